package hedge

import (
	_ "embed"

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
		hedges.add(cue{kind: Kind(l.Field(1)), firmness: mention.Firmness(l.Field(2)), form: l.Field(3), need: l.Field(4), ref: l.Ref}, l.Field(0))
	}
	for _, l := range lex.Read("expect.en.lex", expectSrc, 4).Lines {
		expectations.add(cue{firmness: mention.Firmness(l.Field(1)), form: l.Field(2), need: l.Field(3), ref: l.Ref}, l.Field(0))
	}
	for _, l := range lex.Read("negation.en.lex", negationSrc, 4).Lines {
		negations.add(cue{firmness: mention.Firmness(l.Field(1)), form: l.Field(2), need: l.Field(3), ref: l.Ref}, l.Field(0))
	}
	for _, l := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		idioms.add(cue{need: "any", ref: l.Ref}, l.Field(0))
	}
}

// phrase cuts a lexicon's phrase as a text is cut.
func phrase(s string) []string {
	var out []string
	for _, t := range text.Words(s) {
		out = append(out, t.Lower)
	}
	return out
}

// A cue is a line of a lexicon.
type cue struct {
	words      []string
	kind       Kind
	firmness   mention.Firmness
	form, need string
	ref        string
}

// A lexicon finds cues by their first word, longest first; of two as long the
// first line that fits. Cues that stand in several forms are kept under the
// lemma of the first word, those that stand in one under the word.
type lexicon map[string][]cue

func (l lexicon) add(c cue, words string) {
	c.words = phrase(words)
	if len(c.words) == 0 {
		return
	}
	k := key(c.words[0], c.form)
	list := l[k]
	at := len(list)
	for at > 0 && len(list[at-1].words) < len(c.words) {
		at--
	}
	l[k] = append(list[:at], append([]cue{c}, list[at:]...)...)
}

// key parts the words of a form from others spelled alike.
func key(word, form string) string {
	switch form {
	case "verb", "noun":
		return form + " " + word
	}
	return word
}

// match returns the longest cue that begins at token i and stands in fit
// company, and the token after it.
func (l lexicon) match(d *text.Doc, i, last int) (best cue, end int, ok bool) {
	t := &d.Tokens[i]
	try := func(list []cue) {
	next:
		for _, c := range list {
			past := i + len(c.words)
			if past > last || ok && len(c.words) <= len(best.words) {
				continue
			}
			for k, w := range c.words[1:] {
				if d.Tokens[i+1+k].Lower != w {
					continue next
				}
			}
			if fits(d, c, i, past, last) {
				best, end, ok = c, past, true
				return
			}
		}
	}
	try(l[t.Lower])
	switch {
	case isVerb(t):
		try(l[key(t.Lemma, "verb")])
	case t.Tag == "NN" || t.Tag == "NNS":
		try(l[key(t.Lemma, "noun")])
	}
	return best, end, ok
}
