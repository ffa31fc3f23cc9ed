package coherence

import (
	"math/big"
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// Spans of time a rate is carried over where a text invites it, and their
// length in days: a month of 30, as one reckons in one's head.
var spans = map[string]int64{"week": 7, "month": 30, "year": 365}

// rates checks a rate against a stated total: "90 a day, or 2,700 a month".
// Where the text only names the span of time together with what is counted
// ("do the sum of these casualties for a month"), the product is derived and
// nothing is judged.
func (b *bench) rates() {
	done := map[string]bool{}
	invited := b.invitations()
	for i := range b.figs {
		f := &b.figs[i]
		if f.Per != "day" || f.Unit != "" || f.Counted.Head == "" || f.Change != figure.Level {
			continue
		}
		for _, k := range []int{i - 1, i + 1} {
			if !b.ok(k) || b.sent[k] != b.sent[i] {
				continue
			}
			g := &b.figs[k]
			days, ok := spans[g.Per]
			if !ok || g.Unit != "" || g.Counted.Head != f.Counted.Head || !(b.sideBySide(min(i, k), max(i, k))) {
				continue
			}
			n := big.NewRat(days, 1)
			result := new(big.Rat).Mul(f.Value, n)
			if res, say := verdict(of(f).times(interval{n, n}).meets(of(g)), result, g.Value); say {
				b.add("rate_time", formula("rate_time", amount(f), withUnit(rounded(n), "day", ""), amount(g)), withUnit(rounded(result), "", g.Per), res, "rate.go: stated", i, k)
				done[f.Counted.Head+"/"+g.Per] = true
			}
		}
		for _, span := range []string{"week", "month", "year"} {
			key := f.Counted.Head + "/" + span
			if done[key] || !named(invited[span], f.Counted.Head) {
				continue
			}
			done[key] = true
			n := big.NewRat(spans[span], 1)
			result := withUnit(rounded(new(big.Rat).Mul(f.Value, n)), "", span)
			b.add("rate_time", formula("rate_time", amount(f), withUnit(rounded(n), "day", ""), result), result, CannotTell, "rate.go: invited", i)
			b.pales(i, span)
		}
	}
}

// pales works a remark that a count is little beside a rate carried over a span
// of time ("do the sum for a month: 500 pales beside such losses"): how many days
// of the rate it makes, and that they are fewer than the span has. The count must
// stand in a sentence that invites the sum or in the one after, where a word says
// so.
func (b *bench) pales(i int, span string) {
	f := &b.figs[i]
	for k := range b.figs[:min(len(b.figs), reach)] {
		g := &b.figs[k]
		if k == i || g.Dimension != "count" || g.Unit != "" || g.Per != "" || g.Change != figure.Level || b.sent[k] < 0 || !bounded(f) || !bounded(g) || f.Low.Sign() <= 0 ||
			!b.says(b.sent[k], "pales", "pale", "paled", "dwarfed", "dwarf", "dwarfs", "fraction", "comparison", "compared") ||
			!b.invites(b.sent[k], span) && !(b.sent[k] > 0 && b.invites(b.sent[k]-1, span)) {
			continue
		}
		days := new(big.Rat).Quo(g.Value, f.Value)
		verdict := CannotTell
		switch n := big.NewRat(spans[span], 1); {
		case new(big.Rat).Quo(g.High, f.Low).Cmp(n) < 0:
			verdict = Holds
		case new(big.Rat).Quo(g.Low, f.High).Cmp(n) > 0:
			verdict = DoesNotHold
		}
		result := withUnit(rounded(days), "day", "")
		b.add("rate_time", formula("rate_days", amount(g), amount(f), result), result, verdict, "rate.go: pales", k, i)
		return
	}
}

// invites reports whether a sentence names a span of time as one to reckon over.
func (b *bench) invites(sent int, span string) bool {
	s := b.doc.Sents[sent]
	for t := s.First + 1; t < s.Last; t++ {
		if b.doc.Tokens[t].Lower != span {
			continue
		}
		switch b.doc.Tokens[t-1].Lower {
		case "given", "each", "every", "per", "single", "a", "one":
			return true
		}
	}
	return false
}

// stretches checks a rate against a stretch of time and a total that one sentence
// gives: "fired 50 shells a day for 20 days, 1,000 in all". Only what is told as
// a total is held to it; other counts may fit and are then said to.
func (b *bench) stretches() {
	for i := range b.figs {
		f := &b.figs[i]
		unit := f.Per
		if unit != "day" && unit != "hour" && unit != "week" && unit != "month" && unit != "minute" && unit != "year" || f.Unit != "" || f.Counted.Head == "" || f.Change != figure.Level || b.sent[i] < 0 {
			continue
		}
		for _, t := range b.around(i) {
			d := &b.figs[t]
			if d.Dimension != "time" || d.Unit == "" || b.apart(i, t) > 0 || b.word(t, -1) != "for" && b.word(t, -1) != "over" {
				continue
			}
			lo, v, hi, ok := d.In(unit)
			if !ok {
				continue
			}
			product, result := of(f).times(interval{lo, hi}), new(big.Rat).Mul(f.Value, v)
			for _, k := range b.around(t) {
				g := &b.figs[k]
				if k == i || k == t || !plain(g) || b.apart(i, k) > 0 || g.Counted.Head != "" && g.Counted.Head != f.Counted.Head || g.Counted.Head == "" && !b.inAll(k) {
					continue
				}
				if res, say := verdict(product.meets(of(g)), result, g.Value); say && (res == Holds || b.inAll(k)) {
					b.add("rate_time", formula("rate_time", amount(f), amount(d), amount(g)), rounded(result), res, "rate.go: stretches", i, t, k)
				}
			}
		}
	}
}

// densities checks people over area against a density that one sentence gives:
// "60,000 people on 30 square kilometres, 2,000 per square kilometre".
func (b *bench) densities() {
	for i := range b.figs {
		f := &b.figs[i]
		unit := b.perArea(i)
		if !plain(f) || unit == "" {
			continue
		}
		n, a := -1, -1
		for _, k := range b.around(i) {
			g := &b.figs[k]
			switch {
			case b.apart(i, k) > 0 || b.ok(g.Same):
			case g.Dimension == "area" && g.Per == "":
				if a >= 0 {
					a = -2
				} else if a == -1 {
					a = k
				}
			case plain(g) && (g.Counted.Head == f.Counted.Head || f.Counted.Head == "") && persons[g.Counted.Head]:
				if n >= 0 {
					n = -2
				} else if n == -1 {
					n = k
				}
			}
		}
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
			b.add("density", formula("density", amount(&b.figs[n]), amount(&b.figs[a]), withUnit(amount(f), "", per)), withUnit(rounded(result), "", per), res, "rate.go: densities", n, a, i)
		}
	}
}

// perArea reads "per square kilometre" behind a count, or "".
func (b *bench) perArea(i int) string {
	if b.sent[i] < 0 {
		return ""
	}
	for n := range 4 {
		if w := b.word(i, n); w != "per" && w != "a" || b.word(i, n+1) != "square" && b.word(i, n+1) != "sq" {
			continue
		}
		switch b.word(i, n+2) {
		case "kilometre", "kilometer", "km":
			return "square_kilometre"
		case "mile", "mi":
			return "square_mile"
		case "metre", "meter":
			return "square_metre"
		}
	}
	return ""
}

// invitations collects, for every span of time, the words of the sentences that
// name it as one to reckon over: "a given month", "each week", "per year".
func (b *bench) invitations() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, s := range b.doc.Sents {
		for t := s.First + 1; t < s.Last; t++ {
			span := b.doc.Tokens[t].Lower
			if spans[span] == 0 {
				continue
			}
			switch b.doc.Tokens[t-1].Lower {
			case "given", "each", "every", "per", "single":
			default:
				continue
			}
			if out[span] == nil {
				out[span] = map[string]bool{}
			}
			for k := s.First; k < s.Last; k++ {
				out[span][b.doc.Tokens[k].Lower] = true
			}
			break
		}
	}
	return out
}

// named reports whether a noun, in the singular or plural, is among words.
func named(words map[string]bool, head string) bool {
	return words[head] || words[head+"s"] || len(head) > 1 && words[head[:len(head)-1]+"ies"]
}

// speeds checks distance over time against an average speed, where one
// sentence gives one of each and calls the speed an average. A top speed, or
// the mean speed over ground of a body thrown high, is no matter of arithmetic.
func (b *bench) speeds() {
	for si, in := range b.bySt {
		d, t, v, n := -1, -1, -1, 0
		for _, i := range in {
			if b.ok(b.figs[i].Same) {
				continue
			}
			switch b.figs[i].Dimension {
			case "length":
				d, n = i, n+1
			case "time":
				t, n = i, n+1
			case "speed":
				v, n = i, n+1
			}
		}
		if n != 3 || d < 0 || t < 0 || v < 0 || !b.says(si, "average", "averaging", "averaged") {
			continue
		}
		fd, ft, fv := b.figs[d], b.figs[t], b.figs[v]
		dl, dv, dh, ok1 := fd.In("metre")
		tl, tv, th, ok2 := ft.In("second")
		vl, _, vh, ok3 := fv.In("metre_per_second")
		if !ok1 || !ok2 || !ok3 || tv.Sign() <= 0 {
			continue
		}
		mean := figure.Figure{Amount: quantity.Amount{Value: new(big.Rat).Quo(dv, tv), Unit: "metre_per_second", Dimension: "speed"}}
		_, shown, _, ok := mean.In(fv.Unit)
		if !ok {
			continue
		}
		holds := interval{dl, dh}.over(interval{tl, th}).meets(interval{vl, vh})
		if res, say := verdict(holds, shown, fv.Value); say {
			b.add("speed", formula("speed", amount(&fd), amount(&ft), amount(&fv)), withUnit(rounded(shown), fv.Unit, ""), res, "rate.go: speed", d, t, v)
		}
	}
}

// says reports whether a sentence holds one of some words.
func (b *bench) says(sent int, words ...string) bool {
	s := b.doc.Sents[sent]
	for t := s.First; t < s.Last; t++ {
		for _, w := range words {
			if b.doc.Tokens[t].Lower == w {
				return true
			}
		}
	}
	return false
}
