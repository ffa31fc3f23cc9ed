package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/report"
)

// A reader holds a text's blocks while their kinds are found. A block that is no
// Paragraph any more has been decided, and By says by what.
type reader struct {
	lang   *Language
	text   string
	blocks []Block
	gaps   []bool        // a blank line stands before the block
	marks  []report.Span // the marks ">" of quotations that are set off
}

func (r *reader) of(i int) string { return r.blocks[i].Of(r.text) }

func (r *reader) set(i int, k Kind, why Why, by report.By) {
	b := &r.blocks[i]
	b.Kind, b.Why, b.By = k, why, by
}

// prose reports whether block i is a paragraph that holds a sentence: one that
// ends in a stop, or is too long for a line of the page.
func (r *reader) prose(i int) bool {
	b := r.blocks[i]
	return b.Kind == Paragraph && (b.Len() > longLine || stopped(r.text, b.Span) && wordCount(r.of(i)) >= 4)
}

// longLine is the length in bytes above which a piece is taken for prose,
// whatever it ends in. Headlines of news sites end near 120, decks near 200.
const longLine = 240

// wordCount returns the number of words of s, at most 100.
func wordCount(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n == 100 {
			break
		}
	}
	return n
}

// fields are the words of a line, in lower case.
type fields []string

func (f fields) Len() int          { return len(f) }
func (f fields) Word(i int) string { return f[i] }

// headish reports whether block i is written as a headline: a short line that
// ends in no full stop, comma or colon.
func (r *reader) headish(i int) bool {
	b := r.blocks[i]
	s := b.Of(r.text)
	if b.Kind != Paragraph || b.Len() > longLine || bullet(s) > 0 || char.IsLower(s) {
		return false
	}
	for _, end := range [...]string{".", ",", ":", ";", "-", "…", ".”", ".\"", "—", "–"} {
		if strings.HasSuffix(s, end) {
			return false
		}
	}
	n := wordCount(s)
	return n >= 2 && n <= 30
}
