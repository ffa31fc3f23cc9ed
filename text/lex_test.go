package text

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

// Two paragraphs of an invented report.
const (
	above = "The ferry Orlo Star ran aground off Port Ansel on Monday with 40 people on board, the harbour board said.\n\n"
	below = "\n\nAll of them were brought ashore before dark, and the board will ask how the pilot lost his way.\n"
)

// sentencesOf returns the sentences of an example, as a want writes them.
func sentencesOf(s string) string {
	d := ParseString(s)
	var out []string
	for _, x := range d.Sents {
		out = append(out, x.Of(d.Text))
	}
	return strings.Join(out, " | ")
}

func TestAbbreviations(t *testing.T) {
	lextest.Examples(t, "abbr.en.lex", func(l lex.Line) string { return sentencesOf(l.Example) })
}

func TestWordLists(t *testing.T) {
	lextest.Examples(t, "words.en.lex", func(l lex.Line) string {
		switch l.Field(0) {
		case "stop":
			got := "-"
			for w := range strings.FieldsSeq(l.Example) {
				if !IsStop(w) {
					got = w
				}
			}
			return got
		case "glued", "clitic", "elided", "small":
			var words []string
			for _, x := range Words(l.Example) {
				words = append(words, x.Of(l.Example))
			}
			return strings.Join(words, " ")
		case "thought":
			return l.Want // TestMend
		}
		return sentencesOf(l.Example)
	})
}
