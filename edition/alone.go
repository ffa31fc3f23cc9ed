package edition

import (
	"cmp"
	"slices"

	"stemma/collate"
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
)

// mostAlone is how many figures of one report are said to need a check, and mattersAt the
// share of a sentence that must be the story's for its figure to matter. Ours: a list of
// more is not read, and below a third a sentence tells something else.
const (
	mostAlone = 3
	mattersAt = .33
)

// aloneBy is the rule that lists a figure as one to check.
const aloneBy report.By = "edition.alone"

// alone lists the figures that one report alone tells, that matter to the story and for
// which it names no source, those that matter most first. Of a story in which nobody could have
// told more it lists none: it takes three reports and two lines of transmission.
func (m *maker) alone(lines [2]int) []Alone {
	out := []Alone{}
	if len(m.c.Witnesses) < 3 || lines[1] < 2 {
		return out
	}
	type weighed struct {
		Alone
		weight float64
	}
	tellers := m.tellers()
	var all []weighed
	for i := range m.c.Series {
		s := &m.c.Series[i]
		if len(s.Points) == 0 || slices.ContainsFunc(s.Points, func(p collate.Point) bool { return p.Witness != s.Points[0].Witness }) {
			continue
		}
		p := s.Points[0]
		if weight := m.matters(s, p); weight >= mattersAt && len(tellers[valueKey(m.figure(p.FigRef))]) == 1 {
			c := &m.c.Witnesses[p.Witness].Claims[p.Claim]
			all = append(all, weighed{Alone{Passage: m.passage(p.Witness, c.Span), Figure: m.passage(p.Witness, m.c.Span(p.FigRef)), Series: s.ID, By: aloneBy}, weight})
		}
	}
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(b.weight, a.weight) })
	for _, x := range all {
		if len(out) < mostAlone && !slices.ContainsFunc(out, func(o Alone) bool { return o.Passage.Start == x.Passage.Start && o.Passage.Report == x.Passage.Report }) {
			out = append(out, x.Alone)
		}
	}
	return out
}

func (m *maker) figure(r collate.FigRef) *figure.Figure {
	return &m.c.Witnesses[r.Witness].Figures[r.Figure]
}

// matters returns how much of what is said of a figure is the story, or 0 where the figure
// needs no check: it has a source, is hedged or quoted, counts nothing to which anything
// happened, or is an order of size, an age, or of a bygone time.
func (m *maker) matters(s *collate.Series, p collate.Point) float64 {
	w := &m.c.Witnesses[p.Witness]
	f, slot := m.figure(p.FigRef), &w.Slots[p.Figure]
	if p.Claim < 0 || slot.Aspect == "" || slot.Past >= 0 || slot.Label.Empty() || f.Dimension != quantity.Count && f.Dimension != "money" || collate.Vague(f) || f.Change != figure.Level {
		return 0
	}
	c := &w.Claims[p.Claim]
	if len(c.Chain) > 0 || c.Attribution >= 0 || c.Hedged || c.Firmness != mention.Stated || c.Headline || m.spoken(collate.Ref{Witness: p.Witness, Claim: p.Claim}) {
		return 0
	}
	thing := 0.0
	first, last := w.WordsIn(slot.Label)
	for k := first; k < last; k++ {
		thing = max(thing, m.core.share[w.Stem(k)])
	}
	if thing < mattersAt && m.core.share[text.Stem(slot.Aspect)] < mattersAt {
		return 0
	}
	held, all := m.core.holds(stemsIn(w.Reading, c.Span))
	if all == 0 {
		return 0
	}
	return held / all
}

// valueKey is what two figures have in common that say one number.
func valueKey(f *figure.Figure) string {
	if f.Value == nil {
		return ""
	}
	return f.Dimension + " " + f.Value.RatString()
}

// tellers maps numbers to the witnesses that have them, whatever they say of them.
func (m *maker) tellers() map[string]map[int]bool {
	out := map[string]map[int]bool{}
	for w := range m.c.Witnesses {
		for i := range m.c.Witnesses[w].Figures {
			k := valueKey(&m.c.Witnesses[w].Figures[i])
			if out[k] == nil {
				out[k] = map[int]bool{}
			}
			out[k][w] = true
		}
	}
	return out
}
