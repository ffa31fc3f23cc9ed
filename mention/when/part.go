package when

import (
	"strconv"
	"strings"
	"time"
)

// part reads parts of a year: "the third quarter", "third-quarter", "Q3 2015",
// "the first half of 2015", "the summer of 2015", "summer".
func (f *finder) part(i int) (match, bool) {
	if m, ok := f.season(i); ok {
		return m, true
	}
	j := f.skipThe(i)
	year := 0
	if n := f.num(j); j > i && n >= minYear && n <= maxYear && len(f.ps[j].s) == 4 { // the 1988 third quarter
		year, j = n, j+1
	}
	if s, ok := f.lang.shifts.word(f.ps, j); ok && s.b == fromToday && f.grainAt(j+1) == yearGrain && f.is(j+2, "'s") && !f.today.IsZero() {
		year, j = f.today.Year()+s.n, j+3 // this year's third quarter
	}
	k := f.skip(j, "fiscal")
	k = f.skip(k, "-")
	n, end := f.numberedPart(k)
	if n == 0 {
		return match{}, false
	}
	half := f.is(end-1, "half")
	m := match{end: end, typ: Date, by: byQuarter}
	if y, end := f.yearAfter(end); y > 0 {
		year, m.end = y, end
	}
	if half && year == 0 {
		return match{}, false // "the first half" of a match
	}
	if year == 0 && f.today.IsZero() {
		m.point = point{value: "XXXX-Q" + strconv.Itoa(n), grain: quarterGrain}
		return m, true
	}
	if year == 0 {
		year = f.today.Year()
		if start := quarterOf(year, n).from; start.After(f.today) && f.direction(i) != future {
			year--
		} else if !quarterOf(year, n).to.After(f.today) && f.direction(i) == future && f.today.Sub(start) > 183*24*time.Hour {
			year++
		}
	}
	m.point = quarterOf(year, n)
	if half {
		m.point = halfOf(year, n)
	}
	return m, true
}

// numberedPart reads the number of a quarter or a half at piece k: "third quarter",
// "Q3", "last half of". It is 0 where none is there.
func (f *finder) numberedPart(k int) (n, end int) {
	if f.is(k, "q") && f.num(k+1) > 0 && f.num(k+1) <= 4 && f.glued(k, k+1) {
		return f.num(k + 1), k + 2
	}
	n, end = f.rank(k)
	if f.is(k, "last") && f.is(k+1, "half") && f.is(k+2, "of") { // of 1989
		n, end = 2, k+1
	}
	if end == k {
		return 0, k
	}
	end = f.skip(f.skip(end, "-"), "fiscal")
	if !f.partOfYear(end) || n > 4 || f.is(end, "half") && n > 2 {
		return 0, k
	}
	return n, end + 1
}

// partOfYear reports whether piece i is "quarter" or "half".
func (f *finder) partOfYear(i int) bool { return f.grainAt(i) == quarterGrain || f.is(i, "half") }

// season reads a season with its year, or after "the", "in" or "this".
func (f *finder) season(i int) (match, bool) {
	j := f.skipThe(i)
	e, ok := f.lang.seasons.word(f.ps, j)
	if !ok {
		return match{}, false
	}
	m := match{end: j + 1, typ: Date, by: bySeason.Then(e.ref)}
	if y, end := f.yearAfter(j + 1); y > 0 {
		m.end, m.point = end, seasonOf(y, e.a)
		return m, true
	}
	// "fall" and "spring" are verbs; without a year only "in" speaks for a season.
	if !f.in(i-1, &f.lang.words.Within) || j == i && !f.in(i-1, &f.lang.words.InSeason) || f.is(j+1, "of") {
		return match{}, false
	}
	if f.today.IsZero() {
		m.point = point{value: "XXXX-" + e.a, grain: seasonGrain}
		return m, true
	}
	y := f.today.Year()
	if seasonOf(y, e.a).from.After(f.today) && f.direction(i) != future {
		y--
	}
	m.point = seasonOf(y, e.a)
	return m, true
}

// holiday reads a holiday, with its year where one follows.
func (f *finder) holiday(i int) (match, bool) {
	e, j, ok := f.lang.holidays.match(f.ps, i)
	if !ok || !f.ps[i].cap || f.word(j) && f.ps[j].cap {
		return match{}, false
	}
	m := match{end: j, typ: Date, by: byHoliday.Then(e.ref)}
	if y, end := f.yearAfter(j); y > 0 {
		m.end, m.point = end, dayOf(f.lang.holidayIn(y, e.a))
		return m, true
	}
	if f.today.IsZero() {
		m.point = point{value: "XXXX-XX-XX", grain: dayGrain}
		if len(e.a) == 5 {
			m.point.value = "XXXX-" + e.a
		}
		return m, true
	}
	day := f.lang.holidayIn(f.today.Year(), e.a)
	if y := f.yearOfMonth(i, int(day.Month()), day.Day()); y != f.today.Year() {
		day = f.lang.holidayIn(y, e.a)
	}
	m.point = dayOf(day)
	return m, true
}

// holidayIn returns the day that rule names in year y: "12-25", "easter-2",
// "11-thu-4" (the fourth Thursday of November; a fifth is the last).
func (l *Language) holidayIn(y int, rule string) time.Time {
	if after, ok := strings.CutPrefix(rule, ruleEaster); ok {
		n, _ := strconv.Atoi(after)
		return easter(y).AddDate(0, 0, n)
	}
	f := strings.Split(rule, "-")
	month, _ := strconv.Atoi(f[0])
	if len(f) == 2 {
		day, _ := strconv.Atoi(f[1])
		return ymd(y, month, day)
	}
	count, _ := strconv.Atoi(f[2])
	want := l.weekday(f[1]).n
	day := ymd(y, month, 1)
	day = day.AddDate(0, 0, (want-isoWeekday(day)+7)%7+7*(count-1))
	if int(day.Month()) != month {
		day = day.AddDate(0, 0, -7)
	}
	return day
}
