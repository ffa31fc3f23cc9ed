package story

import (
	"slices"

	"stemma/report"
)

// An Overlay is what people decided about reports: hard edges, kept apart from
// what the program finds and laid over it in every run. Where two of them speak
// against each other the one that keeps apart stands.
type Overlay struct {
	Together [][2]report.ID // in one story, whatever they score
	Apart    [][2]report.ID // never in one story
	Pinned   [][2]report.ID // the first goes where the second is, and draws no other after it
	Muted    []report.ID    // in no story
}

// laid is an overlay over the reports at hand, by index.
type laid struct {
	together []edge
	apart    map[[2]int]bool
	pinned   map[int]bool
	muted    map[int]bool
}

func (o Overlay) over(sk []*Sketch) laid {
	at := make(map[report.ID]int, len(sk))
	for i, s := range sk {
		at[s.id] = i
	}
	l := laid{apart: map[[2]int]bool{}, pinned: map[int]bool{}, muted: map[int]bool{}}
	both := func(p [2]report.ID) (a, b int, ok bool) {
		a, okA := at[p[0]]
		b, okB := at[p[1]]
		return a, b, okA && okB && a != b
	}
	for _, p := range o.Apart {
		if a, b, ok := both(p); ok {
			l.apart[[2]int{min(a, b), max(a, b)}] = true
		}
	}
	for _, p := range o.Pinned {
		if a, b, ok := both(p); ok && !l.foes(a, b) {
			l.pinned[a] = true
			l.together = append(l.together, edge{min(a, b), max(a, b), decided})
		}
	}
	for _, p := range o.Together {
		if a, b, ok := both(p); ok && !l.foes(a, b) {
			l.together = append(l.together, edge{min(a, b), max(a, b), decided})
		}
	}
	for _, id := range o.Muted {
		if i, ok := at[id]; ok {
			l.muted[i] = true
		}
	}
	return l
}

// decided is the score of a pair that a person joined: above all others.
const decided = 1e6

func (l laid) foes(a, b int) bool { return l.apart[[2]int{min(a, b), max(a, b)}] }

// joins tells whether a person joined report r to another.
func (l laid) joins(r int) bool {
	return slices.ContainsFunc(l.together, func(e edge) bool { return e.a == r || e.b == r })
}

// bar tells whether the overlay keeps any of a from any of b.
func (l laid) bar(a, b []int) bool {
	if len(l.apart) == 0 {
		return false
	}
	for _, i := range a {
		for _, j := range b {
			if l.foes(i, j) {
				return true
			}
		}
	}
	return false
}

// stands tells whether an edge of the pair function stands under the overlay.
func (l laid) stands(e edge) bool {
	return !l.muted[e.a] && !l.muted[e.b] && !l.pinned[e.a] && !l.pinned[e.b] && !l.foes(e.a, e.b)
}
