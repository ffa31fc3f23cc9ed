package witness

import (
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestScores scores stories of the scenes whose errors are read. Those of the others are
// scored by hand, with command score.
func TestScores(t *testing.T) {
	ledger.Long(t)
	var s Scores
	const stories = 60
	for seed := range uint64(stories) {
		x := Make(1+seed, false)
		e, number := Edit(x)
		s.Add(Score(x, e, number))
	}
	sheet := &ledger.Sheet{
		Name: "witness", Title: "Who made it from whom, on generated stories", Hash: ledger.Hash(source(t)),
		Texts:    "60 stories made by eval/witness from four scenes, whose descent is known because it was made.",
		Tuned:    "yes: the weights of lineage were learnt on other stories of these scenes.",
		Out:      "pairs of reports that hang together only through a third; claims of which an edition has other reports than tell them.",
		Errors:   "go run ./eval/witness/score -v",
		Measures: s.measures(),
	}
	sheet.Check(t, caret.Update())
}

func (s *Scores) measures() []ledger.Measure {
	return []ledger.Measure{
		{Name: "witness.ties.p", Title: "ties, P", How: "of graded ties, those of which one was made from the other, or both from one text", Of: s.Ties.TP + s.Ties.FP, Score: s.Ties.P()},
		{Name: "witness.ties.r", Title: "ties, R", How: "the same, of the true ties", Of: s.Ties.TP + s.Ties.FN, Score: s.Ties.R()},
		{Name: "witness.parents.p", Title: "parents named, P", How: "of graded parents, those that are true or stand in for the true one", Of: s.Edges.TP + s.Edges.FP, Score: s.Edges.P()},
		{Name: "witness.parents.r", Title: "parents named, R", How: "the same, of the true parents", Of: s.Edges.TP + s.Edges.FN, Score: s.Edges.R()},
		ledger.Share("witness.lines", "lines of a claim", "least and most are the true number", s.Lines.Right, s.Lines.Of).With("within one %.3f", share(s.Lines.Near, s.Lines.Of)),
		ledger.Share("witness.origins", "origins of a claim", "the number is the true one", s.Origins.Right, s.Origins.Of),
	}
}

func share(a, b int) float64 { return float64(a) / float64(max(1, b)) }

// source returns the files that the stories are made from.
func source(t *testing.T) []byte {
	var out []byte
	for _, s := range scenes() {
		b, err := files.ReadFile("scenes/" + s.name + ".scene")
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b...)
	}
	for _, name := range []string{"reword.tbl", "outlets.tbl", "detail.tbl"} {
		b, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b...)
	}
	return out
}
