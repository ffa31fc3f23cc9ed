package edition

import (
	"sort"
	"strings"

	"stemma/claim"
	"stemma/collate/series"
	"stemma/report"
)

// A naming is the spans of one report that name what a series counts: of the thing, of what
// happened to it and of where, as far as they stand in this order. Spans that touch are one.
type naming struct {
	spans []report.Span
	tells Told
}

// parts returns how many parts of a series the naming tells, the thing among them.
func (n naming) parts() int {
	out := 1
	if n.tells.Aspect {
		out++
	}
	if n.tells.Place {
		out++
	}
	return out
}

// reach returns how many bytes there are from the first span to the end of the last.
func (n naming) reach() int { return n.spans[len(n.spans)-1].End - n.spans[0].Start }

// nameOf returns what a series counts in the words of one report, and which parts of its
// key they tell: the thing, what happened to it and where, "people killed in Velden", of the
// report that has most of them in this order, and of those the one that needs the fewest
// words. It returns the words of the thing alone where none has two parts, and nil where no
// report names the thing.
func (m *maker) nameOf(s *series.Series) (*Passage, Told) {
	var best naming
	var by series.Point
	for _, p := range s.Points {
		n, ok := m.nameIn(s, p)
		if !ok || n.parts() < 2 {
			continue
		}
		if best.spans == nil || n.parts() > best.parts() || n.parts() == best.parts() && n.reach() < best.reach() {
			best, by = n, p
		}
	}
	if best.spans == nil {
		if s.Label.Empty() {
			return nil, Told{}
		}
		p := m.passage(s.LabelBy, s.Label)
		return &p, Told{}
	}
	w := &m.c.Witnesses[by.Witness]
	whole := report.Span{Start: best.spans[0].Start, End: best.spans[len(best.spans)-1].End}
	p := cutOf(w, Passage{Siglum: w.Siglum, Report: string(w.Report.ID), Start: whole.Start, End: whole.End}, best.spans, whole)
	return &p, best.tells
}

// nameIn returns the name that a point gives to its series, within its claim; ok is false
// if the point does not name the thing.
func (m *maker) nameIn(s *series.Series, p series.Point) (n naming, ok bool) {
	w := &m.c.Witnesses[p.Witness]
	slot := &w.Slots[p.Figure]
	if slot.Label.Empty() || slot.Claim < 0 {
		return n, false
	}
	within := w.Claims[slot.Claim].Span
	n.spans = []report.Span{slot.Label}
	add := func(sp report.Span) bool {
		last := &n.spans[len(n.spans)-1]
		switch {
		case sp.Empty() || sp.Start < last.End || sp.End > within.End:
			return false
		case strings.TrimSpace(w.Report.Text[last.End:sp.Start]) == "":
			last.End = sp.End
		default:
			n.spans = append(n.spans, sp)
		}
		return true
	}
	if s.Key.Aspect != "" {
		n.tells.Aspect = add(m.happened(p.Witness, within, s.Key.Aspect, slot.Label.End))
	}
	if s.Key.Place != "" && slot.Place >= 0 {
		at := w.Places[slot.Place].Span
		own := at.Start
		for k := w.WordAt(at.Start) - 1; k >= 0 && small(w.Reading, k) && int(w.Words[k].Start) >= n.spans[len(n.spans)-1].End; k-- {
			at.Start = int(w.Words[k].Start) // "in the"
		}
		n.tells.Place = at.Start < own && add(at) // else it is a name that stands behind them: "people killed, France said"
	}
	return n, true
}

// small reports whether word k is a function word without a capital, as before a place.
func small(r *claim.Reading, k int) bool {
	w := r.Words[k]
	c := r.Report.Text[w.Start]
	return w.Kind == claim.Letters && !w.Is(claim.ContentWord) && c >= 'a' && c <= 'z'
}

// happened returns the first word of a claim, from a byte on, that is the name of an aspect,
// "killed"; an empty span if none is. Other forms, "killing", may be said of others: "a
// fire left two people dead, injuring twelve".
func (m *maker) happened(w int, within report.Span, aspect string, from int) report.Span {
	wit := &m.c.Witnesses[w]
	first := wit.WordAt(from)
	last := first + sort.Search(len(wit.Words)-first, func(i int) bool { return int(wit.Words[first+i].Start) >= within.End })
	for k := first; k < last; k++ {
		if strings.EqualFold(wit.Report.Text[wit.Words[k].Start:wit.Words[k].End()], aspect) {
			return wit.Words[k].Span()
		}
	}
	return report.Span{}
}
