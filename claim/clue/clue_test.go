package clue

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// describe writes down the clues of a report, "title | text".
func describe(l *Language, src string) string {
	title, body, _ := strings.Cut(src, "|")
	r := &report.Report{Title: strings.TrimSpace(title), Text: strings.TrimSpace(body)}
	d := text.Parse(text.English(), r)
	cast := name.Find(d)
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

// TestLexicon reads the example of every line, and reads it again without the
// line, which must then be missed.
func TestLexicon(t *testing.T) {
	lx := lex.Read("clue.en.lex", clueSource, 2)
	for i, line := range lx.Lines {
		if got := describe(English(), line.Example); got != line.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, got, line.Want)
		}
		without := slices.Clone(lx.Lines)
		without[i].Fields = slices.Clone(line.Fields)
		without[i].Fields[1] = "-none-"
		if describe(newLanguage(&lex.Lexicon{File: lx.File, Lines: without}), line.Example) == line.Want {
			t.Errorf("%s: %s: the same without the line", line.By, line.Example)
		}
	}
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
