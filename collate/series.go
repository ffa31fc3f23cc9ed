package collate

import (
	"math/big"
	"slices"
	"sort"
	"time"

	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
)

// Make gathers the figures that measure one thing. Two figures come together
// only if nothing about them speaks against it (a veto parts them for good) and
// something speaks for it: one claim as two witnesses have it, or the same thing
// counted in the same event; or, beside, that the words around them are alike and no report
// has both.
func Make(ws []story.Witness, lanes []lane, al Facts, beside [][2]int) *Base {
	r := newRelating(ws, al, lanes)
	// Copies of one figure, the same in all that decides, are grouped as one.
	var one []int
	copies := map[string][]int{}
	first := make([]int, len(lanes)) // of the copies of a lane the first
	for i := range lanes {
		lanes[i].same = lanes[i].key(al.GroupOf(lanes[i].claim))
		if copies[lanes[i].same] == nil {
			one = append(one, i)
		}
		copies[lanes[i].same] = append(copies[lanes[i].same], i)
		first[i] = copies[lanes[i].same][0]
	}
	strands := make(map[int]*strand, len(one))
	for _, i := range one {
		strands[i] = newStrand(lanes, i)
	}
	sets := newGroups(len(lanes))
	refused := map[[2]int]int{} // pairs of groups that clash, with their size then
	for _, l := range links(lanes, one, al, 0) {
		a, b := sets.find(l.a), sets.find(l.b)
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
		sets.join(a, b)
		x.take(y)
		delete(strands, b)
	}
	for _, p := range beside {
		a, b := sets.find(first[p[0]]), sets.find(first[p[1]])
		if a > b {
			a, b = b, a
		}
		if x, y := strands[a], strands[b]; a != b && !x.clashes(y) {
			sets.join(a, b)
			x.take(y)
			delete(strands, b)
		}
	}
	var out []Series
	var whole []held
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
		one := seriesOf(r, lanes, s.members, all)
		whole = append(whole, held{s.members, all, one.Relation})
		if one.Relation != Scope {
			out = append(out, one)
			continue
		}
		for _, part := range scopes(lanes, all) {
			out = append(out, seriesOf(r, lanes, part, part))
		}
	}
	derive(ws, lanes, out)
	return &Base{out, whole, len(lanes)}
}

// scopes parts the lanes of a series that need not speak of one thing into those that
// agree: two numbers of which nobody knows that they are of one thing are two series.
func scopes(lanes []lane, all []int) [][]int {
	var out [][]int
next:
	for _, i := range all {
		for k, part := range out {
			if !slices.ContainsFunc(part, func(j int) bool { return Compare(lanes[i].f, lanes[j].f) == Differs }) {
				out[k] = append(part, i)
				continue next
			}
		}
		out = append(out, []int{i})
	}
	return out
}

// seriesOf makes the Series of a group of lanes: m are those that differ, all
// their copies too.
func seriesOf(r *relating, lanes []lane, m, all []int) Series {
	s := pointsOf(lanes, m, all)
	s.Relation, s.Against = r.relate(all)
	return s
}

// pointsOf is seriesOf without how the reports stand to each other.
func pointsOf(lanes []lane, m, all []int) Series {
	s := Series{Unit: lanes[m[0]].f.Unit, Key: lanes[m[0]].slot}
	places := map[string]int{}
	for _, i := range all {
		l := &lanes[i]
		k := l.slot
		fill(&s.Key.Counted, k.Counted)
		fill(&s.Key.Mods, k.Mods)
		fill(&s.Key.Aspect, k.Aspect)
		places[k.Place]++
		p := Point{FigRef: l.FigRef, Claim: l.claim.Claim, AsOf: l.asOf, AsOfVal: l.val, Bound: l.f.Bound}
		lo, v, hi, ok := l.f.In(s.Unit)
		if !ok {
			lo, v, hi = l.f.Low, l.f.Value, l.f.High
		}
		p.Low, p.Value, p.High = lo, v, hi
		s.Points = append(s.Points, p)
	}
	s.Key.Place = placeOf(places, len(all))
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
	return s
}

// placeOf returns the place that at least half of n points name, or "": what one of many
// says is not said of all.
func placeOf(places map[string]int, n int) string {
	for p, named := range places {
		if p != "" && 2*named >= n {
			return p // the only one: another would part the points
		}
	}
	return ""
}

func fill(dst *string, v string) {
	if *dst == "" {
		*dst = v
	}
}

// A Series is one slot along time.
type Series struct {
	ID       string
	Key      Slot
	Unit     string
	Points   []Point     // by as-of time, then witness
	Label    report.Span // the thing counted or measured, in the words of witness LabelBy; may be empty
	LabelBy  int
	Relation Relation
	Against  [2]FigRef // the two figures that show Relation best, where it is Differs or Moved
	Derived  []Point   // levels reckoned from one of Points and a movement; no report has them
}

// A Point is one figure of a series, as one witness has it.
type Point struct {
	FigRef
	Claim            int       // of the witness; -1 if none holds it
	AsOf             time.Time // zero if unknown
	AsOfVal          string    // TIMEX3 value it came from, "" if unknown
	Derived          bool
	From             []FigRef // of a derived point: the level and the movement
	Value, Low, High *big.Rat // in Series.Unit
	Bound            figure.Bound
}
