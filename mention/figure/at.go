package figure

import (
	"math/big"
	"strings"

	"stemma/mention/event"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// A draft is a figure while the words on either side of its number are read.
type draft struct {
	Found
	num   quantity.Numeral
	pre   *quantity.UnitName // the unit before the number, "$"; or nil
	unit  *quantity.UnitName // the unit before or behind it; or nil
	first int                // first piece of the number and of the unit before it
	money bool               // pre is a currency
	isSet bool               // a range of two numbers
	rules report.By
}

// at reads the figure whose number begins at piece i. It returns the piece from
// which to go on; ok is false where there is no figure.
//
// The order of the steps matters: each looks at the words that the ones before it
// left.
func (r *Sentence) at(i int) (next int, f Found, ok bool) {
	d, next, ok := r.number(i)
	if !ok {
		return next, f, false
	}
	if next, ok = r.rangeOf(d); !ok {
		return next, f, false
	}
	r.spanOfNumber(d)
	r.unitOf(d)
	r.boundsOf(d)
	r.perAt(&d.Found)
	r.countedAt(&d.Found)
	r.lateBound(&d.Found, d.num)
	r.spanOfAll(d)
	if !r.accepts(&d.Found) {
		return d.Num.To, f, false
	}
	return max(d.To, d.Num.To), d.Found, true
}

// number reads the number at piece i with a sign or a unit before it.
func (r *Sentence) number(i int) (d *draft, next int, ok bool) {
	pre, first := r.UnitBefore(i)
	money := pre != nil && pre.U.Dim == quantity.Money
	n, ok := r.NumeralAt(i, money)
	if !ok {
		return nil, i + 1, false
	}
	if r.Kept(n.Span(r.Ps)) {
		return nil, n.To, false
	}
	d = new(draft)
	d.pre, d.first, d.money = pre, first, money
	if minus, ok := r.Negative(i, d.pre != nil); ok && (n.Digits || r.Ps[minus].Kind == piece.Word) {
		n.Val, n.Mant = new(big.Rat).Neg(n.Val), new(big.Rat).Neg(n.Mant)
		if d.pre == nil {
			n.From = minus
		}
	}
	if d.pre == nil {
		d.first = n.From
	}
	d.num, d.Num = n, n
	d.Figure = Figure{Amount: quantity.Amount{Value: n.Val, Bound: quantity.Exact, Change: quantity.Level, Dimension: quantity.Count}, Of: -1, Same: -1}
	d.From, d.To = d.first, n.To
	d.rules = n.Ref
	return d, n.To, true
}

// rangeOf reads the second number of a range. ok is false where the numbers, or the
// one number, are no quantity: an address, a name, a year.
func (r *Sentence) rangeOf(d *draft) (next int, ok bool) {
	n := d.num
	second, isRange, skip := r.RangeAt(n, d.first, d.pre)
	switch {
	case skip > 0:
		return skip, false
	case !isRange:
		barred := r.Barred(n, d.pre != nil) || d.pre == nil && r.PartOfName(n)
		if barred && d.pre == nil && r.Age(n) {
			r.aged(d)
		}
		return n.To, !barred
	case d.pre == nil && n.Digits && (r.Named(n) || r.Chained(n.From, n.From+1) || r.Address(second.Second)):
		return second.To, false
	}
	d.Num = d.RangeOf(n, second)
	d.From, d.To, d.first, d.isSet = second.From, second.To, second.From, true
	d.rules = d.rules.Then(byRange)
	d.Number = report.Span{Start: r.Ps[n.From].Start, End: r.Ps[second.Last-1].End}
	if r.Ps[second.From].Kind == piece.Word && second.From < n.From {
		d.Number.Start = r.Ps[second.From].Start // "between", "from"
	}
	return second.To, true
}

// spanOfNumber sets the span of the number's own words, where no range did.
func (r *Sentence) spanOfNumber(d *draft) {
	if !d.isSet {
		d.Number = report.Span{Start: r.Ps[d.num.From].Start, End: r.Ps[d.num.To-1].End}
	}
}

// unitOf reads the unit of the number: by its name before or behind the number,
// or by what surrounds them.
func (r *Sentence) unitOf(d *draft) {
	r.namedUnit(d)
	r.andHalf(d)
	if d.unit != nil {
		d.SetUnit(d.unit.U)
		d.rules = d.rules.Then(d.unit.U.Ref)
	} else if u, span, to := r.ContextUnit(d.num, d.To); u != nil {
		d.SetUnit(u)
		d.UnitSpan, d.To = span, to
		d.rules = d.rules.Then(byContext.With(u.Name))
	} else if d.num.Part {
		d.SetUnit(quantity.Units().ByName[quantity.FractionUnit])
	}
	if d.InCommonUnit(&d.num) {
		d.Num.Val, d.Num.Half, d.Num.Scale = d.num.Val, d.num.Half, d.num.Scale
	}
}

// namedUnit reads the name of the unit.
func (r *Sentence) namedUnit(d *draft) {
	ps := r.Ps
	if d.pre != nil {
		d.UnitSpan = report.Span{Start: ps[d.first].Start, End: ps[d.first+len(d.pre.Words)-1].End}
	}
	d.unit = d.pre
	u, to := r.UnitBehind(d.To, d.money)
	if u == nil || u.U.Name == quantity.Degree && r.Habits.Celsius && r.DegreesOfHeat(to) {
		return
	}
	if d.pre == nil {
		from := to - len(u.Words)
		for from > d.To && ps[from].Lower != u.Words[0] {
			from--
		}
		d.UnitSpan = report.Span{Start: ps[max(from, d.To)].Start, End: ps[to-1].End}
		d.unit, d.To = u, to
	} else if u.U.Base == d.pre.U.Base {
		d.To = to // "$5 dollars", "magnitude 5 on the Richter scale"
	}
}

// andHalf adds the half of "an hour and a half".
func (r *Sentence) andHalf(d *draft) {
	n, k := d.num, r.AndHalf(d.To)
	if d.unit == nil || d.pre != nil || k <= d.To || !n.Val.IsInt() || d.Bound == quantity.Range {
		return
	}
	if k < len(r.Ps) && (r.Ps[k].Lower == "of" || r.Ps[k].Kind == piece.Word && strings.HasPrefix(r.Ps[k].Tag, "N")) {
		return // "a year and a half of talks"
	}
	n.Val = quantity.Add(n.Val, quantity.Ratio(1, 2))
	n.Mant, n.Half = n.Val, new(big.Rat)
	d.num, d.Value, d.Num, d.To = n, n.Val, n, k
}

// boundsOf reads the words that bound the number, on either side.
func (r *Sentence) boundsOf(d *draft) {
	ps, lo := r.Ps, 0
	if k := len(r.Out); k > 0 {
		lo = r.Out[k-1].Num.To
	}
	lim := r.BoundBefore(d.From, min(lo, d.From))
	if lim.From == lim.To {
		r.passing(d, &lim, lo)
	} else if lim.Bound == quantity.LessThan && lim.To-lim.From == 1 && r.beneath(d, lim.From) {
		lim = quantity.Limit{Bound: quantity.Exact, From: d.From, To: d.From}
	}
	if x, j := r.BoundAfter(d.To); x != nil && !(lim.From < lim.To && lim.Bound != quantity.Approx) {
		lim.Bound, lim.Side = x.Value.Bound, 0
		lim.By = lim.By.Then(x.By)
		d.BoundSpan = report.Span{Start: ps[j-len(x.Words)].Start, End: ps[j-1].End}
		d.To = j
		r.unitBehindBound(d)
	}
	if lim.From < lim.To {
		if r.isDuring(d, lim) {
			inner := r.BoundBefore(d.From, lim.From+1) // "over nearly a decade"
			lim.Bound, lim.Side, d.During = inner.Bound, inner.Side, true
			lim.By = lim.By.Then(byDuring)
		}
		d.BoundSpan = report.Span{Start: ps[lim.From].Start, End: ps[lim.To-1].End}
		d.From = lim.From
	} else if d.Dimension == quantity.Time && r.overThePast(d.From) {
		d.During = true
	}
	d.rules = d.rules.Then(lim.By)
	if d.Bound == quantity.Range {
		return
	}
	d.Bound = lim.Bound
	if d.num.Lo != nil && d.Bound == quantity.Exact {
		d.Bound = quantity.Approx // "dozens"
	}
	d.Limits(d.num, lim.Side)
}

// passing reads a verb by which a sum goes past the number, or comes near to it: "the death
// toll passes 30", "arrests neared 400". The verb is not of the figure's span: it tells what
// is counted, too.
func (r *Sentence) passing(d *draft, lim *quantity.Limit, lo int) {
	i := d.From
	verb := r.Ps.Word(i - 1)
	over := r.Lang.Passing.Has(verb)
	if i <= lo || !over && !r.Lang.Nearing.Has(verb) {
		return
	}
	for k := i - 2; k >= lo && k >= i-maxSum; k-- {
		p := &r.Ps[k]
		switch {
		case p.EndsClause() || p.Lower == ",":
			return
		case r.Lang.Sum.Has(p.Lower) || p.Kind == piece.Word && event.Says(r.Lang.Events, r.D, p.Token):
			lim.Bound, lim.By = quantity.MoreThan, byPassing
			if !over {
				lim.Bound, lim.Side = quantity.Approx, -1
			}
			d.BoundSpan = report.Span{Start: r.Ps[i-1].Start, End: r.Ps[i-1].End}
			return
		}
	}
}

// beneath reports whether the word at piece i before a measure, "under", tells where something
// lies: "buried under 12 metres of mud".
func (r *Sentence) beneath(d *draft, i int) bool {
	if d.Dimension != quantity.Length && d.Dimension != quantity.Mass || r.Ps.Word(d.To) != "of" {
		return false
	}
	covered := false
	for k := d.To + 1; k < len(r.Ps) && k <= d.To+3 && !r.Ps[k].EndsClause(); k++ {
		covered = covered || r.Lang.Covering.Has(r.Ps[k].Lower)
	}
	for k := i - 1; covered && k >= 0 && k >= i-maxSum && !r.Ps[k].EndsClause(); k-- {
		if r.Lang.Buried.Has(r.Ps[k].Lower) {
			return true
		}
	}
	return false
}

// unitBehindBound reads the unit that stands behind a bound: "20-plus kilometres".
func (r *Sentence) unitBehindBound(d *draft) {
	if d.unit != nil {
		return
	}
	if u, k := r.UnitBehind(d.To, d.money); u != nil {
		d.SetUnit(u.U)
		d.UnitSpan = report.Span{Start: r.Ps[max(d.To, k-len(u.Words))].Start, End: r.Ps[k-1].End}
		d.To, d.unit = k, u
		d.rules = d.rules.Then(u.U.Ref)
	}
}

// isDuring reports whether the bound "over" says how long something went on, not
// that it took longer: "flew 700 km over 12 days".
func (r *Sentence) isDuring(d *draft, lim quantity.Limit) bool {
	over := r.Ps[lim.To-1].Lower == "over" || r.Ps[lim.From].Lower == "over"
	return over && (d.Dimension == quantity.Time || d.Unit == "" && r.Lang.Season.Has(r.Ps.Word(d.To))) && lim.Bound == quantity.MoreThan &&
		r.during(lim.From, r.figureBefore(lim.From), d.To)
}

// spanOfAll sets the span of all words of the figure, and its rules.
func (r *Sentence) spanOfAll(d *draft) {
	d.Span = report.Span{Start: r.Ps[d.From].Start, End: r.Ps[d.To-1].End}
	if !d.PerSpan.Empty() && d.PerSpan.Start >= d.Span.End && d.PerSpan.Start-d.Span.End <= 1 {
		d.Span.End = d.PerSpan.End
	}
	d.By = d.rules.Then(d.By)
}
