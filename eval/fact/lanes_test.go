package fact

import (
	"fmt"
	"testing"

	"stemma/collate/kin"
	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/report"
)

// TestLanes scores the lanes of figures on the same stories.
func TestLanes(t *testing.T) {
	stories, hash := load(t)
	var read, unread LaneScore
	var errs ledger.Errors
	for _, s := range stories {
		var one LaneScore
		if s.Unread() {
			one = s.Lanes(nil, nil)
			unread.Add(one)
		} else {
			one = s.laneErrors(&errs)
			read.Add(one)
		}
		t.Logf("%-12s %s", s.Name, one)
	}
	errs.Log(t)
	sheet := &ledger.Sheet{
		Name: "lanes", Title: "Figures of different reports, on the same stories", Hash: hash,
		Texts:  "The stories of the facts above: the figures in passages that tell one fact should stand in one lane, whether or not they agree.",
		Tuned:  "the errors of dam, strike, outbreak, rescue, quarry, well, brewery and listeria were read, those of the others were not.",
		Errors: "go test ./eval/fact -run Lanes -v -errors 60",
	}
	for _, part := range []struct {
		name, title string
		s           LaneScore
	}{{"read", "read stories", read}, {"unread", "unread stories", unread}} {
		sheet.Measures = append(sheet.Measures, laneMeasures("lanes."+part.name, part.title, part.s)...)
	}
	sheet.Check(t, caret.Update())
}

// laneMeasures are the measures of a score.
func laneMeasures(name, title string, s LaneScore) []ledger.Measure {
	return []ledger.Measure{
		{Name: name + ".p", Title: title + ", P", Of: s.Met.TP + s.Met.FP, Score: s.Met.P(),
			How: "of the pairs of figures of different reports in one lane, one of them in a marked passage, those that stand in passages of one fact"},
		{Name: name + ".r", Title: title + ", R", Of: s.Facts.TP + s.Facts.FN, Score: s.Facts.R(),
			How: fmt.Sprintf("two reports that tell a fact by figures of one dimension, of which such figures stand in one lane; %d of %d lanes hold two reports or more", s.Shared, s.Lanes)},
		{Name: name + ".unlike.p", Title: title + " of figures that are not equal, P", Of: s.Unlike.TP + s.Unlike.FP, Score: s.Unlike.P(),
			How: "the same, of figures that are not equal: those that may be said to differ"},
		{Name: name + ".unlike.r", Title: title + " of figures that are not equal, R", Of: s.UnlikeFacts.TP + s.UnlikeFacts.FN, Score: s.UnlikeFacts.R(),
			How: "the same, of the facts of which no figure of one report is one of the other's"},
	}
}

// laneErrors scores a story and notes its errors.
func (s *Story) laneErrors(errs *ledger.Errors) LaneScore {
	text := map[report.ID]string{}
	for _, r := range s.Readings {
		text[r.Report.ID] = r.Report.Text
	}
	around := func(r report.ID, at report.Span) string { return ledger.Around(text[r], at.Start, at.End) }
	return s.Lanes(func(id, why string, x, y report.Span, a, b report.ID) {
		errs.Add("parted by "+why, "%s %s:\n        %s\n        %s", s.Name, id, around(a, x), around(b, y))
	}, func(x, y report.Span, a, b report.ID) {
		errs.Add("in one lane and of two facts", "%s:\n        %s\n        %s", s.Name, around(a, x), around(b, y))
	})
}

// TestFigureExamples: of the figures that are compared, those of which the same is said in
// like words mostly tell one fact, and of the others most do not.
func TestFigureExamples(t *testing.T) {
	stories, _ := load(t)
	type told struct{ alike, same bool }
	n := map[told]int{}
	for _, s := range stories {
		for _, x := range FigureExamples(s, func(e kin.Kinship, same bool) told {
			return told{e[kin.Aspect]+e[kin.Measure] > 0 && e[kin.Like] > .4, same}
		}) {
			n[x]++
		}
	}
	if n[told{true, true}] <= n[told{true, false}] || n[told{false, true}] >= n[told{false, false}] || n[told{true, true}] == 0 {
		t.Errorf("pairs of figures, alike or not, that tell one fact or do not: %v", n)
	}
}

func (s LaneScore) String() string {
	return fmt.Sprintf("P %.3f (%d) R %.3f (%d), %d of %d lanes shared", s.Met.P(), s.Met.TP+s.Met.FP, s.Facts.R(), s.Facts.TP+s.Facts.FN, s.Shared, s.Lanes)
}
