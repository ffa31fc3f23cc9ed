package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is the text drawn on one baseline without a wide gap.
type line struct {
	x0, x1, y, size float64
	text            string
}

// The measures of layout, as fractions of the font's size. They were set by hand on
// pages made with Chromium and groff, where a tenth more or less changes nothing.
const (
	sameLine  = 0.4  // greatest distance of baselines in one line, which may have superscripts
	wordGap   = 0.15 // least gap between words
	columnGap = 2.5  // least gap between columns, or the cells of a table
	paraGap   = 0.25 // least extra distance between lines that begins a paragraph
	indent    = 0.8  // least indent that begins a paragraph
)

// linesOf joins runs, which are in the order drawn, to lines.
func linesOf(runs []run) []line {
	var out []line
	var cur line
	var b strings.Builder
	places := gutters(runs)
	flush := func() {
		if cur.text = strings.TrimSpace(b.String()); cur.text != "" {
			out = append(out, cur)
		}
		b.Reset()
	}
	for i, r := range runs {
		if i > 0 {
			em := max(cur.size, r.size)
			gap := r.x0 - cur.x1
			switch {
			case math.Abs(r.y-cur.y) > sameLine*em || gap > columnGap*em || gap > gutter*em && between(places, cur.x1, r.x0) || gap < -columnGap*em && r.x0 < cur.x0:
				flush()
			case gap < -0.5*em && r.text != " ":
				// Drawn twice in the same place, as some programs do for bold.
				if strings.HasSuffix(b.String(), r.text) {
					continue
				}
				fallthrough
			default:
				if gap > wordGap*em && !endsInSpace(b.String()) && !strings.HasPrefix(r.text, " ") {
					b.WriteByte(' ')
				}
				b.WriteString(r.text)
				cur.x1 = max(cur.x1, r.x1)
				if r.size > cur.size {
					cur.size, cur.y = r.size, r.y
				}
				continue
			}
		}
		cur = line{x0: r.x0, x1: r.x1, y: r.y, size: r.size}
		b.WriteString(r.text)
	}
	flush()
	return out
}

func endsInSpace(s string) bool { return s == "" || s[len(s)-1] == ' ' }

// paragraphsOf groups lines into paragraphs. A paragraph begins where the distance or
// the size of lines changes, at an indented line, and at a line whose first word would
// have fitted on the line before.
func paragraphsOf(lines []line) [][]line {
	var out [][]line
	pitch := pitchOf(lines)
	margin := margins(lines, pitch)
	for i, l := range lines {
		if i == 0 {
			out = append(out, []line{l})
			continue
		}
		prev := lines[i-1]
		em := max(l.size, prev.size)
		step := prev.y - l.y
		begins := step > pitch(prev.size)+paraGap*em ||
			l.x0-prev.x0 > indent*em || prev.x0-l.x0 > indent*em && len(out[len(out)-1]) > 1 ||
			prev.x1+1.3*l.widthOf(firstField(l.text))+0.5*em < margin[i-1]
		if step <= 0 { // another column
			begins = !continues(prev, l)
		}
		if begins || math.Abs(l.size-prev.size) > 0.1*em {
			out = append(out, []line{l})
		} else {
			out[len(out)-1] = append(out[len(out)-1], l)
		}
	}
	return out
}

// continues reports whether l, at the top of a column or page, continues the sentence
// of prev, at the bottom of another.
func continues(prev, l line) bool {
	return unicode.IsLower(firstRune(l.text)) && !endsSentence(prev.text) && math.Abs(l.size-prev.size) <= 0.1*l.size
}

// margins returns the right margin of each line: the greatest x1 of the lines around
// it that follow one another without a gap or, if these are fewer than three, of the
// lines of the page with nearly the same x0.
func margins(lines []line, pitch func(float64) float64) []float64 {
	const near = 20.0 // points; columns are several times as far apart
	right := map[int]float64{}
	for _, l := range lines {
		k := int(math.Floor(l.x0 / near))
		if m, ok := right[k]; !ok || l.x1 > m {
			right[k] = l.x1
		}
	}
	out := make([]float64, len(lines))
	for i := 0; i < len(lines); {
		j, m := i+1, lines[i].x1
		for ; j < len(lines); j++ {
			if step := lines[j-1].y - lines[j].y; step <= 0 || step > pitch(lines[j-1].size)+paraGap*lines[j].size {
				break
			}
			m = max(m, lines[j].x1)
		}
		for few := j-i < 3; i < j; i++ {
			out[i] = m
			if few {
				k := int(math.Floor(lines[i].x0 / near))
				for n := k - 2; n <= k+2; n++ {
					if r, ok := right[n]; ok {
						out[i] = max(out[i], r)
					}
				}
			}
		}
	}
	return out
}

// widthOf returns the width of a part of the line, as if all letters were equally wide.
func (l line) widthOf(part string) float64 {
	return (l.x1 - l.x0) * float64(len(part)) / float64(max(1, len(l.text)))
}

// firstField returns s up to its first space.
func firstField(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// pitchOf returns a function that returns the usual distance between lines of a size:
// the lower quartile of all, as the distances between paragraphs are greater.
func pitchOf(lines []line) func(size float64) float64 {
	steps := map[int][]float64{}
	for i := 1; i < len(lines); i++ {
		if d := lines[i-1].y - lines[i].y; d > 0 && d < 3*lines[i].size && math.Abs(lines[i].size-lines[i-1].size) < 0.5 {
			k := int(math.Round(lines[i].size * 2))
			steps[k] = append(steps[k], d)
		}
	}
	for _, s := range steps {
		slices.Sort(s)
	}
	return func(size float64) float64 {
		s := steps[int(math.Round(size*2))]
		if len(s) == 0 {
			return 1.3 * size
		}
		return s[len(s)/4]
	}
}

// endsSentence reports whether s ends with the end of a sentence or a colon.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"”’')]`)
	return s != "" && strings.ContainsRune(".?!:", rune(s[len(s)-1]))
}

// join returns the text of a paragraph. A word divided by a hyphen at the end of a line
// is joined: with the hyphen if it occurs so elsewhere in the file, without it if it occurs so
// or is a known word, and otherwise with it if both its parts are known words, as in
// "long-term". known may be nil.
func join(p []line, words map[string]bool, known func(string) bool) string {
	var b []byte
	for i, l := range p {
		text := strings.Join(strings.Fields(l.text), " ")
		if i > 0 {
			so := string(b[max(0, len(b)-64):]) // no word is longer
			head, cut := splitWord(so)
			tail := firstWord(text)
			switch {
			case cut && tail != "" && unicode.IsLower(firstRune(tail)):
				if strings.HasSuffix(so, "\u00AD") || divided(strings.ToLower(head), strings.ToLower(tail), words, known) {
					_, n := utf8.DecodeLastRuneInString(so)
					b = b[:len(b)-n]
				}
			case !hyphened(so):
				b = append(b, ' ')
			}
		}
		b = append(b, text...)
	}
	return strings.ReplaceAll(string(b), "\u00AD", "")
}

// divided reports whether head and tail, at the end of a line and the beginning of the next,
// are a word without a hyphen.
func divided(head, tail string, words map[string]bool, known func(string) bool) bool {
	switch {
	case words[head+"-"+tail]:
		return false
	case words[head+tail]:
		return true
	case known == nil:
		return false
	case known(head + tail):
		return true
	}
	return !known(head) || !known(tail)
}

// hyphened reports whether s ends with a hyphen right after a letter or digit, as in "1990-".
func hyphened(s string) bool {
	rest, ok := strings.CutSuffix(s, "-")
	r, _ := utf8.DecodeLastRuneInString(rest)
	return ok && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// splitWord returns the last letters of s before the hyphen that it ends with; ok is
// false if there is no hyphen or no letter.
func splitWord(s string) (word string, ok bool) {
	for _, h := range []string{"-", "\u2010", "\u00AD"} {
		if rest, found := strings.CutSuffix(s, h); found {
			i := strings.LastIndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
			_, n := utf8.DecodeRuneInString(rest[max(i, 0):])
			if i < 0 {
				n = 0
			}
			word = rest[max(i, 0)+n:]
			return word, word != ""
		}
	}
	return "", false
}

// firstWord returns the letters at the beginning of s.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// firstRune returns the first rune of s.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// wordsOf returns the words inside lines, in lower case. The first and last words of a
// line are left out, because they may be parts of divided words.
func wordsOf(pages [][]line) map[string]bool {
	words := map[string]bool{}
	for _, lines := range pages {
		for _, l := range lines {
			fields := strings.FieldsFunc(l.text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
			for i, w := range fields {
				if i > 0 && i < len(fields)-1 && len(words) < 1<<17 {
					words[strings.ToLower(w)] = true
				}
			}
		}
	}
	return words
}
