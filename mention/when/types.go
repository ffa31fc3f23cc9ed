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

// A Mention is one expression of time. Value is a TIMEX3 value ("2021-10-22",
// "XXXX-10-31", "P3D", "FUTURE_REF"); From and To bound it, half-open, zero
// where they cannot be known.
type Mention struct {
	report.Span
	Type     Type
	Value    string
	Mod      string // TIMEX3 mod: APPROX, LESS_THAN, START, END …
	From, To time.Time
	// Weekday is the day of the week that is named beside a date ("Tuesday,
	// Oct. 22"): 1 for Monday to 7 for Sunday, 0 where none is.
	Weekday int
	// yearStated tells that the date's year was read, not inferred.
	yearStated bool `wire:"-"`

	By report.By
}

// Calendar reports whether m points at the calendar or the clock, rather than
// measuring a length of time or naming a rate: the digits of a calendar
// mention count nothing.
func (m Mention) Calendar() bool { return m.Type == Date || m.Type == Time }
