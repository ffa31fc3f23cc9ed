package web

import "strings"

// leastCopied is the length of a paragraph in bytes from which it is not repeated. The
// value is ours: what stands in place of a paragraph takes as many.
const leastCopied = 180

// share finds the paragraphs that stand in an earlier report of the story, so that the page
// has every text once: of a wire report and its hundred copies it would else have most
// sentences a hundred times.
func (s *story) share() {
	type place struct {
		of    string
		start int
	}
	known := map[string]place{}
	for _, x := range s.Witnesses {
		w := s.bySiglum[x.Siglum]
		if w.Text == "" || w.copies != nil {
			continue
		}
		shown := flowing(w.Text)
		for _, p := range paragraphs(w.Text) {
			words := shown[p[0]:p[1]]
			if len(words) < leastCopied {
				continue
			}
			if k, ok := known[words]; ok {
				if k.of != x.Siglum {
					c := copied{p[0], p[1], k.of, k.start}
					w.copies = append(w.copies, c)
					s.place(c.of, c.start, c.end())
				}
				continue
			}
			known[words] = place{x.Siglum, p[0]}
		}
	}
}

// paragraphs returns the paragraphs of a text without the line breaks between them: what
// stands between blank lines or, in a text without any, the lines.
func paragraphs(text string) (out [][2]int) {
	sep := "\n\n"
	if !strings.Contains(strings.TrimSpace(text), sep) {
		sep = "\n"
	}
	for from := 0; from < len(text); {
		to := len(text)
		if i := strings.Index(text[from:], sep); i >= 0 {
			to = from + i
		}
		a, b := from, to
		for a < b && (text[a] == '\n' || text[a] == '\r') {
			a++
		}
		for b > a && (text[b-1] == '\n' || text[b-1] == '\r') {
			b--
		}
		if a < b {
			out = append(out, [2]int{a, b})
		}
		from = to + len(sep)
	}
	return out
}
