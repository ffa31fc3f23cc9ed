package collate

import (
	"sort"
	"strings"
	"time"

	"stemma/claim/slot"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// nobody is the actor of a figure that is of no one in the cast.
const nobody = -1

// ages tells of the figures that are ages whose they are: an actor of the story's cast,
// or somebody for whom a noun stands ("the girl").
func ages(ws []story.Witness, lanes []lane, cast []Actor, people *People) {
	for i := range lanes {
		l := &lanes[i]
		l.who = nobody
		if l.slot.Dimension != quantity.Age {
			continue
		}
		l.slot.Aspect = quantity.Age
		l.asOf, l.until, l.val = time.Time{}, time.Time{}, "" // a story does not last long enough to see anybody grow older
		w := &ws[l.Witness]
		at := l.f.Counted.Span
		if at.Empty() {
			continue
		}
		if member := personAt(w, at); member >= 0 {
			if a, ok := people.Actor(MemberRef{l.Witness, member}); ok {
				l.who, l.label = a, w.Cast.Members[member].Canonical
				best := cast[a].Members[cast[a].Best]
				l.kin = strings.ToLower(ws[best.Witness].Cast.Members[best.Member].Canonical.Of(ws[best.Witness].Report.Text))
				l.slot.Counted, l.kind = l.kin, slot.Anyone
			}
		}
	}
}

// personAt returns the member of the cast for whom the words of a span stand, be they a
// part of a name, a pronoun or a definite noun, or -1.
func personAt(w *story.Witness, s report.Span) int {
	for _, m := range namesNear(w, s) {
		if m.Member >= 0 && m.Overlaps(s) && w.Cast.Members[m.Member].Type == name.Person {
			return m.Member
		}
	}
	rs := w.Cast.References
	for k := sort.Search(len(rs), func(k int) bool { return rs[k].End > s.Start }); k < len(rs) && rs[k].Start < s.End; k++ {
		if w.Cast.Members[rs[k].Member].Type == name.Person {
			return rs[k].Member
		}
	}
	return -1
}

// ageOfOne reports whether two lanes are ages of one actor.
func (l *lane) ageOfOne(o *lane) bool { return l.who != nobody && l.who == o.who }

// aged compares those whose ages two figures are.
func aged(a, b *lane) int {
	switch {
	case a.who != nobody && b.who != nobody:
		if a.who == b.who {
			return oneThing
		}
		return otherThing
	case a.who == nobody && b.who == nobody && a.kin != "" && a.kin == b.kin:
		return oneThing
	}
	return unknownThing // "the girl" may be she whom another report names
}
