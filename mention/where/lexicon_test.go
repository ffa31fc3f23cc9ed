package where

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/name"
	"stemma/text"
)

// listed writes down the places of s: "[words] country precision".
func listed(l *Language, s string) string {
	d := text.ParseString(s)
	var out []string
	for _, m := range Find(l, d, name.Find(name.English(), d)) {
		out = append(out, fmt.Sprintf("[%s] %s %s", m.Of(s), m.Country, m.Precision))
	}
	return strings.Join(out, "; ")
}

func TestWords(t *testing.T) {
	lextest.Examples(t, "word.en.lex", func(line lex.Line) string { return listed(English(), line.Example) })
	lextest.Needed(t, "word.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := *English()
		l.words = words{}
		lex.Fill(&l.words, lx)
		return listed(&l, line.Example)
	})
}

// TestRules reads the example of every rule in Go, which takes part in every place of it.
func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(line lex.Line) (string, []string) {
		d := text.ParseString(line.Example)
		ms := Find(English(), d, name.Find(name.English(), d))
		var by []string
		if len(ms) > 0 {
			by = slices.DeleteFunc(ms[0].By.Rules(), func(rule string) bool {
				return slices.ContainsFunc(ms, func(m Mention) bool { return !slices.Contains(m.By.Rules(), rule) })
			})
		}
		return listed(English(), line.Example), by
	})
}
