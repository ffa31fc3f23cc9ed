package page

import (
	"stemma/internal/char"
	"stemma/report"
)

// captions finds captions and credits, and parts a credit at the end of a piece
// from the piece.
func (r *reader) captions() {
	last := -1 // the last block of prose
	for i := range r.blocks {
		if r.prose(i) {
			last = i
		}
	}
	var blocks []Block
	var gaps []bool
	for i, b := range r.blocks {
		b, credit := r.captionOf(b, i >= last)
		blocks, gaps = append(blocks, b), append(gaps, r.gaps[i])
		if !credit.Empty() {
			blocks, gaps = append(blocks, credit), append(gaps, false)
		}
	}
	// A service named beside a caption signs the picture.
	for i := range blocks {
		if blocks[i].Kind == Credit && i > 0 && blocks[i-1].Kind == Caption {
			blocks[i].Why = Photo
		}
	}
	r.blocks, r.gaps = blocks, gaps
}

// captionOf returns block b as the caption or credit that it is, or as it was, and
// the credit that was parted from its end, if any; atEnd tells that no prose
// follows it.
func (r *reader) captionOf(b Block, atEnd bool) (whole, credit Block) {
	if b.Kind != Paragraph {
		return b, Block{}
	}
	s := b.Of(r.text)
	if why, by := r.lang.credit(s); why != "" {
		b.Kind, b.Why, b.By = Credit, why, by
		return b, Block{}
	}
	by := r.lang.captionBy(s)
	k, why, rule := r.lang.tailCredit(s, by != "")
	if k == 0 || why != Photo && by == "" && !atEnd {
		if by != "" {
			b.Kind, b.By = Caption, by
		}
		return b, Block{}
	}
	c := b
	c.Start, c.Kind, c.Why, c.By = b.Start+k, Credit, why, rule
	b.Span = char.Trim(r.text, report.Span{Start: b.Start, End: c.Start})
	if why == Photo || by != "" {
		c.Why = Photo
		b.Kind, b.By = Caption, rule
	}
	if !char.HasWord(b.Of(r.text)) {
		b.Kind, b.Why, b.By = Furniture, whyRule, byMarks
	}
	return b, c
}

// captionBy returns the line of the lexicon by which s is a caption, or "".
func (l *Language) captionBy(s string) report.By {
	if len(s) > 400 {
		return ""
	}
	p := l.captions.of(char.Lower(char.Head(s, 40)), func(*phrase) bool {
		n := wordCount(s)
		return n <= 25 || n <= 60 && !stopped(s, report.Span{End: len(s)})
	})
	if p == nil {
		return ""
	}
	return p.by
}
