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
	if r.idle(f) || r.counter(f) {
		return false
	}
	if f.Unit != "" {
		// "a second" of ordinals and "the 100 metres" go with the unit; a bare
		// degree and "a quarter" never come here.
		return !(f.Num.From > 0 && f.Dimension == quantity.Time && ps[f.Num.From-1].Lower == "-")
	}
	if f.Num.Part {
		return true
	}
	if i := f.Num.From; i > 0 && !f.Num.Digits && whole && v == 0 {
		return f.Np.Ok && ps[f.Np.Head].Lower != "tolerance"
	}
	if f.Np.Ok || f.Bound != quantity.Exact || f.Per != "" {
		return true
	}
	if !f.Num.Digits && (f.Num.To-f.Num.From > 1 && f.Num.Val.Cmp(quantity.Rat(100)) >= 0) {
		return true // "nine hundred to go"
	}
	if k := len(r.Out); k > 0 && r.inchesAfter(&r.Out[k-1], f) {
		return true
	}
	if r.theseBefore(f) {
		return false
	}
	if f.Num.Grouped || f.Num.Scale != nil && f.Num.Digits || f.Num.Lo != nil {
		return true
	}
	if f.To < len(ps) && ps[f.To].Glued && ps[f.To].IsHyphen() {
		return false
	}
	if f.Num.Scale != nil && f.Num.Scale.Cmp(quantity.Rat(100)) > 0 {
		return true
	}
	if v := r.governing(f); v.What != "" {
		return true
	}
	if _, ref := r.changeOf(f.From, f.To, f); ref != "" {
		return true
	}
	if f.To+1 < len(ps) && ps[f.To].Lower == "of" && (ps[f.To+1].Kind == piece.Digits || r.Determiner.Has(ps[f.To+1].Lower) && f.To+2 < len(ps) && ps[f.To+2].Kind == piece.Digits) {
		return true // "23 of its 29 seats"
	}
	if k := len(r.Out); k > 0 && f.Num.Digits && f.From > 1 && ps.Word(f.From-2) == "of" && r.Determiner.Has(ps[f.From-1].Lower) && r.Out[k-1].To == f.From-2 {
		return true // "12 of the 19 are secret"
	}
	if f.To < len(ps) && (ps[f.To].Lower == "of" || r.Ellipsis.Has(ps[f.To].Lower)) {
		if f.To+1 < len(ps) && ps[f.To].Lower == "of" {
			w := ps[f.To+1].Lower
			return w == "them" || w == "whom" || w == "us" || w == "which" || w == "those" || w == "these" || w == "the"
		}
		return true
	}
	// "from 12 to 30", "rose to 12"
	if i := f.From; i > 1 && (ps[i-1].Lower == "to" || ps[i-1].Lower == "from") && r.Moved(i) {
		return true
	}
	return f.To < len(ps) && r.Auxiliary.Has(ps[f.To].Lower) && !(f.From > 0 && ps[f.From-1].Upper) || r.stands(f) || r.argument(f)
}

// theseBefore reports a number that points back and counts nothing: "one of the
// two", "the two are".
func (r *Sentence) theseBefore(f *Found) bool {
	if v, whole := f.Num.Whole(); !whole || v > 10 || f.Num.Digits || f.From == 0 {
		return false
	}
	w := r.Ps[f.From-1].Lower
	if r.Ellipsis.Has(r.Ps.Word(f.Num.To)) {
		return false // "the five wounded"
	}
	return (w == "the" || w == "these" || w == "those") && (r.Ps.Word(f.From-2) == "of" || r.Ps[f.From].Lower == "two" && !r.Ellipsis.Has(r.Ps.Word(f.Num.To)))
}

// acceptsOne reads "one" as a figure only where it counts: "one farmer was
// killed", "killing one", "one dead"; not "one of them", "the one", "one day".
func (r *Sentence) acceptsOne(f *Found) bool {
	ps := r.Ps
	i, j := f.Num.From, f.To
	if f.Bound != quantity.Exact && f.Bound != quantity.Approx {
		return j >= len(ps) || ps[j].Lower != "of"
	}
	if i > 0 {
		switch p := ps[i-1]; {
		case r.Lang.NotCounter.Has(p.Lower) || p.Lower == "-":
			if !(p.Lower == "only" || p.Lower == "was" || p.Lower == "for" || p.Lower == "than" || p.Lower == "as") || !f.Np.Ok {
				return false
			}
		}
		if ps[i-1].Glued && ps[i-1].IsHyphen() {
			return false
		}
	}
	if f.Unit != "" {
		if f.Dimension == quantity.Time && (r.GoesOn(f.To) || !f.Value.IsInt()) {
			return true
		}
		if f.To < len(ps) && f.Dimension == quantity.Time {
			switch w := ps[f.To].Lower; {
			case r.Lang.TimeAfter.Has(w):
				return true
			}
		}
		return !(f.Dimension == quantity.Time && (i == 0 || !r.Preposition.Has(ps[i-1].Lower) && !r.Lang.Lasting.Has(ps[i-1].Lower)))
	}
	if f.Num.Part {
		return true
	}
	if j < len(ps) {
		if ps[j].Glued && ps[j].IsHyphen() {
			return false
		}
		if r.Lang.NotCounted.Has(ps[j].Lower) {
			if ps[j].Lower == "of" || ps[j].Lower == "another" || ps[j].Lower == "who" || ps[j].Lower == "that" || ps[j].Lower == "which" || !(ps[j].Lower == "and" || ps[j].Lower == "in" || ps[j].Lower == "on" || ps[j].Lower == "at") {
				return false
			}
			return i > 0 && r.AspectVerb(ps[i-1].Lower)
		}
	}
	switch w := ps.Word(i - 1); {
	case r.Lang.Conditional.Has(w):
		return false // "if one comes": a pronoun
	}
	if f.Np.Ok && !ps[f.Np.Head].Upper {
		if h := f.Np.Head; h+1 < len(ps) && (ps[h+1].Lower == "said" || ps[h+1].Lower == "told" || ps[h+1].Lower == "says") {
			return false
		}
		return !r.Lang.NotCounted.Has(ps[f.Np.Head].Lower)
	}
	if i > 0 && r.AspectVerb(ps[i-1].Lower) {
		return true
	}
	return r.governing(f).What != ""
}
