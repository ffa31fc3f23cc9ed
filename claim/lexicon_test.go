package claim_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// heard is what the example of a line of claim.en.lex gives, by its list.
var heard = map[string]func(r *claim.Reading) string{
	"opening": claims,
	"factive": claims,
	"first_person": func(r *claim.Reading) string {
		if len(r.Claims) == 1 && r.Claims[0].FirstPerson {
			return "yes"
		}
		return "no"
	},
	"deciding": func(r *claim.Reading) string {
		var out []string
		for _, w := range r.Words {
			if w.Is(claim.Deciding) {
				out = append(out, w.Span().Of(r.Report.Text))
			}
		}
		return strings.Join(out, " ")
	},
	"origin": func(r *claim.Reading) string {
		var out []string
		for _, x := range r.Introductions {
			out = append(out, x.Of(r.Report.Text))
		}
		return strings.Join(out, " / ")
	},
	"bare": func(r *claim.Reading) string {
		var out []string
		for i := range r.Deeds {
			out = append(out, r.Deeds[i].Verb.Span().Of(r.Report.Text))
		}
		return strings.Join(out, " ")
	},
	"full": func(r *claim.Reading) string {
		var out []string
		if len(r.Quotes) > 0 {
			for _, w := range r.QuoteWords(0) {
				out = append(out, w.Full)
			}
		}
		return strings.Join(out, " ")
	},
}

// claims lists the claims of a report.
func claims(r *claim.Reading) string {
	var out []string
	for i := range r.Claims {
		out = append(out, r.Claims[i].Of(r.Report.Text))
	}
	return strings.Join(out, " / ")
}

// TestWordLexicon reads the example of every line of claim.en.lex.
func TestWordLexicon(t *testing.T) {
	lextest.Examples(t, "claim.en.lex", func(l lex.Line) string {
		return heard[strings.ReplaceAll(l.Fields[0], " ", "_")](storytest.Read(l.Example))
	})
}

// TestThemeLexicon reads the example of every line: most of its words are of the
// theme; and the lexicon has the themes of claim.Themes, in that order.
func TestThemeLexicon(t *testing.T) {
	var themes []claim.Theme
	lextest.Examples(t, "theme.en.lex", func(l lex.Line) string {
		if x := claim.Theme(l.Fields[0]); !slices.Contains(themes, x) {
			themes = append(themes, x)
		}
		n := map[claim.Theme]int{}
		r := storytest.Read(l.Example)
		for i := range r.Claims {
			for _, x := range r.Claims[i].Themes {
				n[x]++
			}
		}
		best := claim.Theme("other")
		for _, x := range claim.Themes {
			if n[x] > n[best] {
				best = x
			}
		}
		return string(best)
	})
	if !slices.Equal(themes, claim.Themes) {
		t.Errorf("the lexicon has the themes %q, want %q", themes, claim.Themes)
	}
}

// TestRules reads the example of every rule in Go: a claim of the words it gives
// is made by the rule.
func TestRules(t *testing.T) {
	for _, l := range lextest.Read(t, "rules.en.lex", 1).Lines {
		r := storytest.Read(l.Example)
		if !slices.ContainsFunc(r.Claims, func(c claim.Claim) bool {
			return c.Of(r.Report.Text) == l.Want && slices.Contains(c.By.Rules(), l.Fields[0])
		}) {
			t.Errorf("%s: %s does not claim %q", l.By, l.Fields[0], l.Want)
		}
	}
}
