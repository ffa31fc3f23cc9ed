package when

import (
	"strconv"
	"strings"
)

// length reads durations, the dates that they reach, and rates told by one of
// a unit: "three days", "two-year", "the last 24 hours", "three days ago",
// "a month".
func (f *finder) length(i int) (match, bool) {
	j := f.skipThe(i)
	e, isShift := f.lang.shifts.word(f.ps, j)
	isShift = isShift && e.b == fromToday && !f.in(j, &f.lang.words.Now)
	if isShift || f.in(j, &f.lang.words.Edge) && j > i {
		j++
	} else if j > i && !f.amountAt(j) {
		return match{}, false
	}
	amount, k := f.amount(j)
	if k == j {
		return f.bareLength(i)
	}
	hyphen := f.is(k, "-")
	if hyphen && j > i && !isShift {
		return match{}, false // "the 90-minute film": the length alone takes no article
	}
	k = f.skip(k, "-")
	if !hyphen {
		k = f.pass(k, &f.lang.words.Lengthy)
	}
	u, ok := f.counted(j, k, amount, hyphen)
	if !ok {
		return match{}, false
	}
	k++
	if f.is(k, "and") && f.in(k+1, &f.lang.words.Indefinite) && f.is(k+2, "half") { // a year and a half
		amount, k = amount+".5", k+3
	}
	m := match{end: k, typ: Duration, point: point{value: span8601(amount, u)}, by: byLength.Then(u.ref)}
	if v, end := f.smaller(k, u); end > k && !isShift { // an hour and 20 minutes
		k, m.end, m.point.value = end, end, joined(m.point.value, v)
		if m.point.value == "" {
			return match{}, false
		}
		return m, true
	}
	if mod := f.lang.words.OrSo.Get(f.wordAt(k + 1)); mod != "" && f.is(k, "or") {
		m.mod, m.end = strings.ReplaceAll(mod, " ", "_"), k+2
	}
	switch {
	case isShift:
		return f.stretch(m, e, amount, u), true
	case j > i && !f.amountAt(j):
		return m, true
	case f.in(j, &f.lang.words.Indefinite):
		if f.isRate(i, m.end) {
			m.typ = Set
			return m, true
		}
	}
	return f.reach(i, m, amount, u)
}

// counted returns the unit at piece k that the amount at piece j counts. It is false
// where there is none, and where the words mean something else: "a second", "three-quarter",
// "two years old".
func (f *finder) counted(j, k int, amount string, hyphen bool) (entry, bool) {
	u, ok := f.lang.units.word(f.ps, k)
	one := f.in(j, &f.lang.words.OneWord)
	switch {
	case !ok, u.b == "":
		return u, false
	case u.c == unitOne && !hyphen && !isOneAmount(amount) && !f.beforeNoun(k):
		return u, false
	case f.in(k, &f.lang.words.Instant) && one && f.lang.words.Reached.Get(f.wordAt(k+1)) != beforeToday:
		return u, false
	case u.a == "Q" && (one || hyphen):
		return u, false
	case amount == "X" && f.is(j, "some") && u.c == unitOne:
		return u, false
	case f.is(k+1, "-") && f.in(k+2, &f.lang.words.Back): // a year-earlier loss
		return u, false
	}
	return u, !f.is(f.skip(k+1, "-"), "old") // an age
}

// smaller reads the rest of a length told in two units, the second the smaller
// one: "an hour and 20 minutes", "two years, three months".
func (f *finder) smaller(k int, u entry) (value string, end int) {
	j := f.skip(f.skip(k, ","), "and")
	if j == k && f.num(j) < 0 {
		return "", k
	}
	amount, n := f.oneAmount(j)
	if n == j || amount == "X" {
		return "", k
	}
	v, ok := f.lang.units.word(f.ps, n)
	if !ok || sizes[v.a] == 0 || sizes[v.a] >= sizes[u.a] || v.b != "1" || v.c == unitOne && !isOneAmount(amount) || f.in(n+1, &f.lang.words.Reaching) {
		return "", k
	}
	return span8601(amount, v), n + 1
}

// sizes orders the units that lengths in two units are told in.
var sizes = map[string]int{"TS": 1, "TM": 2, "TH": 3, "D": 4, "W": 5, "M": 6, "Y": 7}

// joined sets two ISO 8601 durations of falling units together: PT1H, PT20M.
func joined(a, b string) string {
	if strings.HasPrefix(a, "PT") {
		b = strings.TrimPrefix(b, "PT")
	} else {
		b = strings.TrimPrefix(b, "P")
	}
	return a + b
}

// beforeNoun reports whether the unit at piece k stands before what it measures,
// its hyphen left out: "a three hour meeting".
func (f *finder) beforeNoun(k int) bool {
	if f.doc == nil || !f.word(k+1) || f.ps[k+1].cap {
		return false
	}
	t := f.doc.Tokens[f.ps[k+1].tok]
	return t.Tag == "NN" || t.Tag == "NNS"
}

// amountAt reports whether digits or a count stand at piece j.
func (f *finder) amountAt(j int) bool {
	_, k := f.amount(j)
	return k > j && !f.in(j, &f.lang.words.Loose)
}

// bareLength reads plural units without an amount after a preposition: "for
// years", "within hours".
func (f *finder) bareLength(i int) (match, bool) {
	u, ok := f.lang.units.word(f.ps, i)
	if !ok || u.c != unitMany || len(f.ps[i].s) < 5 && u.a != "D" || !f.in(i-1, &f.lang.words.Taking) && !f.in(i+1, &f.lang.words.Away) {
		return match{}, false
	}
	if f.is(i-1, "last") || f.in(i, &f.lang.words.Rare) && !f.is(i-1, "for") && !f.is(i-1, "within") {
		return match{}, false
	}
	m := match{end: i + 1, typ: Duration, point: point{value: span8601("X", u)}, by: byLength.Then(u.ref)}
	if f.is(i+1, "or") { // weeks or months
		if u2, ok := f.lang.units.word(f.ps, i+2); ok && u2.c == unitMany {
			m.end, m.mod = i+3, "APPROX"
		}
	}
	return f.reach(i, m, "X", u)
}

// amount reads a number at piece j as the digits of an ISO 8601 duration:
// "three" 3, "24" 24, "twenty-four" 24, "a" 1, "several" X, "two to three" 2.
// end is j where there is none.
func (f *finder) amount(j int) (amount string, end int) {
	amount, end = f.oneAmount(j)
	if end == j || amount == "X" || f.is(j, "half") {
		return amount, end
	}
	if f.is(end, "and") && f.in(end+1, &f.lang.words.Indefinite) && f.is(end+2, "half") { // two and a half
		return amount + ".5", end + 3
	}
	if f.is(end, "-") && f.is(end+1, "and") && f.is(end+2, "-") && f.in(end+3, &f.lang.words.Indefinite) && f.is(end+4, "-") && f.is(end+5, "half") {
		return amount + ".5", end + 6
	}
	if f.in(end, &f.lang.words.Either) {
		if _, k := f.oneAmount(end + 1); k > end+1 && !f.in(end+1, &f.lang.words.Indefinite) {
			if f.in(j, &f.lang.words.Indefinite) {
				return "X", k
			}
			return amount, k
		}
	}
	return amount, end
}

func (f *finder) oneAmount(j int) (string, int) {
	if j >= len(f.ps) || j < 0 {
		return "", j
	}
	p := f.ps[j]
	switch {
	case p.kind == digits && p.num >= 0 && len(p.s) < 6:
		if p.s != "0" && p.s[0] == '0' {
			return "", j
		}
		return p.s, j + 1
	case p.kind == figures && len(p.s) < 12:
		s := strings.ReplaceAll(p.s, ",", "")
		if strings.Count(s, ".") > 1 {
			return "", j
		}
		return s, j + 1
	case p.s == "half" && f.in(j+1, &f.lang.words.Indefinite):
		return "0.5", j + 2
	case f.in(j, &f.lang.words.Indefinite):
		e, ok := f.lang.numerals.word(f.ps, j+1)
		switch {
		case ok && e.b == useCount && f.in(j+1, &f.lang.words.Collective):
			return e.a, j + 2
		case ok && e.b == useVague:
			return "X", f.skip(j+2, "of")
		case f.is(j+1, "half") && !f.is(j+2, "-"):
			return "0.5", j + 2
		}
		return "1", j + 1
	}
	e, ok := f.lang.numerals.word(f.ps, j)
	switch {
	case ok && e.b == useTens:
		if u, k := f.lang.numerals.word(f.ps, j+2); k && f.is(j+1, "-") && u.b == useCount && u.n > 0 && u.n < 10 {
			return strconv.Itoa(e.n + u.n), j + 3
		}
		return e.a, j + 1
	case ok && e.b == useCount && e.n > 0:
		if h, ok := f.lang.numerals.word(f.ps, j+1); ok && h.n == 100 && e.n < 10 {
			return strconv.Itoa(100 * e.n), j + 2
		}
		return e.a, j + 1
	case ok && e.b == useVague:
		return "X", f.skip(j+1, "of")
	}
	return "", j
}

func isOneAmount(a string) bool { return a == "1" || strings.HasPrefix(a, "0.") }

// span8601 returns an ISO 8601 duration of amount units.
func span8601(amount string, u entry) string {
	n, letter := amount, u.a
	if v, err := strconv.ParseFloat(amount, 64); err == nil {
		mult, _ := strconv.ParseFloat(u.b, 64)
		v *= mult
		switch { // half an hour is thirty minutes
		case v == 0.5 && letter == "TH":
			v, letter = 30, "TM"
		case v == 0.5 && letter == "TM":
			v, letter = 30, "TS"
		}
		n = strconv.FormatFloat(v, 'f', -1, 64)
	} else if u.b == "10" || u.b == "100" {
		return "P" + map[string]string{"10": "XE", "100": "XC"}[u.b]
	}
	if letter[0] == 'T' {
		return "PT" + n + letter[1:]
	}
	return "P" + n + letter
}

// isRate reports whether "a day" at i says how often: a number or its noun
// stands before it, and no preposition.
func (f *finder) isRate(i, end int) bool {
	if f.in(end, &f.lang.words.Reaching) || i == 0 {
		return false
	}
	if f.in(i-1, &f.lang.words.Often) {
		return true
	}
	p := f.ps[i-1]
	return p.kind == digits || p.kind == figures || f.plural(i-1) && (f.numberWithin(i-2, 3))
}

// numberWithin reports whether a number stands at piece k or n-1 before it.
func (f *finder) numberWithin(k, n int) bool {
	for ; n > 0 && k >= 0; k, n = k-1, n-1 {
		if f.ps[k].kind == digits || f.ps[k].kind == figures || f.in(k, &f.lang.words.Large) {
			return true
		}
		if e, ok := f.lang.numerals.word(f.ps, k); ok && (e.b == useCount || e.b == useTens) {
			return true
		}
	}
	return false
}

// stretch bounds "the last 24 hours", "the next two weeks": from or to the end
// of the report's day.
func (f *finder) stretch(m match, e entry, amount string, u entry) match {
	n, err := strconv.Atoi(amount)
	mult, _ := strconv.Atoi(u.b)
	n *= mult
	if err != nil || f.today.IsZero() || n > 100000 || m.mod != "" {
		return m
	}
	from, to := f.today, f.today.AddDate(0, 0, 1)
	switch u.a {
	case "D":
		from, to = from.AddDate(0, 0, -n), to.AddDate(0, 0, n)
	case "W":
		from, to = from.AddDate(0, 0, -7*n), to.AddDate(0, 0, 7*n)
	case "M":
		from, to = from.AddDate(0, -n, 0), to.AddDate(0, n, 0)
	case "Q":
		from, to = from.AddDate(0, -3*n, 0), to.AddDate(0, 3*n, 0)
	case "Y":
		from, to = from.AddDate(-n, 0, 0), to.AddDate(n, 0, 0)
	case "TH":
		days := (n + 23) / 24
		from, to = from.AddDate(0, 0, -days), to.AddDate(0, 0, days)
	default:
		return m
	}
	if e.n < 0 {
		m.point.from, m.point.to = from, f.today.AddDate(0, 0, 1)
	} else {
		m.point.from, m.point.to = f.today, to
	}
	return m
}

// reach turns a duration with "ago", "earlier" or "later" into the date it
// reaches, counted in the unit that was named.
func (f *finder) reach(i int, m match, amount string, u entry) (match, bool) {
	sign, from := 0, f.today
	now, _ := f.lang.refs.word(f.ps, m.end+1)
	by := f.lang.words.Reached.By(f.wordAt(m.end))
	switch r := f.lang.words.Reached.Get(f.wordAt(m.end)); {
	case r == beforeToday:
		sign = -1
	case f.is(m.end, "from") && now.b == refNow:
		sign, by = 1, now.ref
		m.end++
	case r == beforeThen && !f.is(m.end+1, "than"):
		sign, from = -1, f.last.from
	case r == afterThen:
		sign, from = 1, f.last.from
	default:
		return m, true
	}
	m.end++
	m.by = m.by.Then(by)
	if u.a == "Y" && amount == "1" && sign < 0 && f.account.known() && f.compared(i) {
		return f.before(m), true
	}
	n, err := strconv.Atoi(amount)
	mult, _ := strconv.Atoi(u.b)
	n *= sign * mult
	g, ok := grains[u.a]
	m.typ, m.reached = Date, true
	m.point = point{value: map[int]string{-1: pastRef, 1: futureRef}[sign]}
	switch {
	case err != nil || n > 100000 || n < -100000:
	case !ok && u.a[0] == 'T': // hours ago: of the same day or the one before
		m.typ, m.point = Time, unknown(dayGrain)
		if !from.IsZero() {
			m.point = dayOf(from)
			m.point.from = m.point.from.AddDate(0, 0, -1)
		}
	case !ok:
	case from.IsZero():
		m.point = unknown(g)
	case sign != 0 && from == f.last.from && from != f.today && f.last.grain > g && !(u.a == "Y" && f.last.grain == quarterGrain):
		m.point = unknown(g) // "two days later" after "in May"
	case u.a == "Y" && from == f.last.from && from != f.today && f.last.grain == quarterGrain: // the quarter a year earlier
		m.point = shift(from, quarterGrain, 4*n)
	case u.a == "D":
		m.point = dayOf(from.AddDate(0, 0, n))
	case u.a == "W": // a week is counted to the day, and meant to the week
		m.point = weekOf(from.AddDate(0, 0, 7*n))
	default:
		m.point = shift(from, g, n)
	}
	return m, true
}
