package gold

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestStories(t *testing.T) {
	files, err := filepath.Glob("../../testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	var sum Scores
	for _, f := range files {
		c, err := Load(f, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		s := c.Score()
		sum.Add(s)
		name := strings.TrimSuffix(filepath.Base(f), ".txtar")
		t.Logf("%-10s value %.3f unit %.3f full %.3f  quotes %.3f  speakers P %.3f F %.3f  ties P %.3f R %.3f F %.3f false %d  direction %d/%d  findings P %.3f R %.3f traps %d  stories %d", name,
			s.Value.F1(), s.Unit.F1(), s.Full.F1(), s.Quotes.F1(), s.Speakers.P(), s.Speakers.F1(), s.Ties.P(), s.Ties.R(), s.Ties.F1(), s.FalseTies,
			s.Direction.TP, s.Direction.TP+s.Direction.FP, s.Findings.P(), s.Findings.R(), s.Traps, s.Stories)
		for _, l := range s.Log {
			t.Log("    " + l)
		}
	}
	s := sum
	t.Logf("%-10s value %.3f unit %.3f full %.3f  quotes %.3f  speakers P %.3f F %.3f  ties P %.3f R %.3f F %.3f false %d  direction %d/%d  findings P %.3f R %.3f traps %d  stories %d", "ALL",
		s.Value.F1(), s.Unit.F1(), s.Full.F1(), s.Quotes.F1(), s.Speakers.P(), s.Speakers.F1(), s.Ties.P(), s.Ties.R(), s.Ties.F1(), s.FalseTies,
		s.Direction.TP, s.Direction.TP+s.Direction.FP, s.Findings.P(), s.Findings.R(), s.Traps, s.Stories)
}
