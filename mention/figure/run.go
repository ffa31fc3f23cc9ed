package figure

import (
	"math/big"
	"strings"

	"stemma/report"
)

// Headlines leave out what arcs hang on: "Father, two daughters shot to death",
// "Man kills wife, 4 kids, self". There the list is a run of items that commas
// and "and" part, the event right behind it or right before.

// runAt adds up the run of people that begins at piece i.
func (r *reader) runAt(i int) (Figure, bool) {
	ps := r.ps
	if i > 0 && ps[i-1].kind == word && (determiners[ps[i-1].low] || strings.HasPrefix(ps[i-1].tag, "JJ") || strings.HasPrefix(ps[i-1].tag, "N") && !aspectVerb(ps[i-1].low)) {
		return Figure{}, false // within an item
	}
	switch wordAt(ps, i-1) {
	case ",", "and", "&", "or", "including", "with", "of", "-", "among", "between":
		return Figure{}, false
	}
	f := toll(new(big.Rat))
	var terms []string
	end := i
	for j, n := i, 0; n < maxTally; n++ {
		v, bound, next, ok := r.itemAt(j)
		if !ok {
			break
		}
		if bound == AtLeast {
			f.Bound = AtLeast
		}
		f.Value.Add(f.Value, v)
		terms = append(terms, Decimal(v))
		end = next
		if j = parted(ps, next); j == next {
			break
		}
	}
	if len(terms) < 2 {
		return f, false
	}
	v := r.behindAt(end)
	if !v.decided {
		v = r.beforeAt(i)
	}
	f.Aspect = v.what
	return f.summed(report.Span{Start: ps[i].Start, End: ps[end-1].End}, terms)
}

// parted is the piece behind what parts two items at piece i: "," "and" ", and"
// ", then"; i itself where nothing does.
func parted(ps []piece, i int) int {
	j := i
	if wordAt(ps, j) == "," {
		j++
	}
	if w := wordAt(ps, j); w == "and" || w == "&" {
		j++
	}
	if wordAt(ps, j) == "then" {
		switch wordAt(ps, j+1) {
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
func (r *reader) itemAt(i int) (n *big.Rat, bound Bound, next int, ok bool) {
	ps := r.ps
	if i >= len(ps) {
		return nil, "", 0, false
	}
	if k := r.starts[i]; k > 0 {
		f := &r.out[k-1]
		if !f.counts() || !f.np.ok && !r.reflexiveAt(parted(ps, max(f.to, f.npTo))) {
			return nil, "", 0, false
		}
		return f.Value, f.Bound, max(f.to, f.npTo), true
	}
	if r.reflexiveAt(i) {
		return rat(1), Exact, i + 1, true
	}
	j := i
	if j < len(ps) && determiners[ps[j].low] {
		switch ps[j].low {
		case "no", "every", "each", "any", "all", "both", "some", "either", "neither", "these", "those":
			return nil, "", 0, false
		}
		j++
	}
	for ; j < len(ps) && j < i+7; j++ {
		p := ps[j]
		switch {
		case p.low == "old" && j > i+3 && ps[j-2].low == "year" && hyphen(ps[j-1].low) && (j+1 == len(ps) || ps[j+1].low == "," || ps[j+1].low == "and" || aspectVerb(ps[j+1].low)):
			return rat(1), Exact, j + 1, true // a 16-year-old
		case p.kind == digits && j+1 < len(ps) && hyphen(ps[j+1].low), hyphen(p.low) && p.glued, p.kind == word && p.glued && hyphen(ps[j-1].low) && !(onePerson[p.low] && p.tag == "NN"), p.low == "'s" || p.low == "s" && p.glued:
			continue // 12-year-old, mayor's
		case p.kind != word || p.pl || closed(p.low) && p.low != "other":
			return nil, "", 0, false
		}
		if !onePerson[p.low] {
			if p.tag != "JJ" && !strings.HasPrefix(p.tag, "N") && p.tag != "VBN" {
				return nil, "", 0, false
			}
			continue
		}
		if j+1 < len(ps) && (ps[j+1].kind == word && !ps[j+1].glued && (onePerson[ps[j+1].low] || strings.HasPrefix(ps[j+1].tag, "N") && !aspectVerb(ps[j+1].low)) || ps[j+1].low == "'" || ps[j+1].low == "'s") {
			continue // a police officer, the officer's wife
		}
		next = j + 1
		if wordAt(ps, next+1) == "in" && wordAt(ps, next+3) == "law" && hyphen(wordAt(ps, next)) {
			next += 4
		}
		return rat(1), Exact, r.aged(next), true
	}
	return nil, "", 0, false
}

// reflexiveAt reports the killer himself as an item of a run.
func (r *reader) reflexiveAt(i int) bool {
	switch wordAt(r.ps, i) {
	case "self", "himself", "herself":
		return true
	}
	return false
}

// aged is the piece behind the age at piece i: ", 9," or ", 9" before what ends
// an item; i itself where there is none.
func (r *reader) aged(i int) int {
	ps := r.ps
	if wordAt(ps, i) != "," || i+1 >= len(ps) || ps[i+1].kind != digits || len(ps[i+1].low) > 2 {
		return i
	}
	switch wordAt(ps, i+2) {
	case ",":
		if i+3 < len(ps) && ps[i+3].low == "and" {
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
func (r *reader) tupleAt(i int) (Figure, bool) {
	ps := r.ps
	f := toll(nil)
	v := tuples[ps[i].low]
	if v == 0 {
		return f, false
	}
	j := i + 1
	if j < len(ps) && hyphen(ps[j].low) {
		j++
	}
	fatal := false
	for wordAt(ps, j) == "fatal" || wordAt(ps, j) == "apparent" || wordAt(ps, j) == "suspected" || wordAt(ps, j) == "deadly" {
		fatal = fatal || ps[j].low == "fatal" || ps[j].low == "deadly"
		j++
	}
	switch wordAt(ps, j) {
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
	if j+1 < len(ps) && hyphen(ps[j+1].low) && ps[j+1].glued {
		return f, false // double murder-suicide: two murders, or a murder and a suicide
	}
	f.Value = rat(v)
	return f.summed(report.Span{Start: ps[i].Start, End: ps[j].End}, []string{ps[i].low})
}

// bothAt reads "both men were killed", "both died", "a couple was found dead".
func (r *reader) bothAt(i int) (Figure, bool) {
	ps := r.ps
	t := &r.d.Tokens[ps[i].tok]
	g := -1
	switch ps[i].low {
	case "both":
		if g = ps[i].tok; t.Label == "det" || t.Label == "predet" {
			g = t.Head
			if h := &r.d.Tokens[g]; h.Tag != "NNS" || !onePerson[h.Lemma] {
				return Figure{}, false
			}
		} else if t.Label == "preconj" || t.Label == "cc" {
			return Figure{}, false
		}
	case "couple", "duo":
		if g = ps[i].tok; r.d.Kid(g, "prep") >= 0 || t.Tag != "NN" {
			return Figure{}, false
		}
	default:
		return Figure{}, false
	}
	for k := range r.d.Kids(g) {
		if x := &r.d.Tokens[k]; x.Label == "cc" || x.Label == "conj" || x.Label == "neg" {
			return Figure{}, false
		}
	}
	f := toll(rat(2))
	f.Aspect = r.befallen(g).what
	from := min(ps[i].tok, g)
	return f.summed(report.Span{Start: r.d.Tokens[from].Start, End: r.d.Tokens[max(ps[i].tok, g)].End}, []string{ps[i].low})
}
