package attribution

import (
	"strings"
	"testing"

	"stemma/internal/lex/lextest"
	"stemma/text"
)

// Each line's example holds its word, which commits to what the line says.
func TestStances(t *testing.T) {
	for _, l := range lextest.Read(t, "stance.en.lex", 3).Lines {
		d := text.ParseString(l.Example)
		found := false
		for i := range d.Tokens {
			tok := &d.Tokens[i]
			if !strings.HasPrefix(tok.Lower, l.Field(0)[:min(3, len(l.Field(0)))]) {
				continue
			}
			found = true
			s, ok := English().stances.Find(l.Field(0))
			if got := string(s.source) + "/" + string(s.author); !ok || got != l.Want {
				t.Errorf("%s: %s: %s, want %s", l.By, l.Field(0), got, l.Want)
			}
			if s.source.Rank() == 0 || s.author.Rank() == 0 {
				t.Errorf("%s: no rung: %s", l.By, l.Want)
			}
			break
		}
		if !found {
			t.Errorf("%s: %q does not hold %q", l.By, l.Example, l.Field(0))
		}
	}
}

func TestParseModel(t *testing.T) {
	m, err := ParseModel("# a comment\n30\tw VERB say\n-12\ttag NN\n")
	if err != nil {
		t.Fatal(err)
	}
	v := view{texts: map[uint64]string{}}
	s := sink{texts: v.texts}
	s.add(kWord, v.part("VERB"), v.joined(v.part("s"), v.part("ay")))
	s.add(kTag, v.parts("N", "N"))
	s.add(kUp)
	if got := m.Score(s.hashes); got != 18 || strings.Join(s.names, ",") != "w VERB say,tag NN,up" {
		t.Errorf("score %d of %q, want 18", got, s.names)
	}
	for _, bad := range []string{"30 w VERB say\n", "x\tw\n", "1\tw\n2\tw\n"} {
		if _, err := ParseModel(bad); err == nil {
			t.Errorf("%q is a model", bad)
		}
	}
}

func TestWeightsSayWhereTheyComeFrom(t *testing.T) {
	for file, src := range map[string]string{"cue": cueWeights, "source": sourceWeights, "content": contentWeights} {
		if !strings.Contains(src[:1000], "PolNeAR") {
			t.Errorf("%s.en.weights does not say where it comes from", file)
		}
		n := 0
		for line := range strings.Lines(src) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			n++
		}
		if n < 1000 {
			t.Errorf("%s.en.weights: %d weights", file, n)
		}
	}
}

func TestSenses(t *testing.T) {
	for w, want := range map[string]string{"say": "communication", "think": "cognition", "fear": "emotion"} {
		if got := English().sorts[English().means.Get(w).verb]; got != want {
			t.Errorf("verb %s: %q, want %q", w, got, want)
		}
	}
	l := English()
	of := func(w string) meaning { return l.means.Get(w) }
	if l.sorts[of("teacher").noun] != "person" || of("criticism").from == 0 && of("denial").from == 0 || !of("announce").that {
		t.Error("a sense is missing")
	}
}
