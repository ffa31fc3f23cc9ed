package clue

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// describe writes down the clues of a report, "title | text".
func describe(l *Language, src string) string {
	title, body, _ := strings.Cut(src, "|")
	r := &report.Report{Title: strings.TrimSpace(title), Text: strings.TrimSpace(body)}
	d := text.Parse(text.English(), r)
	cast := name.Find(name.English(), d)
	c := Find(l, r, d, cast)
	out := slices.Clone(c.Title)
	for _, a := range c.Ages {
		out = append(out, fmt.Sprint(a))
	}
	for _, s := range c.Streets {
		out = append(out, cast.Members[s].Key)
	}
	return strings.Join(out, " ")
}

func TestLexicon(t *testing.T) {
	lextest.Examples(t, "clue.en.lex", func(line lex.Line) string { return describe(English(), line.Example) })
	lextest.Needed(t, "clue.en.lex", func(lx *lex.Lexicon, line lex.Line) string { return describe(newLanguage(lx), line.Example) })
}

// TestAges: an age is told of a person, and what is none is not taken for one.
func TestAges(t *testing.T) {
	for src, want := range map[string]string{
		"Ada Marsh, 34, said so.":                       "34",
		"A 17-year-old and a boy, nine years old, won.": "17",
		"Two were 19 years old. One 19-year-old left.":  "19",
		"Merrow won, 34, and left on 5 May.":            "",
		"The 400-year-old oak fell.":                    "",
	} {
		if got := describe(English(), "|"+src); got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}
