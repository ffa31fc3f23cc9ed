package text

import (
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

// The forms are chosen for one rule each; the stems follow from Porter's
// description.
func TestStem(t *testing.T) {
	for in, want := range map[string]string{
		"caresses": "caress", "ties": "tie", "cries": "cri", "gas": "gas", "gaps": "gap", "kiwis": "kiwi",
		"agreed": "agre", "feed": "feed", "luxuriated": "luxuri", "hopping": "hop", "hoping": "hope", "hopped": "hop",
		"say": "say", "by": "by", "cry": "cri", "enjoying": "enjoy",
		"relational": "relat", "nationalism": "nation", "hopefulness": "hope", "generously": "generous", "communism": "communism",
		"deployed": "deploy", "deployment": "deploy", "deploying": "deploy", "missiles": "missil", "troops": "troop",
		"election": "elect", "elected": "elect", "vessel's": "vessel", "controlled": "control", "dying": "die", "skies": "sky",
		"succeed": "succeed", "outing": "outing", "adjustment": "adjust", "formative": "format", "triplicate": "triplic",
		"łódź": "łódź", "f16": "f16", "is": "is", "": "",
	} {
		if got := Stem(in); got != want {
			t.Errorf("Stem(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestStemLines(t *testing.T) {
	lextest.Examples(t, "stem.en.lex", func(l lex.Line) string { return Stem(l.Example) })
}

func BenchmarkStem(b *testing.B) {
	ws := []string{"deployment", "controlled", "nationalism", "troops", "said", "hopefulness"}
	for b.Loop() {
		for _, w := range ws {
			Stem(w)
		}
	}
}

func TestIrregular(t *testing.T) {
	lextest.Examples(t, "irregular.en.lex", func(l lex.Line) string { return Lemma(l.Example, l.Field(0)[0]) })
}

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		in   string
		pos  byte
		want string
	}{
		{"troops", 'n', "troop"}, {"cities", 'n', "city"}, {"boxes", 'n', "box"}, {"churches", 'n', "church"}, {"glass", 'n', "glass"},
		{"crisis", 'n', "crisis"}, {"virus", 'n', "virus"}, {"viruses", 'n', "virus"}, {"houses", 'n', "house"}, {"injuries", 'n', "injury"},
		{"missiles", 'n', "missile"}, {"bus", 'n', "bus"}, {"buses", 'n', "bus"}, {"soldier", 'n', "soldier"}, {"clashes", 'n', "clash"},
		{"causes", 'n', "cause"}, {"losses", 'n', "loss"}, {"shoes", 'n', "shoe"}, {"heroes", 'n', "hero"}, {"axes", 'n', "axe"},
	} {
		if got := Lemma(c.in, c.pos); got != c.want {
			t.Errorf("Lemma(%q, %c) = %q, want %q", c.in, c.pos, got, c.want)
		}
	}
}
