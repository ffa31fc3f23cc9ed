package story

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stemma/report"
)

// What an index remembers of the components that did not change does not matter: after each
// batch, and under what people decide in between, its stories are those of a new index.
func TestStoriesOfWhatChanged(t *testing.T) {
	size, seeds := 200, uint64(2)
	if testing.Short() {
		size, seeds = 100, 1
	}
	sk := crowdSketches(size)
	for seed := range seeds {
		random := rand.New(rand.NewPCG(seed, 5))
		in := shuffle(sk, seed)
		x, y := NewIndex(), NewIndex()
		view := map[*Story]bool{} // what Moved of y tells
		var o Overlay
		for held := 0; held < size; {
			n := min(1+random.IntN(25), size-held)
			for _, s := range in[held : held+n] {
				x.Add(s)
				y.Add(s)
			}
			held += n
			pair := func() [2]report.ID { return [2]report.ID{in[random.IntN(size)].id, in[random.IntN(size)].id} } // perhaps not there yet
			switch random.IntN(12) {
			case 0:
				o.Together = append(o.Together[:len(o.Together):len(o.Together)], pair())
			case 1:
				o.Apart = append(o.Apart[:len(o.Apart):len(o.Apart)], pair())
			case 2:
				o.Pinned = append(o.Pinned[:len(o.Pinned):len(o.Pinned)], pair())
			case 3:
				o.Muted = append(o.Muted[:len(o.Muted):len(o.Muted)], pair()[0])
			case 4:
				o = Overlay{}
			}
			whole := NewIndex()
			for _, s := range in[:held] {
				whole.Add(s)
			}
			if g, w := canon(x.Stories(o)), canon(whole.Stories(o)); g != w {
				t.Fatalf("seed %d, %d reports under %+v:\n%s\nwant\n%s", seed, held, o, g, w)
			}
			were, _, are := y.Moved(o)
			for _, s := range were {
				if !view[s] {
					t.Fatalf("a story went that was not there: %v", s.Reports)
				}
				delete(view, s)
			}
			for _, s := range are {
				view[s] = true
			}
			if g, w := each(slices.Collect(maps.Keys(view))), each(whole.Stories(o)); g != w {
				t.Fatalf("seed %d, %d reports under %+v: moved\n%s\nwant\n%s", seed, held, o, g, w)
			}
		}
	}
}

// each returns the stories in an order of their own.
func each(stories []*Story) string {
	var out []string
	for _, s := range stories {
		out = append(out, canon([]*Story{s}))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// A story of which nothing changed is the same pointer.
func TestStoriesStay(t *testing.T) {
	mill := of("1", "2031-05-02", "Strike closes mill\n\nSome 400 workers walked out of the paper mill in Gorwick over pay, their union said.")
	ferry := of("2", "2031-09-12", "Ferry capsizes\n\nNine people died when the ferry Silver Tern capsized off Norvane, harbour master Ada Moor said.")
	again := of("3", "2031-09-12", "Nine die on ferry\n\nThe ferry Silver Tern capsized off Norvane; nine people died, said Ada Moor, the harbour master.")
	x := NewIndex()
	x.Add(SketchOf(read(mill)))
	x.Add(SketchOf(read(ferry)))
	was := x.Stories(Overlay{})
	x.Add(SketchOf(read(again)))
	is := x.Stories(Overlay{})
	if a, b := storyOf(t, was, mill.ID), storyOf(t, is, mill.ID); a != b {
		t.Error("a story that did not change was made anew")
	}
	if s := storyOf(t, is, ferry.ID); len(s.Reports) != 2 {
		t.Errorf("the ferry: %v", s.Reports)
	}
	if now := x.Stories(Overlay{Muted: []report.ID{ferry.ID}}); len(storyOf(t, now, again.ID).Reports) != 1 {
		t.Error("a muted report stays in its story")
	}
}
