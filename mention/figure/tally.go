package figure

import (
	"cmp"
	_ "embed"
	"math/big"
	"slices"
	"strings"

	"stemma/internal/lex"
	"stemma/mention/event"
	"stemma/report"
)

//go:embed person.en.lex
var personLex string

// onePerson are nouns that name one person.
var onePerson = map[string]bool{}

func init() {
	for _, l := range lex.Read("person.en.lex", personLex, 2).Lines {
		for w := range strings.SplitSeq(l.Field(1), "|") {
			onePerson[w] = true
		}
	}
}

// maxTally bounds a list of people that is added up.
const maxTally = 10

// befalls are the events of which a list of people is added up: those told of
// one and of many alike, and whose sum is the news.
var befalls = map[string]bool{
	"killed": true, "injured": true, "shot": true, "stabbed": true, "arrested": true, "detained": true, "charged": true,
	"abducted": true, "captured": true, "rescued": true, "trapped": true, "hospitalised": true,
}

// tallies adds up the lists of people that one event befalls: "a man and his
// two sons were killed" tells of three, which no word of it says. A list is
// added up only where every item says how many it is: by a number, by the
// singular of a noun that names a person, by the name of one. The sum is no
// word of the report; its span is the list and By its formula.
func (r *reader) tallies() []Figure {
	if !r.harms() {
		return nil
	}
	r.place()
	var out []Figure
	add := func(f Figure, ok bool) {
		if ok && !slices.ContainsFunc(out, func(g Figure) bool { return g.Aspect == f.Aspect && g.Overlaps(f.Span) }) {
			out = append(out, f)
		}
	}
	for i := r.sent.First; i < r.sent.Last; i++ {
		add(r.selfAt(i))
	}
	for i := r.sent.First; i < r.sent.Last; i++ {
		t := &r.d.Tokens[i]
		if !nounish(t.POS) && !r.yearOld(i) || t.Label == "conj" && t.Head < i && (nounish(r.d.Tokens[t.Head].POS) || r.yearOld(t.Head)) {
			continue
		}
		if items := r.list(i); len(items) > 1 && !r.within(i) {
			add(r.tally(items))
		}
	}
	for _, f := range r.survivors() {
		add(f, true)
	}
	for i := range r.ps {
		add(r.runAt(i))
		add(r.tupleAt(i))
		add(r.bothAt(i))
	}
	slices.SortStableFunc(out, func(a, b Figure) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// harms reports that the sentence has a word for an event whose people are
// added up; most have none.
func (r *reader) harms() bool {
	for i := range r.ps {
		p := &r.ps[i]
		if p.kind != word {
			continue
		}
		if tuples[p.low] > 0 || p.low == "hospital" || p.low == "hospitals" || p.low == "wounds" || p.low == "injuries" || p.low == "suicide" || p.low == "life" {
			return true
		}
		if befalls[string(event.AspectOf(event.English(), r.d, p.tok))] {
			return true
		}
	}
	return false
}

// place notes where the figures of the sentence begin and what they count, by
// piece and by token, as index+1.
func (r *reader) place() {
	r.starts = make([]int32, len(r.ps))
	r.counts = make([]int32, r.sent.Last-r.sent.First)
	for k := range r.out {
		f := &r.out[k]
		if r.starts[f.from] == 0 {
			r.starts[f.from] = int32(k + 1)
		}
		t := r.top(f.num)
		for _, i := range []int{t, r.headNoun(t)} {
			if j := i - r.sent.First; r.counts[j] == 0 {
				r.counts[j] = int32(k + 1)
			}
		}
	}
}

// list returns the tokens that a coordination joins to the noun at i, which
// heads it, itself first; nil where the list is none of "and".
func (r *reader) list(i int) []int {
	items := []int{i}
	for n := 0; n < len(items) && len(items) <= maxTally; n++ {
		for k := range r.d.Kids(items[n]) {
			t := &r.d.Tokens[k]
			switch {
			case t.Label == "cc" && t.Lower != "and" && t.Lower != "&" || t.Label == "preconj" && t.Lower != "both":
				return nil
			case t.Label == "conj" && k > items[n]:
				if !nounish(t.POS) && !r.yearOld(k) {
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
func (r *reader) within(i int) bool {
	t := &r.d.Tokens[i]
	h := t.Head
	switch t.Label {
	case "appos":
		return h < i
	case "pobj":
		switch r.d.Tokens[h].Lower {
		case "including", "among", "like", "as", "between", "except", "besides", "with":
			return true
		}
	}
	return false
}

// tally adds up a list.
func (r *reader) tally(items []int) (Figure, bool) {
	f := toll(new(big.Rat))
	from, to := r.sent.Last, r.sent.First
	var terms []string
	for k, i := range items {
		n, a, b, ok := r.people(i)
		if !ok || k > 0 && r.renames(items[k-1], i) {
			return f, false
		}
		if n.Bound == AtLeast {
			f.Bound = AtLeast
		}
		if n.Aspect != "" {
			if f.Aspect != "" && f.Aspect != n.Aspect {
				return f, false
			}
			f.Aspect = n.Aspect
		}
		f.Value.Add(f.Value, n.Value)
		terms = append(terms, Decimal(n.Value))
		from, to = min(from, a), max(to, b)
	}
	k := to + 1
	for k+1 < r.sent.Last && hyphen(r.d.Tokens[k].Lower) {
		k += 2 // in-law
	}
	if k+1 < r.sent.Last && r.d.Tokens[k].Lower == "," {
		switch r.d.Tokens[k+1].Lower {
		case "self", "himself", "herself":
			return f, false // a run, which runAt reads
		}
	}
	for k := from; k <= to; k++ {
		if t := &r.d.Tokens[k]; onePerson[t.Lemma] && strings.HasPrefix(t.Tag, "NN") && (t.Label == "appos" || t.Label == "conj" || t.Label == "dep") && !slices.Contains(items, k) {
			return f, false // the arcs lost an item
		}
	}
	if n, _, _, _ := r.people(items[0]); n.Value.Cmp(rat(1)) > 0 && new(big.Rat).Add(n.Value, n.Value).Cmp(f.Value) == 0 && len(items) > 2 {
		return f, false // six people, three men and three women
	}
	if f.Aspect == "" {
		f.Aspect = r.befallen(items[0]).what
	}
	return f.summed(report.Span{Start: r.d.Tokens[from].Start, End: r.d.Tokens[to].End}, terms)
}

// summed fills in a sum over the words at s, which is none where its event is
// not added up.
func (f Figure) summed(s report.Span, terms []string) (Figure, bool) {
	if !befalls[f.Aspect] || f.Value.Cmp(rat(1)) <= 0 {
		return f, false
	}
	return f.over(s, f.Aspect, report.By("figure.tally").With(strings.Join(terms, " + "))), true
}

// toll is a number of people that no word of the report says.
func toll(n *big.Rat) Figure {
	return Figure{Value: n, Bound: Exact, Change: Level, Dimension: "count", Of: -1, Same: -1}
}

// over fills in the words that a toll is of, its event and its formula.
func (f Figure) over(s report.Span, aspect string, by report.By) Figure {
	f.Span, f.Number, f.Aspect, f.By = s, s, aspect, by
	f.Counted = Counted{Span: s, Head: "person"}
	f.Low = f.Value
	if f.Bound == Exact {
		f.High = f.Value
	}
	return f
}

// renames reports that the name at token i may say who those at token before
// it are: "his two sons, Ann and Bo", "his son, Bo Hale". A comma alone parts
// them.
func (r *reader) renames(before, i int) bool {
	if r.d.Tokens[i].Tag != "NNP" || strings.HasPrefix(r.d.Tokens[before].Tag, "NNP") {
		return false
	}
	first, _ := r.d.Subtree(i)
	for k := min(first, i) - 1; k > before; k-- {
		if r.d.Tokens[k].Lower == "and" {
			return false
		}
	}
	return true
}

// people reads how many people the noun phrase at token i is, with its first
// and last token.
func (r *reader) people(i int) (n Figure, from, to int, ok bool) {
	if k := r.counts[i-r.sent.First]; k > 0 {
		f := &r.out[k-1]
		if !f.counts() || !f.np.ok {
			return n, 0, 0, false
		}
		from, to = r.ps[f.from].tok, max(i, r.ps[max(f.to, f.npTo)-1].tok)
		return f.Figure, from, to, true
	}
	t := &r.d.Tokens[i]
	n = Figure{Value: rat(1), Bound: Exact}
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
	case t.Tag != "NN" || !onePerson[t.Lower]:
		return n, 0, 0, false
	}
	for k := range r.d.Kids(i) {
		if k > i {
			break
		}
		x := &r.d.Tokens[k]
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
			a, _ := r.d.Subtree(k)
			from = min(from, a, k)
		}
	}
	return n, from, to, true
}

// counts reports that a figure says how many people, or how many of what is left
// out.
func (f *found) counts() bool {
	h := f.Counted.Head
	return f.Dimension == "count" && (f.Bound == Exact || f.Bound == AtLeast) && f.Change == Level && f.Of < 0 && f.Per == "" && f.Value.IsInt() && f.Value.Sign() > 0 &&
		(h == "" || onePerson[h] || h == "people" || h == "other" || h == "others")
}

// yearOld reports that token i ends "a 16-year-old", who is somebody.
func (r *reader) yearOld(i int) bool {
	ts := r.d.Tokens
	if ts[i].Lower != "old" || i < r.sent.First+2 || !hyphen(ts[i-1].Lower) || ts[i].Label == "amod" || ts[i].Label == "compound" {
		return false
	}
	w := ts[i-2].Lower // "year" of "16", "-", "year", or "16-year"
	return w[0] >= '1' && w[0] <= '9' && strings.HasSuffix(w, "-year") || w == "year" && i > r.sent.First+3 && hyphen(ts[i-3].Lower)
}

// selfAt reads the toll of one who kills and then dies by his own hand: "killed
// his two sons before killing himself", "shot three people dead and then took
// his own life". Token i is the reflexive or what stands for it.
func (r *reader) selfAt(i int) (Figure, bool) {
	f := toll(rat(1))
	o, ok := event.Victims(event.English(), r.d, i)
	if !ok {
		return f, false
	}
	var terms []string
	for _, j := range r.list(o) {
		m, _, _, ok := r.people(j)
		if !ok || m.Bound != Exact {
			return f, false
		}
		f.Value.Add(f.Value, m.Value)
		terms = append(terms, Decimal(m.Value))
	}
	if len(terms) == 0 {
		return f, false
	}
	f.Aspect = "killed"
	a, _ := r.d.Subtree(o)
	return f.summed(report.Span{Start: r.d.Tokens[min(a, o)].Start, End: r.d.Tokens[i].End}, append(terms, "1"))
}
