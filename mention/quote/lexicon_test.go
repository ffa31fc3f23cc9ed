package quote_test

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/quote"
	"stemma/text"
)

func TestLexicons(t *testing.T) {
	for _, file := range []string{"say.en.lex", "naming.en.lex", "elision.en.lex", "gloss.en.lex"} {
		lextest.Examples(t, file, func(l lex.Line) string {
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
				return "-"
			}
			return strings.Join(got, " ")
		})
	}
}
