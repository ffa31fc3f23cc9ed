package hedge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/text"
)

// fits reports whether the words around the phrase [i, end) let it hedge: how
// they are tagged, and how they hang together.
func fits(d *text.Doc, c *cue, i, end, last int) bool {
	at := anchor(d, i, end)
	t := &d.Tokens[at]
	if c.form == "modal" {
		return t.Tag == "MD" && (c.words[0] != "could" || !isAbility(d, at)) && (c.need != "reported" || isBackshifted(d, at))
	}
	if isName(d, i) {
		return false
	}
	next := ""
	if end < last {
		next = d.Tokens[end].Lower
	}
	switch c.need {
	case "clause":
		return t.Label != "amod" && (clausal(d, at) || inserted(d, at))
	case "seems":
		k := content(d, at)
		return k >= 0 && (infinitive(d, k) || d.Kid(k, "mark") >= 0 || d.Tokens[k].POS == "ADJ") || d.Kid(at, "oprd", "acomp") >= 0
	case "that":
		k := content(d, at)
		return k >= 0 && finite(d, k) || k >= 0 && d.Tokens[at].Label == "ccomp" && inserted(d, at)
	case "own":
		return t.Label != "amod" && t.Label != "compound"
	case "of":
		return next == "of"
	case "as":
		for k := range d.Kids(at) {
			if (d.Tokens[k].Label == "prep" || d.Tokens[k].Label == "mark") && d.Tokens[k].Lower == "as" {
				return t.Label != "amod"
			}
		}
		return false
	case "small":
		return isSmall(d, at)
	case "passive":
		return isPassive(d, at)
	case "told":
		return isPassive(d, at) && d.Kid(at, "xcomp") >= 0 || t.Label == "acl" && d.Kid(at, "xcomp") >= 0
	case "to":
		if last := &d.Tokens[end-1]; last.Lower == "to" {
			return last.Label == "aux" && end < len(d.Tokens) && d.Tokens[end].POS != "PROPN"
		}
		return d.Kid(at, "xcomp") >= 0
	case "from":
		for k := range d.Kids(at) {
			if d.Tokens[k].Lower == "from" && d.Kid(k, "pcomp") >= 0 {
				return true
			}
		}
		return false
	case "due":
		return i > 0 && d.Tokens[end-1].Tag == "TO" && d.Tokens[i-1].Lemma == "be"
	case "doing":
		return t.Tag == "VBG" && (t.Label != "advcl" && t.Label != "amod" && t.Label != "pcomp" && t.Label != "nsubj" && t.Label != "compound")
	case "possible":
		return isPossible(d, at)
	case "noun":
		return t.Label == "amod" && (i == 0 || !possessives[d.Tokens[i-1].Lower])
	case "if":
		return t.Label == "mark" && !asks(d, at) || t.Label != "mark"
	case "asks":
		return asks(d, at)
	case "negated":
		return t.Label == "mark" && isHeld(d, t.Head)
	case "marks":
		return t.Label == "mark" || (t.Label == "advcl" || t.Label == "prep") && d.Kid(at, "ccomp", "pcomp") >= 0 && !isPassive(d, at)
	}
	return true
}

// isBackshifted reports whether the modal at token i is a "will" told after the
// fact: "she said the gates would open". What depends on an "if", what did not come
// about ("would have") and what is wished ("would like") is something else.
func isBackshifted(d *text.Doc, i int) bool {
	v := d.Tokens[i].Head
	t := &d.Tokens[v]
	if v == i || t.Label != "ccomp" || t.Lemma == "like" || t.Lemma == "love" || t.Lemma == "prefer" || t.Lemma == "rather" {
		return false
	}
	for k := range d.Kids(v) {
		switch x := &d.Tokens[k]; {
		case x.Label == "aux" && x.Lemma == "have":
			return false
		case x.Label == "advcl":
			if m := d.Kid(k, "mark"); m >= 0 && (d.Tokens[m].Lower == "if" || d.Tokens[m].Lower == "unless") {
				return false
			}
		}
	}
	h := t.Head
	if d.Tokens[h].Tag == "VBD" {
		return true
	}
	a := d.Kid(h, "aux", "auxpass")
	return a >= 0 && d.Tokens[a].Tag == "VBD"
}

// isName reports whether token i is written as a name: tagged so, or with a
// capital inside a sentence.
func isName(d *text.Doc, i int) bool {
	s := d.Sents[d.Tokens[i].Sent]
	r, _ := utf8.DecodeRuneInString(d.Tokens[i].Of(d.Text))
	if !unicode.IsUpper(r) || inTitle(d, i) {
		return false
	}
	if i == s.First || d.Tokens[i-1].Kind == text.Quote || d.Tokens[i-1].Lower == ":" || d.Tokens[i-1].Lower == "—" {
		return false
	}
	return true
}

// inTitle reports whether token i stands where titles set capitals.
func inTitle(d *text.Doc, i int) bool {
	k := d.Blocks[d.Sents[d.Tokens[i].Sent].Block].Kind
	return k == text.Headline || k == text.Subhead
}

// inserted reports whether the verb at token i is put into what it is about:
// "the dam, experts believe, burst".
func inserted(d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	if t.Label == "parataxis" {
		return true
	}
	return t.Head > i && t.Label == "ccomp" && d.Kid(i, "nsubj") >= 0 && d.Kid(i, "dobj") < 0
}

// clausal reports whether a clause or an infinitive hangs on token i, and no
// gerund: "believe that", not "believe in doing".
func clausal(d *text.Doc, i int) bool {
	k := content(d, i)
	return k >= 0 && d.Tokens[k].Label != "pcomp"
}

// finite reports whether the clause headed by token i has a subject, or "that".
func finite(d *text.Doc, i int) bool {
	return d.Kid(i, "nsubj", "nsubjpass", "expl", "csubj") >= 0 && !infinitive(d, i) || d.Kid(i, "mark") >= 0 && !infinitive(d, i)
}

// infinitive reports whether the clause headed by token i is one with "to".
func infinitive(d *text.Doc, i int) bool {
	for k := range d.Kids(i) {
		if d.Tokens[k].Tag == "TO" && d.Tokens[k].Label == "aux" {
			return true
		}
	}
	return false
}

func isPassive(d *text.Doc, i int) bool { return d.Kid(i, "auxpass", "nsubjpass") >= 0 }

// isSmall reports whether the verb at token i holds something for something:
// "consider it a risk", "is considered to be a risk".
func isSmall(d *text.Doc, i int) bool {
	if d.Tokens[i].Label == "amod" {
		return false
	}
	for k := range d.Kids(i) {
		switch t := &d.Tokens[k]; t.Label {
		case "oprd":
			return true
		case "xcomp":
			if isPassive(d, i) || d.Tokens[i].Label == "acl" {
				return true
			}
		case "ccomp":
			if !isVerb(t) || infinitive(d, k) {
				return true // it a risk; it to be a risk
			}
		case "prep":
			if t.Lower == "as" {
				return true
			}
		}
	}
	return false
}

// isPossible leaves out what can be done from what may be so: "the best
// possible", "it is possible to walk", "made possible".
func isPossible(d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	if i > d.Sents[t.Sent].First && superlative(d.Tokens[i-1].Lower) {
		return false
	}
	if t.Label == "amod" {
		for k := range d.Kids(t.Head) {
			if w := &d.Tokens[k]; k < i && (w.Tag == "JJS" || w.Tag == "RBS" || anyOf[w.Lower] || superlative(w.Lower)) {
				return false
			}
		}
		return true
	}
	if h := &d.Tokens[t.Head]; h.Lemma == "make" || h.Lemma == "become" {
		return false
	}
	for _, at := range []int{i, t.Head} {
		for k := range d.Kids(at) {
			if k > i && infinitive(d, k) {
				return false
			}
		}
	}
	return t.Label == "acomp" || t.Label == "oprd" || t.Label == "conj"
}

// superlative reports whether w is spelled as one: the tagger now and then takes
// "best" for a plain adjective.
func superlative(w string) bool { return w == "best" || w == "worst" || strings.HasSuffix(w, "est") }

var anyOf = set("every", "any", "all", "as")

// isAbility reports whether the "could" at token i tells what somebody was able
// to do, and doubts nothing: "could not", "could see", "before they could".
func isAbility(d *text.Doc, i int) bool {
	v := d.Tokens[i].Head
	if v == i {
		return false
	}
	if senses[d.Tokens[v].Lemma] {
		return true
	}
	for k := range d.Kids(v) {
		switch t := &d.Tokens[k]; {
		case t.Label == "neg", t.Label == "advmod" && scarcely[t.Lower]:
			return true
		case t.Label == "mark" && (t.Lower == "so" || t.Lower == "before" || t.Lower == "until"):
			return true // so that they could land
		case t.Label == "advmod" && t.Tag == "WRB" && d.Tokens[v].Label != "ROOT":
			return true // where they could land
		}
	}
	switch t := &d.Tokens[v]; t.Label {
	case "relcl":
		return all[d.Tokens[t.Head].Lower] // everything they could do
	case "conj": // sailed and could land
		return d.Tokens[t.Head].Tag == "VBD" && d.Kid(v, "nsubj", "nsubjpass") < 0
	}
	return false
}

// asks reports whether the "if" at token i opens a question told at second
// hand, "asked if", and no condition.
func asks(d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	if t.Label != "mark" {
		return false
	}
	v := &d.Tokens[t.Head]
	h := &d.Tokens[v.Head]
	if v.Head == t.Head {
		return false
	}
	switch v.Label {
	case "ccomp", "xcomp":
		return v.Head < i && knowing[h.Lemma]
	case "advcl", "acl":
		return knowing[h.Lemma] && v.Head < i && i-v.Head <= 3
	}
	return false
}

// isHeld reports whether what a clause with "until" hangs on is held back or
// still to come: "will not sail until", "keep it shut until". What ended at a
// time in the past was under no condition.
func isHeld(d *text.Doc, clause int) bool {
	v := d.Tokens[clause].Head
	if v == clause || d.Tokens[clause].Tag == "VBD" {
		return false
	}
	for k := range d.Kids(v) {
		if t := &d.Tokens[k]; t.Label == "neg" || t.Tag == "MD" {
			return true
		}
	}
	return d.Tokens[v].Tag == "VB"
}

// Closed classes, from general knowledge.
var (
	senses      = set("see", "hear", "feel", "smell", "afford", "remember")
	scarcely    = set("barely", "hardly", "only", "scarcely")
	all         = set("everything", "nothing", "anything", "all", "what")
	possessives = set("his", "her", "their", "its", "our", "my", "'s", "full", "great", "whose")
	knowing     = set("ask", "see", "know", "determine", "wonder", "doubt", "establish", "find", "check", "clear", "unclear", "sure", "unsure", "certain", "uncertain",
		"say", "tell", "decide", "learn", "examine", "investigate", "test", "question", "inquire", "enquire", "assess", "discuss", "consider", "debate")
)
