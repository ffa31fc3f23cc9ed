package number

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// sameCounts calls tell for every two counts of two reports that have one number, which each
// report has once, until it says that it told of the number.
func sameCounts(f *finding.Finder, tell func(p, q collate.FigRef) bool) {
	done := map[string]bool{}
	pairsOf(f, func(a, b int) {
		wb := &f.Witnesses[b]
		for j := range wb.Figures {
			y := &wb.Figures[j]
			if y.Value == nil || y.Dimension != quantity.Count || amount.Vague(y) || y.Change != figure.Level || quantity.Digits(y.Value) < 2 || measure.InHeadline(wb, j) {
				continue
			}
			is := slices.DeleteFunc(slices.Clone(f.Held(a).Of(y)), func(i int) bool { return measure.InHeadline(&f.Witnesses[a], i) })
			if n := quantity.String(y.Value); len(is) == 1 && !done[n] {
				done[n] = tell(collate.FigRef{Witness: a, Figure: is[0]}, collate.FigRef{Witness: b, Figure: j})
			}
		}
	})
}

// things tells of a number that counts in one report what the other counts with another number
// beside it: "23 products sold under four brands", "23 brands".
func things(f *finding.Finder) {
	sameCounts(f, func(p, q collate.FigRef) bool { return counted(f, p, q) || counted(f, q, p) })
}

// counted tells that figure q counts what the sentence of figure p, of the same number, counts
// otherwise, and reports whether it did.
func counted(f *finding.Finder, p, q collate.FigRef) bool {
	x, y := f.Figure(p), f.Figure(q)
	wa, wb := &f.Witnesses[p.Witness], &f.Witnesses[q.Witness]
	if !noun(wa, x) || !noun(wb, y) || measure.Kin(wa, p.Figure, wb, q.Figure) || class.Of(y.Counted.Head, class.GroupAnything) != nil || wb.Lower(wb.WordAt(y.Number.End)) == wordOf || !meets(f, p, q) {
		return false
	}
	for i := p.Figure - 1; i <= p.Figure+1; i++ {
		if i < 0 || i == p.Figure || i >= len(wa.Figures) {
			continue
		}
		z := &wa.Figures[i]
		if z.Value == nil || z.Dimension != quantity.Count || z.Counted.Head != y.Counted.Head || z.Value.Cmp(y.Value) == 0 || z.Value.Cmp(twoPeople) < 0 || wa.Slots[i].Claim != wa.Slots[p.Figure].Claim {
			continue
		}
		between(f, finding.CategoryChanged, finding.ByThing, said{p.Witness, x.Span.Cover(x.Counted.Span)}, said{q.Witness, y.Span.Cover(y.Counted.Span)})
		return true
	}
	return false
}

// noun reports whether a figure counts what a noun says that is no part of a name or of a table.
func noun(w *story.Witness, x *figure.Figure) bool {
	if x.Counted.Head == "" || x.Counted.Span.Empty() {
		return false
	}
	s := x.Counted.Span.Of(w.Report.Text)
	return s == strings.ToLower(s)
}

// meets reports whether the claims of two figures meet: in a series, in a locus or in words.
func meets(f *finding.Finder, p, q collate.FigRef) bool {
	return measure.OneSeries(f, p.Witness, p.Figure, q.Witness, q.Figure) || f.LocusOf(p, q) >= 0 || finding.Related(f.Held(p.Witness), p.Figure, f.Held(q.Witness), q.Figure) >= 3
}

// contents tells of one number of reports, complaints or cases that are of one thing here and of
// another there: "47 reports of overheating", "47 reports of fires".
func contents(f *finding.Finder) {
	sameCounts(f, func(p, q collate.FigRef) bool {
		x, y := f.Figure(p), f.Figure(q)
		if x.Counted.Head != y.Counted.Head || class.Of(x.Counted.Head, groupHolds) == nil {
			return false
		}
		s, ok := contentOf(&f.Witnesses[p.Witness], x)
		t, ok2 := contentOf(&f.Witnesses[q.Witness], y)
		if !ok || !ok2 || mentions(f, p, t, q.Witness) || mentions(f, q, s, p.Witness) {
			return false
		}
		wa, wb := &f.Witnesses[p.Witness], &f.Witnesses[q.Witness]
		if like, known := usage.Likeness(wa.Lower(s), wb.Lower(t)); !known || like >= class.LikeThings {
			return false
		}
		between(f, finding.CategoryChanged, finding.ByThing, said{p.Witness, x.Span.Cover(wa.Words[s].Span())}, said{q.Witness, y.Span.Cover(wb.Words[t].Span())})
		return true
	})
}

// farContent is how many words may stand between "of" and the noun behind it. Ours.
const farContent = 3

// contentOf returns the word that heads what stands behind the "of" of a noun counted.
func contentOf(w *story.Witness, x *figure.Figure) (at int, ok bool) {
	i := w.WordAt(x.Counted.Span.End)
	last := w.Sents[w.SentOf(w.WordAt(x.Start))].Last
	if i >= last || w.Lower(i) != wordOf {
		return 0, false
	}
	for k := i + 1; k < min(last, i+2+farContent); k++ {
		switch {
		case w.Words[k].Kind != claim.Letters || w.Words[k].Is(claim.ProperNoun):
			return at, ok
		case w.Words[k].Is(claim.Noun):
			at, ok = k, true
		case ok:
			return at, true
		case w.Words[k].Is(claim.ContentWord):
			at, ok = k, true // "of overheating"
			if k+1 < last && w.Words[k+1].Is(claim.Noun) {
				ok = false
			}
		}
	}
	return at, ok
}

// mentions reports whether the sentence of figure p has word t of another report.
func mentions(f *finding.Finder, p collate.FigRef, t, other int) bool {
	w := &f.Witnesses[p.Witness]
	at := w.SentOf(w.WordAt(f.Figure(p).Start))
	return slices.Contains(f.Stems(p.Witness)[at], f.Witnesses[other].Stem(t))
}

// wordOf stands before what a noun counted holds.
const wordOf = "of"

// aboard tells of a number of people that is that of passengers in the other report, which counts
// a crew beside them: "187 passengers and 14 crew", "187 people on board".
func aboard(f *finding.Finder) {
	sameCounts(f, func(p, q collate.FigRef) bool { return partOfAll(f, p, q) || partOfAll(f, q, p) })
}

// partOfAll tells that figure q counts as all what figure p counts beside others, and reports
// whether it did.
func partOfAll(f *finding.Finder, p, q collate.FigRef) bool {
	x, y := f.Figure(p), f.Figure(q)
	wa, wb := &f.Witnesses[p.Witness], &f.Witnesses[q.Witness]
	if class.Of(y.Counted.Head, groupEverybody) == nil || class.Of(x.Counted.Head, groupEverybody) != nil || wb.Slots[q.Figure].Part || !meets(f, p, q) || p.Figure+1 >= len(wa.Figures) {
		return false
	}
	z := &wa.Figures[p.Figure+1]
	if z.Value == nil || z.Dimension != quantity.Count || !crew(z.Counted.Head) || z.Start > x.Span.Cover(x.Counted.Span).End+farPart || f.Held(q.Witness).Of(z) != nil {
		return false
	}
	if all := quantity.Add(x.Value, z.Value); holds(wb, all) || counts(wa, y, groupEverybody) {
		return false
	}
	between(f, finding.CategoryChanged, finding.ByThing, said{p.Witness, x.Span.Cover(z.Span.Cover(z.Counted.Span))}, said{q.Witness, y.Span.Cover(y.Counted.Span)})
	return true
}

// farPart is how many bytes may stand between two numbers that are added: " and ". Ours.
const farPart = 12

// crew reports whether a noun is of those who work aboard.
func crew(head string) bool { return class.Of(head, groupCrew) != nil }

// counts reports whether a report has the number of y with a noun of a group.
func counts(w *story.Witness, y *figure.Figure, group string) bool {
	return slices.ContainsFunc(w.Figures, func(g figure.Figure) bool {
		return g.Value != nil && g.Value.Cmp(y.Value) == 0 && class.Of(g.Counted.Head, group) != nil
	})
}
