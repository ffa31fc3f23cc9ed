package web

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"stemma/internal/plain"
)

// folded is s as the page shows it with every run of white space as one space.
func folded(s string) string { return strings.Join(strings.Fields(plain.Page(s)), " ") }

// esc writes s into the page, as text or in an attribute.
func esc(s string) string { return template.HTMLEscapeString(plain.Page(s)) }

// spaced writes an enum's value as words.
func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }

// every is how many bytes lie between two entries of a ruler.
const every = 256

// A ruler turns byte offsets of a text into UTF-16 units, which the DOM counts.
type ruler struct {
	text string
	at   []int // units before the rune that holds byte every*i
}

func newRuler(text string) *ruler {
	r := &ruler{text: text, at: make([]int, 0, len(text)/every+1)}
	n := 0
	for i, c := range text {
		_, w := utf8.DecodeRuneInString(text[i:])
		for len(r.at)*every < i+w {
			r.at = append(r.at, n)
		}
		n += unit16(c)
	}
	return r
}

// snap moves a byte offset that falls inside a character back to its start.
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

// units is the number of UTF-16 units before the byte at off.
func (r *ruler) units(off int) int {
	off = r.snap(off)
	i := off / every
	if i >= len(r.at) {
		i = len(r.at) - 1
	}
	if i < 0 {
		return 0
	}
	from := r.snap(i * every)
	n := r.at[i]
	for _, c := range r.text[from:off] {
		n += unit16(c)
	}
	return n
}

func unit16(c rune) int {
	if c > 0xffff {
		return 2
	}
	return 1
}

// flowing returns text with the line breaks of a fixed width as spaces, byte for
// byte. A break is one of them where the longest line of the text has 40 to 120
// characters (texts are broken at 60 to 100; the rest is margin, and ours) and the next line's first word would not have fitted on its line, give or take 8
// bytes: letters of two bytes and a longest line that is an address blur the width.
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
	at := 0
	for i, l := range lines[:len(lines)-1] {
		at += len(l)
		next := lines[i+1]
		word := strings.IndexAny(next, " \r\t")
		if word < 0 {
			word = len(next)
		}
		if word > 0 && len(l)+1+word > width-8 && len(l) > width/2 && !strings.HasSuffix(l, "\r") {
			out[at] = ' '
		}
		at++
	}
	return string(out)
}

// clip shortens s to n characters; cut tells that something was left out.
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
