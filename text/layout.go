package text

import (
	"strings"

	"stemma/report"
)

// layout parts the text into blocks: lines are joined to paragraphs where the
// text is wrapped, then every piece is told what part it plays on the page, then
// the paragraphs that the page cut in two are made whole.
func (d *Doc) layout(title string) {
	ls := lines(d.Text)
	width := wrapWidth(d.Text, ls)
	blocks := make([]Block, 0, len(ls))
	gaps := make([]bool, 0, len(ls)) // a blank line stands before the block
	for i := 0; i < len(ls); {
		s, j := ls[i].Span, i+1
		for j < len(ls) && wraps(d.Text, ls[j-1], ls[j], width) {
			s.End = ls[j].End
			j++
		}
		blocks = append(blocks, Block{Span: s, Kind: Paragraph})
		gaps = append(gaps, ls[i].gap)
		i = j
	}
	p := &page{text: d.Text, blocks: blocks, gaps: gaps}
	p.title(title)
	p.furniture()
	p.captions()
	p.headlines(title)
	p.labels()
	p.heads()
	p.repeats()
	p.datelines()
	d.Blocks = p.join()
	for _, b := range d.Blocks {
		if b.Kind == Furniture {
			d.holes = append(d.holes, b.Span)
		}
	}
}

// A page is a text's blocks while their parts are told. A block that is no
// Paragraph any more has been decided, and By says by what.
type page struct {
	text   string
	blocks []Block
	gaps   []bool
}

func (p *page) of(i int) string { return p.blocks[i].Of(p.text) }

func (p *page) set(i int, k BlockKind, why string, by report.By) {
	b := &p.blocks[i]
	b.Kind, b.Why, b.By = k, why, by
}

// prose reports whether block i is a paragraph that holds a sentence: one that
// ends in a stop, or is too long for a line of the page.
func (p *page) prose(i int) bool {
	b := p.blocks[i]
	return b.Kind == Paragraph && (b.Len() > longLine || stopped(p.text, b.Span) && words(p.of(i)) >= 4)
}

// longLine is the length in bytes above which a piece is taken for prose,
// whatever it ends in. Headlines of news sites end near 120, decks near 200.
const longLine = 240

// words counts the words of s, up to 100.
func words(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n == 100 {
			break
		}
	}
	return n
}

// join makes a paragraph whole that furniture cuts in two: one that breaks off
// without a closing stop and goes on, behind the furniture, with a small letter
// or with the end of the quotation it left open. The furniture's blocks then lie
// inside the paragraph's span and follow it in the list. A paragraph that a blank
// line alone cuts, as at the end of a printed page, is made whole too.
func (p *page) join() []Block {
	var out []Block
	for i := 0; i < len(p.blocks); {
		b := p.blocks[i]
		at := len(out)
		out = append(out, b)
		i++
		if b.Kind != Paragraph && b.Kind != ListItem {
			continue
		}
		for {
			j := i
			for j < len(p.blocks) && j-i < maxHole && p.between(j) {
				j++
			}
			if j >= len(p.blocks) || p.blocks[j].Kind != Paragraph || !p.blocks[j].Dateline.Empty() ||
				!p.goesOn(out[at].Span, p.blocks[j].Span) {
				break
			}
			for ; i < j; i++ {
				f := p.blocks[i]
				if f.Kind != Furniture {
					f.Kind, f.Why = Furniture, string(f.Kind)
				}
				out = append(out, f)
			}
			out[at].End = p.blocks[j].End
			i = j + 1
		}
	}
	return out
}

// maxHole bounds the pieces of furniture that may stand in one hole.
const maxHole = 40

// between reports whether block i may stand inside another's sentence.
func (p *page) between(i int) bool {
	k := p.blocks[i].Kind
	return k == Furniture || k == Credit || k == Caption
}

// goesOn reports whether b goes on with the sentence of a.
func (p *page) goesOn(a, b report.Span) bool {
	tail := a
	tail.Start = max(a.Start, a.End-2000)
	s := tail.Of(p.text)
	if stopped(p.text, tail) || words(s) < 4 {
		return false
	}
	if isLower(p.text[b.Start:b.End]) {
		return true
	}
	return openQuote(s) && closesFirst(head(b.Of(p.text), 600))
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

// head returns the first n bytes of s, and no part of a character.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// segments takes furniture out of s.
func (d *Doc) segments(s report.Span) []report.Span { return Segments(d.Text, d.holes, s) }

// Segments returns s without the holes in it, which stand in text order and do not
// overlap: the pieces that are left, trimmed of white space. A span that holds none
// is returned as it is.
func Segments(text string, holes []report.Span, s report.Span) []report.Span {
	lo, hi := 0, len(holes)
	for lo < hi {
		if m := (lo + hi) / 2; holes[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	var out []report.Span
	rest := s
	for ; lo < len(holes) && holes[lo].Start < s.End; lo++ {
		if t := trim(text, report.Span{Start: rest.Start, End: max(rest.Start, holes[lo].Start)}); !t.Empty() {
			out = append(out, t)
		}
		rest.Start = min(holes[lo].End, s.End)
	}
	if rest == s {
		return []report.Span{s}
	}
	if t := trim(text, rest); !t.Empty() {
		out = append(out, t)
	}
	return out
}
