package coherence

import (
	"math/big"

	"stemma/mention/figure"
	"stemma/mention/setting"
	"stemma/report"
)

// A move is a level that moved, worked out.
type move struct {
	kind   Kind
	form   template
	within interval // where the new level lies
	level  *big.Rat // the new level
}

// moved adds a movement to a level of its unit, or takes it away.
func moved(old, by *figure.Figure, up bool) move {
	if up {
		return move{Sum, plus, of(old).plus(of(by)), new(big.Rat).Add(old.Value, by.Value)}
	}
	return move{Difference, minus, of(old).minus(of(by)), new(big.Rat).Sub(old.Value, by.Value)}
}

// grown raises a level by a percentage, or lowers it.
func grown(old, pct *figure.Figure, up bool) move {
	lo, v, hi, _ := shareOf(pct)
	one := big.NewRat(1, 1)
	if up {
		return move{PercentOf, growth, of(old).times(interval{one, one}.plus(interval{lo, hi})), new(big.Rat).Mul(old.Value, new(big.Rat).Add(one, v))}
	}
	return move{PercentOf, shrinkage, of(old).times(interval{one, one}.minus(interval{lo, hi})), new(big.Rat).Mul(old.Value, new(big.Rat).Sub(one, v))}
}

// reaches reports whether the new level is the stated one.
func (m move) reaches(now *figure.Figure) bool { return exactly(m.within, m.level, now) }

// judge adds the check of a move from old by a movement to now. What does not hold is
// said only where mayFail.
func (b *bench) judge(m move, old, by, now int, rule report.By, mayFail bool) {
	o, f, n := &b.figs[old], &b.figs[by], &b.figs[now]
	res, say := verdict(m.within.meets(of(n)), m.level, n.Value)
	if say && (res == Holds || mayFail) {
		b.add(m.kind, formula(m.form, amount(o), amount(f), amount(n)), withUnit(rounded(m.level), o.Unit, ""), res, rule, old, by, now)
	}
}

// changes checks "grew by 300 from 500 to 800": a movement between two
// levels that the same sentence gives with "from" and "to".
func (b *bench) changes() {
	for _, in := range b.sentences() {
		by, from, to, ok := b.fromTo(in)
		if !ok || max(from, to, by)-min(from, to, by) > 2 {
			continue
		}
		f, old, now := &b.figs[by], &b.figs[from], &b.figs[to]
		if old.Unit != now.Unit || old.Dimension != now.Dimension || !bounded(f) || !bounded(old) || !bounded(now) {
			continue
		}
		switch up := f.Change == figure.Up; {
		case f.Unit == percent && old.Unit != percent:
			b.judge(grown(old, f, up), from, by, to, byChange, true)
		case f.Unit == old.Unit && f.Dimension == old.Dimension:
			b.judge(moved(old, f, up), from, by, to, byChange, true)
		}
	}
}

// fromTo returns the one movement among the figures of a sentence, and the one level
// behind "from" and the one behind "to".
func (b *bench) fromTo(figs []int) (by, from, to int, ok bool) {
	var n [3]int
	for _, i := range figs {
		f := &b.figs[i]
		switch lead := b.set[i].Lead; {
		case f.Change == figure.Up || f.Change == figure.Down:
			by = i
			n[0]++
		case f.Change != figure.Level || f.Per != "":
		case lead == setting.From:
			from = i
			n[1]++
		case lead == setting.To:
			to = i
			n[2]++
		}
	}
	return by, from, to, n == [3]int{1, 1, 1}
}

// compared checks a level told as so many percent above or below another one:
// "420 pence would be 31 percent above Friday's close of 321 pence". Told in one
// breath it is judged; "closed 11 percent higher at 356 pence" takes the old
// level from elsewhere in the report and is only ever said to hold.
func (b *bench) compared() {
	for p := range b.figs {
		f, than := &b.figs[p], b.set[p].Compared
		if f.Unit != percent || b.set[p].Sentence < 0 || !bounded(f) || than == setting.NotCompared || !b.ok(p+1) || !b.measure(p+1) || b.apart(p, p+1) != 0 {
			continue
		}
		if than.Than() {
			b.comparedIn(p)
			continue
		}
		lead := b.set[p+1].Lead
		if now := &b.figs[p+1]; b.near(p+1, 5) && (lead == setting.At || lead == setting.To) && bounded(now) {
			if old := b.levelBefore(p, now); old >= 0 {
				b.judge(grown(&b.figs[old], f, than.Up()), old, p, p+1, byCompared, false)
			}
		}
	}
}

// comparedIn checks a percentage that stands between the two levels it compares.
func (b *bench) comparedIn(p int) {
	now, old := p-1, p+1
	if now < 0 || b.apart(now, p) != 0 || !b.measure(now) || b.figs[now].Unit != b.figs[old].Unit || !b.near(p, 8) || !b.near(old, 8) ||
		!bounded(&b.figs[old]) || !bounded(&b.figs[now]) {
		return
	}
	b.judge(grown(&b.figs[old], &b.figs[p], b.set[p].Compared.Up()), old, p, now, byCompared, true)
}

// levelBefore returns the first level of the report that percentage p changes into
// now, or -1.
func (b *bench) levelBefore(p int, now *figure.Figure) int {
	for k := range b.figs[:min(len(b.figs), reach)] {
		old := &b.figs[k]
		if k != p+1 && b.measure(k) && old.Unit == now.Unit && precise(old) && grown(old, &b.figs[p], b.set[p].Compared.Up()).reaches(now) && !figure.Agrees(old, now) {
			if !bounded(old) {
				return -1
			}
			return k
		}
	}
	return -1
}

// measure reports whether figure i is a level in a unit, or of things counted.
func (b *bench) measure(i int) bool {
	f := &b.figs[i]
	switch f.Dimension {
	case ratio, ratioChange, duration:
		return false
	}
	return f.Change == figure.Level && f.Per == "" && f.Bound != figure.Range && !b.ok(f.Same) && f.Value.Sign() > 0
}

// precise reports whether a number has two digits before its trailing zeros, or a
// fraction.
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
