package attribution

import (
	"slices"
)

// correct puts a better source or content in the place of the rules', where the
// models are sure of it.
func (r *reader) correct(i, at int, a *saying) {
	v := r.view
	if len(a.own) <= 1 {
		all := r.tellers(v.sourceChoices(i), a.Segments)
		if k, x := choose(r.m.Source, len(all), sourceFrom, &r.s, func(k int) { v.weighSource(i, k, all, &r.s) }); k >= 0 && all[k].How != byRules {
			old := sourceFrom - overRule
			if r.d.Tokens[i].POS == "NOUN" {
				old = addFrom - overRule
			}
			if len(a.own) > 0 {
				old = r.scoreOf(byRules, r.m.Source, all, func(k int) { v.weighSource(i, k, all, &r.s) })
			}
			need := overRule
			if len(a.Quotes) > 0 && len(a.own) > 0 {
				need = overQuote
			}
			if x > old+need {
				a.own = []Source{r.sourceAt(all[k].head)}
				a.By = a.By.Then(bySource.With(pathOf(all[k].How)))
			}
		}
	}
	all := v.contentChoices(i)
	if k, x := choose(r.m.Content, len(all), contentFrom, &r.s, func(k int) { v.weighContent(i, k, all, &r.s) }); k >= 0 && all[k].How != byRules {
		old := r.scoreOf(byRules, r.m.Content, all, func(k int) { v.weighContent(i, k, all, &r.s) })
		if x > old+overRule {
			b := *a
			b.Segments = r.segments(all[k].Spans)
			if len(b.Segments) > 0 && !slices.Equal(b.Segments, a.Segments) {
				r.settle(&b)
				if keepsQuotes(b.Quotes, a.Quotes) && !r.takes(at, b.Quotes) {
					b.By = b.By.Then(byContent.With(pathOf(all[k].How)))
					*a = b
				}
			}
		}
	}
}

// takes reports whether one of the quotes is held by another than find k.
func (r *reader) takes(k int, quotes []int) bool {
	for _, q := range quotes {
		if h := r.holds[q]; h >= 0 && h != k {
			return true
		}
	}
	return false
}

func keepsQuotes(a, b []int) bool {
	for _, q := range b {
		if !slices.Contains(a, q) {
			return false
		}
	}
	return true
}

func (r *reader) scoreOf(how string, m *Model, all []Choice, weigh func(int)) int {
	for k := range all {
		if all[k].How == how {
			r.s.reset()
			weigh(k)
			return m.Score(r.s.hashes)
		}
	}
	return -9999
}
