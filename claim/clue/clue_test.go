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
	for _, road := range c.Roads {
		out = append(out, "road:"+road)
	}
	for _, p := range c.Places {
		out = append(out, "place:"+p.Key)
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
		"Ada Marsh, 34, said so.":                        "34",
		"A 17-year-old and a boy, nine years old, won.":  "17 9",
		"A boy, 7, and ages 9, 11 and 12 were told.":     "7 9 11 12",
		"It took two years, and one old man, 7 of them.": "",
		"Two were 19 years old. One 19-year-old left.":   "19",
		"Merrow won, 34, and left on 5 May.":             "",
		"The 400-year-old oak fell.":                     "",
	} {
		if got := describe(English(), "|"+src); got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}

// TestRoads: the words of a road's name are those that every report has of it.
func TestRoads(t *testing.T) {
	for src, want := range map[string]string{
		"It was in the 500 block of North Harbour Street near Mill Pond Dr. and 29th Ave. on Monday.": "road:harbour road:mill pond road:29th",
		"At 12 W. 31st St. they met Dr. Ada Moor of St. Ansel.":                                       "road:31st",
		"The 800 block of Quay burned, and a block of flats.":                                         "road:quay",
		"Calves were taken on County Road 9.":                                                         "",
		"He went down the road to the street.":                                                        "",
	} {
		d := text.ParseString(src)
		var got []string
		for _, r := range English().roads(d) {
			got = append(got, "road:"+r)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}

// TestPlaces: a title that stands beside the text names places and ages too.
func TestPlaces(t *testing.T) {
	for src, want := range map[string]string{
		"Boy, 7, hurt in Baltimore | A boy was hurt.":       "boy hurt baltimor 7 place:baltimore",
		"Boy hurt in Baltimore | Boy hurt in Baltimore now": "",
	} {
		if got := describe(English(), src); got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
}
