package desk_test

import (
	"testing"
	"time"

	"stemma/desk"
	"stemma/report"
	"stemma/store"
)

// TestVerdicts: what stands of a log of decisions, and what takes it back.
func TestVerdicts(t *testing.T) {
	noon := time.Date(2031, 5, 6, 12, 0, 0, 0, time.UTC)
	at := func(minute int, kind store.DecisionKind, a, b string, undo bool) store.Decision {
		return store.Decision{Kind: kind, A: report.ID(a), B: report.ID(b), Undo: undo, By: "ada", At: noon.Add(time.Duration(minute) * time.Minute)}
	}
	ds := []store.Decision{
		at(0, store.Together, "a", "b", false),
		at(1, store.Together, "b", "a", false), // the same, decided anew
		at(2, store.Pin, "a", "b", false),
		at(3, store.Pin, "b", "a", true), // another
		at(4, store.Apart, "c", "a", false), at(4, store.Apart, "c", "b", false),
		at(5, store.Apart, "a", "c", true), // half of it
		at(6, store.Mute, "d", "", false), at(6, store.Mute, "e", "", false),
		at(7, store.Mute, "d", "", true),
	}
	want := []struct {
		n      int
		stands bool
		back   int
	}{{1, false, 0}, {1, true, 1}, {1, true, 1}, {1, false, 0}, {2, true, 1}, {1, false, 0}, {1, false, 0}, {1, true, 1}, {1, false, 0}}
	vs := desk.Verdicts(ds)
	if len(vs) != len(want) {
		t.Fatalf("%d verdicts, want %d", len(vs), len(want))
	}
	for i, v := range vs {
		back := v.Back()
		if len(v.Decisions) != want[i].n || v.Stands() != want[i].stands || len(back) != want[i].back {
			t.Errorf("verdict %d: %d decisions, stands %v, %d back; want %v", i, len(v.Decisions), v.Stands(), len(back), want[i])
		}
		ds := append(ds[:len(ds):len(ds)], back...)
		if desk.Verdicts(ds)[i].Stands() {
			t.Errorf("verdict %d stands when it is taken back", i)
		}
	}
}
