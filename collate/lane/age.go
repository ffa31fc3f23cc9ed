package lane

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
	"time"

	"stemma/claim/slot"
	"stemma/collate/ref"
	"stemma/collate/who"
	"stemma/collate/wording"
	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// nobody is the actor of a figure that is of no one in the cast.
const nobody = -1

// ages tells of the figures that are ages whose they are: an actor of the story's cast,
// or somebody for whom a noun stands ("the girl").
func ages(ws []story.Witness, lanes []Lane, cast []who.Actor, people *who.People) {
	for i := range lanes {
		l := &lanes[i]
		l.who = nobody
		if l.Slot.Dimension != quantity.Age {
			continue
		}
		l.Slot.Aspect = quantity.Age
		l.AsOf, l.Until, l.DateValue = time.Time{}, time.Time{}, "" // a story does not last long enough to see anybody grow older
		w := &ws[l.Witness]
		l.then = ofThen(w, l.Fig.Number)
		at := l.Fig.Counted.Span
		if at.Empty() {
			continue
		}
		if member := personAt(w, at); member >= 0 {
			if a, ok := people.Actor(ref.MemberRef{Witness: l.Witness, Member: member}); ok {
				l.who, l.Label = a, w.Cast.Members[member].Canonical
				best := cast[a].Members[cast[a].Best]
				l.Kin = strings.ToLower(ws[best.Witness].Cast.Members[best.Member].Canonical.Of(ws[best.Witness].Report.Text))
				l.Slot.Counted, l.Kind = l.Kin, slot.Anyone
			}
		}
	}
}

const thenFile = "then.en.lex"

//go:embed then.en.lex
var thenSource string

var thenWords = sync.OnceValue(func() *lex.Set { return lex.ReadSet(thenFile, thenSource, 0) })

// farThen is how many words before an age a word of then.en.lex may stand: "when she was just
// 23". Ours.
const farThen = 4

// ofThen reports whether an age is of another time than the report's: "at the age of 23".
func ofThen(w *story.Witness, age report.Span) bool {
	i := w.WordAt(age.Start)
	s := w.SentOf(i)
	if s < 0 {
		return false
	}
	for k := i - 2; k >= max(w.Sents[s].First, i-farThen); k-- {
		if thenWords().Has(w.Lower(k)) {
			return true
		}
	}
	return false
}

// personAt returns the member of the cast for whom the words of a span stand, be they a
// part of a name, a pronoun or a definite noun, or -1.
func personAt(w *story.Witness, s report.Span) int {
	for _, m := range wording.NamesNear(w, s) {
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

// AgeOfOne reports whether two lanes are ages of one actor.
func (l *Lane) AgeOfOne(o *Lane) bool { return l.who != nobody && l.who == o.who }

// aged compares those whose ages two figures are.
func aged(a, b *Lane) int {
	switch {
	case a.who != nobody && b.who != nobody:
		if a.who == b.who && a.then == b.then {
			return OneThing
		}
		return TwoThings
	case a.who == nobody && b.who == nobody && a.Kin != "" && a.Kin == b.Kin:
		return OneThing
	}
	return UnknownThing // "the girl" may be she whom another report names
}
