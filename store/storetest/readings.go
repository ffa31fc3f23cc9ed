package storetest

import (
	"fmt"
	"sync"

	"stemma/report"
	"stemma/store"
)

func (r *run) readings() {
	all := r.some(5)
	unread, err := r.Unread(ctx, rules, 2)
	r.must(err)
	same(r, unread, all[:2])
	r.keep(all[1], all[3])
	unread, err = r.Unread(ctx, rules, 10)
	r.must(err)
	same(r, unread, []report.ID{all[0], all[2], all[4]})
	unread, err = r.Unread(ctx, "rules2", 10)
	r.must(err)
	same(r, unread, all)
	got, err := r.Made(ctx, rules, all[3], all[0], all[1])
	r.must(err)
	if len(got) != 2 || got[0].Report != all[3] || got[1].Report != all[1] {
		r.Fatalf("readings %+v", got)
	}
	want := r.made(all[3], "reading of "+all[3].Short())
	same(r, string(got[0].Reading), string(want.Reading))
	same(r, string(got[0].Sketch), string(want.Sketch))
	same(r, got[0].Head+got[0].Digest, want.Head+want.Digest)
	r.keep(all...) // two of them a second time
	listed, last, err := r.MadeAfter(ctx, rules, 0, 3)
	r.must(err)
	more, _, err := r.MadeAfter(ctx, rules, last, 10)
	r.must(err)
	var order []report.ID
	for _, m := range append(listed, more...) {
		order = append(order, m.Report)
		if len(m.Reading) > 0 || len(m.Sketch) == 0 {
			r.Errorf("%+v: with the reading or without the sketch", m)
		}
	}
	same(r, order, []report.ID{all[1], all[3], all[0], all[2], all[4]})
}

// A reading of what was then not known of a report is not kept, and one that replaces
// another turns the epoch.
func (r *run) readAgain() {
	id := r.some(1)[0]
	stale := r.made(id, "the first")
	rep, err := r.Report(ctx, id)
	r.must(err)
	rep.Ref = "another"
	r.arrive(rep)
	r.must(r.Keep(ctx, rules, stale))
	got, err := r.Made(ctx, rules, id)
	r.must(err)
	same(r, len(got), 0)
	before, err := r.Epoch(ctx)
	r.must(err)
	fresh := r.made(id, "the second")
	r.must(r.Keep(ctx, rules, fresh))
	r.must(r.Keep(ctx, rules, fresh))
	after, err := r.Epoch(ctx)
	r.must(err)
	same(r, after, before)
	r.must(r.Keep(ctx, rules, r.made(id, "the third")))
	after, err = r.Epoch(ctx)
	r.must(err)
	if after == before {
		r.Error("a reading was replaced in the same epoch")
	}
}

// Whoever follows MadeAfter while others keep readings misses none.
func (r *run) commitOrder() {
	all := r.some(60)
	var ms []store.Made
	for _, id := range all {
		ms = append(ms, r.made(id, "reading"))
	}
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := w; i < len(ms); i += 4 {
				if err := r.Keep(ctx, rules, ms[i]); err != nil {
					r.Error(err)
				}
			}
		})
	}
	met := map[report.ID]bool{}
	for after := store.Seq(0); len(met) < len(all) && !r.Failed(); {
		got, last, err := r.MadeAfter(ctx, rules, after, 7)
		r.must(err)
		after = last
		for _, m := range got {
			if met[m.Report] {
				r.Errorf("%s came twice", m.Report.Short())
			}
			met[m.Report] = true
		}
		if len(got) == 0 {
			if left, err := r.Unread(ctx, rules, 1); err == nil && len(left) == 0 {
				// All is kept; what comes now is all there is.
				got, _, err = r.MadeAfter(ctx, rules, after, 100)
				r.must(err)
				if len(met)+len(got) < len(all) {
					r.Errorf("%d of %d came", len(met)+len(got), len(all))
					break
				}
			}
		}
	}
	wg.Wait()
}

func (r *run) drop() {
	all := r.some(5)
	for i := range 3 {
		for _, id := range all {
			r.must(r.Keep(ctx, fmt.Sprint("old", i), r.made(id, "old")))
		}
	}
	r.keep(all...)
	n := 0
	for more := true; more; n++ {
		var err error
		more, err = r.Drop(ctx, rules, 4)
		r.must(err)
	}
	same(r, n, 4)
	got, err := r.Made(ctx, "old1", all...)
	r.must(err)
	same(r, len(got), 0)
	got, err = r.Made(ctx, rules, all...)
	r.must(err)
	same(r, len(got), 5)
}
