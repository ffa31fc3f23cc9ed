package stemma_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/edition"
	"stemma/finding/find"
	"stemma/internal/cputime"
	"stemma/internal/storytest"
	"stemma/lineage"
	"stemma/report"
	"stemma/serve/print"
	"stemma/story"
	"stemma/text"
)

// stations lists what is timed: each station of Edit, and Edit as a whole.
var stations = []string{"collate", "lineage", "coherence", "finding", "edition", "Edit"}

// TestGrowth checks, on stories made to be slow, that the time of Edit, and of every
// station that takes a third of it or more, grows no faster than the story.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("short: the growth of stories is not measured")
	}
	for _, c := range storytest.Crowds {
		t.Run(c.Name, func(t *testing.T) {
			two := crowdOf(c, 2*c.Size)
			one := two[:len(two)/2]
			if len(two) < c.Size { // the reports grow, and not their number
				one = crowdOf(c, c.Size)
			}
			var small, large map[string]time.Duration
			slow := []string{}
			for range 8 { // noise only adds time, so the shortest run counts
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

// crowdOf returns the readings of a crowd of size n.
func crowdOf(c storytest.Crowd, n int) []*claim.Reading {
	var out []*claim.Reading
	parsed := map[string]*text.Doc{} // by text: some crowds have few
	if slices.Contains(longCrowds, c.Name) {
		parsed = crowdParsed
	}
	for _, r := range c.Make(n) {
		rd := crowdRead[r.ID]
		if rd == nil || !reflect.DeepEqual(rd.Report, r) {
			doc := parsed[r.Text]
			if doc == nil {
				doc = text.Parse(text.English(), r)
				parsed[r.Text] = doc
			}
			rd = stemma.Interpret(stemma.English(), r, doc)
			if slices.Contains(longCrowds, c.Name) {
				crowdRead[r.ID] = rd
			}
		}
		out = append(out, rd)
	}
	return out
}

// longCrowds are the crowds that several tests take in hundreds. The reports of a smaller one
// are among those of a larger one, and are read once.
var longCrowds = []string{"copies", "short names"}

// crowdRead holds the readings of longCrowds, and crowdParsed their texts.
var (
	crowdRead   = map[report.ID]*claim.Reading{}
	crowdParsed = map[string]*text.Doc{}
)

// times edits readings as one story, and returns the CPU time of each station.
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
	findings := find.All(c, tree, checks)
	lap("finding")
	edition.Make(s, readings, c, tree, checks, findings)
	lap("edition")
	for _, st := range stations[:5] {
		out["Edit"] += out[st]
	}
	return out
}

// least returns the smaller time of each station; a may be nil.
func least(a, b map[string]time.Duration) map[string]time.Duration {
	if a == nil {
		return b
	}
	for s := range a {
		a[s] = min(a[s], b[s])
	}
	return a
}

// TestGrowthOfGrouping checks that the time to group the reports of one story grows
// no faster than their number, for stories so large that not all pairs are compared.
func TestGrowthOfGrouping(t *testing.T) {
	if testing.Short() {
		t.Skip("short: the growth of stories is not measured")
	}
	for _, c := range storytest.Crowds {
		if !slices.Contains(longCrowds, c.Name) {
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

// A story of many reports stays one story: the bounds that keep grouping fast do not
// split it.
func TestLongStoryIsOne(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no story of 640 reports is read")
	}
	for _, c := range storytest.Crowds {
		if !slices.Contains(longCrowds, c.Name) {
			continue
		}
		if got := stemma.Gather(crowdOf(c, 640)); len(got) != 1 {
			t.Errorf("%s: %d stories of 640 reports", c.Name, len(got))
		}
	}
}

// FuzzStory reads and edits a story with mutated reports. Nothing may panic, every
// span must lie inside its report, and another order of the reports must give the
// same bytes.
func FuzzStory(f *testing.F) {
	for i := range storytest.Crowds {
		if testing.Short() && i%3 > 0 {
			continue
		}
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
			rd := stemma.Read(stemma.English(), rep)
			for _, p := range rd.Partial {
				if p.Why == claim.Fault {
					t.Fatalf("the reader panicked on %q", rep.Text)
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
			t.Error("another order of the reports gives other bytes")
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

// clipped returns the first thousand bytes of s, without a character cut in two.
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
