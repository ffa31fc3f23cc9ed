package toll

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"stemma/mention/event"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// maxTally bounds a list of people that is added up.
const maxTally = 10

// tallies adds up the lists of people that one event befalls: "a man and his
// two sons were killed" tells of three, which no word of it says. A list is
// added up only where every item says how many it is: by a number, by the
// singular of a noun that names a person, by the name of one. The sum is no
// word of the report; its span is the list and By its formula.
func (r *adder) tallies() []figure.Figure {
	if !r.harms() {
		return nil
	}
	r.place()
	var out []figure.Figure
	add := func(f figure.Figure, ok bool) {
		if ok && !slices.ContainsFunc(out, func(g figure.Figure) bool { return g.Aspect == f.Aspect && g.Overlaps(f.Span) }) {
			out = append(out, f)
		}
	}
	for i := r.Sent.First; i < r.Sent.Last; i++ {
		add(r.selfAt(i))
	}
	for i := r.Sent.First; i < r.Sent.Last; i++ {
		t := &r.D.Tokens[i]
		if !figure.Nounish(t.POS) && !r.yearOld(i) || t.Label == "conj" && t.Head < i && (figure.Nounish(r.D.Tokens[t.Head].POS) || r.yearOld(t.Head)) {
			continue
		}
		if items := r.list(i); len(items) > 1 && !r.within(i) {
			add(r.tally(items))
		}
	}
	for _, f := range r.survivors() {
		add(f, true)
	}
	for i := range r.Ps {
		add(r.runAt(i))
		add(r.tupleAt(i))
		add(r.bothAt(i))
	}
	slices.SortStableFunc(out, func(a, b figure.Figure) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// harms reports that the sentence has a word for an event whose people are
// added up; most have none.
func (r *adder) harms() bool {
	for i := range r.Ps {
		p := &r.Ps[i]
		if p.Kind != piece.Word {
			continue
		}
		if tuples[p.Lower] > 0 || p.Lower == "hospital" || p.Lower == "hospitals" || p.Lower == "wounds" || p.Lower == "injuries" || p.Lower == "suicide" || p.Lower == "life" {
			return true
		}
		if r.Lang.Harm.Has(string(event.AspectOf(r.Lang.Events, r.D, p.Token))) {
			return true
		}
	}
	return false
}

// place notes where the figures of the sentence begin and what they count, by
// piece and by token, as index+1.
func (r *adder) place() {
	r.starts = make([]int32, len(r.Ps))
	r.counts = make([]int32, r.Sent.Last-r.Sent.First)
	for k := range r.Out {
		f := &r.Out[k]
		if r.starts[f.From] == 0 {
			r.starts[f.From] = int32(k + 1)
		}
		t := r.Top(f.Num)
		for _, i := range []int{t, r.HeadNoun(t)} {
			if j := i - r.Sent.First; r.counts[j] == 0 {
				r.counts[j] = int32(k + 1)
			}
		}
	}
}

// list returns the tokens that a coordination joins to the noun at i, which
// heads it, itself first; nil where the list is none of "and".
func (r *adder) list(i int) []int {
	items := []int{i}
	for n := 0; n < len(items) && len(items) <= maxTally; n++ {
		for k := range r.D.Kids(items[n]) {
			t := &r.D.Tokens[k]
			switch {
			case t.Label == "cc" && t.Lower != "and" && t.Lower != "&" || t.Label == "preconj" && t.Lower != "both":
				return nil
			case t.Label == "conj" && k > items[n]:
				if !figure.Nounish(t.POS) && !r.yearOld(k) {
					return nil
				}
				items = append(items, k)
			}
		}
	}
	if len(items) > maxTally {
		return nil
	}
	return items
}

// within reports a list that says over what a number before it said, or picks
// some of them: "six people, three men and three women", "six people,
// including a boy and his mother".
func (r *adder) within(i int) bool {
	t := &r.D.Tokens[i]
	h := t.Head
	switch t.Label {
	case "appos":
		return h < i
	case "pobj":
		switch r.D.Tokens[h].Lower {
		case "including", "among", "like", "as", "between", "except", "besides", "with":
			return true
		}
	}
	return false
}

// tally adds up a list.
func (r *adder) tally(items []int) (figure.Figure, bool) {
	f := headcount(new(big.Rat))
	from, to := r.Sent.Last, r.Sent.First
	var terms []string
	for k, i := range items {
		n, a, b, ok := r.people(i)
		if !ok || k > 0 && r.renames(items[k-1], i) {
			return f, false
		}
		if n.Bound == quantity.AtLeast {
			f.Bound = quantity.AtLeast
		}
		if n.Aspect != "" {
			if f.Aspect != "" && f.Aspect != n.Aspect {
				return f, false
			}
			f.Aspect = n.Aspect
		}
		f.Value.Add(f.Value, n.Value)
		terms = append(terms, quantity.Decimal(n.Value))
		from, to = min(from, a), max(to, b)
	}
	k := to + 1
	for k+1 < r.Sent.Last && piece.IsHyphen(r.D.Tokens[k].Lower) {
		k += 2 // in-law
	}
	if k+1 < r.Sent.Last && r.D.Tokens[k].Lower == "," {
		switch r.D.Tokens[k+1].Lower {
		case "self", "himself", "herself":
			return f, false // a run, which runAt reads
		}
	}
	for k := from; k <= to; k++ {
		if t := &r.D.Tokens[k]; r.Lang.Person.Has(t.Lemma) && strings.HasPrefix(t.Tag, "NN") && (t.Label == "appos" || t.Label == "conj" || t.Label == "dep") && !slices.Contains(items, k) {
			return f, false // the arcs lost an item
		}
	}
	if n, _, _, _ := r.people(items[0]); n.Value.Cmp(quantity.Rat(1)) > 0 && new(big.Rat).Add(n.Value, n.Value).Cmp(f.Value) == 0 && len(items) > 2 {
		return f, false // six people, three men and three women
	}
	if f.Aspect == "" {
		f.Aspect = string(r.Befallen(items[0]))
	}
	return r.summed(f, report.Span{Start: r.D.Tokens[from].Start, End: r.D.Tokens[to].End}, terms)
}

// summed fills in a sum over the words at s, which is none where its event is
// not added up.
func (r *adder) summed(f figure.Figure, s report.Span, terms []string) (figure.Figure, bool) {
	if !r.Lang.Harm.Has(f.Aspect) || f.Value.Cmp(quantity.Rat(1)) <= 0 {
		return f, false
	}
	return over(f, s, f.Aspect, report.By("figure.tally").With(strings.Join(terms, " + "))), true
}

// toll is a number of people that no word of the report says.
func headcount(n *big.Rat) figure.Figure {
	return figure.Figure{Amount: quantity.Amount{Value: n, Bound: quantity.Exact, Change: quantity.Level, Dimension: "count"}, Of: -1, Same: -1}
}

// over fills in the words that a toll is of, its event and its formula.
func over(f figure.Figure, s report.Span, aspect string, by report.By) figure.Figure {
	f.Span, f.Number, f.Aspect, f.By = s, s, aspect, by
	f.Counted = figure.Counted{Span: s, Head: "person"}
	f.Low = f.Value
	if f.Bound == quantity.Exact {
		f.High = f.Value
	}
	return f
}

// renames reports that the name at token i may say who those at token before
// it are: "his two sons, Ann and Bo", "his son, Bo Hale". A comma alone parts
// them.
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

// people reads how many people the noun phrase at token i is, with its first
// and last token.
func (r *adder) people(i int) (n figure.Figure, from, to int, ok bool) {
	if k := r.counts[i-r.Sent.First]; k > 0 {
		f := &r.Out[k-1]
		if !r.countsPeople(f) || !f.Np.Ok {
			return n, 0, 0, false
		}
		from, to = r.Ps[f.From].Token, max(i, r.Ps[max(f.To, f.NpTo)-1].Token)
		return f.Figure, from, to, true
	}
	t := &r.D.Tokens[i]
	n = figure.Figure{Amount: quantity.Amount{Value: quantity.Rat(1), Bound: quantity.Exact}}
	from, to = i, i
	switch {
	case t.POS == "PRON":
		switch t.Lower {
		case "he", "she", "him", "her", "himself", "herself", "another":
			return n, from, to, true
		}
		return n, 0, 0, false
	case t.Tag == "NNP":
		if !strings.HasSuffix(t.Name, "-PERSON") {
			return n, 0, 0, false
		}
	case r.yearOld(i):
	case t.Tag != "NN" || !r.Lang.Person.Has(t.Lower):
		return n, 0, 0, false
	}
	for k := range r.D.Kids(i) {
		if k > i {
			break
		}
		x := &r.D.Tokens[k]
		switch x.Label {
		case "nummod":
			return n, 0, 0, false
		case "det":
			switch x.Lower {
			case "no", "each", "every", "any", "neither", "either", "some":
				return n, 0, 0, false
			}
		case "neg":
			return n, 0, 0, false
		}
		if x.Label != "punct" && x.Label != "cc" && x.Label != "prep" {
			a, _ := r.D.Subtree(k)
			from = min(from, a, k)
		}
	}
	return n, from, to, true
}

// countsPeople reports that a figure says how many people, or how many of what is left
// out.
func (r *adder) countsPeople(f *figure.Found) bool {
	h := f.Counted.Head
	return f.Dimension == "count" && (f.Bound == quantity.Exact || f.Bound == quantity.AtLeast) && f.Change == quantity.Level && f.Of < 0 && f.Per == "" && f.Value.IsInt() && f.Value.Sign() > 0 &&
		(h == "" || r.Lang.Person.Has(h) || h == "people" || h == "other" || h == "others")
}

// yearOld reports that token i ends "a 16-year-old", who is somebody.
func (r *adder) yearOld(i int) bool {
	ts := r.D.Tokens
	if ts[i].Lower != "old" || i < r.Sent.First+2 || !piece.IsHyphen(ts[i-1].Lower) || ts[i].Label == "amod" || ts[i].Label == "compound" {
		return false
	}
	w := ts[i-2].Lower // "year" of "16", "-", "year", or "16-year"
	return w[0] >= '1' && w[0] <= '9' && strings.HasSuffix(w, "-year") || w == "year" && i > r.Sent.First+3 && piece.IsHyphen(ts[i-3].Lower)
}

// selfAt reads the toll of one who kills and then dies by his own hand: "killed
// his two sons before killing himself", "shot three people dead and then took
// his own life". Token i is the reflexive or what stands for it.
func (r *adder) selfAt(i int) (figure.Figure, bool) {
	f := headcount(quantity.Rat(1))
	o, ok := event.Victims(r.Lang.Events, r.D, i)
	if !ok {
		return f, false
	}
	var terms []string
	for _, j := range r.list(o) {
		m, _, _, ok := r.people(j)
		if !ok || m.Bound != quantity.Exact {
			return f, false
		}
		f.Value.Add(f.Value, m.Value)
		terms = append(terms, quantity.Decimal(m.Value))
	}
	if len(terms) == 0 {
		return f, false
	}
	f.Aspect = "killed"
	a, _ := r.D.Subtree(o)
	return r.summed(f, report.Span{Start: r.D.Tokens[min(a, o)].Start, End: r.D.Tokens[i].End}, append(terms, "1"))
}
