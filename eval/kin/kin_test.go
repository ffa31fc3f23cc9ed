package kin

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestRead scores the pairs whose errors are read.
func TestRead(t *testing.T) { score(t, "read", "Who made it from whom, on real news") }

// TestUnread scores those whose errors nobody reads.
func TestUnread(t *testing.T) {
	score(t, "unread", "The same, on real stories kept unread")
}

func score(t *testing.T, name, title string) {
	ledger.Long(t)
	path := filepath.Join("..", "..", "testdata", "kin", name+".tsv")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	js, err := Judge(pairs, ledger.Read(t, "giveme5w1h/reports.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	s := Of(js)
	sheet := &ledger.Sheet{
		Name: "kin-" + name, Title: title, Shared: true, Hash: ledger.Hash(raw),
		Texts:  fmt.Sprintf("%d pairs of ../shared/data/giveme5w1h, judged by one careful reader who did not see the program: whether the prose of one report was made from the other's, or both from one text. Drawn by how many words the two share, and by what an earlier version tied, so that strangers who are hard to tell are many.", len(pairs)),
		Tuned:  map[string]string{"read": "the weights of ties were checked on them; their errors were read.", "unread": "its errors were not read; rules that raised its false ties were dropped for it."}[name],
		Out:    "pairs of which the reader was unsure; strangers that hang together over a third report only.",
		Errors: map[string]string{"read": "go test ./eval/kin -v -errors 40"}[name],
		Measures: []ledger.Measure{
			{Name: "kin-" + name + ".ties.P", Title: "ties, P", How: "of the judged pairs that are tied or that one text stands behind and that are linked, those that one text stands behind", Of: s.Ties.TP + s.Ties.FP, Score: s.Ties.P()},
			{Name: "kin-" + name + ".ties.R", Title: "ties, R", How: "of the pairs that one text stands behind, those that are linked, be it over other reports", Of: s.Ties.TP + s.Ties.FN, Score: s.Ties.R()},
			ledger.Count("kin-"+name+".false", "false ties", "pairs of strangers that are tied", s.False, s.Untied),
			{Name: "kin-" + name + ".parents.P", Title: "parents named, P", How: "of the parents named of pairs whose parent is plain, the true ones", Of: s.Parents.TP + s.Parents.FP, Score: s.Parents.P()},
			{Name: "kin-" + name + ".parents.R", Title: "parents named, R", How: "of the parents that are plain, those named", Of: s.Parents.TP + s.Parents.FN, Score: s.Parents.R()},
		},
	}
	if name == "read" {
		var log ledger.Errors
		for _, j := range js {
			switch {
			case j.Label == Same && !j.Linked:
				log.Add("not tied", "%s %s %.2f %v", j.A, j.B, j.Score, j.Grounds)
			case j.Label != Same && j.Tied:
				log.Add("tied wrongly", "%s %s %s %.2f %v", j.A, j.B, j.Label, j.Score, j.Grounds)
			}
		}
		log.Log(t)
	}
	sheet.Check(t, caret.Update())
}
