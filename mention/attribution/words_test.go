package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

// reads renders the attributions of s.
func reads(l *Language, s string) []string {
	d := text.ParseString(s)
	as := Find(l, d, name.Find(name.English(), d), quote.Find(quote.English(), d))
	var out []string
	for i := range as {
		out = append(out, render(s, &as[i]))
	}
	return out
}

// render renders an attribution: source = its name < … | cue | content | firmness.
func render(s string, a *Attribution) string {
	var chain, content []string
	for _, src := range a.Chain {
		w := src.Span.Of(s)
		if src.Name.Of(s) != w {
			w += " = " + src.Name.Of(s)
		}
		chain = append(chain, w)
	}
	for _, seg := range a.Segments {
		content = append(content, strings.Trim(seg.Of(s), "“”"))
	}
	if len(chain) == 0 {
		chain = []string{"-"}
	}
	return fmt.Sprintf("%s | %s | %s | %s/%s", strings.Join(chain, " < "), a.Cue.Of(s), strings.Join(content, " … "), a.Firmness, a.Author)
}

// told renders all that a language makes of s: what Find finds, what the rules
// alone find, and the features of the model of cues.
func told(l *Language, s string) string {
	d := text.ParseString(s)
	cast, quotes := name.Find(name.English(), d), quote.Find(quote.English(), d)
	rules := ByRule(l, d, cast, quotes)
	var out []string
	for i := range rules {
		out = append(out, render(s, &rules[i]))
	}
	return fmt.Sprint(reads(l, s), out, Candidates(l, d, quotes, rules))
}

// wanted returns what a line wants if one of got is or begins with that, else all.
func wanted(line lex.Line, got []string) string {
	if slices.ContainsFunc(got, func(g string) bool { return g == line.Want || strings.HasPrefix(g, line.Want+" | ") }) {
		return line.Want
	}
	return strings.Join(got, "\n     ")
}

// TestWords: each line's example reads as the line says, and otherwise without it.
func TestWords(t *testing.T) {
	lextest.Examples(t, "saying.en.lex", func(line lex.Line) string {
		got := reads(English(), line.Example)
		if len(got) == 0 {
			return "nothing"
		}
		return wanted(line, got)
	})
	cues, phrases := lex.Read("cue.en.lex", cueSource, 5), lex.Read("phrase.en.lex", phraseSource, 4)
	roles, stances := lex.Read("role.en.lex", roleSource, 2), lex.Read("stance.en.lex", stanceSource, 3)
	lextest.Needed(t, "saying.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := newLanguage(lx, cues, phrases, roles, stances)
		l.senses, l.models = English().senses, English().models
		return told(l, line.Example)
	})
}

// TestDoubled: a participle doubles the consonant that the past form doubles.
func TestDoubled(t *testing.T) {
	for _, w := range []string{"admitting", "slamming", "rebutting", "saying", "denying"} {
		f := English().forms.Get(w)
		if len(f) == 0 || f[0].shape != active {
			t.Errorf("%s: %v", w, f)
		}
	}
}
