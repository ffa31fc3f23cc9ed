package attribution_test

import (
	"os"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

func read(t *testing.T, file string) *lex.Lexicon {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return lex.Read(file, string(b), 2)
}

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
		for _, l := range read(t, file).Lines {
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
	for _, l := range read(t, "role.en.lex").Lines {
		as := find(l.Example)
		if len(as) != 1 || len(as[0].Chain) != 1 || string(as[0].Chain[0].Kind) != l.Want {
			t.Errorf("%s: %s: got %+v", l.By, l.Example, as)
		}
	}
}
