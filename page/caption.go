package page

import (
	"strings"

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
	signed := r.signed()
	var blocks []Block
	var gaps []bool
	for i, b := range r.blocks {
		if head, rest := r.headCredit(b, blocks); !head.Empty() {
			blocks, gaps = append(blocks, head), append(gaps, r.gaps[i])
			b = rest
		}
		b, credit := r.captionOf(b, i >= last, signed[i])
		if b.Kind == Credit && i < last && r.unended(blocks) {
			b.Why = Photo // inside a text, under words that do not end: those are the picture's
		}
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

// signed returns the paragraphs that end with the name of a service without brackets, where there
// are two or more: these are words of pictures, for a report has one agency. In brackets it signs an
// item of a round-up, too.
func (r *reader) signed() map[int]bool {
	out := map[int]bool{}
	for i, b := range r.blocks {
		s := b.Of(r.text)
		if b.Kind != Paragraph || strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]") {
			continue
		}
		if k, why, _ := r.lang.tailCredit(s, false); k > 0 && why == Wire && wordCount(s[:k]) >= fewWords {
			out[i] = true
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// unended reports whether the last of some blocks is text that ends without the end of a
// sentence, as what is written under a picture often does.
func (r *reader) unended(blocks []Block) bool {
	if len(blocks) == 0 {
		return false
	}
	b := blocks[len(blocks)-1]
	return (b.Kind == Paragraph || b.Kind == Caption) && !stopped(r.text, b.Span)
}

// headCredit parts the name of a service at the head of a paragraph from it, where the text
// before does not end and the next word begins a sentence: "Reuters The ship was towed home".
func (r *reader) headCredit(b Block, before []Block) (credit, rest Block) {
	if b.Kind != Paragraph || !r.unended(before) || !b.Dateline.Empty() {
		return Block{}, b
	}
	s := b.Of(r.text)
	for n := strings.IndexByte(s, ' '); n > 0 && n <= longService; {
		p, ok := r.lang.credits.names[s[:n]]
		if next := s[n+1:]; ok && char.IsUpper(next) && wordCount(next) >= fewWords {
			credit, rest = b, b
			credit.End = b.Start + n
			credit.Kind, credit.Why, credit.By = Credit, Photo, p.by
			rest.Start = b.Start + n + 1
			return credit, rest
		}
		k := strings.IndexByte(s[n+1:], ' ')
		if k < 0 {
			break
		}
		n += 1 + k
	}
	return Block{}, b
}

// A service's name has at most longService bytes, and a sentence behind it at least fewWords
// words. Ours.
const longService, fewWords = 30, 5

// captionOf returns block b as the caption or credit that it is, or as it was, and
// the credit that was parted from its end, if any; atEnd tells that no prose
// follows it, signed that a service at its end signs a picture.
func (r *reader) captionOf(b Block, atEnd, signed bool) (whole, credit Block) {
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
	if signed {
		why = Photo
	}
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
