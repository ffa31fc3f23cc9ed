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
		if fullVerb(d, i) {
			out = append(out, Family(d.Tokens[i].Lemma))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// governed is the family of the verb that the words of FirmBy are about: in "is
// expected to reach the border" it is that of reach. It is the verb they
// complete or hang on, if that is in the clause and no auxiliary; else the first full verb
// after them.
func governed(d *text.Doc, c Claim, first, last int) string {
	if c.FirmBy.Empty() {
		return ""
	}
	from, to := d.TokensIn(c.FirmBy)
	for i := from; i < to; i++ {
		if v := d.Kid(i, "xcomp", "ccomp"); v >= to && v < last && fullVerb(d, v) {
			return Family(d.Tokens[v].Lemma)
		}
	}
	for i := from; i < to; i++ {
		if t := &d.Tokens[i]; t.Label == "aux" || t.Label == "advmod" || t.Label == "neg" {
			if h := t.Head; h >= to && h < last && fullVerb(d, h) {
				return Family(d.Tokens[h].Lemma)
			}
		}
	}
	for i := max(to, first); i < last; i++ {
		if fullVerb(d, i) {
			return Family(d.Tokens[i].Lemma)
		}
	}
	return ""
}
