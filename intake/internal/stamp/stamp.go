// Package stamp parses times in the forms that programs write into metadata, headers
// and data fields. It does not parse prose and does not guess.
package stamp

import (
	"strconv"
	"strings"
	"time"

	"stemma/report"
)

// layouts lists the forms of a time. A time without a zone is read as UTC, as crawlers
// mean it.
var layouts = []string{
	time.RFC3339Nano,
	"2006-01-02T15:04:05.999999999Z0700",
	"2006-01-02T15:04:05.999999999",
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04Z0700",
	"2006-01-02T15:04",
	"2006-01-02 15:04:05.999999999Z07:00",
	"2006-01-02 15:04:05.999999999Z0700",
	"2006-01-02 15:04:05.999999999 Z07:00",
	"2006-01-02 15:04:05.999999999 -0700",
	"2006-01-02 15:04:05.999999999 UTC",
	"2006-01-02 15:04:05.999999999 GMT",
	"2006-01-02 15:04:05.999999999",
	"2006-01-02 15:04Z07:00",
	"2006-01-02 15:04",
	"20060102T150405Z0700",
	"20060102T150405",
	"20060102150405",
	time.RFC1123Z,
	"Mon, 2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 -0700",
	"2 Jan 2006 15:04 -0700",
	"Mon Jan 2 15:04:05 -0700 2006",
}

// zoned lists the forms of a time with a named zone. Only the names in zones are read.
var zoned = []string{
	time.RFC1123,
	"Mon, 2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 MST",
	time.RFC850,
	time.UnixDate,
}

// days lists the forms of a day without a time.
var days = []string{
	time.DateOnly,
	"20060102",
	"2006/01/02",
	"2 January 2006",
	"2 Jan 2006",
	"January 2, 2006",
	"Jan 2, 2006",
	"Monday, 2 January 2006",
	"Monday, January 2, 2006",
	"Mon, 2 Jan 2006",
}

// Parse parses a time or a day. It reports false for anything that does not state a
// day unambiguously, such as a year alone or "03/04/2021".
func Parse(s string) (report.Stamp, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 64 {
		return report.Stamp{}, false
	}
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i] // RFC 5322 allows a comment that names the zone again
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			if midnight(t) && !strings.Contains(l, "07") {
				return report.Stamp{Time: t, Day: true}, true // a day, from a program that knows no time of day
			}
			return moment(t)
		}
	}
	for _, l := range zoned {
		t, err := time.Parse(l, s)
		if err != nil {
			continue
		}
		name, off := t.Zone()
		if off == 0 {
			hours, known := zones[name]
			if !known {
				return report.Stamp{}, false
			}
			t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.FixedZone(name, hours*3600))
		}
		return moment(t)
	}
	for _, l := range days {
		if t, err := time.Parse(l, s); err == nil && sane(t) {
			return report.Stamp{Time: t, Day: true}, true
		}
	}
	return report.Stamp{}, false
}

// midnight reports whether t is the beginning of a day.
func midnight(t time.Time) bool {
	return sane(t) && t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && t.Nanosecond() == 0
}

// Unix parses a number of seconds or milliseconds since 1970, as some crawlers write.
func Unix(s string) (report.Stamp, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	switch {
	case err != nil || n < 1e8: // before 1973: probably a counter
		return report.Stamp{}, false
	case n >= 1e11 && n < 1e14:
		return moment(time.UnixMilli(n).UTC())
	case n < 1e11:
		return moment(time.Unix(n, 0).UTC())
	}
	return report.Stamp{}, false
}

// zones holds the zone names of RFC 5322, section 4.3, with their hours east of UTC.
var zones = map[string]int{
	"UTC": 0, "GMT": 0, "UT": 0, "Z": 0,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}

// moment returns the stamp of t if its year is possible. It replaces the local zone of
// the machine, which time.Parse uses if its offset is the same.
func moment(t time.Time) (report.Stamp, bool) {
	if !sane(t) {
		return report.Stamp{}, false
	}
	if _, off := t.Zone(); off == 0 {
		t = t.UTC()
	} else {
		t = t.In(time.FixedZone("", off))
	}
	return report.Stamp{Time: t}, true
}

// sane reports whether a report can be of t's year: newspapers began about 1600, and
// some systems write 1 January of the year 1 for "unknown".
func sane(t time.Time) bool { return t.Year() >= 1600 && t.Year() < 10000 }
