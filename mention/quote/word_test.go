package quote

import (
	_ "embed"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

//go:embed rules.en.lex
var rulesSource string

// TestWords reads the example of every line of word.en.lex, with the line and
// without it.
func TestWords(t *testing.T) {
	form := func(l *Language, s string) string {
		out := ""
		for _, q := range Find(l, text.ParseString(s)) {
			out += string(q.Form)
		}
		return out
	}
	lx := lex.Read("word.en.lex", wordSource, 2)
	for i, line := range lx.Lines {
		if got := form(English(), line.Example); got != line.Want {
			t.Errorf("%s: %s: got %s, want %s", line.By, line.Example, got, line.Want)
		}
		l := *English()
		l.words = words{}
		fields := line.Fields
		lx.Lines[i].Fields = []string{fields[0], "-"}
		lex.Fill(&l.words, lx)
		lx.Lines[i].Fields = fields
		if form(&l, line.Example) == line.Want {
			t.Errorf("%s: %s: the same without the line", line.By, line.Example)
		}
	}
}

// TestRules reads the example of every rule in Go; "/" ends a paragraph.
func TestRules(t *testing.T) {
	for _, line := range lex.Read("rules.en.lex", rulesSource, 1).Lines {
		s := strings.ReplaceAll(line.Example, " / ", "\n\n")
		qs := Find(English(), text.ParseString(s))
		if len(qs) != 1 || qs[0].Of(s) != strings.ReplaceAll(line.Want, " / ", "\n\n") || qs[0].By.Rules()[0] != line.Field(0) {
			t.Errorf("%s: %s: got %+v", line.By, line.Example, qs)
		}
	}
}
