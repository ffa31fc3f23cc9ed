package web

import (
	"html/template"
	"strings"

	"stemma/edition"
)

// A laneRow is a figure as one report or several state it: of one day, value, bound and
// firmness.
type laneRow struct {
	edition.Point                   // the first of them
	Passages      []edition.Passage // of all of them, each report's own words
	Chains        []edition.Passage // the sources that they name, each wording once
}

// LaneRows returns the figures of a series, those that say the same in one row: copies
// do not make a table longer.
func (s *story) LaneRows(sr *edition.Series) (out []laneRow) {
	type key struct{ day, value, stated, unit, low, high, bound, change, firmness, words string }
	at := map[key]int{}
	named := map[int]map[string]bool{}
	for _, p := range sr.Points {
		words := ""
		if p.Derived {
			words = p.Formula
		}
		k := key{p.AsOf, string(p.Value), string(p.Stated), p.Unit, limit(p.Low), limit(p.High), p.Bound, p.Change, p.Firmness, words}
		i, ok := at[k]
		if !ok || p.Derived {
			i = len(out)
			at[k] = i
			out = append(out, laneRow{Point: p})
			named[i] = map[string]bool{}
		}
		r := &out[i]
		r.Passages = append(r.Passages, s.pointPassage(p))
		for _, c := range p.Chain {
			if w := strings.ToLower(folded(c.Exact)); !named[i][w] {
				named[i][w] = true
				r.Chains = append(r.Chains, c)
			}
		}
	}
	return out
}

// RowWords returns the words of the first report of a row and the sigla of all, each
// linked to its own words.
func (s *story) RowWords(r laneRow) template.HTML {
	if len(r.Passages) == 1 {
		return s.SpanSig(r.Passages[0])
	}
	return s.Span(r.Passages[0]) + " " + s.Links(r.Passages)
}
