package figure

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

// TestLexicons runs the example of every line of every lexicon through Find.
// The wish is the figures' short notation, "[aspect]" behind it where the
// aspect is the point, and "none" where no figure may be read.
func TestLexicons(t *testing.T) {
	for file, src := range map[string]string{
		"units.en.lex": unitsLex, "words.en.lex": wordsLex, "bound.en.lex": boundLex, "aspect.en.lex": aspectLex,
		"change.en.lex": changeLex, "noun.en.lex": nounLex, "keepout.en.lex": keepoutLex, "closed.en.lex": closedLex,
	} {
		for _, l := range lex.Read(file, src, 2).Lines {
			figs := Find(text.ParseString(l.Example), nil)
			var got []string
			for _, f := range figs {
				s := f.String()
				if strings.Contains(l.Want, "[") {
					s += " [" + f.Aspect + "]"
				}
				got = append(got, s)
			}
			if g := strings.Join(got, "; "); g != l.Want && !(g == "" && l.Want == "none") {
				t.Errorf("%s: %q: got %q, want %q", l.Ref, l.Example, g, l.Want)
			}
		}
	}
}
