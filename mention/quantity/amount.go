package quantity

import (
	"math/big"

	"stemma/report"
)

// An Amount is how many or how much: a number as written, with its bound, its
// unit and what it is reckoned per. The name Quantity would repeat the package's.
type Amount struct {
	Value     *big.Rat // the stated number; of a range its middle; never nil
	Low, High *big.Rat // limits as stated, nil where open; for Exact and Approx the rounding interval
	Bound     Bound
	BoundSpan report.Span // the words of the bound; empty where there are none

	Unit      string // canonical unit name: "kilometre", "percent", "us_dollar"; "" for a bare count
	Dimension string // "length", "money", "ratio" …; "count" for a bare count
	UnitSpan  report.Span
	SI        *big.Rat // Value in SIUnit; nil where there is no such unit
	SIUnit    string

	Per     string      // of a rate its denominator's unit: "day"; "" otherwise
	PerSpan report.Span // its words: "a day", "daily"
	Change  Change
}

// Bound says how the number limits the quantity.
type Bound string

// The bounds. AtMost and LessThan give only High; AtLeast and MoreThan only
// Low; Range both.
const (
	Exact    Bound = "exact"
	Approx   Bound = "approx"
	AtMost   Bound = "at_most"
	AtLeast  Bound = "at_least"
	MoreThan Bound = "more_than"
	LessThan Bound = "less_than"
	Range    Bound = "range"
)

// Change says whether the figure is a level or a movement of one.
type Change string

// The changes: a level, a movement up, down, or of no stated direction.
const (
	Level Change = "level"
	Up    Change = "up"
	Down  Change = "down"
	By    Change = "by"
)

// SetUnit puts a unit to the figure, with its value in the base unit.
func (a *Amount) SetUnit(u *unit) {
	a.Unit, a.Dimension = u.Name, u.Dim
	a.SI, a.SIUnit = u.ToBase(a.Value, false), u.Base
}

func (a *Amount) SetPer(p string, span report.Span) {
	a.Per, a.PerSpan = p, span
	if u, ok := Known(a.Unit); ok && u.Dim == Length {
		if s, ok := Known(u.Name + "_per_" + p); ok {
			a.UnitSpan = a.UnitSpan.Cover(span)
			a.SetUnit(s)
			a.Per, a.PerSpan = "", report.Span{}
		}
	}
}
