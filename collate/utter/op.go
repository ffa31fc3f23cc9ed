package utter

import "stemma/report"

// An Op is one difference between two readings of an utterance, or between two
// wordings of a claim, word by word.
type Op struct {
	Kind string      // one of the kinds below
	From int         // index of the reading compared from
	To   int         // index of the reading compared to
	A, B report.Span // in each; empty where there is nothing
}

// The kinds of Op.
const (
	SameWordForm = "same_word_form" // another form or spelling of the word
	Replaced     = "replaced"
	Added        = "added"
	Omitted      = "omitted"
	Bracketed    = "bracketed" // a writer's own words stand in its place, marked as such
	Truncated    = "truncated" // one quotes further than the other
)
