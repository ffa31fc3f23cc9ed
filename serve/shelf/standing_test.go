package shelf

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"stemma/store"
)

// However the stories move, what stands is in order, the newest first, and has its names.
func TestAfter(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	now := &Standing{}
	want := map[string]store.Seq{}
	names := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	seq := store.Seq(0)
	for range 400 {
		var gone, come []store.Edition
		for _, name := range names {
			was, there := want[name]
			switch random.IntN(6) {
			case 0:
				if there {
					gone = append(gone, store.Edition{Seq: was, Story: name})
					delete(want, name)
				}
			case 1:
				if there {
					gone = append(gone, store.Edition{Seq: was, Story: name})
				}
				seq++
				come = append(come, store.Edition{Seq: seq, Story: name})
				want[name] = seq
			case 2:
				if there {
					come = append(come, store.Edition{Seq: was, Story: name}) // told again
				}
			}
		}
		if random.IntN(40) == 0 { // as many as make a new base
			for range mostMoved + 1 {
				seq++
				come = append(come, store.Edition{Seq: seq, Story: fmt.Sprint(seq)})
				want[fmt.Sprint(seq)] = seq
			}
		}
		now = now.after(gone, come)
		if len(now.Order) != len(want) {
			t.Fatalf("%d stories stand, want %d", len(now.Order), len(want))
		}
		for i, e := range now.Order {
			if i > 0 && now.Order[i-1].Seq <= e.Seq || want[e.Story] != e.Seq || now.Story(e.Story) == nil || now.Story(e.Story).Seq != e.Seq {
				t.Fatalf("%s stands with %d, want %d", e.Story, e.Seq, want[e.Story])
			}
		}
		for _, name := range names {
			if _, ok := want[name]; !ok && now.Story(name) != nil {
				t.Fatalf("%s is gone and stands", name)
			}
		}
	}
}
