package date

import (
	"slices"
	"strings"
	"time"

	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// A Made is when a report was made, as far as it says.
type Made struct {
	At    time.Time // zero where nothing is known
	Clock bool      // with the time of day
}

// MadeOf returns when a witness was made: when it was published, else the day that it
// calls today.
func MadeOf(w *story.Witness) Made {
	if w.Reading == nil {
		return Made{}
	}
	if p := w.Report.Published; p.Known() {
		return Made{p.Time, !p.Day}
	}
	return Made{At: w.Anchor.Time}
}

// Compare returns whether t is before (-1) or after (1) o, or 0 where they are of one
// time or that is not known. Of two of which one tells no time of day the days are
// compared.
func (t Made) Compare(o Made) int {
	switch {
	case t.At.IsZero() || o.At.IsZero():
		return 0
	case t.Clock && o.Clock:
		return t.At.Compare(o.At)
	}
	return DayOf(t.At).Compare(DayOf(o.At))
}

// DayOf returns the day of a time.
func DayOf(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// ToCome reports whether a date of a witness is later than the day it calls today.
func ToCome(w *story.Witness, d int) bool {
	return !w.Anchor.Time.IsZero() && w.Dates[d].From.After(w.Anchor.Time.Add(DayLong))
}

// IndexOf returns which of a witness's dates stands at a span, or -1.
func IndexOf(w *story.Witness, s report.Span) int {
	return slices.IndexFunc(w.Dates, func(d when.Mention) bool { return d.Span == s })
}

// TwoTimes reports whether two dates, each of an hour, a day, a month or a year, are known to
// be two.
func TwoTimes(a, b *when.Mention) bool {
	switch {
	case a.Mod != "" || b.Mod != "":
		return false
	case hourOf(a) != "" && hourOf(b) != "":
		return !OneDate(a, b, Hour)
	case DayKnown(a) && DayKnown(b):
		return !OneDate(a, b, Day)
	}
	return len(a.Value) == len(b.Value) && calendar(a.Value) && calendar(b.Value) && a.Value != b.Value
}

// calendar reports whether a value names a year or a month: "2031", "2031-06".
func calendar(value string) bool {
	return (len(value) == 4 || len(value) == 7) && strings.Trim(value, "0123456789-") == ""
}

// DayLong is how long a day is.
const DayLong = 24 * time.Hour
