package web

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"stemma/internal/plain"
)

// folded returns s as the page shows it, with every run of white space as one space.
func folded(s string) string { return strings.Join(strings.Fields(plain.Page(s)), " ") }

// esc returns s escaped for the page, as text or in an attribute.
func esc(s string) string { return template.HTMLEscapeString(plain.Page(s)) }

// spaced returns the value of an enum as words.
func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }

// rulerStep is the number of bytes between two entries of a ruler.
const rulerStep = 256

// A ruler converts byte offsets of a text to offsets in UTF-16 units, as used by the
// DOM.
type ruler struct {
	text  string
	marks []int // marks[i] is the number of units before the character at byte rulerStep*i
}

// newRuler returns a ruler for text.
func newRuler(text string) *ruler {
	r := &ruler{text: text, marks: make([]int, 0, len(text)/rulerStep+1)}
	n := 0
	for i, c := range text {
		_, w := utf8.DecodeRuneInString(text[i:])
		for len(r.marks)*rulerStep < i+w {
			r.marks = append(r.marks, n)
		}
		n += unit16(c)
	}
	return r
}

// snap returns off or, if it is inside a character, the offset of that character.
func (r *ruler) snap(off int) int {
	off = max(0, min(off, len(r.text)))
	for i := off; i > off-utf8.UTFMax && i >= 0 && i < len(r.text); i-- {
		if utf8.RuneStart(r.text[i]) {
			if _, w := utf8.DecodeRuneInString(r.text[i:]); i+w > off {
				return i
			}
			break
		}
	}
	return off
}

// units returns the number of UTF-16 units before the byte at off.
func (r *ruler) units(off int) int {
	off = r.snap(off)
	i := off / rulerStep
	if i >= len(r.marks) {
		i = len(r.marks) - 1
	}
	if i < 0 {
		return 0
	}
	from := r.snap(i * rulerStep)
	n := r.marks[i]
	for _, c := range r.text[from:off] {
		n += unit16(c)
	}
	return n
}

// unit16 returns the number of UTF-16 units of a character.
func unit16(c rune) int {
	if c > 0xffff {
		return 2
	}
	return 1
}

// flowing returns text with spaces in place of the line breaks of a fixed width. Its
// length stays the same. The longest line of such a text has 40 to 120 bytes (most are
// broken at 60 to 100; the margin is ours). A break is replaced if the first word of the
// next line would not have fitted on its line, within 8 bytes, since the width is not
// exact: letters may have two bytes, and the longest line may be an address.
func flowing(text string) string {
	lines := strings.Split(text, "\n")
	width := 0
	for _, l := range lines {
		width = max(width, len(l))
	}
	if width < 40 || width > 120 || len(lines) < 4 {
		return text
	}
	out := []byte(text)
	pos := 0 // of the break after the line
	for i, l := range lines[:len(lines)-1] {
		pos += len(l)
		next := lines[i+1]
		word := strings.IndexAny(next, " \r\t")
		if word < 0 {
			word = len(next)
		}
		if word > 0 && len(l)+1+word > width-8 && len(l) > width/2 && !strings.HasSuffix(l, "\r") {
			out[pos] = ' '
		}
		pos++
	}
	return string(out)
}

// clip returns s cut to at most n characters; cut reports whether something was left
// out.
func clip(s string, n int) (short string, cut bool) {
	if utf8.RuneCountInString(s) <= n {
		return s, false
	}
	r := []rune(s)[:n]
	short = string(r)
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimSpace(short), true
}
