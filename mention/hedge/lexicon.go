package hedge

import (
	_ "embed"
	"slices"
	"strings"

	"stemma/internal/lex"
	"stemma/mention"
	"stemma/report"
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
	hedges       = newLexicon()
	expectations = newLexicon()
	negations    = newLexicon()
	idioms       = newLexicon()
)

// opens holds the words and lemmas with which something in a lexicon, that of
// commitments too, begins.
var opens = set("hop", "'ll", "wo", "'d") // what entered reads as another word

func init() {
	for k := range commits {
		_, word, _ := strings.Cut(k, " ")
		opens[word] = true
	}
	for _, l := range lex.Read("hedge.en.lex", hedgeSrc, 5).Lines {
		hedges.add(cue{kind: Kind(l.Field(1)), firmness: mention.Firmness(l.Field(2)), form: l.Field(3), need: l.Field(4), ref: l.By}, l.Field(0))
	}
	for _, l := range lex.Read("expect.en.lex", expectSrc, 4).Lines {
		expectations.add(cue{firmness: mention.Firmness(l.Field(1)), form: l.Field(2), need: l.Field(3), ref: l.By}, l.Field(0))
	}
	for _, l := range lex.Read("negation.en.lex", negationSrc, 4).Lines {
		negations.add(cue{firmness: mention.Firmness(l.Field(1)), form: l.Field(2), need: l.Field(3), ref: l.By}, l.Field(0))
	}
	for _, l := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		idioms.add(cue{need: "any", ref: l.By}, l.Field(0))
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
	ref        report.By
}

// A lexicon finds cues by their first word, longest first; of two as long the
// first line that fits. Cues that stand in several forms are kept under the
// lemma of the first word, those that stand in one under the word.
type lexicon struct{ words, verbs, nouns map[string][]cue }

func newLexicon() lexicon {
	return lexicon{map[string][]cue{}, map[string][]cue{}, map[string][]cue{}}
}

func (l lexicon) add(c cue, words string) {
	c.words = phrase(words)
	if len(c.words) == 0 {
		return
	}
	m, k := l.words, c.words[0]
	switch c.form {
	case "verb":
		m = l.verbs
	case "noun":
		m = l.nouns
	}
	opens[k] = true
	list := m[k]
	at := len(list)
	for at > 0 && len(list[at-1].words) < len(c.words) {
		at--
	}
	m[k] = slices.Insert(list, at, c)
}

// match returns the longest cue that begins at token i and stands in fit
// company, and the token after it; nil where none does.
func (l lexicon) match(d *text.Doc, i, last int) (best *cue, end int) {
	t := &d.Tokens[i]
	best = longer(d, l.words[t.Lower], nil, i, last)
	switch {
	case isVerb(t):
		best = longer(d, l.verbs[t.Lemma], best, i, last)
	case t.Tag == "NN" || t.Tag == "NNS":
		best = longer(d, l.nouns[t.Lemma], best, i, last)
	}
	if best == nil {
		return nil, i
	}
	return best, i + len(best.words)
}

// longer returns the first of a list of cues, the longest first, that begins at
// token i and has more words than best, or best.
func longer(d *text.Doc, list []cue, best *cue, i, last int) *cue {
next:
	for n := range list {
		c := &list[n]
		past := i + len(c.words)
		if past > last || best != nil && len(c.words) <= len(best.words) {
			continue
		}
		for k, w := range c.words[1:] {
			if d.Tokens[i+1+k].Lower != w {
				continue next
			}
		}
		if fits(d, c, i, past, last) {
			return c
		}
	}
	return best
}
