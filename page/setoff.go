package page

import (
	"strings"
	"unicode/utf8"

	"stemma/internal/char"
	"stemma/report"
)

// Words of others that the page itself sets off from the report's: lines behind ">",
// as Markdown and mail write them and as intake writes the block quotes of HTML, and
// posts of a network with the line that signs them.

// quoteMark returns the length of the ">" with which the line s is set off, the white
// space behind it included, or 0.
func quoteMark(s string) int {
	n := 0
	for n < len(s) && s[n] == '>' {
		if n++; n == len(s) {
			return 0 // an empty line between two paragraphs
		}
		n += char.SpaceAt(s, n)
	}
	return n
}

// cutMark takes the mark by which the line is set off, if any, out of its span.
func (l *line) cutMark(text string) {
	l.mark = quoteMark(l.Of(text))
	l.runes -= utf8.RuneCountInString(text[l.Start : l.Start+l.mark])
	l.Start += l.mark
}

// setOff makes a Quotation of block i, all of whose lines, which are given, stand behind
// marks; these are furniture. A line that is no prose, such as "> More news", stays what
// it was.
func (r *reader) setOff(i int, ls []line) {
	b := &r.blocks[i]
	if !stopped(r.text, b.Span) && b.Len() <= longLine && !r.signs(b.Span) && signedAt(r.of(i)) < 0 {
		b.Start -= ls[0].mark
		return
	}
	b.Kind, b.By = Quotation, bySetOff
	for _, l := range ls {
		r.marks = append(r.marks, report.Span{Start: l.Start - l.mark, End: l.Start})
	}
}

// Mark reports whether the block is a ">" by which a line is set off.
func (b *Block) Mark() bool { return b.Kind == Furniture && b.By == bySetOff }

// withMarks returns the blocks with one of furniture for every mark of a quotation.
func (r *reader) withMarks(blocks []Block) []Block {
	if len(r.marks) == 0 {
		return blocks
	}
	for _, m := range r.marks {
		blocks = append(blocks, Block{Span: char.Trim(r.text, m), Kind: Furniture, Why: whyRule, By: bySetOff})
	}
	return inOrder(blocks)
}

// posts parts what a post says from the line that signs it,
//
//	The pier is shut. Stay away. — Harbour Board (@anselboard) October 3, 2031
//
// and finds the signatures of quotations that are set off.
func (r *reader) posts() {
	from, gaps := r.blocks, r.gaps
	r.blocks, r.gaps = make([]Block, 0, len(from)), make([]bool, 0, len(from))
	for i, b := range from {
		if b.Kind == Paragraph || b.Kind == Quotation {
			if at := signedAt(b.Of(r.text)); at >= 0 {
				r.signedPost(b, at, gaps[i])
				continue
			}
			if r.signs(b.Span) {
				if above := lastOf(r.text, r.blocks); above != nil && above.Kind == Quotation {
					b.Kind, b.By = Signature, bySigned
				}
			}
		}
		r.add(b, gaps[i])
	}
}

func (r *reader) add(b Block, gap bool) {
	r.blocks, r.gaps = append(r.blocks, b), append(r.gaps, gap)
}

// signedPost adds what the post b says, the addresses behind it, and the line that signs
// it, which begins at byte at of b.
func (r *reader) signedPost(b Block, at int, gap bool) {
	post, rest := r.words(report.Span{Start: b.Start, End: b.Start + at})
	for _, part := range [...]Block{
		{Span: post, Kind: Quotation, By: byPost},
		{Span: rest, Kind: Furniture, Why: whyURL, By: byPost},
		{Span: report.Span{Start: b.Start + at, End: b.End}, Kind: Signature, By: byPost},
	} {
		if !part.Span.Empty() {
			r.add(part, gap)
			gap = false
		}
	}
}

// lastOf returns the last of blocks that holds words and is no furniture, or nil.
func lastOf(text string, blocks []Block) *Block {
	for i := len(blocks) - 1; i >= 0; i-- {
		if blocks[i].Kind != Furniture && char.HasWord(blocks[i].Of(text)) {
			return &blocks[i]
		}
	}
	return nil
}

// words parts the post s into its words and the addresses of pictures and pages that
// end it.
func (r *reader) words(s report.Span) (post, rest report.Span) {
	s = char.Trim(r.text, s)
	end := s.End
	for {
		t := strings.TrimRight(r.text[s.Start:end], " \t\u00a0")
		k := strings.LastIndexAny(t, " \t\u00a0") + 1
		if w := t[k:]; w == "" || char.Address(w, 0, len(w)) == 0 && !strings.Contains(w, "://") {
			break
		}
		end = s.Start + k
	}
	return char.Trim(r.text, report.Span{Start: s.Start, End: end}), char.Trim(r.text, report.Span{Start: end, End: s.End})
}

// signedAt returns where the line begins that signs a post at the end of s: a dash, a
// name, the handle in brackets, and a date. It returns -1 where there is none.
func signedAt(s string) int {
	handle := strings.LastIndex(s, "(@")
	if handle < 0 || len(s)-handle > maxSignature || wordCount(s[handle:]) > 8 || stopped(s, report.Span{End: len(s)}) && !strings.HasSuffix(s, ")") {
		return -1
	}
	for _, dash := range [...]string{"—", "–", "―", " - "} {
		at := strings.LastIndex(s[:handle], dash)
		if at < 0 || handle-at > maxSignature || wordCount(s[at+len(dash):handle]) > 8 || wordCount(s[at+len(dash):handle]) == 0 {
			continue
		}
		return at + len(dash) - len(strings.TrimLeft(dash, " "))
	}
	return -1
}

// maxSignature bounds in bytes the name and the date of a signature.
const maxSignature = 100

// signs reports whether the line is written like one under a quotation that says whose
// it is: "— Ada Moor, the harbour master".
func (r *reader) signs(line report.Span) bool {
	s := line.Of(r.text)
	name := strings.TrimLeft(s, "—–-― ")
	if len(name) == len(s) || len(name) > maxSignature || wordCount(name) > 12 || stopped(s, report.Span{End: len(s)}) {
		return false
	}
	return char.IsUpper(name)
}
