package gold

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/internal/storytest"
	"stemma/report"
)

// A saidAt is a quotation of a report with the number of its utterance.
type saidAt struct {
	witness int
	report.Span
	of string
}

// saidIn parses a story of testdata/utterances.txt: its reports without marks, and the
// quotations in them.
func saidIn(story string) (reports []string, gold []saidAt) {
	for line := range strings.SplitSeq(strings.TrimSpace(story), "\n") {
		_, s, _ := strings.Cut(line, ": ")
		var b strings.Builder
		for {
			before, rest, ok := strings.Cut(s, "{")
			b.WriteString(before)
			if !ok {
				break
			}
			mark, after, _ := strings.Cut(rest, "}")
			words, of, _ := strings.Cut(mark, "|")
			gold = append(gold, saidAt{len(reports), report.Span{Start: b.Len(), End: b.Len() + len(words)}, of})
			b.WriteString(words)
			s = after
		}
		reports = append(reports, b.String())
	}
	return reports, gold
}

// dated returns the reports with heads that name outlets and days.
func dated(reports []string) []string {
	out := make([]string, len(reports))
	for i, r := range reports {
		out[i] = fmt.Sprintf("@%c Post, 2024-05-0%d\n%s", 'A'+i, i+1, r)
	}
	return out
}

// utteranceOf returns the utterance that has a reading of the words, or -1.
func utteranceOf(c *collate.Collation, s saidAt) int {
	for u := range c.Utterances {
		for _, r := range c.Utterances[u].Readings {
			if r.Witness == s.witness && c.Witnesses[r.Witness].Quotes[r.Quote].Overlaps(s.Span) {
				return u
			}
		}
	}
	return -1
}

// TestUtterances scores which quotations of different reports are taken for one utterance.
func TestUtterances(t *testing.T) {
	ledger.Long(t)
	var errs ledger.Errors
	var raws [][]byte
	n := 0
	sheet := &ledger.Sheet{
		Name: "utterances", Title: "Which quotations of different reports are one utterance",
		Tuned:  "written before the rules were looked at; the errors of the first half were read, those of the second were not.",
		Errors: "go test ./eval/gold -run Utterances -v -errors 80",
	}
	how := "of the pairs of quotations of two reports, those that stand in one utterance"
	for _, set := range []struct{ file, id, name string }{
		{"utterances", "utterances", ""},
		{"utterances2", "utterances.longer", "longer stories, "},
	} {
		raw, err := os.ReadFile("testdata/" + set.file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		raws = append(raws, raw)
		var halves [2]ledger.PRF
		stories := strings.Split(string(raw), "---\n")[1:]
		for i, s := range stories {
			halves[i%2].Add(utterances(s, i%2 == 0, &errs)) // nobody reads the errors of the second
		}
		n += len(stories)
		sheet.Measures = append(sheet.Measures,
			ledger.F1(set.id+".read", set.name+"read half, F1", how, halves[0]),
			ledger.F1(set.id+".unread", set.name+"unread half, F1", how, halves[1]))
	}
	errs.Log(t)
	sheet.Hash = ledger.Hash(raws...)
	sheet.Texts = fmt.Sprintf("%d invented stories of two to five reports: quotations in full, cut, split, partly indirect, altered, translated, and look-alikes that others said.", n)
	sheet.Check(t, caret.Update())
}

// utterances scores the pairs of quotations of a story; errs takes what is wrong where read is
// true.
func utterances(story string, read bool, errs *ledger.Errors) (p ledger.PRF) {
	reports, gold := saidIn(story)
	c := storytest.Collate(dated(reports)...)
	for i, a := range gold {
		for _, b := range gold[i+1:] {
			if a.witness == b.witness {
				continue
			}
			u := utteranceOf(c, a)
			got, want := u >= 0 && u == utteranceOf(c, b), a.of == b.of
			switch {
			case got && want:
				p.TP++
			case got:
				p.FP++
			case want:
				p.FN++
			}
			if got != want && read {
				errs.Add(map[bool]string{true: "missed", false: "extra"}[want], "%q, %q", a.Of(reports[a.witness]), b.Of(reports[b.witness]))
			}
		}
	}
	return p
}
