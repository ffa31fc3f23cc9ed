package gold

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestReal scores what is found changed between the reports of real stories.
func TestReal(t *testing.T) {
	ledger.Long(t)
	texts := ledger.Read(t, "giveme5w1h/reports.jsonl")
	for _, half := range []struct{ dir, name, tuned string }{
		{"read", "real-read", "errors were read since the rules were made."},
		{"unread", "real-unread", "no: neither its errors nor its texts were read by who made the rules."},
	} {
		files, err := filepath.Glob("../../testdata/changes/real/" + half.dir + "/*.txt")
		if err != nil || len(files) == 0 {
			t.Fatal("no stories", err)
		}
		var sum Scores
		for _, f := range files {
			c, err := Real(f, filepath.Join(ledger.Root(t), "..", "shared", "data"))
			if err != nil {
				t.Fatal(err)
			}
			var s Scores
			c.findings(&s)
			c.sights(&s)
			sum.Add(s)
			t.Logf("%s: %d of %d, %d shown, %d findings wrong", filepath.Base(f), s.Findings.TP, s.Findings.TP+s.Findings.FN, s.Shown.TP, s.Findings.FP)
			if half.dir == "unread" {
				continue // the errors are not to be seen
			}
			for _, l := range s.Log {
				t.Log("    " + l)
			}
		}
		realSheet(half.name, half.tuned, sum, len(files), ledger.Hash(texts)).Check(t, caret.Update())
	}
}

func realSheet(name, tuned string, s Scores, stories int, hash string) *ledger.Sheet {
	return &ledger.Sheet{
		Name:   name,
		Title:  "What changed between the reports of real stories" + strings.TrimPrefix(strings.TrimPrefix(name, "real-read"), "real-unread"),
		Texts:  fmt.Sprintf("%d stories of ../shared/data/giveme5w1h and seeds, in which a careful reader who did not see the program marked what differs, what has moved and what only seems to differ (testdata/changes/real holds the places, not the words).", stories),
		Hash:   hash,
		Tuned:  tuned,
		Out:    "changes that may be found or not; which kind a finding has.",
		Others: "none is known to us.",
		Errors: "go test ./eval/gold -run TestReal -v",
		Measures: []ledger.Measure{
			ledger.Share(name+".r", "changes, R", "of the marked changes, those that a finding of any kind overlaps", s.Findings.TP, s.Findings.TP+s.Findings.FN),
			severe(name, "high", s), severe(name, "medium", s), severe(name, "low", s),
			ledger.Share(name+".shown", "changes shown, R", "of the marked changes, those that a finding overlaps, or a row of figures or claims that differ or have moved", s.Shown.TP, s.Shown.TP+s.Shown.FN),
			{Name: name + ".p", Title: "changes, P", How: "marked changes found, against those and the findings on what is neither marked nor allowed", Of: s.Findings.TP + s.Findings.FP, Score: s.Findings.P()},
			ledger.Count(name+".alike", "look-alikes told of", "pairs that only seem to differ of which there is a finding", s.Trapped, s.Alike),
		},
	}
}
