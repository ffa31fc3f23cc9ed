package hedge

import "strings"

// byModal returns the head of the clause of the modal verb at token i, called
// word in full, where it is in the frame: frameHave before a perfect. A "would"
// of habit, of what came to be and of wishes tells of no condition.
func (r *reader) byModal(i int, word string, f frame) int {
	t := &r.Tokens[i]
	if t.Label != "aux" {
		return -1
	}
	v := t.Head
	perfect := r.perfect(v)
	switch {
	case perfect != (f == frameHave):
		return -1
	case word == "would" && !r.isConditional(i):
		return -1
	case word == "could" && !perfect && r.isAbility(i) && r.Kid(v, "neg") < 0:
		return -1
	}
	return r.clause(v)
}

// isConditional reports whether the "would" at token i tells what is the case on
// a condition.
func (r *reader) isConditional(i int) bool {
	v := r.Tokens[i].Head
	for k := range r.Kids(v) {
		if r.lang.words.Habitual.Has(r.Tokens[k].Lower) {
			return false
		}
	}
	if w := r.Tokens[v].Lemma; r.lang.words.Wishing.Has(w) || r.lang.words.Unconditional.Has(w) {
		return false
	}
	switch r.Tokens[v].Label {
	case "ROOT", "conj", "ccomp":
		return !r.isBackshifted(i)
	case "relcl":
		k := r.Kid(v, "nsubj", "nsubjpass")
		return k >= 0 && (strings.HasPrefix(r.Tokens[k].Tag, "W") || r.lang.words.Subordinator.Has(r.Tokens[k].Lower)) && !r.isBackshifted(i)
	}
	return false // "fears that it would burst": told after the fact, or not
}

// isBackshifted reports whether the modal at token i is a "will" told after the
// fact: "she said the gates would open". What depends on an "if", what did not come
// about ("would have") and what is wished ("would like") is something else.
func (r *reader) isBackshifted(i int) bool {
	v := r.Tokens[i].Head
	t := &r.Tokens[v]
	if t.Label != "ccomp" || r.lang.words.Wishing.Has(t.Lemma) || r.perfect(v) {
		return false
	}
	for k := range r.Kids(v) {
		if m := r.Kid(k, "mark"); r.Tokens[k].Label == "advcl" && m >= 0 && r.opensCondition(m, m+1) {
			return false
		}
	}
	if r.Tokens[t.Head].Tag == "VBD" {
		return true
	}
	a := r.Kid(t.Head, "aux", "auxpass")
	return a >= 0 && r.Tokens[a].Tag == "VBD"
}

// isAbility reports whether the "could" at token i tells what somebody was able
// to do, and doubts nothing: "could not", "could see", "before they could".
func (r *reader) isAbility(i int) bool {
	v := r.Tokens[i].Head
	w := &r.lang.words
	if w.Sensing.Has(r.Tokens[v].Lemma) {
		return true
	}
	for k := range r.Kids(v) {
		switch t := &r.Tokens[k]; {
		case t.Label == "neg", w.Scarcely.Has(t.Lower):
			return true
		case t.Label == "mark" && w.Purpose.Has(t.Lower):
			return true // so that they could land
		case t.Tag == "WRB" && r.Tokens[v].Label != "ROOT":
			return true // where they could land
		}
	}
	switch t := &r.Tokens[v]; t.Label {
	case "relcl":
		return w.Whole.Has(r.Tokens[t.Head].Lower) // everything they could do
	case "conj": // sailed and could land
		return r.Tokens[t.Head].Tag == "VBD" && r.Kid(v, "nsubj", "nsubjpass") < 0
	}
	return false
}
