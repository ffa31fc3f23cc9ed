// Package moment looks for when, and where, an event is told to have been.
package moment

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate/date"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/report"
	"stemma/story"
)

// Find tells of two hours of one event, of two places of it, of a street under two names, and of
// two days on which something is to be.
func Find(f *finding.Finder) {
	hours(f)
	sitings(f)
	streets(f)
	slated(f)
}

// A moment is an event, or a call for help to it, that a report tells with its hour.
type moment struct {
	witness, date int
	minute        int
	slack         int    // how many minutes it may be off, as such hours are told
	clock         string // the zone that is named, "" where none is
	call          bool
	class         string // of groupEvent or, of a call, groupService
	span          report.Span
}

// mostMoments is how many moments of a report are looked at. Ours; it bounds the work.
const mostMoments = 20

// momentsIn lists the events and calls that a report tells with their hours, in text order.
func momentsIn(at int, w *story.Witness) []moment {
	var out []moment
	if w.Reading == nil {
		return nil
	}
	for i := range w.Dates {
		m, first, ok := hourAt(w, i)
		if !ok || len(out) == mostMoments {
			continue
		}
		m.witness = at
		if m.class = calledAt(w, first); m.class != "" {
			m.call = true
		} else if m.class = befallsAt(w, i, first); m.class == "" {
			continue
		}
		out = append(out, m)
	}
	return out
}

// hourAt returns the hour that date i of a report names and the first of its words, with
// those that say how near it is; ok is false where it names none, or a bound.
func hourAt(w *story.Witness, i int) (m moment, first int, ok bool) {
	d := &w.Dates[i]
	minute, ok := date.Clock(d)
	first, last := w.WordsIn(d.Span)
	if !ok || first >= last || d.Mod != "" && d.Mod != approx {
		return m, first, false
	}
	m = moment{date: i, minute: minute, slack: slackOf(minute), span: d.Span, clock: date.ZoneTold(w, i)}
	if d.Mod == approx {
		m.slack = max(m.slack, roughly)
	}
	begin := w.Sents[w.SentOf(first)].First
	if first > begin && class.Is(w.Lower(first-1), groupHour, classBound) {
		if first-2 < begin || !class.Is(w.Lower(first-2), groupHour, classNear) {
			return m, first, false
		}
		first -= 2
		m.slack = max(m.slack, roughly)
		m.span = w.Words[first].Span().Cover(m.span)
	}
	return m, first, true
}

// approx is the modifier of a time that is told with "about".
const approx = "APPROX"

// How many minutes an hour may be off: one told with "about" or "shortly after", a full hour,
// a half one, a quarter, ten and five minutes. Ours.
const (
	roughly   = 10
	offHour   = 15
	offTen    = 5
	offFive   = 3
	offMinute = 0
)

func slackOf(minute int) int {
	switch {
	case minute%30 == 0:
		return offHour
	case minute%15 == 0:
		return roughly
	case minute%10 == 0:
		return offTen
	case minute%5 == 0:
		return offFive
	}
	return offMinute
}

// nearHour is how many words before an hour the word of what it is told of may stand.
const nearHour = 6

// calledAt returns the class of whom a passage before word i says to have been called; "" for
// none.
func calledAt(w *story.Witness, i int) string {
	begin := w.Sents[w.SentOf(i)].First
	for k := i - 1; k >= max(begin, i-nearHour-4); k-- {
		lower := w.Lower(k)
		if class.Is(lower, groupSummon, classHelper) && !class.Is(w.Lower(k+1), groupSummon, classPassive) {
			return "" // "the brigade was called and the valve was shut at 6.52"
		}
		called := class.Is(lower, groupSummon, classPassive) && k > begin && class.Is(w.Lower(k-1), groupSummon, classHelper)
		called = called || class.Is(lower, groupSummon, classCall) && receivedBefore(w, k, begin)
		if !called {
			continue
		}
		for j := k - 1; j >= begin; j-- {
			if c := class.Of(w.Lower(j), groupService); c != nil {
				if c.Name != classAny && j > begin && class.Is(w.Lower(j-1), groupService, classAny) {
					continue // "emergency crews"
				}
				if another(w, j, begin) {
					return ""
				}
				return c.Name
			}
		}
		return ""
	}
	return ""
}

func receivedBefore(w *story.Witness, k, begin int) bool {
	for j := k - 1; j >= max(begin, k-3); j-- {
		if class.Is(w.Lower(j), groupSummon, classReceived) {
			return true
		}
	}
	return false
}

// befallsAt returns the class of the event that is told to have been at date d, whose words
// begin with word i; "" for none.
func befallsAt(w *story.Witness, d, i int) string {
	sent := &w.Sents[w.SentOf(i)]
	begin := sent.First
	c, _ := slices.BinarySearchFunc(w.Claims, sent.Start, func(x claim.Claim, start int) int { return x.Start - start })
	for ; c < len(w.Claims) && w.Claims[c].Start < w.Dates[d].End; c++ {
		cl := &w.Claims[c]
		if int(cl.Predicate.Start) >= w.Words[i].Span().Start || !cl.Span.Contains(w.Dates[d].Span) || cl.Predicate.Empty() || !cl.Firmness.Flat() || cl.Negated {
			continue
		}
		if verb := w.WordAt(int(cl.Predicate.Start)); befalls(w, verb) {
			return befallen(w, verb, w.WordAt(int(cl.Subject.Start)), w.WordAt(int(cl.Subject.End)))
		}
	}
	for k := i - 1; k >= max(begin, i-nearHour); k-- {
		switch c := class.Of(w.Lower(k), groupEvent); {
		case c != nil && !another(w, k, begin) && !follows(w, k, begin):
			return c.Name
		case c != nil:
			return ""
		case befalls(w, k):
			return befallen(w, k, max(begin, k-4), k)
		case w.Words[k].Is(claim.Noun) && k < i-1 && w.Words[k].Kind == claim.Letters && class.Of(w.Lower(k), groupHour) == nil:
			return ""
		}
	}
	return ""
}

// befalls reports whether word k is a verb by which an event is told to have been.
func befalls(w *story.Witness, k int) bool {
	c := class.Of(w.Lower(k), groupBefall)
	next := ""
	if k+1 < len(w.Words) {
		next = w.Lower(k + 1)
	}
	return c != nil && (c.Name != classTook || next == "place")
}

// befallen returns the class of the event that the words from first to before last name as what
// verb k is said of: the ground that comes down is a slide.
func befallen(w *story.Witness, k, first, last int) string {
	c := eventOf(w, first, last)
	if c != "" || !class.Is(w.Lower(k), groupBefall, classGave) || last <= first {
		return c
	}
	for last--; last > first && !w.Words[last].Is(claim.Noun); {
		last--
	}
	if class.Of(w.Lower(last), groupGround) != nil && !another(w, last, first) {
		return classSlide
	}
	return ""
}

// eventOf returns the class of the event that the words from first to before last name as the
// head of their nouns; "" for none or another one.
func eventOf(w *story.Witness, first, last int) string {
	found := ""
	for k := first; k < last; k++ {
		switch {
		case w.Words[k].Is(claim.Noun):
			found = ""
			if c := class.Of(w.Lower(k), groupEvent); c != nil && !another(w, k, first) {
				found = c.Name
			}
		case found != "":
			return found
		}
	}
	return found
}

// another reports whether one of the two words before word k says that it is of another event.
func another(w *story.Witness, k, begin int) bool {
	for j := k - 1; j >= max(begin, k-2); j-- {
		if class.Of(w.Lower(j), class.GroupAnother) != nil || class.Of(w.Lower(j), groupFurther) != nil {
			return true
		}
	}
	return false
}

// follows reports whether word k is behind a word that puts something else after it: "was shut
// after the crash".
func follows(w *story.Witness, k, begin int) bool {
	for j := k - 1; j >= max(begin, k-3); j-- {
		if class.Is(w.Lower(j), groupHour, classBound) || strings.HasPrefix(w.Lower(j), "follow") {
			return true
		}
	}
	return false
}
