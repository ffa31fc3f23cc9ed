package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

// reads renders the attributions of s.
func reads(l *Language, s string) []string {
	d := text.ParseString(s)
	as := Find(l, d, name.Find(d), quote.Find(quote.English(), d))
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

// without returns lx with a word that no text has in the place of line's words.
func without(lx *lex.Lexicon, line int) *lex.Lexicon {
	out := &lex.Lexicon{File: lx.File, Lines: append([]lex.Line(nil), lx.Lines...)}
	l := out.Lines[line]
	l.Fields = append([]string(nil), l.Fields...)
	l.Fields[1] = "no-such-word"
	out.Lines[line] = l
	return out
}

// told renders all that a language makes of s: what Find finds, what the rules
// alone find, and the features of the model of cues.
func told(l *Language, s string) string {
	d := text.ParseString(s)
	cast, quotes := name.Find(d), quote.Find(quote.English(), d)
	rules := ByRule(l, d, cast, quotes)
	var out []string
	for i := range rules {
		out = append(out, render(s, &rules[i]))
	}
	return fmt.Sprint(reads(l, s), out, Candidates(l, d, quotes, rules))
}

// TestWords: each line's example reads as the line says, and otherwise without it.
func TestWords(t *testing.T) {
	words := lex.Read("saying.en.lex", wordsSource, 2)
	cues, phrases := lex.Read("cue.en.lex", cueSource, 5), lex.Read("phrase.en.lex", phraseSource, 4)
	roles, stances := lex.Read("role.en.lex", roleSource, 2), lex.Read("stance.en.lex", stanceSource, 3)
	for i, ln := range words.Lines {
		got := reads(English(), ln.Example)
		if !slices.ContainsFunc(got, func(g string) bool { return g == ln.Want || strings.HasPrefix(g, ln.Want+" | ") }) && !(ln.Want == "nothing" && len(got) == 0) {
			t.Errorf("%s: %s: %s\n got %s\nwant %s", ln.By, ln.Field(0), ln.Example, strings.Join(got, "\n     "), ln.Want)
		}
		l := newLanguage(without(words, i), cues, phrases, roles, stances)
		l.senses, l.models = English().senses, English().models
		if told(English(), ln.Example) == told(l, ln.Example) {
			t.Errorf("%s: %s does nothing in %q", ln.By, ln.Field(0), ln.Example)
		}
	}
}

// TestDoubled: a participle doubles the consonant that the past form doubles.
func TestDoubled(t *testing.T) {
	for _, w := range []string{"admitting", "slamming", "rebutting", "saying", "denying"} {
		f := English().forms[w]
		if len(f) == 0 || f[0].shape != active {
			t.Errorf("%s: %v", w, f)
		}
	}
}
