package storetest

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"stemma/report"
	"stemma/store"
)

// However stories grow, merge, split and go, what changed between two revisions is what stood
// after the one and not after the other, whatever was published since.
func (r *run) since() {
	ids := r.some(7)
	r.keep(ids...)
	random := rand.New(rand.NewPCG(7, 7))
	stood := map[store.Seq][]store.Edition{}
	at := []store.Seq{0}
	record := func(seq store.Seq) {
		es, err := r.Standing(ctx)
		r.must(err)
		slices.SortFunc(es, func(a, b store.Edition) int { return cmp.Compare(a.Seq, b.Seq) })
		stood[seq], at = es, append(at, seq)
	}
	for range 8 {
		var parts [4][]report.ID
		for _, id := range ids {
			i := random.IntN(len(parts))
			parts[i] = append(parts[i], id)
		}
		var gs []store.Group
		for _, p := range parts[1:] { // those of the first are of no story
			if len(p) > 0 {
				gs = append(gs, group(p...))
			}
		}
		r.gather(gs...)
		for n := 0; n < len(gs); {
			next := min(len(gs), n+1+random.IntN(2))
			record(r.publish(`[]`, gs[n:next]...))
			n = next
		}
	}
	for i, from := range at {
		for _, to := range at[i:] {
			gone, come, err := r.Since(ctx, from, to)
			r.must(err)
			same(r, gone, without(stood[from], stood[to]))
			again, err := r.Gone(ctx, from, to)
			r.must(err)
			same(r, again, gone)
			same(r, come, without(stood[to], stood[from]))
			for i, e := range come { // which are in order of Seq
				if e.Revision <= from || e.Revision > to || i > 0 && e.Revision < come[i-1].Revision {
					r.Errorf("edition %d is of revision %d", e.Seq, e.Revision)
				}
			}
		}
		gone, come, err := r.Since(ctx, from, store.Newest)
		r.must(err)
		last := stood[at[len(at)-1]]
		same(r, gone, without(stood[from], last))
		same(r, come, without(last, stood[from]))
	}
}

// without returns the editions of a list that are not in another.
func without(es, others []store.Edition) (out []store.Edition) {
	for _, e := range es {
		if !slices.ContainsFunc(others, func(o store.Edition) bool { return o.Seq == e.Seq }) {
			out = append(out, e)
		}
	}
	return out
}
