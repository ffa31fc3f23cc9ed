// Package slot says what a figure of a report measures: the family of the thing
// it counts or what it measures, and where and when it holds. Two figures are
// compared only if nothing of it speaks against that.
package slot

import (
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// A Slot is what a figure measures, as far as its own report tells.
type Slot struct {
	Claim    int32            // index of the claim that holds the figure, or -1
	Place    int32            // index in Places of where it holds, or -1
	Date     int32            // index in Dates of when it holds, or -1
	Past     int32            // index in Dates of the bygone time for which it holds, or -1
	Family   string           // of the noun counted, see Family; "" where nothing is counted
	Measure  string           // what a number with a unit measures, of measure.en.lex: "speed", "price"; "" where that is not told
	Kind     Kind             // of what is counted
	Bearer   string           // family of the noun that has the measure of a number with a unit, see bearer; "" where that is not told
	Aspect   string           // what is said of it: "killed", "fined"; "" where that is not told
	Part     bool             // it counts a part of those of whom there is a number, see part
	Label    report.Span      // the words of the thing counted or measured; may be empty
	Whole    report.Span      // of a ratio the words of what it is a share or a change of; may be empty
	Firmness mention.Firmness // how firmly its claim tells of it; "" where no claim holds it
}

// Thing returns what the figure measures or else the family of what it counts.
func (s *Slot) Thing() string {
	if s.Measure != "" {
		return s.Measure
	}
	return s.Family
}

// magnitude is the dimension of the strength of a quake, and what its figures measure.
const magnitude = "magnitude"

// In is what of a report is needed to say what its figures measure, all in text
// order.
type In struct {
	Figures   []figure.Figure
	Places    []where.Mention
	Dates     []when.Mention
	Claims    []Claim
	Published report.Stamp
}

// A Claim is what is needed of a claim: its words, its sentence and its figures.
type Claim struct {
	report.Span
	Sent    int
	Figures []int
}

// Find returns the slot of every figure.
func Find(l *Language, d *text.Doc, in In) []Slot {
	if len(in.Figures) == 0 {
		return nil
	}
	r := &reader{In: in, lang: l, d: d}
	out := make([]Slot, len(in.Figures))
	for i := range out {
		s := &out[i]
		s.Claim, s.Place, s.Date, s.Past = -1, -1, -1, -1
		s.Family, s.Measure, s.Label = r.thing(&in.Figures[i])
		s.Kind = Kind(l.kinds.Get(s.Family))
		s.Whole = r.whole(&in.Figures[i])
		s.Aspect = r.said(&in.Figures[i], s.Family, s.Kind)
		s.Bearer = r.bearer(&in.Figures[i], s.Aspect)
		if s.Measure == "" && in.Figures[i].Dimension == magnitude {
			s.Measure = magnitude
		}
	}
	for i := range out {
		out[i].Part = r.part(out, i)
	}
	for c := range in.Claims {
		for _, i := range in.Claims[c].Figures {
			if s := &out[i]; s.Claim < 0 {
				s.Claim = int32(c)
				if in.Figures[i].Dimension == quantity.Age {
					continue // it holds wherever he is
				}
				own := ownClause(d, &in.Figures[i])
				s.Place, s.Date = int32(r.place(&in.Claims[c], i, own)), int32(r.date(&in.Claims[c], i, own))
				s.Past = int32(r.past(&in.Claims[c], own))
			}
		}
	}
	return out
}

// A reader reads the slots of one report.
type reader struct {
	In
	lang *Language
	d    *text.Doc
}
