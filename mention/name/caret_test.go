package name

import (
	"testing"

	"stemma/internal/caret"
	"stemma/text"
)

// TestJoin and TestKind label every mention with its type and its member's
// key; "?" marks a doubtful joining, "*" a place that acts.
func TestJoin(t *testing.T) { caret.Run(t, "testdata/join.caret", marks) }

// TestKind is about what a name names.
func TestKind(t *testing.T) { caret.Run(t, "testdata/kind.caret", marks) }

// TestOne is about who is one person and who is not.
func TestOne(t *testing.T) { caret.Run(t, "testdata/one.caret", marks) }

// TestOffice labels every person and office with its member and that one's title.
func TestOffice(t *testing.T) {
	caret.Run(t, "testdata/office.caret", func(s string) []caret.Mark {
		d := text.ParseString(s)
		c := Find(English(), d)
		var out []caret.Mark
		for _, m := range c.Mentions {
			if mb := &c.Members[m.Member]; mb.Type == Person || mb.Type == Role {
				l := string(mb.Type) + " " + mb.Key
				if !mb.Title.Empty() {
					l += ", " + mb.Title.Of(s)
				}
				out = append(out, caret.Mark{Span: m.Span, Label: l})
			}
		}
		return out
	})
}

func marks(s string) []caret.Mark {
	c := Find(English(), text.ParseString(s))
	var out []caret.Mark
	for _, m := range c.Mentions {
		l := string(c.Members[m.Member].Type) + " " + c.Members[m.Member].Key
		if s := c.Members[m.Member].Suffix; s != "" {
			l += " " + s
		}
		if m.Unsure {
			l += "?"
		}
		if m.Actor {
			l += "*"
		}
		out = append(out, caret.Mark{Span: m.Span, Label: l})
	}
	return out
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"Kim Bo-ra": "kim bo ra", "Kim Bo Ra": "kim bo ra", "José Núñez": "jose nunez", "Ada R. Moor": "ada moor",
		"The Harrow Council": "harrow council", "U.N.": "un", "O’Neill": "oneill", "İ": "i",
		"Łódź": "lodz", "": "",
	} {
		if got := Key(in); got != want {
			t.Errorf("Key(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGender(t *testing.T) {
	d := text.ParseString("Prince Tormund waved. Marta Quillon spoke to spokeswoman Bexhill.")
	c := Find(English(), d)
	want := map[string]string{"tormund": "m", "marta quillon": "f", "bexhill": "f"}
	if len(c.Members) != len(want) {
		t.Fatalf("have%s", show(d, c))
	}
	for _, m := range c.Members {
		if m.Gender != want[m.Key] {
			t.Errorf("%s: gender %q, want %q", m.Key, m.Gender, want[m.Key])
		}
	}
}
