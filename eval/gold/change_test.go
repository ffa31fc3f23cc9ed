package gold

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestChanges scores what is found changed between the reports of whole stories.
func TestChanges(t *testing.T) {
	ledger.Long(t)
	for _, half := range []struct{ dir, name, tuned string }{
		{"read", "ledger-read", "written before the rules were made; its errors were read since."},
		{"unread", "ledger-unread", "its errors are not read, nor are its texts; rules of ties that did worse on them were dropped."},
		{"more", "ledger-more", "written when the rules stood, in other manners and with more changes a story; their errors were read since."},
		{"apart", "ledger-apart", "the same; neither their texts nor their errors are read."},
	} {
		var sum Scores
		var lines Lines
		stories, hash := eachStory(t, "changes/"+half.dir, func(c *Case) (s Scores) {
			c.ties(&s)
			c.findings(&s)
			sum.Add(s)
			lines.Add(c.Lines())
			return s
		})
		ledgerSheet(half.name, half.tuned, sum, lines, stories, hash).Check(t, caret.Update())
	}
}

// eachStory scores the stories of a folder of testdata/stories, each edited as one, and logs what
// is wrong but where nobody is to see it. It returns how many there are, and their hash.
func eachStory(t *testing.T, dir string, score func(*Case) Scores) (stories int, hash string) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/stories/" + dir + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	var raw [][]byte
	for _, f := range files {
		c, err := LoadAsOne(f, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, b)
		s := score(c)
		if kept := filepath.Base(dir); kept == "unread" || kept == "apart" {
			continue // the errors are not to be seen
		}
		t.Log(filepath.Base(f))
		for _, l := range s.Log {
			t.Log("    " + l)
		}
	}
	return len(files), ledger.Hash(raw...)
}

func ledgerSheet(name, tuned string, s Scores, l Lines, stories int, hash string) *ledger.Sheet {
	return &ledger.Sheet{
		Name:   name,
		Title:  "What changed between the reports of whole stories" + map[string]string{"ledger-unread": ", unread", "ledger-more": ", more of them", "ledger-apart": ", more of them, unread"}[name],
		Texts:  fmt.Sprintf("%d invented stories of six or seven reports each, testdata/stories/changes, of which a careful reader's changes, look-alikes and descent are marked by their authors.", stories),
		Hash:   hash,
		Tuned:  tuned,
		Out:    "changes that may be found or not; which kind a finding has.",
		Others: "none is known to us.",
		Errors: "go test ./eval/gold -run TestChanges -v",
		Measures: []ledger.Measure{
			ledger.Share(name+".r", "changes, R", "of the marked changes, those that a finding of any kind overlaps", s.Findings.TP, s.Findings.TP+s.Findings.FN),
			severe(name, "high", s), severe(name, "medium", s), severe(name, "low", s),
			{Name: name + ".p", Title: "changes, P", How: "marked changes found, against those and the findings on what is neither marked nor allowed", Of: s.Findings.TP + s.Findings.FP, Score: s.Findings.P()},
			ledger.Count(name+".alike", "look-alikes told of", "pairs that only seem to differ of which there is a finding", s.Trapped, s.Alike),
			{Name: name + ".ties.p", Title: "ties between reports, P", How: "of tied pairs that are graded, those of which one was made from the other or both from a third", Of: s.Ties.TP + s.Ties.FP, Score: s.Ties.P()},
			{Name: name + ".ties.r", Title: "ties between reports, R", How: "of the true ties", Of: s.Ties.TP + s.Ties.FN, Score: s.Ties.R()},
			ledger.Share(name+".parents", "parents named, R", "of the true parents", s.Direction.TP, s.Direction.TP+s.Direction.FN+s.Direction.FP).With("%d named the wrong way round", s.Direction.FP),
			ledger.Share(name+".lines", "lines right", "of the claims that two reports or more have, those of which the least or the most number of lines is the true one", l.Right, l.All),
			ledger.Share(name+".lines.within", "lines within", "… those whose true number lies between the two", l.Within, l.All),
		},
	}
}

// severe is the measure of the changes of a severity that were found.
func severe(name, severity string, s Scores) ledger.Measure {
	p := s.Severe[severity]
	return ledger.Share(name+"."+severity, "changes of "+severity+" severity, R", "of those, the ones found under any kind", p.TP, p.TP+p.FN)
}
