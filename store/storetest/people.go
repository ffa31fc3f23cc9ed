package storetest

import (
	"stemma/report"
	"stemma/store"
	"stemma/story"
)

func (r *run) overlay() {
	all := r.some(3)
	a, b, c := min(all[0], all[1]), max(all[0], all[1]), all[2]
	o, none, err := r.Overlay(ctx)
	r.must(err)
	same(r, o, story.Overlay{})
	decide := func(k store.DecisionKind, x, y report.ID, undo bool) {
		r.Helper()
		r.must(r.Decide(ctx, store.Decision{Kind: k, A: x, B: y, Undo: undo, By: "ada", At: r.clock.Now()}))
	}
	decide(store.Together, b, a, false)
	decide(store.Apart, a, c, false)
	decide(store.Pin, b, c, false)
	decide(store.Mute, c, "", false)
	o, last, err := r.Overlay(ctx)
	r.must(err)
	same(r, o, story.Overlay{Together: [][2]report.ID{{a, b}}, Apart: [][2]report.ID{{min(a, c), max(a, c)}}, Pinned: [][2]report.ID{{b, c}}, Muted: []report.ID{c}})
	if last <= none {
		r.Errorf("the decisions went from %d to %d", none, last)
	}
	decide(store.Together, a, b, true) // whichever comes first
	decide(store.Mute, c, "", true)
	decide(store.Pin, c, b, true) // another one
	o, _, err = r.Overlay(ctx)
	r.must(err)
	same(r, o, story.Overlay{Apart: [][2]report.ID{{min(a, c), max(a, c)}}, Pinned: [][2]report.ID{{b, c}}})
	decide(store.Together, a, b, false)
	o, _, err = r.Overlay(ctx)
	r.must(err)
	same(r, o.Together, [][2]report.ID{{a, b}})
	ds, err := r.Decisions(ctx)
	r.must(err)
	same(r, len(ds), 8)
	same(r, ds[0].Seq > 0 && ds[0].Seq < ds[1].Seq, true)
	same(r, ds[0], store.Decision{Seq: ds[0].Seq, Kind: store.Together, A: b, B: a, By: "ada", At: r.clock.Now()})
	r.fails(r.Decide(ctx, store.Decision{Kind: store.Mute, A: a}, store.Decision{Kind: store.Mute, A: "0"}), store.ErrNotFound)
	r.fails(r.Decide(ctx, store.Decision{Kind: store.Apart, A: a, B: "0"}), store.ErrNotFound)
	ds, err = r.Decisions(ctx)
	r.must(err)
	same(r, len(ds), 8)
}

func (r *run) marks() {
	at, err := r.Mark(ctx, "ada")
	r.must(err)
	same(r, at, 0)
	for _, want := range []store.Seq{7, 9, 3} {
		r.must(r.SetMark(ctx, "ada", want))
		at, err = r.Mark(ctx, "ada")
		r.must(err)
		same(r, at, want)
	}
	at, err = r.Mark(ctx, "otto")
	r.must(err)
	same(r, at, 0)
}
