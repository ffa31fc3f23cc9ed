package coherence

import (
	"math/big"

	"stemma/mention/figure"
	"stemma/mention/setting"
)

// A span is a span of time that a rate is carried over where a text invites it. A
// month has 30 days, as one reckons in one's head.
type span struct {
	named setting.Spans
	unit  string
	days  *big.Rat
}

var spans = []span{{setting.Week, week, big.NewRat(7, 1)}, {setting.Month, month, big.NewRat(30, 1)}, {setting.Year, year, big.NewRat(365, 1)}}

// rates checks a rate against a stated total: "90 a day, or 2,700 a month".
// Where the text only names the span of time together with what is counted
// ("do the sum of these casualties for a month"), the product is derived and
// nothing is judged.
func (b *bench) rates() {
	type work struct{ head, per string }
	done := map[work]bool{}
	for i := range b.figs {
		f := &b.figs[i]
		if f.Per != day || f.Unit != "" || f.Counted.Head == "" || f.Change != figure.Level {
			continue
		}
		for _, s := range spans {
			w := work{f.Counted.Head, s.unit}
			if b.stated(i, i-1, s) || b.stated(i, i+1, s) {
				done[w] = true
			}
			if done[w] || b.set[i].Invited&s.named == 0 {
				continue
			}
			done[w] = true
			result := withUnit(rounded(new(big.Rat).Mul(f.Value, s.days)), "", s.unit)
			b.add(RateTime, formula(times, amount(f), withUnit(rounded(s.days), day, ""), result), result, CannotTell, byInvited, i)
			b.dwarfed(i, s)
		}
	}
}

// stated checks rate i a day against figure k, its neighbour, where that is the same
// a span: "90 a day, or 2,700 a month".
func (b *bench) stated(i, k int, s span) bool {
	if !b.ok(k) || !b.joined(min(i, k), max(i, k), setting.Beside) {
		return false
	}
	f, g := &b.figs[i], &b.figs[k]
	if g.Per != s.unit || g.Unit != "" || g.Counted.Head != f.Counted.Head {
		return false
	}
	result := new(big.Rat).Mul(f.Value, s.days)
	res, say := verdict(of(f).times(interval{s.days, s.days}).meets(of(g)), result, g.Value)
	if say {
		b.add(RateTime, formula(times, amount(f), withUnit(rounded(s.days), day, ""), amount(g)), withUnit(rounded(result), "", g.Per), res, byRate, i, k)
	}
	return say
}

// dwarfed works a remark that a count is little beside a rate carried over a span
// of time ("do the sum for a month: 500 pales beside such losses"): how many days
// of the rate it makes, and that they are fewer than the span has.
func (b *bench) dwarfed(i int, s span) {
	f := &b.figs[i]
	for k := range b.figs[:min(len(b.figs), reach)] {
		g := &b.figs[k]
		if k == i || g.Dimension != count || g.Unit != "" || g.Per != "" || g.Change != figure.Level || !bounded(f) || !bounded(g) || f.Low.Sign() <= 0 ||
			!b.is(k, setting.Dwarfed) || b.set[k].Reckoned&s.named == 0 {
			continue
		}
		days := new(big.Rat).Quo(g.Value, f.Value)
		verdict := CannotTell
		switch {
		case new(big.Rat).Quo(g.High, f.Low).Cmp(s.days) < 0:
			verdict = Holds
		case new(big.Rat).Quo(g.Low, f.High).Cmp(s.days) > 0:
			verdict = DoesNotHold
		}
		result := withUnit(rounded(days), day, "")
		b.add(RateTime, formula(over, amount(g), amount(f), result), result, verdict, byDwarfed, k, i)
		return
	}
}

// stretches checks a rate against a stretch of time and a total that one sentence
// gives: "fired 50 shells a day for 20 days, 1,000 in all". Only what is told as
// a total is held to it; other counts may fit and are then said to.
func (b *bench) stretches() {
	for i := range b.figs {
		f := &b.figs[i]
		if f.Per == "" || f.Unit != "" || f.Counted.Head == "" || f.Change != figure.Level || b.set[i].Sentence < 0 {
			continue
		}
		for _, t := range b.around(i) {
			d := &b.figs[t]
			if d.Dimension != duration || d.Unit == "" || b.apart(i, t) > 0 || b.set[t].Lead != setting.For {
				continue
			}
			if lo, v, hi, ok := d.In(f.Per); ok {
				b.stretch(i, t, interval{lo, hi}, v)
			}
		}
	}
}

// stretch checks rate i over a stretch of time t against the totals near it.
func (b *bench) stretch(i, t int, within interval, length *big.Rat) {
	f, d := &b.figs[i], &b.figs[t]
	product, result := of(f).times(within), new(big.Rat).Mul(f.Value, length)
	for _, k := range b.around(t) {
		g, all := &b.figs[k], b.is(k, setting.InAll)
		if k == i || k == t || !plain(g) || b.apart(i, k) > 0 || g.Counted.Head != f.Counted.Head && !(g.Counted.Head == "" && all) {
			continue
		}
		if res, say := verdict(product.meets(of(g)), result, g.Value); say && (res == Holds || all) {
			b.add(RateTime, formula(times, amount(f), amount(d), amount(g)), rounded(result), res, byStretch, i, t, k)
		}
	}
}

// speeds checks distance over time against an average speed, where one
// sentence gives one of each and calls the speed an average. A top speed, or
// the mean speed over ground of a body thrown high, is no matter of arithmetic.
func (b *bench) speeds() {
	for _, in := range b.sentences() {
		d, t, v, n := -1, -1, -1, 0
		for _, i := range in {
			if b.ok(b.figs[i].Same) {
				continue
			}
			switch b.figs[i].Dimension {
			case length:
				d, n = i, n+1
			case duration:
				t, n = i, n+1
			case speed:
				v, n = i, n+1
			}
		}
		if n == 3 && d >= 0 && t >= 0 && v >= 0 && b.is(v, setting.Average) {
			b.speed(d, t, v)
		}
	}
}

// speed checks speed v against distance d over time t.
func (b *bench) speed(d, t, v int) {
	fd, ft, fv := &b.figs[d], &b.figs[t], &b.figs[v]
	dl, dv, dh, ok1 := fd.In(metre)
	tl, tv, th, ok2 := ft.In(second)
	vl, _, vh, ok3 := fv.In(metrePerSecond)
	if !ok1 || !ok2 || !ok3 || tv.Sign() <= 0 {
		return
	}
	mean := figure.Figure{Value: new(big.Rat).Quo(dv, tv), Unit: metrePerSecond, Dimension: speed}
	_, shown, _, ok := mean.In(fv.Unit)
	if !ok {
		return
	}
	holds := interval{dl, dh}.over(interval{tl, th}).meets(interval{vl, vh})
	if res, say := verdict(holds, shown, fv.Value); say {
		b.add(Speed, formula(over, amount(fd), amount(ft), amount(fv)), withUnit(rounded(shown), fv.Unit, ""), res, bySpeed, d, t, v)
	}
}
