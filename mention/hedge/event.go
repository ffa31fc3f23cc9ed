package hedge

import "stemma/text"

// Event follows what hangs on the verb at token v down to what the clause in
// [first, last) is about: of "did not manage to leave" it is "leave". Where somebody is told or
// let to do a thing, and where one knows or regrets it, the telling and the knowing
// are what the clause is about.
func (s *Scale) Event(v, first, last int) int {
	for range maxPath {
		down := s.carried(v, first, last)
		if down < 0 {
			down = s.below(v, first, last)
		}
		if down < 0 {
			return v
		}
		v = down
	}
	return v
}

// carried returns the first clause in [first, last) that a mention in the clause of
// verb v is about, or -1.
func (s *Scale) carried(v, first, last int) int {
	found := -1
	for _, at := range s.carriers(v, first, last) {
		for _, i := range s.standing(at) {
			m := &s.mentions[i]
			if m.Over >= first && m.Over < last && m.Over != v && m.Over != at && s.Above(v, m.Over) && m.carries() && isPredicate(&s.Tokens[m.Over]) && (found < 0 || m.Over < found) {
				found = m.Over
			}
		}
	}
	return found
}

// carriers lists the tokens that may bear a mention of the clause of verb v: the
// verb, what it says of its subject, and the object of a verb that says little.
// The list holds until the next is asked for.
func (s *Scale) carriers(v, first, last int) []int {
	out := append(s.bearers[:0], v)
	for k := range s.Kids(v) {
		if k < first || k >= last {
			continue
		}
		switch t := &s.Tokens[k]; t.Label {
		case "acomp", "oprd", "advmod", "prep":
			out = append(out, k)
		case "attr": // "there was no plan to", not "it is an attempt to"
			if t.POS != "NOUN" || s.Kid(v, "expl") >= 0 {
				out = append(out, k)
			}
		case "dobj":
			if s.lang.words.Light.Has(s.Tokens[v].Lemma) {
				out = append(out, k)
			}
		}
	}
	s.bearers = out
	return out
}

// below returns the clause that the verb at token v, of which the lexicon knows
// nothing, brings in: "the trouble is that it leaks", "they assess that it leaks";
// and the question that is what a clause speaks of: "whether it leaks is unknown".
func (s *Scale) below(v, first, last int) int {
	if len(s.standing(v)) > 0 {
		return -1
	}
	for k := range s.Kids(v) {
		t := &s.Tokens[k]
		if k < first || k >= last || t.Label != "ccomp" && t.Label != "csubj" {
			continue
		}
		m := s.Kid(k, "mark")
		switch {
		case m >= 0 && s.Tokens[m].Lower == "whether":
			return k
		case m >= 0 && s.Tokens[m].Lower == "if" && s.Tokens[v].Lemma == "know":
			return k
		case t.Label == "ccomp" && k > v && s.finite(k) && !s.asked(k) && !s.parted(v, k) && isPredicate(t):
			return k
		}
	}
	return -1
}

// isPredicate reports whether something may be said of a subject by t.
func isPredicate(t *text.Token) bool {
	return isVerb(t) || t.POS == "ADJ" || t.POS == "AUX" || t.Label == "ccomp"
}

// carries reports whether a clause with the mention in it is about what hangs on it.
func (m *Mention) carries() bool {
	if m.Sign == nil {
		return m.Kind != Condition && m.Kind != Inquiry
	}
	switch m.Sign.Kind {
	case Factive, Semifactive, Deontic, Directive:
		return false
	}
	return true
}
