package hedge

import "stemma/mention"

// Under returns the stance to what hangs on the word at token cue, by its
// signature, where the word itself is told from stance from.
func (s *Scale) Under(cue int, g Signature, from Stance) Stance {
	m := Mention{At: cue, Sign: &g}
	s.apply(&m, &from, Stance{Source: Flat, Writer: Flat})
	return from
}

// Of returns the signature of the word at token cue in front of what in holds; ok
// is false where no line of the lexicon fits.
func (s *Scale) Of(cue int, in func(token int) bool) (g Signature, ok bool) {
	for _, i := range s.standing(cue) {
		if m := &s.mentions[i]; m.Sign != nil && in(m.Over) && m.Sign.Kind != Judging {
			return *m.Sign, true
		}
	}
	return Signature{}, false
}

// Hedged returns the rung to which the word at token cue, being a hedge, lowers what
// in holds; "" where it is none.
func (s *Scale) Hedged(cue int, in func(token int) bool) mention.Firmness {
	for _, i := range s.standing(cue) {
		if m := &s.mentions[i]; m.Kind != "" && in(m.Over) {
			return m.Firmness
		}
	}
	return ""
}

// Judged reports whether an adverb judges the saying at token cue: "falsely
// claimed".
func (s *Scale) Judged(cue int) bool {
	_, ok := s.judged(cue)
	return ok
}
