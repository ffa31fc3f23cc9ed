package text

import (
	"strings"

	"stemma/internal/char"
)

// A marker decides which single marks among tokens are quotation marks and which
// apostrophes.
type marker struct {
	text string
	toks []Token // those of one block
}

// markQuotes decides on the single marks among the tokens from first on, which are
// those of one block.
func (d *Doc) markQuotes(first int) {
	m := marker{d.Text, d.Tokens[first:]}
	var marks []int
	for i := range m.toks {
		if t := &m.toks[i]; t.Kind == Quote {
			if c, w := char.At(d.Text, t.Start); c == char.Apostrophe && w == t.Len() {
				marks = append(marks, i)
			}
		}
	}
	later := make([]bool, len(marks)+1) // a mark that may close follows
	for n := len(marks) - 1; n >= 0; n-- {
		later[n] = later[n+1] || m.closes(marks[n])
	}
	open := false
	for n, i := range marks {
		t := &m.toks[i]
		switch {
		case m.is(i, "‘"):
			open = true
		case open && m.closes(i):
			if m.plural(i) && n+1 < len(marks) && m.closes(marks[n+1]) && !m.opens(marks[n+1]) {
				t.Kind = Word
				continue
			}
			open = false
		case m.opens(i):
			if !later[n+1] {
				t.Kind = Punct
				continue
			}
			open = true
		case m.closes(i) && m.toks[i-1].Kind <= Mixed:
			t.Kind = Word
		}
	}
}

func (m *marker) is(i int, mark string) bool {
	return strings.HasPrefix(m.text[m.toks[i].Start:], mark)
}

// opens reports whether token i may open a quotation.
func (m *marker) opens(i int) bool {
	if i+1 >= len(m.toks) || m.toks[i].Space || m.is(i, "’") {
		return false
	}
	if i == 0 {
		return true
	}
	p := &m.toks[i-1]
	return p.Space || p.Kind == Quote || p.Kind == Punct && strings.IndexByte(".,!?;:", m.text[p.Start]) < 0
}

// closes reports whether token i may close a quotation.
func (m *marker) closes(i int) bool { return i > 0 && !m.toks[i-1].Space && !m.is(i, "‘") }

// plural reports whether token i may be the apostrophe of a plural, "the allies'
// troops'": it stands after an s and before a word in small letters.
func (m *marker) plural(i int) bool {
	p := &m.toks[i-1]
	return p.Kind == Word && m.toks[i].Space && i+1 < len(m.toks) && m.text[p.End-1]|0x20 == 's' && small(m.text, m.toks[i+1].Start)
}
