package moment

import (
	"slices"

	"stemma/collate/date"
	"stemma/finding"
)

// hours tells of two hours at which one event is told to have been, of an event that is told
// to be later than the call for help to it, and of two hours of one deed.
func hours(f *finding.Finder) {
	all := make([][]moment, len(f.Witnesses))
	for w := range f.Witnesses[:min(len(f.Witnesses), mostHeld)] {
		all[w] = momentsIn(w, &f.Witnesses[w])
	}
	for b := range all {
		hoursWithin(f, all[b])
		for a := range b {
			x, y := f.Ordered(a, b)
			if !hoursOf(f, all[x], all[y]) {
				hoursOfDeed(f, x, y)
			}
		}
	}
}

// mostHeld is how many reports are held against each other by their hours. Ours; it bounds the
// work.
const mostHeld = 60

// hoursOf tells of the first two moments of two reports that cannot both be so, and reports
// whether it did.
func hoursOf(f *finding.Finder, as, bs []moment) bool {
	for _, a := range as {
		for _, b := range bs {
			if !clashAt(f, a, b) || toldAlso(f, a, bs) || toldAlso(f, b, as) || a.call == b.call && (hasHour(f, a.witness, b) || hasHour(f, b.witness, a)) {
				continue
			}
			sayHours(f, a, b)
			return true
		}
	}
	return false
}

// hoursWithin tells of the first two moments of one report that cannot both be so.
func hoursWithin(f *finding.Finder, ms []moment) {
	for i, b := range ms {
		for _, a := range ms[:i] {
			if clashAt(f, a, b) {
				f.Add(finding.Finding{Kind: finding.InternalInconsistency, Tie: finding.Within, Locus: -1, By: finding.ByMoment, Suspect: f.Passage(b.witness, b.span), Against: f.Passage(a.witness, a.span)})
				return
			}
		}
	}
}

// clashAt reports whether two moments may be of one event and cannot both be so.
func clashAt(f *finding.Finder, a, b moment) bool {
	if a.clock != b.clock || otherDay(f, a, b) {
		return false
	}
	switch {
	case a.call && b.call && a.class == b.class && a.class != classAny && a.class != classOne: // to one service
		return apart(a, b)
	case a.call && b.call: // who is called may be called after others, but not before all
		return a.class == classAny && b.class != classAny && before(f, b, a) || b.class == classAny && a.class != classAny && before(f, a, b) || a.class == classAny && b.class == classAny && apart(a, b)
	case a.call:
		return before(f, a, b)
	case b.call:
		return before(f, b, a)
	}
	return (a.class == b.class || a.class == classAny || b.class == classAny) && apart(a, b)
}

// toldAlso reports whether one of the moments of another report is that of m: of an event at
// its hour, of a call at its own.
func toldAlso(f *finding.Finder, m moment, ms []moment) bool {
	return slices.ContainsFunc(ms, func(o moment) bool { return o.call == m.call && !apart(o, m) })
}

// before reports whether a is known to be before b, by less than half a day.
func before(f *finding.Finder, a, b moment) bool {
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
func otherDay(f *finding.Finder, a, b moment) bool {
	x, y := date.DayTold(&f.Witnesses[a.witness], a.date), date.DayTold(&f.Witnesses[b.witness], b.date)
	return x != "" && y != "" && x != y
}

// sayHours tells of two hours of two reports, but for those of which that is told.
func sayHours(f *finding.Finder, a, b moment) {
	x := finding.Finding{Kind: finding.TimeShift, Severity: finding.Differs, Locus: -1, By: finding.ByMoment, Suspect: f.Passage(b.witness, b.span), Against: f.Passage(a.witness, a.span)}
	x.Tie, _ = f.Tie(a.witness, b.witness)
	if !f.Told(finding.TimeShift, x) {
		f.Add(x)
	}
}
