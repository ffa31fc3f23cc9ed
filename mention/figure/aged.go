package figure

import (
	"slices"

	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// byAge: a number says how old somebody is.
const byAge report.By = "figure.age"

// yearUnit is the unit of an age where none stands by it.
const yearUnit = "year"

// aged adds the age that the number of d tells, with whose it is.
func (r *Sentence) aged(d *draft) {
	r.spanOfNumber(d)
	unit := yearUnit
	if k := r.behindHyphen(d.num.To); k < len(r.Ps) {
		if u, _ := r.UnitAt(k); u != nil && u.U.Dim == quantity.Time {
			unit = u.U.Name
		}
	}
	d.SetUnit(quantity.Units().ByName[unit])
	d.Dimension = quantity.Age
	r.boundsOf(d)
	if d.Bound == quantity.Exact {
		d.Low, d.High = d.Value, d.Value // a year of life is not rounded
	}
	d.Span = report.Span{Start: r.Ps[d.From].Start, End: max(r.Ps[d.To-1].End, d.Number.End)}
	if who := r.whose(d.num); who >= 0 {
		t := &r.D.Tokens[who]
		d.Counted = Counted{Span: t.Span}
		if t.POS == "NOUN" {
			d.Counted.Head = t.Lemma
		}
	}
	d.By = d.rules.Then(byAge)
	r.Ages = append(r.Ages, d.Figure)
}

// mostSteps bounds the walk from an age up to whose it is.
const mostSteps = 6

// whose returns the token of the noun, the name or the pronoun for the one whose age n
// is, or -1: what stands before a comma or "aged", else what the arcs say.
func (r *Sentence) whose(n quantity.Numeral) int {
	if k := r.beforeAge(n.From); k >= 0 {
		return k
	}
	ts := r.D.Tokens
	for k, step := r.Ps[n.From].Token, 0; step < mostSteps; step++ {
		t := &ts[k]
		switch {
		case t.POS == "AUX" || t.POS == "VERB" && !r.Lang.AgeWord.Has(t.Lower):
			if who := r.D.Kid(k, "nsubj", "nsubjpass"); who >= 0 && r.person(who) {
				return who
			}
			return -1
		case r.person(k):
			return k
		case t.Head == k:
			return -1
		}
		k = t.Head
	}
	return -1
}

// beforeAge returns the token before the number of an age at piece i that the age is
// said of: "Ada Marsh, 34,", "the driver, 24, ran", "Tom Reyes, aged 38"; -1 where none is.
func (r *Sentence) beforeAge(i int) int {
	ps, ts := r.Ps, r.D.Tokens
	k := i - 1
	for k > 0 && (r.Lang.AgeWord.Has(ps[k].Lower) || r.Lang.AboutAge.Has(ps[k].Lower)) {
		k--
	}
	if k > 0 && (ps[k].Lower == "," || ps[k].Lower == "(") {
		k--
	} else if k == i-1 {
		return -1
	}
	for k > 0 && (r.Lang.NameEnd.Has(ps[k].Lower) || ps[k].Kind == piece.Mark) {
		k--
	}
	if t := ps[max(k, 0)].Token; k >= 0 && (r.person(t) || k > 0 && ps[k].Upper && ts[t].POS != "VERB") {
		return t
	}
	return -1
}

// person reports whether token k may stand for somebody.
func (r *Sentence) person(k int) bool {
	t := &r.D.Tokens[k]
	switch t.POS {
	case "PROPN", "PRON":
		return true
	case "NOUN": // not "year" or "38-year" of "38-year-old"
		return !r.Lang.AgeUnit.Has(t.Lemma) && !r.Lang.AgeWord.Has(t.Lower) && !r.Lang.Old.Has(t.Lower) && (t.Lower[0] < '0' || t.Lower[0] > '9')
	}
	return false
}

// Merge returns figs with ages among them, in text order. Both are in text order.
func Merge(figs, ages []Figure) []Figure {
	if len(ages) == 0 {
		return figs
	}
	out := make([]Figure, 0, len(figs)+len(ages))
	to := make([]int, len(figs)) // of every figure its place in out
	k := 0
	for i := range figs {
		for ; k < len(ages) && ages[k].Start < figs[i].Start; k++ {
			out = append(out, ages[k])
		}
		to[i] = len(out)
		out = append(out, figs[i])
	}
	out = slices.Concat(out, ages[k:])
	for i := range out {
		f := &out[i]
		if f.Of >= 0 {
			f.Of = to[f.Of]
		}
		if f.Same >= 0 {
			f.Same = to[f.Same]
		}
	}
	return out
}
