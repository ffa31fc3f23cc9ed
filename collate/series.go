package collate

import (
	"fmt"
	"math/big"
	"sort"
	"strings"
	"time"

	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/when"
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
				l.slot = slotOf(&ws[w], c, f, fi)
				l.kin, l.label = thing(&ws[w], f)
				l.mods = kinds(&ws[w], f)
				l.slot.Mods = strings.Join(l.mods, " ")
				l.slot.Counted = l.kin
				l.asOf, l.val = asOf(&ws[w], c, f)
				out = append(out, l)
			}
		}
	}
	return out
}

// slotOf says what a figure of a claim measures.
func slotOf(w *story.Witness, c *claimOf, f *figure.Figure, fi int) Slot {
	s := Slot{Dimension: f.Dimension, Aspect: f.Aspect, Per: f.Per, Scope: "total"}
	switch {
	case f.Per != "":
		s.Scope = "rate"
	case f.Change != figure.Level && f.Change != "":
		s.Scope = "change"
	case f.Of >= 0 || f.Item > 0:
		s.Scope = "part"
	}
	s.Place = placeOf(w, c, f, fi)
	return s
}

// placeOf is the place a figure is about: by the arcs of its clause, else the
// first place named after it in its claim, before the next figure. A part ("8,000 of the 10,000 believed to
// be in X have reached Y") takes the place after its whole's.
func placeOf(w *story.Witness, c *claimOf, f *figure.Figure, fi int) string {
	var after []string
	stop := c.End
	for _, i := range c.Figures {
		g := &w.Figures[i]
		if i != fi && i != f.Of && g.Of != fi && g.Start > f.Start && g.Dimension == f.Dimension && g.Start < stop {
			stop = g.Start
		}
	}
	if f.Of < 0 && f.Dimension == "count" {
		if p, ok := placeIn(w, c, f, fi); ok {
			return p
		}
	}
	if p := placeMoved(w, f); p != "" {
		return p
	}
	from := sort.Search(len(w.Places), func(i int) bool { return w.Places[i].Start >= f.End })
	for _, p := range w.Places[from:] {
		if p.Start >= stop {
			break
		}
		if p.Precision != "vague" && located(w, p.Span) && p.Start >= f.End && p.End <= stop {
			if n := strings.ToLower(p.Name); len(after) == 0 || after[len(after)-1] != n {
				after = append(after, n)
			}
		}
	}
	if f.Of >= 0 && len(after) > 1 {
		return after[len(after)-1]
	}
	if len(after) > 0 {
		return after[0]
	}
	return ""
}

// placeMoved is the place of a figure whose subject names it before: "the number
// of soldiers in X has gone up by about 1,500", "may now be 9,000". No other figure may stand between.
func placeMoved(w *story.Witness, f *figure.Figure) string {
	moved := f.Change == figure.Up || f.Change == figure.Down || f.Change == figure.By
	if !moved && (f.Counted.Empty() || f.Counted.End > f.Start) {
		return ""
	}
	d := w.Doc
	first, last := d.TokensIn(f.Span)
	if first >= last {
		return ""
	}
	start := d.Sents[d.Tokens[first].Sent].Start
	if !moved {
		start = max(start, f.Counted.Start)
	}
	at := sort.Search(len(w.Figures), func(i int) bool { return w.Figures[i].Start >= start })
	for i := at; i < len(w.Figures) && w.Figures[i].Start < f.Start; i++ {
		if g := &w.Figures[i]; g.End <= f.Start {
			start = max(start, g.End)
		}
	}
	found := ""
	from := sort.Search(len(w.Places), func(i int) bool { return w.Places[i].Start >= start })
	for _, p := range w.Places[from:] {
		if p.Start >= f.Start {
			break
		}
		if p.Precision != "vague" && located(w, p.Span) {
			if found != "" && found != strings.ToLower(p.Name) {
				return ""
			}
			found = strings.ToLower(p.Name)
		}
	}
	return found
}

// located reports whether a place is where something is, and not whose it is or
// whom it borders: a word of place stands before it, with no other relation
// between, and no genitive after it.
func located(w *story.Witness, s report.Span) bool {
	d := w.Doc
	first, last := d.TokensIn(s)
	if last < len(d.Tokens) && (d.Tokens[last].Lower == "'s" || d.Tokens[last].Lower == "'") {
		return false
	}
	for i := first - 1; i >= 0 && i >= first-6; i-- {
		switch d.Tokens[i].Lower {
		case "in", "at", "near", "into", "inside", "across", "around", "outside", "throughout", "within", "to", "toward", "towards", "reached", "entered":
			return true
		case "with", "against", "between", "from", "for", "by", "and", ",", ";", "(", "said":
			return false
		}
	}
	return false
}

// asOf is the day a figure holds for: the date of its clause, else one that
// stands in its claim, else in its sentence. A later version of a text does not make an older figure new,
// so the day of publication is taken only where no date stands by.
func asOf(w *story.Witness, c *claimOf, f *figure.Figure) (time.Time, string) {
	best, dist := -1, 1<<30
	sent := w.Doc.Sents[c.Sent].Span
	own := clauseOf(w.Doc, f)
	from := sort.Search(len(w.Dates), func(i int) bool { return w.Dates[i].Start >= sent.Start })
	for i := from; i < len(w.Dates) && w.Dates[i].Start < sent.End; i++ {
		d := w.Dates[i]
		if d.Type != when.Date || !sent.Contains(d.Span) {
			continue
		}
		near := own.level(w.Doc, d.Span, nil)
		if !isDay(d) && (near > shared || !longAgo(w, d)) {
			continue
		}
		n := d.Start - f.End
		if d.End <= f.Start {
			n = f.Start - d.End
		}
		if !c.Span.Contains(d.Span) {
			n += 1000
		}
		n += near << 16
		if n < dist {
			best, dist = i, n
		}
	}
	if best >= 0 {
		return w.Dates[best].From, w.Dates[best].Value
	}
	if p := w.Report.Published; p.Known() {
		return p.Date(), ""
	}
	return time.Time{}, ""
}

// longAgo reports a past year, or a month or the like that ended a year before
// the report was published: what it dates is told for comparison.
func longAgo(w *story.Witness, d when.Mention) bool {
	first, _ := w.Doc.TokensIn(d.Span)
	if first == 0 {
		return false
	}
	switch w.Doc.Tokens[first-1].Lower {
	case "in", "on", "during":
	default:
		return false // "the most since 2019"
	}
	p := w.Report.Published
	if !p.Known() || d.From.IsZero() || d.To.IsZero() {
		return false
	}
	ago := p.Date().Sub(d.To)
	return ago > 12*monthApart || ago > monthApart && len(d.Value) == len("2019")
}

// isDay reports whether a date names one day, known or not.
func isDay(d when.Mention) bool {
	if d.From.IsZero() {
		return len(d.Value) >= 8 && (d.Value[0] == 'X' || d.Value[0] >= '0' && d.Value[0] <= '9')
	}
	return d.To.Sub(d.From) <= 48*time.Hour
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
