package figure

import (
	"strings"

	"stemma/internal/lex"
	"stemma/mention/event"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// govern sets aspect and change of every figure, and fills elided heads from
// the figure before: "killed 12 people and injured 30".
func (r *Sentence) govern() {
	for i := range r.Out {
		f := &r.Out[i]
		befell := r.governing(f)
		f.Aspect = ""
		if befell.What != "" && fits(befell.What, f.Dimension) && f.Counted.Head != timeNoun {
			f.Aspect = string(befell.What)
			f.By = f.By.Then(befell.By)
		}
		if c, ref := r.changeOf(f.From, r.behind(f), f); ref != "" {
			f.Change = c
			f.By = f.By.Then(ref)
			if u, ok := quantity.Known(f.Unit); ok {
				f.SI = u.ToBase(f.Value, true)
			}
		}
		if f.Counted.Head == "" && f.Unit == "" && !f.Num.Part && i > 0 && r.elided(i) {
			for k := i - 1; k >= 0 && k >= i-2; k-- {
				g := &r.Out[k]
				if g.Unit == "" && !g.Num.Part && g.Counted.Head != "" && !(k > 0 && r.partOfOthers(g)) {
					f.Counted = g.Counted
					break
				}
			}
		}
		if f.Counted.Head == "" && f.Unit == "" && !f.Num.Part && f.From > 0 && r.predicated(i) {
			if np := r.numberOf(f.From); np.Ok {
				f.Counted = r.countedOf(np)
			}
		}
		if f.Aspect == "" && f.Counted.Head == "" && f.Unit == "" && !f.Num.Part && i > 0 && r.totalBefore(f.From) {
			if g := &r.Out[i-1]; g.Dimension == quantity.Count {
				f.Aspect, f.Counted = g.Aspect, g.Counted // "11 more died, taking the total to 245"
			}
		}
		if f.Aspect == "" && i > 0 && f.Unit == "" && r.listed(i) && !r.sayIt(&r.Out[i-1]) {
			f.Aspect = r.Out[i-1].Aspect
		}
	}
}

// totalBefore reports a sum that the number at piece i fills, which does not say of what
// it is one: "taking the total to 245".
func (r *Sentence) totalBefore(i int) bool {
	if !r.sumBefore(i) {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-maxSum; k-- {
		if r.Lang.Sum.Has(r.Ps[k].Lower) {
			return r.Ps.Word(k+1) != "of"
		}
	}
	return false
}

// partOfOthers reports whether g counts some of those that were named before it, as in
// "including 3 children": what comes later is not of these.
func (r *Sentence) partOfOthers(g *Found) bool {
	e, _ := lex.LongestUpto(&r.Lang.PartBefore, r.Ps, g.From-1)
	return e != nil
}

// behind is the piece behind the figure's words, its points included.
func (r *Sentence) behind(f *Found) int {
	if f.Counted.Head == pointNoun {
		return max(f.NpTo, f.To)
	}
	return max(f.To, f.Num.To)
}

// fits reports whether figures of a dimension can measure an event: a length
// is travelled, a time spent; neither is killed or arrives.
func fits(aspect event.Aspect, dim string) bool {
	switch dim {
	case quantity.Count, quantity.Money, quantity.Mass, quantity.Volume, quantity.Area, quantity.Ratios, quantity.Energy, quantity.Data:
		return true
	case quantity.Length:
		return aspect == travelled || aspect == built
	case quantity.Time:
		return aspect == spent || aspect == sentenced || aspect == travelled || aspect == detained
	}
	return false
}

// elided reports whether figure i leaves its noun to the figure before it:
// "killed 12 people and injured 30", "three of them". The two stand in one
// clause with a coordination between, and the second has its own event.
func (r *Sentence) elided(i int) bool {
	ps, f, g := r.Ps, &r.Out[i], &r.Out[i-1]
	if ps.Word(f.To) == "of" {
		return r.Lang.OfPeople.Has(ps.Word(f.To + 1)) // else it says of what: "two of its five mills"
	}
	if r.sameThing(f, g) {
		return true
	}
	from := max(g.NpTo, g.To)
	if f.Aspect == "" || from > f.From || f.From-from > 8 {
		return false
	}
	joined := false
	for _, p := range ps[from:f.From] {
		if p.EndsClause() {
			return false
		}
		joined = joined || p.Lower == "," || r.Lang.Joining.Has(p.Lower)
	}
	return joined
}

// sameThing reports that the bare number f stands where the noun of g is left
// out: a subject ("12 rockets flew; four got through"), an object as g is one
// ("lost 23 seats and now holds 188"), or "200,000 more" behind a comma.
func (r *Sentence) sameThing(f, g *Found) bool {
	ps := r.Ps
	if f.From-max(g.NpTo, g.To) > 14 || f.Np.Ok {
		return false
	}
	if r.Lang.Fewer.Has(ps.Word(f.Num.To)) {
		return ps.Word(f.From-1) == "," && f.From-max(g.NpTo, g.To) < 6
	}
	switch a := r.roleOf(f); a {
	case "nsubj", "nsubjpass":
		return !f.Num.Digits || r.roleOf(g) == "nsubj" || r.roleOf(g) == "nsubjpass"
	case "dobj":
		return r.roleOf(g) == a
	case "pobj":
		return r.Lang.OfRelative.Has(ps.Word(f.From-1)) || ps.Word(f.From-2) == "which"
	}
	return false
}

// spread gives the event behind a list to all of it: "four men and three dogs
// were rescued".
func (r *Sentence) spread() {
	for i := len(r.Out) - 2; i >= 0; i-- {
		a, b := &r.Out[i], &r.Out[i+1]
		if a.Aspect == "" && b.Aspect != "" && a.Dimension == quantity.Count && b.Dimension == quantity.Count && r.listed(i+1) && !r.sayIt(b) {
			a.Aspect = b.Aspect
		}
	}
}

// sayIt reports whether the things that f counts say the event themselves, as "nine
// deaths" do: then it is no event of others in a list with them.
func (r *Sentence) sayIt(f *Found) bool {
	return event.Says(r.Lang.Events, r.D, r.HeadNoun(r.Top(f.Num)))
}

// predicated reports whether a verb right before figure i says how many its
// subject are: "has risen by", "could be", "stands at", "rose to".
func (r *Sentence) predicated(i int) bool {
	f := &r.Out[i]
	if f.Change != quantity.Level {
		return true
	}
	w := r.Ps[f.From-1].Lower
	return r.Auxiliary.Has(w) || r.Lang.SaysNumber.Has(w)
}

// listed reports whether figure i follows the one before in a plain list:
// "killed 12 men and 3 boys", "12 men, 3 boys".
func (r *Sentence) listed(i int) bool {
	a, b := r.Out[i-1], r.Out[i]
	from := max(a.NpTo, a.To)
	if b.From-from > 2 || b.From < from || a.Unit != "" {
		return false
	}
	if w := r.Ps.Word(a.From - 1); w == "of" || w == "the" && r.Ps.Word(a.From-2) == "of" {
		return false // "of the 52 houses, 30 burned": a whole and its part
	}
	for _, p := range r.Ps[from:b.From] {
		if p.Lower != "and" && p.Lower != "," && p.Lower != "or" {
			return false
		}
	}
	return b.From > from && !(r.isSubject(&b) && !r.isSubject(&a)) // "it buried 40 homes, and 150 people are missing"
}

// isSubject reports whether the figure is the subject of a verb.
func (r *Sentence) isSubject(f *Found) bool {
	return subject(r.roleOf(f))
}

// relate links parts with wholes and one quantity in two units.
func (r *Sentence) relate() {
	ps := r.Ps
	for i := 0; i+1 < len(r.Out); i++ {
		a, b := &r.Out[i], &r.Out[i+1]
		from := max(a.NpTo, a.To)
		if from > b.From {
			from = a.To
		}
		if from > b.From {
			continue
		}
		gap := ps[from:b.From]
		if len(gap) <= 8 && r.ofGap(gap) && part(a, b) {
			a.Of = r.base + i + 1
			if a.Aspect == b.Aspect && a.Aspect != "" && !event.Modified(r.Lang.Events, r.D, r.HeadNoun(r.Top(b.Num))) {
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
func (r *Sentence) ofGap(gap piece.List) bool {
	k := 0
	for r.Lang.BeforeOf.Has(gap.Word(k)) {
		k++
	}
	if gap.Word(k) != "of" {
		return false
	}
	for _, p := range gap[k+1:] {
		if p.Kind != piece.Word && !p.IsHyphen() || r.Verbal(p.Lower) || r.Preposition.Has(p.Lower) && p.Lower != "of" || r.Conjunction.Has(p.Lower) {
			return false
		}
	}
	last := gap[len(gap)-1].Lower
	return last == "of" || strings.HasSuffix(last, "'s") || r.Determiner.Has(last) || r.Filler.Has(last) || r.adjective(last)
}

// part reports whether a can be a part of b: a share of anything, or a count
// or measure of b's dimension.
func part(a, b *Found) bool {
	if a.Dimension == quantity.Time || b.Dimension == quantity.Ratios {
		return false
	}
	if a.Dimension == quantity.Ratios {
		return b.Dimension != quantity.Time
	}
	if a.Np.Ok && a.NpTo <= b.From && (!b.Np.Ok || a.Counted.Head != b.Counted.Head) {
		return false // "six pictures of the two"
	}
	return a.Dimension == b.Dimension && a.Unit == b.Unit
}

// sameGap reports whether b stands in brackets right behind a, or behind ", or".
func (r *Sentence) sameGap(gap piece.List, b *Found) bool {
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
		return b.To < len(ps) && (ps[b.To].Lower == ")" || ps[b.To].Lower == "]" || ps[b.To].Lower == "," || ps[b.To].Lower == ";") || b.NpTo < len(ps) && ps[b.NpTo].Lower == ")"
	}
	return len(gap) == 2 && gap[0].Lower == "," && gap[1].Lower == "or"
}

// SpansIn reports whether every span of f lies in text, for tests.
func (f Figure) SpansIn(text string) bool {
	for _, s := range []report.Span{f.BoundSpan, f.UnitSpan, f.PerSpan, f.Counted.Span} {
		if !s.Empty() && !s.In(text) {
			return false
		}
	}
	return f.Span.In(text) && f.Number.In(text) && f.Span.Contains(f.Number)
}
