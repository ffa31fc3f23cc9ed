package coherence

import (
	"math/big"
	"strings"

	"stemma/mention/setting"
)

// areas are the units of the areas that a density is told by.
var areas = [...]string{setting.NoArea: "", setting.SquareKilometre: squareKilometre, setting.SquareMile: squareMile, setting.SquareMetre: squareMetre}

// densities checks people over area against a density that one sentence gives:
// "60,000 people on 30 square kilometres, 2,000 per square kilometre".
func (b *bench) densities() {
	for i := range b.figs {
		f := &b.figs[i]
		unit := areas[b.set[i].Area]
		if unit == "" || !plain(f) {
			continue
		}
		n, a := b.peopleAndArea(i)
		if n < 0 || a < 0 {
			continue
		}
		lo, v, hi, ok := b.figs[a].In(unit)
		if !ok || v.Sign() <= 0 || lo != nil && lo.Sign() <= 0 {
			continue
		}
		result := new(big.Rat).Quo(b.figs[n].Value, v)
		if res, say := verdict(of(&b.figs[n]).over(interval{lo, hi}).meets(of(f)), result, f.Value); say {
			per := strings.ReplaceAll(unit, "_", " ")
			b.add(Density, formula(over, amount(&b.figs[n]), amount(&b.figs[a]), withUnit(amount(f), "", per)), withUnit(rounded(result), "", per), res, byDensity, n, a, i)
		}
	}
}

// peopleAndArea returns the one count of people and the one area in the sentence of
// density i; below zero where there is none or there are several.
func (b *bench) peopleAndArea(i int) (n, a int) {
	f := &b.figs[i]
	n, a = -1, -1
	add := func(found *int, k int) {
		if *found == -1 {
			*found = k
		} else {
			*found = -2
		}
	}
	for _, k := range b.around(i) {
		g := &b.figs[k]
		switch {
		case b.apart(i, k) > 0 || b.ok(g.Same):
		case g.Dimension == area && g.Per == "":
			add(&a, k)
		case plain(g) && (g.Counted.Head == f.Counted.Head || f.Counted.Head == "") && people(ref{b, k}):
			add(&n, k)
		}
	}
	return n, a
}
