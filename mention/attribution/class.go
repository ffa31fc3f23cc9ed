package attribution

// A class is what a word is to the grammar of a clause, as far as closed
// lists, endings and capitals tell. Where a pipeline has tagged the words,
// classify asks the tags first.
type class uint8

const (
	other  class = iota // a lower-case word of an open class
	proper              // a capitalised word
	number
	pronoun // he, who may be a subject
	object  // him
	det     // the, a, his, this
	prep
	conj  // and, or, but
	sub   // that, when, because
	rel   // who, which
	aux   // is, has, did
	modal // will, would
	adverb
	neg
	verbal // a form that is only a verb: went, are known; -ed
	genitive
	link // hyphen, slash, ampersand
	comma
	colon
	dashMark
	paren
	end // . ! ? ;
	quoted
	day // Tuesday, yesterday
)
