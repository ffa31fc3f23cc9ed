package stamp

import (
	"strconv"
	"strings"
	"time"

	"stemma/report"
)

// Loose parses a time as programs write it into feeds, of which RFC 822 and RFC 3339
// are the standards and half of the feeds keep to neither, and as pages print it above
// a report. Days and months may be one digit, spelt out or in another order; the year
// may have two digits, in the RSS of before 2000. It reports false for what states no day
// unambiguously: "03/04/2031", a month, "Thursday".
func Loose(s string) (report.Stamp, bool) {
	s = strings.Join(strings.Fields(s), " ")
	if st, ok := Parse(s); ok {
		return st, true
	}
	if len(s) > 64 {
		return report.Stamp{}, false
	}
	return parseDate(s)
}

// A date is what the fields of a date say.
type date struct {
	year, month, day     int
	hour, minute, second int
	nanosecond           int
	timed                bool // whether a time of day is stated
	zone                 *time.Location
	unknown              bool // whether a zone is named that is not in zonesOfFeeds
}

// parseDate reads a date from its fields, in any order that leaves no doubt.
func parseDate(s string) (report.Stamp, bool) {
	var d date
	if i := strings.LastIndex(s, "("); i > 0 {
		s = s[:i] // the zone again, in words
	}
	if i := strings.IndexByte(s, 'T'); i >= 8 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1]) {
		s = s[:i] + " " + s[i+1:]
	}
	for _, f := range hours(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })) {
		if !d.field(f) {
			return report.Stamp{}, false
		}
	}
	return d.stamp()
}

// hours writes the fields of a bare hour, "8 am" and "8am", as "8:00" and "am".
func hours(fields []string) []string {
	var out []string
	for _, f := range fields {
		lower := strings.TrimRight(strings.ReplaceAll(strings.ToLower(f), ".", ""), " ")
		n := len(out) - 1
		switch hour, ok := strings.CutSuffix(lower, "m"); {
		case ok && len(hour) >= 2 && len(hour) <= 3 && digit(hour[0]) && strings.ContainsRune("ap", rune(hour[len(hour)-1])):
			out = append(out, hour[:len(hour)-1]+":00", lower[len(hour)-1:])
		case (lower == "am" || lower == "pm") && n >= 0 && len(out[n]) <= 2 && digit(out[n][0]):
			out[n] += ":00"
			out = append(out, lower)
		default:
			out = append(out, f)
		}
	}
	return out
}

// field reads one field. It reports false if it says nothing that is known, or
// contradicts another.
func (d *date) field(f string) bool {
	lower := strings.ToLower(strings.TrimRight(f, "."))
	switch {
	case weekday(lower), lower == "at", lower == "-":
		return true
	case strings.Contains(f, ":") && digit(f[0]):
		return d.clock(f)
	case pointed(lower):
		return d.clock(strings.Replace(lower, ".", ":", 1))
	case lower == "am" || lower == "pm" || lower == "a.m" || lower == "p.m":
		return d.half(lower[0])
	case strings.Count(f, "-") == 2, strings.Count(f, "/") == 2, strings.Count(f, ".") == 2 && digit(f[0]):
		return d.dated(f)
	case digit(f[0]):
		return d.number(strings.TrimRight(lower, "stndrh"))
	case month(lower) > 0:
		if d.month > 0 {
			return false
		}
		d.month = month(lower)
		return true
	}
	return d.zoned(f)
}

// pointed reports whether a field is a time of day with a dot: 6.40, 8.15pm.
func pointed(f string) bool {
	f = strings.TrimSuffix(strings.TrimSuffix(f, "am"), "pm")
	hours, minutes, ok := strings.Cut(f, ".")
	h, err := strconv.Atoi(hours)
	m, err2 := strconv.Atoi(minutes)
	return ok && err == nil && err2 == nil && len(hours) <= 2 && len(minutes) == 2 && h >= 0 && h <= 24 && m >= 0 && m < 60
}

// number reads a day or a year.
func (d *date) number(s string) bool {
	n, err := strconv.Atoi(s)
	if err != nil {
		return false
	}
	switch {
	case len(s) == 4 && d.year == 0:
		d.year = n
	case len(s) <= 2 && d.day == 0 && n >= 1 && n <= 31:
		d.day = n
	case len(s) == 2 && d.year == 0 && d.day > 0 && d.month > 0:
		d.year = century(n)
	default:
		return false
	}
	return true
}

// century returns the year of two digits, as RFC 5322, section 4.3, reads them.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// dated reads a date in one field: 2031-3-4, 4-Mar-2031, 4.3.2031, 2031/3/4, 25/12/2031.
func (d *date) dated(f string) bool {
	if d.year != 0 || d.month != 0 || d.day != 0 {
		return false
	}
	p := strings.FieldsFunc(f, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(p) != 3 {
		return false
	}
	if m := month(strings.ToLower(p[1])); m > 0 {
		d.month = m
		if len(p[2]) == 2 {
			y, err := strconv.Atoi(p[2])
			d.year = century(y)
			return d.number(p[0]) && err == nil
		}
		return d.number(p[0]) && d.number(p[2])
	}
	var n [3]int
	for i := range p {
		var err error
		if n[i], err = strconv.Atoi(p[i]); err != nil {
			return false
		}
	}
	switch {
	case len(p[0]) == 4:
		d.year, d.month, d.day = n[0], n[1], n[2]
	case len(p[2]) != 4:
		return false
	case strings.Contains(f, "."), n[0] > 12: // with points it is the day that comes first
		d.day, d.month, d.year = n[0], n[1], n[2]
	case n[1] > 12, n[0] == n[1]:
		d.month, d.day, d.year = n[0], n[1], n[2]
	default:
		return false
	}
	return true
}

// clock reads a time of day, perhaps with the zone or "PM" behind it: 15:04,
// 15:04:05.6+02:00, 3:04PM.
func (d *date) clock(f string) bool {
	if d.timed {
		return false
	}
	end := 0
	for end < len(f) && (digit(f[end]) || f[end] == ':' || f[end] == '.') {
		end++
	}
	p := strings.Split(strings.TrimRight(f[:end], ":."), ":")
	if len(p) < 2 || len(p) > 3 {
		return false
	}
	var err [3]error
	d.hour, err[0] = strconv.Atoi(p[0])
	d.minute, err[1] = strconv.Atoi(p[1])
	if len(p) == 3 {
		whole, part, _ := strings.Cut(p[2], ".")
		d.second, err[2] = strconv.Atoi(whole)
		part = (part + "000000000")[:9]
		if n, e := strconv.Atoi(part); e == nil {
			d.nanosecond = n
		}
	}
	if err[0] != nil || err[1] != nil || err[2] != nil {
		return false
	}
	d.timed = true
	rest := f[end:]
	switch lower := strings.ToLower(rest); lower {
	case "":
		return true
	case "am", "pm":
		return d.half(lower[0])
	}
	return d.zoned(rest)
}

// half moves a time of day by twelve hours, as "am" or "pm" says.
func (d *date) half(c byte) bool {
	if !d.timed || d.hour < 1 || d.hour > 12 {
		return false
	}
	d.hour %= 12
	if c == 'p' {
		d.hour += 12
	}
	return true
}

// zoned reads a zone: +0200, -07:00, +02, Z, GMT, GMT+2, CEST.
func (d *date) zoned(f string) bool {
	i := strings.IndexAny(f, "+-")
	if i < 0 {
		hours, ok := zonesOfFeeds[strings.ToUpper(f)]
		switch {
		case ok && d.zone == nil:
			d.zone = offset(hours * 3600)
		case !ok && strings.Trim(strings.ToUpper(f), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
			return false
		case !ok:
			again := d.unknown
			d.unknown = len(f) >= 2 && len(f) <= 5 && d.timed // any other word is no zone
			return d.unknown && !again
		}
		return true
	}
	if _, ok := zonesOfFeeds[strings.ToUpper(f[:i])]; i > 0 && !ok {
		return false
	}
	sign := 1
	if f[i] == '-' {
		sign = -1
	}
	digits := strings.ReplaceAll(strings.TrimLeft(f[i:], "+-"), ":", "")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 || len(digits) == 0 {
		return false
	}
	if len(digits) <= 2 {
		n *= 100
	}
	if n > 1400 || n%100 > 59 {
		return false
	}
	d.zone = offset(sign * (n/100*3600 + n%100*60))
	return true
}

// offset returns the zone that many seconds east of UTC.
func offset(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}

// stamp returns the time that the fields state. If the zone is not known, it is the day:
// that is stated whatever the zone is.
func (d *date) stamp() (report.Stamp, bool) {
	if d.year < 1600 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1 ||
		d.hour > 24 || d.minute > 59 || d.second > 60 || d.hour == 24 && d.minute+d.second > 0 {
		return report.Stamp{}, false
	}
	day := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	if day.Day() != d.day {
		return report.Stamp{}, false // 30 February
	}
	if !d.timed || d.unknown && d.zone == nil {
		return report.Stamp{Time: day, Day: true}, true
	}
	zone := d.zone
	if zone == nil {
		zone = time.UTC // as Parse reads it
		if d.hour+d.minute+d.second+d.nanosecond == 0 {
			return report.Stamp{Time: day, Day: true}, true
		}
	}
	// A leap second is read as the second after it.
	return report.Stamp{Time: time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, d.nanosecond, zone)}, true
}

// zonesOfFeeds holds the names of zones that mean one thing in feeds, with their hours east of
// UTC: those of RFC 5322, and those of Europe, East Asia and Australia that no other
// zone shares. IST, AST and the like mean several; with them only the day is known.
var zonesOfFeeds = map[string]int{
	"Z": 0, "UT": 0, "UTC": 0, "GMT": 0,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3,
	"JST": 9, "KST": 9, "HKT": 8, "SGT": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

// weekday reports whether s, in lower case, is a weekday or its beginning.
func weekday(s string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if len(s) >= 3 && strings.HasPrefix(strings.ToLower(d.String()), s) || s == "tues" || s == "thurs" {
			return true
		}
	}
	return false
}

// month returns the number of the month that s is or begins with, in lower case, or 0.
func month(s string) int {
	if s == "sept" {
		return 9
	}
	for m := time.January; m <= time.December; m++ {
		if len(s) >= 3 && strings.HasPrefix(strings.ToLower(m.String()), s) {
			return int(m)
		}
	}
	return 0
}

func digit(b byte) bool { return b >= '0' && b <= '9' }
