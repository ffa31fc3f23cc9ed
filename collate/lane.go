package collate

import (
	"cmp"
	"fmt"
	"sort"
	"strings"
	"time"

	"stemma/claim/slot"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
)

// A lane is a figure with all that decides which others it may be compared
// with.
type lane struct {
	FigRef
	f     *figure.Figure
	claim Ref
	slot  Slot
	kin   string // family of the thing counted, or what is measured
	kind  slot.Kind
	said  string // what is said of that which a number with a unit measures
	part  bool   // it counts a part of a whole that has a number of its own
	past  bool   // it is told of a bygone time, for comparison
	first bool   // it is the first of its report of which the same is said
	words []term // what its clause says around it
	label report.Span
	mods  []string
	asOf  time.Time
	val   string
	same  string // equal for copies: see key
	value string // equal for equal values: see valueOf
}

// key is equal for figures that nothing tells apart but the witness.
func (l *lane) key(al *alignment) string {
	return fmt.Sprint(l.slot, l.kin, l.mods, l.f.Value, l.f.Low, l.f.High, l.f.Unit, l.f.Bound, l.f.Aspect, l.asOf.Unix(), l.val, al.group[al.at[l.claim]], l.part, l.past, l.said, l.first)
}

// lanesOf lists the figures that a claim holds, one lane each. Of a quantity
// said twice in two units only the first is taken.
func lanesOf(ws []story.Witness) []lane {
	var out []lane
	for w := range ws {
		seen := map[int]bool{}
		for ci := range ws[w].Claims {
			c := &ws[w].Claims[ci]
			for _, fi := range c.Figures {
				f := &ws[w].Figures[fi]
				if seen[fi] || f.Value == nil || f.Same >= 0 && f.Same < fi {
					continue
				}
				seen[fi] = true
				l := lane{FigRef: FigRef{w, fi}, f: f, claim: Ref{w, ci}, value: valueOf(f)}
				l.slot = slotOf(&ws[w], fi)
				l.kin, l.label = ws[w].Slots[fi].Thing(), ws[w].Slots[fi].Label
				at := &ws[w].Slots[fi]
				l.kind, l.part, l.past = at.Kind, at.Part, at.Past >= 0
				if s := &ws[w].Settings[fi]; l.slot.Dimension == counts && (s.Is(setting.More) || s.Compared != setting.NotCompared) {
					l.part = true // "44 more", "13 more than"
				}
				if l.slot.Dimension == counts {
					l.slot.Aspect = at.Aspect
				} else {
					l.said = at.Aspect
				}
				l.mods = kinds(&ws[w], f)
				l.slot.Mods = strings.Join(l.mods, " ")
				l.slot.Counted = l.kin
				l.asOf, l.val = asOf(&ws[w], fi)
				out = append(out, l)
			}
		}
	}
	around(ws, out)
	firsts(out)
	return out
}

// firsts marks the lanes that are the first of their report, in text order, of which the
// same is said and that are neither parts nor told of a bygone time, and those that say the same again.
func firsts(lanes []lane) {
	type news struct {
		witness         int
		kind, thing, is string
	}
	first := map[news]*lane{}
	of := make([]news, len(lanes))
	for i := range lanes {
		l := &lanes[i]
		if l.part || l.past || l.slot.Aspect == "" && l.unnamed() {
			continue
		}
		of[i] = news{l.Witness, l.slot.Dimension + " " + l.slot.Per, l.kin, cmp.Or(l.slot.Aspect, l.said)}
		if l.people().People() && l.people() != slot.Some {
			of[i].thing = ""
		}
		if f := first[of[i]]; f == nil || l.f.Start < f.f.Start {
			first[of[i]] = l
		}
	}
	for i := range lanes {
		f := first[of[i]]
		lanes[i].first = f == &lanes[i] || f != nil && of[i].kind != "" && f.f.Value.Cmp(five) >= 0 && figure.Agrees(f.f, lanes[i].f)
	}
}

// slotOf returns what must match of a figure before it is compared with another:
// its thing is added by who asks.
func slotOf(w *story.Witness, fi int) Slot {
	f := &w.Figures[fi]
	s := Slot{Dimension: f.Dimension, Aspect: f.Aspect, Per: f.Per, Scope: total}
	switch {
	case f.Per != "":
		s.Scope = rate
	case f.Change != figure.Level && f.Change != "" && w.Slots[fi].Aspect != cut:
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

// asOf returns the day a figure holds for, and the date that says it. A later
// version of a text does not make an older figure new, so the day of publication is
// taken only where no date stands by.
func asOf(w *story.Witness, fi int) (time.Time, string) {
	for _, d := range []int32{w.Slots[fi].Date, w.Slots[fi].Past} {
		if d >= 0 {
			return w.Dates[d].From, w.Dates[d].Value
		}
	}
	if p := w.Report.Published; p.Known() {
		return p.Date(), ""
	}
	return time.Time{}, ""
}

// kinds lists the modifiers that tell one kind of thing from another:
// nationalities and names. Adjectives of judgement do not part figures.
func kinds(w *story.Witness, f *figure.Figure) []string {
	var out []string
	if f.Counted.Empty() {
		return nil
	}
	for _, m := range namesNear(w, f.Counted.Span) {
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

// titleReach is how many bytes before a name its mention may start: a title.
const titleReach = 256

// namesNear lists the mentions of the cast that may touch s.
func namesNear(w *story.Witness, s report.Span) []name.Mention {
	ms := w.Cast.Mentions
	lo := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start-titleReach })
	hi := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.End })
	return ms[lo:max(lo, hi)]
}
