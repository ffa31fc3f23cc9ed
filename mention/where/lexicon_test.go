package where

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/text"
)

//go:embed rules.en.lex
var rulesSrc string

// listed writes down the places of s: "[words] country precision".
func listed(l *Language, s string) string {
	d := text.ParseString(s)
	var out []string
	for _, m := range Find(l, d, name.Find(d)) {
		out = append(out, fmt.Sprintf("[%s] %s %s", m.Of(s), m.Country, m.Precision))
	}
	return strings.Join(out, "; ")
}

// TestWords reads the example of every line of word.en.lex, with the line and
// without it.
func TestWords(t *testing.T) {
	lx := lex.Read("word.en.lex", wordSrc, 2)
	for i, line := range lx.Lines {
		if got := listed(English(), line.Example); got != line.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, got, line.Want)
		}
		l := *English()
		l.words = words{}
		fields := line.Fields
		lx.Lines[i].Fields = []string{fields[0], "-"}
		lex.Fill(&l.words, lx)
		lx.Lines[i].Fields = fields
		if listed(&l, line.Example) == line.Want {
			t.Errorf("%s: %s: the same without the line", line.By, line.Example)
		}
	}
}

// TestRules reads the example of every rule in Go.
func TestRules(t *testing.T) {
	for _, line := range lex.Read("rules.en.lex", rulesSrc, 1).Lines {
		if got := listed(English(), line.Example); got != line.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, got, line.Want)
		}
		d := text.ParseString(line.Example)
		for _, m := range Find(English(), d, name.Find(d)) {
			if !slices.Contains(m.By.Rules(), line.Field(0)) {
				t.Errorf("%s: %s is by %s", line.By, m.Of(d.Text), m.By)
			}
		}
	}
}
