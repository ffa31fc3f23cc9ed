package coherence

import (
	"math/big"

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

// DerivedBy is the rule of sums that make a derived point.
const DerivedBy = "pair.go: derived"

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
			kind := "sum"
			if move.Change == figure.Down {
				kind = "difference"
			}
			ch := Check{Kind: kind, Formula: formula(kind, amount(base), amount(move), amount(&f)), Result: amount(&f), Verdict: CannotTell, By: DerivedBy}
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
	case "count", "money", "time", "ratio", "ratio_change", "temperature", "":
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
			case figure.Agrees(f, g) && !far(v, g.Value, reckoned) && (f.Bound == g.Bound || bounded(f) && bounded(g)):
			case figure.Agrees(f, g):
				continue
			case f.Value.Cmp(g.Value) == 0 && f.Value.Cmp(hundred) >= 0 && far(v, g.Value, gross):
				res = DoesNotHold
			default:
				continue
			}
			out = append(out, Check{Kind: "unit_pair", Formula: formula("unit_pair", amount(f), amount(g)), Result: withUnit(rounded(v), g.Unit, ""), Verdict: res, By: "pair.go: series",
				Inputs: []Input{r.input(), first[x].input()}})
		}
	}
	return out
}

// metric is the unit that a measure is shown in where no report says it.
var metric = map[string]string{"square_mile": "square_kilometre", "acre": "hectare", "square_foot": "square_metre", "mile": "kilometre", "foot": "metre", "inch": "centimetre",
	"mile_per_hour": "kilometre_per_hour", "knot": "kilometre_per_hour", "pound": "kilogram", "nautical_mile": "kilometre"}

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
	return Check{Kind: "unit_pair", Formula: formula("unit_pair", amount(f), sign(f)+withUnit(rounded(v), unit, "")), Result: sign(f) + withUnit(rounded(v), unit, ""), Verdict: Holds,
		By: "pair.go: conversion", Inputs: []Input{r.input()}}, true
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
			if !convertible(f) || b.sent[i] < 0 || digits(f.Value) < 2 || f.Value.Cmp(hundred) < 0 {
				continue
			}
			k := key{f.Dimension, f.Value.RatString()}
			for _, r := range seen[k] {
				g := r.fig()
				_, v, _, ok := g.In(f.Unit)
				if !ok || g.Unit == f.Unit || r.b == b || !far(v, f.Value, gross) || !shareWords(r.b, r.i, b, i, digits(f.Value)) {
					continue
				}
				out = append(out, Check{Kind: "unit_pair", Formula: formula("unit_pair", amount(g), amount(f)), Result: withUnit(rounded(v), f.Unit, ""), Verdict: DoesNotHold, By: "pair.go: slip",
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

// digits counts the significant digits of a number.
func digits(v *big.Rat) int {
	s := v.FloatString(6)
	n, first, last := 0, -1, -1
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			continue
		}
		if c != '0' {
			if first < 0 {
				first = n
			}
			last = n
		}
		n++
	}
	if first < 0 {
		return 0
	}
	return last - first + 1
}

// shareWords reports whether the sentences of two figures share what a slip
// takes: a name for three digits or more, else three nouns, one of them a name.
func shareWords(a *bench, i int, b *bench, k, digits int) bool {
	words := map[string]bool{}
	s := a.doc.Sents[a.sent[i]]
	for t := s.First; t < s.Last; t++ {
		if tok := &a.doc.Tokens[t]; (tok.POS == "PROPN" || tok.POS == "NOUN") && !a.figs[i].Contains(tok.Span) {
			words[tok.POS+tok.Lemma] = true
		}
	}
	all, names := 0, 0
	s = b.doc.Sents[b.sent[k]]
	for t := s.First; t < s.Last; t++ {
		tok := &b.doc.Tokens[t]
		if w := tok.POS + tok.Lemma; words[w] && !b.figs[k].Contains(tok.Span) {
			delete(words, w)
			all++
			if tok.POS == "PROPN" {
				names++
			}
		}
	}
	return names > 0 && (digits >= 3 || all >= 3)
}
