package kin

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"stemma/collate/lane"
	"stemma/collate/ref"
)

// A Link is a pair of lanes for whose comparison something speaks, and how likely they
// measure one thing.
type Link struct {
	A, B  int // the lanes
	w     float64
	agree bool // the figures
	soft  bool // they would be parted, did they not agree in a telling number
}

// crowd is the number of lanes that may be linked for one reason up to which every
// pair is tried; neighbours is how many others each is tried with in a larger crowd,
// those next to it once they are sorted by what could part them and then by value.
// Ours: no story of news at hand has a crowd as large.
const (
	crowd      = 192
	neighbours = 16
)

// Links lists what speaks for comparing lanes, the strongest first, but figures that agree
// before those that do not: a report may give a part and the whole of which others give
// one. Pairs are sought among those that share a reason, and of those from which the second is
// of the lanes from first on.
func Links(lanes []lane.Lane, one []int, al Facts, first int) []Link {
	var pairs [][2]int
	for i, j := range pairsOf(lanes, one, al, first) {
		if lane.Veto(&lanes[i], &lanes[j]) == "" {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	k := NewKin(al, lanes)
	k.hold(pairs)
	var out []Link
	for _, p := range pairs {
		i, j := p[0], p[1]
		e := k.of(i, j)
		if w := e.weight(); w >= linkAt {
			out = append(out, Link{i, j, w, e[Equal] > 0, e[Parted] > 0})
		}
	}
	out = nearestOf(lanes, out)
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.soft != b.soft {
			return b.soft
		}
		if a.agree != b.agree {
			return a.agree
		}
		return cmp.Or(cmp.Compare(b.w, a.w), a.A-b.A, a.B-b.B) < 0
	})
	return out
}

// clearly is by how much the odds of a link must be better than those of another, as
// logarithms, to drive it out. Ours.
const clearly = 0.5

// odds returns the logarithm of the odds that a link is right.
func (l *Link) odds() float64 { return math.Log(l.w / (1 - l.w)) }

// nearestOf drops the links of figures whose report has another figure that is clearly
// likelier to be the same as the other.
func nearestOf(lanes []lane.Lane, links []Link) []Link {
	type side struct{ lane, witness int }
	best := map[side]float64{} // log odds
	for _, l := range links {
		for _, s := range []side{{l.A, lanes[l.B].Witness}, {l.B, lanes[l.A].Witness}} {
			best[s] = max(best[s], l.odds())
		}
	}
	return slices.DeleteFunc(links, func(l Link) bool {
		return l.odds() < best[side{l.A, lanes[l.B].Witness}]-clearly || l.odds() < best[side{l.B, lanes[l.A].Witness}]-clearly
	})
}

// pairsOf yields the pairs of lanes that share a reason to be compared, each once, the
// lower first, of which the second is one from first on.
func pairsOf(lanes []lane.Lane, one []int, al Facts, first int) iter.Seq2[int, int] {
	crowds := map[string][]int{}
	put := func(key string, i int) { crowds[key] = append(crowds[key], i) }
	for _, i := range one {
		l := &lanes[i]
		if g := al.GroupOf(l.Claim); g >= 0 {
			put("claim "+strconv.Itoa(g), i)
		}
		if k := l.ThingKey(); k != "" {
			put(k, i)
		}
		if k := l.AspectKey(); k != "" {
			put(k, i)
		}
		if k := l.MeasureKey(); k != "" {
			put(k, i)
		} else {
			put("things "+strconv.FormatBool(l.People().People()), i)
		}
	}
	return func(yield func(int, int) bool) {
		tried := map[[2]int]bool{}
		for _, key := range slices.Sorted(maps.Keys(crowds)) {
			c := crowds[key]
			if c[len(c)-1] < first { // they are in order
				continue
			}
			reach := len(c)
			if len(c) > crowd {
				sort.SliceStable(c, func(i, j int) bool { return before(&lanes[c[i]], &lanes[c[j]]) })
				reach = neighbours
			}
			for x, i := range c {
				for _, j := range c[x+1 : min(len(c), x+1+reach)] {
					pair := [2]int{min(i, j), max(i, j)}
					if pair[1] < first || tried[pair] {
						continue
					}
					tried[pair] = true
					if !yield(pair[0], pair[1]) {
						return
					}
				}
			}
		}
	}
}

// before orders lanes by what could part them, then by value.
func before(l, o *lane.Lane) bool {
	if c := cmp.Or(
		strings.Compare(l.Slot.Aspect, o.Slot.Aspect), strings.Compare(l.Slot.Place, o.Slot.Place), strings.Compare(l.Slot.Mods, o.Slot.Mods), l.AsOf.Compare(o.AsOf),
	); c != 0 {
		return c < 0
	}
	if l.Fig.SI != nil && o.Fig.SI != nil {
		return l.Fig.SI.Cmp(o.Fig.SI) < 0
	}
	return l.Fig.Value.Cmp(o.Fig.Value) < 0
}

// A Pair is two figures of different witnesses that nothing parts.
type Pair struct {
	A, B    ref.FigRef
	Kinship Kinship
}

// Pairs returns what speaks for every two figures that are compared.
func Pairs(lanes []lane.Lane, al Facts) []Pair {
	all := make([]int, len(lanes))
	for i := range all {
		all[i] = i
	}
	var pairs [][2]int
	for i, j := range pairsOf(lanes, all, al, 0) {
		if a, b := &lanes[i], &lanes[j]; a.Witness != b.Witness && lane.Veto(a, b) == "" {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	k := NewKin(al, lanes)
	k.hold(pairs)
	var out []Pair
	for _, p := range pairs {
		out = append(out, Pair{lanes[p[0]].FigRef, lanes[p[1]].FigRef, k.of(p[0], p[1])})
	}
	return out
}
