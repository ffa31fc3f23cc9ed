package stemma_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/edition"
	"stemma/finding"
	"stemma/internal/cputime"
	"stemma/internal/storytest"
	"stemma/lineage"
	"stemma/serve/print"
	"stemma/story"
)

// stations are what is timed of a story: each station of Edit, and all of it.
var stations = []string{"collate", "lineage", "coherence", "finding", "edition", "Edit"}

// TestGrowth holds Edit, and every station that takes a third of its time, to grow no
// faster than the story, on stories made to be slow.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("short: the growth of stories is not measured")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // else what else is held is measured too
	for _, c := range storytest.Crowds {
		t.Run(c.Name, func(t *testing.T) {
			two := crowdOf(c, 2*c.Size)
			one := two[:len(two)/2]
			if len(two) < c.Size { // the reports double, and not their number
				one = crowdOf(c, c.Size)
			}
			var small, large map[string]time.Duration
			slow := []string{}
			for range 8 { // noise only adds: the least of the runs counts
				small, large = least(small, times(one)), least(large, times(two))
				slow = slow[:0]
				for _, s := range stations {
					if 3*large[s] >= large["Edit"] && !cputime.Within(small[s], large[s]) {
						slow = append(slow, fmt.Sprintf("%s: %v, and %v of twice the story", s, small[s], large[s]))
					}
				}
				if len(slow) == 0 {
					break
				}
			}
			t.Logf("Edit: %v, and %v of twice the story", small["Edit"], large["Edit"])
			for _, s := range slow {
				t.Error(s)
			}
		})
	}
}

func crowdOf(c storytest.Crowd, n int) []*claim.Reading {
	var out []*claim.Reading
	for _, r := range c.Make(n) {
		out = append(out, stemma.Read(r))
	}
	return out
}

// times edits readings as one story, and tells how long each station took.
func times(readings []*claim.Reading) map[string]time.Duration {
	out := map[string]time.Duration{}
	last := cputime.Used()
	lap := func(station string) {
		now := cputime.Used()
		out[station] = now - last
		last = now
	}
	s := &story.Story{ID: "crowd"}
	for _, rd := range readings {
		s.Reports = append(s.Reports, rd.Report.ID)
	}
	c := collate.Collate(s, readings)
	lap("collate")
	tree := lineage.Infer(c)
	lap("lineage")
	checks := coherence.Reckon(c)
	lap("coherence")
	findings := finding.Find(c, tree, checks)
	lap("finding")
	edition.Make(s, readings, c, tree, checks, findings)
	lap("edition")
	for _, st := range stations[:5] {
		out["Edit"] += out[st]
	}
	return out
}

func least(a, b map[string]time.Duration) map[string]time.Duration {
	if a == nil {
		return b
	}
	for s := range a {
		a[s] = min(a[s], b[s])
	}
	return a
}

// TestGrowthOfGrouping holds the grouping of one story's reports to grow no faster
// than they do, beyond the size up to which all pairs of a story are looked at.
func TestGrowthOfGrouping(t *testing.T) {
	if testing.Short() {
		t.Skip("short: the growth of stories is not measured")
	}
	for _, c := range storytest.Crowds {
		if c.Name != "copies" && c.Name != "short names" {
			continue
		}
		sketches := func(n int) (out []*story.Sketch) {
			for _, rd := range crowdOf(c, n) {
				out = append(out, story.SketchOf(rd))
			}
			return out
		}
		one, two := sketches(300), sketches(600)
		small, large := cputime.Growth(func() { story.GatherSketches(one) }, func() { story.GatherSketches(two) })
		if !cputime.Within(small, large) {
			t.Errorf("%s: %v, and %v of twice the reports", c.Name, small, large)
		}
		t.Logf("%s: %v, and %v of twice the reports", c.Name, small, large)
	}
}

// A story of many reports is one story, however many: the bounds that keep grouping
// fast part none.
func TestLongStoryIsOne(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no story of 640 reports is read")
	}
	for _, c := range storytest.Crowds {
		if c.Name != "copies" && c.Name != "short names" {
			continue
		}
		if got := stemma.Gather(crowdOf(c, 640)); len(got) != 1 {
			t.Errorf("%s: %d stories of 640 reports", c.Name, len(got))
		}
	}
}

// FuzzStory reads and edits a story whose reports were mutated: nothing panics, every
// span lies inside its report, and neither the order of arrival nor a second run
// changes a byte.
func FuzzStory(f *testing.F) {
	for i := range storytest.Crowds {
		f.Add(uint8(i), uint64(1), "up to 40 boats")
	}
	f.Add(uint8(1), uint64(7), "“")
	f.Add(uint8(3), uint64(9), "\n\nShare\n\n")
	f.Add(uint8(10), uint64(11), "denied that 1,000 km (621 miles) ")
	f.Fuzz(func(t *testing.T, family uint8, seed uint64, splice string) {
		c := storytest.Crowds[int(family)%len(storytest.Crowds)]
		if len(splice) > 2000 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 1))
		var readings []*claim.Reading
		for _, rep := range c.Make(4) {
			rep.Text = mutate(r, clipped(rep.Text), splice)
			rep.Seal()
			rd := stemma.Read(rep)
			for _, p := range rd.Partial {
				if p.Why == claim.Fault {
					t.Fatalf("the reader broke down on %q", rep.Text)
				}
			}
			for _, fault := range readingFaults(rd) {
				t.Error(fault)
			}
			readings = append(readings, rd)
		}
		first := bytesOf(t, readings)
		r.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
		if second := bytesOf(t, readings); second != first {
			t.Error("another order of arrival gives other bytes")
		}
	})
}

// bytesOf edits the stories of readings and returns them as JSON.
func bytesOf(t *testing.T, readings []*claim.Reading) string {
	var es []*edition.Edition
	for _, s := range stemma.Gather(readings) {
		e := stemma.Edit(s, readings)
		for _, fault := range editionFaults(e) {
			t.Error(fault)
		}
		es = append(es, e)
	}
	var b bytes.Buffer
	if err := print.JSON(&b, es); err != nil {
		t.Error(err)
	}
	return b.String()
}

// clipped keeps the first thousand bytes of a text made of ASCII and a few marks.
func clipped(s string) string { return strings.ToValidUTF8(s[:min(len(s), 1000)], "") }

// mutate cuts, doubles and moves pieces of a text, and puts splice into it.
func mutate(r *rand.Rand, s, splice string) string {
	for range 1 + r.IntN(4) {
		i := r.IntN(len(s) + 1)
		j := i + r.IntN(len(s)-i+1)
		switch r.IntN(4) {
		case 0:
			s = s[:i] + splice + s[i:]
		case 1:
			s = s[:i] + s[j:]
		case 2:
			s = s[:j] + s[i:]
		default:
			s = s[i:j] + s[:i] + s[j:]
		}
		s = s[:min(len(s), 4000)]
	}
	return s
}
