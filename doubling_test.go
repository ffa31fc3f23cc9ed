package stemma_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"stemma/internal/cputime"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// Twice as much of a hostile text takes about twice as long once it is parsed,
// whatever station reads it: the best of several runs is held against the best, in
// CPU time. What takes no time is not compared.
func TestDoubling(t *testing.T) {
	if testing.Short() {
		t.Skip("short: the hostile texts are not parsed at two lengths")
	}
	const n, worth = 8_000, 5 * time.Millisecond
	once, twice := hostile(n), hostile(2*n)
	for _, what := range slices.Sorted(maps.Keys(once)) {
		a, b := reader(once[what]), reader(twice[what])
		one, two := time.Hour, time.Hour
		slow := true
		for run := 0; run < 20 && slow; run++ {
			one, two = min(one, a()), min(two, b())
			slow = two > worth && float64(two) > cputime.Most*float64(one)
		}
		if slow {
			t.Errorf("%s: %v for %d bytes, %v for twice as many", what, one, n, two)
		}
	}
}

// reader parses a text, and returns a function that reads it on from there and
// says how long it took.
func reader(s string) func() time.Duration {
	r := &report.Report{Ref: "hostile.txt", Text: s}
	r.Seal()
	doc := text.Parse(text.English(), r)
	return func() time.Duration {
		start := cputime.Used()
		story.SketchOf(join(r, doc))
		return cputime.Used() - start
	}
}
