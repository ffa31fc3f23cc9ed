package hedge

import (
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/text"
)

func with(find func(*Language, *text.Doc) []Mention) func(*text.Doc) []Mention {
	return func(d *text.Doc) []Mention { return find(English(), d) }
}

func TestFind(t *testing.T) {
	for file, find := range map[string]func(*text.Doc) []Mention{
		"testdata/hedge.caret": with(Find), "testdata/expect.caret": with(Expectations), "testdata/negation.caret": with(Negations),
	} {
		caret.Run(t, file, func(s string) []caret.Mark {
			var out []caret.Mark
			for _, m := range find(text.ParseString(s)) {
				out = append(out, caret.Mark{Span: m.Span, Label: strings.TrimSpace(string(m.Kind) + " " + string(m.Firmness))})
			}
			return out
		})
	}
}

// TestOver marks the clause that each hedge is about by the word that heads it.
func TestOver(t *testing.T) {
	caret.Run(t, "testdata/over.caret", func(s string) []caret.Mark {
		d := text.ParseString(s)
		var out []caret.Mark
		for _, find := range []func(*text.Doc) []Mention{with(Find), with(Expectations), with(Negations)} {
			for _, m := range find(d) {
				if m.Over >= 0 {
					out = append(out, caret.Mark{Span: d.Tokens[m.Over].Span, Label: m.Of(s)})
				}
			}
		}
		return out
	})
}

// FuzzFind checks what holds of every text: mentions stand in order inside it,
// each inside its scope.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"It may, if so, be likely.", "if if if not not may May", "could n't \xff might", "“It may”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.ParseString(s)
		for _, find := range []func(*text.Doc) []Mention{with(Find), with(Expectations), with(Negations)} {
			at := 0
			for _, m := range find(d) {
				if !m.In(s) || m.Start < at || m.At < 0 || m.At >= len(d.Tokens) || m.Over >= len(d.Tokens) || m.Over >= 0 && d.Tokens[m.Over].Sent != d.Tokens[m.At].Sent || m.Firmness == "" || m.By == "" {
					t.Fatalf("%+v of %q", m, s)
				}
				at = m.End
			}
		}
	})
}

// BenchmarkFind reads hostile texts of n and 2n bytes: the second must not take
// more than 2.3 times as long.
func BenchmarkFind(b *testing.B) {
	for _, unit := range []string{"may ", "if ", "not yet ", "it is said "} {
		for _, n := range []int{1, 2} {
			d := text.ParseString(strings.Repeat(unit, n*20000))
			b.Run(strings.TrimSpace(unit)+strings.Repeat("+", n-1), func(b *testing.B) {
				for range b.N {
					Find(English(), d)
				}
			})
		}
	}
}
