package label

import (
	"strings"
	"time"
)

// ParseDay parses a calendar day: "2031-05-06", "XXXX-05-06" without a year, or the
// beginning of a time. Year reports whether there is a year.
func ParseDay(v string) (t time.Time, year, ok bool) {
	if len(v) < 10 {
		return t, false, false
	}
	v = v[:10]
	if rest, found := strings.CutPrefix(v, "XXXX-"); found {
		t, err := time.Parse("2006-01-02", "2000-"+rest) // any leap year
		return t, false, err == nil
	}
	t, err := time.Parse("2006-01-02", v)
	return t, true, err == nil
}

// Day returns a day or a time as people write it: "6 May 2031", "6 May" where the year is
// not known, "Thursday" where only the day of the week is. A day of
// which nothing is known is NoDate. It returns v itself if it cannot parse it.
func Day(v string) string {
	t, year, ok := ParseDay(v)
	if !ok {
		if t, err := time.Parse("2006-01", v); err == nil {
			return t.Format("Jan 2006")
		}
		if n, found := strings.CutPrefix(v, "XXXX-WXX-"); found && n != "" && n[0] >= '1' && n[0] <= '7' && (len(n) == 1 || n[1] == 'T') {
			return time.Weekday((n[0] - '0') % 7).String()
		}
		if v == "" || strings.HasPrefix(v, "XXXX") {
			return NoDate // some day, some year
		}
		return v
	}
	if !year {
		return t.Format("2 Jan")
	}
	if len(v) >= 16 && (v[10] == 'T' || v[10] == ' ') && v[11:16] != "00:00" {
		if c, err := time.Parse("15:04", v[11:16]); err == nil {
			return t.Format("2 Jan 2006 ") + c.Format("15:04")
		}
	}
	return t.Format("2 Jan 2006")
}

// Told returns when a report was made, without the year: "6 May 07:30", "6 May" where only
// the day is known, NoDate where v is "".
func Told(v string) string {
	t, year, ok := ParseDay(v)
	if !ok || !year {
		return Day(v)
	}
	out := t.Format("2 Jan")
	if len(v) >= 16 && v[11:16] != "00:00" {
		out += " " + v[11:16]
	}
	return out
}
