// Package attribution finds who is said to say what: source, cue and content.
package attribution

import (
	"stemma/mention"
	"stemma/report"
)

// A Source is one link of a chain.
type Source struct {
	Span   report.Span // the mention as written here: "he", "the minister", "Blinken"
	Name   report.Span // the fullest form of the same name in the report; equals Span where none is known
	Member int         // index in the cast, or -1
	Kind   string      // person, body, outlet, place, role, collective, pronoun, anonymous
}

// An Attribution is one saying. Chain runs from the speaker nearest the
// writer to the innermost source: "Blinken, citing U.S. intelligence" is
// [Blinken, U.S. intelligence]. It is empty for a passive without source.
type Attribution struct {
	Chain    []Source
	Cue      report.Span
	Lemma    string // of the cue: "say", "according to"
	Content  report.Span
	Segments []report.Span
	Quotes   []int            // indexes of the quotes that lie in the content
	Firmness mention.Firmness // what the cue commits its source to
	Author   mention.Firmness // what the cue commits the writer to: "confirmed that" Confirmed, "claimed" Alleged, "said" Reportedly
	Form     string           // direct, indirect, mixed
	Sent     int
	// Unlisted tells that the cue stands in no lexicon of sayings and the models
	// took it for one: it may be something done ("convicted four men").
	Unlisted bool
	By       report.By

	own  []Source `wire:"-"` // its sources without those of the sayings that hold it
	unit int      `wire:"-"` // the unit of its cue
}

// The rules in Go: what the learned model (cue.en.weights) decided.
const (
	bySource  report.By = "attribution.source"  // who is said to say it, by the path from the cue
	byContent report.By = "attribution.content" // what is said, by the path from the cue
)
