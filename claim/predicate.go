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
		if t := d.Tokens[i]; isVerb(d, i) && !auxiliary[t.Lower] {
			out = append(out, Family(text.Lemma(t.Lower, 'v')))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// governed is the family of the first full verb after the hedge of a claim:
// in "is expected to reach the border" it is that of reach. After a hedge the
// verb is often bare, which no ending tells: a verb of a family counts too.
func governed(d *text.Doc, c Claim, first, last int) string {
	if c.FirmBy.Empty() {
		return ""
	}
	for i := first; i < last; i++ {
		t := d.Tokens[i]
		if t.Start < c.FirmBy.End || auxiliary[t.Lower] || t.Kind != text.Word {
			continue
		}
		if f, ok := predicates[text.Lemma(t.Lower, 'v')]; ok {
			return f
		}
		if isVerb(d, i) || i > 0 && d.Tokens[i-1].Lower == "to" && !determiner[t.Lower] {
			return text.Lemma(t.Lower, 'v')
		}
	}
	return ""
}
