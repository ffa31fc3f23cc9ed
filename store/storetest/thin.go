package storetest

import (
	"time"

	"stemma/report"
	"stemma/store"
)

// Old editions go, but for those that somebody may ask for.
func (r *run) thin() {
	ids := r.some(9)
	r.keep(ids...)
	publish := func(members ...report.ID) store.Seq {
		r.Helper()
		g := group(members...)
		r.gather(g)
		seq := r.publish(`[]`, g)
		r.clock.Move(time.Hour)
		return seq
	}
	var seqs []store.Seq
	for n := 1; n <= 5; n++ { // 12:00 to 16:00 of the first day
		seqs = append(seqs, publish(ids[:n]...))
	}
	r.must(r.SetMark(ctx, "ada", seqs[2]))
	r.clock.Move(24 * time.Hour)
	for n := 6; n <= 9; n++ {
		seqs = append(seqs, publish(ids[:n]...))
	}
	stood := func(at store.Seq) (n int) { // how many reports the story had then
		r.Helper()
		gone, come, err := r.Since(ctx, at, store.Newest)
		r.must(err)
		for _, e := range append(gone, come...) {
			if e.Seq <= at || len(gone) == 0 {
				n = len(e.Reports)
				break
			}
		}
		return n
	}
	n, err := r.Thin(ctx, r.clock.Now().Add(-48*time.Hour), 100)
	r.must(err)
	same(r, n, 0) // nothing is so old
	n, err = r.Thin(ctx, r.clock.Now(), 1)
	r.must(err)
	same(r, n, 1)
	n, err = r.Thin(ctx, r.clock.Now(), 100)
	r.must(err)
	// Of the first day the first, the third, which has a mark, and the last stay; of the
	// second day the last, which stands.
	same(r, n, 4)
	var got []int
	for _, at := range seqs[:8] {
		got = append(got, stood(at))
	}
	same(r, got, []int{1, 1, 3, 3, 5, 5, 5, 5})
	standing, err := r.Standing(ctx)
	r.must(err)
	same(r, len(standing), 1)
	same(r, len(standing[0].Reports), 9)
	n, err = r.Thin(ctx, r.clock.Now(), 100)
	r.must(err)
	same(r, n, 0)
	// What stood before the last one stands again, where that is forgotten.
	r.must(r.Forget(ctx, ids[8]))
	standing, err = r.Standing(ctx)
	r.must(err)
	same(r, len(standing), 1)
	same(r, len(standing[0].Reports), 5)
	revs, _, err := r.Revisions(ctx, 0, 99)
	r.must(err)
	same(r, len(revs), 8)
}
