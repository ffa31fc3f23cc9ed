package check

import (
	"math/big"
	"slices"

	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// A found is a figure of a witness that is held against one of the draft, and how it was
// found.
type found struct {
	collate.FigRef
	how  ground
	like float64 // cosine of the two sentences; 0 where they share too little
}

// A ground is what a figure was found by, the weakest first.
type ground uint8

const (
	byLookup   ground = iota // it may count or measure the same
	bySeries                 // collate has both in one series
	byParallel               // it stands in the same place of the same sentence
)

// figures holds the figures of the draft against those of the witnesses.
func (k *checker) figures() {
	for i := range k.d.Figures {
		f := &k.d.Figures[i]
		if f.Value == nil || k.sentOf(f.Number) < 0 {
			continue
		}
		k.figure(i)
	}
}

// figure holds one figure of the draft against those of the witnesses. A witness that has
// it in the same place of the same sentence, or in the same series, has it; one that has
// another number there differs; and one that has it of what may be the same has it where
// no witness differs in the very sentence.
func (k *checker) figure(i int) {
	f := &k.d.Figures[i]
	var agree, differ []found
	moved := []found{}
	for w := range k.witnesses {
		a, d, m := k.witness(i, w)
		agree, differ, moved = append(agree, a...), append(differ, d...), append(moved, m...)
	}
	firm := slices.ContainsFunc(agree, func(x found) bool { return x.how > byLookup && exactly(f, k.figureOf(x.FigRef)) })
	if !firm && slices.ContainsFunc(differ, func(x found) bool { return x.how == byParallel }) {
		agree = nil
	}
	if !firm && slices.ContainsFunc(differ, func(x found) bool { return otherLimit(f, k.figureOf(x.FigRef)) }) {
		agree = nil // a flat number below the limit does not make "up to 9,000" of "up to 8,000"
	}
	it := Item{Kind: Figure, By: byFigure}
	if lost := k.bound(f, agree); lost != "" {
		for _, x := range k.nearest(agree) {
			it.Differs = append(it.Differs, k.difference(lost, i, x))
		}
		agree = nil
	}
	for _, x := range k.nearest(agree) {
		it.Traced = append(it.Traced, Trace{k.of(x.Witness, k.c.Span(x.FigRef)), string(relationOf(f, k.figureOf(x.FigRef)))})
	}
	for _, x := range k.nearest(differ) {
		how := OtherNumber
		if g := k.figureOf(x.FigRef); g.Unit != f.Unit && g.Value.Cmp(f.Value) == 0 {
			how = OtherUnit
		}
		it.Differs = append(it.Differs, k.difference(how, i, x))
	}
	for _, x := range k.nearest(moved) {
		it.Differs = append(it.Differs, k.difference(MovedSince, i, x))
	}
	if len(it.Traced)+len(it.Differs) == 0 && (idle(k.d, i) || f.Same >= 0 && f.Same < i && agrees(f, &k.d.Figures[f.Same])) {
		return // "two of them": every text has it; or it says another over in a second unit
	}
	k.add(it, f.Span)
}

// witness says what one witness has of a figure of the draft.
func (k *checker) witness(i, w int) (agree, differ, moved []found) {
	f := &k.d.Figures[i]
	mine := collate.FigRef{Witness: k.draft, Figure: i}
	x, ok := k.beside(i, w)
	switch {
	case ok && k.sameBeside(f, x):
		return []found{x}, nil, nil
	case ok:
		differ = []found{x}
	}
	if s := k.c.SeriesOf(mine); s >= 0 {
		for _, p := range k.c.Series[s].Points {
			if p.Witness == w && agrees(f, k.figureOf(p.FigRef)) && (!ok || exactly(f, k.figureOf(p.FigRef))) {
				return []found{{p.FigRef, bySeries, k.like(i, p.FigRef)}}, nil, nil
			}
		}
		for _, p := range k.c.Series[s].Points {
			if p.Witness == w && !ok && otherLimit(f, k.figureOf(p.FigRef)) {
				return nil, []found{{p.FigRef, bySeries, k.like(i, p.FigRef)}}, nil
			}
		}
		if !ok {
			switch rel, x := k.c.Stand(mine, w); {
			case rel == relation.Differs && !k.otherwise(s, i, w) && !k.otherYear(i, x):
				differ = []found{{x, bySeries, k.like(i, x)}}
			case rel == relation.Moved:
				moved = []found{{x, bySeries, k.like(i, x)}}
			}
		}
	}
	if agree = k.lookup(i, w); len(agree) > 0 && !ok {
		differ = nil
	}
	return agree, differ, moved
}

// sameBeside reports whether a figure in the same place of the same sentence is f: there
// "at least 14" in place of "at least 12" was put there, though the one allows the other.
func (k *checker) sameBeside(f *figure.Figure, x found) bool {
	g := k.figureOf(x.FigRef)
	return agrees(f, g) && (side(f.Bound) == 0 || side(f.Bound) != side(g.Bound) || f.Unit != g.Unit || f.Value.Cmp(g.Value) == 0)
}

// exactly reports whether two figures agree by their numbers, not by a bound that leaves
// room for both.
func exactly(f, g *figure.Figure) bool {
	return agrees(f, g) && (f.Value.Cmp(g.Value) == 0 || side(f.Bound) == 0 && side(g.Bound) == 0)
}

// otherwise reports whether another figure of the draft in a series agrees with one of
// the witness: then this one need not speak of the same.
func (k *checker) otherwise(series, i, w int) bool {
	for _, p := range k.c.Series[series].Points {
		if p.Witness != k.draft || p.Figure == i {
			continue
		}
		for _, q := range k.c.Series[series].Points {
			if q.Witness == w && amount.Compare(k.figureOf(p.FigRef), k.figureOf(q.FigRef)) != relation.Differs {
				return true
			}
		}
	}
	return false
}

// otherYear reports whether the sentence of a figure of the draft names a year, or the
// sentence of one of a witness does, and not the other: then each tells of its own time.
func (k *checker) otherYear(i int, r collate.FigRef) bool {
	a, b := yearsBeside(k.d, k.d.Figures[i].Number), yearsBeside(&k.witnesses[r.Witness], k.figureOf(r).Number)
	for _, y := range append(slices.Clone(a), b...) {
		if !slices.Contains(a, y) || !slices.Contains(b, y) {
			return true
		}
	}
	return false
}

// yearsBeside lists the years that the sentence of a span names by their number alone.
func yearsBeside(w *story.Witness, s report.Span) []string {
	sent := w.SentOf(w.WordAt(s.Start))
	if sent < 0 {
		return nil
	}
	at := spanOf(w, w.Sents[sent].First, w.Sents[sent].Last)
	var out []string
	for i := range w.Dates {
		if d := &w.Dates[i]; at.Contains(d.Span) && grainOf(d) == aYear && d.Span.Of(w.Report.Text) == d.Value {
			out = append(out, d.Value)
		}
	}
	return out
}

// beside returns the figure of a witness that stands in the place of figure i of the draft
// in a sentence that is near to its own; one that agrees where the witness has several such
// sentences.
func (k *checker) beside(i, w int) (best found, ok bool) {
	f := &k.d.Figures[i]
	for v, m := range k.parallels(k.sentOf(f.Number)) {
		if v != w {
			continue
		}
		wit := &k.witnesses[w]
		pl, in := m.words.place(k.d, f.Number, wit)
		if !in || !pl.held || pl.span.Empty() || pl.gap != nil && !k.sure(m, pl.gap) {
			continue
		}
		j, one := k.figureIn(w, pl.span, f)
		if !one {
			continue
		}
		x := found{collate.FigRef{Witness: w, Figure: j}, byParallel, m.alike}
		if same := k.sameBeside(f, x); same || !ok {
			best, ok = x, true
			if same {
				return best, true
			}
		}
	}
	return best, ok
}

// figureIn returns the one figure of a witness in a span of one of its sentences that could
// be f by its dimension; ok is false where there is none, or several that do not agree.
func (k *checker) figureIn(w int, s report.Span, f *figure.Figure) (at int, ok bool) {
	wit := &k.witnesses[w]
	at = -1
	for _, j := range k.shelves[w].figures[wit.SentOf(wit.WordAt(s.Start))] {
		g := &wit.Figures[j]
		if !g.Number.Overlaps(s) || g.Dimension != f.Dimension || (g.Per == "") != (f.Per == "") {
			continue
		}
		if at >= 0 {
			if !figure.Agrees(g, &wit.Figures[at]) {
				return -1, false
			}
			continue
		}
		at = j
	}
	return at, at >= 0
}

// lookup lists the figures of a witness that agree with figure i of the draft and may
// count or measure the same, by what is counted, what is said of it and where: a number
// that says little by itself must stand in a sentence that shares words with the draft's.
func (k *checker) lookup(i, w int) []found {
	f := &k.d.Figures[i]
	mine := collate.FigRef{Witness: k.draft, Figure: i}
	wit := &k.witnesses[w]
	var best []found
	for _, j := range k.likely(i, w) {
		g := &wit.Figures[j]
		ref := collate.FigRef{Witness: w, Figure: j}
		if g.Dimension != f.Dimension || amount.Vague(g) != amount.Vague(f) || (g.Per == "") != (f.Per == "") && f.Dimension == quantity.Count || !agrees(f, g) {
			continue
		}
		like := k.like(i, ref)
		if k.c.Apart(mine, ref) != "" && !(like >= likeSentence && exactly(f, g) && sameHead(f, g)) {
			continue
		}
		if like == 0 && !(telling(f) && f.Value.Cmp(g.Value) == 0 && kindred(k.d, i, wit, j)) {
			continue
		}
		best = append(best, found{ref, byLookup, like})
	}
	return best
}

// likely lists the figures of a witness in sentences that share words with that of figure i
// of the draft, and those of its very number, in text order.
func (k *checker) likely(i, w int) []int {
	f := &k.d.Figures[i]
	out := slices.Clone(k.shelves[w].byValue[valueKey(f)])
	for _, m := range k.near[k.sentOf(f.Number)] {
		if o := &k.index.sents[m.sent]; o.witness == w {
			out = append(out, k.shelves[w].figures[o.of(&k.witnesses[w])]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// agrees reports whether two figures may be one number as news tells numbers: they agree,
// and where it is only a bound that lets them, "at least 900", the other is near to it.
// Two bounds of one side are two numbers: who writes "up to 9,000" has not read "up to
// 8,000".
func agrees(f, g *figure.Figure) bool {
	if amount.Compare(f, g) == relation.Differs {
		return false
	}
	if s := side(f.Bound); s != 0 && s == side(g.Bound) && f.Unit == g.Unit && f.Value.Cmp(g.Value) != 0 {
		return false
	}
	if f.Unit != g.Unit || side(f.Bound) == 0 && side(g.Bound) == 0 || f.Bound == figure.Range || g.Bound == figure.Range {
		return true
	}
	lo, hi := f.Value, g.Value
	if lo.Cmp(hi) > 0 {
		lo, hi = hi, lo
	}
	return new(big.Rat).Mul(hi, three).Cmp(new(big.Rat).Mul(lo, four)) <= 0
}

// otherLimit reports whether two figures are upper limits that are not one number.
func otherLimit(f, g *figure.Figure) bool {
	return f.Bound == figure.AtMost && g.Bound == figure.AtMost && f.Unit == g.Unit && f.Value.Cmp(g.Value) != 0
}

// sameHead reports whether two figures count the same noun.
func sameHead(f, g *figure.Figure) bool {
	return f.Counted.Head != "" && f.Counted.Head == g.Counted.Head
}

// kindred reports whether two figures count or measure one thing, as far as it is told.
func kindred(a *story.Witness, i int, b *story.Witness, j int) bool {
	x, y := a.Slots[i].Thing(), b.Slots[j].Thing()
	return x == "" || y == "" || x == y || a.Slots[i].Kind.People() && b.Slots[j].Kind.People()
}

// telling reports whether a number is seldom met by chance: three digits that are no
// zeros, or four digits.
func telling(f *figure.Figure) bool {
	digits, zeros := 0, 0
	for _, c := range f.Value.FloatString(3) {
		switch {
		case c >= '1' && c <= '9':
			digits += zeros + 1
			zeros = 0
		case c == '0' && digits > 0:
			zeros++
		}
	}
	return digits >= 3 || f.Value.Cmp(thousand) >= 0
}

var thousand, three, four = big.NewRat(1000, 1), big.NewRat(3, 1), big.NewRat(4, 1)

// idle reports whether a figure is a small count of which nothing is said.
func idle(w *story.Witness, i int) bool {
	f := &w.Figures[i]
	return f.Dimension == quantity.Count && f.Value.Cmp(three) < 0 && w.Slots[i].Aspect == ""
}

// like returns the cosine of the sentences of figure i of the draft and of one of a
// witness; 0 where they share too little.
func (k *checker) like(i int, r collate.FigRef) float64 {
	sent := k.sentOf(k.d.Figures[i].Number)
	at := k.witnesses[r.Witness].WordAt(k.figureOf(r).Number.Start)
	for _, m := range k.near[sent] {
		if o := &k.index.sents[m.sent]; o.witness == r.Witness && o.first <= at && at < o.last {
			return m.alike
		}
	}
	return 0
}

// nearest puts the nearest first: by ground, then by likeness.
func (k *checker) nearest(fs []found) []found {
	slices.SortStableFunc(fs, func(a, b found) int {
		if a.how != b.how {
			return int(b.how) - int(a.how)
		}
		switch {
		case a.like > b.like:
			return -1
		case a.like < b.like:
			return 1
		}
		return 0
	})
	return fs
}

func (k *checker) figureOf(r collate.FigRef) *figure.Figure {
	return &k.c.Witnesses[r.Witness].Figures[r.Figure]
}

func (k *checker) difference(how string, i int, x found) Difference {
	return Difference{How: how, Draft: k.of(k.draft, k.d.Figures[i].Span), Against: k.of(x.Witness, k.c.Span(x.FigRef))}
}

// relationOf says how two figures that agree stand to each other.
func relationOf(f, g *figure.Figure) relation.Relation {
	if f.Value.Cmp(g.Value) == 0 && f.Unit == g.Unit {
		return relation.Same
	}
	return relation.Rounding
}
