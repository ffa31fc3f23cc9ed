package figure

import (
	"math/big"
	"slices"
	"sort"
	"strings"

	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
	"stemma/text/piece"
)

// Find returns the figures of d in text order. No figure is read inside the
// spans of keepOut, which hold calendar dates and clock times; a length of time
// is a figure.
func Find(l *Language, d *text.Doc, keepOut []report.Span) []Figure {
	figs, _ := Read(l, d, keepOut)
	return figs
}

// Read is Find, and the sums of the lists of people that one event befalls,
// which no number says: "a man and his two sons were killed" → 3.
func Read(l *Language, d *text.Doc, keepOut []report.Span) (figs, tallies []Figure) {
	keepOut = disjoint(keepOut)
	pounds := strings.Contains(d.Text, "£")
	celsius := (strings.Contains(d.Text, "°C") || strings.Contains(d.Text, "Celsius")) && !strings.Contains(d.Text, "°F") && !strings.Contains(d.Text, "Fahrenheit")
	var ps piece.List // of one sentence after another
	for _, s := range d.Sents {
		ps = piece.Cut(ps[:0], d, s)
		r := reader{Sentence: quantity.Sentence{Language: l.Language, D: d, Sent: s, Ps: ps, Last: piece.LastOf(ps, s), Text: d.Text, Pounds: pounds, Celsius: celsius}, lang: l, keep: keepOut, base: len(figs)}
		r.Around = &r
		r.oddPlurals(ps)
		figs = append(figs, r.read()...)
		tallies = append(tallies, r.tallies()...)
	}
	hurt := slices.ContainsFunc(figs, func(f Figure) bool { return f.Aspect == "injured" && f.Dimension == "count" })
	wounded(l, d, figs, hurt)
	wounded(l, d, tallies, hurt)
	itemize(figs, tallies)
	return figs, tallies
}

// itemize tells the figures that a tally adds up of it.
func itemize(figs, tallies []Figure) {
	for k := range tallies {
		t := &tallies[k]
		i := sort.Search(len(figs), func(i int) bool { return figs[i].Number.Start >= t.Start })
		for ; i < len(figs) && figs[i].Number.Start < t.End; i++ {
			if f := &figs[i]; f.Aspect == t.Aspect && f.Dimension == "count" && t.Contains(f.Number) {
				f.Item = k + 1
			}
		}
	}
}

// A reader reads the figures of one sentence.
type reader struct {
	quantity.Sentence
	lang *Language
	keep []report.Span
	base int // number of figures before this sentence
	out  []found
	webs []report.Span

	starts, counts []int32 // of the figures, by piece and by token; for tallies
}

// A found is a figure with its place among the pieces.
type found struct {
	Figure
	num      quantity.Numeral
	from, to int // all its words, bounds and unit included
	np       quantity.NounPhrase
	npTo     int // behind the counted, or to
}

func (r *reader) read() []Figure {
	r.webs = webRuns(r.Ps)
	for i := 0; i < len(r.Ps); {
		if !r.OpensNumeral(&r.Ps[i]) {
			i++
			continue
		}
		next, f, ok := r.at(i)
		if ok && !r.joins(f) {
			r.out = append(r.out, f)
		}
		i = max(next, i+1)
	}
	r.govern()
	r.spread()
	r.relate()
	figs := make([]Figure, len(r.out))
	for i := range r.out {
		figs[i] = r.out[i].Figure
	}
	return figs
}

// at reads the figure whose number begins at piece i, and the piece to go on
// from.
func (r *reader) at(i int) (int, found, bool) {
	ps := r.Ps
	var f found
	pre, first := r.UnitBefore(i)
	money := pre != nil && pre.U.Dim == "money"
	n, ok := r.NumeralAt(i, money)
	if !ok {
		return i + 1, f, false
	}
	if r.Kept(n.Span(ps)) {
		return n.To, f, false
	}
	if minus, ok := r.Negative(i, pre != nil); ok && (n.Digits || ps[minus].Lower == "minus") {
		n.Val, n.Mant = new(big.Rat).Neg(n.Val), new(big.Rat).Neg(n.Mant)
		if pre == nil {
			n.From, first = minus, minus
		}
	}
	if pre == nil {
		first = n.From
	}
	f.num = n
	f.Figure = Figure{Amount: quantity.Amount{Value: n.Val, Bound: quantity.Exact, Change: quantity.Level, Dimension: "count"}, Of: -1, Same: -1}
	f.from, f.to = first, n.To
	by := n.Ref

	second, ok, skip := r.RangeAt(n, first, pre)
	if skip > 0 {
		return skip, f, false
	}
	if ok && pre == nil && n.Digits && (r.Named(n) || r.Chained(n.From, n.From+1) || r.Address(second.Second)) {
		return second.To, f, false
	}
	if ok {
		f.num = f.RangeOf(n, second)
		f.from, f.to = second.From, second.To
		first = second.From
		by = by.Then("figure.range")
	} else if r.Barred(n, pre != nil) || pre == nil && r.PartOfName(n) {
		return n.To, f, false
	}
	f.Number = report.Span{Start: ps[n.From].Start, End: ps[n.To-1].End}
	if ok {
		f.Number.End = ps[second.Last-1].End
		if ps[second.From].Kind == piece.Word && second.From < n.From {
			f.Number.Start = ps[second.From].Start // "between", "from"
		}
	}

	// the unit
	uname, uto := pre, f.to
	if u, j := r.UnitBehind(f.to, money); u != nil && !(u.U.Name == "degree" && r.Celsius && r.DegreesOfHeat(j)) {
		if pre == nil {
			uname, uto = u, j
			from := j - len(u.Words)
			for from > f.to && ps[from].Lower != u.Words[0] {
				from--
			}
			f.UnitSpan = report.Span{Start: ps[max(from, f.to)].Start, End: ps[j-1].End}
		} else if u.U.Base == pre.U.Base {
			uto = j // "$5 dollars", "magnitude 5 on the Richter scale"
		}
	}
	if pre != nil {
		f.UnitSpan = report.Span{Start: ps[first].Start, End: ps[first+len(pre.Words)-1].End}
	}
	f.to = uto
	if k := r.AndHalf(f.to); uname != nil && pre == nil && k > f.to && n.Val.IsInt() && f.Bound != quantity.Range && !(k < len(ps) && (ps[k].Lower == "of" || ps[k].Kind == piece.Word && strings.HasPrefix(ps[k].Tag, "N"))) {
		// "an hour and a half"
		n.Val = quantity.Add(n.Val, quantity.Ratio(1, 2))
		n.Mant, n.Half = n.Val, new(big.Rat)
		f.Value, f.num, f.to = n.Val, n, k
	}
	if uname != nil {
		f.SetUnit(uname.U)
		by = by.Then(uname.U.Ref)
	} else if u, span, to := r.ContextUnit(n, f.to); u != nil {
		f.SetUnit(u)
		f.UnitSpan, f.to = span, to
		by = by.Then(report.By("figure.context").With(u.Name))
	} else if n.Part {
		f.SetUnit(quantity.Units().ByName[quantity.FractionUnit])
	}
	if f.InCommonUnit(&n) {
		f.num.Val, f.num.Half, f.num.Scale = n.Val, n.Half, n.Scale
	}

	// bounds on either side
	lo := 0
	if k := len(r.out); k > 0 {
		lo = r.out[k-1].num.To
	}
	lim := r.BoundBefore(f.from, min(lo, f.from))
	if x, j := r.BoundAfter(f.to); x != nil && !(lim.From < lim.To && lim.Bound != quantity.Approx) {
		lim.Bound, lim.Side = x.Value.Bound, 0
		lim.By = lim.By.Then(x.By)
		f.BoundSpan = report.Span{Start: ps[j-len(x.Words)].Start, End: ps[j-1].End}
		f.to = j
		if uname == nil {
			// "20-plus kilometres"
			if u, k := r.UnitBehind(f.to, money); u != nil {
				f.SetUnit(u.U)
				f.UnitSpan = report.Span{Start: ps[max(f.to, k-len(u.Words))].Start, End: ps[k-1].End}
				f.to, uname = k, u
				by = by.Then(u.U.Ref)
			}
		}
	}
	if lim.From < lim.To {
		over := ps[lim.To-1].Lower == "over" || ps[lim.From].Lower == "over"
		if over && (f.Dimension == "time" || f.Unit == "" && r.season(f.to)) && lim.Bound == quantity.MoreThan && r.during(lim.From, r.figureBefore(lim.From), f.to) {
			lim.Bound, f.During = quantity.Exact, true
			lim.By = lim.By.Then("figure.during")
		}
		f.BoundSpan = report.Span{Start: ps[lim.From].Start, End: ps[lim.To-1].End}
		f.from = lim.From
	} else if f.Dimension == "time" && r.overThePast(f.from) {
		f.During = true
	}
	by = by.Then(lim.By)
	if f.Bound != quantity.Range {
		f.Bound = lim.Bound
		if n.Lo != nil && f.Bound == quantity.Exact {
			f.Bound = quantity.Approx // "dozens"
		}
		f.Limits(n, lim.Side)
	}

	// the rate and the thing counted
	r.perAt(&f)
	r.countedAt(&f)
	r.lateBound(&f, n)
	f.Span = report.Span{Start: ps[f.from].Start, End: ps[f.to-1].End}
	if !f.PerSpan.Empty() && f.PerSpan.Start >= f.Span.End && f.PerSpan.Start-f.Span.End <= 1 {
		f.Span.End = f.PerSpan.End
	}
	f.By = by.Then(f.By)
	if !r.accepts(&f) {
		return f.num.To, f, false
	}
	return max(f.to, f.num.To), f, true
}
