// Package quote finds what stands between quotation marks.
package quote

import "stemma/report"

// Form says whether marks hold an utterance or a word used with distance.
type Form string

// Direct is somebody's words; Term is a word, a title or a nickname set in
// marks.
const (
	Direct Form = "direct"
	Term   Form = "term"
)

// A Quote is one utterance or term between marks. Its Span runs from the first
// character inside the opening mark to the last before the closing one;
// Segments leave out page furniture and the marks of continued paragraphs.
type Quote struct {
	report.Span
	Segments []report.Span
	Outer    report.Span // with the marks
	Form     Form
	Open     bool          // never closed: ended by rule
	Gloss    []report.Span // asides of the writer inside the marks, set off by dashes or brackets
	Inner    []report.Span // quotes inside the quote, without their marks
	Joined   int           // index of the quote that this one goes on with after a cue in the same sentence ("…," she said, "…"), or -1
	By       report.By
}
