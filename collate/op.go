package collate

import "stemma/report"

// An Op is one difference between two readings of an utterance, or between two
// wordings of a claim, word by word.
type Op struct {
	Kind string      // same_word_form, replaced, added, omitted, bracketed, ellipsis, truncated
	From int         // index of the reading compared from
	To   int         // index of the reading compared to
	A, B report.Span // in each; empty where there is nothing
}
