package hedge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/text"
)

// isName reports whether token i is written as a name: with a capital inside a
// sentence.
func (r *reader) isName(i int) bool {
	s := r.Sents[r.Tokens[i].Sent]
	c, _ := utf8.DecodeRuneInString(r.Tokens[i].Of(r.Text))
	if !unicode.IsUpper(c) || r.inTitle(i) {
		return false
	}
	return i != s.First && r.Tokens[i-1].Kind != text.Quote && r.Tokens[i-1].Lower != ":"
}

// inTitle reports whether token i stands where titles set capitals.
func (r *reader) inTitle(i int) bool {
	k := r.Blocks[r.Sents[r.Tokens[i].Sent].Block].Kind
	return k == text.Headline || k == text.Subhead
}

// inserted reports whether the verb at token i is put into what it is about:
// "the dam, experts believe, burst".
func (r *reader) inserted(i int) bool {
	t := &r.Tokens[i]
	return t.Label == "parataxis" || t.Head > i && t.Label == "ccomp" && r.Kid(i, "nsubj") >= 0 && r.Kid(i, "dobj") < 0
}

// clausal reports whether a clause or an infinitive hangs on token i, and no
// gerund: "believe that", not "believe in doing".
func (r *reader) clausal(i int) bool {
	k := r.content(i)
	return k >= 0 && r.Tokens[k].Label != "pcomp"
}

// holdsFor reports whether the verb at token i holds something for something:
// "consider it a risk", "is considered to be a risk".
func (r *reader) holdsFor(i int) bool {
	for k := range r.Kids(i) {
		switch t := &r.Tokens[k]; t.Label {
		case "oprd":
			return true
		case "xcomp":
			if r.untold(i) {
				return true
			}
		case "ccomp":
			if !isVerb(t) {
				return true // it a risk; it to be a risk
			}
		case "prep":
			if t.Lower == string(needAs) {
				return true
			}
		}
	}
	return false
}

// isPossessed reports whether a possessive, or a word of the kind, stands before
// token i: "its potential buyers", "their full potential".
func (r *reader) isPossessed(i int) bool {
	if i == 0 {
		return false
	}
	t := &r.Tokens[i-1]
	return t.Tag == "PRP$" || t.Tag == "POS" || r.lang.words.Possessive.Has(t.Lower)
}

// isPossible leaves out what can be done from what may be so: "the best
// possible", "it is possible to walk", "made possible".
func (r *reader) isPossible(i int) bool {
	t := &r.Tokens[i]
	if i > r.Sents[t.Sent].First && strings.HasSuffix(r.Tokens[i-1].Lower, "est") {
		return false // the tagger now and then takes "best" for a plain adjective
	}
	if t.Label == "amod" {
		for k := range r.Kids(t.Head) {
			if w := &r.Tokens[k]; k < i && (w.Tag == "JJS" || r.lang.words.Unlimited.Has(w.Lower)) {
				return false
			}
		}
		return true
	}
	if r.lang.words.Becoming.Has(r.Tokens[t.Head].Lemma) {
		return false
	}
	for _, at := range []int{i, t.Head} {
		for k := range r.Kids(at) {
			if r.infinitive(k) {
				return false
			}
		}
	}
	return t.Label == "acomp" || t.Label == "conj"
}

// asks reports whether the "if" at token i opens a question told at second
// hand, "asked if", and no condition.
func (r *reader) asks(i int) bool {
	v := &r.Tokens[r.Tokens[i].Head]
	if v.Head >= i || !r.lang.words.Inquiring.Has(r.Tokens[v.Head].Lemma) {
		return false
	}
	switch v.Label {
	case "ccomp":
		return true
	case "advcl":
		return i-v.Head <= 3
	}
	return false
}

// isHeld reports whether what a clause with "until" hangs on is held back or
// still to come: "will not sail until", "keep it shut until". What ended at a
// time in the past was under no condition.
func (r *reader) isHeld(clause int) bool {
	if r.Tokens[clause].Tag == "VBD" {
		return false
	}
	v := r.Tokens[clause].Head
	for k := range r.Kids(v) {
		if t := &r.Tokens[k]; t.Label == "neg" || t.Tag == "MD" {
			return true
		}
	}
	return r.Tokens[v].Tag == "VB"
}
