package setting

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/figure"
	"stemma/text"
)

// names of the values, in their order.
var (
	leadNames     = []string{"", "from", "to", "at", "of", "with", "for"}
	jointNames    = []string{"", "beside", "comma"}
	comparedNames = []string{"", "higher", "higher_than", "lower", "lower_than"}
	flightNames   = []string{"", "distance", "apogee", "duration"}
	areaNames     = []string{"", "square_kilometre", "square_mile", "square_metre"}
	spanNames     = []string{"week", "month", "year"}
	toldNames     = []string{"more", "reached", "per_share", "each", "in_all", "of_those", "whole", "clause", "average", "dwarfed", "people", "force", "shares", "others"}
)

// describe writes down what the words of a text say of its figures.
func describe(l *Language, src string) string {
	d := text.ParseString(src)
	figures := figure.Find(figure.English(), d, nil)
	var out []string
	for i, s := range Find(l, d, figures) {
		var told []string
		for _, n := range []string{leadNames[s.Lead], jointNames[s.Joint], comparedNames[s.Compared], flightNames[s.Flight], areaNames[s.Area]} {
			if n != "" {
				told = append(told, n)
			}
		}
		for n, name := range spanNames {
			if s.Invited&(1<<n) != 0 {
				told = append(told, "invited_"+name)
			}
			if s.Reckoned&(1<<n) != 0 {
				told = append(told, "reckoned_"+name)
			}
		}
		for n, name := range toldNames {
			if s.Is(1 << n) {
				told = append(told, name)
			}
		}
		if len(told) > 0 {
			out = append(out, figures[i].Span.Of(src)+" "+strings.Join(told, " "))
		}
	}
	return strings.Join(out, "; ")
}

// TestMore: what comes on top of a number of others is no more than what it is.
func TestMore(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"of whom another thing is said", "The blast at Lowe killed nine people and injured another 60.", "60 more clause people others"},
		{"behind the number", "Nine people were killed and 60 more were injured at Lowe.", "60 higher more clause people others"},
		{"of whom the same is said", "The first blast killed nine people and the second killed another 12.", "12 more clause people"},
		{"alone", "Another 12 people were injured at Lowe.", "12 more people"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := describe(English(), c.text); !strings.Contains(got, c.want) {
				t.Errorf("%q: %q, want %q in it", c.text, got, c.want)
			}
		})
	}
}

func TestLexicon(t *testing.T) {
	lextest.Examples(t, "setting.en.lex", func(line lex.Line) string { return describe(English(), line.Example) })
	lextest.Needed(t, "setting.en.lex", func(lx *lex.Lexicon, line lex.Line) string { return describe(newLanguage(lx), line.Example) })
}
