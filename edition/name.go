package edition

import (
	"sort"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/report"
	"stemma/text"
)

// nameOf returns what a series counts in the words of one report: the thing, what
// happened to it and where, "people killed in Velden", where a report has them in this
// order. It returns the words of the thing alone where none has, and nil where no report
// names the thing.
func (m *maker) nameOf(s *collate.Series) *Passage {
	best, parts, reach := collate.Point{}, []report.Span(nil), 0
	for _, p := range s.Points {
		got := m.nameParts(s, p)
		if len(got) == 0 {
			continue
		}
		n := got[len(got)-1].End - got[0].Start
		if len(got) > len(parts) || len(got) == len(parts) && n < reach {
			best, parts, reach = p, got, n
		}
	}
	if len(parts) < 2 {
		if s.Label.Empty() {
			return nil
		}
		p := m.passage(s.LabelBy, s.Label)
		return &p
	}
	w := &m.c.Witnesses[best.Witness]
	whole := report.Span{Start: parts[0].Start, End: parts[len(parts)-1].End}
	p := cutOf(w, Passage{Siglum: w.Siglum, Report: string(w.Report.ID), Start: whole.Start, End: whole.End}, parts, whole)
	return &p
}

// nameParts returns the spans of the thing that a point counts, of what happened to it
// and of where, as far as they stand in this order within its claim. Spans that touch are
// one.
func (m *maker) nameParts(s *collate.Series, p collate.Point) []report.Span {
	w := &m.c.Witnesses[p.Witness]
	slot := &w.Slots[p.Figure]
	if slot.Label.Empty() || slot.Claim < 0 {
		return nil
	}
	within := w.Claims[slot.Claim].Span
	out := []report.Span{slot.Label}
	add := func(sp report.Span) {
		last := &out[len(out)-1]
		switch {
		case sp.Empty() || sp.Start < last.End || sp.End > within.End:
		case strings.TrimSpace(w.Report.Text[last.End:sp.Start]) == "":
			last.End = sp.End
		default:
			out = append(out, sp)
		}
	}
	if s.Key.Aspect != "" {
		add(m.happened(p.Witness, within, s.Key.Aspect, slot.Label.End))
	}
	if s.Key.Place != "" && slot.Place >= 0 {
		at := w.Places[slot.Place].Span
		for k := w.WordAt(at.Start) - 1; k >= 0 && small(w.Reading, k) && int(w.Words[k].Start) >= out[len(out)-1].End; k-- {
			at.Start = int(w.Words[k].Start) // "in the"
		}
		add(at)
	}
	return out
}

// small reports whether word k is a function word without a capital, as before a place.
func small(r *claim.Reading, k int) bool {
	w := r.Words[k]
	c := r.Report.Text[w.Start]
	return w.Kind == claim.Letters && !w.Is(claim.ContentWord) && c >= 'a' && c <= 'z'
}

// happened returns the first word of a claim, from a byte on, that says what an aspect
// names: "killed"; an empty span if none does.
func (m *maker) happened(w int, within report.Span, aspect string, from int) report.Span {
	wit := &m.c.Witnesses[w]
	stem := text.Stem(strings.ToLower(aspect))
	first := wit.WordAt(from)
	last := first + sort.Search(len(wit.Words)-first, func(i int) bool { return int(wit.Words[first+i].Start) >= within.End })
	for k := first; k < last; k++ {
		if wit.Stem(k) == stem {
			return wit.Words[k].Span()
		}
	}
	return report.Span{}
}
