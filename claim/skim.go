package claim

import (
	"stemma/claim/clue"
	"stemma/report"
	"stemma/text"
)

// Skim gathers what was found in a text that no pipeline has read into a reading which
// holds what groups the report and no claims: the words, blocks and sentences, what f has,
// and the clues.
func Skim(l *Language, r *report.Report, d *text.Doc, f Found) *Reading {
	j := &joiner{lang: l, d: d, Reading: &Reading{Report: r, Anchor: f.Anchor, Cast: f.Cast, Dates: fit(f.Dates), Quotes: fit(f.Quotes), Places: fit(f.Places)}}
	j.keep()
	j.Clues = clue.Find(l.clue, r, d, f.Cast)
	return j.Reading
}
