package claim

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// TestPredicateLexicon reads the example of every line: it has a verb of the
// family.
func TestPredicateLexicon(t *testing.T) {
	lextest.Examples(t, "predicate.en.lex", func(l lex.Line) string {
		j := &joiner{lang: English(), d: text.ParseString(l.Example)}
		if got := j.verbs(0, len(j.d.Tokens)); !slices.Contains(got, l.Field(0)) {
			return strings.Join(got, " ")
		}
		return l.Field(0)
	})
}

// TestFamiliesAreApart: a word stands in one family only, else the last line
// would win in silence; and the name of a family is a word of it.
func TestFamiliesAreApart(t *testing.T) {
	in := map[string]string{}
	for _, l := range lextest.Read(t, "predicate.en.lex", 2).Lines {
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
