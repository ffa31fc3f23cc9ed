// Package print writes editions as text: the board for the terminal, Markdown, CSV and
// JSON. Every word of the output is a span of a report, a number computed from spans,
// or a label from package label.
package print

import (
	"stemma/edition"
	"stemma/edition/front"
	"stemma/serve/number"
)

// hedged reports whether a figure of this firmness is marked with "?".
func hedged(firmness string) bool { return front.Hedged(firmness) }

// figure returns a point as its report states it, with its unit. unit is the unit of the series.
func figure(p edition.Point, unit string) string {
	s := number.Terminal.Point(p, unit)
	if p.Derived {
		s += " derived"
	}
	return s
}
