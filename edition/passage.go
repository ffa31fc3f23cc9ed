package edition

import (
	"strings"

	"stemma/collate"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/story"
)

type maker struct {
	s       *story.Story
	c       *collate.Collation
	st      *lineage.Stemma
	counter *lineage.Counter
	byID    map[report.ID]int
	core    *central            // what the reports open with
	retells [][]int             // of witnesses those that they retell, see retellers
	stale   map[stale]bool      // of figures whether they are overtaken, see overtook
	offices map[string][]int    // see lineage.Offices
	weak    map[string][]string // see weakest
}

// passage makes the passage of a span of a witness.
func (m *maker) passage(w int, s report.Span) Passage {
	return PassageOf(&m.c.Witnesses[w], s)
}

// PassageOf returns the passage of a span of a witness, without the page furniture in it.
func PassageOf(w *story.Witness, s report.Span) Passage {
	p := Passage{Siglum: w.Siglum, Report: string(w.Report.ID), Start: s.Start, End: s.End}
	if s.Empty() {
		return p
	}
	return cutOf(w, p, w.Segments(s), s)
}

// cutOf fills in the words of p: those of segs, the parts of s that are its own.
func cutOf(wit *story.Witness, p Passage, segs []report.Span, s report.Span) Passage {
	if len(segs) <= 1 {
		p.Exact = s.Of(wit.Report.Text)
		return p
	}
	parts := make([]string, len(segs))
	for i, g := range segs {
		p.Segments = append(p.Segments, [2]int{g.Start, g.End})
		parts[i] = g.Of(wit.Report.Text)
	}
	p.Exact = strings.Join(parts, " ")
	return p
}

// quotation makes the passage of a quote, without the cue or furniture that may
// stand in it.
func (m *maker) quotation(w int, q *quote.Quote) Passage {
	wit := &m.c.Witnesses[w]
	p := Passage{Siglum: wit.Siglum, Report: string(wit.Report.ID), Start: q.Start, End: q.End}
	return cutOf(wit, p, q.Segments, q.Span)
}

// of makes the passage of a report.Passage; nil where it is empty.
func (m *maker) of(p report.Passage) *Passage {
	w, ok := m.byID[p.Report]
	if !ok || p.Span.Empty() {
		return nil
	}
	q := m.passage(w, p.Span)
	return &q
}

func (m *maker) siglum(w int) string { return m.c.Witnesses[w].Siglum }

// chain makes the passages of an attribution chain: each source's fullest name
// in its report.
func (m *maker) chain(w int, chain []attribution.Source) []Passage {
	out := []Passage{}
	for _, s := range chain {
		n := s.Name
		if cast := m.c.Witnesses[w].Cast; n.Empty() || s.Member >= 0 && s.Member < len(cast.Members) && cast.Members[s.Member].Type == name.Role {
			n = s.Span // "the singer", whose name is nowhere
		}
		out = append(out, m.passage(w, n))
	}
	return out
}
