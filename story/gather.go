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
func Gather(readings []*claim.Reading) []*Story {
	sk := make([]*Sketch, len(readings))
	of := map[report.ID]*claim.Reading{}
	for i, r := range readings {
		sk[i] = SketchOf(r)
		if have, ok := of[r.Report.ID]; !ok || r.Report.Ref < have.Report.Ref {
			of[r.Report.ID] = r
		}
	}
	out := GatherSketches(sk)
	for _, s := range out {
		for _, id := range s.Reports {
			s.Members = append(s.Members, of[id])
		}
	}
	return out
}

// GatherSketches is Gather for reports whose sketches are at hand.
//
// Reports that share block keys are verified by the pair function; stories are
// the connected components of the pairs that pass, split again where a chain of
// pairs ties groups that are unlike on average.
func GatherSketches(sketches []*Sketch) []*Story { return Frozen.Gather(sketches) }

// Gather is GatherSketches by other weights than the Frozen ones, for those who
// fit them.
func (w *Weights) Gather(sketches []*Sketch) []*Story {
	sk := canonical(sketches)
	edges := verify(w, sk, abstain)
	group := make([]int, len(sk))
	var out []*Story
	for n, members := range split(w, sk, edges) {
		for _, m := range members {
			group[m] = n
		}
		out = append(out, build(w, sk, members))
	}
	for _, e := range edges {
		j := Pair(sk[e.a], sk[e.b])
		a, b := group[e.a], group[e.b]
		switch {
		case a == b && e.score >= join:
			out[a].Joins = append(out[a].Joins, j)
		case a != b:
			out[a].Possible = append(out[a].Possible, j)
			out[b].Possible = append(out[b].Possible, j)
		}
	}
	for _, s := range out {
		slices.SortFunc(s.Joins, stronger)
		slices.SortFunc(s.Possible, stronger)
	}
	slices.SortFunc(out, func(a, b *Story) int {
		if len(a.Reports) != len(b.Reports) {
			return cmp.Compare(len(b.Reports), len(a.Reports))
		}
		return strings.Compare(a.smallest(), b.smallest())
	})
	return out
}

// canonical puts sketches in (time, ref, id) order, undated ones last, each
// report once: of two readings of one report that under the smaller ref stays.
func canonical(sketches []*Sketch) []*Sketch {
	sk := slices.Clone(sketches)
	slices.SortStableFunc(sk, func(a, b *Sketch) int {
		if c := strings.Compare(string(a.id), string(b.id)); c != 0 {
			return c
		}
		return before(a, b)
	})
	sk = slices.CompactFunc(sk, func(a, b *Sketch) bool { return a.id == b.id })
	slices.SortStableFunc(sk, func(a, b *Sketch) int { return before(a, b) })
	return sk
}

// before orders sketches by (time, ref, id); undated ones come last.
func before(a, b *Sketch) int {
	switch ta, tb := a.stamp, b.stamp; {
	case ta.Before(tb):
		return -1
	case tb.Before(ta):
		return 1
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
	return s
}

// smallest returns the smallest ID of the members, from which a story takes its
// name.
func (s *Story) smallest() string {
	id := ""
	for _, m := range s.Reports {
		if x := string(m); id == "" || x < id {
			id = x
		}
	}
	return id
}
