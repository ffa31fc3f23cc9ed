package web

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
)

// Rows returns a section of rows: what reports say of each thing.
func (s *story) Rows(id, note string, rows []front.Row, told bool) template.HTML {
	return s.fill("rows", struct {
		Story    *story
		ID, Note string
		Rows     []front.Row
		Told     bool
	}{s, id, note, flat(s, id, rows, 0), told})
}

// RowName returns what a row is of: what is counted, in the words of a report, or the name
// of a row of claims.
func (s *story) RowName(r front.Row) template.HTML {
	switch {
	case r.Series != nil && r.Series.Name != nil:
		return s.Span(*r.Series.Name) + " " + what(r.Series)
	case r.Series != nil:
		return what(r.Series)
	case r.Locus != nil:
		return s.Rel(r.Locus.Relation)
	}
	return template.HTML(esc(r.Name()))
}

// what returns what happened to the thing that a series counts, and where, as far as its
// name does not tell; of a thing without a name the unit, too.
func what(sr *edition.Series) template.HTML {
	var parts []string
	k := sr.Unnamed()
	if k.Aspect != "" {
		parts = append(parts, spaced(k.Aspect))
	}
	if k.Place != "" {
		parts = append(parts, k.Place)
	}
	if sr.Label == nil {
		parts = append(parts, cmp.Or(k.Counted, unitName(sr.Unit)))
	}
	if v := strings.Trim(strings.Join(parts, " · "), " ·"); v != "" {
		return calc(v)
	}
	return ""
}

// unitName returns the name of a unit that stands alone: a letter beside no number says
// nothing.
func unitName(unit string) string {
	if sign := label.Unit(unit); len(sign) > 1 {
		return sign
	}
	return spaced(unit)
}

// mostSteps is how many readings of a row a first view shows: of more, the first ones and
// the last ones, which are the news. Ours.
const (
	mostSteps  = 14
	firstSteps = 4
)

// Skipped returns how many readings of a row are left out before reading i.
func (s *story) Skipped(r front.Row, told bool, i int) template.HTML {
	if n := len(s.all(r, told)) - mostSteps; s.Front() && n > 0 && i == firstSteps {
		return s.more(n)
	}
	return ""
}

// Steps returns the readings of a row that the page shows.
func (s *story) Steps(r front.Row, told bool) []front.Reading {
	all := s.all(r, told)
	if n := len(all) - mostSteps; s.Front() && n > 0 {
		return slices.Delete(slices.Clone(all), firstSteps, firstSteps+n)
	}
	return all
}

// all returns the readings of a row: in the order told those of one number are joined.
func (s *story) all(r front.Row, told bool) []front.Reading {
	if told {
		return r.Steps()
	}
	return r.Numbers()
}

// Told returns when a report was made.
func (s *story) Told(v string) template.HTML {
	if v == "" {
		return s.When(v)
	}
	return calc(label.Told(v))
}

// Said returns the words of a reading and the sigla of the reports that have it, each linked to
// its own words.
func (s *story) Said(r front.Reading) template.HTML {
	if v := r.Variant; v != nil {
		out := s.Span(v.Passage) + " " + s.Readings(*v) + " " + s.Firm(v.Firmness)
		if len(v.Chain) > 0 {
			out += template.HTML(` <span class="by">`+esc(fixed("by"))+` `) + s.Spans(v.Chain, 1) + `</span>`
		}
		return out
	}
	p := r.Passages[0]
	if r.Point != nil {
		p = s.pointPassage(*r.Point)
	}
	out := s.Span(p)
	if r.Point != nil && r.Point.Derived {
		out = s.Value(*r.Point) + template.HTML(" "+esc(fixed("derived")))
	}
	if r.Point != nil {
		out += s.hedge(r.Point.Firmness)
	}
	if len(r.Passages) == 1 {
		return out + "&nbsp;" + s.Sig(p.Siglum)
	}
	return out + " " + s.Links(r.Passages)
}

// hedge returns the firmness of a figure that is not stated flat.
func (s *story) hedge(firmness string) template.HTML {
	if !front.Hedged(firmness) {
		return ""
	}
	return " " + s.Firm(firmness)
}

// mostTile is how many sigla the heading of a tile has room for. Ours.
const mostTile = 8

// OfTile returns the sigla of a tile. Of a large edition the page of all tiles has those of
// many reports, the first view their number.
func (s *story) OfTile(sigla []string) template.HTML {
	switch {
	case s.cut != nil && len(sigla) > mostTile:
		return ""
	case len(sigla) <= mostLinks+4:
		return s.Sigs(sigla)
	}
	return s.Sigs(sigla[:mostLinks]) + " " + s.N(len(sigla)-mostLinks, "more")
}

// Sums returns a list of checks.
func (s *story) Sums(cs []edition.Check) template.HTML {
	return s.fill("sums", struct {
		Story  *story
		Checks []edition.Check
	}{s, cs})
}

// A keyEntry says what a sign or word of the page means.
type keyEntry struct{ Sign, Words string }

// Key returns what the signs of bounds and the words of the page mean. The marks of the river
// and of descent are explained beside them.
func (s *story) Key() (out []keyEntry) {
	if s.One() {
		return nil
	}
	for _, b := range label.Bounds {
		if b.Page != "" {
			out = append(out, keyEntry{b.Page, b.Words})
		}
	}
	for _, l := range label.Legend {
		switch l.Value {
		case "hedged", "derived", "lost":
			continue // drawn in the keys of the figures and of descent
		default:
			out = append(out, keyEntry{label.Term(l.Value), l.Words})
		}
	}
	return out
}

// A rowOf is a row of the first sections: a series, a claim or a finding.
type rowOf struct {
	Series  *edition.Series  `json:"series,omitempty"`
	Locus   *edition.Locus   `json:"locus,omitempty"`
	Finding *edition.Finding `json:"finding,omitempty"`
}

func told(rows []front.Row) []rowOf {
	out := make([]rowOf, len(rows))
	for i, r := range rows {
		out[i] = rowOf{r.Series, r.Locus, r.Finding}
	}
	return out
}
