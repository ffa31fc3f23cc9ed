package storetest

import (
	"slices"
	"time"

	"stemma/report"
	"stemma/store"
	"stemma/story"
)

func (r *run) groups() {
	all := r.some(4)
	r.keep(all...)
	g, h := group(all[0], all[1]), group(all[2])
	g.Story.From = time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)
	g.Story.Joins = []story.Join{{A: all[0], B: all[1], Score: 0.1 + 0.2, For: []story.Reason{{Feature: "x", Weight: 1.0 / 3}}}}
	r.gather(g, h)
	same(r, r.unedited(), 2)
	got, err := r.GroupsOf(ctx, all[1], all[3], all[0])
	r.must(err)
	same(r, len(got), 1)
	same(r, *got[0].Story, *g.Story)
	same(r, got[0].Digest, g.Digest)
	// A report changes its group, and a group its name.
	g2, h2 := group(all[0]), group(all[1], all[2], all[3])
	r.gather(g2, h2)
	got, err = r.GroupsOf(ctx, all...)
	r.must(err)
	same(r, len(got), 2)
	digests, err := r.Digests(ctx)
	r.must(err)
	same(r, digests, map[string]string{g2.Story.ID: g2.Digest, h2.Story.ID: h2.Digest})
	got, err = r.GroupsOf(ctx, all[3])
	r.must(err)
	same(r, got[0].Story.Reports, h2.Story.Reports)
}

// unedited counts the stories to be edited, whose reports must be of different ones.
func (r *run) unedited() int {
	r.Helper()
	got, err := r.Unedited(ctx, editRules, 100)
	r.must(err)
	sorted := slices.Clone(got)
	slices.Sort(sorted)
	if len(slices.Compact(sorted)) != len(got) {
		r.Errorf("unedited: %v", got)
	}
	return len(got)
}

func (r *run) groupConflicts() {
	all := r.some(3)
	r.keep(all[:2]...)
	from, to := r.now()
	g := group(all[0], all[1])
	r.must(r.Group(ctx, from, to, nil, []store.Group{g}))
	kept := func() {
		r.Helper()
		digests, err := r.Digests(ctx)
		r.must(err)
		same(r, digests, map[string]string{g.Story.ID: g.Digest})
		at, err := r.Place(ctx)
		r.must(err)
		same(r, at, to)
	}
	kept()
	// From a place where the groups no longer are.
	r.fails(r.Group(ctx, from, to, []string{g.Story.ID}, []store.Group{group(all[2])}), store.ErrConflict)
	kept()
	// After somebody decided.
	r.must(r.Decide(ctx, store.Decision{Kind: store.Mute, A: all[2], By: "ada", At: r.clock.Now()}))
	r.fails(r.Group(ctx, to, to, []string{g.Story.ID}, nil), store.ErrConflict)
	kept()
	// After a report was forgotten.
	_, next := r.now()
	r.must(r.Forget(ctx, all[2]))
	r.fails(r.Group(ctx, to, next, []string{g.Story.ID}, nil), store.ErrConflict)
	kept()
	_, next = r.now()
	r.must(r.Group(ctx, to, next, []string{g.Story.ID}, nil))
	digests, err := r.Digests(ctx)
	r.must(err)
	same(r, len(digests), 0)
}

func (r *run) editions() {
	all := r.some(4)
	r.keep(all...)
	g, h := group(all[0], all[1]), group(all[2])
	r.gather(g, h)
	first := r.publish(`["one"]`, g)
	same(r, r.unedited(), 1)
	r.clock.Move(time.Hour)
	second := r.publish(`["two"]`, h)
	same(r, r.unedited(), 0)
	if got, err := r.Unedited(ctx, "edit2", 10); err != nil || len(got) != 2 {
		r.Errorf("under other rules: %v %v", got, err)
	}
	r.clock.Move(time.Hour)
	// They become one.
	both := group(all[0], all[1], all[2], all[3])
	r.gather(both)
	if n := r.unedited(); n < 1 {
		r.Error("nothing to edit")
	}
	third := r.publish(`["three"]`, both)
	same(r, r.unedited(), 0)

	revs, last, err := r.Revisions(ctx, 0, 2)
	r.must(err)
	same(r, []store.Seq{revs[0].Seq, revs[1].Seq, last}, []store.Seq{first, second, second})
	same(r, string(revs[1].Changes), `["two"]`)
	same(r, revs[1].At.Sub(revs[0].At), time.Hour)
	revs, last, err = r.Revisions(ctx, last, 2)
	r.must(err)
	same(r, []store.Seq{revs[0].Seq, last}, []store.Seq{third, third})

	standing, err := r.Standing(ctx)
	r.must(err)
	same(r, len(standing), 1)
	same(r, standing[0].Reports, both.Story.Reports)
	standing, err = r.Standing(ctx, all[3], all[1])
	r.must(err)
	same(r, len(standing), 1)
	e, err := r.Edition(ctx, standing[0].Seq)
	r.must(err)
	same(r, string(e.JSON), "edition of "+both.Digest)
	same(r, e.Story+e.Digest+e.Rules, both.Story.ID+both.Digest+editRules)
	_, err = r.Edition(ctx, 99)
	r.fails(err, store.ErrNotFound)

	since := func(at, to store.Seq, gone, come int) {
		r.Helper()
		old, new, err := r.Since(ctx, at, to)
		r.must(err)
		same(r, []int{len(old), len(new)}, []int{gone, come})
	}
	for _, to := range []store.Seq{third, store.Newest} {
		since(0, to, 0, 1)
		since(first, to, 1, 1)
		since(second, to, 2, 1)
		since(third, to, 0, 0)
	}
	since(0, first, 0, 1)
	since(0, second, 0, 2)
	since(first, second, 0, 1)
	since(second, second, 0, 0)
	since(third, first, 0, 0)
	for d, want := range map[time.Duration]store.Seq{-time.Hour: 0, time.Minute: first, time.Hour + 1000: second, 9 * time.Hour: third} {
		got, err := r.Before(ctx, NewClock().Now().Add(d))
		r.must(err)
		if got != want {
			r.Errorf("before %v: %d, want %d", d, got, want)
		}
	}
	// A story of which no report is left in any: its edition must go.
	r.gather()
	same(r, r.unedited(), 1)
	_, err = r.Publish(ctx, store.Revision{At: r.clock.Now(), Replaces: []store.Seq{standing[0].Seq}, Changes: []byte(`["gone"]`), Mentions: all})
	r.must(err)
	same(r, r.unedited(), 0)
}

func (r *run) publishConflicts() {
	all := r.some(3)
	r.keep(all...)
	g, h := group(all[0], all[1]), group(all[2])
	r.gather(g, h)
	r.publish(`[]`, g)
	old, err := r.Standing(ctx)
	r.must(err)
	for what, rev := range map[string]store.Revision{
		"an edition of the story stands":  {Editions: []store.Edition{editionOf(g)}},
		"what it replaces does not stand": {Replaces: []store.Seq{old[0].Seq + 1}, Editions: []store.Edition{editionOf(h)}},
		"twice":                           {Replaces: []store.Seq{old[0].Seq, old[0].Seq}},
		"no such group":                   {Editions: []store.Edition{editionOf(group(all[1]))}},
		"the group has moved":             {Editions: []store.Edition{{Story: h.Story.ID, Digest: "old", Reports: h.Story.Reports}}},
		"a report is gone":                {Editions: []store.Edition{{Story: h.Story.ID, Digest: h.Digest, Reports: []report.ID{"0"}}}},
		"a mention is gone":               {Editions: []store.Edition{editionOf(h)}, Mentions: []report.ID{"0"}},
	} {
		rev.Changes = []byte(`[]`)
		if _, err := r.Publish(ctx, rev, store.Delivery{Key: "k", Body: []byte("x")}); err == nil {
			r.Fatalf("%s: published", what)
		} else {
			r.fails(err, store.ErrConflict)
		}
	}
	now, err := r.Standing(ctx)
	r.must(err)
	same(r, now, old)
	revs, _, err := r.Revisions(ctx, 0, 10)
	r.must(err)
	same(r, len(revs), 1)
	owed, err := r.Owed(ctx, time.Minute, 10)
	r.must(err)
	same(r, len(owed), 0)
}
