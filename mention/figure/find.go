package figure

import (
	"math/big"
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
	return Read(l, d, keepOut, func(*Sentence) {})
}

// Read is Find, and hands each sentence to do when its figures are read. The
// sentence is not to be kept.
func Read(l *Language, d *text.Doc, keepOut []report.Span, do func(*Sentence)) []Figure {
	keepOut = disjoint(keepOut)
	pounds, celsius := quantity.UnitsOf(d.Text)
	r := &Sentence{Lang: l, keep: keepOut}
	var figs []Figure
	var ps piece.List // of one sentence after another
	for _, s := range d.Sents {
		ps = piece.Cut(ps[:0], d, s)
		r.Sentence = quantity.Sentence{Language: l.Language, D: d, Sent: s, Ps: ps, Last: piece.LastOf(ps, s), Text: d.Text, Around: r, Pounds: pounds, Celsius: celsius}
		r.oddPlurals(ps)
		r.base, r.Out = len(figs), r.Out[:0]
		figs = append(figs, r.read()...)
		do(r)
	}
	return figs
}

// A reader reads the figures of one sentence.
type Sentence struct {
	quantity.Sentence
	Lang *Language
	keep []report.Span
	base int // number of figures before this sentence
	Out  []Found
	webs []report.Span
}

// A found is a figure with its place among the pieces.
type Found struct {
	Figure
	Num      quantity.Numeral
	From, To int // all its words, bounds and unit included
	Np       quantity.NounPhrase
	NpTo     int // behind the counted, or to
}

func (r *Sentence) read() []Figure {
	r.webs = webRuns(r.Ps)
	for i := 0; i < len(r.Ps); {
		if !r.OpensNumeral(&r.Ps[i]) {
			i++
			continue
		}
		next, f, ok := r.at(i)
		if ok && !r.joins(f) {
			r.Out = append(r.Out, f)
		}
		i = max(next, i+1)
	}
	r.govern()
	r.spread()
	r.relate()
	figs := make([]Figure, len(r.Out))
	for i := range r.Out {
		figs[i] = r.Out[i].Figure
	}
	return figs
}

// at reads the figure whose number begins at piece i, and the piece to go on
// from.
func (r *Sentence) at(i int) (int, Found, bool) {
	ps := r.Ps
	var f Found
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
	f.Num = n
	f.Figure = Figure{Amount: quantity.Amount{Value: n.Val, Bound: quantity.Exact, Change: quantity.Level, Dimension: "count"}, Of: -1, Same: -1}
	f.From, f.To = first, n.To
	by := n.Ref

	second, ok, skip := r.RangeAt(n, first, pre)
	if skip > 0 {
		return skip, f, false
	}
	if ok && pre == nil && n.Digits && (r.Named(n) || r.Chained(n.From, n.From+1) || r.Address(second.Second)) {
		return second.To, f, false
	}
	if ok {
		f.Num = f.RangeOf(n, second)
		f.From, f.To = second.From, second.To
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
	uname, uto := pre, f.To
	if u, j := r.UnitBehind(f.To, money); u != nil && !(u.U.Name == "degree" && r.Celsius && r.DegreesOfHeat(j)) {
		if pre == nil {
			uname, uto = u, j
			from := j - len(u.Words)
			for from > f.To && ps[from].Lower != u.Words[0] {
				from--
			}
			f.UnitSpan = report.Span{Start: ps[max(from, f.To)].Start, End: ps[j-1].End}
		} else if u.U.Base == pre.U.Base {
			uto = j // "$5 dollars", "magnitude 5 on the Richter scale"
		}
	}
	if pre != nil {
		f.UnitSpan = report.Span{Start: ps[first].Start, End: ps[first+len(pre.Words)-1].End}
	}
	f.To = uto
	if k := r.AndHalf(f.To); uname != nil && pre == nil && k > f.To && n.Val.IsInt() && f.Bound != quantity.Range && !(k < len(ps) && (ps[k].Lower == "of" || ps[k].Kind == piece.Word && strings.HasPrefix(ps[k].Tag, "N"))) {
		// "an hour and a half"
		n.Val = quantity.Add(n.Val, quantity.Ratio(1, 2))
		n.Mant, n.Half = n.Val, new(big.Rat)
		f.Value, f.Num, f.To = n.Val, n, k
	}
	if uname != nil {
		f.SetUnit(uname.U)
		by = by.Then(uname.U.Ref)
	} else if u, span, to := r.ContextUnit(n, f.To); u != nil {
		f.SetUnit(u)
		f.UnitSpan, f.To = span, to
		by = by.Then(report.By("figure.context").With(u.Name))
	} else if n.Part {
		f.SetUnit(quantity.Units().ByName[quantity.FractionUnit])
	}
	if f.InCommonUnit(&n) {
		f.Num.Val, f.Num.Half, f.Num.Scale = n.Val, n.Half, n.Scale
	}

	// bounds on either side
	lo := 0
	if k := len(r.Out); k > 0 {
		lo = r.Out[k-1].Num.To
	}
	lim := r.BoundBefore(f.From, min(lo, f.From))
	if x, j := r.BoundAfter(f.To); x != nil && !(lim.From < lim.To && lim.Bound != quantity.Approx) {
		lim.Bound, lim.Side = x.Value.Bound, 0
		lim.By = lim.By.Then(x.By)
		f.BoundSpan = report.Span{Start: ps[j-len(x.Words)].Start, End: ps[j-1].End}
		f.To = j
		if uname == nil {
			// "20-plus kilometres"
			if u, k := r.UnitBehind(f.To, money); u != nil {
				f.SetUnit(u.U)
				f.UnitSpan = report.Span{Start: ps[max(f.To, k-len(u.Words))].Start, End: ps[k-1].End}
				f.To, uname = k, u
				by = by.Then(u.U.Ref)
			}
		}
	}
	if lim.From < lim.To {
		over := ps[lim.To-1].Lower == "over" || ps[lim.From].Lower == "over"
		if over && (f.Dimension == "time" || f.Unit == "" && r.season(f.To)) && lim.Bound == quantity.MoreThan && r.during(lim.From, r.figureBefore(lim.From), f.To) {
			lim.Bound, f.During = quantity.Exact, true
			lim.By = lim.By.Then("figure.during")
		}
		f.BoundSpan = report.Span{Start: ps[lim.From].Start, End: ps[lim.To-1].End}
		f.From = lim.From
	} else if f.Dimension == "time" && r.overThePast(f.From) {
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
	f.Span = report.Span{Start: ps[f.From].Start, End: ps[f.To-1].End}
	if !f.PerSpan.Empty() && f.PerSpan.Start >= f.Span.End && f.PerSpan.Start-f.Span.End <= 1 {
		f.Span.End = f.PerSpan.End
	}
	f.By = by.Then(f.By)
	if !r.accepts(&f) {
		return f.Num.To, f, false
	}
	return max(f.To, f.Num.To), f, true
}
