package figure

import (
	"stemma/text/piece"
)

// accepts decides whether a number is a figure at all. What has a unit, a
// currency, a bound, a scale, grouping marks or a counted noun is; a bare number
// must be an object or a subject of a known event, or part of a list of such.
func (r *reader) accepts(f *found) bool {
	ps := r.ps
	v, whole := f.num.whole()
	if whole && v == 1 && f.Bound != Range && !f.num.digits && f.num.scale == nil && ps[f.num.from].Lower == "one" {
		return r.acceptsOne(f)
	}
	if r.idle(f) || r.counter(f) {
		return false
	}
	if f.Unit != "" {
		// "a second" of ordinals and "the 100 metres" go with the unit; a bare
		// degree and "a quarter" never come here.
		return !(f.num.from > 0 && f.Dimension == "time" && ps[f.num.from-1].Lower == "-")
	}
	if f.num.part {
		return true
	}
	if i := f.num.from; i > 0 && !f.num.digits && whole && v == 0 {
		return f.np.ok && ps[f.np.head].Lower != "tolerance"
	}
	if f.np.ok || f.Bound != Exact || f.Per != "" {
		return true
	}
	if !f.num.digits && (f.num.to-f.num.from > 1 && f.num.val.Cmp(rat(100)) >= 0) {
		return true // "nine hundred to go"
	}
	if k := len(r.out); k > 0 && r.inchesAfter(&r.out[k-1], f) {
		return true
	}
	if r.theseBefore(f) {
		return false
	}
	if f.num.grouped || f.num.scale != nil && f.num.digits || f.num.lo != nil {
		return true
	}
	if f.to < len(ps) && ps[f.to].Glued && ps[f.to].IsHyphen() {
		return false
	}
	if f.num.scale != nil && f.num.scale.Cmp(rat(100)) > 0 {
		return true
	}
	if v := r.governing(f); v.what != "" {
		return true
	}
	if _, ref := r.changeOf(f.from, f.to, f); ref != "" {
		return true
	}
	if f.to+1 < len(ps) && ps[f.to].Lower == "of" && (ps[f.to+1].Kind == piece.Digits || determiners[ps[f.to+1].Lower] && f.to+2 < len(ps) && ps[f.to+2].Kind == piece.Digits) {
		return true // "23 of its 29 seats"
	}
	if k := len(r.out); k > 0 && f.num.digits && f.from > 1 && ps.Word(f.from-2) == "of" && determiners[ps[f.from-1].Lower] && r.out[k-1].to == f.from-2 {
		return true // "12 of the 19 are secret"
	}
	if f.to < len(ps) && (ps[f.to].Lower == "of" || ellipses[ps[f.to].Lower]) {
		if f.to+1 < len(ps) && ps[f.to].Lower == "of" {
			w := ps[f.to+1].Lower
			return w == "them" || w == "whom" || w == "us" || w == "which" || w == "those" || w == "these" || w == "the"
		}
		return true
	}
	// "from 12 to 30", "rose to 12"
	if i := f.from; i > 1 && (ps[i-1].Lower == "to" || ps[i-1].Lower == "from") && moved(ps, i) {
		return true
	}
	return f.to < len(ps) && auxiliaries[ps[f.to].Lower] && !(f.from > 0 && ps[f.from-1].Upper) || r.stands(f) || r.argument(f)
}

// theseBefore reports a number that points back and counts nothing: "one of the
// two", "the two are".
func (r *reader) theseBefore(f *found) bool {
	if v, whole := f.num.whole(); !whole || v > 10 || f.num.digits || f.from == 0 {
		return false
	}
	w := r.ps[f.from-1].Lower
	if ellipses[r.ps.Word(f.num.to)] {
		return false // "the five wounded"
	}
	return (w == "the" || w == "these" || w == "those") && (r.ps.Word(f.from-2) == "of" || r.ps[f.from].Lower == "two" && !ellipses[r.ps.Word(f.num.to)])
}

// acceptsOne reads "one" as a figure only where it counts: "one farmer was
// killed", "killing one", "one dead"; not "one of them", "the one", "one day".
func (r *reader) acceptsOne(f *found) bool {
	ps := r.ps
	i, j := f.num.from, f.to
	if f.Bound != Exact && f.Bound != Approx {
		return j >= len(ps) || ps[j].Lower != "of"
	}
	if i > 0 {
		switch p := ps[i-1]; p.Lower {
		case "the", "no", "this", "that", "any", "every", "each", "which", "only", "some", "another", "as", "number", "day", "for", "was", "is", "like", "than", "a", "someone", "-":
			if !(p.Lower == "only" || p.Lower == "was" || p.Lower == "for" || p.Lower == "than" || p.Lower == "as") || !f.np.ok {
				return false
			}
		}
		if ps[i-1].Glued && ps[i-1].IsHyphen() {
			return false
		}
	}
	if f.Unit != "" {
		if f.Dimension == "time" && (goesOn(ps, f.to) || !f.Value.IsInt()) {
			return true
		}
		if f.to < len(ps) && f.Dimension == "time" {
			switch ps[f.to].Lower {
			case "after", "before", "later", "earlier", "ago":
				return true
			}
		}
		return !(f.Dimension == "time" && (i == 0 || !prepositions[ps[i-1].Lower] && !lastings[ps[i-1].Lower]))
	}
	if f.num.part {
		return true
	}
	if j < len(ps) {
		if ps[j].Glued && ps[j].IsHyphen() {
			return false
		}
		if keepThing[ps[j].Lower] != "" {
			if ps[j].Lower == "of" || ps[j].Lower == "another" || ps[j].Lower == "who" || ps[j].Lower == "that" || ps[j].Lower == "which" || !(ps[j].Lower == "and" || ps[j].Lower == "in" || ps[j].Lower == "on" || ps[j].Lower == "at") {
				return false
			}
			return i > 0 && aspectVerb(ps[i-1].Lower)
		}
	}
	switch ps.Word(i - 1) {
	case "if", "when", "unless", "whether", "where", "whenever", "should":
		return false // "if one comes": a pronoun
	}
	if f.np.ok && !ps[f.np.head].Upper {
		if h := f.np.head; h+1 < len(ps) && (ps[h+1].Lower == "said" || ps[h+1].Lower == "told" || ps[h+1].Lower == "says") {
			return false
		}
		return keepThing[ps[f.np.head].Lower] == ""
	}
	if i > 0 && aspectVerb(ps[i-1].Lower) {
		return true
	}
	return r.governing(f).what != ""
}
