package text

// IsStop reports whether a word, in lower case, is a function word: one that
// says how a sentence is built and little of what it is about.
func IsStop(lower string) bool { return English().words.Stop.Has(lower) }

// Content reports whether t is a word or number that carries meaning of its
// own: no mark and no function word.
func Content(t *Token) bool {
	return t.Kind <= Mixed && !IsStop(t.Lower)
}
