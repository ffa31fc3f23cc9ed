package story

import (
	"math/rand/v2"
	"slices"
	"testing"

	"stemma/report"
)

// An index that is filled at once and settled tells of what changes from then on, whatever
// there was and whatever comes: what it says went and came makes the stories of a new index.
func TestFill(t *testing.T) {
	size, seeds := 200, uint64(6)
	if testing.Short() {
		size, seeds = 120, 2
	}
	sk := crowdSketches(size)
	for seed := range seeds {
		random := rand.New(rand.NewPCG(seed, 6))
		in := shuffle(sk, seed)
		o := Overlay{Together: [][2]report.ID{{in[0].id, in[1].id}}, Apart: [][2]report.ID{{in[2].id, in[3].id}}}
		held := random.IntN(size)
		x, whole := NewIndex(), NewIndex()
		x.Fill(append(in[:held:held], in[:held/3]...)) // some come twice
		if x.Len() != held {
			t.Fatalf("%d reports of %d", x.Len(), held)
		}
		for _, s := range in[:held] {
			whole.Add(s)
		}
		view := map[*Story]bool{}
		of := map[report.ID]*Story{}
		for _, s := range whole.Stories(o) {
			view[s] = true
			for _, id := range s.Reports {
				of[id] = s
			}
		}
		if x.Settle(o); x.Anew(o) || !x.Anew(Overlay{}) {
			t.Fatal("a settled index knows not that it is")
		}
		for held < size {
			n := min(1+random.IntN(40), size-held)
			for _, s := range in[held : held+n] {
				x.Add(s)
				whole.Add(s)
			}
			held += n
			were, lost, are := x.Moved(o)
			for _, id := range lost {
				delete(view, of[id])
			}
			for _, s := range were {
				if !view[s] {
					t.Fatalf("seed %d: a story went that was not there", seed)
				}
				delete(view, s)
			}
			for _, s := range are {
				view[s] = true
			}
			var got []*Story
			for s := range view {
				got = append(got, s)
			}
			if g, w := each(got), each(whole.Stories(o)); g != w {
				t.Fatalf("seed %d, %d reports:\n%s\nwant\n%s", seed, held, g, w)
			}
		}
		if g, w := canon(x.Stories(o)), canon(whole.Stories(o)); g != w {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, g, w)
		}
		slices.Reverse(in)
		if g, w := canon(GatherSketches(in)), canon(whole.Stories(Overlay{})); g != w {
			t.Fatalf("seed %d: filled\n%s\nwant\n%s", seed, g, w)
		}
	}
}
