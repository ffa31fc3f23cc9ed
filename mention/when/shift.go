package when

import (
	"strconv"
	"strings"
	"time"

	"stemma/report"
)

// grains are the sizes of pieces of the calendar by the letters for units of time.
var grains = map[string]grain{"D": dayGrain, "W": weekGrain, "M": monthGrain, "Q": quarterGrain,
	"H": halfGrain, "Y": yearGrain, "E": decadeGrain, "C": centuryGrain}

// grainAt returns the size of the piece of the calendar that piece i names: "month",
// "year". It is noGrain where it names none.
func (f *finder) grainAt(i int) grain { return grains[f.lang.words.Grain.Get(f.wordAt(i))] }

// shifted reads times that are told by their distance: "last week", "this
// Tuesday", "next October", "the past year", "the coming days", "this morning".
func (f *finder) shifted(i int) (match, bool) {
	j := f.skipThe(i)
	if f.is(j, "recent") && f.word(j+1) {
		return f.vague(j+1, pastRef, byRecent)
	}
	e, ok := f.lang.shifts.word(f.ps, j)
	if !ok || e.c == needsArticle && j == i {
		return match{}, false
	}
	k := j + 1
	if f.is(j, "that") && f.grainAt(k) == noGrain { // "that Friday's vote" is mostly a clause
		return match{}, false
	}
	if f.in(k, &f.lang.words.Inserted) { // this past spring, this coming Sunday
		if s, ok := f.lang.shifts.word(f.ps, k); ok {
			e.n, k = s.n, k+1
		}
	}
	k = f.skip(k, "fiscal")
	from := f.from(e)
	by := byShift.Then(e.ref)
	if m, ok := f.lastOf(j, k, by); ok {
		return m, true
	}
	if m, ok := f.shiftedName(k, e, from, by); ok {
		return m, true
	}
	if f.is(j, "that") && j > i {
		return match{}, false
	}
	return f.shiftedUnit(j, k, e, from, by)
}

// shiftedUnit reads the unit at piece k that the shift at piece j points to.
func (f *finder) shiftedUnit(j, k int, e entry, from time.Time, by report.By) (match, bool) {
	u, ok := f.lang.units.word(f.ps, k)
	if !ok {
		return match{}, false
	}
	if u.c == unitMany {
		if e.n == 0 {
			return match{}, false
		}
		return f.vague(k, map[bool]string{true: futureRef, false: pastRef}[e.n > 0], by)
	}
	if u.a == unitWeekend {
		m := match{end: k + 1, typ: Date, by: by, point: point{value: "XXXX-WXX-WE", grain: weekGrain}}
		if !from.IsZero() {
			m.point = weekendNear(from, e.n)
		}
		return m, true
	}
	g := f.grainAt(k)
	if g == noGrain || g == dayGrain && e.b == fromToday && !f.is(j, "next") { // "the last day" of something
		return match{}, false
	}
	m := match{end: k + 1, typ: Date, point: unknown(g), by: by}
	if g == dayGrain && e.b == fromToday { // "the next day": after the one last spoken of
		if f.last.grain == dayGrain && f.last.known() {
			m.point = shift(f.last.from, g, e.n)
		}
		return m, true
	}
	if !from.IsZero() && !(e.b == fromThen && f.last.grain > g) { // "that day" after "in May" is unknown
		m.point = shift(from, g, e.n)
	}
	return m, true
}

// bareUnit reads "the year", "the month" where something has spoken of its
// beginning or end: those of the report.
func (f *finder) bareUnit(j int) (match, bool) {
	k := f.skipThe(j)
	g := f.grainAt(k)
	if k == j || f.is(k+1, "of") || g < weekGrain {
		return match{}, false
	}
	m := match{end: k + 1, typ: Date, point: unknown(g), by: byUnit}
	if !f.today.IsZero() {
		m.point = shift(f.today, g, 0)
	}
	return m, true
}

// wordAt returns the word or mark at piece k, or "" beyond the sentence.
func (f *finder) wordAt(k int) string {
	if k < 0 || k >= len(f.ps) {
		return ""
	}
	return f.ps[k].s
}

// quarter reads "the quarter" and "the latest quarter": the one last spoken of.
func (f *finder) quarter(i int) (match, bool) {
	k := f.skip(f.skipThe(i), "latest")
	if k == i || f.grainAt(k) != quarterGrain || f.in(k+1, &f.lang.words.Grouped) || !f.is(i, "the") {
		return match{}, false
	}
	m := match{end: k + 1, typ: Date, point: f.lastAccount(), by: byQuarter}
	if f.is(k-1, "the") && f.account.grain != quarterGrain && !f.in(i-1, &f.lang.words.Within) {
		return match{}, false // a quarter of a town
	}
	return m, true
}

// weekend reads "over the weekend", "at the weekend", "this weekend".
func (f *finder) weekend(i int) (match, bool) {
	u, _ := f.lang.units.word(f.ps, i+1)
	if !f.is(i, "the") || u.a != unitWeekend || u.c != unitOne || !f.in(i-1, &f.lang.words.Weekend) {
		return match{}, false
	}
	m := match{end: i + 2, typ: Date, point: point{value: "XXXX-WXX-WE", grain: weekGrain}, by: byWeekend}
	if !f.today.IsZero() {
		n := 0
		if isoWeekday(f.today) < 6 && f.direction(i) != future {
			n = -1
		}
		m.point = weekendNear(f.today, n)
	}
	return m, true
}

// from returns the day that a shift counts from: the report's own, or the time
// last spoken of; it is zero where that is unknown.
func (f *finder) from(e entry) time.Time {
	if e.b == fromThen {
		return f.last.from
	}
	return f.today
}

// vague reads "recent weeks", "the coming days", "coming months".
func (f *finder) vague(k int, ref string, by report.By) (match, bool) {
	if u, ok := f.lang.units.word(f.ps, k); !ok || u.c != unitMany {
		return match{}, false
	}
	return match{end: k + 1, typ: Date, point: point{value: ref}, by: by}, true
}

// shiftedName reads the day, month, season or part of a day that a shift
// points to.
func (f *finder) shiftedName(k int, e entry, from time.Time, by report.By) (match, bool) {
	known := !from.IsZero()
	if w, ok := f.lang.weekdays.word(f.ps, k); ok && w.b == nameFull && f.ps[k].cap {
		p := point{value: "XXXX-WXX-" + w.a, grain: dayGrain}
		if known {
			p = dayOf(shiftedWeekday(from, w.n, e.n))
		}
		return f.dayPart(k+1, match{end: k + 1, typ: Date, point: p, by: by.Then(w.ref)}), true
	}
	if mo, end, ok := f.month(k, true); ok && mo.b != nameShort {
		if d, end2 := f.dayNumber(end); end2 > end && d > 0 {
			return match{}, false
		}
		p := point{value: "XXXX-" + pad(mo.n), grain: monthGrain}
		if known {
			p = monthOf(turn(from, monthOf(from.Year(), mo.n), e.n), mo.n)
		}
		return match{end: end, typ: Date, point: p, by: by.Then(mo.ref)}, true
	}
	if s, ok := f.lang.seasons.word(f.ps, k); ok && e.b == fromToday {
		p := point{value: "XXXX-" + s.a, grain: seasonGrain}
		if known {
			own := seasonOf(from.Year(), s.a)
			own.from = ymd(from.Year(), int(own.to.AddDate(0, -3, 0).Month()), 1)
			p = seasonOf(turn(from, own, e.n), s.a)
		}
		return match{end: k + 1, typ: Date, point: p, by: by.Then(s.ref)}, true
	}
	if d, ok := f.lang.dayparts.word(f.ps, k); ok && d.b == dayPortion && (e.n == 0 && e.b == fromToday || e.b == fromThen && e.n != 0) {
		p := unknown(dayGrain)
		if known {
			p = dayOf(from.AddDate(0, 0, e.n))
		}
		return f.dayPart(k, match{typ: Date, point: p, by: by}), true
	}
	return match{}, false
}

// lastOf reads "the last Sunday of March 2014", "last Friday in May": the last
// such day of a month.
func (f *finder) lastOf(j, k int, by report.By) (match, bool) {
	w, ok := f.lang.weekdays.word(f.ps, k)
	if !ok || w.b != nameFull || !f.is(j, "last") || !f.is(k+1, "of") && !f.is(k+1, "in") {
		return match{}, false
	}
	mo, end, ok := f.month(k+2, true)
	if !ok {
		return match{}, false
	}
	y, after := f.yearAfter(end)
	if y > 0 {
		end = after
	} else if f.today.IsZero() {
		return match{end: end, typ: Date, point: unknown(dayGrain), by: by}, true
	} else {
		y = f.yearOfMonth(j, mo.n, 0)
	}
	day := ymd(y, mo.n+1, 0)
	day = day.AddDate(0, 0, -((isoWeekday(day) - w.n + 7) % 7))
	return match{end: end, typ: Date, point: dayOf(day), by: by.Then(w.ref)}, true
}

// turn returns the year in which the last, this or the next such part of a
// year lies, own being this year's.
func turn(from time.Time, own point, n int) int {
	y := from.Year()
	switch {
	case n < 0 && own.grain == monthGrain && !own.to.After(from) && own.to.AddDate(0, 1, 0).After(from): // that was "last month"
		return y - 1
	case n < 0 && !own.to.After(from), n > 0 && own.from.After(from), n == 0:
		return y
	}
	return y + n
}

// shiftedWeekday reads "last Friday" as the Friday before the day, "next
// Friday" as the one after it, and "this Friday" as that of the same week.
func shiftedWeekday(from time.Time, n, steps int) time.Time {
	back := (isoWeekday(from) - n + 7) % 7
	switch {
	case steps < 0 && back == 0:
		back = 7
	case steps == 0:
		back = isoWeekday(from) - n
	case steps > 0:
		back -= 7
	}
	return from.AddDate(0, 0, -back)
}

// weekendNear returns the weekend of this week, or, at a weekend, that one;
// "last weekend" is the one that is over.
func weekendNear(from time.Time, n int) point {
	if n > 0 && isoWeekday(from) < 6 {
		return weekendOf(from.AddDate(0, 0, 7))
	}
	return weekendOf(from.AddDate(0, 0, 7*n))
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// ref reads words that are a time by themselves: "yesterday", "now", "soon".
func (f *finder) ref(i int) (match, bool) {
	e, j, ok := f.lang.refs.match(f.ps, i)
	if !ok || f.ps[i].cap && i > 0 && f.word(i-1) && f.ps[i-1].cap && !f.ps[i-1].dot && f.ps[i-1].gap { // a newspaper's name
		return match{}, false
	}
	m := match{end: j, typ: Date, by: byRef.Then(e.ref), point: point{value: e.a}}
	if strings.HasSuffix(e.a, "REF") {
		switch e.b {
		case refNow:
			return m, !f.in(i-1, &f.lang.words.Until)
		case refBefore: // the recent rise, its current share
			return m, f.beforeNoun(i) || f.doc != nil && f.word(i+1) && f.doc.Tokens[f.ps[i+1].tok].POS == "ADJ"
		case refUnits:
			u, ok := f.lang.units.word(f.ps, i+1)
			m.end++
			return m, ok && u.c == unitMany
		case refAtTime:
			return m, f.is(i-1, "at") && !f.in(j, &f.lang.words.Clausal) && (!f.word(j) || !f.ps[j].cap)
		case refSoon:
			return m, !f.in(j, &f.lang.words.Afterward)
		case refNoun:
			return m, !f.is(j, "of") && !f.is(j, "'s")
		}
		return m, true
	}
	days, code := e.a, ""
	if k := strings.IndexByte(e.a, 'T'); k >= 0 {
		days, code = e.a[:k], e.a[k:]
		m.typ = Time
	}
	m.point = unknown(dayGrain)
	if n, _ := strconv.Atoi(days); !f.today.IsZero() {
		m.point = dayOf(f.today.AddDate(0, 0, n))
	}
	m.point.value += code
	if e.b == refAdverb {
		if f.is(i-1, "the") || f.in(i-1, &f.lang.words.Indefinite) { // "an overnight train"
			return match{}, false
		}
		if m.point.known() { // the night that ended today or the one that begins
			m.point.from = m.point.from.AddDate(0, 0, -1)
		}
	}
	return f.dayPart(j, m), true
}
