package finding

import (
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// measures tells of an amount that report b gives as another thing than report a, of which it
// was perhaps made: "sales of 310 million", "a profit of 310 million".
func (f *finder) measures(a, b int) {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || y.Dimension != quantity.Money || quantity.Digits(y.Value) < 2 || collate.Vague(y) || y.Change != figure.Level {
			continue
		}
		is, js := f.held(a).of(y), f.held(b).of(y)
		if len(is) != 1 || len(js) != 1 {
			continue
		}
		p, q := classOf(wa.Slots[is[0]].Measure, groupAccount), classOf(wb.Slots[j].Measure, groupAccount)
		if p == nil || q == nil || p.name == q.name {
			continue
		}
		tie, _ := f.tie(a, b)
		at := func(w *story.Witness, i int) report.Span {
			return w.Figures[i].Span.Cover(w.Slots[i].Label)
		}
		f.add(Finding{Kind: CategoryChanged, Tie: tie, Locus: -1, By: byThing, Suspect: f.passage(b, at(wb, j)), Against: f.passage(a, at(wa, is[0]))})
	}
}

// sumsOfTwo looks for numbers that are two of another report, added.
func (f *finder) sumsOfTwo(likes *likeness) {
	for _, p := range likes.pairs {
		f.joined(p[0], p[1])
	}
}

// joined tells of a number of people in report b that report a, of which it was perhaps made,
// does not have, and that is the sum of two of a that count other people: 7 dead and 11
// missing, "18 dead".
func (f *finder) joined(a, b int) {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil || f.later(a, b) {
		return
	}
	people := func(w *story.Witness, i int) bool {
		g := &w.Figures[i]
		return g.Value != nil && g.Dimension == quantity.Count && w.Slots[i].Aspect != "" && !w.Slots[i].Part && w.Slots[i].Past < 0 && g.Per == "" && !collate.Vague(g)
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if !people(wb, j) || y.Value.Cmp(ten) < 0 || f.held(a).of(y) != nil {
			continue
		}
		for i := range wa.Figures {
			if !people(wa, i) || wa.Slots[i].Aspect != wb.Slots[j].Aspect || wa.Figures[i].Value.Cmp(y.Value) >= 0 {
				continue
			}
			for l := max(0, i-1); l <= min(i+1, len(wa.Figures)-1); l++ {
				x, z := &wa.Figures[i], &wa.Figures[l]
				if l == i || !people(wa, l) || wa.Slots[l].Aspect == wa.Slots[i].Aspect || new(big.Rat).Add(x.Value, z.Value).Cmp(y.Value) != 0 || f.held(b).of(x) != nil {
					continue
				}
				tie, _ := f.tie(a, b)
				kind := NumberChanged
				if tie != MadeFrom {
					kind = Contradiction
				}
				f.add(Finding{Kind: kind, Tie: tie, Locus: -1, By: byNumber, Suspect: f.passage(b, y.Span), Against: f.passage(a, x.Span.Cover(z.Span))})
			}
		}
	}
}
