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

// Kind says what was reckoned.
type Kind string

// The kinds.
const (
	PercentOf  Kind = "percent_of"
	UnitPair   Kind = "unit_pair"
	PartWhole  Kind = "part_whole"
	Sum        Kind = "sum"
	Difference Kind = "difference"
	RateTime   Kind = "rate_time"
	Product    Kind = "product"
	Flight     Kind = "flight"
	Speed      Kind = "speed"
	Density    Kind = "density"
)

// A Check is one worked sum.
type Check struct {
	Kind    Kind
	Formula string // built from the catalogue: numbers, units, operators
	Inputs  []Input
	Result  string // number and unit
	Verdict Verdict
	By      report.By
}

// Worth reports whether a reader is shown a sum of a kind and verdict among whose figures
// are those of several reports, or not: one that fails, one that joins reports, and one that
// is more than a conversion or a part of its whole, which a reader may work himself. The
// others are folded.
func Worth(k Kind, v Verdict, joins bool) bool {
	switch {
	case v == DoesNotHold:
		return true
	case k == PartWhole:
		return false
	case k == UnitPair:
		return joins
	}
	return true
}

// An Input is a figure that went into a check.
type Input struct {
	Witness int
	Figure  int
	report.Passage
}

// The rules, each with an example in rules.en.lex.
const (
	byUnitPair   report.By = "coherence.units"
	byPart       report.By = "coherence.part"
	byShare      report.By = "coherence.share"
	byChange     report.By = "coherence.change"
	byPronoun    report.By = "coherence.pronoun"
	byTwoParts   report.By = "coherence.parts"
	byRise       report.By = "coherence.rise"
	byDifference report.By = "coherence.difference"
	byTotal      report.By = "coherence.total"
	bySeries     report.By = "coherence.series"
	byConversion report.By = "coherence.conversion"
	bySlip       report.By = "coherence.slip"
	byCompared   report.By = "coherence.compared"
	byValue      report.By = "coherence.value"
	byCurrency   report.By = "coherence.currency"
	byEach       report.By = "coherence.each"
	byRate       report.By = "coherence.rate"
	byInvited    report.By = "coherence.invited"
	byDwarfed    report.By = "coherence.dwarfed"
	byStretch    report.By = "coherence.stretch"
	byDensity    report.By = "coherence.density"
	bySpeed      report.By = "coherence.speed"
	byFlight     report.By = "coherence.flight"

	// DerivedBy is the rule of sums that make a derived point.
	DerivedBy report.By = "coherence.derived"
)
