package figure

import (
	"stemma/mention/quantity"
	"stemma/text/piece"
)

// accepts decides whether a number is a figure at all. What has a unit, a
// currency, a bound, a scale, grouping marks or a counted noun is; a bare number
// must be an object or a subject of a known event, or part of a list of such.
func (r *Sentence) accepts(f *Found) bool {
	ps := r.Ps
	v, whole := f.Num.Whole()
	if whole && v == 1 && f.Bound != quantity.Range && !f.Num.Digits && f.Num.Scale == nil && ps[f.Num.From].Lower == "one" {
		return r.acceptsOne(f)
	}
	switch {
	case r.idle(f) || r.counter(f):
		return false
	case f.Unit != "":
		return !(f.Num.From > 0 && f.Dimension == quantity.Time && ps[f.Num.From-1].Lower == "-")
	case f.Num.Part:
		return true
	case f.Num.From > 0 && !f.Num.Digits && whole && v == 0:
		return f.Np.Ok && !r.Lang.ZeroOf.Has(ps[f.Np.Head].Lower)
	case f.Np.Ok || f.Bound != quantity.Exact || f.Per != "":
		return true
	case !f.Num.Digits && f.Num.To-f.Num.From > 1 && f.Num.Val.Cmp(quantity.Rat(100)) >= 0:
		return true // "nine hundred to go"
	case len(r.Out) > 0 && r.inchesAfter(&r.Out[len(r.Out)-1], f):
		return true
	case r.pointsBack(f):
		return false
	case f.Num.Grouped || f.Num.Scale != nil && f.Num.Digits || f.Num.Lo != nil:
		return true
	case f.To < len(ps) && ps[f.To].Glued && ps[f.To].IsHyphen():
		return false
	}
	return f.Num.Scale != nil && f.Num.Scale.Cmp(quantity.Rat(100)) > 0 || r.acceptsBare(f)
}

// acceptsBare decides whether a number is a figure that no unit, noun or bound
// makes one: by the event that befalls what it counts, the whole that it is a part
// of, or its place in the sentence.
func (r *Sentence) acceptsBare(f *Found) bool {
	ps := r.Ps
	if r.governing(f).What != "" || f.Counted.Head != "" {
		return true // "a crew of seven"
	}
	if _, by := r.changeOf(f.From, f.To, f); by != "" {
		return true
	}
	if r.ofFigureBefore(f) || r.holds(f) || r.parallel(f) || r.stateOf(f) {
		return true
	}
	next := ps.Word(f.To)
	if next == "of" {
		return r.ofNumber(f.To+1) || r.Lang.OfThem.Has(ps.Word(f.To+1))
	}
	if r.Ellipsis.Has(next) {
		return true
	}
	if i := f.From; i > 1 && (ps[i-1].Lower == "to" || ps[i-1].Lower == "from") && r.Moved(i) {
		return true // "from 12 to 30", "rose to 12"
	}
	return r.Auxiliary.Has(next) && !(f.From > 0 && ps[f.From-1].Upper) || r.stands(f) || r.argument(f)
}

// ofNumber reports whether a number stands at piece i, with a determiner before it
// or without: "23 of its 29 seats".
func (r *Sentence) ofNumber(i int) bool {
	if r.Determiner.Has(r.Ps.Word(i)) {
		i++
	}
	return i < len(r.Ps) && (r.Ps[i].Kind == piece.Digits || r.smallNumber(i)) // "three of its nine plants"
}

// ofFigureBefore reports whether f is the whole of the figure before it: "12 of the 19
// are secret".
func (r *Sentence) ofFigureBefore(f *Found) bool {
	g := r.prior(f)
	if g == nil || f.From < 2 || r.Ps[f.From-2].Lower != "of" || !r.Determiner.Has(r.Ps[f.From-1].Lower) {
		return false
	}
	v, whole := g.Num.Whole()
	return max(g.To, g.NpTo) == f.From-2 && (f.Num.Digits || g.Np.Ok || whole && v > 1) // not "one of the two"
}

// pointsBack reports whether a small number in words stands for things named
// before and counts nothing: "one of the two", "the two are". In "the five wounded"
// it counts.
func (r *Sentence) pointsBack(f *Found) bool {
	v, whole := f.Num.Whole()
	if !whole || v > 10 || f.Num.Digits || r.ofFigureBefore(f) || f.From == 0 || r.Ellipsis.Has(r.Ps.Word(f.Num.To)) {
		return false
	}
	return r.Lang.Named.Has(r.Ps[f.From-1].Lower) && (r.Ps.Word(f.From-2) == "of" || v == 2)
}

// acceptsOne reads "one" as a figure only where it counts: "one farmer was
// killed", "killing one", "one dead"; not "one of them", "the one", "one day".
func (r *Sentence) acceptsOne(f *Found) bool {
	ps, i := r.Ps, f.Num.From
	before, next := ps.Word(i-1), ps.Word(f.To)
	if f.Bound != quantity.Exact && f.Bound != quantity.Approx {
		return next != "of"
	}
	if before == "-" || r.Lang.NotCounter.Has(before) || r.Lang.CountsNoun.Has(before) && !f.Np.Ok || i > 0 && ps[i-1].Glued && ps[i-1].IsHyphen() {
		return false
	}
	if f.Unit != "" {
		return f.Dimension != quantity.Time || r.acceptsOneUnit(f, before)
	}
	if f.Num.Part {
		return true
	}
	if r.oneOfThose(f) {
		return true
	}
	if f.To < len(ps) && ps[f.To].Glued && ps[f.To].IsHyphen() || r.Lang.NotCounted.Has(next) {
		return false
	}
	if r.Lang.Conditional.Has(before) {
		return false // "if one comes": a pronoun
	}
	if f.Np.Ok && !ps[f.Np.Head].Upper && next != "and" { // not "her one and only guide"
		return !r.Lang.Told.Has(ps.Word(f.Np.Head+1)) && !r.Lang.NotCounted.Has(ps[f.Np.Head].Lower)
	}
	return r.AspectVerb(before) || r.governing(f).What != ""
}

// acceptsOneUnit decides about one unit of time: "one hour later", "for one hour",
// not "one day he went".
func (r *Sentence) acceptsOneUnit(f *Found, before string) bool {
	return r.GoesOn(f.To) || !f.Value.IsInt() || r.Lang.TimeAfter.Has(r.Ps.Word(f.To)) || r.Preposition.Has(before) || r.Lang.Lasting.Has(before)
}
