package number

import (
	"math/big"
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// A harm is a number of people with how badly they are hurt.
type harm struct {
	people *big.Rat // nil of some
	figure int      // -1 where the number is no figure: "one seriously"
	grave  bool
	span   report.Span
}

// Bounds of what is read of harm. Ours.
const (
	mostHarms = 20 // in a report
	farHarm   = 6  // words between a number and how badly those are hurt
	nextHarm  = 3  // words between how badly and the word of harm
)

// harms tells of people of whom one report says that all are badly hurt where the other says
// that so many are hurt and fewer of them badly; and of those who are badly hurt here and
// slightly there.
func harms(f *finding.Finder) {
	all := make([][]harm, min(len(f.Witnesses), mostHeld))
	for w := range all {
		if f.Witnesses[w].Reading != nil {
			all[w] = harmsIn(&f.Witnesses[w])
		}
	}
	done := map[string]bool{} // of every number once
	pairsOf(f, func(a, b int) {
		for _, n := range []*big.Rat{worse(f, a, all[a], b, all[b], done), worse(f, b, all[b], a, all[a], done), graver(f, a, all[a], b, all[b], done)} {
			if n != nil {
				done[quantity.String(n)] = true
			}
		}
	})
}

// harmsIn lists how badly people are hurt in a report, in text order.
func harmsIn(w *story.Witness) []harm {
	var out []harm
	for i := range w.Words {
		c := class.Of(w.Lower(i), groupBadly)
		if c == nil || c.Name == classHurt || len(out) == mostHarms {
			continue
		}
		begin := w.Sents[w.SentOf(i)].First
		last := w.Sents[w.SentOf(i)].Last
		end := i
		for k := i + 1; k < min(last, i+1+nextHarm) && w.Words[k].Kind == claim.Letters; k++ {
			if class.Is(w.Lower(k), groupBadly, classHurt) {
				end = k
			}
		}
		if h, ok := harmOf(w, begin, i); ok && (end > i || i+1 == last || w.Words[i+1].Kind != claim.Letters) {
			h.grave = c.Name == classGrave
			h.span = h.span.Cover(w.Words[end].Span())
			out = append(out, h)
		}
	}
	return out
}

// harmOf returns the number before word i of those who are hurt as badly as it says; ok is false
// where there is none near.
func harmOf(w *story.Witness, begin, i int) (h harm, ok bool) {
	for k := i - 1; k >= max(begin, i-farHarm); k-- {
		if w.Words[k].Kind == claim.Punct {
			return h, false
		}
		span := w.Words[k].Span()
		if x := slices.IndexFunc(w.Figures, func(f figure.Figure) bool { return f.Value != nil && f.Number == span }); x >= 0 {
			g := &w.Figures[x]
			return harm{g.Value, x, false, g.Span}, g.Dimension == quantity.Count && g.Bound == figure.Exact && g.Value.IsInt()
		}
		if c := class.Of(w.Lower(k), groupFew); c != nil {
			return harm{nil, -1, false, span}, true
		}
	}
	return h, false
}

// worse tells of a number of people who are badly hurt in report b, of whom report a says that
// so many are hurt and fewer badly, and returns that number; nil where it told of none.
func worse(f *finding.Finder, a int, as []harm, b int, bs []harm, done map[string]bool) *big.Rat {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	for _, y := range bs {
		if !y.grave || y.figure < 0 || done[quantity.String(y.people)] || y.people.Cmp(twoPeople) < 0 || wb.Slots[y.figure].Part || gravely(bs, y.people) > 1 || len(gravest(bs)) > 1 {
			continue
		}
		for _, x := range gravest(as) {
			if x.people != nil && x.people.Cmp(y.people) >= 0 || gravely(as, y.people) > 0 {
				continue
			}
			at := wa.SentOf(wa.WordAt(x.span.Start))
			for i := range wa.Figures {
				g := &wa.Figures[i]
				if sent := wa.SentOf(wa.WordAt(g.Start)); g.Value == nil || i == x.figure || g.Value.Cmp(y.people) != 0 || g.Dimension != quantity.Count || !wa.Slots[i].Kind.People() || sent > at || sent < at-1 || wa.Slots[i].Aspect == killed {
					continue
				}
				between(f, finding.CategoryChanged, finding.ByHarm, said{a, g.Span.Cover(x.span)}, said{b, y.span})
				return y.people
			}
		}
	}
	return nil
}

// killed is the aspect of those who are hurt no more.
const killed = "killed"

// twoPeople is the least of whom some can be hurt worse than others.
var twoPeople = big.NewRat(2, 1)

// gravest returns those of some harms that are grave.
func gravest(hs []harm) []harm {
	return slices.DeleteFunc(slices.Clone(hs), func(h harm) bool { return !h.grave })
}

// gravely returns how many of some harms are grave and of so many people.
func gravely(hs []harm, people *big.Rat) int {
	n := 0
	for _, h := range hs {
		if h.grave && h.people != nil && h.people.Cmp(people) == 0 {
			n++
		}
	}
	return n
}

// graver tells of one number of one kind of people who are badly hurt in one report and slightly
// in the other, where neither has them both ways, and returns that number; nil where it told of none.
func graver(f *finding.Finder, a int, as []harm, b int, bs []harm, done map[string]bool) *big.Rat {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	for _, x := range as {
		for _, y := range bs {
			if x.grave == y.grave || x.figure < 0 || y.figure < 0 || done[quantity.String(x.people)] || x.people.Cmp(y.people) != 0 || x.people.Cmp(twoPeople) < 0 {
				continue
			}
			if p, q := wa.Figures[x.figure].Counted.Head, wb.Figures[y.figure].Counted.Head; p == "" || p != q {
				continue
			}
			if bothWays(as) || bothWays(bs) {
				continue
			}
			between(f, finding.CategoryChanged, finding.ByHarm, said{a, x.span}, said{b, y.span})
			return x.people
		}
	}
	return nil
}

// bothWays reports whether some harms are grave and others slight.
func bothWays(hs []harm) bool {
	n := len(gravest(hs))
	return n > 0 && n < len(hs)
}
