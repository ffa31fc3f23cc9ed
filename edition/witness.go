package edition

import (
	"sort"

	"stemma/claim"
	"stemma/mention/quote"
	"stemma/report"
)

func (m *maker) witnesses() []Witness {
	out := make([]Witness, len(m.c.Witnesses))
	for i := range m.c.Witnesses {
		w := &m.c.Witnesses[i]
		r := w.Report
		out[i] = Witness{
			Siglum: w.Siglum, Report: string(r.ID), Ref: r.Ref, Also: r.Also, URL: r.URL, Title: r.Title,
			Outlet: r.Outlet, Byline: r.Byline, Published: r.Published.String(), Made: day(w.Anchor.Time),
			Line: m.st.Root[i], SHA256: r.TextSHA256(), Bytes: len(r.Text),
			Marks: marks(w.Reading), Partial: unread(w.Partial), Text: r.Text,
		}
		for _, b := range w.Blocks {
			if b.Kind == claim.Headline {
				h := m.passage(i, unmarked(r.Text, b.Span))
				out[i].Headline = &h
				break
			}
		}
		if !r.Published.Known() {
			out[i].Dated = m.dated(i)
		}
	}
	return out
}

// The kinds of Mark.
const (
	markFigure    = "figure"
	markQuote     = "quote"
	markTerm      = "term"
	markHedge     = "hedge"
	markCue       = "cue"
	markSource    = "source"
	markDate      = "date"
	markFurniture = "furniture"
)

// marks lists what was read in a report, for its viewer.
func marks(r *claim.Reading) []Mark {
	out := []Mark{}
	add := func(s report.Span, kind string, by report.By) {
		if !s.Empty() {
			out = append(out, Mark{s.Start, s.End, kind, by})
		}
	}
	for _, f := range r.Figures {
		add(f.Span, markFigure, f.By)
	}
	for _, q := range r.Quotes {
		kind := markQuote
		if q.Form == quote.Term {
			kind = markTerm
		}
		add(q.Span, kind, q.By)
	}
	for _, h := range r.Hedges {
		if h.Kind != "" {
			add(h.Span, markHedge, h.By)
		}
	}
	for _, a := range r.Attributions {
		add(a.Cue, markCue, a.By)
		for _, s := range a.Chain {
			add(s.Span, markSource, a.By)
		}
	}
	for _, d := range r.Dates {
		add(d.Span, markDate, d.By)
	}
	for _, b := range r.Furniture() {
		add(b.Span, markFurniture, b.By)
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Start != out[j].Start {
			return out[i].Start < out[j].Start
		}
		if out[i].End != out[j].End {
			return out[i].End > out[j].End
		}
		return out[i].Kind < out[j].Kind
	})
	return out
}

// unmarked takes the marks of a Markdown heading off a headline.
func unmarked(text string, s report.Span) report.Span {
	for s.Start < s.End-1 && (text[s.Start] == '#' || text[s.Start] == ' ') {
		s.Start++
	}
	return s
}

func (m *maker) unused() []Unused {
	out := []Unused{}
	for w := range m.c.Witnesses {
		for _, b := range m.c.Witnesses[w].Furniture() {
			if b.Span.Empty() {
				continue
			}
			p := m.passage(w, b.Span)
			p.Exact, p.Segments = b.Span.Of(m.c.Witnesses[w].Report.Text), nil
			out = append(out, Unused{Passage: p, Why: b.Why, By: b.By})
		}
	}
	return out
}
