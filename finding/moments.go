package finding

import (
	"slices"

	"stemma/collate/date"
)

// moments tells of two hours at which one event is told to have been, of an event that is told
// to be later than the call for help to it, and of two hours of one deed.
func (f *finder) moments() {
	all := make([][]moment, len(f.c.Witnesses))
	for w := range f.c.Witnesses[:min(len(f.c.Witnesses), mostHeld)] {
		all[w] = momentsIn(w, &f.c.Witnesses[w])
	}
	for b := range all {
		f.hoursWithin(all[b])
		for a := range b {
			x, y := a, b
			if _, parent := f.tie(a, b); parent == b || parent < 0 && f.later(b, a) {
				x, y = b, a
			}
			if !f.hoursOf(all[x], all[y]) {
				f.hoursOfDeed(x, y)
			}
		}
	}
}

// mostHeld is how many reports are held against each other by their hours. Ours; it bounds the
// work.
const mostHeld = 60

// hoursOf tells of the first two moments of two reports that cannot both be so, and reports
// whether it did.
func (f *finder) hoursOf(as, bs []moment) bool {
	for _, a := range as {
		for _, b := range bs {
			if !f.clashAt(a, b) || f.toldAlso(a, bs) || f.toldAlso(b, as) || a.call == b.call && (f.hasHour(a.witness, b) || f.hasHour(b.witness, a)) {
				continue
			}
			f.sayHours(a, b)
			return true
		}
	}
	return false
}

// hoursWithin tells of the first two moments of one report that cannot both be so.
func (f *finder) hoursWithin(ms []moment) {
	for i, b := range ms {
		for _, a := range ms[:i] {
			if f.clashAt(a, b) {
				f.add(Finding{Kind: InternalInconsistency, Tie: Within, Locus: -1, By: byMoment, Suspect: f.passage(b.witness, b.span), Against: f.passage(a.witness, a.span)})
				return
			}
		}
	}
}

// clashAt reports whether two moments may be of one event and cannot both be so.
func (f *finder) clashAt(a, b moment) bool {
	if a.clock != b.clock || f.otherDay(a, b) {
		return false
	}
	switch {
	case a.call && b.call: // who is called may be called after others, but not before all
		return a.class == classAny && b.class != classAny && f.before(b, a) || b.class == classAny && a.class != classAny && f.before(a, b) || a.class == classAny && b.class == classAny && apart(a, b)
	case a.call:
		return f.before(a, b)
	case b.call:
		return f.before(b, a)
	}
	return (a.class == b.class || a.class == classAny || b.class == classAny) && apart(a, b)
}

// toldAlso reports whether one of the moments of another report is that of m: of an event at
// its hour, of a call at its own.
func (f *finder) toldAlso(m moment, ms []moment) bool {
	return slices.ContainsFunc(ms, func(o moment) bool { return o.call == m.call && !apart(o, m) })
}

// before reports whether a is known to be before b, by less than half a day.
func (f *finder) before(a, b moment) bool {
	far := (b.minute - a.minute + 2*noon) % (2 * noon)
	return far < longHelp && apart(a, b)
}

// noon is the minute of the day of noon, and longHelp how many minutes after the call for help
// an event is surely not of another. Ours.
const (
	noon     = 12 * 60
	longHelp = 50
)

// apart reports whether two moments are of two hours: not the same on the dial, rounded, or
// full hours apart, as two clocks are.
func apart(a, b moment) bool { return apartBy(a.minute, a.slack, b.minute, b.slack) }

func apartBy(a, slackA, b, slackB int) bool {
	far := (a - b + 2*noon) % noon
	far = min(far, noon-far)
	if a%15 == 0 && b%15 == 0 && far >= 15 && a%60 != 0 && b%60 != 0 && far < 60 {
		return true // both on a quarter
	}
	slack := max(slackA, slackB)
	zone := far % 60
	return min(zone, 60-zone) > slack
}

// otherDay reports whether two moments are told to be of two days.
func (f *finder) otherDay(a, b moment) bool {
	x, y := date.DayTold(&f.c.Witnesses[a.witness], a.date), date.DayTold(&f.c.Witnesses[b.witness], b.date)
	return x != "" && y != "" && x != y
}

// sayHours tells of two hours of two reports, but for those of which that is told.
func (f *finder) sayHours(a, b moment) {
	x := Finding{Kind: TimeShift, Severity: Differs, Locus: -1, By: byMoment, Suspect: f.passage(b.witness, b.span), Against: f.passage(a.witness, a.span)}
	x.Tie, _ = f.tie(a.witness, b.witness)
	if !f.told(TimeShift, x) {
		f.add(x)
	}
}
