package toll

import (
	"strconv"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// Words that say how many people there are and are no numbers: "a double murder",
// "both died".

// tupleAt reads "a double murder", "triple fatal shooting", "quadruple stabbing"
// at piece i.
func (r *adder) tupleAt(i int) (figure.Figure, bool) {
	ps := r.Ps
	many := r.lang.Tuple.Get(ps[i].Lower)
	if many == "" {
		return figure.Figure{}, false
	}
	f := headcount(nil)
	n, err := strconv.ParseInt(many, 10, 64)
	if err != nil {
		return f, false
	}
	j := i + 1
	if j < len(ps) && ps[j].IsHyphen() {
		j++
	}
	deadly := false
	for ; r.lang.Deadly.Has(ps.Word(j)) || r.lang.Alleged.Has(ps.Word(j)); j++ {
		deadly = deadly || r.lang.Deadly.Has(ps[j].Lower)
	}
	f.Aspect = r.lang.Deed.Get(ps.Word(j))
	if f.Aspect == "" {
		return f, false
	}
	if deadly {
		f.Aspect = killed
	}
	if j+1 < len(ps) && ps[j+1].IsHyphen() && ps[j+1].Glued {
		return f, false // double murder-suicide: two murders, or a murder and a suicide
	}
	f.Value = quantity.Rat(n)
	return r.sum(f, report.Span{Start: ps[i].Start, End: ps[j].End}, byTuple, []string{ps[i].Lower})
}

// bothAt reads "both men were killed", "both died", "a couple was found dead" at
// piece i.
func (r *adder) bothAt(i int) (figure.Figure, bool) {
	word := r.Ps[i].Token
	noun := -1
	switch w := r.Ps[i].Lower; {
	case w == "both":
		noun = r.bothOf(word)
	case r.lang.Pair.Has(w) && r.D.Kid(word, "prep") < 0 && r.D.Tokens[word].Tag == "NN":
		noun = word
	}
	if noun < 0 {
		return figure.Figure{}, false
	}
	for k := range r.D.Kids(noun) {
		switch r.D.Tokens[k].Label {
		case "cc", "conj", "neg":
			return figure.Figure{}, false
		}
	}
	f := headcount(quantity.Rat(2))
	f.Aspect = string(r.Befallen(noun))
	return r.sum(f, report.Span{Start: r.D.Tokens[min(word, noun)].Start, End: r.D.Tokens[max(word, noun)].End}, byBoth, []string{r.Ps[i].Lower})
}

// bothOf returns the noun of the "both" at token i, i if it stands alone, or -1 if
// it is no determiner of people.
func (r *adder) bothOf(i int) int {
	t := &r.D.Tokens[i]
	switch t.Label {
	case "det", "predet":
		if h := &r.D.Tokens[t.Head]; h.Tag != "NNS" || !r.Lang.Person.Has(h.Lemma) {
			return -1
		}
		return t.Head
	case "preconj", "cc":
		return -1
	}
	if k := i + 1; k == len(r.D.Tokens) || r.D.Tokens[k].POS != "VERB" && r.D.Tokens[k].POS != "AUX" && r.D.Tokens[k].POS != "ADV" {
		return -1 // "the couple, both in their 70s, died"
	}
	return i
}
