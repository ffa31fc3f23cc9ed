package toll

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/quantity"
	"stemma/text"
)

// told returns the sums of a text, or the aspects of its figures if there are none,
// in the notation of the lexicons, and the rules that made them.
func told(l *Language, s string) (string, []string) {
	var out, rules []string
	figs, sums := Read(l, text.ParseString(s), nil)
	for _, f := range sums {
		out = append(out, quantity.Decimal(f.Value)+" "+f.Aspect)
		rules = append(rules, f.By.Rules()...)
	}
	if len(sums) == 0 {
		for _, f := range figs {
			out = append(out, f.Aspect)
			rules = append(rules, f.By.Rules()...)
		}
	}
	if len(out) == 0 {
		return "none", nil
	}
	return strings.Join(out, "; "), rules
}

func TestLexicon(t *testing.T) {
	read := func(l *Language, line lex.Line) string { got, _ := told(l, line.Example); return got }
	lextest.Examples(t, "toll.en.lex", func(line lex.Line) string { return read(English(), line) })
	lextest.Needed(t, "toll.en.lex", func(lx *lex.Lexicon, line lex.Line) string { return read(language(lx), line) })
}

func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(line lex.Line) (string, []string) { return told(English(), line.Example) })
}
