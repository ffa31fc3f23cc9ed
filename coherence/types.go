// Package coherence reckons: whether the figures of a story agree with each
// other by arithmetic, units, parts and wholes, rates and flight.
package coherence

import "stemma/report"

// Verdict is what a check found.
type Verdict string

// The verdicts.
const (
	Holds       Verdict = "holds"
	DoesNotHold Verdict = "does_not_hold"
	CannotTell  Verdict = "cannot_tell"
)

// A Check is one worked sum.
type Check struct {
	Kind    string // percent_of, unit_pair, part_whole, sum, difference, rate_time, product, flight, speed, density
	Formula string // built from the catalogue: numbers, units, operators
	Inputs  []Input
	Result  string // number and unit
	Verdict Verdict
	By      report.By
}

// An Input is a figure that went into a check.
type Input struct {
	Witness int
	Figure  int
	report.Passage
}
