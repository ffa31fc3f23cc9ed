package hedge

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// TestLexicons reads the example of every line and compares what is found:
// "[words] kind firmness", parted by "; ".
func TestLexicons(t *testing.T) {
	for _, f := range []struct {
		file string
		find func(*text.Doc) []Mention
	}{
		{"hedge.en.lex", with(Find)},
		{"expect.en.lex", with(Expectations)},
		{"negation.en.lex", with(Negations)},
		{"idiom.en.lex", both(English())},
	} {
		lextest.Examples(t, f.file, func(line lex.Line) string { return listed(text.ParseString(line.Example), f.find) })
	}
}

// both returns what is a hedge or a negation in l.
func both(l *Language) func(*text.Doc) []Mention {
	return func(d *text.Doc) []Mention { return append(Find(l, d), Negations(l, d)...) }
}

// listed writes mentions down as the lexicons do.
func listed(d *text.Doc, find func(*text.Doc) []Mention) string {
	var out []string
	for _, m := range find(d) {
		out = append(out, strings.Join(strings.Fields("["+m.Of(d.Text)+"] "+string(m.Kind)+" "+string(m.Firmness)), " "))
	}
	return strings.Join(out, "; ")
}

// TestIdiomsAreNeeded: without the idiom each example would give a mention.
func TestIdiomsAreNeeded(t *testing.T) {
	l := *English()
	l.idioms = cues{}
	for _, line := range lextest.Read(t, "idiom.en.lex", 1).Lines {
		if listed(text.ParseString(line.Example), both(&l)) == "" {
			t.Errorf("%s: %s: nothing to forbid", line.By, line.Example)
		}
	}
}
