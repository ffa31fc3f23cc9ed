package edition

import (
	"time"

	"stemma/mention/when"
)

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// vague reports whether a date names no day, month or year: "now", "recently".
func vague(d when.Mention) bool {
	return len(d.Value) < 4 || d.Value[0] != 'X' && (d.Value[0] < '0' || d.Value[0] > '9')
}

// telling reports whether a date names a day: one of a calendar, or a weekday.
func telling(d when.Mention) bool {
	if d.Type != when.Date || vague(d) {
		return false
	}
	return len(d.Value) >= len("XXXX-10-31")
}
