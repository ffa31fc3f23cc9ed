package when

import (
	"fmt"
	"strconv"
	"strings"

	"stemma/report"
)

// clock reads a time of the clock and the date beside it: "5 p.m.", "7:15 p.m.
// local time", "17:40 GMT", "noon", "5 p.m. on Tuesday".
func (f *finder) clock(i int) (match, bool) {
	code, j, ref := f.hour(i)
	if j == i {
		return match{}, false
	}
	j = f.zone(j)
	m := match{end: j, typ: Time, by: byClock.Then(ref)}
	k := f.skip(j, ",")
	k = f.skip(k, "on")
	if day, ok := f.dayAt(k); ok && day.point.grain == dayGrain {
		day.typ, day.by = Time, m.by.Then(day.by)
		day.point.value = dayOnly(day.point.value) + code
		return day, true
	}
	m.point = unknown(dayGrain)
	if f.said.value != "" {
		m.point = f.said
	} else if f.last.grain == dayGrain && f.sent-f.lastSent <= 1 {
		m.point = f.last
	} else if !f.today.IsZero() { // of the report's day, or of the one it tells of
		m.point = dayOf(f.today)
		m.point.from = f.today.AddDate(0, 0, -1)
	}
	m.point.value = dayOnly(m.point.value) + code
	m.point.grain = noGrain
	return m, true
}

// dayOnly takes the part of the day off a value: "10 p.m. Sunday night".
func dayOnly(value string) string {
	if at := strings.IndexByte(value, 'T'); at > 0 {
		return value[:at]
	}
	return value
}

// dayAt reads a day without looking for a clock time before it.
func (f *finder) dayAt(k int) (match, bool) {
	if m, ok := f.calendar(k); ok {
		return m, true
	}
	if m, ok := f.ref(k); ok {
		return m, true
	}
	return f.shifted(k)
}

// hour reads the time itself; end is i where there is none.
func (f *finder) hour(i int) (code string, end int, ref report.By) {
	if e, ok := f.lang.dayparts.word(f.ps, i); ok && e.b == dayMoment {
		if !f.in(i-1, &f.lang.words.Clock) {
			return "", i, "" // a midnight blue car
		}
		return e.a, i + 1, e.ref
	}
	if code, end := f.spoken(i); end > i {
		return code, end, ""
	}
	if code, end := f.pointed(i); end > i {
		return code, end, ""
	}
	h, min, j := f.num(i), 0, i+1
	if h < 0 || h > 24 || len(f.ps[i].s) > 2 {
		return f.military(i)
	}
	colon := f.is(j, ":") && f.glued(i, j+1) && f.num(j+1) >= 0 && f.num(j+1) < 60 && len(f.ps[j+1].s) == 2
	if colon {
		min, j = f.num(j+1), j+2
		if f.is(j, ":") && f.glued(j-1, j+1) && f.num(j+1) >= 0 { // seconds
			j += 2
		}
	}
	half, end := f.meridiem(j)
	switch {
	case half != "" && h >= 1 && h <= 12:
		h %= 12
		if half == afternoon {
			h += 12
		}
		return clockCode(h, min), end, ""
	case f.is(j, "o'clock") && h >= 1 && h <= 12:
		return clockCode(h, min), j + 1, ""
	case colon && (len(f.ps[i].s) == 2 || f.zone(j) > j) && (f.zone(j) > j || f.in(i-1, &f.lang.words.Clock) || f.said.value != "" && i > 0 && f.num(i-1) >= minYear):
		return clockCode(h, min), j, ""
	}
	return "", i, ""
}

// pointed reads a time written with a dot, which needs its half of the day: "5.42 p.m.".
func (f *finder) pointed(i int) (code string, end int) {
	if i >= len(f.ps) || f.ps[i].kind != figures {
		return "", i
	}
	hours, minutes, _ := strings.Cut(f.ps[i].s, ".")
	h, err := strconv.Atoi(hours)
	min, err2 := strconv.Atoi(minutes)
	half, end := f.meridiem(i + 1)
	if err != nil || err2 != nil || half == "" || len(hours) > 2 || len(minutes) != 2 || h < 1 || h > 12 || min > 59 {
		return "", i
	}
	h %= 12
	if half == afternoon {
		h += 12
	}
	return clockCode(h, min), end
}

// spoken reads a time as it is said: "ten past four", "a quarter to nine", "half past
// six". Of "to" it must be sure that no stretch is meant: "from five to nine".
func (f *finder) spoken(i int) (code string, end int) {
	j := f.skip(i, "a")
	min, k := f.smallNumber(j)
	if part := f.lang.words.Minutes.Get(f.wordAt(j)); part != "" {
		min, _ = strconv.Atoi(part)
		k = j + 1
	}
	if k == j || min%5 != 0 || min > 30 {
		return "", i
	}
	past := f.is(k, "past")
	if !past && !(f.is(k, "to") && min < 30 && f.in(i-1, &f.lang.words.Moment)) {
		return "", i
	}
	h, end := f.smallNumber(k + 1)
	if end == k+1 || h < 1 || h > 12 || f.amountAt(end) {
		return "", i
	}
	if !past {
		h, min = (h+10)%12+1, 60-min
	}
	return clockCode(h, min), end
}

// meridiem returns the half of the day at piece j, "" where there is none, and the
// piece after it. "a. m." is three pieces or four.
func (f *finder) meridiem(j int) (half string, end int) {
	if half := f.lang.words.Meridiem.Get(f.wordAt(j)); half != "" {
		return half, j + 1
	}
	if f.is(j+1, ".") {
		return f.lang.words.Meridiem.Get(f.wordAt(j) + f.wordAt(j+2)), f.skip(j+3, ".")
	}
	return "", j
}

// military reads "0300 GMT" and "1740 local time".
func (f *finder) military(i int) (code string, end int, ref report.By) {
	n := f.num(i)
	if n < 0 || len(f.ps[i].s) != 4 || n/100 > 24 || n%100 > 59 || f.zone(i+1) == i+1 {
		return "", i, ""
	}
	return clockCode(n/100, n%100), i + 1, ""
}

func clockCode(h, min int) string { return fmt.Sprintf("T%02d:%02d", h, min) }

// zone returns the piece after a time zone at j, or j.
func (f *finder) zone(j int) int {
	if j < len(f.ps) && f.ps[j].up && f.in(j, &f.lang.words.Zone) {
		return j + 1
	}
	if f.in(j, &f.lang.words.Zoned) && f.is(j+1, "time") {
		return j + 2
	}
	return j
}
