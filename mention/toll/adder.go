package toll

import (
	"math/big"
	"strings"

	"stemma/mention/event"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// maxItems bounds a list of people that is added up.
const maxItems = 10

// An adder adds up the people of one sentence.
type adder struct {
	*figure.Sentence
	lang           *Language
	starts, counts []int32 // 1 + the index of a figure, by its first piece and by its token
}

// harms reports whether the sentence has a word for an event whose people are
// added up. Most have none.
func (r *adder) harms() bool {
	for i := range r.Ps {
		p := &r.Ps[i]
		if p.Kind != piece.Word {
			continue
		}
		if r.lang.Tuple.Has(p.Lower) || r.lang.Harmed.Has(p.Lower) || r.Lang.Harm.Has(string(event.AspectOf(r.Lang.Events, r.D, p.Token))) {
			return true
		}
	}
	return false
}

// place notes where the figures of the sentence begin and what they count, by
// piece and by token.
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

// people returns how many people the noun phrase at token i is, and its tokens.
func (r *adder) people(i int) (n figure.Figure, span tokens, ok bool) {
	if k := r.counts[i-r.Sent.First]; k > 0 {
		f := &r.Out[k-1]
		if !r.countsPeople(f) || !f.Np.Ok {
			return n, span, false
		}
		return f.Figure, tokens{r.Ps[f.From].Token, max(i, r.Ps[max(f.To, f.NpTo)-1].Token)}, true
	}
	n = figure.Figure{Amount: quantity.Amount{Value: quantity.Rat(1), Bound: quantity.Exact}}
	if !r.onePerson(i) {
		return n, span, false
	}
	span = tokens{i, i}
	if r.D.Tokens[i].POS == "PRON" {
		return n, span, true
	}
	for k := range r.D.Kids(i) {
		if k > i {
			break
		}
		switch t := &r.D.Tokens[k]; t.Label {
		case "nummod", "neg":
			return n, span, false
		case "punct", "cc", "prep":
			continue
		case "det":
			if r.lang.Uncounted.Has(t.Lower) {
				return n, span, false
			}
		}
		first, _ := r.D.Subtree(k)
		span.from = min(span.from, first, k)
	}
	return n, span, true
}

// onePerson reports whether token i is a pronoun, a name or a noun for one person.
func (r *adder) onePerson(i int) bool {
	t := &r.D.Tokens[i]
	switch {
	case t.POS == "PRON":
		return r.lang.Single.Has(t.Lower)
	case t.Tag == "NNP":
		return strings.HasSuffix(t.Name, "-PERSON")
	}
	return r.yearOld(i) || t.Tag == "NN" && r.Lang.Person.Has(t.Lower)
}

// countsPeople reports whether a figure says how many people, or how many of
// something that is left out.
func (r *adder) countsPeople(f *figure.Found) bool {
	if f.Dimension != count || f.Bound != quantity.Exact && f.Bound != quantity.AtLeast || f.Change != quantity.Level || f.Of >= 0 || f.Per != "" {
		return false
	}
	h := f.Counted.Head
	return f.Value.IsInt() && f.Value.Sign() > 0 && (h == "" || r.Lang.Person.Has(h) || r.lang.OthersHead.Has(h))
}

// yearOld reports whether token i is the end of "a 16-year-old", who is a person.
func (r *adder) yearOld(i int) bool {
	ts := r.D.Tokens
	if ts[i].Lower != "old" || i < r.Sent.First+2 || !piece.IsHyphen(ts[i-1].Lower) || ts[i].Label == "amod" || ts[i].Label == "compound" {
		return false
	}
	w := ts[i-2].Lower // "year" of "16", "-", "year", or "16-year"
	return w[0] >= '1' && w[0] <= '9' && strings.HasSuffix(w, "-year") || w == "year" && i > r.Sent.First+3 && piece.IsHyphen(ts[i-3].Lower)
}

// headcount returns a figure of n people, without words and aspect.
func headcount(n *big.Rat) figure.Figure {
	return figure.Figure{Amount: quantity.Amount{Value: n, Bound: quantity.Exact, Change: quantity.Level, Dimension: count}, Of: -1, Same: -1}
}

// sum returns f as the sum of terms over the words at s, and whether people of its
// aspect are added up.
func (r *adder) sum(f figure.Figure, s report.Span, by report.By, terms []string) (figure.Figure, bool) {
	if !r.Lang.Harm.Has(f.Aspect) || f.Value.Cmp(quantity.Rat(1)) <= 0 {
		return f, false
	}
	return withWords(f, s, by.With(strings.Join(terms, " + "))), true
}

// withWords returns f with its words, which are at s, and its rule.
func withWords(f figure.Figure, s report.Span, by report.By) figure.Figure {
	f.Span, f.Number, f.By = s, s, by
	f.Counted = figure.Counted{Span: s, Head: "person"}
	f.Low = f.Value
	if f.Bound == quantity.Exact {
		f.High = f.Value
	}
	return f
}
