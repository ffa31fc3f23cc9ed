package claim

import (
	"slices"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

// TestPredicateLexicon reads the example of every line: it has a verb of the
// family.
func TestPredicateLexicon(t *testing.T) {
	for _, l := range lex.Read("predicate.en.lex", predicateSource, 2).Lines {
		j := &joiner{lang: English(), d: text.ParseString(l.Example)}
		if got := j.verbs(0, len(j.d.Tokens)); !slices.Contains(got, l.Want) {
			t.Errorf("%s: %q has the verbs %v, want %s", l.By, l.Example, got, l.Want)
		}
		if l.Fields[0] != l.Want {
			t.Errorf("%s: the line is of family %s, its example of %s", l.By, l.Fields[0], l.Want)
		}
	}
}

// TestFamiliesAreApart: a word stands in one family only, else the last line
// would win in silence; and the name of a family is a word of it.
func TestFamiliesAreApart(t *testing.T) {
	in := map[string]string{}
	for _, l := range lex.Read("predicate.en.lex", predicateSource, 2).Lines {
		for _, w := range l.Fields[1:] {
			if in[w] != "" {
				t.Errorf("%s: %s is of family %s already", l.By, w, in[w])
			}
			in[w] = l.Fields[0]
		}
		if English().Family(l.Fields[0]) != l.Fields[0] {
			t.Errorf("%s: %s is not in its own family", l.By, l.Fields[0])
		}
	}
	if English().Family("whittle") != "whittle" {
		t.Error("a verb of no family must be its own")
	}
}
