package story

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"stemma/claim"
	"stemma/mention/when"
	"stemma/report"
)

// dayOf is the day a report was published, or, where that is not stated, the
// day its dateline or timestamp states.
func dayOf(r *claim.Reading) int32 {
	if r.Report.Published.Known() {
		return dayNumber(r.Report.Published.Date())
	}
	return dayNumber(r.Anchor.Time)
}

// date is the day of a number; zero for noDay.
func date(day int32) time.Time {
	if day == noDay {
		return time.Time{}
	}
	return time.Unix(int64(day)*86400, 0).UTC()
}

// newsDays is how long before its report a thing may have happened to be what
// the report is about, rather than what went before. Ours.
const newsDays = 10

// eventDays lists the days, in order, to which the head of a report dates
// something that is news, and the years of all its dates. The day of a dateline tells when
// the report was written and is none of them.
func eventDays(r *claim.Reading, published int32) (days, years []int32) {
	var dateline report.Span
	for _, b := range r.Blocks {
		if !b.Dateline.Empty() {
			dateline = b.Dateline
			break
		}
	}
	for _, d := range r.Dates {
		if !d.Calendar() || d.From.IsZero() || d.To.IsZero() || dateline.Contains(d.Span) || d.To.Sub(d.From) > 366*24*time.Hour {
			continue
		}
		if y := int32(d.From.Year()); !slices.Contains(years, y) && len(years) < mostDays {
			years = append(years, y)
		}
		if first, _ := r.WordsIn(d.Span); first < leadTokens && d.To.Sub(d.From) <= 24*time.Hour && len(days) < mostDays {
			day := int32(math.Floor(float64(d.From.Unix()) / 86400))
			if published == noDay || day >= published-newsDays && day <= published+1 {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	slices.Sort(years)
	return slices.Compact(days), years
}

// eventHours lists the times of the day, in minutes and in order, to which the head of a report
// times something.
func eventHours(r *claim.Reading) (out []int32) {
	for _, d := range r.Dates {
		first, _ := r.WordsIn(d.Span)
		if first >= leadTokens || len(out) == mostHours {
			break
		}
		m, ok := minutes(d.Value)
		if ok && d.Type == when.Time && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	slices.Sort(out)
	return out
}

// minutes returns the time of the day of a TIMEX3 value: "2021-10-22T16:47".
func minutes(value string) (int32, bool) {
	_, t, ok := strings.Cut(value, "T")
	if !ok || len(t) < 5 || t[2] != ':' {
		return 0, false
	}
	h, err1 := strconv.Atoi(t[:2])
	m, err2 := strconv.Atoi(t[3:5])
	return int32(60*h+m) % aDay, err1 == nil && err2 == nil && h >= 0 && m >= 0
}
