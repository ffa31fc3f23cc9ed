// Package lextest checks the examples of lexicons. Tests of the packages that have
// lexicons use it; nothing else imports it.
package lextest

import (
	"os"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
)

// Read reads the lexicon in file, of whose lines each must have n fields or more and an
// example. A lexicon without lines is an error.
func Read(t testing.TB, file string, n int) *lex.Lexicon {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lx, err := lex.Parse(file, string(src), n)
	if err != nil {
		t.Fatal(err)
	}
	if len(lx.Lines) == 0 {
		t.Errorf("%s: no lines", file)
	}
	for _, l := range lx.Lines {
		if l.Example == "" {
			t.Errorf("%s: no example", l.By)
		}
	}
	return lx
}

// Examples checks that read returns for every line of the lexicon in file what reading
// its example must give.
func Examples(t testing.TB, file string, read func(lex.Line) string) {
	t.Helper()
	for _, l := range Read(t, file, 1).Lines {
		if got := read(l); got != l.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", l.By, l.Example, got, l.Want)
		}
	}
}

// Lines is Examples for a lexicon that takes part in every reading of its examples. The
// second result of read is the rules that took part; the line must be one of them.
func Lines(t testing.TB, file string, read func(lex.Line) (got string, by []string)) {
	t.Helper()
	decided(t, file, read, func(l lex.Line) string { return string(l.By) })
}

// Rules is Lines for rules in Go, which the first fields of the lines name.
func Rules(t testing.TB, file string, read func(lex.Line) (got string, by []string)) {
	t.Helper()
	decided(t, file, read, func(l lex.Line) string { return strings.ReplaceAll(l.Field(0), " ", "_") })
}

// decided checks what read returns for every line; rule names the rule of a line.
func decided(t testing.TB, file string, read func(lex.Line) (string, []string), rule func(lex.Line) string) {
	t.Helper()
	for _, l := range Read(t, file, 1).Lines {
		got, by := read(l)
		if got != l.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", l.By, l.Example, got, l.Want)
		}
		if !slices.Contains(by, rule(l)) {
			t.Errorf("%s: %s\nis by %q, not by %s", l.By, l.Example, by, rule(l))
		}
	}
}

// Needed checks that every line of the lexicon in file matters to its example: read
// must return one thing for the lexicon, and another for the lexicon less the words of
// the line. The words are the second field; in their place stands a word that no text
// has, because a list must not be empty.
func Needed(t testing.TB, file string, read func(*lex.Lexicon, lex.Line) string) {
	t.Helper()
	lx := Read(t, file, 2)
	for i, l := range lx.Lines {
		without := &lex.Lexicon{File: lx.File, Lines: slices.Clone(lx.Lines)}
		without.Lines[i].Fields = slices.Clone(l.Fields)
		without.Lines[i].Fields[1] = "-none-"
		if read(without, l) == read(lx, l) {
			t.Errorf("%s: %s: the same without the line", l.By, l.Example)
		}
	}
}
