// Package series gathers the figures that measure one thing, along time.
package series

import (
	"math/big"
	"slices"
	"sort"
	"time"

	"stemma/collate/amount"
	"stemma/collate/group"
	"stemma/collate/kin"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/stand"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
)

// Make gathers the figures that measure one thing. Two figures come together
// only if nothing about them speaks against it (a veto parts them for good) and
// something speaks for it: one claim as two witnesses have it, or the same thing
// counted in the same event; or, beside, that the words around them are alike and no report
// has both.
func Make(ws []story.Witness, lanes []lane.Lane, al kin.Facts, beside [][2]int) *Base {
	r := stand.New(ws, al, lanes)
	// Copies of one figure, the same in all that decides, are grouped as one.
	var one []int
	copies := map[string][]int{}
	first := make([]int, len(lanes)) // of the copies of a lane the first
	for i := range lanes {
		lanes[i].Same = lanes[i].Key(al.GroupOf(lanes[i].Claim))
		if copies[lanes[i].Same] == nil {
			one = append(one, i)
		}
		copies[lanes[i].Same] = append(copies[lanes[i].Same], i)
		first[i] = copies[lanes[i].Same][0]
	}
	strands := make(map[int]*kin.Strand, len(one))
	for _, i := range one {
		strands[i] = kin.NewStrand(lanes, i)
	}
	sets := group.NewSets(len(lanes))
	refused := map[[2]int]int{} // pairs of groups that clash, with their size then
	for _, l := range kin.Links(lanes, one, al, 0) {
		a, b := sets.Find(l.A), sets.Find(l.B)
		if a > b {
			a, b = b, a
		}
		x, y := strands[a], strands[b]
		size := len(x.Members) + len(y.Members)
		if a == b || refused[[2]int{a, b}] == size {
			continue
		}
		if x.Clashes(y) {
			refused[[2]int{a, b}] = size
			continue
		}
		sets.Join(a, b)
		x.Take(y)
		delete(strands, b)
	}
	for _, p := range beside {
		a, b := sets.Find(first[p[0]]), sets.Find(first[p[1]])
		if a > b {
			a, b = b, a
		}
		if x, y := strands[a], strands[b]; a != b && !x.Clashes(y) {
			sets.Join(a, b)
			x.Take(y)
			delete(strands, b)
		}
	}
	var out []Series
	var whole []Held
	for _, i := range one {
		s := strands[i]
		if s == nil {
			continue
		}
		var all []int
		for _, m := range s.Members {
			all = append(all, copies[lanes[m].Same]...)
		}
		sort.Ints(all)
		one := seriesOf(r, lanes, s.Members, all)
		whole = append(whole, Held{s.Members, all, one.Relation})
		if one.Relation != relation.Scope {
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
func scopes(lanes []lane.Lane, all []int) [][]int {
	var out [][]int
next:
	for _, i := range all {
		for k, part := range out {
			if !slices.ContainsFunc(part, func(j int) bool { return amount.Compare(lanes[i].Fig, lanes[j].Fig) == relation.Differs }) {
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
func seriesOf(r *stand.Reports, lanes []lane.Lane, m, all []int) Series {
	s := pointsOf(lanes, m, all)
	s.Relation, s.Against = r.Relate(all)
	return s
}

// pointsOf is seriesOf without how the reports stand to each other.
func pointsOf(lanes []lane.Lane, m, all []int) Series {
	s := Series{Unit: lanes[m[0]].Fig.Unit, Key: lanes[m[0]].Slot}
	places := map[string]int{}
	for _, i := range all {
		l := &lanes[i]
		k := l.Slot
		fill(&s.Key.Counted, k.Counted)
		fill(&s.Key.Mods, k.Mods)
		fill(&s.Key.Aspect, k.Aspect)
		places[k.Place]++
		p := Point{FigRef: l.FigRef, Claim: l.Claim.Claim, AsOf: l.AsOf, AsOfVal: l.DateValue, Bound: l.Fig.Bound}
		lo, v, hi, ok := l.Fig.In(s.Unit)
		if !ok {
			lo, v, hi = l.Fig.Low, l.Fig.Value, l.Fig.High
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
		if !lanes[i].Label.Empty() {
			s.Label, s.LabelBy = lanes[i].Label, lanes[i].Witness
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
	Key      lane.Slot
	Unit     string
	Points   []Point     // by as-of time, then witness
	Label    report.Span // the thing counted or measured, in the words of witness LabelBy; may be empty
	LabelBy  int
	Relation relation.Relation
	Against  [2]ref.FigRef // the two figures that show Relation best, where it is Differs or Moved
	Derived  []Point       // levels reckoned from one of Points and a movement; no report has them
}

// A Point is one figure of a series, as one witness has it.
type Point struct {
	ref.FigRef
	Claim            int       // of the witness; -1 if none holds it
	AsOf             time.Time // zero if unknown
	AsOfVal          string    // TIMEX3 value it came from, "" if unknown
	Derived          bool
	From             []ref.FigRef // of a derived point: the level and the movement
	Value, Low, High *big.Rat     // in Series.Unit
	Bound            figure.Bound
}
