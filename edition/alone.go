package edition

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/series"
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/setting"
	"stemma/report"
)

// The bounds of what is said to need a check. Ours: a list of more is not read, and of
// figures that are told flat those below 10, in sentences that are mostly of other things
// or full of numbers are noise.
const (
	mostAlone     = 3
	mattersAt     = .12 // the share of a sentence that is the story's
	hearsayAt     = .05 // the same for what "is believed", nobody says by whom
	leastCounted  = 10
	leastBare     = 100 // of what nothing is said to have befallen
	mostInOneLine = 3   // figures of one claim
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
		if len(s.Points) == 0 || slices.ContainsFunc(s.Points, func(p series.Point) bool { return p.Witness != s.Points[0].Witness }) {
			continue
		}
		p := s.Points[0]
		if weight := m.matters(s, p); weight > 0 && len(tellers[valueKey(m.figure(p.FigRef))]) == 1 {
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
// needs no check: it has a source, is quoted, is a part of another, an order of size, an
// age or of a bygone time, or little of it is the story.
func (m *maker) matters(s *series.Series, p series.Point) float64 {
	w := &m.c.Witnesses[p.Witness]
	f, slot := m.figure(p.FigRef), &w.Slots[p.Figure]
	if p.Claim < 0 || slot.Past >= 0 || slot.Part || f.Dimension != quantity.Count && f.Dimension != quantity.Money || amount.Vague(f) || f.Change != figure.Level || f.Value == nil || f.Value.Cmp(big.NewRat(leastCounted, 1)) < 0 {
		return 0
	}
	if at := &w.Settings[p.Figure]; at.Is(setting.More) || at.Compared != setting.NotCompared {
		return 0 // "13 more than the minister said"
	}
	c := &w.Claims[p.Claim]
	if len(c.Chain) > 0 || c.Attribution >= 0 || c.Headline || len(c.Figures) > mostInOneLine || m.spoken(collate.Ref{Witness: p.Witness, Claim: p.Claim}) || m.ofPage(collate.Ref{Witness: p.Witness, Claim: p.Claim}) {
		return 0
	}
	if f.Dimension == quantity.Count && !slot.Kind.People() && typed(w.Reading, f) {
		return 0
	}
	least := mattersAt
	switch c.Firmness {
	case mention.Reportedly, mention.Alleged, mention.Possible:
		if slot.Aspect == "" && f.Dimension == quantity.Count && f.Value.Cmp(big.NewRat(leastBare, 1)) < 0 {
			return 0 // "the previous ten alerts reportedly"
		}
		least = hearsayAt
	case mention.Stated:
		if slot.Aspect == "" || slot.Label.Empty() || c.Hedged {
			return 0
		}
	default:
		return 0
	}
	held, all := m.core.holds(w.Content(c.Span))
	if all == 0 || held/all < least {
		return 0
	}
	return held / all
}

// typed reports whether the number of a figure of many is written before one thing, as that
// of a type is: "a 737 jet".
func typed(r *claim.Reading, f *figure.Figure) bool {
	first, last := r.WordsIn(f.Counted.Span)
	if first >= last || f.Value.Cmp(big.NewRat(1, 1)) == 0 {
		return false
	}
	noun := r.Words[last-1].Span().Of(r.Report.Text)
	return strings.EqualFold(noun, f.Counted.Head)
}

// valueKey is what two figures have in common that say one number.
func valueKey(f *figure.Figure) string {
	if f.Value == nil {
		return ""
	}
	return f.Dimension + " " + quantity.String(f.Value)
}

// tellers maps numbers to the witnesses that have them, whatever they say of them.
func (m *maker) tellers() map[string]map[int]bool {
	out := map[string]map[int]bool{}
	for w := range m.c.Witnesses {
		for i := range m.c.Witnesses[w].Figures {
			f := &m.c.Witnesses[w].Figures[i]
			if f.Value != nil && amount.Vague(f) {
				continue // "thousands" say no number
			}
			k := valueKey(f)
			if out[k] == nil {
				out[k] = map[int]bool{}
			}
			out[k][w] = true
		}
	}
	return out
}
