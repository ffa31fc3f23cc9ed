package check

import (
	"slices"
	"time"

	"stemma/collate/clash"
	"stemma/collate/relation"
	"stemma/mention/when"
)

// dates holds the days, hours, months and years that the draft names against those that
// the witnesses name.
func (k *checker) dates() {
	for i := range k.d.Dates {
		m := &k.d.Dates[i]
		sent := k.sentOf(m.Span)
		if !m.Calendar() || sent < 0 {
			continue
		}
		it := Item{Kind: Date, By: byDate}
		if grainOf(m) == noGrain {
			if it.Differs = k.otherWord(i, sent); len(it.Differs) > 0 {
				k.add(it, m.Span)
			}
			continue
		}
		if ds, same := k.moved(i, sent); same != nil {
			it.Traced = same
		} else if len(ds) > 0 {
			it.Differs = ds
		} else {
			told, other := k.dated(m, sent)
			if it.Traced = told; len(told) == 0 && !k.otherDays(m, sent) {
				it.Traced = other
			}
			if len(it.Traced) == 0 {
				it.Differs = k.clashing(m)
			}
		}
		k.add(it, m.Span)
	}
}

// moved says which dates stand in the place of date i in sentences that are near; same
// lists those that are the same.
func (k *checker) moved(i, sent int) (ds []Difference, same []Trace) {
	m := &k.d.Dates[i]
	for w, x := range k.parallels(sent) {
		wit := &k.witnesses[w]
		pl, ok := x.words.place(k.d, m.Span, wit)
		if !ok || pl.span.Empty() {
			continue
		}
		j := slices.IndexFunc(wit.Dates, func(d when.Mention) bool { return d.Overlaps(pl.span) && grainOf(&d) != noGrain })
		switch {
		case j < 0:
		case pl.gap == nil || oneTime(m, &wit.Dates[j]):
			same = append(same, Trace{k.of(w, wit.Dates[j].Span), string(relation.Same)})
		case pl.held && k.sure(x, pl.gap) && grainOf(m) == grainOf(&wit.Dates[j]) && apartInTime(m, &wit.Dates[j]):
			ds = append(ds, Difference{How: OtherDate, Draft: k.of(k.draft, m.Span), Against: k.of(w, wit.Dates[j].Span)})
		}
	}
	return ds, same
}

// otherWord says what stands in witnesses in the place of one word of a time that is not
// known: "two years ago" in place of "seven years ago".
func (k *checker) otherWord(i, sent int) []Difference {
	m := &k.d.Dates[i]
	var out []Difference
	for w, x := range k.parallels(sent) {
		wit := &k.witnesses[w]
		pl, ok := x.words.place(k.d, m.Span, wit)
		if ok && pl.gap == nil {
			return nil
		}
		if g := pl.gap; !ok || !pl.held || g.a1-g.a0 != 1 || g.b1-g.b0 != 1 || !k.sure(x, g) || !x.words.telling(k.d, x.words.a[g.a0:g.a1]) || !x.words.telling(wit, x.words.b[g.b0:g.b1]) {
			continue
		}
		if j := slices.IndexFunc(wit.Dates, func(d when.Mention) bool { return d.Overlaps(pl.span) }); j >= 0 && grainOf(&wit.Dates[j]) == noGrain {
			out = append(out, Difference{How: OtherDate, Draft: k.of(k.draft, m.Span), Against: k.of(w, wit.Dates[j].Span)})
		}
	}
	return out
}

// otherDays reports whether a sentence of a witness that has most of what one of the draft
// says names a time of the grain of the draft's date, which is not it.
func (k *checker) otherDays(m *when.Mention, sent int) bool {
	for _, x := range k.near[sent] {
		o := &k.index.sents[x.sent]
		wit := &k.witnesses[o.witness]
		if !x.told() {
			continue
		}
		at := spanOf(wit, o.first, o.last)
		if slices.ContainsFunc(wit.Dates, func(d when.Mention) bool {
			return at.Contains(d.Span) && grainOf(&d) == grainOf(m) && apartInTime(m, &d)
		}) {
			return true
		}
	}
	return false
}

// dated lists where witnesses name the time of a date of the draft: told in sentences that
// have most of what its own says, other elsewhere, the most alike first.
func (k *checker) dated(m *when.Mention, sent int) (told, other []Trace) {
	var far []Trace
	for w := range k.witnesses {
		wit := &k.witnesses[w]
		for j := range wit.Dates {
			d := &wit.Dates[j]
			if !d.Calendar() || !oneTime(m, d) {
				continue
			}
			t := Trace{k.of(w, d.Span), string(relation.Same)}
			switch x := k.matchAt(sent, w, wit.WordAt(d.Start)); {
			case x == nil:
				far = append(far, t)
			case x.told():
				told = append(told, t)
			default:
				other = append(other, t)
			}
		}
	}
	return told, append(other, far...)
}

// matchAt returns the match of a sentence of the draft with the one that holds a word of a
// witness, nil where they share too little.
func (k *checker) matchAt(sent, w, word int) *match {
	for i := range k.near[sent] {
		m := &k.near[sent][i]
		if o := &k.index.sents[m.sent]; o.witness == w && o.first <= word && word < o.last {
			return m
		}
	}
	return nil
}

// clashing lists what collate says a date of the draft clashes with.
func (k *checker) clashing(m *when.Mention) []Difference {
	var out []Difference
	for _, c := range k.c.Clashes {
		a, b := c.A, c.B
		if a.Witness == k.draft {
			a, b = b, a
		}
		if b.Witness == k.draft && a.Witness != k.draft && b.Span == m.Span && c.What != clash.None {
			out = append(out, Difference{How: OtherDate, Draft: k.of(k.draft, m.Span), Against: k.of(a.Witness, a.Span)})
		}
	}
	return out
}

// A grain is how exactly a date names a time.
type grain uint8

const (
	noGrain grain = iota // "recently", "now", a decade
	aYear
	aMonth
	aDay
	anHour
)

// grainOf returns the grain of a date, by its TIMEX3 value.
func grainOf(m *when.Mention) grain {
	v := m.Value
	switch {
	case len(v) < 4 || m.Mod != "" || v[0] != 'X' && (v[0] < '0' || v[0] > '9'):
		return noGrain
	case m.Type == when.Time:
		if len(v) > len("T15:04") && v[len(v)-6] == 'T' && v[len(v)-3] == ':' {
			return anHour
		}
		if len(v) > len("2006-01-02T") && v[len("2006-01-02")] == 'T' {
			return aDay // "Tuesday night"
		}
		return noGrain
	case len(v) == len("2006-01-02") && v[5] == 'W' || len(v) == len("2006-01-02") && digits(v[8:]):
		return aDay
	case len(v) == len("2006-01") && digits(v[5:]):
		return aMonth
	case len(v) == 4 && digits(v):
		return aYear
	}
	return noGrain
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// oneTime reports whether two dates may name one time: the same value, or one time within
// the other.
func oneTime(a, b *when.Mention) bool {
	if a.Weekday != 0 && b.Weekday != 0 && a.Weekday != b.Weekday {
		return false // one of them is a slip
	}
	if a.Value == b.Value {
		return true
	}
	ga, gb := grainOf(a), grainOf(b)
	if ga == noGrain || gb == noGrain {
		return false
	}
	if !a.From.IsZero() && !b.From.IsZero() {
		if ga == anHour && gb == anHour {
			return closeHours(a.From, b.From)
		}
		return a.From.Before(end(b)) && b.From.Before(end(a))
	}
	return !apartInTime(a, b)
}

func end(m *when.Mention) time.Time {
	if m.To.After(m.From) {
		return m.To
	}
	return m.From.Add(time.Minute)
}

// closeHours reports whether two times of day may be one, told to the quarter of an hour.
func closeHours(a, b time.Time) bool {
	d := a.Sub(b)
	return -quarter <= d && d <= quarter && (d == 0 || a.Minute()%30 == 0 || b.Minute()%30 == 0)
}

const quarter = 15 * time.Minute

// apartInTime reports whether two dates of one grain are known to be two. Where the year
// or the week of one is not known, the days are compared by what is.
func apartInTime(a, b *when.Mention) bool {
	x, y := a.Value, b.Value
	if grainOf(a) == aDay && grainOf(b) == aDay {
		x, y = x[:len("2006-01-02")], y[:len("2006-01-02")]
	}
	switch {
	case a.Weekday != 0 && b.Weekday != 0 && a.Weekday != b.Weekday:
		return true
	case !a.From.IsZero() && !b.From.IsZero():
		if grainOf(a) == anHour {
			return !closeHours(a.From, b.From)
		}
		if grainOf(a) == aDay {
			return x != y
		}
		return !a.From.Before(end(b)) || !b.From.Before(end(a))
	case len(x) != len(y):
		return false
	case len(x) == 10 && (x[5] == 'W' || y[5] == 'W'):
		v, w := weekdayOf(a), weekdayOf(b)
		return v != 0 && w != 0 && v != w
	}
	for i := range len(x) {
		if x[i] != 'X' && y[i] != 'X' && x[i] != y[i] {
			return true
		}
	}
	return false
}

// weekdayOf returns the day of the week of a date, 1 for Monday to 7 for Sunday, as it is
// named or follows; 0 where it is not known.
func weekdayOf(m *when.Mention) int {
	switch v := m.Value; {
	case m.Weekday != 0:
		return m.Weekday
	case len(v) >= 10 && v[5] == 'W' && v[9] >= '1' && v[9] <= '7':
		return int(v[9] - '0')
	case !m.From.IsZero() && grainOf(m) == aDay:
		return (int(m.From.Weekday())+6)%7 + 1
	}
	return 0
}
