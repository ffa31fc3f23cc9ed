package feed

import (
	"stemma/intake/internal/stamp"
	"stemma/report"
)

// stampOf returns the time of the first of values that states one. It is the zero Stamp
// if none does: a time is never guessed.
func stampOf(values ...string) report.Stamp {
	for _, v := range values {
		if s, ok := stamp.Loose(line(v)); ok {
			return s
		}
	}
	return report.Stamp{}
}
