package coherence

import (
	"math/big"

	"stemma/mention/figure"
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
		}
	}
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
		mean := figure.Figure{Value: new(big.Rat).Quo(dv, tv), Unit: "metre_per_second", Dimension: "speed"}
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
