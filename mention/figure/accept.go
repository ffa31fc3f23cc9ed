package figure

import (
	"stemma/mention/quantity"
	"stemma/text/piece"
)

// accepts decides whether a number is a figure at all. What has a unit, a
// currency, a bound, a scale, grouping marks or a counted noun is; a bare number
// must be an object or a subject of a known event, or part of a list of such.
func (r *reader) accepts(f *found) bool {
	ps := r.Ps
	v, whole := f.num.Whole()
	if whole && v == 1 && f.Bound != quantity.Range && !f.num.Digits && f.num.Scale == nil && ps[f.num.From].Lower == "one" {
		return r.acceptsOne(f)
	}
	if r.idle(f) || r.counter(f) {
		return false
	}
	if f.Unit != "" {
		// "a second" of ordinals and "the 100 metres" go with the unit; a bare
		// degree and "a quarter" never come here.
		return !(f.num.From > 0 && f.Dimension == "time" && ps[f.num.From-1].Lower == "-")
	}
	if f.num.Part {
		return true
	}
	if i := f.num.From; i > 0 && !f.num.Digits && whole && v == 0 {
		return f.np.Ok && ps[f.np.Head].Lower != "tolerance"
	}
	if f.np.Ok || f.Bound != quantity.Exact || f.Per != "" {
		return true
	}
	if !f.num.Digits && (f.num.To-f.num.From > 1 && f.num.Val.Cmp(quantity.Rat(100)) >= 0) {
		return true // "nine hundred to go"
	}
	if k := len(r.out); k > 0 && r.inchesAfter(&r.out[k-1], f) {
		return true
	}
	if r.theseBefore(f) {
		return false
	}
	if f.num.Grouped || f.num.Scale != nil && f.num.Digits || f.num.Lo != nil {
		return true
	}
	if f.to < len(ps) && ps[f.to].Glued && ps[f.to].IsHyphen() {
		return false
	}
	if f.num.Scale != nil && f.num.Scale.Cmp(quantity.Rat(100)) > 0 {
		return true
	}
	if v := r.governing(f); v.what != "" {
		return true
	}
	if _, ref := r.changeOf(f.from, f.to, f); ref != "" {
		return true
	}
	if f.to+1 < len(ps) && ps[f.to].Lower == "of" && (ps[f.to+1].Kind == piece.Digits || r.Determiner.Has(ps[f.to+1].Lower) && f.to+2 < len(ps) && ps[f.to+2].Kind == piece.Digits) {
		return true // "23 of its 29 seats"
	}
	if k := len(r.out); k > 0 && f.num.Digits && f.from > 1 && ps.Word(f.from-2) == "of" && r.Determiner.Has(ps[f.from-1].Lower) && r.out[k-1].to == f.from-2 {
		return true // "12 of the 19 are secret"
	}
	if f.to < len(ps) && (ps[f.to].Lower == "of" || r.Ellipsis.Has(ps[f.to].Lower)) {
		if f.to+1 < len(ps) && ps[f.to].Lower == "of" {
			w := ps[f.to+1].Lower
			return w == "them" || w == "whom" || w == "us" || w == "which" || w == "those" || w == "these" || w == "the"
		}
		return true
	}
	// "from 12 to 30", "rose to 12"
	if i := f.from; i > 1 && (ps[i-1].Lower == "to" || ps[i-1].Lower == "from") && r.Moved(i) {
		return true
	}
	return f.to < len(ps) && r.Auxiliary.Has(ps[f.to].Lower) && !(f.from > 0 && ps[f.from-1].Upper) || r.stands(f) || r.argument(f)
}

// theseBefore reports a number that points back and counts nothing: "one of the
// two", "the two are".
func (r *reader) theseBefore(f *found) bool {
	if v, whole := f.num.Whole(); !whole || v > 10 || f.num.Digits || f.from == 0 {
		return false
	}
	w := r.Ps[f.from-1].Lower
	if r.Ellipsis.Has(r.Ps.Word(f.num.To)) {
		return false // "the five wounded"
	}
	return (w == "the" || w == "these" || w == "those") && (r.Ps.Word(f.from-2) == "of" || r.Ps[f.from].Lower == "two" && !r.Ellipsis.Has(r.Ps.Word(f.num.To)))
}

// acceptsOne reads "one" as a figure only where it counts: "one farmer was
// killed", "killing one", "one dead"; not "one of them", "the one", "one day".
func (r *reader) acceptsOne(f *found) bool {
	ps := r.Ps
	i, j := f.num.From, f.to
	if f.Bound != quantity.Exact && f.Bound != quantity.Approx {
		return j >= len(ps) || ps[j].Lower != "of"
	}
	if i > 0 {
		switch p := ps[i-1]; p.Lower {
		case "the", "no", "this", "that", "any", "every", "each", "which", "only", "some", "another", "as", "number", "day", "for", "was", "is", "like", "than", "a", "someone", "-":
			if !(p.Lower == "only" || p.Lower == "was" || p.Lower == "for" || p.Lower == "than" || p.Lower == "as") || !f.np.Ok {
				return false
			}
		}
		if ps[i-1].Glued && ps[i-1].IsHyphen() {
			return false
		}
	}
	if f.Unit != "" {
		if f.Dimension == "time" && (r.GoesOn(f.to) || !f.Value.IsInt()) {
			return true
		}
		if f.to < len(ps) && f.Dimension == "time" {
			switch ps[f.to].Lower {
			case "after", "before", "later", "earlier", "ago":
				return true
			}
		}
		return !(f.Dimension == "time" && (i == 0 || !r.Preposition.Has(ps[i-1].Lower) && !r.lang.Lasting.Has(ps[i-1].Lower)))
	}
	if f.num.Part {
		return true
	}
	if j < len(ps) {
		if ps[j].Glued && ps[j].IsHyphen() {
			return false
		}
		if r.lang.NotCounted.Has(ps[j].Lower) {
			if ps[j].Lower == "of" || ps[j].Lower == "another" || ps[j].Lower == "who" || ps[j].Lower == "that" || ps[j].Lower == "which" || !(ps[j].Lower == "and" || ps[j].Lower == "in" || ps[j].Lower == "on" || ps[j].Lower == "at") {
				return false
			}
			return i > 0 && r.aspectVerb(ps[i-1].Lower)
		}
	}
	switch ps.Word(i - 1) {
	case "if", "when", "unless", "whether", "where", "whenever", "should":
		return false // "if one comes": a pronoun
	}
	if f.np.Ok && !ps[f.np.Head].Upper {
		if h := f.np.Head; h+1 < len(ps) && (ps[h+1].Lower == "said" || ps[h+1].Lower == "told" || ps[h+1].Lower == "says") {
			return false
		}
		return !r.lang.NotCounted.Has(ps[f.np.Head].Lower)
	}
	if i > 0 && r.aspectVerb(ps[i-1].Lower) {
		return true
	}
	return r.governing(f).what != ""
}
