package name

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

// TestLexicons runs the example of every line through Find. What it must give
// is "person Ada Moor" (a mention whose name is that), "actor Oslo" (a place
// that acts), "title Mayor" (a mention with that title), "2 Ada Moor" (one person in all,
// called that, named twice), or "-": nobody.
func TestLexicons(t *testing.T) {
	for _, l := range []*lex.Lexicon{titleLex, outletLex, bodyLex, actLex, wordLex} {
		if len(l.Lines) == 0 {
			t.Errorf("%s: no lines", l.File)
		}
		for _, line := range l.Lines {
			d := text.ParseString(line.Example)
			c := Find(d)
			kind, want, _ := strings.Cut(line.Want, " ")
			ok := false
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
			if !ok {
				t.Errorf("%s: %q: want %s, have%s", line.Ref, line.Example, line.Want, show(d, c))
			}
		}
	}
}

func show(d *text.Doc, c *Cast) string {
	var b strings.Builder
	for _, m := range c.Mentions {
		b.WriteString(" [" + string(m.Type) + " " + m.Core.Of(d.Text) + "]")
	}
	return b.String()
}
