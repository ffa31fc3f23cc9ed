package desk

import (
	"context"
	"slices"

	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

// News is what changed in a story, or in several that share reports, between two times.
type News struct {
	Was, Is []*edition.Edition
	Changes []edition.Change
}

// Since lists what changed between the revisions at and to, for those stories that have one
// of the reports in only, then or now; for all if only is empty. What changed back is no news,
// nor is one more copy of a text.
func Since(ctx context.Context, s store.Editions, at, to store.Seq, only ...report.ID) ([]News, error) {
	gone, come, err := s.Since(ctx, at, to)
	if err != nil {
		return nil, err
	}
	var out []News
	for _, t := range Threads(gone, come) {
		if len(only) > 0 && !slices.ContainsFunc(slices.Concat(t[0], t[1]), func(e store.Edition) bool {
			return slices.ContainsFunc(e.Reports, func(id report.ID) bool { return slices.Contains(only, id) })
		}) {
			continue
		}
		var n News
		for i, to := range []*[]*edition.Edition{&n.Was, &n.Is} {
			for _, e := range t[i] {
				whole, err := LoadEdition(ctx, s, e.Seq)
				if err != nil {
					return nil, err
				}
				*to = append(*to, whole)
			}
		}
		n.Changes = edition.DiffAll(n.Was, n.Is)
		if slices.ContainsFunc(n.Changes, func(c edition.Change) bool { return c.Kind != edition.ReportAdded }) {
			out = append(out, n)
		}
	}
	return out, nil
}

// Threads parts old and new editions into those that share reports, directly or by others,
// in order of the first edition of each.
func Threads(gone, come []store.Edition) (out [][2][]store.Edition) {
	up := map[report.ID]report.ID{}
	var root func(report.ID) report.ID
	root = func(id report.ID) report.ID {
		if to, ok := up[id]; ok && to != id {
			r := root(to)
			up[id] = r
			return r
		}
		return id
	}
	both := [2][]store.Edition{gone, come}
	for _, es := range both {
		for _, e := range es {
			for _, id := range e.Reports[1:] {
				up[root(id)] = root(e.Reports[0])
			}
		}
	}
	at := map[report.ID]int{}
	for side, es := range both {
		for _, e := range es {
			r := root(e.Reports[0])
			i, ok := at[r]
			if !ok {
				i = len(out)
				at[r] = i
				out = append(out, [2][]store.Edition{})
			}
			out[i][side] = append(out[i][side], e)
		}
	}
	return out
}
