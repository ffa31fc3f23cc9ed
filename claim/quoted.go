package claim

import (
	"sort"
	"strings"

	"stemma/report"
	"stemma/text"
)

// A Contraction is a word that stands for another one: "n't" for "not".
type Contraction struct {
	Word int // index in Words
	Full string
}

// contractions notes the contractions in quotes.
func (j *joiner) contractions() {
	done := 0
	for i := range j.Quotes {
		for _, s := range j.Quotes[i].Segments {
			first, last := j.d.TokensIn(s)
			for k := max(first, done); k < last; k++ {
				if full := j.lang.words.Full.Get(j.d.Tokens[k].Lower); full != "" {
					j.Contractions = append(j.Contractions, Contraction{k, full})
				}
			}
			done = max(done, last)
		}
	}
	j.Contractions = fit(j.Contractions)
}

// A QuoteWord is a word of a quote, as two quotes are compared by it.
type QuoteWord struct {
	Full string // without dots, and contractions written out: "is" for "'s"
	Word string // as written, in lower case
	report.Span
}

// Content reports whether a word of a quote carries meaning of its own.
func (w QuoteWord) Content() bool { return w.Full != Aside && !text.IsStop(w.Full) }

// Aside stands for the writer's own words within the marks, whatever they say.
const Aside = "[]"

// QuoteWords returns the words of a quote, without marks.
func (r *Reading) QuoteWords(quote int) []QuoteWord {
	q := &r.Quotes[quote]
	n := 0
	for _, s := range q.Segments {
		first, last := r.WordsIn(s)
		n += last - first
	}
	out := make([]QuoteWord, 0, n)
	for _, s := range q.Segments {
		first, last := r.WordsIn(s)
		c := sort.Search(len(r.Contractions), func(i int) bool { return r.Contractions[i].Word >= first })
		for i := first; i < last; i++ {
			w := r.Words[i]
			if g, in := holding(q.Gloss, w.Span()); in {
				if len(out) == 0 || out[len(out)-1].Span != g {
					out = append(out, QuoteWord{Aside, Aside, g})
				}
				continue
			}
			lower := r.Lower(i)
			if w.Kind == QuoteMark || w.Kind == Punct || w.Kind == Symbol && lower != "&" {
				continue
			}
			for c < len(r.Contractions) && r.Contractions[c].Word < i {
				c++
			}
			if c < len(r.Contractions) && r.Contractions[c].Word == i {
				out = append(out, QuoteWord{r.Contractions[c].Full, lower, w.Span()})
				continue
			}
			out = append(out, QuoteWord{strings.Trim(strings.ReplaceAll(lower, ".", ""), "@#"), lower, w.Span()})
		}
	}
	return out
}

// holding returns the first of the spans that contains s.
func holding(spans []report.Span, s report.Span) (report.Span, bool) {
	for _, g := range spans {
		if g.Contains(s) {
			return g, true
		}
	}
	return report.Span{}, false
}
