// Package when scores mention/when on TempEval-3, which is news with expressions of time
// marked in TIMEX3, and on the tests of Recognizers-Text and Duckling.
package when

import (
	"fmt"
	"testing"
	"time"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/when"
	"stemma/text"
)

type doc struct {
	ID, DCT, Text string
	Timex         []struct {
		Start, End  int // in characters
		Text        string
		Type, Value string
	}
}

func TestTempEval3(t *testing.T) {
	docs, hash := ledger.Lines[doc](t, "tempeval3/docs.jsonl")
	var errs ledger.Errors
	var gold, found, overlap, exact, typed, valued int
	for _, d := range docs {
		day, err := time.Parse(time.DateOnly, d.DCT[:min(len(d.DCT), 10)])
		if err != nil {
			t.Fatalf("%s: %v", d.ID, err)
		}
		got := when.Find(when.English(), text.ParseString(d.Text), when.Anchor{Time: day, By: when.ByPublished})
		used := make([]bool, len(got))
		gold += len(d.Timex)
		found += len(got)
		off := ledger.Bytes(d.Text)
		for _, g := range d.Timex {
			a, b := off[g.Start], off[g.End]
			hit := -1
			for i, m := range got {
				if !used[i] && m.Start < b && a < m.End {
					hit = i
					break
				}
			}
			if hit < 0 {
				errs.Add("missed", "%s %s: %s", g.Type, g.Value, ledger.Around(d.Text, a, b))
				continue
			}
			used[hit] = true
			m := got[hit]
			overlap++
			if m.Start == a && m.End == b {
				exact++
			}
			if string(m.Type) == g.Type {
				typed++
			}
			if m.Value == g.Value {
				valued++
			} else {
				errs.Add("wrong value", "%s, want %s, on %s: %s", m.Value, g.Value, d.DCT, ledger.Around(d.Text, a, b))
			}
		}
		for i, m := range got {
			if !used[i] {
				errs.Add("not marked", "%s %s by %s: %s", m.Type, m.Value, m.By, ledger.Around(d.Text, m.Start, m.End))
			}
		}
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name:   "when",
		Title:  "Expressions of time, on TempEval-3",
		Shared: true,
		Texts:  fmt.Sprintf("%d news reports of TimeBank with the day they were written, %d expressions.", len(docs), gold),
		Hash:   hash,
		Tuned:  "yes: these are the development half, and their errors were read. AQUAINT, the half meant as hold-out, is not at hand.",
		Out:    "`mod` (about, less than, early), events and links. Durations that are figures as well are graded as expressions of time.",
		Others: "published, on the test set of TempEval-3 (other texts), from memory: HeidelTime relaxed .903, value .776; SUTime relaxed .903, value .674. On TimeBank, normalisation alone: TIMEN .89, HeidelTime .876.",
		Errors: "go test ./eval/when -v -errors 40",
		Measures: []ledger.Measure{
			ledger.F1("when.relaxed", "relaxed span", "spans overlap", ledger.Of(overlap, found, gold)),
			ledger.F1("when.strict", "strict span", "spans are equal", ledger.Of(exact, found, gold)),
			ledger.F1("when.type", "type", "spans overlap and DATE, TIME, DURATION or SET is right", ledger.Of(typed, found, gold)),
			ledger.F1("when.value", "value", "spans overlap and the TIMEX3 values are the same string", ledger.Of(valued, found, gold)),
		},
	}
	s.Check(t, caret.Update())
}
