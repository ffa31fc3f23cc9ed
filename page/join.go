package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/report"
)

// joined returns the blocks with each paragraph made whole that furniture cuts in
// two: one that breaks off without a closing stop and goes on, behind the
// furniture, with a small letter or with the end of the quotation it left open.
// The furniture's blocks then lie inside the paragraph's span and follow it in the
// list. A paragraph that a blank line alone cuts, as at the end of a printed page,
// is made whole too.
func (r *reader) joined() []Block {
	var out []Block
	for i := 0; i < len(r.blocks); {
		whole := len(out)
		out = append(out, r.blocks[i])
		i++
		if k := out[whole].Kind; k != Paragraph && k != ListItem {
			continue
		}
		for {
			next := r.nextPart(out[whole].Span, i)
			if next < 0 {
				break
			}
			for ; i < next; i++ {
				b := r.blocks[i]
				if b.Kind != Furniture {
					b.Kind, b.Why, b.By = Furniture, Why(b.Kind), b.By.Then(byHole)
				}
				out = append(out, b)
			}
			out[whole].End = r.blocks[next].End
			i = next + 1
		}
	}
	return out
}

// maxHole bounds the pieces of furniture that may stand in one hole.
const maxHole = 40

// nextPart returns the block that goes on with the paragraph a, with nothing but
// furniture, credits and captions from block i up to it, or -1.
func (r *reader) nextPart(a report.Span, i int) int {
	j := i
	for j < len(r.blocks) && j-i < maxHole && r.between(j) {
		j++
	}
	if j >= len(r.blocks) || r.blocks[j].Kind != Paragraph || !r.blocks[j].Dateline.Empty() || !r.goesOn(a, r.blocks[j].Span) {
		return -1
	}
	return j
}

// between reports whether block i may stand inside another's sentence.
func (r *reader) between(i int) bool {
	k := r.blocks[i].Kind
	return k == Furniture || k == Credit || k == Caption
}

// goesOn reports whether b goes on with the sentence of a.
func (r *reader) goesOn(a, b report.Span) bool {
	tail := a
	tail.Start = max(a.Start, a.End-2000)
	s := tail.Of(r.text)
	if stopped(r.text, tail) || wordCount(s) < 4 {
		return false
	}
	if char.IsLower(r.text[b.Start:b.End]) {
		return true
	}
	return openQuote(s) && closesFirst(char.Head(b.Of(r.text), 600))
}

// openQuote reports whether a double quotation mark in s is left open.
func openQuote(s string) bool {
	return strings.Count(s, "“") > strings.Count(s, "”") || strings.Count(s, "\"")%2 == 1
}

// closesFirst reports whether the first double quotation mark of s closes one.
func closesFirst(s string) bool {
	i := strings.IndexAny(s, "\"“”")
	if i <= 0 || strings.HasPrefix(s[i:], "“") {
		return false
	}
	return strings.HasPrefix(s[i:], "”") || s[i-1] > ' '
}
