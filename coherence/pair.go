package coherence

import (
	"math/big"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// told works unit pairs over the reports of a story: the measures of one series
// in several units are one quantity ("300 kilometres" here, "186 miles"
// there), and a measure that several reports give in one unit is shown in SI. A
// number that one report gives in another unit than the others, unchanged, was
// mistaken on the way.
func told(c *collate.Collation, benches []*bench) []Check {
	var out []Check
	at := map[int]*bench{}
	for _, b := range benches {
		at[b.w] = b
	}
	for _, s := range c.Series {
		var first []ref // of every number and unit the first figure
		witnesses := map[int]bool{}
	points:
		for _, p := range s.Points {
			b := at[p.Witness]
			if b == nil || !b.ok(p.Figure) {
				continue
			}
			f := &b.figs[p.Figure]
			if !convertible(f) {
				continue
			}
			witnesses[p.Witness] = true
			for _, r := range first {
				if g := r.fig(); g.Unit == f.Unit && g.Value.Cmp(f.Value) == 0 {
					continue points
				}
			}
			if len(first) < 2*maxTold {
				first = append(first, ref{b, p.Figure})
			}
		}
		out = append(out, unitsTold(first)...)
		if len(first) == 1 && len(witnesses) > 1 {
			if ch, ok := conversion(first[0]); ok {
				out = append(out, ch)
			}
		}
	}
	out = append(out, slips(benches)...)
	return out
}

// derived writes the sums of the collation's derived points. Nobody states what
// they come to, so nothing is judged.
func derived(c *collate.Collation) []Check {
	var out []Check
	for i := range c.Series {
		for _, p := range c.Series[i].Derived {
			if len(p.From) != 2 {
				continue
			}
			base, move := at(c, p.From[0]), at(c, p.From[1])
			f := figure.Figure{Amount: quantity.Amount{Value: p.Value, Low: p.Low, High: p.High, Bound: p.Bound, Unit: c.Series[i].Unit, Dimension: base.Dimension}}
			w := moved(base, move, move.Change != figure.Down)
			ch := Check{Kind: w.kind, Formula: formula(w.form, amount(base), amount(move), amount(&f)), Result: amount(&f), Verdict: CannotTell, By: DerivedBy}
			for _, r := range p.From {
				ch.Inputs = append(ch.Inputs, input(c, r.Witness, r.Figure))
			}
			out = append(out, ch)
		}
	}
	return out
}

// convertible reports whether a figure is a measure whose unit can be reckoned
// over: not money, whose rates move, and not time, which is told in its own units.
func convertible(f *figure.Figure) bool {
	switch f.Dimension {
	case count, money, duration, ratio, ratioChange, temperature, "":
		return false
	}
	return f.Unit != "" && f.Change == figure.Level && f.Bound != figure.Range && f.Per == ""
}

var hundred = big.NewRat(100, 1)

// maxTold bounds the units of one series that are set against each other.
const maxTold = 6

// reckoned is how near two figures of two reports must lie to be one quantity
// reckoned over. Ours: 299.3 for 300 lies well within, and what merely lies
// within two roundings does not.
var reckoned = big.NewRat(1, 50)

func unitsTold(first []ref) []Check {
	var out []Check
	for x := range first[:min(len(first), maxTold)] {
		for _, r := range first[:x] {
			f, g := r.fig(), first[x].fig()
			_, v, _, ok := f.In(g.Unit)
			if !ok || f.Unit == g.Unit || r.b == first[x].b && (f.Same == first[x].i || g.Same == r.i) {
				continue
			}
			res := Holds
			switch {
			case figure.Agrees(f, g) && (f.Same >= 0 || g.Same >= 0):
				continue // one of the reports says it in both units
			case figure.Agrees(f, g) && !far(v, g.Value, reckoned) && (f.Bound == g.Bound || bounded(f) && bounded(g)):
			case figure.Agrees(f, g):
				continue
			case f.Value.Cmp(g.Value) == 0 && f.Value.Cmp(hundred) >= 0 && far(v, g.Value, gross):
				res = DoesNotHold
			default:
				continue
			}
			out = append(out, Check{Kind: UnitPair, Formula: formula(equal, amount(f), amount(g)), Result: withUnit(rounded(v), g.Unit, ""), Verdict: res, By: bySeries,
				Inputs: []Input{r.input(), first[x].input()}})
		}
	}
	return out
}

// metric is the unit that a measure is shown in where no report says it.
var metric = map[string]string{squareMile: squareKilometre, acre: hectare, squareFoot: squareMetre, mile: kilometre, nauticalMile: kilometre, foot: metre,
	inch: centimetre, milePerHour: kilometrePerHour, knot: kilometrePerHour, pound: kilogram}

// conversion shows a measure in the metric unit: arithmetic, which holds.
func conversion(r ref) (Check, bool) {
	f := r.fig()
	unit, ok := metric[f.Unit]
	if !ok || r.b.ok(f.Same) {
		return Check{}, false
	}
	for i := r.i + 1; i < min(len(r.b.figs), r.i+3); i++ {
		if r.b.figs[i].Same == r.i { // the report says it itself
			return Check{}, false
		}
	}
	_, v, _, ok := f.In(unit)
	if !ok {
		return Check{}, false
	}
	return Check{Kind: UnitPair, Formula: formula(equal, amount(f), sign(f)+withUnit(rounded(v), unit, "")), Result: sign(f) + withUnit(rounded(v), unit, ""), Verdict: Holds,
		By: byConversion, Inputs: []Input{r.input()}}, true
}

// slips finds a number that two reports give in two units of one dimension,
// unchanged: 227 kph here, 227 metres per second there. Of three digits it takes
// a name that stands in both sentences, of two digits three words; rounder
// numbers, and those under a hundred, meet by chance.
func slips(benches []*bench) []Check {
	type key struct{ dimension, value string }
	seen := map[key][]ref{}
	var out []Check
	for _, b := range benches {
		for i := range b.figs {
			f := &b.figs[i]
			if !convertible(f) || b.set[i].Sentence < 0 || quantity.Digits(f.Value) < 2 || f.Value.Cmp(hundred) < 0 {
				continue
			}
			k := key{f.Dimension, quantity.String(f.Value)}
			for _, r := range seen[k] {
				g := r.fig()
				_, v, _, ok := g.In(f.Unit)
				if !ok || g.Unit == f.Unit || r.b == b || !far(v, f.Value, gross) || !shareWords(r, ref{b, i}, quantity.Digits(f.Value)) {
					continue
				}
				out = append(out, Check{Kind: UnitPair, Formula: formula(equal, amount(g), amount(f)), Result: withUnit(rounded(v), f.Unit, ""), Verdict: DoesNotHold, By: bySlip,
					Inputs: []Input{r.input(), ref{b, i}.input()}})
				break
			}
			if len(seen[k]) < maxTold {
				seen[k] = append(seen[k], ref{b, i})
			}
		}
	}
	return out
}

// shareWords reports whether the sentences of two figures share what a slip
// takes: a name for three digits or more, else three nouns, one of them a name.
func shareWords(x, y ref, digits int) bool {
	told := map[noun]bool{}
	for n := range x.nouns {
		told[n] = true
	}
	all, names := 0, 0
	for n := range y.nouns {
		if told[n] {
			delete(told, n)
			all++
			if n.name {
				names++
			}
		}
	}
	return names > 0 && (digits >= 3 || all >= 3)
}

// A noun is the stem of a noun, and whether it is a name.
type noun struct {
	stem string
	name bool
}

// nouns yields the nouns of a figure's sentence that are no part of the figure.
func (r ref) nouns(yield func(noun) bool) {
	rd := r.b.reading
	s := rd.Sents[r.b.set[r.i].Sentence]
	for i := s.First; i < s.Last; i++ {
		w := rd.Words[i]
		name := w.Is(claim.ProperNoun)
		if (name || w.Is(claim.Noun)) && !r.fig().Contains(w.Span()) && !yield(noun{rd.Stem(i), name}) {
			return
		}
	}
}
