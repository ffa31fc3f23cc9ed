package stemma

import (
	"stemma/claim"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// Skim returns what groups r with other reports, found without parsing its text: words,
// names by lists and shapes, dates, quotes, places and clues. The reading holds no claims,
// figures or attributions. Sketches of skims and of readings may be compared with each
// other. If it panics, the reading is empty, as that of Read.
func Skim(l *Language, r *report.Report) *claim.Reading { return guarded(l, r, skim) }

// skim is Skim without the guard against panics.
func skim(l *Language, r *report.Report) *claim.Reading {
	doc := text.Cut(l.text, r)
	cast := name.Propose(l.names, doc)
	anchor := when.AnchorOf(l.dates, r, doc)
	reading := claim.Skim(l.claims, r, doc, claim.Found{
		Anchor: anchor, Cast: cast, Dates: when.Find(l.dates, doc, anchor), Quotes: quote.Find(quote.English(), doc), Places: where.Find(l.places, doc, cast),
	})
	reading.Partial = partial(r, doc)
	return reading
}
