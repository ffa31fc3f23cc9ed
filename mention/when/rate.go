package when

import "strings"

// rate reads sets of times: "daily", "every week", "each Thursday", "Mondays",
// "per day".
func (f *finder) rate(i int) (match, bool) {
	if e, ok := f.lang.rates.word(f.ps, i); ok && !(f.ps[i].cap && i > 0) {
		return match{end: i + 1, typ: Set, point: point{value: e.a}, by: byRate.Then(e.ref)}, true
	}
	if w, d, ok := f.manyDays(i); ok {
		return match{end: i + 1 + d, typ: Set, point: point{value: w}, by: byRate}, true
	}
	if !f.in(i, &f.lang.words.Each) {
		return match{}, false
	}
	k, step := i+1, f.lang.words.Step.Get(f.wordAt(i+1)) // "every other day"
	if step != "" {
		k++
	}
	if w, ok := f.lang.weekdays.word(f.ps, k); ok && f.ps[k].cap && w.b == nameFull {
		m := match{end: k + 1, typ: Set, point: point{value: "XXXX-WXX-" + w.a}, by: byRate.Then(w.ref)}
		if d, ok := f.lang.dayparts.word(f.ps, k+1); ok && d.b == dayPortion {
			m.end, m.point.value = k+2, m.point.value+d.a
		}
		return m, true
	}
	if mo, end, ok := f.month(k, true); ok && mo.b != nameShort {
		return match{end: end, typ: Set, point: point{value: "XXXX-" + pad(mo.n)}, by: byRate.Then(mo.ref)}, true
	}
	if s, ok := f.lang.seasons.word(f.ps, k); ok {
		return match{end: k + 1, typ: Set, point: point{value: "XXXX-" + s.a}, by: byRate.Then(s.ref)}, true
	}
	if d, ok := f.lang.dayparts.word(f.ps, k); ok && d.b == dayPortion && !f.is(i, "per") {
		return match{end: k + 1, typ: Set, point: point{value: "XXXX-XX-XX" + d.a}, by: byRate.Then(d.ref)}, true
	}
	amount, j := f.amount(k)
	if j == k {
		amount = "1"
	}
	u, ok := f.lang.units.word(f.ps, j)
	if !ok || amount == "1" && u.c == unitMany || f.is(i, "per") && (u.a == "TS" || u.a == "TM") { // a speed is no set
		return match{}, false
	}
	if step != "" && amount == "1" {
		amount = step
	}
	return match{end: j + 1, typ: Set, point: point{value: span8601(amount, u)}, by: byRate.Then(u.ref)}, true
}

// manyDays reads "Mondays" and "Monday nights"; extra is the number of pieces
// after the first.
func (f *finder) manyDays(i int) (value string, extra int, ok bool) {
	if !f.word(i) || !f.ps[i].cap {
		return "", 0, false
	}
	if w, ok := f.lang.weekdays.word(f.ps, i); ok && w.b == nameFull {
		if d, ok := f.lang.dayparts.word(f.ps, i+1); ok && d.b == dayParts {
			return "XXXX-WXX-" + w.a + d.a, 1, true
		}
		return "", 0, false
	}
	one, many := strings.CutSuffix(f.ps[i].s, "s")
	if !many {
		return "", 0, false
	}
	if w := f.lang.weekday(one); w.b == nameFull {
		return "XXXX-WXX-" + w.a, 0, true
	}
	return "", 0, false
}
