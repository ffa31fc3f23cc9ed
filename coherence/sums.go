package coherence

import (
	"math/big"
	"strings"

	"stemma/mention/figure"
)

// pairs checks one quantity in two units: 300 kilometres (186 miles). Monies
// have no fixed rate and are left alone.
func (b *bench) pairs() {
	for i := range b.figs {
		f := &b.figs[i]
		if !b.ok(f.Same) {
			continue
		}
		g := &b.figs[f.Same]
		_, v, _, ok := g.In(f.Unit)
		if !ok || f.Per != g.Per {
			continue
		}
		agree := figure.Agrees(g, f)
		if f.Dimension == "temperature" && !agree {
			// "warmed by 9 degrees Fahrenheit, or 5 degrees Celsius": where
			// the levels do not agree the movements may
			x, y := *g, *f
			x.Change, y.Change = figure.By, figure.By
			if _, v, _, ok = x.In(f.Unit); !ok || !figure.Agrees(&x, &y) {
				continue
			}
			agree = true
		}
		if !agree && !far(v, f.Value, gross) {
			continue
		}
		if res, say := verdict(agree, v, f.Value); say {
			b.add("unit_pair", formula("unit_pair", amount(g), amount(f)), withUnit(rounded(v), f.Unit, f.Per), res, "sums.go: unit_pair", f.Same, i)
		}
	}
}

// gross is how far a second unit must be off to be called wrong: writers put
// half a ton for 500 kilograms, a tenth off. A choice above that, not a fit.
var gross = big.NewRat(1, 6)

// parts checks that a part is no more than its whole: 40 of the 60.
func (b *bench) parts() {
	for i := range b.figs {
		f := &b.figs[i]
		if !b.ok(f.Of) || f.Dimension == "ratio" || f.Per != "" {
			continue
		}
		g := &b.figs[f.Of]
		lo, v, _, ok := f.In(g.Unit)
		if !ok || g.Per != "" {
			continue
		}
		holds := lo == nil || g.High == nil || lo.Cmp(g.High) <= 0
		res := Holds
		if !holds {
			res = DoesNotHold
		} else if v.Cmp(g.Value) > 0 {
			res = CannotTell
		}
		share := ""
		if g.Value.Sign() > 0 {
			share = withUnit(rounded(new(big.Rat).Mul(new(big.Rat).Quo(v, g.Value), big.NewRat(100, 1))), "percent", "")
		}
		b.add("part_whole", formula("part_whole", amount(f), amount(g)), share, res, "sums.go: part_whole", i, f.Of)
	}
}

// shares checks a share of a whole against a stated part: 75 % of a force of
// 6,000 is 4,500. A part that fits may stand anywhere in the report if it
// counts the same thing; that one does not fit is said only where the text sets
// the three side by side ("3,000, or 75% of the 6,000").
func (b *bench) shares() {
	for i := range b.figs {
		f := &b.figs[i]
		if f.Dimension != "ratio" || !b.ok(f.Of) || f.Change != figure.Level {
			continue
		}
		g := &b.figs[f.Of]
		if g.Per != "" || g.Change != figure.Level || g.Dimension == "ratio" {
			continue
		}
		share := interval{f.Low, f.High}
		value := f.Value
		if f.Unit != "" {
			lo, v, hi, ok := shareOf(f)
			if !ok {
				continue
			}
			share, value = interval{lo, hi}, v
		}
		result := new(big.Rat).Mul(value, g.Value)
		want := share.times(of(g))
		best, beside := -1, false
		for k := max(0, i-reach); k < min(len(b.figs), i+reach); k++ {
			p := &b.figs[k]
			if k == i || k == f.Of || p.Unit != g.Unit || p.Dimension != g.Dimension || p.Change != figure.Level || p.Per != "" || p.Of == f.Of && p.Dimension == "ratio" {
				continue
			}
			adjacent := b.sent[k] == b.sent[i] && b.sideBySide(k, i)
			apposed := b.sent[k] == b.sent[i] && b.appositive(k, i)
			fits := want.meets(of(p)) && !far(p.Value, result, slack)
			switch {
			case adjacent:
				best, beside = k, true
			case fits && !beside && (alike(p, g) || apposed) && (best < 0 || nearer(b.sent[k], b.sent[best], b.sent[i])):
				best = k
			}
		}
		if best < 0 {
			continue
		}
		p := &b.figs[best]
		res, say := verdict(want.meets(of(p)), result, p.Value)
		if say {
			b.add("percent_of", formula("percent_of", amount(f), amount(g), amount(p)), withUnit(rounded(result), g.Unit, ""), res, "sums.go: percent_of", i, f.Of, best)
		}
	}
}

// reach bounds, in figures, how far from a share its part is looked for, so
// that the work stays linear. A choice well above what a report holds.
const reach = 200

// shareOf gives a percentage as a plain number.
func shareOf(f *figure.Figure) (lo, v, hi *big.Rat, ok bool) {
	if f.Unit == "fraction" {
		return f.Low, f.Value, f.High, true
	}
	h := big.NewRat(1, 100)
	if f.Unit != "percent" {
		return nil, nil, nil, false
	}
	scale := func(r *big.Rat) *big.Rat {
		if r == nil {
			return nil
		}
		return new(big.Rat).Mul(r, h)
	}
	return scale(f.Low), scale(f.Value), scale(f.High), true
}

// sideBySide reports "3,000, or 75% of …" and "3,000 (75% of …": k right
// before i.
func (b *bench) sideBySide(k, i int) bool {
	if k != i-1 {
		return false
	}
	s := strings.TrimSpace(b.between(k, i))
	if c := b.figs[k].Counted; c.Start >= b.figs[k].End && c.End <= b.figs[i].Start && b.figs[i].Start-c.End < 12 {
		s = strings.TrimSpace(b.doc.Text[c.End:b.figs[i].Start])
	}
	switch strings.ToLower(s) {
	case "(", ", or", "- or", "— or", "–", "—", "or":
		return true
	}
	return false
}

// appositive reports "310,000 customers, roughly 40% of …", where the share may
// as well be the subject of what follows: it can tell what fits, not what does
// not.
func (b *bench) appositive(k, i int) bool {
	if k != i-1 {
		return false
	}
	from := b.figs[k].End
	if c := b.figs[k].Counted; c.End > from && c.End <= b.figs[i].Start {
		from = c.End
	}
	return from <= b.figs[i].Start && strings.TrimSpace(b.doc.Text[from:b.figs[i].Start]) == ","
}

// nearer reports whether sentence a lies nearer to at than b does.
func nearer(a, b, at int) bool {
	abs := func(x int) int { return max(x, -x) }
	return abs(a-at) < abs(b-at)
}

// The words for the men of a force: any of them may count what another counts.
var force = map[string]bool{"troop": true, "soldier": true, "force": true, "fighter": true, "personnel": true, "serviceman": true, "man": true, "": true}

// alike reports whether two figures can count the same sort of thing: the same
// noun, or two words for the men of a force, one of them said.
func alike(a, b *figure.Figure) bool {
	if a.Unit != "" && a.Unit == b.Unit {
		return a.Counted.Head == b.Counted.Head
	}
	if a.Counted.Head == b.Counted.Head {
		return a.Counted.Head != ""
	}
	return force[a.Counted.Head] && force[b.Counted.Head]
}

// changes checks "grew by 300 from 500 to 800": a movement between two
// levels that the same sentence gives with "from" and "to".
func (b *bench) changes() {
	for _, in := range b.bySt {
		move, from, to, moves := -1, -1, -1, 0
		for _, i := range in {
			f := &b.figs[i]
			switch {
			case f.Change == figure.Up || f.Change == figure.Down:
				move = i
				moves++
			case f.Change == figure.Level && f.Per == "":
				switch b.wordBefore(f.Start) {
				case "from":
					if from >= 0 {
						moves = 9
					}
					from = i
				case "to":
					if to >= 0 {
						moves = 9
					}
					to = i
				}
			}
		}
		if moves != 1 || from < 0 || to < 0 || max(from, to, move)-min(from, to, move) > 2 {
			continue
		}
		f, old, now := &b.figs[move], &b.figs[from], &b.figs[to]
		if old.Unit != now.Unit || old.Dimension != now.Dimension || !bounded(f) || !bounded(old) || !bounded(now) {
			continue
		}
		up := f.Change == figure.Up
		switch {
		case f.Unit == "percent" && old.Unit != "percent":
			lo, v, hi, _ := shareOf(f)
			one := big.NewRat(1, 1)
			k, kv, name := interval{one, one}.plus(interval{lo, hi}), new(big.Rat).Add(one, v), "growth"
			if !up {
				k, kv, name = interval{one, one}.minus(interval{lo, hi}), new(big.Rat).Sub(one, v), "shrinkage"
			}
			result := new(big.Rat).Mul(old.Value, kv)
			if res, say := verdict(of(old).times(k).meets(of(now)), result, now.Value); say {
				b.add("percent_of", formula(name, amount(old), amount(f), amount(now)), withUnit(rounded(result), old.Unit, ""), res, "sums.go: changes", from, move, to)
			}
		case f.Unit == old.Unit && f.Dimension == old.Dimension:
			sum, result, kind := of(old).plus(of(f)), new(big.Rat).Add(old.Value, f.Value), "sum"
			if !up {
				sum, result, kind = of(old).minus(of(f)), new(big.Rat).Sub(old.Value, f.Value), "difference"
			}
			if res, say := verdict(sum.meets(of(now)), result, now.Value); say {
				b.add(kind, formula(kind, amount(old), amount(f), amount(now)), withUnit(rounded(result), old.Unit, ""), res, "sums.go: changes", from, move, to)
			}
		}
	}
}

func bounded(f *figure.Figure) bool { return f.Low != nil && f.High != nil }

// wordBefore returns the lower-case token right before a byte.
func (b *bench) wordBefore(at int) string {
	t := b.doc.TokenAt(at) - 1
	if t < 0 || t >= len(b.doc.Tokens) {
		return ""
	}
	return b.doc.Tokens[t].Lower
}
