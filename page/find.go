package page

import (
	"cmp"
	"slices"

	"stemma/report"
)

// Find returns the blocks of a page, in text order: all of the text but white
// space. Title is the title stated for the report, or "". What stands in the
// spans of skip, which are in order, is furniture and not looked at.
func Find(l *Language, text, title string, skip []report.Span) []Block {
	whole := text
	if len(skip) > 0 {
		text = blank(text, skip)
	}
	r := &reader{lang: l, text: text}
	r.paragraphs()
	r.posts()

	// A rule decides on blocks that those before it left Paragraphs.
	r.title(title)
	r.furniture()
	r.accounts(title)
	r.clips()
	r.captions()
	r.headlines(title)
	r.labels()
	r.body()
	r.repeats()
	r.datelines()
	return withSkipped(r.withMarks(r.joined()), whole, skip)
}

// paragraphs makes a Paragraph of every line, and one of those that were a
// single line before the text was wrapped.
func (r *reader) paragraphs() {
	ls := lines(r.text)
	for i := range ls {
		ls[i].cutMark(r.text)
	}
	width := wrapWidth(r.text, ls)
	r.blocks = make([]Block, 0, len(ls))
	r.gaps = make([]bool, 0, len(ls))
	for i := 0; i < len(ls); {
		s, j := ls[i].Span, i+1
		for j < len(ls) && wraps(r.text, ls[j-1], ls[j], width) {
			s.End = ls[j].End
			j++
		}
		r.blocks = append(r.blocks, Block{Span: s, Kind: Paragraph})
		r.gaps = append(r.gaps, ls[i].gap)
		if ls[i].mark > 0 {
			r.setOff(len(r.blocks)-1, ls[i:j])
		}
		i = j
	}
}

// blank returns text with spaces in place of the spans, line ends kept, so that
// all offsets stay what they are.
func blank(text string, spans []report.Span) string {
	b := []byte(text)
	for _, sp := range spans {
		for i := max(0, sp.Start); i < min(sp.End, len(b)); i++ {
			if b[i] != '\n' && b[i] != '\r' {
				b[i] = ' '
			}
		}
	}
	return string(b)
}

// withSkipped returns the blocks with one of furniture for each span of skip that
// lies in the text and is more than white space.
func withSkipped(blocks []Block, text string, skip []report.Span) []Block {
	for _, s := range skip {
		if s.End = min(s.End, len(text)); s.Len() > byteOrderMark {
			blocks = append(blocks, Block{Span: s, Kind: Furniture, Why: whyFrontMatter, By: byFrontMatter})
		}
	}
	return inOrder(blocks)
}

// inOrder sorts blocks by where they begin, and returns them.
func inOrder(blocks []Block) []Block {
	slices.SortStableFunc(blocks, func(a, b Block) int { return cmp.Compare(a.Start, b.Start) })
	return blocks
}

// byteOrderMark is the length of the one thing that is skipped and is nothing a
// reader would miss.
const byteOrderMark = 3
