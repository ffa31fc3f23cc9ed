package coherence

import (
	"math/big"

	"stemma/mention/figure"
	"stemma/mention/setting"
)

// products works price × number = value for shares, and so many of so many each.
// The figures of one report fit or nothing is said, but for one error that
// shows itself: the right number in another currency ("420p for each of 310m
// shares … $1.3bn"), where some report has it in the price's own.
func products(benches []*bench) []Check {
	var out []Check
	for _, b := range benches {
		out = append(out, b.shareValues(benches)...)
		out = append(out, b.each()...)
	}
	return out
}

// perShare reports whether a sum of money is the price of one share.
func (b *bench) perShare(i int) bool {
	c := b.figs[i].Change
	return b.is(i, setting.PerShare) && (c == figure.Level || c == "")
}

// shareValues works price × shares = value.
func (b *bench) shareValues(benches []*bench) []Check {
	var out []Check
	for n := range b.figs {
		f := &b.figs[n]
		if f.Dimension != count || !b.is(n, setting.Shares) || f.Per != "" || f.Change != figure.Level || b.set[n].Sentence < 0 || f.Bound == figure.Range {
			continue
		}
		p, ok := b.price(benches)
		if !ok {
			continue
		}
		v, ok := b.valueOf(p, n)
		if !ok {
			continue
		}
		g := &b.figs[v.figure]
		ch := Check{Kind: Product, Formula: formula(times, amount(p.fig()), amount(f), amount(g)), Result: withUnit(rounded(v.worth), v.unit, ""), Verdict: Holds, By: byValue,
			Inputs: []Input{p.input(), b.input(n), b.input(v.figure)}}
		if !v.sameUnit {
			if p.b != b || !elsewhere(benches, g.Value, v.unit) || b.has(g.Value, v.unit) {
				continue
			}
			ch.Verdict, ch.By = DoesNotHold, byCurrency
			ch.Inputs = []Input{b.input(n), b.input(v.figure), p.input()} // the value is what is wrong
		}
		out = append(out, ch)
	}
	return out
}

// A value is a sum of money that a number of shares is worth.
type value struct {
	figure   int
	sameUnit bool // it is given in the currency of the price
	worth    *big.Rat
	unit     string // of worth
}

// fewShares is the number of shares under which their value must stand in the same
// sentence or the next. Ours.
var fewShares = big.NewRat(1e6, 1)

// valueOf returns the sum of money of the report that is the value of n shares at a
// price: one in the price's currency before others, one near the price before others.
func (b *bench) valueOf(p ref, n int) (value, bool) {
	f, price := &b.figs[n], p.fig()
	best, found := value{}, false
	unit, worth := major(price, f.Value)
	within := interval{scaled(price.Low, price, f.Low), scaled(price.High, price, f.High)}
	if price.Bound == figure.AtMost || price.Bound == figure.LessThan || within.lo == nil || within.hi == nil {
		within = interval{worth, worth}
	}
	within = within.widened()
	few := f.Value.Cmp(fewShares) < 0
	for k := range b.figs[:min(len(b.figs), reach)] {
		g := &b.figs[k]
		if p == (ref{b, k}) || !b.sumOfMoney(k) || few && b.apart(n, k) > 1 || far(worth, g.Value, slack) || !within.meets(of(g)) {
			continue
		}
		same := g.Unit == unit || g.Unit == price.Unit
		if !found || same && !best.sameUnit || same == best.sameUnit && p.b == b && b.apart(k, p.i) < b.apart(best.figure, p.i) {
			best, found = value{k, same, worth, unit}, true
		}
	}
	return best, found
}

// sumOfMoney reports whether a figure is a level of money and no price of a share.
func (b *bench) sumOfMoney(k int) bool {
	g := &b.figs[k]
	return g.Dimension == money && g.Per == "" && g.Change == figure.Level && !b.ok(g.Same) && !b.perShare(k)
}

// widened allows a value that is rounded: half a percent on either side.
func (a interval) widened() interval {
	if a.lo == nil || a.hi == nil {
		return a
	}
	return interval{new(big.Rat).Mul(a.lo, big.NewRat(199, 200)), new(big.Rat).Mul(a.hi, big.NewRat(201, 200))}
}

// cents are the hundredths of currencies, with what they are hundredths of.
var cents = map[string]string{penny: sterling, usCent: usDollar, euroCent: euro, otherCent: usDollar}

// major multiplies a price with a number, in the currency's whole unit.
func major(price *figure.Figure, n *big.Rat) (unit string, worth *big.Rat) {
	if whole, ok := cents[price.Unit]; ok {
		return whole, scaled(price.Value, price, n)
	}
	return price.Unit, scaled(price.Value, price, n)
}

// scaled multiplies a limit of a price with a number, in the currency's whole unit.
func scaled(side *big.Rat, price *figure.Figure, n *big.Rat) *big.Rat {
	if side == nil || n == nil {
		return nil
	}
	v := new(big.Rat).Mul(side, n)
	if _, ok := cents[price.Unit]; ok {
		v.Mul(v, big.NewRat(1, 100))
	}
	return v
}

// price returns the price of a share that the report gives, else the one that
// another report of the story does. Two prices in one report leave none.
func (b *bench) price(benches []*bench) (ref, bool) {
	own := func(x *bench) (ref, bool) {
		at := -1
		for i := range x.figs {
			if !x.perShare(i) {
				continue
			}
			if at >= 0 && !(x.figs[at].Unit == x.figs[i].Unit && x.figs[at].Value.Cmp(x.figs[i].Value) == 0) {
				return ref{}, false
			}
			if at < 0 || x.figs[at].Bound != figure.Exact && x.figs[i].Bound == figure.Exact {
				at = i
			}
		}
		return ref{x, at}, at >= 0
	}
	if r, ok := own(b); ok {
		return r, true
	}
	for _, x := range benches {
		if x != b {
			if r, ok := own(x); ok {
				return r, true
			}
		}
	}
	return ref{}, false
}

// elsewhere reports whether some report gives a sum of money in a currency.
func elsewhere(benches []*bench, v *big.Rat, unit string) bool {
	for _, b := range benches {
		if b.has(v, unit) {
			return true
		}
	}
	return false
}

func (b *bench) has(v *big.Rat, unit string) bool {
	for i := range b.figs {
		if b.figs[i].Unit == unit && b.figs[i].Value.Cmp(v) == 0 {
			return true
		}
	}
	return false
}

// each works "12 buses of 40 seats each, 480 seats in all": two counts joined by
// "of" or "with", and a third that counts what the second does.
func (b *bench) each() []Check {
	var out []Check
	for i := 0; i+1 < len(b.figs); i++ {
		f, g := &b.figs[i], &b.figs[i+1]
		if b.apart(i, i+1) > 0 || !plain(f) || !plain(g) || !b.otherThings(i, i+1) || !b.near(i+1, 4) || !b.forEach(i+1) {
			continue
		}
		prod, result := of(f).times(of(g)), new(big.Rat).Mul(f.Value, g.Value)
		for _, k := range b.around(i + 1) {
			h, all := &b.figs[k], b.is(k, setting.InAll)
			if k == i || !plain(h) || b.apart(i, k) > 1 || b.otherThings(i+1, k) || !all && h.Counted.Head == "" {
				continue
			}
			if res, say := verdict(prod.meets(of(h)), result, h.Value); say && (res == Holds || all) {
				out = append(out, Check{Kind: Product, Formula: formula(times, amount(f), amount(g), amount(h)), Result: rounded(result), Verdict: res, By: byEach,
					Inputs: []Input{b.input(i), b.input(i + 1), b.input(k)}})
				break
			}
		}
	}
	return out
}

// otherThings reports whether figures i and k count things of two families, both named.
func (b *bench) otherThings(i, k int) bool {
	x, y := b.family(i), b.family(k)
	return x != "" && y != "" && x != y
}

// forEach reports whether a count holds for each of the things counted before it: "of
// 40 seats", "with 40 seats each".
func (b *bench) forEach(i int) bool {
	lead := b.set[i].Lead
	return lead == setting.Of || lead == setting.With && b.is(i, setting.Each)
}
