package gold

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

func TestStories(t *testing.T) {
	ledger.Long(t)
	files, err := filepath.Glob("../../testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	var sum Scores
	var raw [][]byte
	reports := 0
	for _, f := range files {
		c, err := Load(f, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, b)
		reports += len(c.Truth.Reports)
		s := c.Score()
		sum.Add(s)
		t.Logf("%-10s %s", strings.TrimSuffix(filepath.Base(f), ".txtar"), s)
		for _, l := range s.Log {
			t.Log("    " + l)
		}
	}
	t.Logf("%-10s %s", "ALL", sum)
	sheet(sum, len(files), reports, ledger.Hash(raw...)).Check(t, caret.Update())
}

func (s Scores) String() string {
	return fmt.Sprintf("value %.3f unit %.3f full %.3f  quotes %.3f  speakers P %.3f F %.3f  ties P %.3f R %.3f F %.3f false %d  direction %d/%d  findings P %.3f R %.3f traps %d  stories %d",
		s.Value.F1(), s.Unit.F1(), s.Full.F1(), s.Quotes.F1(), s.Speakers.P(), s.Speakers.F1(), s.Ties.P(), s.Ties.R(), s.Ties.F1(), s.FalseTies,
		s.Direction.TP, s.Direction.TP+s.Direction.FP, s.Findings.P(), s.Findings.R(), s.Traps, s.Stories)
}

func sheet(s Scores, stories, reports int, hash string) *ledger.Sheet {
	return &ledger.Sheet{
		Name:  "gold",
		Title: "The whole program, on invented stories",
		Texts: fmt.Sprintf("%d stories of testdata/stories, %d reports, every figure, quotation, tie and change marked by their author.", stories, reports),
		Hash:  hash,
		Tuned: "yes. The weights of lineage and the rules of every station were made with these stories in sight, and the counts are small: one tie is worth .04 of recall.",
		Out: "pairs of reports that the truth neither ties nor calls independent; figures marked optional; changes that may be found or not; the aspect and place of a figure; " +
			"worked sums that the truth does not list; episodes; furniture.",
		Others: "figures, published for NewsQuant (other texts: 904 quantities in news sentences): value / value and unit / value and bound F1 of CQE .920/.856/.881, GPT-3 .706/.591/.519, quantulum3 .730/.472/–, " +
			"Recognizers-Text .691/.342/–, Illinois .573/.371/.500. Ties: METER, three classes of derivation from a wire text, F1 .664 (two-text setting, other texts). Findings: no other program is known to us that makes them.",
		Errors: "go test ./eval/gold -run TestStories -v",
		Measures: []ledger.Measure{
			ledger.F1("gold.figures.value", "figures: value", "spans overlap and the numbers are equal", s.Value),
			ledger.F1("gold.figures.unit", "figures: value and unit", "… and so are the units", s.Unit),
			ledger.F1("gold.figures.full", "figures: value, unit and bound", "… and so are the bounds", s.Full),
			ledger.F1("gold.figures.counted", "figures: what is counted", "of figures with the right value, the head noun is the marked one or the last word of it; the truth supplies a noun the sentence leaves out, and a synonym is wrong", s.Counted),
			ledger.F1("gold.quotes", "quotations", "both ends within two bytes, or a longer end, and direct or term as marked", s.Quotes),
			{Name: "gold.speakers.p", Title: "speakers of direct quotations, P", How: "of quotations given a speaker, those whose speaker's fullest name shares the last word with the true one or holds it", Of: s.Speakers.TP + s.Speakers.FP, Score: s.Speakers.P()},
			ledger.F1("gold.speakers.f1", "speakers of direct quotations", "the same; a quotation without a speaker is missed", s.Speakers),
			{Name: "gold.ties.p", Title: "ties between reports, P", How: "of tied pairs that are graded, those of which one was made from the other or both from a lost text, whatever the relation is called", Of: s.Ties.TP + s.Ties.FP, Score: s.Ties.P()},
			{Name: "gold.ties.r", Title: "ties between reports, R", How: "the same, of the true ties", Of: s.Ties.TP + s.Ties.FN, Score: s.Ties.R()},
			ledger.F1("gold.ties.f1", "ties between reports", "the same", s.Ties),
			ledger.Count("gold.ties.false", "false ties", "ties between independent reports", s.FalseTies, s.Independent),
			ledger.Share("gold.direction", "direction of ties", "of found ties with a stated direction, those that name the true parent", s.Direction.TP, s.Direction.TP+s.Direction.FP).With("%d more without a direction", s.Direction.FN),
			ledger.Share("gold.checks.r", "sums, R", "of the sums that the truth works, those found with its verdict: two of the passages in it and at most one other", s.Checks.TP, s.Checks.TP+s.Checks.FN),
			ledger.Count("gold.checks.wrong", "sums that accuse wrongly", "sums with the opposite verdict, or said not to hold and none of the truth's, among all that are worked", s.WrongChecks, s.AllChecks),
			{Name: "gold.findings.p", Title: "findings, P", How: "marked changes that a finding overlaps, against those and the findings on anything neither marked nor allowed", Of: s.Findings.TP + s.Findings.FP, Score: s.Findings.P()},
			{Name: "gold.findings.r", Title: "findings, R", How: "of marked changes, those found under any kind", Of: s.Findings.TP + s.Findings.FN, Score: s.Findings.R()},
			ledger.Count("gold.traps", "findings on look-alikes", "findings on two passages that only seem to differ (rounding, other event, unit pair …)", s.Traps, s.Alike),
			ledger.Count("gold.stories", "pairs grouped wrongly", "pairs of reports put together that are apart, or apart that are together, within an archive", s.Stories, s.Pairs),
		},
	}
}
