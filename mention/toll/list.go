package toll

import (
	"math/big"
	"slices"
	"strings"

	"stemma/mention/event"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// listAt returns the sum of the list whose first item is the noun at token i:
// "a man and his two sons were killed".
func (r *adder) listAt(i int) (figure.Figure, bool) {
	t := &r.D.Tokens[i]
	if !r.nounAt(i) || t.Label == "conj" && t.Head < i && r.nounAt(t.Head) {
		return figure.Figure{}, false
	}
	items := r.items(i)
	if len(items) < 2 || r.within(i) {
		return figure.Figure{}, false
	}
	f, span, terms, ok := r.add(items)
	if !ok || r.selfFollows(span.to) || r.itemLost(items, span) || r.itemized(items, f.Value) {
		return f, false
	}
	if f.Aspect == "" {
		f.Aspect = string(r.Befallen(items[0]))
	}
	return r.sum(f, report.Span{Start: r.D.Tokens[span.from].Start, End: r.D.Tokens[span.to].End}, byList, terms)
}

// nounAt reports whether token i may be an item of a list.
func (r *adder) nounAt(i int) bool { return figure.Nounish(r.D.Tokens[i].POS) || r.yearOld(i) }

// items returns the noun at token i, which heads a list, and the tokens that are
// joined to it by "and", or nil if other words join them.
func (r *adder) items(i int) []int {
	items := []int{i}
	for n := 0; n < len(items) && len(items) <= maxItems; n++ {
		for k := range r.D.Kids(items[n]) {
			t := &r.D.Tokens[k]
			switch {
			case t.Label == "cc" && t.Lower != "and" && t.Lower != "&" || t.Label == "preconj" && t.Lower != "both":
				return nil
			case t.Label == "conj" && k > items[n]:
				if !r.nounAt(k) {
					return nil
				}
				items = append(items, k)
			}
		}
	}
	if len(items) > maxItems {
		return nil
	}
	return items
}

// within reports whether the list at token i repeats a number before it or names
// some of those it counts: "six people, three men and three women", "six people,
// including a boy and his mother".
func (r *adder) within(i int) bool {
	t := &r.D.Tokens[i]
	switch t.Label {
	case "appos":
		return t.Head < i
	case "pobj":
		return r.lang.Quoted.Has(r.D.Tokens[t.Head].Lower)
	}
	return false
}

// A tokens is a range of tokens, both ends included.
type tokens struct{ from, to int }

// add returns the sum of items, their tokens and the terms of the sum. It reports
// whether each item says how many people it is and all have one aspect.
func (r *adder) add(items []int) (f figure.Figure, all tokens, terms []string, ok bool) {
	f = headcount(new(big.Rat))
	all = tokens{r.Sent.Last, r.Sent.First}
	for k, i := range items {
		n, span, ok := r.people(i)
		if !ok || k > 0 && r.renames(items[k-1], i) {
			return f, all, nil, false
		}
		if n.Bound == quantity.AtLeast {
			f.Bound = quantity.AtLeast
		}
		if n.Aspect != "" {
			if f.Aspect != "" && f.Aspect != n.Aspect {
				return f, all, nil, false
			}
			f.Aspect = n.Aspect
		}
		f.Value.Add(f.Value, n.Value)
		terms = append(terms, quantity.Decimal(n.Value))
		all = tokens{min(all.from, span.from), max(all.to, span.to)}
	}
	return f, all, terms, true
}

// renames reports whether the name at token i may say who the people at token
// before are: "his two sons, Ann and Bo", "his son, Bo Hale". Only a comma is
// between them.
func (r *adder) renames(before, i int) bool {
	if r.D.Tokens[i].Tag != "NNP" || strings.HasPrefix(r.D.Tokens[before].Tag, "NNP") {
		return false
	}
	first, _ := r.D.Subtree(i)
	for k := min(first, i) - 1; k > before; k-- {
		if r.D.Tokens[k].Lower == "and" {
			return false
		}
	}
	return true
}

// selfFollows reports whether the killer is the next item behind token last, which
// makes the list a run (see runAt): "wife, mother-in-law, self".
func (r *adder) selfFollows(last int) bool {
	k := last + 1
	for k+1 < r.Sent.Last && piece.IsHyphen(r.D.Tokens[k].Lower) {
		k += 2 // in-law
	}
	return k+1 < r.Sent.Last && r.D.Tokens[k].Lower == "," && r.lang.Reflexive.Has(r.D.Tokens[k+1].Lower)
}

// itemLost reports whether the arcs leave out an item: a person among the tokens
// of the list who is not in items.
func (r *adder) itemLost(items []int, all tokens) bool {
	for k := all.from; k <= all.to; k++ {
		t := &r.D.Tokens[k]
		if t.Label != "appos" && t.Label != "conj" && t.Label != "dep" {
			continue
		}
		if r.Lang.Person.Has(t.Lemma) && strings.HasPrefix(t.Tag, "NN") && !slices.Contains(items, k) {
			return true
		}
	}
	return false
}

// itemized reports whether the first of items is the sum of the others: "six
// people, three men and three women".
func (r *adder) itemized(items []int, sum *big.Rat) bool {
	n, _, _ := r.people(items[0])
	return len(items) > 2 && n.Value.Cmp(quantity.Rat(1)) > 0 && new(big.Rat).Add(n.Value, n.Value).Cmp(sum) == 0
}

// suicideAt returns the number of those killed by one who then kills himself:
// "killed his two sons before killing himself", "shot three people dead and then
// took his own life". Token i is the reflexive or what stands for it.
func (r *adder) suicideAt(i int) (figure.Figure, bool) {
	victims, ok := event.Victims(r.Lang.Events, r.D, i)
	if !ok {
		return figure.Figure{}, false
	}
	f := headcount(quantity.Rat(1))
	var terms []string
	for _, j := range r.items(victims) {
		n, _, ok := r.people(j)
		if !ok || n.Bound != quantity.Exact {
			return f, false
		}
		f.Value.Add(f.Value, n.Value)
		terms = append(terms, quantity.Decimal(n.Value))
	}
	if len(terms) == 0 {
		return f, false
	}
	f.Aspect = killed
	first, _ := r.D.Subtree(victims)
	return r.sum(f, report.Span{Start: r.D.Tokens[min(first, victims)].Start, End: r.D.Tokens[i].End}, bySuicide, append(terms, "1"))
}
