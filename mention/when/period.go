package when

import "strconv"

// yearBefore reads what news of business compares with: "the year-earlier
// period", "the year-ago quarter", "year-earlier results", "the latest period",
// "the 1988 quarter". Where the text gave account of a quarter, that quarter of
// the other year is meant, else the year.
func (f *finder) yearBefore(i int) (match, bool) {
	j := f.skipThe(i)
	years := -1
	switch {
	case f.grainAt(j) == yearGrain && f.is(j+1, "-") && f.in(j+2, &f.lang.words.Back):
		j += 3
	case f.in(j, &f.lang.words.Prior) && f.is(j+1, "-") && f.grainAt(j+2) == yearGrain:
		j += 3
	case j > i && f.in(j, &f.lang.words.Comparable) && f.in(j+1, &f.lang.words.Accounted):
		k := f.skip(j+2, "of")
		s, ok := f.lang.shifts.word(f.ps, k)
		switch {
		case ok && s.b == fromToday && f.grainAt(k+1) == yearGrain && !f.today.IsZero():
			return f.accountOf(match{end: k + 2, by: byYearBefore}, f.today.Year()+s.n), true
		case (f.is(k, "the") || f.in(k, &f.lang.words.Indefinite)) && f.grainAt(k+1) == yearGrain && f.in(k+2, &f.lang.words.Back):
			return f.before(match{end: k + 3, by: byYearBefore}), true
		}
		y, end := f.yearAfter(j + 2)
		if y == 0 {
			return match{}, false
		}
		return f.accountOf(match{end: end, by: byYearBefore}, y), true
	case j > i && f.is(j, "latest") && f.in(j+1, &f.lang.words.Period):
		j, years = j+1, 0
	case j > i && f.num(j) >= minYear && f.num(j) <= maxYear && len(f.ps[j].s) == 4 && f.in(j+1, &f.lang.words.Accounted):
		return f.accountOf(match{end: j + 2, by: byYearBefore}, f.num(j)), true
	default:
		return match{}, false
	}
	m := match{end: j, by: byYearBefore}
	if years == 0 {
		m.end++
		m.typ, m.point = Date, f.lastAccount()
		return m, m.point.value != ""
	}
	if f.in(j, &f.lang.words.Account) {
		m.end++
	} else if n, k := f.rank(j); k > j && f.partOfYear(f.skip(k, "-")) && n <= 4 {
		m.end = f.skip(k, "-") + 1
		m.typ, m.point = Date, unknown(quarterGrain)
		if !f.today.IsZero() && f.grainAt(m.end-1) == quarterGrain {
			m.point = quarterOf(f.today.Year()-1, n)
		}
		return m, true
	}
	return f.before(m), true
}

// before makes m the time a year before what the text gives account of.
func (f *finder) before(m match) match {
	y := 0
	switch {
	case f.account.known():
		y = f.account.from.Year() - 1
	case !f.today.IsZero():
		y = f.today.Year() - 1
	}
	return f.accountOf(m, y)
}

// accountOf makes m the quarter or half of year y that the text gives account
// of in another year; the year itself where it gives none; open where y is 0.
func (f *finder) accountOf(m match, y int) match {
	m.typ = Date
	m.point = unknown(yearGrain)
	if y >= minYear && y <= maxYear {
		m.point = yearOf(y)
		if f.account.known() {
			switch f.account.grain {
			case quarterGrain:
				m.point = quarterOf(y, (int(f.account.from.Month())+2)/3)
			case halfGrain:
				m.point = halfOf(y, (int(f.account.from.Month())+5)/6)
			}
		}
	}
	m.reached = true // not what "the quarter" speaks of next
	return m
}

// lastAccount is the quarter that the text gives account of: the one last
// spoken of, else the last that is over.
func (f *finder) lastAccount() point {
	switch {
	case f.account.known():
		return f.account
	case !f.today.IsZero():
		return shift(f.today, quarterGrain, -1)
	}
	return unknown(quarterGrain)
}

// compared reports whether the expression at piece i stands behind a figure or
// "than", as what that is compared with: "$2 million a year earlier".
func (f *finder) compared(i int) bool {
	k := i - 1
	if f.is(k, ",") {
		k--
	}
	if k < 0 {
		return i == 0 // A year earlier it earned …
	}
	return f.ps[k].kind == digits || f.ps[k].kind == figures ||
		f.in(k, &f.lang.words.Compared)
}

// unitSaid reads units that stand for a time by the words around them: "the
// year ended March 31" is a year long, "for the full year" and "by year-end" are
// of the report's year, "for the week" and "later in the day" of its week and day.
func (f *finder) unitSaid(i int) (match, bool) {
	j := f.skipThe(i)
	if f.grainAt(j) == yearGrain && f.is(f.skip(j+1, "-"), "end") {
		end := f.skip(j+1, "-") + 1
		if f.word(end) && !f.in(end, &f.lang.words.Following) && j == i { // year-end results
			return match{}, false
		}
		m := match{end: end, typ: Date, point: unknown(yearGrain), mod: "END", by: byUnit}
		if !f.today.IsZero() {
			m.point = yearOf(f.today.Year())
		}
		return m, true
	}
	if j == i {
		return match{}, false
	}
	k := f.pass(j, &f.lang.words.Entire)
	k = f.skip(k, "fiscal")
	if !f.in(k, &f.lang.words.Stretch) {
		return match{}, false
	}
	if f.grainAt(k) == yearGrain && f.in(k+1, &f.lang.words.Ending) && f.unitEnd(k+2) {
		return match{end: k + 1, typ: Duration, point: point{value: "P1Y"}, by: byUnit}, true
	}
	if f.grainAt(k) == quarterGrain && f.in(k+1, &f.lang.words.Ending) {
		if p, ok := f.endOfQuarter(k + 2); ok {
			return match{end: k + 1, typ: Date, point: p, by: byQuarter}, true
		}
	}
	g := f.grainAt(k)
	switch {
	case f.is(k+1, "of") || f.is(k+1, "-") || f.is(k+1, "'s") || f.today.IsZero():
	case g == yearGrain && k > j && f.in(i-1, &f.lang.words.Within):
		return match{end: k + 1, typ: Date, point: yearOf(f.today.Year()), by: byUnit}, true
	case g == weekGrain && f.in(i-1, &f.lang.words.Spanning) && (k+1 == len(f.ps) || f.ps[k+1].kind == mark):
		return match{end: k + 1, typ: Date, point: weekOf(f.today), by: byUnit}, true
	case (g == dayGrain || g == weekGrain || g == monthGrain || g == yearGrain) && f.is(i-1, "in") && f.in(i-2, &f.lang.words.Blurring):
		m := match{end: k + 1, typ: Date, point: shift(f.today, g, 0), by: byUnit}
		if g == dayGrain && f.said.known() {
			m.point = f.said
		}
		return m, true
	}
	return match{}, false
}

// unitEnd reports whether a day or a month begins at piece k: where a year ends.
func (f *finder) unitEnd(k int) bool {
	if _, _, ok := f.month(k, true); ok {
		return true
	}
	_, ok := f.lang.refs.word(f.ps, k)
	return ok
}

// endOfQuarter returns the quarter that ends with the month named at piece k:
// "the quarter ended Sept. 30". A business year may end in any month; only the
// quarters of the calendar have a value.
func (f *finder) endOfQuarter(k int) (point, bool) {
	mo, end, ok := f.month(k, true)
	if !ok || f.today.IsZero() {
		return point{}, false
	}
	if _, after := f.dayNumber(end); after > end {
		end = after
	}
	y, _ := f.yearAfter(end)
	if y == 0 {
		y = f.today.Year()
		if monthOf(y, mo.n).from.After(f.today) {
			y--
		}
	}
	if mo.n%3 != 0 {
		return point{value: strconv.Itoa(y) + "-QX", grain: quarterGrain}, true
	}
	return quarterOf(y, mo.n/3), true
}
