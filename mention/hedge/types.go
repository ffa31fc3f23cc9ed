// Package hedge finds the words by which a writer keeps distance from a
// statement.
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

// A Mention is one hedge.
type Mention struct {
	report.Span
	Kind     Kind
	Firmness mention.Firmness // the rung it puts its clause on
	Scope    report.Span      // the clause it weakens, as far as known
	By       string           // lexicon line
}
