package figure

import (
	"stemma/mention/event"
	"stemma/report"
)

// govern sets aspect and change of every figure, and fills elided heads from
// the figure before: "killed 12 people and injured 30".
func (r *reader) govern() {
	ps := r.ps
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
			if u, ok := known(f.Unit); ok {
				f.SI = u.toBase(f.Value, true)
			}
		}
		if f.Counted.Head == "" && f.Unit == "" && !f.num.part && i > 0 && r.elided(i) {
			for k := i - 1; k >= 0 && k >= i-2; k-- {
				g := &r.out[k]
				if g.Unit == "" && !g.num.part && g.Counted.Head != "" {
					f.Counted = g.Counted
					break
				}
			}
		}
		if f.Counted.Head == "" && f.Unit == "" && !f.num.part && f.from > 0 && r.predicated(i) {
			if np := numberOf(ps, f.from); np.ok {
				f.Counted = np.counted(ps)
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
	return max(f.to, f.num.to)
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
	ps, f, g := r.ps, &r.out[i], &r.out[i-1]
	if f.to+1 < len(ps) && ps[f.to].low == "of" && (ps[f.to+1].low == "them" || ps[f.to+1].low == "whom") {
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
		if clauseMark(p) {
			return false
		}
		joined = joined || p.low == "and" || p.low == "," || p.low == "with" || p.low == "or" || p.low == "but" || p.low == "while"
	}
	return joined
}

// sameThing reports that the bare number f stands where the noun of g is left
// out: a subject ("12 rockets flew; four got through"), an object as g is one
// ("lost 23 seats and now holds 188"), or "200,000 more" behind a comma.
func (r *reader) sameThing(f, g *found) bool {
	ps := r.ps
	if f.from-max(g.npTo, g.to) > 14 || f.np.ok {
		return false
	}
	switch wordAt(ps, f.num.to) {
	case "more", "fewer", "less":
		return wordAt(ps, f.from-1) == "," && f.from-max(g.npTo, g.to) < 6
	}
	role := func(x *found) string { return r.d.Tokens[r.headNoun(r.top(x.num))].Label }
	switch a := role(f); a {
	case "nsubj", "nsubjpass":
		return !f.num.digits || role(g) == "nsubj" || role(g) == "nsubjpass"
	case "dobj":
		return role(g) == a
	case "pobj":
		w := wordAt(ps, f.from-1)
		return (w == "which" || w == "whom") || wordAt(ps, f.from-2) == "which"
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
	if f.Change != Level {
		return true
	}
	w := r.ps[f.from-1].low
	return w == "to" || w == "at" || w == "by" || auxiliaries[w] || w == "reached" || w == "passed" || w == "exceeded"
}

// listed reports whether figure i follows the one before in a plain list:
// "killed 12 men and 3 boys", "12 men, 3 boys".
func (r *reader) listed(i int) bool {
	a, b := r.out[i-1], r.out[i]
	from := max(a.npTo, a.to)
	if b.from-from > 2 || b.from < from || a.Unit != "" {
		return false
	}
	if w := wordAt(r.ps, a.from-1); w == "of" || w == "the" && wordAt(r.ps, a.from-2) == "of" {
		return false // "of the 52 houses, 30 burned": a whole and its part
	}
	for _, p := range r.ps[from:b.from] {
		if p.low != "and" && p.low != "," && p.low != "or" {
			return false
		}
	}
	return b.from > from
}

// relate links parts with wholes and one quantity in two units.
func (r *reader) relate() {
	ps := r.ps
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
		if len(gap) <= 8 && ofGap(gap) && part(a, b) {
			a.Of = r.base + i + 1
			if a.Aspect == b.Aspect && a.Aspect != "" && !event.Modified(event.English(), r.d, r.headNoun(r.top(b.num))) {
				b.Aspect = "" // "won 40 of 60 seats": the whole is not won
			}
			if a.Counted.Head == "" || a.Counted.Start >= b.Span.Start {
				a.Counted = b.Counted
			}
		}
		if sameGap(ps, gap, b) && a.Dimension == b.Dimension && a.Per == b.Per && a.Unit != b.Unit && a.Unit != "" && b.Unit != "" {
			b.Same = r.base + i
		}
	}
}

// ofGap reports whether the words between two figures make the first a part of
// the second: "of the", "out of a total of", "of a force of".
func ofGap(gap []piece) bool {
	if len(gap) == 0 {
		return false
	}
	k := 0
	for k < len(gap) && (gap[k].low == "out" || gap[k].low == "more" || gap[k].low == "percent") {
		k++
	}
	if k >= len(gap) || (gap[k].low != "of" && gap[k].low != "from") || gap[k].low == "from" {
		return false
	}
	for _, p := range gap[k+1:] {
		if p.kind != word && !hyphen(p.low) || verbal(p.low) && p.low != "estimated" || conjunctions[p.low] || prepositions[p.low] && p.low != "of" && p.low != "about" {
			return false
		}
	}
	last := gap[len(gap)-1].low
	return last == "of" || determiners[last] || last == "about" || fillers[last] || last == "estimated" || last == "some" || last == "initial" || last == "original" || adjective(last)
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
	if a.np.ok && a.npTo <= b.from && (!b.np.ok || a.Counted.Head != b.Counted.Head) {
		return false // "six pictures of the two"
	}
	return a.Dimension == b.Dimension && a.Unit == b.Unit
}

// sameGap reports whether b stands in brackets right behind a, or behind ", or".
func sameGap(ps []piece, gap []piece, b *found) bool {
	if len(gap) == 0 {
		return false
	}
	last := gap[len(gap)-1].low
	if (last == "(" || last == "[") && len(gap) <= 3 {
		for _, p := range gap[:len(gap)-1] {
			if p.kind != word {
				return false
			}
		}
		return b.to < len(ps) && (ps[b.to].low == ")" || ps[b.to].low == "]" || ps[b.to].low == "," || ps[b.to].low == ";") || b.npTo < len(ps) && ps[b.npTo].low == ")"
	}
	return len(gap) == 2 && gap[0].low == "," && gap[1].low == "or"
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
