package attribution

import (
	"strings"

	"stemma/internal/lex"
	"stemma/mention"
	"stemma/report"
)

// A verb is a line of cue.en.lex, or one of phrase.en.lex.
type verb struct {
	lemma    string
	particle string // "out" of "point out"
	frames   string
	source   mention.Firmness
	author   mention.Firmness
	ref      report.By
}

func (v *verb) has(frame byte) bool { return strings.IndexByte(v.frames, frame) >= 0 }

// shape is the shape in which a verb stands.
type shape uint8

const (
	plain  shape = iota // say
	third               // says
	past                // said, and the participle where it looks alike
	perf                // written
	active              // saying
)

type verbForm struct {
	verb  int
	shape shape
}

// readVerbs returns the verbs of cue.en.lex, and for each form those that have it.
func readVerbs(l *lex.Lexicon) (vs []verb, forms lex.Dict[[]verbForm]) {
	for i, ln := range l.Lines {
		lemma := ln.Field(0)
		v := verb{lemma: lemma, frames: ln.Field(2), source: mention.Firmness(ln.Field(3)), author: mention.Firmness(ln.Field(4)), ref: ln.By}
		word, particle, _ := strings.Cut(lemma, " ")
		v.particle = particle
		vs = append(vs, v)
		put := func(w string, s shape) {
			w, _, _ = strings.Cut(w, " ")
			for _, f := range forms.Get(w) {
				if f.verb == i {
					return
				}
			}
			forms.Put(w, append(forms.Get(w), verbForm{i, s}))
		}
		if irregular := ln.Field(1); irregular != "-" {
			for k, w := range strings.Split(irregular, ",") {
				if k > 0 && !strings.HasSuffix(w, ed) {
					put(w, perf)
				} else {
					put(w, past)
				}
			}
		} else {
			put(endingED(word), past)
		}
		put(word, plain)
		put(endingS(word), third)
		participle := endingING(word)
		put(participle, active)
		if p, _, _ := strings.Cut(ln.Field(1), ","); strings.HasSuffix(p, ed) && len(p) > len(word)+2 && !strings.HasSuffix(word, "e") {
			put(strings.TrimSuffix(p, ed)+ing, active) // admitted: admitting
		}
	}
	return vs, forms
}

func vowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

func endingED(w string) string {
	switch n := len(w); {
	case w[n-1] == 'e':
		return w + ed[1:]
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + yPast
	}
	return w + ed
}

func endingS(w string) string {
	n := len(w)
	switch {
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + yThird
	case w[n-1] == 's', w[n-1] == 'x', w[n-1] == 'z', strings.HasSuffix(w, ch), strings.HasSuffix(w, sh):
		return w + es
	}
	return w + es[1:]
}

func endingING(w string) string {
	if n := len(w); w[n-1] == 'e' && !strings.HasSuffix(w, doubleE) {
		return w[:n-1] + ing
	}
	return w + ing
}

// A phrase is a line of phrase.en.lex.
type phrase struct {
	verb
	kind string // kindPrep, kindChain, kindNoun
}

func readPhrase(ln lex.Line) phrase {
	return phrase{
		verb: verb{lemma: ln.Field(0), source: mention.Firmness(ln.Field(2)), author: mention.Firmness(ln.Field(3)), ref: ln.By},
		kind: ln.Field(1),
	}
}

func readRoles(l *lex.Lexicon) (d lex.Dict[string]) {
	for _, ln := range l.Lines {
		d.Put(ln.Field(0), ln.Field(1))
	}
	return d
}

func readStances(l *lex.Lexicon) (d lex.Dict[stance]) {
	for _, ln := range l.Lines {
		d.Put(ln.Field(0), stance{mention.Firmness(ln.Field(1)), mention.Firmness(ln.Field(2))})
	}
	return d
}

// The kinds of phrase.en.lex.
const kindPrep, kindChain, kindNoun = "prep", "chain", "noun"

// Cues of cue.en.lex and phrase.en.lex that are read in ways of their own.
const (
	say, tell, call, cite, reporting, accuse = "say", "tell", "call", "cite", "report", "accuse"
	quoting, ruleOut, per                    = "quote", "rule out", "per"
	accord, accordingTo                      = "accord", "according to"
	clear                                    = "clear" // of "make clear"
	reject, dismiss                          = "reject", "dismiss"
	beingAsked, beingTold                    = "asked", "told"
	about, whenever                          = "about", "when"
)

type stance struct{ source, author mention.Firmness }

// Endings of verbs.
const ed, es, ing, yPast, yThird, ch, sh, doubleE, vowels = "ed", "es", "ing", "ied", "ies", "ch", "sh", "ee", "aeiou"
