package name

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/report"
	"stemma/text"
)

// TestLexicons runs the example of every line through Find. What it must give
// is "person Ada Moor" (a mention whose name is that), "actor Oslo" (a place
// that acts), "title Mayor" (a mention with that title), "2 Ada Moor" (one
// person in all, called that, named twice), or "-": nobody.
func TestLexicons(t *testing.T) {
	lx := readLexicons()
	for _, l := range []*lex.Lexicon{lx.title, lx.outlet, lx.body, lx.act, lx.deed, lx.word, lx.grammar} {
		lextest.Examples(t, l.File, holds)
	}
}

// TestSpelling reads the example of each line of spelling.en.lex, with all lines and
// without that one.
func TestSpelling(t *testing.T) {
	lx := readLexicons().spelling
	for i, line := range lx.Lines {
		if got := spelt(English(), line); got != line.Want {
			t.Errorf("%s: %s: %s, want %s", line.By, line.Example, got, line.Want)
		}
		l := *English()
		l.spelling = newSpelling(without(lx, i))
		if spelt(&l, line) == line.Want {
			t.Errorf("%s: %s: the same without the line", line.By, line.Example)
		}
	}
}

// spelt returns how the two words of the example are related.
func spelt(l *Language, line lex.Line) string {
	a, b, _ := strings.Cut(line.Example, " ")
	switch {
	case line.Field(0) == listPlural && l.pluralOf(a) == b:
		return "plural"
	case l.alike(a, b) && l.letters(a) == l.letters(b):
		return "one"
	}
	return "apart"
}

// TestRules runs the example of each rule in Go: the decision it is about is By it.
func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(l lex.Line) (string, []string) {
		var rules []string
		d := text.ParseString(l.Example)
		first := newScan(English(), d) // its names are "met" in the second reading
		for _, m := range first.weigh(first.run(nil)) {
			rules = append(rules, m.by.Rules()...)
		}
		c := Find(English(), d)
		for _, m := range c.Mentions {
			rules = append(rules, m.By.Rules()...)
		}
		for _, r := range c.References {
			rules = append(rules, r.By.Rules()...)
		}
		return holds(l), rules
	})
}

// without returns the lexicon less line i.
func without(lx *lex.Lexicon, i int) *lex.Lexicon {
	return &lex.Lexicon{File: lx.File, Lines: slices.Delete(slices.Clone(lx.Lines), i, i+1)}
}

// TestLinesMatter takes single lines away: their examples must then fail. The
// pipeline is not asked: where it would decide alike, the line stands for what
// it misses.
func TestLinesMatter(t *testing.T) {
	all := readLexicons()
	skip := func(i int) bool { return testing.Short() && i%4 > 0 } // -short: every fourth line
	for i, l := range all.word.Lines {
		if skip(i) {
			continue
		}
		if k, w := l.Field(0), l.Field(1); k == "people" || k == "time" && w == "may" {
			continue // people stand in the list of names; "may" is also a common word
		}
		c := *English()
		c.words, c.nicks, c.nickOf = words{}, lex.Dict[[]string]{}, lex.Dict[bool]{}
		c.addWords(without(all.word, i))
		if _, ok := holdsBy(l, deaf(&c)); ok {
			t.Errorf("%s: %q holds without its line", l.By, l.Example)
		}
	}
	for i, l := range all.body.Lines {
		if l.Field(0) == "name" || skip(i) {
			continue
		}
		c := *English()
		c.bodyLast, c.bodyOf = lex.Dict[report.By]{}, lex.Dict[report.By]{}
		c.addBodies(without(all.body, i))
		if _, ok := holdsBy(l, deaf(&c)); ok {
			t.Errorf("%s: %q holds without its line", l.By, l.Example)
		}
	}
	for i, l := range all.grammar.Lines {
		if skip(i) {
			continue
		}
		switch l.Field(0) {
		case "under", "legal", "of land", "before verb":
			continue // a title, brackets or an arc gives the same in so short a text
		}
		c := *English()
		c.grammar = grammar{}
		l.Fields = []string{l.Field(0), "zzz", "-"} // a list must not be empty
		lx := without(all.grammar, i)
		lx.Lines = append(lx.Lines, l)
		lex.Fill(&c.grammar, lx)
		if _, ok := holdsBy(l, func(d *text.Doc) *Cast { return Find(&c, d) }); ok {
			t.Errorf("%s: %q holds without its line", l.By, l.Example)
		}
	}
}

// holds returns what a line's example must give if it gives that, else all its names.
func holds(line lex.Line) string {
	have, ok := holdsBy(line, func(d *text.Doc) *Cast { return Find(English(), d) })
	if ok {
		return line.Want
	}
	return have
}

// deaf returns a Find that reads without the pipeline's names.
func deaf(l *Language) func(*text.Doc) *Cast {
	return func(d *text.Doc) *Cast {
		return find(newScan(l, d), func(_ *scan, cs []cand) []cand { return cs })
	}
}

func holdsBy(line lex.Line, find func(*text.Doc) *Cast) (have string, ok bool) {
	d := text.ParseString(line.Example)
	c := find(d)
	kind, want, _ := strings.Cut(line.Want, " ")
	switch kind {
	case "-":
		ok = true
		for _, m := range c.Mentions {
			ok = ok && m.Type == Role
		}
	case "bears": // the office of the only person, or nothing
		for _, m := range c.Members {
			ok = ok || m.Type == Person && (m.Title.Of(d.Text) == want || m.Title.Empty() && want == "nothing")
		}
	case "refers": // the pronoun, to whom
		ok = len(c.References) == 0 && want == "nobody"
		for _, r := range c.References {
			ok = ok || c.Members[r.Member].Canonical.Of(d.Text) == want
		}
	case "2":
		n := 0
		for _, m := range c.Members {
			if m.Type == Person {
				n++
				ok = m.Canonical.Of(d.Text) == want && len(m.Mentions) == 2
			}
		}
		ok = ok && n == 1
	default:
		for _, m := range c.Mentions {
			typ := string(m.Type)
			if m.Actor {
				typ = "actor"
			}
			ok = ok || kind == "title" && m.Title.Of(d.Text) == want || typ == kind && m.Core.Of(d.Text) == want
		}
	}
	return show(d, c), ok
}

func show(d *text.Doc, c *Cast) string {
	var b strings.Builder
	for _, m := range c.Mentions {
		b.WriteString(" [" + string(m.Type) + " " + m.Core.Of(d.Text) + "]")
	}
	return b.String()
}
