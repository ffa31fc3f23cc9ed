// Package date says whether two dates may be one, and when a report was made.
package date

import (
	"strings"

	"stemma/claim"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// A Kind says in what two dates may be two.
type Kind uint8

// The kinds of dates.
const (
	NoKind Kind = iota
	Day
	Hour
	Year
)

// KindOf returns what the date at index d of a witness can clash in; NoKind for today, a span
// of time or a date that says too little.
func KindOf(w *story.Witness, d int) Kind {
	m := &w.Dates[d]
	switch {
	case m.Mod != "" || behindName(w, m.Span):
		return NoKind
	case m.Type == when.Time && hourOf(m) != "":
		return Hour
	case m.Type != when.Date && !(m.Type == when.Time && titled(w, m.Span)): // "Sunday night", not "last night"
	case len(m.Value) == 4 && m.Span.Of(w.Report.Text) == m.Value: // not "42 years ago"
		return Year
	case DayKnown(m) && (!m.From.IsZero() || !weekday(m)): // whose Friday it is is not known
		if !w.Anchor.Time.IsZero() && !m.From.IsZero() && DayOf(m.From).Equal(DayOf(w.Anchor.Time)) {
			return NoKind
		}
		return Day
	}
	return NoKind
}

// titled reports whether a span begins with a name, as that of a day.
func titled(w *story.Witness, s report.Span) bool {
	i := w.WordAt(s.Start)
	return i < len(w.Words) && w.Words[i].Is(claim.ProperNoun)
}

// DayKnown reports whether a date names one day, or a part of one: "2031-05-04",
// "XXXX-05-04", "XXXX-WXX-3", "2031-05-04TNI".
func DayKnown(m *when.Mention) bool {
	v, _, _ := strings.Cut(m.Value, "T")
	if len(v) != 10 || v[4] != '-' {
		return false
	}
	return weekday(m) && v[9] >= '1' && v[9] <= '7' || v[7] == '-' && v[8] >= '0' && v[8] <= '3' && v[9] >= '0' && v[9] <= '9'
}

// weekday reports whether a date of one day names it by its day of the week.
func weekday(m *when.Mention) bool { return m.Value[5] == 'W' && m.Value[8] == '-' }

// hourOf returns the time of day of a date to the minute, "" where it has none.
func hourOf(m *when.Mention) string {
	_, clock, _ := strings.Cut(m.Value, "T")
	if len(clock) == 5 && clock[2] == ':' && clock[0] >= '0' && clock[0] <= '9' {
		return clock
	}
	return ""
}

// roundedBy is how many minutes from a full or half hour a time of day may be that is told
// as one. Ours.
const roundedBy = 15

// halfDay is how many minutes lie between two times of day that are one where nothing says
// whether morning or evening is meant.
const halfDay = 12 * 60

// minuteOf returns the minute of the day of a date that has an hour.
func minuteOf(m *when.Mention) int {
	h := hourOf(m)
	digit := func(i int) int { return int(h[i] - '0') }
	return 60*(10*digit(0)+digit(1)) + 10*digit(3) + digit(4)
}

// behindName reports whether a name stands right before a span: "a Long March 5 rocket".
func behindName(w *story.Witness, s report.Span) bool {
	first, last := w.WordsIn(s)
	if first >= last || first == 0 || w.SentOf(first-1) != w.SentOf(first) {
		return false
	}
	return w.Words[first-1].Is(claim.ProperNoun)
}

// Only returns the index of the only date of a kind among some of a witness; ok is
// false where there are none or several.
func Only(w *story.Witness, dates []int, what Kind) (d int, ok bool) {
	for _, i := range dates {
		if KindOf(w, i) != what {
			continue
		}
		if ok {
			return 0, false
		}
		d, ok = i, true
	}
	return d, ok
}

// TwoDates reports whether two dates of a kind are known to be two, and neither report
// names the other's anywhere.
func TwoDates(wa *story.Witness, x int, wb *story.Witness, y int, what Kind) bool {
	a, b := &wa.Dates[x], &wb.Dates[y]
	if OneDate(a, b, what) {
		return false
	}
	if what == Hour {
		return !otherDays(wa, x, wb, y) && !hasHour(wb, a) && !hasHour(wa, b)
	}
	for i := range wb.Dates {
		if KindOf(wb, i) == what && OneDate(a, &wb.Dates[i], what) {
			return false
		}
	}
	for i := range wa.Dates {
		if KindOf(wa, i) == what && OneDate(&wa.Dates[i], b, what) {
			return false
		}
	}
	return true
}

// hasHour reports whether a report names the hour of a date, be it with "about".
func hasHour(w *story.Witness, m *when.Mention) bool {
	for i := range w.Dates {
		if d := &w.Dates[i]; d.Type == when.Time && hourOf(d) != "" && OneDate(m, d, Hour) {
			return true
		}
	}
	return false
}

// otherDays reports whether the words of two hours name a day each, and not one day, or are
// of two clocks.
func otherDays(wa *story.Witness, x int, wb *story.Witness, y int) bool {
	a, b := DayTold(wa, x), DayTold(wb, y)
	return a != "" && b != "" && a != b || ZoneTold(wa, x) != ZoneTold(wb, y)
}

// DayTold returns the day that the words of the hour at index d of a witness name, as a TIMEX3
// value; "" where they name none: then it is a guess.
func DayTold(w *story.Witness, d int) string {
	m := &w.Dates[d]
	first, last := w.WordsIn(m.Span)
	for i := first; i < last; i++ {
		if s := w.Words[i].Span().Of(w.Report.Text); w.Words[i].Is(claim.ProperNoun) && len(s) > 2 && s[1] >= 'a' && s[1] <= 'z' {
			v, _, _ := strings.Cut(m.Value, "T")
			return v
		}
	}
	return ""
}

// OneDate reports whether two dates of a kind may be one.
func OneDate(a, b *when.Mention, what Kind) bool {
	switch what {
	case Hour:
		x, y := minuteOf(a), minuteOf(b)
		far := max(x-y, y-x)
		return far == 0 || far == halfDay || // "11:42 p.m.", "11:42"
			far <= roundedBy && (x%30 == 0 || y%30 == 0)
	case Year:
		return a.Value == b.Value
	}
	if !a.From.IsZero() && !b.From.IsZero() {
		apart := DayOf(a.From).Sub(DayOf(b.From)).Abs()
		return apart == 0 || apart == DayLong && Overnight(a, b)
	}
	if weekday(a) != weekday(b) || Overnight(a, b) {
		return true // a day of the week and one of a month
	}
	return a.Value[5:10] == b.Value[5:10]
}

// Overnight reports whether two dates name two parts of a day, of which one may lie at midnight:
// "late on Sunday", "early on Monday". Tuesday evening is no Wednesday.
func Overnight(a, b *when.Mention) bool {
	x, y := PartOf(a), PartOf(b)
	return x != y && (nightly(x) || nightly(y))
}

// nightly reports whether a part of the day is none that ends before midnight and begins behind noon.
func nightly(part string) bool { return part != "" && part != afternoon && part != evening }

// The parts of a day, as TIMEX3 has them, that lie well before midnight.
const afternoon, evening = "AF", "EV"

// PartOf returns the part of the day that a date names, "" where it names none.
func PartOf(m *when.Mention) string {
	_, part, _ := strings.Cut(m.Value, "T")
	return part
}

// Clock returns the minute of the day that a date names; ok is false where it names none.
func Clock(m *when.Mention) (minute int, ok bool) {
	if m.Type != when.Time || hourOf(m) == "" {
		return 0, false
	}
	return minuteOf(m), true
}

// Weekday returns the day of the week that the words of the date at index d of a witness name,
// where Monday is 1; 0 where they name none or many.
func Weekday(w *story.Witness, d int) int {
	m := &w.Dates[d]
	if !DayKnown(m) || !titled(w, m.Span) {
		return 0
	}
	if weekday(m) {
		return int(m.Value[9] - '0')
	}
	if DayTold(w, d) == "" || m.From.IsZero() || digits(m.Span.Of(w.Report.Text)) {
		return 0 // "5 July"
	}
	return (int(m.From.Weekday())+6)%7 + 1
}

// digits reports whether words have a digit.
func digits(s string) bool { return strings.ContainsAny(s, "0123456789") }
