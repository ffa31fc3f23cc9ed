package storetest

import (
	"time"

	"stemma/store"
)

func (r *run) history() {
	all := r.some(4)
	r.keep(all...)
	g, h := group(all[0], all[1]), group(all[2])
	r.gather(g, h)
	first := r.publish(`["one"]`, g)
	r.clock.Move(time.Hour)
	r.publish(`["two"]`, h)
	both := group(all[0], all[1], all[2], all[3])
	r.gather(both)
	third := r.publish(`["three"]`, both)

	got, err := r.Past(ctx, 0, 10, all[1])
	r.must(err)
	same(r, len(got), 2)
	same(r, []store.Seq{got[0].Revision, got[0].Gone, got[1].Revision, got[1].Gone}, []store.Seq{third, 0, first, third})
	same(r, got[1].Reports, g.Story.Reports)
	same(r, got[0].At.Sub(got[1].At), time.Hour)
	same(r, got[1].Digest+got[1].Story, g.Digest+g.Story.ID)
	// By pages.
	page, err := r.Past(ctx, 0, 1, all[1])
	r.must(err)
	same(r, page, got[:1])
	page, err = r.Past(ctx, page[0].Seq, 1, all[1])
	r.must(err)
	same(r, page, got[1:])
	// Of both that became one.
	got, err = r.Past(ctx, 0, 10, all[2], all[0])
	r.must(err)
	same(r, len(got), 3)
	got, err = r.Past(ctx, 0, 10)
	r.must(err)
	same(r, len(got), 0)
	// What is forgotten has no past.
	r.must(r.Forget(ctx, all[3]))
	got, err = r.Past(ctx, 0, 10, all[0])
	r.must(err)
	same(r, len(got), 1)
	same(r, got[0].Gone, store.Seq(0))
}
