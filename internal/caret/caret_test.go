package caret

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/report"
)

// words marks every word that contains an o or ó, with its length.
func words(text string) []Mark {
	var out []Mark
	start := -1
	for i, r := range text + " " {
		letter := r != ' ' && r != '.' && r != ',' && r != '\n'
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			if w := text[start:i]; strings.ContainsAny(w, "oó") {
				out = append(out, Mark{report.Span{Start: start, End: i}, fmt.Sprint(utf8.RuneCountInString(w))})
			}
			start = -1
		}
	}
	return out
}

func TestRun(t *testing.T) { Run(t, "testdata/self.caret", words) }

func TestParse(t *testing.T) {
	f, err := parse("Ab cd\n   ^^ x = y\n^^ z\n\nééé\n ^ q\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.cases) != 2 {
		t.Fatalf("%d cases, want 2", len(f.cases))
	}
	want := []Mark{{report.Span{Start: 3, End: 5}, "x = y"}, {report.Span{Start: 0, End: 2}, "z"}}
	for i, m := range f.cases[0].marks {
		if m != want[i] {
			t.Errorf("mark %d = %v, want %v", i, m, want[i])
		}
	}
	if m := f.cases[1].marks[0]; m.Span != (report.Span{Start: 2, End: 4}) {
		t.Errorf("non-ASCII mark at %v", m.Span)
	}
}

func TestParseErrors(t *testing.T) {
	for _, src := range []string{
		"ab\n  ^ past the end\n",
		"ab\n^> open\n",
		"ab\n<^ close\n",
		"---\n# only a comment\n",
	} {
		if _, err := parse(src); err == nil {
			t.Errorf("parse(%q): no error", src)
		}
	}
}

// Parsing and formatting a file does not change it, even if it has spans over two lines.
func TestFormat(t *testing.T) {
	for _, src := range []string{
		"# head\n\n--- a\n# note\nNine boats were\n           ^^^> verb\nlost.\n<^^^ verb\n\n--- b\n\"x\"\n^^^\n",
		"one\n^^^ 1\n\ntwo\n^^^ 2\n",
		"--- three lines\na b\n  > s\nc\nd e\n< s\n",
	} {
		f, err := parse(src)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(f.format()); got != src {
			t.Errorf("format = %q\nwant     %q", got, src)
		}
	}
}

func TestDiff(t *testing.T) {
	got := diff("ab cd", []Mark{{report.Span{Start: 0, End: 2}, "x"}}, []Mark{{report.Span{Start: 3, End: 5}, "x"}})
	want := "marks differ\n  extra:   \"ab\" x\n  missing: \"cd\" x\ngot:\nab cd\n^^ x\nwant:\nab cd\n   ^^ x\n"
	if got != want {
		t.Errorf("diff =\n%s\nwant\n%s", got, want)
	}
}
