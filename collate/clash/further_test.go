package clash_test

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestFurtherLexicon reads the example of every line.
func TestFurtherLexicon(t *testing.T) {
	lextest.Examples(t, "further.en.lex", func(l lex.Line) string { return clashes(strings.Split(l.Example, " | ")...) })
}

// TestHeardLexicon reads the example of every line.
func TestHeardLexicon(t *testing.T) {
	lextest.Examples(t, "heard.en.lex", func(l lex.Line) string { return clashes(strings.Split(l.Example, " | ")...) })
}

// clashes lists the passages that clash in some reports, "none" where none do.
func clashes(texts ...string) string {
	c := storytest.Collate(texts...)
	var out []string
	for _, k := range c.Clashes {
		out = append(out, k.A.Span.Of(c.Witnesses[k.A.Witness].Report.Text)+" "+k.B.Span.Of(c.Witnesses[k.B.Witness].Report.Text))
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, "; ")
}

// TestFurther: two of one thing clash, and one beside the other does not.
func TestFurther(t *testing.T) {
	for _, x := range []struct{ a, b, want string }{
		{"A bomb went off in the market of Lowe at 5.42am on Friday.", "A bomb went off in the market of Lowe at 6.21am on Friday.", "clash"},
		{"A second bomb went off in the market of Lowe at 5.42am on Friday.", "The second bomb went off in the market of Lowe at 6.21am on Friday.", "clash"},
		{"A bomb went off in the market of Lowe at 5.42am on Friday.", "Another bomb went off in the market of Lowe at 6.21am on Friday.", "none"},
	} {
		if got := clashes(x.a, x.b); (got == "none") != (x.want == "none") {
			t.Errorf("%s %s: %s, want %s", x.a, x.b, got, x.want)
		}
	}
}
