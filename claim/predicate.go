package claim

import "slices"

// Family returns the family of a verb's lemma: verbs that reports use for one
// another. A verb of no family is its own.
func (l *Language) Family(lemma string) string {
	if f, ok := l.predicates.Find(lemma); ok {
		return f
	}
	return lemma
}

// verbs lists the families of the full verbs of tokens [first, last), sorted
// and unique.
func (j *joiner) verbs(first, last int) []string {
	var out []string
	for i := first; i < last; i++ {
		if lemma := j.d.Tokens[i].Lemma; isVerb(j.d, i) && !isAux(j.d, i) && lemma != "be" && lemma != "have" {
			out = append(out, j.lang.Family(lemma))
		}
	}
	slices.Sort(out)
	return fit(slices.Compact(out))
}
