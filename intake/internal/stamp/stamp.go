// Package stamp reads times as machines state them: in metadata, headers and
// data fields. It reads no prose and guesses nothing.
package stamp

import (
	"strconv"
	"strings"
	"time"

	"stemma/report"
)

// layouts are the forms read. A form without a zone is read as UTC, since
// crawlers write it so.
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

// zoned are forms with a zone by its name. Only names of one meaning are read.
var zoned = []string{
	time.RFC1123,
	"Mon, 2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 MST",
	time.RFC850,
	time.UnixDate,
}

// days are the forms of a day without a time.
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

// Parse reads a stamp. It reports false for anything that does not state a day
// beyond doubt: a bare year, "03/04/2021", a word.
func Parse(s string) (report.Stamp, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 64 {
		return report.Stamp{}, false
	}
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i] // RFC 5322 lets a comment name the zone again
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			if midnight(t) && !strings.Contains(l, "07") {
				return report.Stamp{Time: t, Day: true}, true // a day, written by a program that has no time
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

func midnight(t time.Time) bool {
	return sane(t) && t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && t.Nanosecond() == 0
}

// Unix reads seconds, or milliseconds, since 1970, as some crawlers state them.
func Unix(s string) (report.Stamp, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	switch {
	case err != nil || n < 1e8: // before 1973: rather a counter
		return report.Stamp{}, false
	case n >= 1e11 && n < 1e14:
		return moment(time.UnixMilli(n).UTC())
	case n < 1e11:
		return moment(time.Unix(n, 0).UTC())
	}
	return report.Stamp{}, false
}

// zones are the zone names of RFC 5322, section 4.3, in hours east of UTC.
var zones = map[string]int{
	"UTC": 0, "GMT": 0, "UT": 0, "Z": 0,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}

// moment checks a time and frees it of the machine's own zone, which
// time.Parse takes where the offset happens to be the same.
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

// sane holds the years that a report can state: print began in 1600 or so, and
// 1 January of the year 1 is how some systems write "unknown".
func sane(t time.Time) bool { return t.Year() >= 1600 && t.Year() < 10000 }
