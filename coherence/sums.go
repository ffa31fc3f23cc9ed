package coherence

import (
	"math/big"

	"stemma/mention/figure"
	"stemma/mention/setting"
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
		if f.Dimension == temperature && !agree {
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
			b.add(UnitPair, formula(equal, amount(g), amount(f)), withUnit(rounded(v), f.Unit, f.Per), res, byUnitPair, f.Same, i)
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
		if !b.ok(f.Of) || f.Dimension == ratio || f.Per != "" {
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
			share = withUnit(rounded(new(big.Rat).Mul(new(big.Rat).Quo(v, g.Value), big.NewRat(100, 1))), percent, "")
		}
		b.add(PartWhole, formula(atMost, amount(f), amount(g)), share, res, byPart, i, f.Of)
	}
}

// shares checks a share of a whole against a stated part: 75 % of a force of
// 6,000 is 4,500. A part that fits may stand anywhere in the report if it
// counts the same thing; that one does not fit is said only where the text sets
// the three side by side ("3,000, or 75% of the 6,000").
func (b *bench) shares() {
	for i := range b.figs {
		f := &b.figs[i]
		if f.Dimension != ratio || !b.ok(f.Of) || f.Change != figure.Level {
			continue
		}
		g := &b.figs[f.Of]
		if g.Per != "" || g.Change != figure.Level || g.Dimension == ratio {
			continue
		}
		lo, v, hi, ok := shareOf(f)
		if !ok {
			continue
		}
		within, result := interval{lo, hi}.times(of(g)), new(big.Rat).Mul(v, g.Value)
		part := b.partOf(i, within, result)
		if part < 0 {
			continue
		}
		p := &b.figs[part]
		if res, say := verdict(within.meets(of(p)), result, p.Value); say {
			b.add(PercentOf, formula(times, amount(f), amount(g), amount(p)), withUnit(rounded(result), g.Unit, ""), res, byShare, i, f.Of, part)
		}
	}
}

// partOf returns the figure that is the part of which figure i is the share: what
// the text sets beside it, else the nearest one that fits what was worked out and can
// count the same; -1 where there is none.
func (b *bench) partOf(i int, within interval, result *big.Rat) int {
	whole := b.figs[i].Of
	best := -1
	for k := max(0, i-reach); k < min(len(b.figs), i+reach); k++ {
		p := &b.figs[k]
		if k == i || k == whole || !b.likeWhole(k, whole) {
			continue
		}
		if b.joined(k, i, setting.Beside) {
			return k
		}
		fits := within.meets(of(p)) && !far(p.Value, result, slack)
		if fits && (alike(ref{b, k}, ref{b, whole}) || b.joined(k, i, setting.Comma)) && (best < 0 || b.nearer(k, best, i)) {
			best = k
		}
	}
	return best
}

// likeWhole reports whether figure k is a level in the unit of a whole, and no other
// share of it.
func (b *bench) likeWhole(k, whole int) bool {
	p, g := &b.figs[k], &b.figs[whole]
	return p.Unit == g.Unit && p.Dimension == g.Dimension && p.Change == figure.Level && p.Per == "" && !(p.Of == whole && p.Dimension == ratio)
}

// shareOf returns a share as a plain number: 75% is 3/4.
func shareOf(f *figure.Figure) (lo, v, hi *big.Rat, ok bool) {
	switch f.Unit {
	case fraction, "":
		return f.Low, f.Value, f.High, true
	case percent:
		return hundredth(f.Low), hundredth(f.Value), hundredth(f.High), true
	}
	return nil, nil, nil, false
}

func hundredth(r *big.Rat) *big.Rat {
	if r == nil {
		return nil
	}
	return new(big.Rat).Mul(r, big.NewRat(1, 100))
}
