package edition_test

import (
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/edition"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
	"stemma/report"
)

// Every word of head.en.lex keeps a sentence from the head, or is taken off it.
func TestHeadLexicon(t *testing.T) {
	lextest.Examples(t, "head.en.lex", func(l lex.Line) string {
		if head := headOf(l.Example + "."); head != "" {
			return head
		}
		return "no"
	})
}

// What can stand alone at the head, and what is left of it.
func TestPlainSentence(t *testing.T) {
	for in, want := range map[string]string{
		"A ferry sank off Tarn in a storm on Monday.":                       "A ferry sank off Tarn in a storm on Monday",
		"(Coastline) - A ferry sank off Tarn in a storm on Monday.":         "A ferry sank off Tarn in a storm on Monday",
		"UPDATE 2-Tarn ferry chief quits after a 2m crown loss":             "Tarn ferry chief quits after a 2m crown loss",
		"TARN — A ferry sank off the island in a storm on Monday.":          "A ferry sank off the island in a storm on Monday",
		"12 people died when a ferry sank off Tarn on Monday.":              "12 people died when a ferry sank off Tarn on Monday",
		"06.30 A ferry has sunk off Tarn, the coast guard says.":            "",
		"Did the ferry sink off Tarn in the storm?":                         "",
		"\"The ferry sank within minutes of leaving Tarn,\" Ada Moor said.": "",
		"The storm of the century off Tarn and the islands.":                "",
		"the ferry sank off Tarn in a storm on Monday.":                     "",
		"A US frigate sank off Tarn in a storm on Monday.":                  "A US frigate sank off Tarn in a storm on Monday",
	} {
		if got := headOf(in); got != want {
			t.Errorf("%s\n got %q\nwant %q", in, got, want)
		}
	}
}

// headOf returns what is left of the first sentence of a report at the head.
func headOf(sentence string) string {
	r := &report.Report{Ref: "r", Text: sentence + "\n"}
	r.Seal()
	rd := stemma.Read(stemma.English(), r)
	for i := range rd.Sents {
		if s := edition.PlainSentence(rd, i, false); !s.Empty() {
			return s.Of(r.Text)
		}
	}
	return ""
}

// TestRules reads the example of every rule of the package.
func TestRules(t *testing.T) {
	lextest.Examples(t, "rules.en.lex", func(l lex.Line) string {
		var got []string
		for _, a := range stemma.Edit(storytest.Story(strings.Split(l.Example, " | ")...)).Alone {
			if slices.Contains(a.By.Rules(), l.Fields[0]) {
				got = append(got, a.Figure.Exact)
			}
		}
		return strings.Join(got, "; ")
	})
}

// TestFirstSubject: the first subject in the text decides, in whatever order its claims stand.
func TestFirstSubject(t *testing.T) {
	const text = "The ferry sank off Tarn on Monday and they saved 12 people.\n"
	r := &report.Report{Ref: "r", Text: text}
	r.Seal()
	rd := stemma.Read(stemma.English(), r)
	for range 2 {
		if edition.PlainSentence(rd, 0, false).Empty() {
			t.Errorf("%q cannot stand alone, with its claims in the order %v", text, rd.Claims)
		}
		slices.Reverse(rd.Claims)
	}
}
