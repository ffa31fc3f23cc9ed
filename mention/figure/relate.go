package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// govern sets aspect and change of every figure, and fills elided heads from
// the figure before: "killed 12 people and injured 30".
func (r *reader) govern() {
	for i := range r.out {
		f := &r.out[i]
		var ref report.By
		v := r.governing(f)
		f.Aspect, ref = v.what, v.ref
		if !fits(f.Aspect, f.Dimension) || f.Counted.Head == "time" {
			f.Aspect = ""
		}
		if f.Aspect != "" {
			f.By = f.By.Then(ref)
		}
		if c, ref := r.changeOf(f.from, r.behind(f), f); ref != "" {
			f.Change = c
			f.By = f.By.Then(ref)
			if u, ok := quantity.Known(f.Unit); ok {
				f.SI = u.ToBase(f.Value, true)
			}
		}
		if f.Counted.Head == "" && f.Unit == "" && !f.num.Part && i > 0 && r.elided(i) {
			for k := i - 1; k >= 0 && k >= i-2; k-- {
				g := &r.out[k]
				if g.Unit == "" && !g.num.Part && g.Counted.Head != "" {
					f.Counted = g.Counted
					break
				}
			}
		}
		if f.Counted.Head == "" && f.Unit == "" && !f.num.Part && f.from > 0 && r.predicated(i) {
			if np := r.numberOf(f.from); np.Ok {
				f.Counted = r.countedOf(np)
			}
		}
		if f.Aspect == "" && i > 0 && f.Unit == "" && r.listed(i) {
			f.Aspect = r.out[i-1].Aspect
		}
	}
}

// behind is the piece behind the figure's words, its points included.
func (r *reader) behind(f *found) int {
	if f.Counted.Head == "point" {
		return max(f.npTo, f.to)
	}
	return max(f.to, f.num.To)
}

// fits reports whether figures of a dimension can measure an event: a length
// is travelled, a time spent; neither is killed or arrives.
func fits(aspect, dim string) bool {
	switch dim {
	case "count", "money", "mass", "volume", "area", "ratio", "energy", "data":
		return true
	case "length":
		return aspect == "travelled" || aspect == "built"
	case "time":
		return aspect == "spent" || aspect == "sentenced" || aspect == "travelled" || aspect == "detained"
	}
	return false
}

// elided reports whether figure i leaves its noun to the figure before it:
// "killed 12 people and injured 30", "three of them". The two stand in one
// clause with a coordination between, and the second has its own event.
func (r *reader) elided(i int) bool {
	ps, f, g := r.Ps, &r.out[i], &r.out[i-1]
	if f.to+1 < len(ps) && ps[f.to].Lower == "of" && (ps[f.to+1].Lower == "them" || ps[f.to+1].Lower == "whom") {
		return true
	}
	if r.sameThing(f, g) {
		return true
	}
	from := max(g.npTo, g.to)
	if f.Aspect == "" || from > f.from || f.from-from > 8 {
		return false
	}
	joined := false
	for _, p := range ps[from:f.from] {
		if p.EndsClause() {
			return false
		}
		joined = joined || p.Lower == "and" || p.Lower == "," || p.Lower == "with" || p.Lower == "or" || p.Lower == "but" || p.Lower == "while"
	}
	return joined
}

// sameThing reports that the bare number f stands where the noun of g is left
// out: a subject ("12 rockets flew; four got through"), an object as g is one
// ("lost 23 seats and now holds 188"), or "200,000 more" behind a comma.
func (r *reader) sameThing(f, g *found) bool {
	ps := r.Ps
	if f.from-max(g.npTo, g.to) > 14 || f.np.Ok {
		return false
	}
	switch ps.Word(f.num.To) {
	case "more", "fewer", "less":
		return ps.Word(f.from-1) == "," && f.from-max(g.npTo, g.to) < 6
	}
	role := func(x *found) string { return r.D.Tokens[r.headNoun(r.Top(x.num))].Label }
	switch a := role(f); a {
	case "nsubj", "nsubjpass":
		return !f.num.Digits || role(g) == "nsubj" || role(g) == "nsubjpass"
	case "dobj":
		return role(g) == a
	case "pobj":
		w := ps.Word(f.from - 1)
		return (w == "which" || w == "whom") || ps.Word(f.from-2) == "which"
	}
	return false
}

// spread gives the event behind a list to all of it: "four men and three dogs
// were rescued".
func (r *reader) spread() {
	for i := len(r.out) - 2; i >= 0; i-- {
		a, b := &r.out[i], &r.out[i+1]
		if a.Aspect == "" && b.Aspect != "" && a.Dimension == "count" && b.Dimension == "count" && r.listed(i+1) {
			a.Aspect = b.Aspect
		}
	}
}

// predicated reports whether a verb right before figure i says how many its
// subject are: "has risen by", "could be", "stands at", "rose to".
func (r *reader) predicated(i int) bool {
	f := &r.out[i]
	if f.Change != quantity.Level {
		return true
	}
	w := r.Ps[f.from-1].Lower
	return w == "to" || w == "at" || w == "by" || r.Auxiliary.Has(w) || w == "reached" || w == "passed" || w == "exceeded"
}

// listed reports whether figure i follows the one before in a plain list:
// "killed 12 men and 3 boys", "12 men, 3 boys".
func (r *reader) listed(i int) bool {
	a, b := r.out[i-1], r.out[i]
	from := max(a.npTo, a.to)
	if b.from-from > 2 || b.from < from || a.Unit != "" {
		return false
	}
	if w := r.Ps.Word(a.from - 1); w == "of" || w == "the" && r.Ps.Word(a.from-2) == "of" {
		return false // "of the 52 houses, 30 burned": a whole and its part
	}
	for _, p := range r.Ps[from:b.from] {
		if p.Lower != "and" && p.Lower != "," && p.Lower != "or" {
			return false
		}
	}
	return b.from > from
}

// relate links parts with wholes and one quantity in two units.
func (r *reader) relate() {
	ps := r.Ps
	for i := 0; i+1 < len(r.out); i++ {
		a, b := &r.out[i], &r.out[i+1]
		from := max(a.npTo, a.to)
		if from > b.from {
			from = a.to
		}
		if from > b.from {
			continue
		}
		gap := ps[from:b.from]
		if len(gap) <= 8 && r.ofGap(gap) && part(a, b) {
			a.Of = r.base + i + 1
			if a.Aspect == b.Aspect && a.Aspect != "" && !r.modified(r.headNoun(r.Top(b.num))).decided {
				b.Aspect = "" // "won 40 of 60 seats": the whole is not won
			}
			if a.Counted.Head == "" || a.Counted.Start >= b.Span.Start {
				a.Counted = b.Counted
			}
		}
		if r.sameGap(gap, b) && a.Dimension == b.Dimension && a.Per == b.Per && a.Unit != b.Unit && a.Unit != "" && b.Unit != "" {
			b.Same = r.base + i
		}
	}
}

// ofGap reports whether the words between two figures make the first a part of
// the second: "of the", "out of a total of", "of a force of".
func (r *reader) ofGap(gap piece.List) bool {
	if len(gap) == 0 {
		return false
	}
	k := 0
	for k < len(gap) && (gap[k].Lower == "out" || gap[k].Lower == "more" || gap[k].Lower == "percent") {
		k++
	}
	if k >= len(gap) || (gap[k].Lower != "of" && gap[k].Lower != "from") || gap[k].Lower == "from" {
		return false
	}
	for _, p := range gap[k+1:] {
		if p.Kind != piece.Word && !p.IsHyphen() || r.Verbal(p.Lower) && p.Lower != "estimated" || r.Conjunction.Has(p.Lower) || r.Preposition.Has(p.Lower) && p.Lower != "of" && p.Lower != "about" {
			return false
		}
	}
	last := gap[len(gap)-1].Lower
	return last == "of" || r.Determiner.Has(last) || last == "about" || r.Filler.Has(last) || last == "estimated" || last == "some" || last == "initial" || last == "original" || r.adjective(last)
}

// part reports whether a can be a part of b: a share of anything, or a count
// or measure of b's dimension.
func part(a, b *found) bool {
	if a.Dimension == "time" || b.Dimension == "ratio" {
		return false
	}
	if a.Dimension == "ratio" {
		return b.Dimension != "time"
	}
	if a.np.Ok && a.npTo <= b.from && (!b.np.Ok || a.Counted.Head != b.Counted.Head) {
		return false // "six pictures of the two"
	}
	return a.Dimension == b.Dimension && a.Unit == b.Unit
}

// sameGap reports whether b stands in brackets right behind a, or behind ", or".
func (r *reader) sameGap(gap piece.List, b *found) bool {
	ps := r.Ps

	if len(gap) == 0 {
		return false
	}
	last := gap[len(gap)-1].Lower
	if (last == "(" || last == "[") && len(gap) <= 3 {
		for _, p := range gap[:len(gap)-1] {
			if p.Kind != piece.Word {
				return false
			}
		}
		return b.to < len(ps) && (ps[b.to].Lower == ")" || ps[b.to].Lower == "]" || ps[b.to].Lower == "," || ps[b.to].Lower == ";") || b.npTo < len(ps) && ps[b.npTo].Lower == ")"
	}
	return len(gap) == 2 && gap[0].Lower == "," && gap[1].Lower == "or"
}

// spansIn reports whether every span of f lies in text, for tests.
func (f Figure) spansIn(text string) bool {
	for _, s := range []report.Span{f.BoundSpan, f.UnitSpan, f.PerSpan, f.Counted.Span} {
		if !s.Empty() && !s.In(text) {
			return false
		}
	}
	return f.Span.In(text) && f.Number.In(text) && f.Span.Contains(f.Number)
}
