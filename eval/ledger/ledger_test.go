package ledger

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stemma/internal/caret"
)

// RESULTS.md shows the recorded scores, and these are not below the floors.
func TestResults(t *testing.T) {
	if caret.Update() {
		t.Skip("-update: the tests of the sets rewrite the results")
	}
	root := Root(t)
	sheets, err := readSheets(root)
	if err != nil {
		t.Fatal(err)
	}
	floors, err := readFloors(root)
	if err != nil {
		t.Fatal(err)
	}
	have, err := os.ReadFile(filepath.Join(root, "eval", "RESULTS.md"))
	if err != nil {
		t.Fatal(err)
	}
	if string(have) != render(sheets, floors) {
		t.Error("eval/RESULTS.md is not what eval/results and eval/floors.json say: go test ./eval/... -update")
	}
	measured := 0
	for _, s := range sheets {
		for _, fault := range s.faults(floors) {
			t.Error("recorded: " + fault)
		}
		measured += len(s.Measures)
	}
	if measured != len(floors) {
		t.Errorf("%d floors, %d measures: some floor is of no set", len(floors), measured)
	}
}

func TestFaults(t *testing.T) {
	s := &Sheet{Name: "toy", Measures: []Measure{
		Share("toy.above", "", "", 9, 10),
		Share("toy.below", "", "", 8, 10),
		Share("toy.new", "", "", 7, 10),
		Count("toy.calm", "", "", 2, 10),
		Count("toy.wild", "", "", 3, 10),
	}}
	got := s.faults(Floors{"toy.above": .9, "toy.below": .81, "toy.calm": 2, "toy.wild": 2, "toy.gone": .5, "toys.other": .5})
	want := []string{
		"toy.below is 0.800, under its floor 0.810",
		"toy.new has no floor in eval/floors.json; it is 0.700",
		"toy.wild is 3, over its ceiling 2",
		"eval/floors.json: toy.gone is measured by nothing",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func TestSettle(t *testing.T) {
	f := Floors{"toy.gone": .5, "toys.other": .5}
	f.settle(&Sheet{Name: "toy", Measures: []Measure{Share("toy.share", "", "", 1, 1), Share("toy.low", "", "", 1, 100), Share("toy.odd", "", "", 9559, 10000), Count("toy.count", "", "", 3, 9)}})
	want := Floors{"toys.other": .5, "toy.share": .98, "toy.low": 0, "toy.odd": .93, "toy.count": 3}
	for name, x := range want {
		if f[name] != x {
			t.Errorf("%s: %v, want %v", name, f[name], x)
		}
	}
	if len(f) != len(want) {
		t.Errorf("%v, want %v", f, want)
	}
}

func TestPRF(t *testing.T) {
	p := Of(6, 8, 12)
	if p.P() != .75 || p.R() != .5 || p.F1() != .6 {
		t.Errorf("P %v R %v F1 %v, want .75 .5 .6", p.P(), p.R(), p.F1())
	}
	if (PRF{}).F1() != 1 {
		t.Error("F1 must be 1 if there is nothing to find and nothing was found")
	}
}

// Recording a set does not change the recorded scores of others.
func TestRecordKeepsOtherSets(t *testing.T) {
	root := t.TempDir()
	if err := os.MkdirAll(filepath.Join(root, "eval", "results"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Sheet{
		{Name: "far", Title: "Far", Shared: true, Measures: []Measure{Share("far.x", "x", "", 1, 2)}},
		{Name: "near", Title: "Near", Measures: []Measure{Share("near.y", "y", "", 1, 4)}},
	} {
		if err := s.record(root, true); err != nil {
			t.Fatal(err)
		}
	}
	again := &Sheet{Name: "near", Title: "Near", Measures: []Measure{Share("near.y", "y", "", 3, 4)}}
	if err := again.record(root, false); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join(root, "eval", "RESULTS.md"))
	if err != nil {
		t.Fatal(err)
	}
	doc := string(raw)
	near, far := strings.Index(doc, "| y |  | 4 | 0.750 | 0.23 |"), strings.Index(doc, "| x |  | 2 | 0.500 | 0.48 |")
	if near < 0 || far < near {
		t.Errorf("y with its old floor, then x, wanted:\n%s", doc)
	}
	if _, err := os.Stat(filepath.Join(root, "eval", "results", ".lock")); err == nil {
		t.Error("the lock is left behind")
	}
}
