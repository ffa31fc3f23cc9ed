package name

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

// TestLexicons runs the example of every line through Find. What it must give
// is "person Ada Moor" (a mention whose name is that), "actor Oslo" (a place
// that acts), "title Mayor" (a mention with that title), "2 Ada Moor" (one
// person in all, called that, named twice), or "-": nobody.
func TestLexicons(t *testing.T) {
	for _, l := range []*lex.Lexicon{titleLex, outletLex, bodyLex, actLex, deedLex, wordLex} {
		if len(l.Lines) == 0 {
			t.Errorf("%s: no lines", l.File)
		}
		for _, line := range l.Lines {
			if have, ok := holds(line); !ok {
				t.Errorf("%s: %q: want %s, have%s", line.By, line.Example, line.Want, have)
			}
		}
	}
}

// TestLinesMatter takes single lines away: their examples must then fail. The
// pipeline is not asked: where it would decide alike, the line stands for what
// it misses.
func TestLinesMatter(t *testing.T) {
	for _, l := range wordLex.Lines {
		k, w := l.Field(0), l.Field(1)
		if k == "people" || k == "time" && given[w] == "" && w == "may" {
			continue // people stand in the list of names; "may" is also a common word
		}
		old := words[k][w]
		delete(words[k], w)
		if _, ok := holdsBy(l, deaf); ok {
			t.Errorf("%s: %q holds without its line", l.By, l.Example)
		}
		words[k][w] = old
	}
	for _, l := range bodyLex.Lines {
		table := bodyLast
		if l.Field(0) == "of" {
			table = bodyOf
		}
		old, in := table[l.Field(1)]
		if !in || l.Field(0) == "name" {
			continue
		}
		delete(table, l.Field(1))
		if _, ok := holdsBy(l, deaf); ok {
			t.Errorf("%s: %q holds without its line", l.By, l.Example)
		}
		table[l.Field(1)] = old
	}
}

// holds reports whether a line's example gives what it must, and what it gives.
func holds(line lex.Line) (have string, ok bool) { return holdsBy(line, Find) }

// deaf reads without the pipeline's names.
func deaf(d *text.Doc) *Cast {
	return find(newScan(d), func(_ *scan, cs []cand) []cand { return cs })
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
