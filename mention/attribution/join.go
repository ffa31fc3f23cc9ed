package attribution

import (
	"stemma/mention/quote"
	"stemma/report"
)

// Join makes one quote of the pieces that a cue inside their sentence parts:
// “We saw it,” she said, “and we left” is one utterance of two segments. Pieces
// that different attributions hold stay apart. It returns new quotes, and
// attributions whose Quotes are indexes into them; what is given is not changed.
func Join(quotes []quote.Quote, as []Attribution) ([]quote.Quote, []Attribution) {
	by := Speakers(as, len(quotes))
	out := make([]quote.Quote, 0, len(quotes))
	at := make([]int, len(quotes)) // where each of the quotes has gone
	for i, q := range quotes {
		if p := q.Joined; p >= 0 && p < i && at[p] == len(out)-1 && agree(by[p], by[i]) {
			extend(&out[at[p]], q)
			at[i] = at[p]
			continue
		}
		if q.Joined >= 0 && q.Joined < i {
			q.Joined = at[q.Joined]
		} else {
			q.Joined = -1
		}
		at[i] = len(out)
		out = append(out, q)
	}
	held := make([]Attribution, len(as))
	for i, a := range as {
		var qs []int
		for _, q := range a.Quotes {
			if q >= 0 && q < len(at) && !has(qs, at[q]) {
				qs = append(qs, at[q])
			}
		}
		a.Quotes = qs
		held[i] = a
	}
	return out, held
}

// agree tells whether two pieces are one speaker's: the same attribution holds
// them, or none holds one of them.
func agree(a, b int) bool { return a == b || a < 0 || b < 0 }

// extend adds the piece q to p.
func extend(p *quote.Quote, q quote.Quote) {
	p.Segments = append(append([]report.Span(nil), p.Segments...), q.Segments...)
	p.Gloss = append(append([]report.Span(nil), p.Gloss...), q.Gloss...)
	p.Inner = append(append([]report.Span(nil), p.Inner...), q.Inner...)
	p.Span = p.Span.Cover(q.Span)
	p.Outer = p.Outer.Cover(q.Outer)
	p.Open = p.Open || q.Open
	p.By += " joined"
}
