package where

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/name"
	"stemma/text"
)

// listed writes down the places of s: "[words] country precision".
func listed(l *Language, s string) string {
	d := text.ParseString(s)
	var out []string
	for _, m := range Find(l, d, name.Find(name.English(), d)) {
		out = append(out, fmt.Sprintf("[%s] %s %s", m.Of(s), m.Country, m.Precision))
	}
	return strings.Join(out, "; ")
}

func TestWords(t *testing.T) {
	lextest.Examples(t, "word.en.lex", func(line lex.Line) string { return listed(English(), line.Example) })
	lextest.Needed(t, "word.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := *English()
		l.words = words{}
		lex.Fill(&l.words, lx)
		return listed(&l, line.Example)
	})
}

// TestRules reads the example of every rule in Go, which takes part in every place of it.
func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(line lex.Line) (string, []string) {
		d := text.ParseString(line.Example)
		ms := Find(English(), d, name.Find(name.English(), d))
		var by []string
		if len(ms) > 0 {
			by = slices.DeleteFunc(ms[0].By.Rules(), func(rule string) bool {
				return slices.ContainsFunc(ms, func(m Mention) bool { return !slices.Contains(m.By.Rules(), rule) })
			})
		}
		return listed(English(), line.Example), by
	})
}

// TestGazetteer finds every town of the table by its name and by its name without marks.
func TestGazetteer(t *testing.T) {
	g := English().towns
	before, n := "", 0
	for line := range strings.Lines(townSrc) {
		if line[0] == '#' {
			continue
		}
		if line < before && strings.Split(line, "\t")[0] != strings.Split(before, "\t")[0] {
			t.Errorf("out of order: %s", line)
		}
		before = line
		n++
		want := readTown(line)
		called, _, _ := strings.Cut(line, "\t")
		for _, by := range []string{called, fold(called)} {
			if !slices.Contains(g.called(by), want) {
				t.Errorf("%q: got %v, want %v among them", by, g.called(by), want)
			}
		}
		if l := g.called(called); !slices.IsSortedFunc(l[:len(g.named(nil, called))], func(a, b town) int { return b.pop - a.pop }) {
			t.Errorf("%q: not by falling population: %v", called, l)
		}
	}
	if n < 20_000 {
		t.Errorf("%d towns", n)
	}
	for _, by := range []string{"", "#", "\x00", "zzzz", "\U0010ffff", "Harro"} {
		if l := g.called(by); l != nil {
			t.Errorf("%q: got %v, want none", by, l)
		}
	}
}
