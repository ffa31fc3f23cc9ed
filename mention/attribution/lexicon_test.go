package attribution_test

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

func find(s string) []attribution.Attribution {
	d := text.ParseString(s)
	return attribution.Find(attribution.English(), d, &name.Cast{}, quote.Find(quote.English(), d))
}

// write renders an attribution as the lexicons do: source < source | cue |
// content, with "-" for a chain without source.
func write(s string, a *attribution.Attribution) string {
	var chain, content []string
	for _, src := range a.Chain {
		chain = append(chain, src.Span.Of(s))
	}
	for _, seg := range a.Segments {
		content = append(content, strings.Trim(seg.Of(s), "“”"))
	}
	if len(chain) == 0 {
		chain = []string{"-"}
	}
	return strings.Join(chain, " < ") + " | " + a.Cue.Of(s) + " | " + strings.Join(content, " … ")
}

func TestLexicons(t *testing.T) {
	for _, file := range []string{"cue.en.lex", "phrase.en.lex"} {
		for _, l := range lextest.Read(t, file, 2).Lines {
			found := false
			var got []string
			for _, a := range find(l.Example) {
				g := write(l.Example, &a)
				got = append(got, g)
				if g != l.Want {
					continue
				}
				found = true
				k := len(l.Fields)
				if string(a.Firmness) != l.Field(k-2) || string(a.Author) != l.Field(k-1) {
					t.Errorf("%s: firmness %s, %s", l.By, a.Firmness, a.Author)
				}
				if a.By != l.By && l.Field(1) != "chain" {
					t.Errorf("%s: found by %s", l.By, a.By)
				}
			}
			if !found {
				t.Errorf("%s: %s\n got %s\nwant %s", l.By, l.Example, strings.Join(got, "\n     "), l.Want)
			}
		}
	}
}

func TestRoles(t *testing.T) {
	lextest.Examples(t, "role.en.lex", func(l lex.Line) string {
		var got []string
		for _, a := range find(l.Example) {
			var kinds []string
			for _, src := range a.Chain {
				kinds = append(kinds, string(src.Kind))
			}
			got = append(got, strings.Join(kinds, " < "))
		}
		return strings.Join(got, "; ")
	})
}
