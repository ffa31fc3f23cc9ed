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
	for i, r := range readings {
		sk[i] = SketchOf(r)
	}
	return GatherSketches(sk)
}

// GatherSketches is Gather for reports whose sketches are at hand.
//
// Reports that share block keys are verified by the pair function; stories are
// the connected components of the pairs that pass, split again where a chain of
// pairs ties groups that are unlike on average.
func GatherSketches(sketches []*Sketch) []*Story {
	sk := canonical(sketches)
	edges := verify(sk, abstain)
	group := make([]int, len(sk))
	var out []*Story
	for n, members := range split(sk, edges) {
		for _, m := range members {
			group[m] = n
		}
		out = append(out, build(sk, members))
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
		if len(a.Members) != len(b.Members) {
			return cmp.Compare(len(b.Members), len(a.Members))
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
		return before(a.r, b.r)
	})
	sk = slices.CompactFunc(sk, func(a, b *Sketch) bool { return a.id == b.id })
	slices.SortStableFunc(sk, func(a, b *Sketch) int { return before(a.r, b.r) })
	return sk
}

// before orders readings by (time, ref, id); undated ones come last.
func before(a, b *claim.Reading) int {
	switch ta, tb := a.Report.Published, b.Report.Published; {
	case ta.Before(tb):
		return -1
	case tb.Before(ta):
		return 1
	}
	if c := strings.Compare(a.Report.Ref, b.Report.Ref); c != 0 {
		return c
	}
	return strings.Compare(string(a.Report.ID), string(b.Report.ID))
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
func build(sk []*Sketch, members []int) *Story {
	s := &Story{}
	for _, m := range members {
		s.Members = append(s.Members, sk[m].r)
		if d := sk[m].day; !d.IsZero() {
			if s.From.IsZero() || d.Before(s.From) {
				s.From = d
			}
			if d.After(s.To) {
				s.To = d
			}
		}
	}
	s.ID = report.ID(s.smallest()).Short()
	s.Episodes = episodes(sk, members)
	return s
}

// smallest returns the smallest ID of the members, from which a story takes its
// name.
func (s *Story) smallest() string {
	id := ""
	for _, m := range s.Members {
		if x := string(m.Report.ID); id == "" || x < id {
			id = x
		}
	}
	return id
}
