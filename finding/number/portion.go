package number

import (
	"math/big"
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/about"
	"stemma/collate/amount"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
)

// doubled tells of a number that is that of another report with a part of it counted twice: "47
// reports, 19 of them of fires", "66 in all".
func doubled(f *finding.Finder) {
	done := map[string]bool{} // of every number once
	pairsOf(f, func(a, b int) {
		doubledOf(f, a, b, done)
		doubledOf(f, b, a, done)
	})
}

// doubledOf tells of a number of report b that is one of report a and its own part.
func doubledOf(f *finding.Finder, a, b int, done map[string]bool) {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || y.Dimension != quantity.Count || quantity.Digits(y.Value) < 2 || amount.Vague(y) || y.Bound != figure.Exact || !wb.Settings[j].Is(setting.InAll) || holds(wa, y.Value) || done[quantity.String(y.Value)] {
			continue
		}
		for i := 0; i+1 < len(wa.Figures); i++ {
			x, z := &wa.Figures[i], &wa.Figures[i+1]
			if x.Value == nil || z.Value == nil || x.Dimension != quantity.Count || !partBehind(wa, i) || quantity.Cmp(quantity.Add(x.Value, z.Value), y.Value) != 0 {
				continue
			}
			between(f, finding.NumberChanged, finding.ByNumber, said{a, x.Span.Cover(x.Counted.Span).Cover(z.Span)}, said{b, y.Span})
			done[quantity.String(y.Value)] = true
			return
		}
	}
}

// partBehind reports whether the figure behind figure i counts a part of what that counts: "47
// reports of overheating, 19 of which".
func partBehind(w *story.Witness, i int) bool {
	x, z := &w.Figures[i], &w.Figures[i+1]
	if z.Dimension != quantity.Count || z.Value.Cmp(x.Value) >= 0 || w.Settings[i].Sentence != w.Settings[i+1].Sentence {
		return false
	}
	return z.Of == i || w.Settings[i+1].Is(setting.OfThose)
}

// holds reports whether a report has a number.
func holds(w *story.Witness, v *big.Rat) bool {
	return slices.ContainsFunc(w.Figures, func(g figure.Figure) bool { return g.Value != nil && g.Value.Cmp(v) == 0 })
}

// halves tells of a number of people of whom one report says something that the other says of
// half of them, or of another share: "half of the 1,200", "the 1,200".
func halves(f *finding.Finder) {
	sameCounts(f, func(p, q collate.FigRef) bool { return halved(f, p, q) || halved(f, q, p) })
}

// halved tells that figure q is told of all of those of whom figure p is told of a share, and
// reports whether it did.
func halved(f *finding.Finder, p, q collate.FigRef) bool {
	wa, wb := &f.Witnesses[p.Witness], &f.Witnesses[q.Witness]
	i := p.Figure - 1
	if i < 0 || wa.Figures[i].Of != p.Figure || wa.Figures[i].Value == nil || wa.Figures[i].Dimension != quantity.Ratios || wa.Figures[i].Value.Cmp(wholly) >= 0 || wa.Figures[i].Bound == figure.AtLeast {
		return false
	}
	if slices.ContainsFunc(wb.Figures, func(g figure.Figure) bool { return g.Of == q.Figure }) || !measure.Kin(wa, p.Figure, wb, q.Figure) || !meets(f, p, q) {
		return false
	}
	r, s := claimOf(f, p), claimOf(f, q)
	if r.Claim < 0 || s.Claim < 0 {
		return false
	}
	a, b := f.Claim(r), f.Claim(s)
	if a.Negated != b.Negated || !(about.OnePredicate(a, b) || oneDay(wa, a, wb, b)) || !claim.Share(beside(wa, a, p), beside(wb, b, q)) {
		return false
	}
	share := new(big.Rat).Mul(wa.Figures[i].Value, wa.Figures[p.Figure].Value)
	if holds(wb, share) {
		return false
	}
	between(f, finding.DenominatorChanged, finding.ByPortion, said{p.Witness, wa.Figures[i].Span.Cover(f.Span(p))}, said{q.Witness, f.Span(q)})
	return true
}

// wholly is the share that is all.
var wholly = big.NewRat(1, 1)

// claimOf returns the claim that holds a figure; its Claim is -1 where none does.
func claimOf(f *finding.Finder, r collate.FigRef) collate.Ref {
	return collate.Ref{Witness: r.Witness, Claim: int(f.Witnesses[r.Witness].Slots[r.Figure].Claim)}
}

// oneDay reports whether two claims have a date each, and the same.
func oneDay(wa *story.Witness, a *claim.Claim, wb *story.Witness, b *claim.Claim) bool {
	return len(a.Dates) == 1 && len(b.Dates) == 1 && day(wa.Dates[a.Dates[0]].Value) == day(wb.Dates[b.Dates[0]].Value)
}

// day returns what a date says of the day, without its part.
func day(value string) string {
	if i := slices.Index([]byte(value), 'T'); i >= 0 {
		return value[:i]
	}
	return value
}

// beside returns the stems of the content words of a claim but for those of a figure, of what it
// counts and of dates.
func beside(w *story.Witness, c *claim.Claim, r collate.FigRef) []string {
	x := &w.Figures[r.Figure]
	not := []report.Span{x.Span, x.Counted.Span}
	for _, d := range c.Dates {
		not = append(not, w.Dates[d].Span)
	}
	var out []string
	first, last := w.WordsIn(c.Span)
	for i := first; i < last; i++ {
		s := w.Words[i].Span()
		if w.Words[i].Is(claim.ContentWord) && !slices.ContainsFunc(not, func(n report.Span) bool { return n.Overlaps(s) }) {
			out = append(out, w.Stem(i))
		}
	}
	return out
}

// shared tells of one amount that is of all in one report and of each in the other: "nine days in
// all", "nine days each time".
func shared(f *finding.Finder) {
	pairsOf(f, func(a, b int) {
		wb := &f.Witnesses[b]
		for j := range wb.Figures {
			y := &wb.Figures[j]
			if y.Value == nil || amount.Vague(y) || y.Per != "" || shareOf(wb, j) == 0 {
				continue
			}
			is, js := f.Held(a).Of(y), f.Held(b).Of(y)
			if len(is) != 1 || len(js) != 1 {
				continue
			}
			x := &f.Witnesses[a].Figures[is[0]]
			s, t := shareOf(&f.Witnesses[a], is[0]), shareOf(wb, j)
			p, q := collate.FigRef{Witness: a, Figure: is[0]}, collate.FigRef{Witness: b, Figure: j}
			if s|t != setting.Each|setting.InAll || s&t != 0 || x.Per != "" || x.Counted.Head != y.Counted.Head || finding.Related(f.Held(a), p.Figure, f.Held(b), q.Figure) < 1 {
				continue
			}
			between(f, finding.DenominatorChanged, finding.ByPortion, said{a, withShare(&f.Witnesses[a], is[0])}, said{b, withShare(wb, j)})
			return
		}
	})
}

// shareOf returns whether the words around a figure say that it is of each or of all: setting.Each,
// setting.InAll; 0 where they say neither.
func shareOf(w *story.Witness, i int) setting.Told {
	return w.Settings[i].Told & (setting.Each | setting.InAll)
}

// withShare covers a figure and, where it is of each, the two words behind it: "nine days each
// time". The number alone reads alike.
func withShare(w *story.Witness, i int) report.Span {
	out := w.Figures[i].Span
	if !w.Settings[i].Is(setting.Each) {
		return out
	}
	k := w.WordAt(out.End)
	for n := 0; n < 2 && k+n < len(w.Words) && w.Words[k+n].Kind == claim.Letters; n++ {
		out = out.Cover(w.Words[k+n].Span())
	}
	return out
}
