package attribution

import (
	"slices"

	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// Read returns the quotes of d and its attributions, whose Quotes are indexes
// into them. Quotes are found in pieces, as the marks part them; the pieces that a
// cue inside their sentence parts are one quote of several segments: “We saw it,”
// she said, “and we left”. Pieces that different attributions hold stay apart.
func Read(l *Language, d *text.Doc, cast *name.Cast) ([]quote.Quote, []Attribution) {
	pieces := quote.Find(quote.English(), d)
	as := Find(l, d, cast, pieces)
	quotes, place := join(pieces, as)
	for i := range as {
		var held []int
		for _, q := range as[i].Quotes {
			if !slices.Contains(held, place[q]) {
				held = append(held, place[q])
			}
		}
		as[i].Quotes = held
	}
	return quotes, as
}

// join returns the quotes that the pieces make, and for each piece the index of
// its quote.
func join(pieces []quote.Quote, as []Attribution) (quotes []quote.Quote, place []int) {
	by := Speakers(as, len(pieces))
	quotes = make([]quote.Quote, 0, len(pieces))
	place = make([]int, len(pieces))
	for i, q := range pieces {
		if p := q.Joined; p >= 0 && p < i && place[p] == len(quotes)-1 && agree(by[p], by[i]) {
			extend(&quotes[place[p]], q)
			place[i] = place[p]
			continue
		}
		if q.Joined >= 0 && q.Joined < i {
			q.Joined = place[q.Joined]
		} else {
			q.Joined = -1
		}
		place[i] = len(quotes)
		quotes = append(quotes, q)
	}
	return quotes, place
}

// agree reports whether two pieces are one speaker's: the same attribution holds
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
	p.By = p.By.Then(byJoined)
}
