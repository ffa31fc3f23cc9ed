package quantity

// Closed reports whether w belongs to a class that ends a noun phrase.
func (s *Sentence) Closed(w string) bool {
	return s.Preposition.Has(w) || s.Conjunction.Has(w) || s.Determiner.Has(w) || s.Pronoun.Has(w) || s.Auxiliary.Has(w) || s.CommonVerb.Has(w) || s.Adverb.Has(w)
}
