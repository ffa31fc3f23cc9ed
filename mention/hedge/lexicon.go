package hedge

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
	"stemma/mention"
	"stemma/text"
)

var (
	//go:embed hedge.en.lex
	hedgeSrc string
	//go:embed expect.en.lex
	expectSrc string
	//go:embed negation.en.lex
	negationSrc string
	//go:embed idiom.en.lex
	idiomSrc string
)

var (
	hedges       = lexicon{}
	expectations = lexicon{}
	negations    = lexicon{}
	idioms       = lexicon{}
)

func init() {
	for _, l := range lex.Read("hedge.en.lex", hedgeSrc, 5).Lines {
		c := cue{kind: Kind(l.Field(1)), firmness: mention.Firmness(l.Field(2)), form: l.Field(3), need: l.Field(4), ref: l.Ref}
		words := phrase(l.Field(0))
		hedges.add(c, words)
		if c.form == "verb" {
			for _, w := range inflect(words[0]) {
				hedges.add(c, []string{w})
			}
		}
	}
	for _, l := range lex.Read("expect.en.lex", expectSrc, 3).Lines {
		expectations.add(cue{firmness: mention.Firmness(l.Field(1)), need: l.Field(2), ref: l.Ref}, phrase(l.Field(0)))
	}
	for _, l := range lex.Read("negation.en.lex", negationSrc, 2).Lines {
		negations.add(cue{firmness: mention.Firmness(l.Field(1)), need: "any", ref: l.Ref}, phrase(l.Field(0)))
	}
	for _, l := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		idioms.add(cue{need: "any", ref: l.Ref}, phrase(l.Field(0)))
	}
}

// phrase cuts a lexicon's phrase as a text is cut.
func phrase(s string) []string {
	var out []string
	for _, t := range text.ParseString(s).Tokens {
		out = append(out, t.Lower)
	}
	return out
}

// inflect returns the regular forms of a verb: sends, sending, sent by -ed.
func inflect(v string) []string {
	stem, ed := v, v+"ed"
	s := v + "s"
	if strings.HasSuffix(v, "e") {
		stem, ed = v[:len(v)-1], v+"d"
	}
	if strings.HasSuffix(v, "ss") || strings.HasSuffix(v, "sh") {
		s = v + "es"
	}
	if strings.HasSuffix(v, "y") {
		s, ed = v[:len(v)-1]+"ies", v[:len(v)-1]+"ied"
	}
	if strings.HasSuffix(v, "ee") {
		stem = v
	}
	return []string{s, ed, stem + "ing"}
}

// A lexicon finds cues by their first word, longest first; of two as long the
// first line that fits.
type lexicon map[string][]cue

func (l lexicon) add(c cue, words []string) {
	if len(words) == 0 {
		return
	}
	c.words = words
	list := l[words[0]]
	at := len(list)
	for at > 0 && len(list[at-1].words) < len(words) {
		at--
	}
	l[words[0]] = append(list[:at], append([]cue{c}, list[at:]...)...)
}

// match returns the longest cue that begins at token i and stands in fit
// company, and the token after it.
func (l lexicon) match(d *text.Doc, i, last int) (cue, int, bool) {
next:
	for _, c := range l[d.Tokens[i].Lower] {
		end := i + len(c.words)
		if end > last {
			continue
		}
		for k, w := range c.words {
			if d.Tokens[i+k].Lower != w {
				continue next
			}
		}
		if fits(d, c, i, end, last) {
			return c, end, true
		}
	}
	return cue{}, i, false
}
