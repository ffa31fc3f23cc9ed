package fact

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestFrames scores the lanes of figures on stories of two reports which are made from
// sentences that tell one figure in many manners.
func TestFrames(t *testing.T) {
	ledger.Long(t)
	for _, part := range []struct{ file, name, title, tuned string }{
		{"read.txt", "frames.read", "Figures in the manners of many papers", "the weights of lanes are fitted on them, and errors read."},
		{"unread.txt", "frames.unread", "The same, on scenarios kept unread", "no: nobody has read the errors made in them."},
		{"bearers.txt", "bearers.read", "Measures in the manners of many papers", "errors read; the weight of one bearer was chosen on them."},
		{"bearers-unread.txt", "bearers.unread", "The same, on scenarios kept unread", "no: nobody has read the errors made in them."},
	} {
		path := "../../testdata/facts/frames/" + part.file
		stories, err := Frames(path)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var sum LaneScore
		var errs ledger.Errors
		unread := 0
		for _, s := range stories {
			sum.Add(s.laneErrors(&errs))
			unread += s.missed()
		}
		if strings.HasSuffix(part.name, ".read") {
			errs.Log(t)
		}
		facts, met := sum.Facts, sum.Met
		sheet := &ledger.Sheet{
			Name: part.name, Title: part.title, Hash: ledger.Hash(raw), Tuned: part.tuned,
			Texts: fmt.Sprintf("%d stories of two short reports each, made from invented sentences of testdata/facts/frames: both give one figure in other words and, but for some, other figures of the scenario. Of all values %d were not read as figures.",
				len(stories), unread),
			Errors: "go test ./eval/fact -run Frames -v -errors 60",
			Measures: []ledger.Measure{
				{Name: part.name + ".p", Title: "lanes, P", Of: met.TP + met.FP, Score: met.P(), How: "of the pairs of figures of the two reports in one lane, those that measure one thing"},
				{Name: part.name + ".r", Title: "lanes, R", Of: facts.TP + facts.FN, Score: facts.R(), How: "of the figures that both reports give and that were read in both, those that stand in one lane"},
			},
		}
		sheet.Check(t, caret.Update())
	}
}
