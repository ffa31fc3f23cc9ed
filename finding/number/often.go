package number

import (
	"math/big"
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/about"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/report"
	"stemma/story"
)

// A frequency is a claim of a deed with the number that says how often it was done.
type frequency struct {
	collate.Ref
	times *big.Rat // nil of several
	span  report.Span
}

// mostOften is how many frequencies of a report are looked at. Ours; it bounds the work.
const mostOften = 30

// often tells of one deed that two reports say was done twice, and three times.
func often(f *finding.Finder) {
	all := make([][]frequency, min(len(f.Witnesses), mostHeld))
	for w := range all {
		if f.Witnesses[w].Reading != nil {
			all[w] = frequenciesIn(f, w)
		}
	}
	done := map[string]bool{}
	pairsOf(f, func(a, b int) {
		for _, y := range all[b] {
			for _, x := range all[a] {
				if family := f.Claim(y.Ref).Family; !done[family] && otherTimes(x, y) && oneDone(f, x, y) && !timesAlso(f, x, y, all[b]) && !timesAlso(f, y, x, all[a]) {
					between(f, finding.NumberChanged, finding.ByOften, said{a, x.span}, said{b, y.span})
					done[family] = true
				}
			}
		}
	})
}

// frequenciesIn lists the claims of a report that tell how often a deed was done.
func frequenciesIn(f *finding.Finder, at int) []frequency {
	w := &f.Witnesses[at]
	var out []frequency
	for c := range w.Claims {
		k := &w.Claims[c]
		r := collate.Ref{Witness: at, Claim: c}
		if k.Negated || k.Family == "" || class.Of(k.Family, groupLight) != nil || len(out) == mostOften || told.RungOf(f, r) != told.Done {
			continue
		}
		if times, span, ok := timesIn(w, k); ok {
			out = append(out, frequency{r, times, span})
		}
	}
	return out
}

// timesIn returns how often the deed of a claim was done, as the only such number of the claim
// that is neither a bound nor of a rate or a ratio: "twice at the van", not "twice the size".
func timesIn(w *story.Witness, k *claim.Claim) (times *big.Rat, span report.Span, ok bool) {
	first, last := w.WordsIn(k.Span)
	for i := first; i < last; i++ {
		n, from := timesAt(w, i, first)
		if from < 0 {
			continue
		}
		if ok || from > first && class.Is(w.Lower(from-1), groupOften, classBound) || i+1 < last && w.Words[i+1].Kind == claim.Letters && !class.Is(w.Lower(i+1), groupOften, classBehind) {
			return nil, report.Span{}, false
		}
		if class.Is(w.Lower(i), groupOften, classOnce) && i+1 < last {
			return nil, report.Span{}, false // "once, the mayor said"
		}
		times, span, ok = n, w.Words[from].Span().Cover(w.Words[i].Span()), true
	}
	return times, span, ok
}

// timesAt returns the number that ends with word i and says how often, and its first word; from
// is -1 where there is none.
func timesAt(w *story.Witness, i, first int) (n *big.Rat, from int) {
	c := class.Of(w.Lower(i), groupOften)
	switch {
	case c == nil:
		return nil, -1
	case c.Name == classOnce:
		return big.NewRat(1, 1), i
	case c.Name == classTwice:
		return big.NewRat(2, 1), i
	case c.Name != classTimes || i == first:
		return nil, -1
	case class.Is(w.Lower(i-1), groupOften, classMany):
		return nil, i - 1
	}
	if x := measure.FigureAt(w, i-1); x != nil && x.Value.IsInt() {
		return x.Value, i - 1
	}
	return nil, -1
}

// otherTimes reports whether two frequencies cannot both be so: several are three or more.
func otherTimes(x, y frequency) bool {
	switch {
	case x.times == nil && y.times == nil:
		return false
	case x.times == nil:
		return y.times.Cmp(fewTimes) < 0
	case y.times == nil:
		return x.times.Cmp(fewTimes) < 0
	}
	return x.times.Cmp(y.times) != 0
}

// fewTimes is the least that is called several times.
var fewTimes = big.NewRat(3, 1)

// oneDone reports whether two claims tell of one deed: the same verb of the same subject, of no
// two things and at no two times.
func oneDone(f *finding.Finder, x, y frequency) bool {
	a, b := f.Claim(x.Ref), f.Claim(y.Ref)
	wa, wb := f.Witness(x.Ref), f.Witness(y.Ref)
	if a.Family != b.Family || about.OtherObjects(wa, a, wb, b) || about.OtherNames(wa, x.Claim, wb, y.Claim) || otherDates(wa, a, wb, b) {
		return false
	}
	p, q := doers(wa, a), doers(wb, b)
	return len(p) > 0 && claim.Share(p, q)
}

// doers returns the stems of the nouns of the subject and the object of a claim, and those of
// names: a passive has as its subject whom the deed befell.
func doers(w *story.Witness, c *claim.Claim) []string {
	return slices.Concat(nounsOf(w, c.Subject.Span()), nounsOf(w, c.Object.Span()))
}

// otherDates reports whether each of two claims has a date that the other has not: "twice in
// May", "three times this year".
func otherDates(wa *story.Witness, a *claim.Claim, wb *story.Witness, b *claim.Claim) bool {
	for _, i := range a.Dates {
		for _, j := range b.Dates {
			if wa.Dates[i].Value != wb.Dates[j].Value {
				return true
			}
		}
	}
	return false
}

// timesAlso reports whether one of the frequencies of a report is that of x, of the verb of y.
func timesAlso(f *finding.Finder, x, y frequency, ys []frequency) bool {
	return slices.ContainsFunc(ys, func(o frequency) bool { return f.Claim(o.Ref).Family == f.Claim(y.Ref).Family && !otherTimes(x, o) })
}
