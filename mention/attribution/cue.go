package attribution

import (
	"stemma/report"
)

// A cue is a place where somebody is said to say something.
type cue struct {
	verb *verb
	at   int // its first item
	end  int // the item after its last
	from int // the first item of its verb group: "has also said"
	kind cueKind

	found   shape
	negated bool
	subject np
	who     np   // the relative pronoun that stands for the subject, or empty
	inner   np   // "Rell" of "quoted Rell as saying", or empty
	inherit bool // the subject is that of an earlier cue of the unit
	after   bool // the source stands after the cue: "said Ama Rell"
	by      report.By

	content []report.Span
	open    int // first item of the clause that the cue stands in
	group   int // the cue whose subject it inherits, or -1
}

type cueKind uint8

const (
	finite     cueKind = iota // Rell said, Rell is saying, said Rell
	participle                // ", saying that"
	passive                   // is said to, was quoted as saying
	preposed                  // according to
	chained                   // citing
	nominalCue                // the claim that
	colonCue
)
