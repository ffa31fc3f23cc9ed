package coherence

import (
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
)

// compared checks a level told as so many percent above or below another one:
// "420 pence would be 31 percent above Friday's close of 321 pence". Told in one
// breath it is judged; "closed 11 percent higher at 356 pence" takes the old
// level from elsewhere in the report and is only ever said to hold.
func (b *bench) compared() {
	for p := range b.figs {
		f := &b.figs[p]
		if f.Unit != "percent" || b.sent[p] < 0 || !bounded(f) {
			continue
		}
		up, than := b.above(p)
		if up == 0 {
			continue
		}
		now, old, judged := -1, -1, false
		if than && p > 0 && b.ok(p+1) && b.apart(p, p-1) == 0 && b.apart(p, p+1) == 0 && b.measure(p-1) && b.figs[p-1].Unit == b.figs[p+1].Unit && b.measure(p+1) && b.near(p-1, p, 8) && b.near(p, p+1, 8) {
			now, old, judged = p-1, p+1, true
		} else if !than && b.ok(p+1) && b.apart(p, p+1) == 0 && b.measure(p+1) && b.near(p, p+1, 5) && (b.word(p+1, -1) == "at" || b.word(p+1, -1) == "to") {
			now = p + 1
			for k := range b.figs[:min(len(b.figs), reach)] {
				if k == now || !b.measure(k) || b.figs[k].Unit != b.figs[now].Unit || !precise(&b.figs[k]) {
					continue
				}
				if sum, result := grown(&b.figs[k], f, up); exactly(sum, result, &b.figs[now]) && !figure.Agrees(&b.figs[k], &b.figs[now]) {
					old = k
					break
				}
			}
		}
		if now < 0 || old < 0 || !bounded(&b.figs[old]) || !bounded(&b.figs[now]) {
			continue
		}
		o, n := &b.figs[old], &b.figs[now]
		k, result := grown(o, f, up)
		res, say := verdict(k.meets(of(n)), result, n.Value)
		if !say || res != Holds && !judged {
			continue
		}
		name := "growth"
		if up < 0 {
			name = "shrinkage"
		}
		b.add("percent_of", formula(name, amount(o), amount(f), amount(n)), withUnit(rounded(result), o.Unit, ""), res, "price.go: compared", old, p, now)
	}
}

// grown is a level raised (up 1) or lowered (up -1) by a percentage.
func grown(o, pct *figure.Figure, up int) (interval, *big.Rat) {
	lo, v, hi, _ := shareOf(pct)
	one := big.NewRat(1, 1)
	if up > 0 {
		return of(o).times(interval{one, one}.plus(interval{lo, hi})), new(big.Rat).Mul(o.Value, new(big.Rat).Add(one, v))
	}
	return of(o).times(interval{one, one}.minus(interval{lo, hi})), new(big.Rat).Mul(o.Value, new(big.Rat).Sub(one, v))
}

// above reads the word behind a percentage: 1 for above, -1 for below, 0 for
// neither; than tells that what it is compared with follows.
func (b *bench) above(p int) (up int, than bool) {
	switch b.word(p, 0) {
	case "above", "over":
		return 1, true
	case "below", "under":
		return -1, true
	case "higher", "more", "up":
		return 1, b.word(p, 1) == "than"
	case "lower", "less", "down":
		return -1, b.word(p, 1) == "than"
	}
	return 0, false
}

// measure reports whether figure i is a level in a unit, or of things counted.
func (b *bench) measure(i int) bool {
	f := &b.figs[i]
	return f.Change == figure.Level && f.Dimension != "ratio" && f.Dimension != "ratio_change" && f.Dimension != "time" && f.Per == "" && f.Bound != figure.Range && !b.ok(f.Same) && f.Value.Sign() > 0
}

// near reports whether at most n tokens stand between two figures, and no mark
// of a clause.
func (b *bench) near(i, k, n int) bool {
	_, from := b.doc.TokensIn(b.figs[i].Span)
	to, _ := b.doc.TokensIn(b.figs[k].Span)
	if to-from > n {
		return false
	}
	for t := from; t < to; t++ {
		switch b.doc.Tokens[t].Lower {
		case ",", ";", "and", "but", "while", "(":
			return false
		}
	}
	return true
}

func precise(f *figure.Figure) bool {
	ten := big.NewRat(10, 1)
	v := new(big.Rat).Set(f.Value)
	for v.IsInt() && v.Sign() > 0 {
		q := new(big.Rat).Quo(v, ten)
		if !q.IsInt() {
			break
		}
		v = q
	}
	return v.Cmp(ten) >= 0 || !v.IsInt()
}

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
	f := &b.figs[i]
	if f.Dimension != "money" || f.Change != figure.Level && f.Change != "" {
		return false
	}
	if f.Per == "share" {
		return true
	}
	for n := range 3 {
		switch b.word(i, n) {
		case "share":
			return true
		case "for", "every", "each", "a", "per":
			continue
		}
		break
	}
	return b.word(i, -1) == "of" && b.word(i, -2) == "price"
}

// shareValues works price × shares = value.
func (b *bench) shareValues(benches []*bench) []Check {
	var out []Check
	for n := range b.figs {
		f := &b.figs[n]
		if f.Dimension != "count" || f.Counted.Head != "share" || f.Per != "" || f.Change != figure.Level || b.sent[n] < 0 || f.Bound == figure.Range {
			continue
		}
		p, ok := b.price(benches)
		if !ok {
			continue
		}
		price := p.fig()
		v, hit := -1, false
		var result *big.Rat
		var cur string
		for k := range b.figs[:min(len(b.figs), reach)] {
			g := &b.figs[k]
			if g.Dimension != "money" || k == p.i && p.b == b || g.Per != "" || g.Change != figure.Level || b.ok(g.Same) || b.perShare(k) || f.Value.Cmp(big.NewRat(1e6, 1)) < 0 && b.apart(n, k) > 1 {
				continue
			}
			c, worked, val := major(price, f.Value)
			in := interval{scaled(price.Low, price, f.Low), scaled(price.High, price, f.High)}
			if price.Bound == figure.AtMost || price.Bound == figure.LessThan || in.lo == nil || in.hi == nil {
				in = interval{worked, worked}
			}
			if far(val, g.Value, slack) || !in.widened().meets(of(g)) {
				continue
			}
			same := g.Unit == c || g.Unit == price.Unit
			if v < 0 || same && !hit || same == hit && p.b == b && b.apart(k, p.i) < b.apart(v, p.i) {
				v, hit, result, cur = k, same, val, c
			}
		}
		if v < 0 {
			continue
		}
		g := &b.figs[v]
		ch := Check{Kind: "product", Formula: formula("product", amount(price), amount(f), amount(g)), Result: withUnit(rounded(result), cur, ""), Verdict: Holds, By: "price.go: shares",
			Inputs: []Input{p.input(), ref{b, n}.input(), ref{b, v}.input()}}
		if !hit {
			if p.b != b || !elsewhere(benches, g.Value, cur) || b.has(g.Value, cur) {
				continue
			}
			ch.Verdict, ch.By = DoesNotHold, "price.go: currency"
			ch.Inputs = []Input{ref{b, n}.input(), ref{b, v}.input(), p.input()} // the value is what is wrong
		}
		out = append(out, ch)
	}
	return out
}

// widened allows a value that is rounded: half a percent on either side.
func (a interval) widened() interval {
	if a.lo == nil || a.hi == nil {
		return a
	}
	return interval{new(big.Rat).Mul(a.lo, big.NewRat(199, 200)), new(big.Rat).Mul(a.hi, big.NewRat(201, 200))}
}

// cents are the hundredths of currencies, with what they are hundredths of.
var cents = map[string]string{"penny_sterling": "pound_sterling", "us_cent": "us_dollar", "euro_cent": "euro", "cent": "us_dollar"}

// major multiplies a price with a number, in the currency's whole unit.
func major(price *figure.Figure, n *big.Rat) (unit string, worked, value *big.Rat) {
	v := new(big.Rat).Mul(price.Value, n)
	unit = price.Unit
	if whole, ok := cents[unit]; ok {
		unit = whole
		v.Mul(v, big.NewRat(1, 100))
	}
	return unit, v, v
}

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
		if b.apart(i, i+1) > 0 || !plain(f) || !plain(g) || f.Counted.Head == "" || g.Counted.Head == "" || collate.Family(f.Counted.Head) == collate.Family(g.Counted.Head) || !b.near(i, i+1, 4) {
			continue
		}
		joined := b.word(i+1, -1) == "of" || b.word(i+1, -1) == "with" || b.word(i+1, -1) == "carrying" || b.word(i+1, -1) == "holding"
		if !joined || !b.distributes(i+1) {
			continue
		}
		prod, result := of(f).times(of(g)), new(big.Rat).Mul(f.Value, g.Value)
		for _, k := range b.around(i + 1) {
			h := &b.figs[k]
			if k == i || !plain(h) || b.apart(i, k) > 1 || h.Counted.Head != "" && collate.Family(h.Counted.Head) != collate.Family(g.Counted.Head) || !b.inAll(k) && h.Counted.Head == "" {
				continue
			}
			res, say := verdict(prod.meets(of(h)), result, h.Value)
			if !say || res != Holds && !b.inAll(k) {
				continue
			}
			out = append(out, Check{Kind: "product", Formula: formula("product", amount(f), amount(g), amount(h)), Result: rounded(result), Verdict: res, By: "price.go: each",
				Inputs: []Input{ref{b, i}.input(), ref{b, i + 1}.input(), ref{b, k}.input()}})
			break
		}
	}
	return out
}

// distributes reports whether "each" or "apiece" stands behind a count, or it is
// joined to the one before as its measure: "buses of 40 seats".
func (b *bench) distributes(i int) bool {
	for n := range 4 {
		switch b.word(i, n) {
		case "each", "apiece":
			return true
		}
	}
	return b.word(i, -1) == "of"
}

// inAll reports whether a figure is told as a total.
func (b *bench) inAll(i int) bool {
	for n := range 4 {
		switch b.word(i, n) {
		case "all", "total", "altogether":
			return true
		}
		switch b.word(i, -1-n) {
		case "total", "altogether":
			return true
		}
	}
	return false
}
