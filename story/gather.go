package story

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/report"
)

// Gather groups readings into stories. The answer is a function of the set of
// readings: neither their order nor how they are batched changes it, and a
// reading given twice counts once.
func Gather(readings []*claim.Reading) []*Story { return gather(readings, Overlay{}) }

// GatherAsOne is Gather where somebody says that all readings tell one story.
func GatherAsOne(readings []*claim.Reading) []*Story {
	var ids []report.ID
	for _, r := range readings {
		ids = append(ids, r.Report.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	var o Overlay
	for i := 1; i < len(ids); i++ {
		o.Together = append(o.Together, [2]report.ID{ids[i-1], ids[i]})
	}
	return gather(readings, o)
}

func gather(readings []*claim.Reading, o Overlay) []*Story {
	sk := make([]*Sketch, len(readings))
	for i, r := range readings {
		sk[i] = SketchOf(r)
	}
	out := Frozen.gather(sk, o)
	sketch := map[report.ID]*Sketch{}
	for _, s := range sk {
		if have, ok := sketch[s.id]; !ok || shown(s, have) < 0 {
			sketch[s.id] = s
		}
	}
	passages(out, sketch, ByReport(readings))
	return out
}

// GatherSketches is Gather for reports whose sketches are at hand. No paragraph of a
// digest is given to a story then.
//
// Reports that share block keys are verified by the pair function; stories are
// the connected components of the pairs that pass, split again where a chain of
// pairs ties groups that are unlike.
func GatherSketches(sketches []*Sketch) []*Story { return Frozen.Gather(sketches) }

// Gather is GatherSketches by other weights than the frozen ones, for those who
// fit them.
func (w *Weights) Gather(sketches []*Sketch) []*Story { return w.gather(sketches, Overlay{}) }

func (w *Weights) gather(sketches []*Sketch, o Overlay) []*Story {
	x := newIndex(w)
	x.Fill(sketches)
	return x.Stories(o)
}

// tell makes stories of groups: digests apart, members in order, with what joined
// them and what might.
func (p *splitter) tell(groups [][]int, edges []edge) []*Story {
	by, sk, over := p.by, p.sk, p.laid
	group := make([]int, len(sk))
	var out []*Story
	add := func(members []int) {
		for _, m := range members {
			group[m] = len(out)
		}
		out = append(out, build(by, sk, members))
	}
	for _, g := range groups {
		var members []int
		for _, m := range g {
			switch {
			case over.muted[m]:
				group[m] = -1
			case p.digests[m]:
				add([]int{m})
				out[len(out)-1].Digest = true
			default:
				members = append(members, m)
			}
		}
		if len(members) > 0 {
			add(members)
		}
	}
	// Of the pairs that passed, those that hold a story together are told: its
	// spanning tree of the strongest. Of the possible, the strongest of every report.
	slices.SortFunc(edges, func(a, b edge) int {
		if a.score != b.score {
			return cmp.Compare(b.score, a.score)
		}
		return byEnds(a, b)
	})
	tree := make([]int, len(sk))
	for i := range tree {
		tree[i] = i
	}
	root := func(i int) int {
		for tree[i] != i {
			tree[i] = tree[tree[i]]
			i = tree[i]
		}
		return i
	}
	type outside struct{ story, report int }
	met := map[outside]bool{}
	for _, e := range edges {
		a, b := group[e.a], group[e.b]
		switch {
		case a < 0 || b < 0:
		case a == b:
			if x, y := root(e.a), root(e.b); x != y {
				tree[x] = y
				j := by.pair(sk[e.a], sk[e.b])
				if l := p.lifts[[2]int{e.a, e.b}]; l > 0 {
					j.Score = round(j.Score + l)
					j.For = append(j.For, Reason{Company, l})
				}
				out[a].Joins = append(out[a].Joins, j)
			}
		case e.score < decided:
			for _, o := range []outside{{a, e.b}, {b, e.a}} {
				if s := out[o.story]; !met[o] && len(s.Possible) < mostPossible {
					met[o] = true
					s.Possible = append(s.Possible, by.pair(sk[e.a], sk[e.b]))
				}
			}
		}
	}
	for _, s := range out {
		slices.SortFunc(s.Joins, stronger)
		slices.SortFunc(s.Possible, stronger)
	}
	return out
}

// mostPossible is the number of possible members that a story shows. Ours.
const mostPossible = 24

// Resolve finds the story that an id names. A story takes its id from the smallest
// id of its reports, so when two become one the smaller stays; every id that a
// story ever had leads to where that report is now.
func Resolve(stories []*Story, id string) (*Story, bool) {
	for _, s := range stories {
		for _, r := range s.Reports {
			if r.Short() == id {
				return s, true
			}
		}
	}
	return nil, false
}

// shown orders the members of a story: by (time, ref, id), undated ones last.
func shown(a, b *Sketch) int {
	if c := a.when.compare(b.when); c != 0 {
		return c
	}
	if c := strings.Compare(a.ref, b.ref); c != 0 {
		return c
	}
	return strings.Compare(string(a.id), string(b.id))
}

// stronger orders joins by falling score, then by their ends.
func stronger(a, b Join) int {
	if a.Score != b.Score {
		return cmp.Compare(b.Score, a.Score)
	}
	if c := strings.Compare(string(a.A), string(b.A)); c != 0 {
		return c
	}
	return strings.Compare(string(a.B), string(b.B))
}

// build makes a Story, as yet without joins, of the sketches with the given
// indexes.
func build(by *Weights, sk []*Sketch, members []int) *Story {
	s := &Story{}
	members = slices.Clone(members)
	slices.SortFunc(members, func(a, b int) int { return shown(sk[a], sk[b]) })
	for _, m := range members {
		s.Reports = append(s.Reports, sk[m].id)
		if d := date(sk[m].day); !d.IsZero() {
			if s.From.IsZero() || d.Before(s.From) {
				s.From = d
			}
			if d.After(s.To) {
				s.To = d
			}
		}
	}
	s.ID = report.ID(s.smallest()).Short()
	s.Episodes = episodes(by, sk, members)
	s.Copies = copies(sk, members)
	return s
}
