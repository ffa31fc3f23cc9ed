package quote_test

import (
	"os"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/quote"
	"stemma/text"
)

func read(t *testing.T, file string) *lex.Lexicon {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return lex.Read(file, string(b), 1)
}

func TestLexicons(t *testing.T) {
	for _, file := range []string{"say.en.lex", "naming.en.lex", "elision.en.lex", "gloss.en.lex"} {
		for _, l := range read(t, file).Lines {
			var got []string
			for _, q := range quote.Find(quote.English(), text.ParseString(l.Example)) {
				if file == "gloss.en.lex" {
					for _, g := range q.Gloss {
						got = append(got, g.Of(l.Example))
					}
					continue
				}
				got = append(got, string(q.Form))
			}
			if len(got) == 0 {
				got = []string{"-"}
			}
			if g := strings.Join(got, " "); g != l.Want {
				t.Errorf("%s: %s: got %s, want %s", l.By, l.Example, g, l.Want)
			}
		}
	}
}
