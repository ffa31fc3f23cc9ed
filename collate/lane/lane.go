// Package lane says of a figure all that decides which others it may be compared with, and
// what parts two.
package lane

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"stemma/claim/slot"
	"stemma/collate/ref"
	"stemma/collate/wording"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// A Slot is what a figure measures. Figures of different slots are never
// compared.
type Slot struct {
	Dimension string
	Counted   string // head noun
	Mods      string // modifiers that tell kinds apart: "north korean"
	Aspect    string
	Place     string
	Scope     string // total, part, rate, change
	Per       string
}

// The scopes of a slot.
const (
	total  = "total"
	rate   = "rate"
	change = "change"
	part   = "part"
)

// A Lane is a figure with all that decides which others it may be compared
// with.
type Lane struct {
	ref.FigRef
	Fig       *figure.Figure
	Claim     ref.Ref
	Slot      Slot
	Kin       string // family of the thing counted, or what is measured
	Kind      slot.Kind
	Said      string         // what is said of that which a number with a unit measures
	Bearer    string         // family of the noun that has what it measures
	Part      bool           // it counts a part of a whole that has a number of its own
	Past      bool           // it is told of a bygone time, for comparison
	each      bool           // it is told of each of several
	Term      string         // the quarter of a year that its claim names, "" if none
	First     bool           // it is the first of its report of which the same is said
	Sole      bool           // it is the only one of its kind in the first sentences of its report: see soles
	Many      bool           // its report says the same of many different numbers
	who       int            // whose age it is: an actor, or nobody
	then      bool           // of an age: it is of another time, "when she was 23"
	Words     []wording.Term // what its clause says around it
	Label     report.Span    // the thing counted or measured, in its words
	mods      []string
	AsOf      time.Time // what it holds for; zero if unknown
	Until     time.Time // the end of what asOf begins: a day, a month, a year
	DateValue string    // TIMEX3 value of the date that says AsOf, "" where none does
	Same      string    // equal for copies: see Key
	Value     string    // equal for equal values: see valueOf
	number    string    // its value and the ends of its interval
	withNext  string    // its value and that of the people counted beside it, added; "" for none
}

// Key is equal for figures that nothing tells apart but the witness. Group is that of the
// claim.
func (l *Lane) Key(group int) string {
	b := make([]byte, 0, 256)
	for _, s := range [...]string{l.Slot.Dimension, l.Slot.Counted, l.Slot.Mods, l.Slot.Aspect, l.Slot.Place, l.Slot.Scope, l.Slot.Per,
		l.Kin, l.number, l.Fig.Unit, string(l.Fig.Bound), string(l.Fig.Aspect), l.DateValue, l.Term, l.Said, l.Bearer, l.withNext} {
		b = append(append(b, s...), 0)
	}
	for _, s := range l.mods {
		b = append(append(b, s...), 0)
	}
	for _, n := range [...]int64{l.AsOf.Unix(), int64(l.who), int64(group)} {
		b = append(strconv.AppendInt(b, n, 10), 0)
	}
	for _, is := range [...]bool{l.Part, l.Past, l.each, l.First, l.Many, l.Sole} {
		b = strconv.AppendBool(b, is)
	}
	return string(b)
}

// slotOf returns what must match of a figure before it is compared with another:
// its thing is added by who asks.
func slotOf(w *story.Witness, fi int) Slot {
	f := &w.Figures[fi]
	s := Slot{Dimension: f.Dimension, Aspect: f.Aspect, Per: f.Per, Scope: total}
	switch {
	case f.Per != "":
		s.Scope = rate
	case f.Change != figure.Level && f.Change != "" && w.Slots[fi].Aspect != cut && !w.Settings[fi].Is(setting.Others):
		s.Scope = change
	case f.Of >= 0 || f.Item > 0 || w.Slots[fi].Part:
		s.Scope = part
	}
	if p := w.Slots[fi].Place; p >= 0 {
		s.Place = strings.ToLower(w.Places[p].Name)
	}
	return s
}

// cut is what is said of jobs that go: to cut 600 jobs is no change of 600 to them.
const cut = "cut"

// asOf returns the time a figure holds for, from its first to its last day, and the date
// that says it. A later version of a text does not make an older figure new, so the day of
// publication is taken only where no date stands by.
func asOf(w *story.Witness, fi int) (from, until time.Time, said string) {
	for _, d := range []int32{w.Slots[fi].Past, w.Slots[fi].Date} {
		if d >= 0 {
			m := &w.Dates[d]
			return m.From, m.To, m.Value
		}
	}
	if p := w.Report.Published; p.Known() {
		return p.Date(), p.Date(), ""
	}
	return time.Time{}, time.Time{}, ""
}

// kinds lists the modifiers that tell one kind of thing from another:
// nationalities and names. Adjectives of judgement do not part figures.
func kinds(w *story.Witness, f *figure.Figure) []string {
	var out []string
	if f.Counted.Empty() {
		return nil
	}
	for _, m := range wording.NamesNear(w, f.Counted.Span) {
		if f.Counted.Span.Contains(m.Core) && (m.Type == name.People || m.Type == name.Place) {
			form := m.Core.Of(w.Report.Text)
			if l, ok := name.Listed(form); ok {
				form = l.Canonical
			}
			out = append(out, strings.ToLower(form))
		}
	}
	return out
}

// Unnamed reports whether it is not told what a figure counts or measures.
func (l *Lane) Unnamed() bool { return l.Kin == "" && l.Said == "" }

// Changes reports whether a lane is a change and no level.
func (l *Lane) Changes() bool { return l.Slot.Scope == change }

// People returns the kind of a lane; a number without a noun, of those whom something
// befell, is one of people, and so is one of what befell them: 40 arrests.
func (l *Lane) People() slot.Kind {
	// Words of one stem begin alike, and stems are dear.
	if l.Slot.Dimension == quantity.Count && l.Slot.Aspect != "" && (l.Kin == "" || l.Kin[0] == l.Slot.Aspect[0] && text.Stem(l.Kin) == text.Stem(l.Slot.Aspect)) {
		return slot.Anyone
	}
	return l.Kind
}

// ValueOf is equal for figures of one value, change and unit.
func ValueOf(f *figure.Figure) string { return numberOf(f) + " " + string(f.Change) + f.Unit }

// numberOf returns the value of a figure and the ends of the interval that it lies in.
func numberOf(f *figure.Figure) string {
	out := quantity.Append(make([]byte, 0, 64), f.Value)
	for _, end := range [...]*big.Rat{f.Low, f.High} {
		out = append(out, ' ')
		if end != nil {
			out = quantity.Append(out, end)
		}
	}
	return string(out)
}

// A Trait is all of a lane that a veto asks for, but its claim.
type Trait struct {
	dimension, per, aspect, mods, place, kin, said, bearer string
	kind                                                   slot.Kind
	change, part, past, each                               bool
	term                                                   string
	value, withNext                                        string
	who                                                    int
	day, until                                             time.Time
}

// Trait returns all of a lane that a veto asks for, but its claim.
func (l *Lane) Trait() Trait {
	return Trait{l.Slot.Dimension, l.Slot.Per, l.Slot.Aspect, l.Slot.Mods, l.Slot.Place, l.Kin, l.Said, l.Bearer, l.Kind, l.Changes(), l.Part, l.Past, l.each, l.Term, l.Value, l.withNext, l.who, l.AsOf, l.Until}
}

// A Rival is equal for figures that the same figures of a witness may stand for.
type Rival struct {
	witness int
	trait   Trait
}

// RivalIn returns the key of the figures of a witness that l may stand for.
func (l *Lane) RivalIn(witness int) Rival { return Rival{witness, l.Trait()} }

// ManyRivals is how many figures of a report are counted that one may stand for: so many
// say no more than as many again.
const ManyRivals = 16

// Kinds lists under which keys figures that may be compared are looked for.
func (l *Lane) Kinds() []string {
	var out []string
	if k := l.ThingKey(); k != "" {
		out = append(out, k)
	}
	if k := l.AspectKey(); k != "" {
		out = append(out, k)
	}
	if k := l.MeasureKey(); k != "" {
		out = append(out, k+" "+l.Slot.Per)
	}
	return out
}

// ThingKey is equal for lanes of one thing, "" where it is not told.
func (l *Lane) ThingKey() string {
	if l.Kin == "" {
		return ""
	}
	return "thing " + l.Slot.Dimension + " " + l.Slot.Per + " " + l.Kin
}

// AspectKey is equal for lanes of which one thing is said, "" where nothing is.
func (l *Lane) AspectKey() string {
	if l.Slot.Aspect == "" {
		return ""
	}
	return "aspect " + l.Slot.Dimension + " " + l.Slot.Per + " " + l.Slot.Aspect
}

// MeasureKey is equal for numbers with a unit of one dimension, "" for a count.
func (l *Lane) MeasureKey() string {
	if l.Slot.Dimension == quantity.Count {
		return ""
	}
	return "measure " + l.Slot.Dimension
}
