package toll

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
)

//go:embed rules.en.lex
var rulesLex string

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

// The example of each line reads as the line says, and does not without the line.
func TestLexicon(t *testing.T) {
	for i, x := range lex.Read("toll.en.lex", tollLex, 2).Lines {
		if got, _ := told(English(), x.Example); got != x.Want {
			t.Errorf("%s: %q: got %q, want %q", x.By, x.Example, got, x.Want)
		}
		without := lex.Read("toll.en.lex", tollLex, 2)
		without.Lines[i].Fields[1] = "~"
		if got, _ := told(language(without), x.Example); got == x.Want {
			t.Errorf("%s: %q: the line changes nothing", x.By, x.Example)
		}
	}
}

// Each rule in Go has made what its example says.
func TestRules(t *testing.T) {
	shown := map[report.By]bool{}
	for _, x := range lex.Read("rules.en.lex", rulesLex, 1).Lines {
		got, rules := told(English(), x.Example)
		if got != x.Want || !slices.Contains(rules, x.Field(0)) {
			t.Errorf("%s: %q: got %q by %q, want %q by %s", x.By, x.Example, got, rules, x.Want, x.Field(0))
		}
		shown[report.By(x.Field(0))] = true
	}
	for _, by := range []report.By{byList, byRun, bySuicide, byTuple, byBoth, bySurvived, byNobody, byHospital} {
		if !shown[by] {
			t.Errorf("%s has no example", by)
		}
	}
}
