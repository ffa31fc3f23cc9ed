package story

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"stemma/report"
)

// Stories groups the reports held, under what people decided. The largest story comes
// first. It works on what changed since it was called the last time: a story that did not
// change is the same pointer as it was. Nothing in it must be changed.
func (x *Index) Stories(o Overlay) []*Story {
	for n, c := range x.parts {
		if c == nil {
			x.move(int32(n)) // see Settle
		}
	}
	x.regroup(o)
	var out []*Story
	for n, c := range x.parts {
		if c != nil && c.members[0] == int32(n) { // once
			out = append(out, c.stories...)
		}
	}
	slices.SortFunc(out, larger)
	return out
}

// larger orders stories by falling size, then by ID.
func larger(a, b *Story) int {
	return cmp.Or(cmp.Compare(len(b.Reports), len(a.Reports)), strings.Compare(a.ID, b.ID), strings.Compare(a.smallest(), b.smallest()))
}

// Moved groups the reports held as Stories does, and returns of the stories only those that
// may be others than when Stories or Moved was called the last time: what they were, and
// what they are, both in no order. Its work is that of what changed. After Settle it is not
// known here of which stories some reports were: these are in lost.
func (x *Index) Moved(o Overlay) (were []*Story, lost []report.ID, are []*Story) {
	old, lost, fresh := x.regroup(o)
	for _, c := range old {
		were = append(were, c.stories...)
	}
	for _, c := range fresh {
		are = append(are, c.stories...)
	}
	return were, lost, are
}

// Settle takes the reports held as grouped under what people decided, by an index that held
// the same reports: from here on Moved tells what changes. A story is made when something
// changes in it.
func (x *Index) Settle(o Overlay) {
	x.laid, x.parts, x.moved = o, make([]*component, len(x.sk)), nil
}

// Anew reports whether Moved would make all stories anew: none was made yet, or what people
// decided is another, or a report came again, otherwise told.
func (x *Index) Anew(o Overlay) bool {
	return x.stale || x.parts == nil || !reflect.DeepEqual(o, x.laid)
}

// regroup brings the components up to what is held and decided, and returns those that
// went and those that came, and the reports that were in one that was not made.
func (x *Index) regroup(o Overlay) (old []*component, lost []report.ID, fresh []*component) {
	if x.stale {
		was := x.components()
		x.remake()
		old = was
	}
	if !reflect.DeepEqual(o, x.laid) {
		old = append(old, x.components()...)
		x.laid, x.parts, x.moved = o, nil, nil
	}
	hand := x.byHand(o)
	if x.parts == nil {
		x.parts = make([]*component, 0, len(x.sk))
		for n := range x.sk {
			x.move(int32(n))
		}
	}
	had := len(x.parts)
	x.parts = append(x.parts, make([]*component, len(x.sk)-had)...)
	known := map[uint64]parted{}
	todo, left := map[int32]bool{}, map[*component]bool{}
	leave := func(c *component) {
		if c != nil && !left[c] {
			left[c] = true
			old = append(old, c)
			maps.Copy(known, c.groups)
		}
	}
	for n := range x.moved {
		todo[n] = true
		if c := x.parts[n]; c != nil { // those whom n may have left
			leave(c)
			for _, m := range c.members {
				todo[m] = true
			}
		}
	}
	met := make(map[int32]bool, len(todo))
	for _, n := range slices.Sorted(maps.Keys(todo)) {
		if met[n] {
			continue
		}
		members := x.tiedTo(n, hand, met)
		var before []facts
		for _, m := range members {
			if c := x.parts[m]; c != nil {
				if leave(c); c.facts != nil {
					before = append(before, c.facts)
					c.facts = nil // one component goes on with them
				}
			} else if int(m) < had {
				lost = append(lost, x.sk[m].id)
			}
		}
		c := x.compose(members, known, before)
		fresh = append(fresh, c)
		for _, m := range members {
			x.parts[m] = c
		}
	}
	x.moved = nil
	return old, lost, fresh
}

// components lists the components as they were last made.
func (x *Index) components() (out []*component) {
	for n, c := range x.parts {
		if c != nil && c.members[0] == int32(n) {
			out = append(out, c)
		}
	}
	return out
}

// move remembers that the ties of report n changed.
func (x *Index) move(n int32) {
	if x.moved == nil {
		x.moved = map[int32]bool{}
	}
	x.moved[n] = true
}

// byHand lists the reports that people joined to each.
func (x *Index) byHand(o Overlay) map[int32][]int32 {
	out := map[int32][]int32{}
	for _, pairs := range [][][2]report.ID{o.Together, o.Pinned} {
		for _, p := range pairs {
			a, okA := x.at[p[0]]
			b, okB := x.at[p[1]]
			if okA && okB && a != b {
				out[a], out[b] = append(out[a], b), append(out[b], a)
			}
		}
	}
	return out
}

// tiedTo returns the component of report n, in order of number. It adds it to met.
func (x *Index) tiedTo(n int32, hand map[int32][]int32, met map[int32]bool) []int32 {
	met[n] = true
	out := []int32{n}
	reach := func(m int32) {
		if !met[m] {
			met[m] = true
			out = append(out, m)
		}
	}
	for i := 0; i < len(out); i++ {
		for _, t := range x.edges[out[i]] {
			reach(t.to)
		}
		for _, m := range hand[out[i]] {
			reach(m)
		}
	}
	slices.Sort(out)
	return out
}

// compose makes the stories of a component. known are the parted components of those that
// its members were of before, and was their facts.
func (x *Index) compose(members []int32, known map[uint64]parted, was []facts) *component {
	order := slices.Clone(members)
	slices.SortFunc(order, func(a, b int32) int { return before(x.sk[a], x.sk[b]) })
	rank := make(map[int32]int, len(order))
	sk := make([]*Sketch, len(order))
	for i, n := range order {
		rank[n], sk[i] = i, x.sk[n]
	}
	over := x.laid.over(sk)
	edges := over.together
	for _, n := range order {
		for _, t := range x.edges[n] {
			if a, b := rank[n], rank[t.to]; a < b {
				if e := (edge{a, b, round(float64(t.score))}); over.stands(e) {
					edges = append(edges, e)
				}
			}
		}
	}
	slices.SortFunc(edges, byEnds)
	p := &splitter{by: x.by, sk: sk, laid: over, groups: known, used: map[uint64]parted{}, digests: map[int]bool{}, lifts: map[[2]int]float64{},
		numbers: order, facts: factsOf(len(order), was)}
	groups := p.split(edges)
	return &component{members: members, stories: p.tell(groups, edges), groups: p.used, facts: p.facts}
}
