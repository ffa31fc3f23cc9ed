package when

import (
	"fmt"
	"time"
)

// grain is the size of a piece of the calendar.
type grain uint8

const (
	noGrain grain = iota
	dayGrain
	weekGrain
	monthGrain
	quarterGrain
	seasonGrain
	halfGrain
	yearGrain
	decadeGrain
	centuryGrain
)

// A point is a piece of the calendar: its TIMEX3 value and the days it covers,
// which are zero where they cannot be known.
type point struct {
	value    string
	from, to time.Time
	grain    grain
}

func (p point) known() bool { return !p.from.IsZero() }

func ymd(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// midnight returns t's calendar day in t's own zone, as midnight UTC.
func midnight(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	y, m, d := t.Date()
	return ymd(y, int(m), d)
}

func dayOf(t time.Time) point {
	return point{t.Format(time.DateOnly), t, t.AddDate(0, 0, 1), dayGrain}
}

// weekOf returns the ISO 8601 week that holds t: Monday to Sunday.
func weekOf(t time.Time) point {
	y, w := t.ISOWeek()
	from := t.AddDate(0, 0, 1-isoWeekday(t))
	return point{fmt.Sprintf("%04d-W%02d", y, w), from, from.AddDate(0, 0, 7), weekGrain}
}

// weekendOf returns the Saturday and Sunday of t's ISO week.
func weekendOf(t time.Time) point {
	p := weekOf(t)
	return point{p.value + "-WE", p.from.AddDate(0, 0, 5), p.to, weekGrain}
}

func monthOf(y, m int) point {
	from := ymd(y, m, 1)
	return point{from.Format("2006-01"), from, from.AddDate(0, 1, 0), monthGrain}
}

func quarterOf(y, q int) point {
	from := ymd(y, 3*q-2, 1)
	return point{fmt.Sprintf("%04d-Q%d", y, q), from, from.AddDate(0, 3, 0), quarterGrain}
}

func halfOf(y, h int) point {
	from := ymd(y, 6*h-5, 1)
	return point{fmt.Sprintf("%04d-H%d", y, h), from, from.AddDate(0, 6, 0), halfGrain}
}

// seasonOf returns a season of three whole months, as meteorologists of the
// north count them. The winter of a year is counted as beginning in its
// December, though "winter 2015" can as well mean the one before: its interval
// holds both.
func seasonOf(y int, code string) point {
	first := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
	p := point{fmt.Sprintf("%04d-%s", y, code), ymd(y, first, 1), ymd(y, first+3, 1), seasonGrain}
	if code == "WI" {
		p.from = ymd(y-1, 12, 1)
	}
	return p
}

func yearOf(y int) point {
	return point{fmt.Sprintf("%04d", y), ymd(y, 1, 1), ymd(y+1, 1, 1), yearGrain}
}

func decadeOf(y int) point {
	y -= y % 10
	return point{fmt.Sprintf("%03d", y/10), ymd(y, 1, 1), ymd(y+10, 1, 1), decadeGrain}
}

// centuryOf returns the nth century, which as TIMEX3 counts is the years that
// begin with n-1.
func centuryOf(n int) point {
	return point{fmt.Sprintf("%02d", n-1), ymd(100*(n-1), 1, 1), ymd(100*n, 1, 1), centuryGrain}
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// shift returns the piece of the calendar of size g that lies n such pieces
// from the one that holds t.
func shift(t time.Time, g grain, n int) point {
	y, m, _ := t.Date()
	switch g {
	case dayGrain:
		return dayOf(t.AddDate(0, 0, n))
	case weekGrain:
		return weekOf(t.AddDate(0, 0, 7*n))
	case monthGrain:
		first := ymd(y, int(m)+n, 1)
		return monthOf(first.Year(), int(first.Month()))
	case quarterGrain:
		first := ymd(y, int(m)+3*n, 1)
		return quarterOf(first.Year(), (int(first.Month())+2)/3)
	case halfGrain:
		first := ymd(y, int(m)+6*n, 1)
		return halfOf(first.Year(), (int(first.Month())+5)/6)
	case decadeGrain:
		return decadeOf(y + 10*n)
	case centuryGrain:
		return centuryOf(y/100 + 1 + n)
	}
	return yearOf(y + n)
}

// unknown is the value of a piece of the calendar of which only the size is
// known.
func unknown(g grain) point {
	v := map[grain]string{dayGrain: "XXXX-XX-XX", weekGrain: "XXXX-WXX", monthGrain: "XXXX-XX", quarterGrain: "XXXX-QX",
		halfGrain: "XXXX-HX", yearGrain: "XXXX", decadeGrain: "XXX", centuryGrain: "XX"}[g]
	return point{value: v, grain: g}
}

// Years outside these bounds are not read as years, and arithmetic that leaves
// them gives nothing: time.Format writes four digits only between them.
const minYear, maxYear = 1000, 2999

// sane drops the days of a point that arithmetic has carried out of bounds.
func sane(p point) point {
	if p.known() && (p.from.Year() < 1 || p.to.Year() > maxYear+1) {
		return point{value: unknown(p.grain).value, grain: p.grain}
	}
	return p
}

// easter returns Easter Sunday of the Gregorian calendar, by the anonymous
// algorithm printed in Jean Meeus, Astronomical Algorithms, 1991, chapter 8.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return ymd(y, n/31, n%31+1)
}
