// Package figure finds figures: numbers with their bound, unit and the thing
// they count, as written.
package figure

import (
	"math/big"

	"stemma/report"
)

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

// A Figure is one quantity as a report has it.
type Figure struct {
	report.Span             // all that says the quantity: "up to 8,000 North Korean troops" → "up to 8,000 … troops" without modifiers after the unit
	Number      report.Span // the number's own words: "8,000", "between 10,000 and 12,000"

	Value     *big.Rat // the stated number; of a range its middle; never nil
	Low, High *big.Rat // limits as stated, nil where open; for Exact and Approx the rounding interval
	Bound     Bound
	BoundSpan report.Span // the words of the bound; empty when there are none

	Unit      string // canonical unit name: "kilometre", "percent", "us_dollar"; "" for a bare count
	Dimension string // "length", "money", "ratio" …; "count" for a bare count
	UnitSpan  report.Span
	SI        *big.Rat // Value in SIUnit; nil where there is no such unit
	SIUnit    string

	Per     string      // of a rate its denominator's unit: "day"; "" otherwise
	PerSpan report.Span // its words: "a day", "daily"
	Change  Change
	Of      int // index of the figure this is a part of ("80% of the 10,000"), or -1
	Item    int // 1 + index of the tally that adds this up with others ("a man and his two sons"), or 0
	Same    int // index of the figure that says the same quantity in another unit ("1,000 km (621 miles)"), or -1

	Counted Counted
	Aspect  string // governing event, from aspect.en.lex: killed, injured, deployed …; "" where none governs
	During  bool   // "over 86 minutes" in the sense of during

	By report.By // the rules that read it
}

// Counted is the thing counted.
type Counted struct {
	report.Span          // with its modifiers: "North Korean troops"; empty where nothing is counted
	Head        string   // singular lower-case head noun: "troop"
	Mods        []string // lower-case modifiers in order: "north", "korean"
}
