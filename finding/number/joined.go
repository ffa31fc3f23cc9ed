package number

import (
	"math/big"

	"stemma/collate/amount"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// Measures tells of an amount that report b gives as another thing than report a, of which it
// was perhaps made: "sales of 310 million", "a profit of 310 million".
func Measures(f *finding.Finder, a, b int) {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || y.Dimension != quantity.Money || quantity.Digits(y.Value) < 2 || amount.Vague(y) || y.Change != figure.Level {
			continue
		}
		is, js := f.Held(a).Of(y), f.Held(b).Of(y)
		if len(is) != 1 || len(js) != 1 {
			continue
		}
		p, q := class.Of(wa.Slots[is[0]].Measure, groupAccount), class.Of(wb.Slots[j].Measure, groupAccount)
		if p == nil || q == nil || p.Name == q.Name {
			continue
		}
		tie, _ := f.Tie(a, b)
		at := func(w *story.Witness, i int) report.Span {
			return w.Figures[i].Span.Cover(w.Slots[i].Label)
		}
		f.Add(finding.Finding{Kind: finding.CategoryChanged, Tie: tie, Locus: -1, By: finding.ByThing, Suspect: f.Passage(b, at(wb, j)), Against: f.Passage(a, at(wa, is[0]))})
	}
}

// SumsOfTwo looks for numbers that are two of another report, added.
func SumsOfTwo(f *finding.Finder, likes *alike.Likeness) {
	for _, p := range likes.Pairs {
		joined(f, p[0], p[1])
	}
}

// joined tells of a number of people in report b that report a, of which it was perhaps made,
// does not have, and that is the sum of two of a that count other people: 7 dead and 11
// missing, "18 dead".
func joined(f *finding.Finder, a, b int) {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil || f.Later(a, b) {
		return
	}
	people := func(w *story.Witness, i int) bool {
		g := &w.Figures[i]
		return g.Value != nil && g.Dimension == quantity.Count && w.Slots[i].Aspect != "" && !w.Slots[i].Part && w.Slots[i].Past < 0 && g.Per == "" && !amount.Vague(g)
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if !people(wb, j) || y.Value.Cmp(measure.Ten) < 0 || f.Held(a).Of(y) != nil {
			continue
		}
		for i := range wa.Figures {
			if !people(wa, i) || wa.Slots[i].Aspect != wb.Slots[j].Aspect || wa.Figures[i].Value.Cmp(y.Value) >= 0 {
				continue
			}
			for l := max(0, i-1); l <= min(i+1, len(wa.Figures)-1); l++ {
				x, z := &wa.Figures[i], &wa.Figures[l]
				if l == i || !people(wa, l) || wa.Slots[l].Aspect == wa.Slots[i].Aspect || new(big.Rat).Add(x.Value, z.Value).Cmp(y.Value) != 0 || f.Held(b).Of(x) != nil {
					continue
				}
				tie, _ := f.Tie(a, b)
				kind := finding.NumberChanged
				if tie != finding.MadeFrom {
					kind = finding.Contradiction
				}
				f.Add(finding.Finding{Kind: kind, Tie: tie, Locus: -1, By: finding.ByNumber, Suspect: f.Passage(b, y.Span), Against: f.Passage(a, x.Span.Cover(z.Span))})
			}
		}
	}
}
