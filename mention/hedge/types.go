// Package hedge finds the words by which a writer keeps distance from a
// statement, and weighs how firmly a clause is told.
package hedge

import (
	"stemma/mention"
	"stemma/report"
)

// Kind is the kind of a hedge, after Szarvas et al. (2012).
type Kind string

// The kinds of hedge.
const (
	Possible  Kind = "possible"
	Probable  Kind = "probable"
	Belief    Kind = "belief"
	Condition Kind = "condition"
	Inquiry   Kind = "inquiry"
	Hearsay   Kind = "hearsay"
)

// A Mention is one hedge, expectation or negation, or another word that commits to
// what hangs on it.
type Mention struct {
	report.Span
	Kind     Kind             // empty for expectations and negations
	Firmness mention.Firmness // the rung it puts its clause on
	At       int              // the token that its phrase hangs by
	Over     int              // the token that heads the clause it weakens; -1 where it weakens a word alone
	By       report.By        // lexicon line
	Sign     *Signature       `wire:"-"` // what it makes of its clause, where more is known of it than Firmness
}
