package figure

import (
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// TestLexicons runs the example of every line of every lexicon through Find.
// The wish is the figures' short notation, "[aspect]" behind it where the
// aspect is the point, and "none" where no figure may be read.
func TestLexicons(t *testing.T) {
	for _, file := range []string{"age.en.lex", "bare.en.lex", "change.en.lex", "idle.en.lex", "move.en.lex", "noun.en.lex", "one.en.lex", "phrase.en.lex", "rate.en.lex", "time.en.lex", "use.en.lex"} {
		lextest.Examples(t, file, func(l lex.Line) string {
			figs := Find(English(), text.ParseString(l.Example), nil)
			var got []string
			for _, f := range figs {
				s := f.String()
				if strings.Contains(l.Want, "[") {
					s += " [" + f.Aspect + "]"
				}
				got = append(got, s)
			}
			if len(got) == 0 {
				return "none"
			}
			return strings.Join(got, "; ")
		})
	}
}

// label writes what a caret file says of a figure.
func label(f Figure) string {
	s := f.String()
	if f.Of >= 0 {
		s += " of"
	}
	if f.Same >= 0 {
		s += " same"
	}
	if f.During {
		s += " during"
	}
	if f.Aspect != "" {
		s += " [" + f.Aspect + "]"
	}
	return s
}

func TestFigures(t *testing.T) {
	caret.Run(t, "testdata/figures.caret", func(s string) []caret.Mark {
		var out []caret.Mark
		for _, f := range Find(English(), text.ParseString(s), nil) {
			out = append(out, caret.Mark{Span: f.Span, Label: label(f)})
		}
		return out
	})
}

// Ages are read apart from the other figures.
func TestAges(t *testing.T) {
	caret.Run(t, "testdata/ages.caret", func(s string) []caret.Mark {
		var out []caret.Mark
		Read(English(), text.ParseString(s), nil, func(r *Sentence) {
			for _, a := range r.Ages {
				who := a.Counted.Span.Of(s)
				a.Counted = Counted{}
				out = append(out, caret.Mark{Span: a.Span, Label: strings.TrimSpace(a.String() + " " + who)})
			}
		})
		return out
	})
}
