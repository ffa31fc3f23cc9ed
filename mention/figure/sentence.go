package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
)

// A Sentence is one sentence while its figures are read.
type Sentence struct {
	quantity.Sentence
	Lang *Language
	keep []report.Span // no figure is read inside these
	base int           // number of figures before this sentence
	Out  []Found
	Ages []Figure      // how old somebody is; Out holds no ages
	webs []report.Span // web addresses that are still ahead
	nth  int           // the number of the sentence
	said []antecedent  // of the sentences right before it
}

// A Found is a figure with its place among the pieces of its sentence.
type Found struct {
	Figure
	Num      quantity.Numeral
	From, To int // all its words, bounds and unit included
	Np       quantity.NounPhrase
	NpTo     int // behind the counted, or to
}
