package quote

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// formsOf returns the forms of the quotations in s, one after the other, and whether one
// that no mark closes ends before the words that say whose it is.
func formsOf(l *Language, s string) string {
	out := ""
	for _, q := range Find(l, text.ParseString(s)) {
		out += string(q.Form)
		if q.Open && strings.HasSuffix(q.Of(s), ",") {
			out += " ended"
		}
	}
	return out
}

func TestWords(t *testing.T) {
	lextest.Examples(t, "word.en.lex", func(line lex.Line) string { return formsOf(English(), line.Example) })
	lextest.Needed(t, "word.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := *English()
		l.words = words{}
		lex.Fill(&l.words, lx)
		return formsOf(&l, line.Example)
	})
}

// TestRules reads the example of every rule in Go, which makes the only quotation in
// it; "/" ends a paragraph.
func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(line lex.Line) (string, []string) {
		s := strings.ReplaceAll(line.Example, " / ", "\n\n")
		var got, by []string
		for _, q := range Find(English(), text.ParseString(s)) {
			got = append(got, strings.ReplaceAll(q.Of(s), "\n\n", " / "))
			by = q.By.Rules()[:1]
		}
		return strings.Join(got, "; "), by
	})
}
