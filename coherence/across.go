package coherence

import (
	"math/big"

	"stemma/mention/figure"
	"stemma/mention/setting"
	"stemma/report"
)

// across works sums whose figures stand in several sentences or several
// reports. Here a sum is only ever said to hold: where the figures do not fit,
// most often they are of two things, and nothing is said.
func across(benches []*bench) []Check {
	ls := levels(benches)
	var out []Check
	for _, b := range benches {
		out = append(out, b.rises(ls)...)
		out = append(out, b.differences(ls)...)
		out = append(out, b.totals()...)
	}
	return out
}

// maxLevels bounds how many old levels are tried for one movement.
const maxLevels = 2000

// find returns the level that makes a sum hold: of the same witness and nearest
// to figure near, else of the first witness that has one.
func (b *bench) find(ls []ref, near int, fits func(ref) bool) (ref, bool) {
	best, own := -1, false
	for k, l := range ls[:min(len(ls), maxLevels)] {
		mine := l.b == b
		if best >= 0 && !mine || !fits(l) {
			continue
		}
		if best < 0 || !own || b.nearer(l.i, ls[best].i, near) {
			best, own = k, mine
		}
	}
	if best < 0 {
		return ref{}, false
	}
	return ls[best], true
}

// rises works "old + movement = new": a movement, and the new level that the
// same sentence or its neighbour gives ("has gone up by about 1,500 … may now be
// nearer 10,500"), with the old level wherever a report has it.
func (b *bench) rises(ls []ref) []Check {
	var out []Check
	for m := range b.figs {
		f := &b.figs[m]
		isMove := f.Change == figure.Up || f.Change == figure.Down || b.is(m, setting.More)
		if !isMove || f.Dimension != count || f.Per != "" || f.Unit != "" || !bounded(f) {
			continue
		}
		for _, n := range b.around(m) {
			if ch, ok := b.rise(ls, m, n); ok {
				out = append(out, ch)
				break
			}
		}
	}
	return out
}

// rise works the sum of movement m and new level n.
func (b *bench) rise(ls []ref, m, n int) (Check, bool) {
	f, g := &b.figs[m], &b.figs[n]
	by, now, up := ref{b, m}, ref{b, n}, b.figs[m].Change != figure.Down
	if b.apart(m, n) > 1 || g.Change != figure.Level || b.is(n, setting.More) || !bounded(g) || !b.is(n, setting.Reached) || !kindred(by, now, true) {
		return Check{}, false
	}
	old, ok := b.find(ls, m, func(l ref) bool {
		o := l.fig()
		if l == by || l == now || !bounded(o) || o.Value.Cmp(f.Value) <= 0 || !kindred(l, now, false) && !kindred(l, by, false) {
			return false
		}
		return moved(o, f, up).reaches(g) && !figure.Agrees(o, g)
	})
	if !ok {
		return Check{}, false
	}
	w := moved(old.fig(), f, up)
	return held(w.kind, w.form, w.level, byRise, old, by, now), true
}

// held makes the check of three figures that fit.
func held(kind Kind, form template, result *big.Rat, by report.By, x, y, z ref) Check {
	return Check{Kind: kind, Formula: formula(form, amount(x.fig()), amount(y.fig()), amount(z.fig())), Result: withUnit(rounded(result), z.fig().Unit, ""),
		Verdict: Holds, By: by, Inputs: []Input{x.input(), y.input(), z.input()}}
}

// differences works "131 people, 13 more than the minister admitted": what the
// other count must be, where a report gives it.
func (b *bench) differences(ls []ref) []Check {
	var out []Check
	for d := 1; d < len(b.figs); d++ {
		f, g := &b.figs[d], &b.figs[d-1]
		by, level := ref{b, d}, ref{b, d - 1}
		if !b.set[d].Compared.Than() || f.Dimension != count || f.Unit != "" || g.Dimension != count ||
			b.apart(d, d-1) > 0 || g.Change != figure.Level || !bounded(f) || !bounded(g) || !kindred(by, level, true) {
			continue
		}
		w := moved(g, f, !b.set[d].Compared.Up())
		other, ok := b.find(ls, d, func(l ref) bool {
			o := l.fig()
			return l != by && l != level && bounded(o) && kindred(l, level, false) && !figure.Agrees(o, g) && w.reaches(o)
		})
		if ok {
			out = append(out, held(w.kind, w.form, w.level, byDifference, level, by, other))
		}
	}
	return out
}

// totals works two counts of people that one sentence sets side by side
// ("killing one man and sending four more victims to hospital") against a third
// that the report gives of all of them.
func (b *bench) totals() []Check {
	var out []Check
	for k := 1; k < len(b.figs); k++ {
		x, y := ref{b, k - 1}, ref{b, k}
		f, g := x.fig(), y.fig()
		if b.apart(k-1, k) > 0 || !people(x) || !people(y) || !b.is(k, setting.More) || b.is(k-1, setting.More) || !hurt[f.Aspect] && !hurt[g.Aspect] {
			continue
		}
		sum := moved(f, g, true)
		for t := range b.figs[:min(len(b.figs), reach)] {
			z := ref{b, t}
			h := z.fig()
			if t == k-1 || t == k || !people(z) || h.Aspect == f.Aspect || b.is(t, setting.More) || !hurt[h.Aspect] || !sum.reaches(h) || h.Value.Cmp(sum.level) != 0 {
				continue
			}
			out = append(out, held(sum.kind, sum.form, sum.level, byTotal, x, y, z))
			break
		}
	}
	return out
}

// hurt are the aspects of what befell people, which a total may cover.
var hurt = map[string]bool{killed: true, injured: true, shot: true, casualties: true, attacked: true, victims: true, hit: true, stabbed: true}

// people reports whether a figure is a count of people, or of what is not said.
func people(r ref) bool {
	f := r.fig()
	return f.Dimension == count && f.Unit == "" && f.Per == "" && f.Change == figure.Level && bounded(f) && (f.Counted.Head == "" || r.b.is(r.i, setting.People))
}
