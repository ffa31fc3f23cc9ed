package attribution

import (
	"slices"
	"strings"
	"testing"

	_ "embed"
	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

//go:embed rules.en.lex
var rulesSource string

// TestRules: each rule in Go has an example that it decides, and names no other
// thing in By than rules with an example and lines of lexicons.
func TestRules(t *testing.T) {
	declared := []report.By{bySource, byContent, byColon, byTold, byReply, byLead, byQuestion, bySignature, byRunning, byJoined}
	var shown []report.By
	for _, ln := range lex.Read("rules.en.lex", rulesSource, 1).Lines {
		rule := report.By(ln.Field(0))
		shown = append(shown, rule)
		s := strings.ReplaceAll(ln.Example, "¶", "\n\n")
		d := text.ParseString(s)
		quotes, as := Read(English(), d, name.Find(d))
		var got []string
		for i := range as {
			if slices.Contains(as[i].By.Rules(), ln.Field(0)) {
				got = append(got, render(s, &as[i]))
			}
		}
		for _, q := range quotes {
			if slices.Contains(q.By.Rules(), ln.Field(0)) {
				var segs []string
				for _, x := range q.Segments {
					segs = append(segs, x.Of(s))
				}
				got = append(got, strings.Join(segs, "+"))
			}
		}
		if !slices.ContainsFunc(got, func(g string) bool { return g == ln.Want || strings.HasPrefix(g, ln.Want+" | ") }) {
			t.Errorf("%s: %s: %s\n got %s\nwant %s\nall %s", ln.By, rule, ln.Example, strings.Join(got, "\n     "), ln.Want, strings.Join(reads(English(), s), "\n    "))
		}
	}
	if !slices.Equal(declared, shown) {
		t.Errorf("declared %s, with an example %s", declared, shown)
	}
}
