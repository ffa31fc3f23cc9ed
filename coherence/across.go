package coherence

import (
	"math/big"

	"stemma/report"
	"stemma/collate"
	"stemma/mention/figure"
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
// before the figure, else of the first witness that has one.
func (b *bench) find(ls []level, near int, fits func(l *level) bool) (ref, bool) {
	best, own := -1, false
	for k := range ls[:min(len(ls), maxLevels)] {
		l := &ls[k]
		mine := l.b == b
		if best >= 0 && (own && !mine || !own && !mine) || !fits(l) {
			continue
		}
		if best < 0 || mine && (!own || nearer(b.sent[l.i], b.sent[ls[best].i], b.sent[near])) {
			best, own = k, mine
		}
	}
	if best < 0 {
		return ref{}, false
	}
	return ls[best].ref, true
}

// rises works "old + movement = new": a movement, and the new level that the
// same sentence or its neighbour gives ("has gone up by about 1,500 … may now be
// nearer 10,500"), with the old level wherever a report has it.
func (b *bench) rises(ls []level) []Check {
	var out []Check
	for m := range b.figs {
		f := &b.figs[m]
		moved := f.Change == figure.Up || f.Change == figure.Down || b.more(m)
		if !moved || f.Dimension != "count" || f.Per != "" || f.Unit != "" || !bounded(f) {
			continue
		}
		down := f.Change == figure.Down
		for _, n := range b.around(m) {
			g := &b.figs[n]
			if b.apart(m, n) > 1 || g.Change != figure.Level || b.more(n) || !bounded(g) || !kindred(f, g, true) || !b.reached(n) {
				continue
			}
			var sum interval
			var result *big.Rat
			old, ok := b.find(ls, m, func(l *level) bool {
				o := l.fig()
				if l.b == b && (l.i == m || l.i == n) || !bounded(o) || o.Value.Cmp(f.Value) <= 0 || !kindred(o, g, false) && !kindred(o, f, false) {
					return false
				}
				if down {
					sum, result = of(o).minus(of(f)), new(big.Rat).Sub(o.Value, f.Value)
				} else {
					sum, result = of(o).plus(of(f)), new(big.Rat).Add(o.Value, f.Value)
				}
				return exactly(sum, result, g) && !figure.Agrees(o, g)
			})
			if !ok {
				continue
			}
			kind := "sum"
			result = new(big.Rat).Add(old.fig().Value, f.Value)
			if down {
				kind, result = "difference", new(big.Rat).Sub(old.fig().Value, f.Value)
			}
			out = append(out, b.held(kind, result, "across.go: rises", old, ref{b, m}, ref{b, n}))
			break
		}
	}
	return out
}

// held makes the check of three figures that fit.
func (b *bench) held(kind string, result *big.Rat, by report.By, x, y, z ref) Check {
	return Check{Kind: kind, Formula: formula(kind, amount(x.fig()), amount(y.fig()), amount(z.fig())), Result: withUnit(rounded(result), z.fig().Unit, ""),
		Verdict: Holds, By: by, Inputs: []Input{x.input(), y.input(), z.input()}}
}

// around lists the figures next to m, nearest first: a handful on each side.
func (b *bench) around(m int) []int {
	var out []int
	for d := 1; d <= 3; d++ {
		for _, k := range []int{m + d, m - d} {
			if b.ok(k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// reached reports whether a figure is told as where a movement came to: "risen
// to 162", "nearer 10,500", "a total of 9,000".
func (b *bench) reached(i int) bool {
	first, last := b.doc.TokensIn(b.figs[i].Span)
	for t := first; t < last; t++ {
		switch b.doc.Tokens[t].Lower {
		case "nearer", "closer":
			return true
		}
	}
	for n := -1; n >= -4; n-- {
		switch b.word(i, n) {
		case "to", "nearer", "closer", "total", "totals", "totalling", "totaling", "now", "reached", "reaches", "reaching", "stands", "stood", "altogether":
			return true
		}
	}
	return false
}

// differences works "131 people, 13 more than the minister admitted": what the
// other count must be, where a report gives it.
func (b *bench) differences(ls []level) []Check {
	var out []Check
	for d := 1; d < len(b.figs); d++ {
		f, x := &b.figs[d], d-1
		g := &b.figs[x]
		less := b.word(d, 0) == "fewer" || b.word(d, 0) == "less"
		if !less && b.word(d, 0) != "more" || b.word(d, 1) != "than" || f.Dimension != "count" || f.Unit != "" || g.Dimension != "count" ||
			b.apart(d, x) > 0 || g.Change != figure.Level || !bounded(f) || !bounded(g) || !kindred(f, g, true) {
			continue
		}
		sign, kind := -1, "difference"
		if less {
			sign, kind = 1, "sum"
		}
		var result *big.Rat
		other, ok := b.find(ls, d, func(l *level) bool {
			o := l.fig()
			if l.b == b && (l.i == d || l.i == x) || !bounded(o) || !kindred(o, g, false) || figure.Agrees(o, g) {
				return false
			}
			sum, r := of(g).minus(of(f)), new(big.Rat).Sub(g.Value, f.Value)
			if sign > 0 {
				sum, r = of(g).plus(of(f)), new(big.Rat).Add(g.Value, f.Value)
			}
			return exactly(sum, r, o)
		})
		if !ok {
			continue
		}
		result = new(big.Rat).Sub(g.Value, f.Value)
		if sign > 0 {
			result = new(big.Rat).Add(g.Value, f.Value)
		}
		out = append(out, b.held(kind, result, "across.go: differences", ref{b, x}, ref{b, d}, other))
	}
	return out
}

// totals works two counts of people that one sentence sets side by side
// ("killing one man and sending four more victims to hospital") against a third
// that the report gives of all of them.
func (b *bench) totals() []Check {
	var out []Check
	for k := 1; k < len(b.figs); k++ {
		i := k - 1
		f, g := &b.figs[i], &b.figs[k]
		if b.apart(i, k) > 0 || b.sent[i] < 0 || !people(f) || !people(g) || !b.more(k) || b.more(i) || f.Aspect == "" && g.Aspect == "" {
			continue
		}
		sum, result := of(f).plus(of(g)), new(big.Rat).Add(f.Value, g.Value)
		for t := range b.figs[:min(len(b.figs), reach)] {
			h := &b.figs[t]
			if t == i || t == k || !people(h) || h.Aspect == "" || h.Aspect == f.Aspect || b.more(t) || !hurt[h.Aspect] || !hurt[f.Aspect] && !hurt[g.Aspect] || !exactly(sum, result, h) || h.Value.Cmp(result) != 0 {
				continue
			}
			out = append(out, b.held("sum", result, "across.go: totals", ref{b, i}, ref{b, k}, ref{b, t}))
			break
		}
	}
	return out
}

// hurt are the aspects of what befell people, which a total may cover.
var hurt = map[string]bool{"killed": true, "injured": true, "shot": true, "casualties": true, "attacked": true, "victims": true, "hit": true, "stabbed": true}

func people(f *figure.Figure) bool {
	return f.Dimension == "count" && f.Unit == "" && f.Per == "" && f.Change == figure.Level && bounded(f) && persons[collate.Family(f.Counted.Head)]
}
