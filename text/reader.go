package text

// A reader fills in a Doc.
type reader struct {
	*Doc
	lang *Language
}

// maxSentence bounds the tokens of a sentence, for whoever reads pairs of
// them. The longest in edited news are of some 150 tokens; lists run to 500.
const maxSentence = 1000
