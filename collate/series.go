package collate

import (
	"fmt"
	"math/big"
	"sort"
	"strings"
	"time"

	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

var three = big.NewRat(3, 1)

// A lane is a figure with all that decides which others it may be compared
// with.
type lane struct {
	FigRef
	f     *figure.Figure
	claim Ref
	slot  Slot
	kin   string // family of the thing counted, or what is measured
	label report.Span
	mods  []string
	asOf  time.Time
	val   string
	same  string // equal for copies: see key
}

// series gathers the figures that measure one thing. Two figures come together
// only if nothing about them speaks against it (a veto parts them for good) and
// something speaks for it: one claim as two witnesses have it, or the same thing
// counted in the same event.
func series(lanes []lane, al *alignment) []Series {
	// Copies of one figure, the same in all that decides, are grouped as one.
	var one []int
	copies := map[string][]int{}
	for i := range lanes {
		lanes[i].same = lanes[i].key(al)
		if copies[lanes[i].same] == nil {
			one = append(one, i)
		}
		copies[lanes[i].same] = append(copies[lanes[i].same], i)
	}
	strands := make(map[int]*strand, len(one))
	for _, i := range one {
		strands[i] = newStrand(lanes, i)
	}
	group := newGroups(len(lanes))
	refused := map[[2]int]int{} // pairs of groups that clash, with their size then
	for _, l := range links(lanes, one, al) {
		a, b := group.find(l.a), group.find(l.b)
		if a > b {
			a, b = b, a
		}
		x, y := strands[a], strands[b]
		size := len(x.members) + len(y.members)
		if a == b || refused[[2]int{a, b}] == size {
			continue
		}
		if x.clashes(y) {
			refused[[2]int{a, b}] = size
			continue
		}
		group.join(a, b)
		x.take(y)
		delete(strands, b)
	}
	var out []Series
	for _, i := range one {
		s := strands[i]
		if s == nil {
			continue
		}
		var all []int
		for _, m := range s.members {
			all = append(all, copies[lanes[m].same]...)
		}
		sort.Ints(all)
		out = append(out, seriesOf(al, lanes, s.members, all))
	}
	return out
}

// key is equal for figures that nothing tells apart but the witness.
func (l *lane) key(al *alignment) string {
	return fmt.Sprint(l.slot, l.kin, l.mods, l.f.Value, l.f.Low, l.f.High, l.f.Unit, l.f.Bound, l.f.Aspect, l.asOf.Unix(), l.val, al.group[al.at[l.claim]])
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
				l := lane{FigRef: FigRef{w, fi}, f: f, claim: Ref{w, ci}}
				l.slot = slotOf(&ws[w], fi)
				l.kin, l.label = ws[w].Slots[fi].Thing(), ws[w].Slots[fi].Label
				l.mods = kinds(&ws[w], f)
				l.slot.Mods = strings.Join(l.mods, " ")
				l.slot.Counted = l.kin
				l.asOf, l.val = asOf(&ws[w], fi)
				out = append(out, l)
			}
		}
	}
	return out
}

// slotOf returns what must match of a figure before it is compared with another:
// its thing is added by who asks.
func slotOf(w *story.Witness, fi int) Slot {
	f := &w.Figures[fi]
	s := Slot{Dimension: f.Dimension, Aspect: f.Aspect, Per: f.Per, Scope: "total"}
	switch {
	case f.Per != "":
		s.Scope = "rate"
	case f.Change != figure.Level && f.Change != "":
		s.Scope = "change"
	case f.Of >= 0 || f.Item > 0:
		s.Scope = "part"
	}
	if p := w.Slots[fi].Place; p >= 0 {
		s.Place = strings.ToLower(w.Places[p].Name)
	}
	return s
}

// asOf returns the day a figure holds for, and the date that says it. A later
// version of a text does not make an older figure new, so the day of publication is
// taken only where no date stands by.
func asOf(w *story.Witness, fi int) (time.Time, string) {
	if d := w.Slots[fi].Date; d >= 0 {
		return w.Dates[d].From, w.Dates[d].Value
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

// monthApart parts figures: what held more than a month earlier is told for
// comparison, and is of another event.
const monthApart = 31 * 24 * time.Hour

// titleReach is how many bytes before a name its mention may start: a title.
const titleReach = 256

// namesNear lists the mentions of the cast that may touch s.
func namesNear(w *story.Witness, s report.Span) []name.Mention {
	ms := w.Cast.Mentions
	lo := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start-titleReach })
	hi := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.End })
	return ms[lo:max(lo, hi)]
}

// What may part two figures. Figures of one claim are parted only from each
// other; the rest hold of the two figures wherever they stand.
const (
	OneClaim       = "one claim"
	OtherDimension = "dimension"
	OtherRate      = "rate"
	ChangeAndLevel = "change and level"
	OtherThing     = "thing counted"
	OtherAspect    = "aspect"
	OtherKind      = "kind"
	OtherTime      = "time"
	OtherPlace     = "place"
)

// Vetoes lists what may part two figures.
var Vetoes = []string{OneClaim, OtherDimension, OtherRate, ChangeAndLevel, OtherThing, OtherAspect, OtherKind, OtherTime, OtherPlace}

// veto names what parts two figures, or "".
func veto(a, b *lane) string {
	if a.claim == b.claim {
		return OneClaim
	}
	return parting(a, b)
}

// parting names what parts two figures wherever they stand, or "".
func parting(a, b *lane) string {
	switch {
	case a.slot.Dimension != b.slot.Dimension:
		return OtherDimension
	case a.slot.Per != b.slot.Per:
		return OtherRate
	case (a.slot.Scope == "change") != (b.slot.Scope == "change"):
		return ChangeAndLevel
	case a.kin != b.kin && a.kin != "" && b.kin != "":
		return OtherThing
	case a.slot.Aspect != b.slot.Aspect && a.slot.Aspect != "" && b.slot.Aspect != "" && !nested(a.slot.Aspect, b.slot.Aspect):
		return OtherAspect
	case len(a.mods) > 0 && len(b.mods) > 0 && !sameKind(a.slot.Mods, b.slot.Mods):
		return OtherKind
	case !a.asOf.IsZero() && !b.asOf.IsZero() && (a.asOf.Sub(b.asOf) > monthApart || b.asOf.Sub(a.asOf) > monthApart):
		return OtherTime
	case a.slot.Place != b.slot.Place && a.slot.Place != "" && b.slot.Place != "":
		return OtherPlace
	}
	return ""
}

// sameKind reports whether two modifiers name one kind: the same words, or a
// country and its people ("Estonia", "Estonian").
func sameKind(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= 4 && strings.HasPrefix(b, a) && len(b)-len(a) <= 2
}

// nested reports whether two aspects are stages of one movement, which
// reports use for each other: those sent are those deployed and those who
// arrived.
func nested(a, b string) bool {
	return movement[a] && movement[b]
}

var movement = map[string]bool{"sent": true, "deployed": true, "arrived": true, "trained": false}

// seriesOf makes the Series of a group of lanes: m are those that differ, all
// their copies too.
func seriesOf(al *alignment, lanes []lane, m, all []int) Series {
	s := Series{Unit: lanes[m[0]].f.Unit, Key: lanes[m[0]].slot}
	for _, i := range all {
		l := &lanes[i]
		k := l.slot
		fill(&s.Key.Counted, k.Counted)
		fill(&s.Key.Mods, k.Mods)
		fill(&s.Key.Aspect, k.Aspect)
		fill(&s.Key.Place, k.Place)
		p := Point{FigRef: l.FigRef, Claim: l.claim.Claim, AsOf: l.asOf, AsOfVal: l.val, Bound: l.f.Bound}
		lo, v, hi, ok := l.f.In(s.Unit)
		if !ok {
			lo, v, hi = l.f.Low, l.f.Value, l.f.High
		}
		p.Low, p.Value, p.High = lo, v, hi
		s.Points = append(s.Points, p)
	}
	sort.SliceStable(s.Points, func(i, j int) bool {
		a, b := s.Points[i], s.Points[j]
		if !a.AsOf.IsZero() && !b.AsOf.IsZero() && !a.AsOf.Equal(b.AsOf) {
			return a.AsOf.Before(b.AsOf)
		}
		if a.AsOf.IsZero() != b.AsOf.IsZero() {
			return b.AsOf.IsZero()
		}
		if a.Witness != b.Witness {
			return a.Witness < b.Witness
		}
		return a.Figure < b.Figure
	})
	for _, i := range m {
		if !lanes[i].label.Empty() {
			s.Label, s.LabelBy = lanes[i].label, lanes[i].Witness
			break
		}
	}
	s.Relation = relate(al, lanes, m, all)
	return s
}

func fill(dst *string, v string) {
	if *dst == "" {
		*dst = v
	}
}

// Span returns the words of the figure a point stands for.
func (c *Collation) Span(p FigRef) report.Span {
	return c.Witnesses[p.Witness].Figures[p.Figure].Span
}
