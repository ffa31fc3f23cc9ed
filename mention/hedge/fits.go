package hedge

import "stemma/internal/lex"

// A need says how the words around a phrase must hang together for it to hedge.
type need string

const (
	needAny      need = "any"
	needClause   need = "clause"   // a clause or an infinitive hangs on it
	needThat     need = "that"     // a finite clause hangs on it
	needSeems    need = "seems"    // an infinitive, "that" or an adjective hangs on it
	needAlone    need = "own"      // it stands before no noun
	needOf       need = "of"       // it is followed by "of"
	needAs       need = "as"       // something is held "as" something
	needHeld     need = "small"    // somebody is held for something
	needPassive  need = "passive"  // it is a passive
	needTold     need = "told"     // it is a passive with an infinitive
	needTo       need = "to"       // an infinitive hangs on it
	needFrom     need = "from"     // a gerund behind "from" hangs on it
	needDue      need = "due"      // an infinitive follows, with a form of "be" before
	needDoing    need = "doing"    // it is under way
	needPossible need = "possible" // no superlative before, no infinitive behind
	needNoun     need = "noun"     // it stands before its noun and no possessive before it
	needIf       need = "if"       // it opens a condition and no question
	needNegated  need = "negated"  // what it hangs on is held back or to come
	needReported need = "reported" // it is a "will" told after the fact
	needDoubt    need = "doubt"    // it tells no ability
)

// fits reports whether the words around the phrase [i, end) let it hedge: how
// they are tagged, and how they hang together.
func (r *reader) fits(e *lex.Entry[cue], i, end, last int) bool {
	at := r.anchor(i, end)
	t := &r.Tokens[at]
	if e.Value.form == formModal {
		return t.Tag == "MD" && (e.Value.need != needDoubt || !r.isAbility(at)) && (e.Value.need != needReported || r.isBackshifted(at))
	}
	if r.isName(i) {
		return false
	}
	switch n := e.Value.need; n {
	case needAny:
		return true
	case needOf:
		return end < last && r.Tokens[end].Lower == string(n)
	case needDue:
		return i > 0 && r.Tokens[end-1].Tag == "TO" && r.Tokens[i-1].Lemma == "be"
	case needDoing:
		return t.Tag == "VBG" && t.Label != "advcl" && t.Label != "pcomp"
	case needPossible:
		return r.isPossible(at)
	case needNoun:
		return t.Label == "amod" && !r.isPossessed(i)
	case needIf:
		return !r.asks(at)
	case needNegated:
		return t.Label == "mark" && r.isHeld(t.Head)
	case needAlone:
		return t.Label != "amod"
	}
	return r.governs(e.Value.need, at, end)
}

// governs reports whether what a cue needs hangs on token at, by which the phrase
// that ends before token end hangs on the rest.
func (r *reader) governs(n need, at, end int) bool {
	t := &r.Tokens[at]
	switch n {
	case needClause:
		return r.clausal(at) || r.inserted(at)
	case needSeems:
		k := r.content(at)
		return k >= 0 && (r.infinitive(k) || r.Kid(k, "mark") >= 0) || r.Kid(at, "oprd", "acomp") >= 0
	case needThat:
		k := r.content(at)
		return k >= 0 && (r.finite(k) || t.Label == "ccomp" && r.inserted(at))
	case needAs:
		for k := range r.Kids(at) {
			if l := r.Tokens[k].Label; (l == "prep" || l == "mark") && r.Tokens[k].Lower == string(n) {
				return t.Label != "amod"
			}
		}
	case needHeld:
		return r.holdsFor(at)
	case needPassive:
		return r.isPassive(at)
	case needTold:
		return r.untold(at) && r.Kid(at, "xcomp") >= 0
	case needTo:
		if last := &r.Tokens[end-1]; last.Tag == "TO" {
			return last.Label == "aux" && end < len(r.Tokens) && r.Tokens[end].POS != "PROPN"
		}
		return r.Kid(at, "xcomp") >= 0
	case needFrom:
		for k := range r.Kids(at) {
			if r.Tokens[k].Lower == string(n) && r.Kid(k, "pcomp") >= 0 {
				return true
			}
		}
	}
	return false
}
