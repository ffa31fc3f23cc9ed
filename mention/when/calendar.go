package when

import (
	"fmt"
	"time"
)

// calendar reads dates that name a day of the week, a day of a month or a
// month: "Thursday", "Tuesday, Oct. 22", "Oct. 22", "22 October 2021",
// "2021-10-22", "10/22/2021", "October 2021", "October".
func (f *finder) calendar(i int) (match, bool) {
	if m, ok := f.numeric(i); ok {
		return m, true
	}
	w, ok := f.lang.weekdays.word(f.ps, i)
	if !ok || !f.ps[i].cap {
		return f.dayMonth(i, f.skipThe(i))
	}
	j := f.skip(i+1, ".")
	j = f.skip(j, ",")
	open := f.is(j, "(")
	if open {
		j++
	}
	if m, ok := f.dayMonth(i, f.skipThe(j)); ok && m.point.grain == dayGrain {
		if open {
			if !f.is(m.end, ")") {
				return f.weekday(i, w)
			}
			m.end++
		}
		m.weekday = w.n
		return m, true
	}
	return f.weekday(i, w)
}

// secondDay reads the second day of "May 3-5", "between May 3 and 5".
func (f *finder) secondDay(i int) (match, bool) {
	if f.span < 0 || i != f.span+1 || !f.last.known() || f.last.grain != dayGrain {
		return match{}, false
	}
	day, end := f.dayNumber(i)
	first := f.last.from
	if end == i || day <= first.Day() || !realDay(first.Year(), int(first.Month()), day) || !f.dayAfterMonth(end) {
		return match{}, false
	}
	switch {
	case f.is(i-1, "-") && f.glued(i-2, i):
	case f.in(i-1, &f.lang.words.Ranging) && (end == len(f.ps) || f.ps[end].kind == mark && !f.is(end, "-")):
	default:
		return match{}, false
	}
	if y, after := f.yearAfter(end); y == first.Year() {
		end = after
	}
	return match{end: end, typ: Date, point: dayOf(ymd(first.Year(), int(first.Month()), day)), by: bySecondDay}, true
}

func (f *finder) skipThe(i int) int { return f.skip(i, "the") }

// weekday reads a day of the week that stands alone: the last such day up to
// the report's own, or the next from it where the clause looks ahead. By the clock of
// another place it may be tomorrow: "early Thursday local time" in a report of Wednesday.
func (f *finder) weekday(i int, w entry) (match, bool) {
	if w.b != nameFull || f.named(i) {
		return match{}, false
	}
	if d, end := f.dayNumber(f.skipThe(i + 1)); end > i+1 && f.in(end-1, &f.lang.words.Ordinal) && !f.today.IsZero() {
		if day, ok := nearDay(f.today, d); ok { // Tuesday the 19th
			return f.dayPart(end, match{end: end, typ: Date, point: dayOf(day), weekday: w.n, by: byWeekday.Then(w.ref)}), true
		}
	}
	p := point{value: fmt.Sprintf("XXXX-WXX-%d", w.n), grain: dayGrain}
	if !f.today.IsZero() {
		day := weekdayNear(f.today, w.n, f.direction(i))
		if next := f.today.AddDate(0, 0, 1); isoWeekday(next) == w.n && f.elsewhere(i) {
			day = next
		}
		p = dayOf(day)
	}
	return f.dayPart(i+1, match{end: i + 1, typ: Date, point: p, by: byWeekday.Then(w.ref)}), true
}

// elsewhere reports whether "local time" or the time of another place stands close to the
// day at piece i: "at 5 p.m. local time on Thursday", "Thursday morning, local time".
func (f *finder) elsewhere(i int) bool {
	for k := i - 3; k <= i+3; k++ {
		if k >= 0 && k != i && f.in(k, &f.lang.words.Zoned) && f.is(k+1, "time") {
			return true
		}
	}
	return false
}

// named reports whether the day at piece i is part of a name: "Remembrance
// Sunday".
func (f *finder) named(i int) bool {
	if f.doc == nil || i == 0 || !f.word(i-1) || !f.ps[i-1].cap || f.ps[i-1].up || f.calendarWord(i-1) {
		return false
	}
	t := f.doc.Tokens[f.ps[i-1].tok]
	return t.Label == "compound" && t.Head == f.ps[i].tok && i > 1 && !f.ps[i-1].dot
}

// nearDay returns the day of the month d that lies nearest to today.
func nearDay(today time.Time, d int) (time.Time, bool) {
	var best time.Time
	for n := -1; n <= 1; n++ {
		first := ymd(today.Year(), int(today.Month())+n, 1)
		if day := first.AddDate(0, 0, d-1); day.Month() == first.Month() && (best.IsZero() || day.Sub(today).Abs() < best.Sub(today).Abs()) {
			best = day
		}
	}
	return best, !best.IsZero()
}

func weekdayNear(today time.Time, n int, d direction) time.Time {
	back := (isoWeekday(today) - n + 7) % 7
	if d == future {
		return today.AddDate(0, 0, (7-back)%7)
	}
	return today.AddDate(0, 0, -back)
}

// dayPart joins the part of the day that follows a day: "Monday night".
func (f *finder) dayPart(j int, m match) match {
	e, ok := f.lang.dayparts.word(f.ps, j)
	if !ok || e.b != dayPortion || m.point.grain != dayGrain {
		return m
	}
	m.typ, m.end = Time, j+1
	m.point.value += e.a
	m.by = m.by.Then(e.ref)
	return m
}

// numeric reads dates in digits: year first, or day and month in either order
// where only one order is possible. Of "5/6/2024" only the year is certain.
func (f *finder) numeric(i int) (match, bool) {
	if i+4 >= len(f.ps) || !f.glued(i, i+4) || f.ps[i+1].s != f.ps[i+3].s || !f.isOne(i+1, "-", "/", ".") {
		return f.dotted(i)
	}
	a, b, c := f.num(i), f.num(i+2), f.num(i+4)
	if p, ok := threeNumbers(a, b, c, len(f.ps[i].s), len(f.ps[i+4].s)); ok {
		return match{end: i + 5, typ: Date, point: p, dated: true, by: byNumeric}, true
	}
	return match{}, false
}

// dotted reads "22.10.2021", which is one piece.
func (f *finder) dotted(i int) (match, bool) {
	if i >= len(f.ps) {
		return match{}, false
	}
	p := f.ps[i]
	if p.kind != figures || len(p.s) > 10 {
		return match{}, false
	}
	var d, m, y int
	if n, err := fmt.Sscanf(p.s, "%d.%d.%d", &d, &m, &y); n != 3 || err != nil || y < minYear || p.s[len(p.s)-5] != '.' {
		return match{}, false
	}
	if pt, ok := threeNumbers(d, m, y, 2, 4); ok {
		return match{end: i + 1, typ: Date, point: pt, dated: true, by: byNumeric}, true
	}
	return match{}, false
}

func threeNumbers(a, b, c, lenA, lenC int) (point, bool) {
	switch {
	case a < 0 || b < 0 || c < 0:
		return point{}, false
	case lenA == 4 && realDay(a, b, c):
		return dayOf(ymd(a, b, c)), true
	case lenC != 4 || lenA > 2 || c < minYear || c > maxYear:
		return point{}, false
	case a > 12 && realDay(c, b, a):
		return dayOf(ymd(c, b, a)), true
	case (b > 12 || a == b) && realDay(c, a, b):
		return dayOf(ymd(c, a, b)), true
	case realDay(c, a, b) && realDay(c, b, a):
		y := yearOf(c)
		y.value, y.grain = fmt.Sprintf("%04d-XX-XX", c), noGrain
		return y, true
	}
	return point{}, false
}

func realDay(y, m, d int) bool {
	if y < minYear || y > maxYear || m < 1 || m > 12 || d < 1 || d > 31 {
		return false
	}
	return ymd(y, m, d).Day() == d
}

// dayMonth reads a date in words from piece j: "Oct. 22, 2021", "22 October",
// "October". The mention's first piece is i.
func (f *finder) dayMonth(i, j int) (match, bool) {
	if d, k := f.dayNumber(j); k > j { // 22 October, 31st of October
		k = f.skip(k, "of")
		if mo, k2, ok := f.month(k, true); ok {
			return f.withYear(i, k2, mo, d)
		}
		return match{}, false
	}
	mo, k, ok := f.month(j, false)
	if !ok {
		return match{}, false
	}
	d, k2 := f.dayNumber(f.skipThe(k))
	if k2 > k && f.dayAfterMonth(k2) {
		return f.withYear(i, k2, mo, d)
	}
	if i != j {
		return match{}, false // "the October": the month alone takes no article
	}
	return f.withYear(i, k, mo, 0)
}

// dayAfterMonth reports whether a number before piece k counts no clock hours
// or things that are of a month: "in May 20 per cent", "on May 5 p.m.".
func (f *finder) dayAfterMonth(k int) bool {
	return !f.in(k, &f.lang.words.Counted)
}

// dayNumber reads the day of a month at piece j: "22", "22nd".
func (f *finder) dayNumber(j int) (day, end int) {
	n := f.num(j)
	if n < 1 || n > 31 || len(f.ps[j].s) > 2 {
		return 0, j
	}
	if !f.ps[j].gap && f.in(j+1, &f.lang.words.Ordinal) {
		return n, j + 2
	}
	return n, j + 1
}

// month reads a month's name at piece j and the dot of its abbreviation.
// beside tells that a day stands before it.
func (f *finder) month(j int, beside bool) (entry, int, bool) {
	e, ok := f.lang.months.word(f.ps, j)
	if !ok || !f.ps[j].cap {
		return e, j, false
	}
	end := j + 1
	dot := f.ps[j].dot
	if e.b == nameShort && f.is(end, ".") && !f.ps[j].gap {
		dot, end = true, end+1
	}
	n := f.num(f.skip(end, ","))
	number := n >= 1 && n <= 31 || n >= minYear && n <= maxYear && len(f.ps[f.skip(end, ",")].s) == 4
	switch {
	case beside || number:
		return e, end, true
	case e.b == nameShort:
		return e, end, dot && f.monthCompany(j, end)
	case e.b == nameWord:
		return e, end, f.monthCompany(j, end)
	}
	return e, end, !f.isName(j, end)
}

// monthCompany reports whether the words around a month's name that is also
// another word speak for the month: a preposition or pointer before it.
func (f *finder) monthCompany(j, end int) bool {
	if f.isName(j, end) {
		return false
	}
	if _, ok := f.lang.shifts.word(f.ps, j-1); ok {
		return true
	}
	if _, ok := f.lang.months.word(f.ps, j-2); ok && (f.is(j-1, "and") || f.in(j-1, &f.lang.words.Either)) && f.ps[j-2].cap {
		return true
	}
	if f.in(j-1, &f.lang.words.Owned) && f.word(end) && !f.ps[end].cap && f.beforeNoun(j) { // a June agreement
		return true
	}
	return f.in(j-1, &f.lang.words.Timing) ||
		f.is(j-1, "-") && f.in(j-2, &f.lang.words.Blurring)
}

// isName reports whether the word at j is part of a name: a capital stands
// beside it that is not the calendar's own.
func (f *finder) isName(j, end int) bool {
	if f.ps[j].up && len(f.ps[j].s) > 3 { // all in capitals: capitals say nothing
		return false
	}
	if f.word(end) && f.ps[end].cap && f.ps[end-1].gap && !f.ps[end].up {
		if _, ok := f.lang.weekdays.word(f.ps, end); !ok && !f.in(j-1, &f.lang.words.Speaking) {
			return true
		}
	}
	return j > 1 && f.word(j-1) && f.ps[j-1].cap && !f.ps[j-1].up && j-1 > 0 && !f.in(j-1, &f.lang.words.Timing) && !f.calendarWord(j-1)
}

func (f *finder) calendarWord(j int) bool {
	_, m := f.lang.months.word(f.ps, j)
	_, w := f.lang.weekdays.word(f.ps, j)
	return m || w
}

// withYear reads the year after a month or a day of it and makes the date.
func (f *finder) withYear(i, k int, mo entry, day int) (match, bool) {
	m := match{end: k, typ: Date, by: byMonth.Then(mo.ref)}
	year, end := f.yearAfter(k)
	m.end, m.dated = end, year > 0
	if y := f.yearOfSpan(k); day > 0 && year == 0 && y > 0 {
		year, m.dated = y, true
	}
	if year == 0 && f.today.IsZero() {
		m.point = point{value: fmt.Sprintf("XXXX-%02d", mo.n), grain: monthGrain}
		if day > 0 {
			m.point = point{value: fmt.Sprintf("XXXX-%02d-%02d", mo.n, day), grain: dayGrain}
		}
		return f.dayPart(m.end, m), true
	}
	if year == 0 {
		year = f.yearOfMonth(i, mo.n, day)
	}
	switch {
	case day == 0:
		m.point = monthOf(year, mo.n)
	case realDay(year, mo.n, day):
		m.point = dayOf(ymd(year, mo.n, day))
	default:
		return match{}, false
	}
	return f.dayPart(m.end, m), true
}

// yearOfSpan returns the year that follows the second day of "May 3-5, 2025",
// of which piece k is the dash; 0 where none does.
func (f *finder) yearOfSpan(k int) int {
	if !f.is(k, "-") {
		return 0
	}
	if _, end := f.dayNumber(k + 1); end > k+1 {
		y, _ := f.yearAfter(end)
		return y
	}
	return 0
}

// yearAfter reads ", 2024", "of 2024", "last year", "of this year"; year is 0
// and end is k where none is stated.
func (f *finder) yearAfter(k int) (year, end int) {
	j := f.skip(k, ",", "of")
	if n := f.num(j); n >= minYear && n <= maxYear && len(f.ps[j].s) == 4 && !f.unitAfter(j+1) {
		return n, j + 1
	}
	j = f.skip(k, "of")
	if n, end := f.yearInWords(j, j > k); end > j {
		return n, end
	}
	if s, ok := f.lang.shifts.word(f.ps, j); ok && s.b == fromToday && f.grainAt(j+1) == yearGrain && !f.is(j+2, "'s") && !f.today.IsZero() {
		return f.today.Year() + s.n, j + 2
	}
	return 0, k
}

// unitAfter reports whether a unit of time follows: "in May 2000 years ago".
func (f *finder) unitAfter(j int) bool {
	_, ok := f.lang.units.word(f.ps, j)
	return ok
}

// yearOfMonth returns the year of a month, or of a day of it, that is stated
// without one. A day is the nearest one to the report unless the clause's tense
// says the other side: for a day to come within 60 days even the past does not,
// for what was set, due or called for it is told in the past too (0 to 30 days
// are within noise on TimeBank, 60 is best). A month is the last one that has
// begun unless the clause looks ahead.
func (f *finder) yearOfMonth(i, mo, day int) int {
	y := f.today.Year()
	from := ymd(y, mo, max(day, 1))
	if day == 0 {
		from = ymd(y, mo, 1)
	}
	switch d := f.direction(i); {
	case d == future && (day == 0 && from.AddDate(0, 1, 0).After(f.today) || day > 0 && !from.Before(f.today)):
		return y
	case d == future && f.today.Sub(from) > 60*24*time.Hour: // a plan for a day shortly before was a plan then
		return y + 1
	case day > 0 && from.Sub(f.today) > 183*24*time.Hour:
		return y - 1
	case day > 0 && f.today.Sub(from) > 183*24*time.Hour && d != past:
		return y + 1
	case day > 0:
		if d == past && from.Sub(f.today) > 60*24*time.Hour {
			return y - 1
		}
		return y
	case from.After(f.today):
		return y - 1
	}
	return y
}
