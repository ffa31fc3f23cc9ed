package page

import (
	"strings"
	"unicode"

	"stemma/internal/char"
	"stemma/internal/lex"
	"stemma/report"
)

// body finds bylines, subheads and list items.
func (r *reader) body() {
	body := false
	for i := range r.blocks {
		if r.blocks[i].Kind != Paragraph {
			continue
		}
		s := r.of(i)
		switch {
		case r.lang.byline(s):
			r.set(i, Byline, "", byByline)
		case bullet(s) > 0:
			r.set(i, ListItem, "", byListMark)
		case r.prose(i):
			body = true
		case body && r.headish(i) && wordCount(s) <= 12 && r.proseNext(i) && r.lang.datelineEnd(s, false) == 0:
			r.set(i, Subhead, "", byAboveProse)
		}
	}
}

// proseNext reports whether the first block behind block i that is no furniture is
// prose.
func (r *reader) proseNext(i int) bool {
	for i++; i < len(r.blocks); i++ {
		if r.blocks[i].Kind != Furniture {
			return r.prose(i)
		}
	}
	return false
}

// byline reports whether s is "By" and names: "By Jane Roe and John Doe,
// Example Times".
func (l *Language) byline(s string) bool {
	if n := wordCount(s); len(s) > 200 || n > 18 || n < 2 || s[len(s)-1] == '.' && !strings.HasSuffix(s, "Jr.") {
		return false
	}
	f := fields(strings.Fields(char.Head(s, 60)))
	for i := range min(len(f), 3) {
		f[i] = char.Lower(f[i])
	}
	e, k := lex.LongestFrom(&l.words.Byline, f, 0)
	if e == nil || k == len(f) || l.words.NoByline.Has(char.FirstWord(char.Lower(f[k]))) {
		return false
	}
	rest := behind(s, k)
	return char.IsUpper(rest) && l.namesOnly(rest)
}

// behind returns s without its first n words, which are not all that it holds.
func behind(s string, n int) string {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	for range n {
		s = strings.TrimLeftFunc(s[strings.IndexFunc(s, unicode.IsSpace):], unicode.IsSpace)
	}
	return s
}

// repeats takes a piece that says again, letter for letter, what a piece before
// it said for furniture: captions shown twice, pull quotes, headlines in the text. A
// quotation that is set off may repeat a part of any other piece.
func (r *reader) repeats() {
	seen := map[string]int{}
	pulled := mostPulled
	for i := range r.blocks {
		b := r.blocks[i]
		if b.Kind == Furniture || b.Kind == Credit || b.Kind == Signature {
			continue
		}
		if b.Kind == Quotation && pulled > 0 {
			pulled--
			if r.pulls(b.Span) {
				r.set(i, Furniture, whyRepeat, byRepeat)
				continue
			}
		}
		s := r.of(i)
		n := wordCount(s)
		if n < 4 {
			continue
		}
		first, ok := seen[s]
		if !ok {
			seen[s] = i
			continue
		}
		f := &r.blocks[first]
		caption := b.Kind == Caption || f.Kind == Caption
		// Short sentences may be said twice and of two things: "No one was hurt."
		if n < 12 && r.prose(i) && !caption {
			continue
		}
		if caption && f.Kind == Paragraph {
			f.Kind, f.By = Caption, b.By
		}
		r.set(i, Furniture, whyRepeat, byRepeat)
	}
}

// mostPulled bounds how many quotations of a page are looked for in the rest of it.
const mostPulled = 40

// pulls reports whether what is set off stands in the text once more, or its words do
// between marks of their own.
func (r *reader) pulls(s report.Span) bool {
	words := strings.Trim(s.Of(r.text), "\"“”‘’' \u00a0")
	if wordCount(words) < 4 {
		return false
	}
	at := strings.Index(r.text, words)
	return at >= 0 && (at < s.Start || strings.Contains(r.text[s.End:], words))
}
