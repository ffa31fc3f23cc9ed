package toll

import (
	"math/big"
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// Headlines leave out what arcs hang on: "Father, two daughters shot to death",
// "Man kills wife, 4 kids, self". There the list is a run of items that commas
// and "and" part, the event right behind it or right before.

// runAt adds up the run of people that begins at piece i.
func (r *adder) runAt(i int) (figure.Figure, bool) {
	ps := r.Ps
	if i > 0 && ps[i-1].Kind == piece.Word && (r.Determiner.Has(ps[i-1].Lower) || strings.HasPrefix(ps[i-1].Tag, "JJ") || strings.HasPrefix(ps[i-1].Tag, "N") && !r.AspectVerb(ps[i-1].Lower)) {
		return figure.Figure{}, false // within an item
	}
	switch ps.Word(i - 1) {
	case ",", "and", "&", "or", "including", "with", "of", "-", "among", "between":
		return figure.Figure{}, false
	}
	f := headcount(new(big.Rat))
	var terms []string
	end := i
	for j, n := i, 0; n < maxTally; n++ {
		v, bound, next, ok := r.itemAt(j)
		if !ok {
			break
		}
		if bound == quantity.AtLeast {
			f.Bound = quantity.AtLeast
		}
		f.Value.Add(f.Value, v)
		terms = append(terms, quantity.Decimal(v))
		end = next
		if j = r.parted(next); j == next {
			break
		}
	}
	if len(terms) < 2 {
		return f, false
	}
	v := r.BehindAt(end)
	if !v.Decided {
		v = r.BeforeAt(i)
	}
	f.Aspect = string(v.What)
	return r.summed(f, report.Span{Start: ps[i].Start, End: ps[end-1].End}, terms)
}

// parted is the piece behind what parts two items at piece i: "," "and" ", and"
// ", then"; i itself where nothing does.
func (r *adder) parted(i int) int {
	ps := r.Ps

	j := i
	if ps.Word(j) == "," {
		j++
	}
	if w := ps.Word(j); w == "and" || w == "&" {
		j++
	}
	if ps.Word(j) == "then" {
		switch ps.Word(j + 1) {
		case "self", "himself", "herself":
			return j + 1
		}
		if j > i {
			j++
		}
	}
	return j
}

// itemAt reads one item of a run: how many people, and the piece behind it.
func (r *adder) itemAt(i int) (n *big.Rat, bound quantity.Bound, next int, ok bool) {
	ps := r.Ps
	if i >= len(ps) {
		return nil, "", 0, false
	}
	if k := r.starts[i]; k > 0 {
		f := &r.Out[k-1]
		if !r.countsPeople(f) || !f.Np.Ok && !r.reflexiveAt(r.parted(max(f.To, f.NpTo))) {
			return nil, "", 0, false
		}
		return f.Value, f.Bound, max(f.To, f.NpTo), true
	}
	if r.reflexiveAt(i) {
		return quantity.Rat(1), quantity.Exact, i + 1, true
	}
	j := i
	if j < len(ps) && r.Determiner.Has(ps[j].Lower) {
		switch ps[j].Lower {
		case "no", "every", "each", "any", "all", "both", "some", "either", "neither", "these", "those":
			return nil, "", 0, false
		}
		j++
	}
	for ; j < len(ps) && j < i+7; j++ {
		p := ps[j]
		switch {
		case p.Lower == "old" && j > i+3 && ps[j-2].Lower == "year" && ps[j-1].IsHyphen() && (j+1 == len(ps) || ps[j+1].Lower == "," || ps[j+1].Lower == "and" || r.AspectVerb(ps[j+1].Lower)):
			return quantity.Rat(1), quantity.Exact, j + 1, true // a 16-year-old
		case p.Kind == piece.Digits && j+1 < len(ps) && ps[j+1].IsHyphen(), p.IsHyphen() && p.Glued, p.Kind == piece.Word && p.Glued && ps[j-1].IsHyphen() && !(r.Lang.Person.Has(p.Lower) && p.Tag == "NN"), p.Lower == "'s" || p.Lower == "s" && p.Glued:
			continue // 12-year-old, mayor's
		case p.Kind != piece.Word || p.Plural || r.Closed(p.Lower) && p.Lower != "other":
			return nil, "", 0, false
		}
		if !r.Lang.Person.Has(p.Lower) {
			if p.Tag != "JJ" && !strings.HasPrefix(p.Tag, "N") && p.Tag != "VBN" {
				return nil, "", 0, false
			}
			continue
		}
		if j+1 < len(ps) && (ps[j+1].Kind == piece.Word && !ps[j+1].Glued && (r.Lang.Person.Has(ps[j+1].Lower) || strings.HasPrefix(ps[j+1].Tag, "N") && !r.AspectVerb(ps[j+1].Lower)) || ps[j+1].Lower == "'" || ps[j+1].Lower == "'s") {
			continue // a police officer, the officer's wife
		}
		next = j + 1
		if ps.Word(next+1) == "in" && ps.Word(next+3) == "law" && piece.IsHyphen(ps.Word(next)) {
			next += 4
		}
		return quantity.Rat(1), quantity.Exact, r.aged(next), true
	}
	return nil, "", 0, false
}

// reflexiveAt reports the killer himself as an item of a run.
func (r *adder) reflexiveAt(i int) bool {
	switch r.Ps.Word(i) {
	case "self", "himself", "herself":
		return true
	}
	return false
}

// aged is the piece behind the age at piece i: ", 9," or ", 9" before what ends
// an item; i itself where there is none.
func (r *adder) aged(i int) int {
	ps := r.Ps
	if ps.Word(i) != "," || i+1 >= len(ps) || ps[i+1].Kind != piece.Digits || len(ps[i+1].Lower) > 2 {
		return i
	}
	switch ps.Word(i + 2) {
	case ",":
		if i+3 < len(ps) && ps[i+3].Lower == "and" {
			return i + 2
		}
		if _, _, _, ok := r.itemAt(i + 3); ok {
			return i + 2
		}
		return i + 3
	case "and", "&":
		return i + 2
	}
	return i
}

// tuples are words that count the dead of one killing: "a triple homicide".
var tuples = map[string]int64{"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}

// tupleAt reads "a double murder", "triple fatal shooting", "quadruple stabbing".
func (r *adder) tupleAt(i int) (figure.Figure, bool) {
	ps := r.Ps
	f := headcount(nil)
	v := tuples[ps[i].Lower]
	if v == 0 {
		return f, false
	}
	j := i + 1
	if j < len(ps) && ps[j].IsHyphen() {
		j++
	}
	fatal := false
	for ps.Word(j) == "fatal" || ps.Word(j) == "apparent" || ps.Word(j) == "suspected" || ps.Word(j) == "deadly" {
		fatal = fatal || ps[j].Lower == "fatal" || ps[j].Lower == "deadly"
		j++
	}
	switch ps.Word(j) {
	case "murder", "homicide", "killing", "slaying", "assassination":
		f.Aspect = "killed"
	case "shooting":
		f.Aspect = "shot"
		if fatal {
			f.Aspect = "killed"
		}
	case "stabbing":
		f.Aspect = "stabbed"
		if fatal {
			f.Aspect = "killed"
		}
	default:
		return f, false
	}
	if j+1 < len(ps) && ps[j+1].IsHyphen() && ps[j+1].Glued {
		return f, false // double murder-suicide: two murders, or a murder and a suicide
	}
	f.Value = quantity.Rat(v)
	return r.summed(f, report.Span{Start: ps[i].Start, End: ps[j].End}, []string{ps[i].Lower})
}

// bothAt reads "both men were killed", "both died", "a couple was found dead".
func (r *adder) bothAt(i int) (figure.Figure, bool) {
	ps := r.Ps
	t := &r.D.Tokens[ps[i].Token]
	g := -1
	switch ps[i].Lower {
	case "both":
		if g = ps[i].Token; t.Label == "det" || t.Label == "predet" {
			g = t.Head
			if h := &r.D.Tokens[g]; h.Tag != "NNS" || !r.Lang.Person.Has(h.Lemma) {
				return figure.Figure{}, false
			}
		} else if t.Label == "preconj" || t.Label == "cc" {
			return figure.Figure{}, false
		}
	case "couple", "duo":
		if g = ps[i].Token; r.D.Kid(g, "prep") >= 0 || t.Tag != "NN" {
			return figure.Figure{}, false
		}
	default:
		return figure.Figure{}, false
	}
	for k := range r.D.Kids(g) {
		if x := &r.D.Tokens[k]; x.Label == "cc" || x.Label == "conj" || x.Label == "neg" {
			return figure.Figure{}, false
		}
	}
	f := headcount(quantity.Rat(2))
	f.Aspect = string(r.Befallen(g))
	from := min(ps[i].Token, g)
	return r.summed(f, report.Span{Start: r.D.Tokens[from].Start, End: r.D.Tokens[max(ps[i].Token, g)].End}, []string{ps[i].Lower})
}
