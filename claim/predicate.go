package claim

import (
	_ "embed"
	"slices"

	"stemma/internal/lex"
	"stemma/text"
)

//go:embed predicate.en.lex
var predicateSource string

var predicates = func() map[string]string {
	m := map[string]string{}
	for _, l := range lex.Read("predicate.en.lex", predicateSource, 2).Lines {
		for _, w := range l.Fields[1:] {
			m[w] = l.Fields[0]
		}
	}
	return m
}()

// Family returns the family of a verb's lemma: verbs that reports use for one
// another. A verb of no family is its own.
func Family(lemma string) string {
	if f, ok := predicates[lemma]; ok {
		return f
	}
	return lemma
}

// verbs lists the families of the full verbs of tokens [first, last), sorted
// and unique.
func verbs(d *text.Doc, first, last int) []string {
	var out []string
	for i := first; i < last; i++ {
		if isVerb(d, i) && !isAux(d, i) && d.Tokens[i].Lemma != "be" && d.Tokens[i].Lemma != "have" {
			out = append(out, Family(d.Tokens[i].Lemma))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
