package main

import (
	"sync"
	"testing"

	"stemma"
	"stemma/eval/ledger"
	"stemma/story"
)

// inventedRead returns the invented stories, which it reads once.
var inventedRead = sync.OnceValues(func() ([]*item, error) { return loadInvented("../../testdata/stories", stemma.Read) })

// The invented stories, grouped together, are grouped as in their truth.
func TestInvented(t *testing.T) {
	ledger.Long(t)
	items, err := inventedRead()
	if err != nil {
		t.Fatal(err)
	}
	if len(items) == 0 {
		t.Fatal("no stories")
	}
	group := gather(&story.Frozen, items)
	for i, a := range items {
		for j, b := range items[:i] {
			if (group[i] == group[j]) != (a.story == b.story) {
				t.Errorf("%s %s and %s %s: together %v", a.story, a.report.Ref, b.story, b.report.Ref, group[i] == group[j])
			}
		}
	}
}
