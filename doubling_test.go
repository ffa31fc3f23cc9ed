package stemma_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"stemma"
	"stemma/internal/cputime"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// After parsing, a hostile text of twice the length takes about twice as long to
// read. The test compares the shortest CPU times of several runs; times below
// minTime are too short to compare.
func TestDoubling(t *testing.T) {
	if testing.Short() {
		t.Skip("short: the hostile texts are not parsed at two lengths")
	}
	const n, minTime = 5_000, 5 * time.Millisecond
	once, twice := hostile(n), hostile(2*n)
	for _, name := range slices.Sorted(maps.Keys(once)) {
		readOnce, readTwice := reader(once[name]), reader(twice[name])
		one, two := time.Hour, time.Hour
		slow := true
		for run := 0; run < 20 && slow; run++ {
			one, two = min(one, readOnce()), min(two, readTwice())
			slow = two > minTime && float64(two) > cputime.Most*float64(one)
		}
		if slow {
			t.Errorf("%s: %v for %d bytes, %v for twice as many", name, one, n, two)
		}
	}
}

// reader parses s, and returns a function that does the rest of the reading and
// returns the CPU time that it took.
func reader(s string) func() time.Duration {
	r := &report.Report{Ref: "hostile.txt", Text: s}
	r.Seal()
	doc := text.Parse(text.English(), r)
	return func() time.Duration {
		start := cputime.Used()
		story.SketchOf(stemma.Interpret(stemma.English(), r, doc))
		return cputime.Used() - start
	}
}
