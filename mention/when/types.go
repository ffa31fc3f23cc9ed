// Package when finds dates, times, durations and sets of times, and resolves
// them to intervals against a dateline or the publication date.
package when

import (
	"time"

	"stemma/report"
)

// Type is a TIMEX3 type.
type Type string

// The types of TIMEX3.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// A Mention is one expression of time. Value is a TIMEX3 value ("2024-10-31",
// "XXXX-10-31", "P3D", "FUTURE_REF"); From and To bound it, half-open, zero
// where they cannot be known.
type Mention struct {
	report.Span
	Type     Type
	Value    string
	Mod      string // TIMEX3 mod: APPROX, LESS_THAN, START, END …
	From, To time.Time
	By       string
}
