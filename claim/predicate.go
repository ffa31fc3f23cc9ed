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
// and unique. A noun of a family ("launch", "the deployment of") counts as its
// verb: headlines and digests turn one into the other.
func verbs(d *text.Doc, first, last int) []string {
	var out []string
	for i := first; i < last; i++ {
		t := d.Tokens[i]
		if t.Kind != text.Word || auxiliary[t.Lower] {
			continue
		}
		if f, ok := predicates[text.Lemma(t.Lower, 'v')]; ok {
			out = append(out, f)
		} else if f, ok := predicates[t.Lower]; ok {
			out = append(out, f)
		} else if isVerb(d, i) {
			out = append(out, text.Lemma(t.Lower, 'v'))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
