package change

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestRead scores the changes whose errors are read.
func TestRead(t *testing.T) { grade(t, "read.txt", "changes-read", true, all) }

// TestUnread scores those whose errors nobody reads.
func TestUnread(t *testing.T) { grade(t, "unread.txt", "changes-unread", false, all) }

// TestFresh scores those in other manners; nobody reads their errors.
func TestFresh(t *testing.T) { grade(t, "fresh.txt", "changes-fresh", false, all) }

// TestThirdRead scores the cases with an odd number of the set that was written last: their
// errors are read.
func TestThirdRead(t *testing.T) {
	grade(t, "third.txt", "changes-third-read", true, func(i int) bool { return i%2 == 0 })
}

// TestThirdUnread scores those with an even number; nobody reads their errors.
func TestThirdUnread(t *testing.T) {
	grade(t, "third.txt", "changes-third-unread", false, func(i int) bool { return i%2 == 1 })
}

// all keeps every case of a file.
func all(int) bool { return true }

// A tally counts the cases of a kind.
type tally struct{ changes, shown, named, alike, wrong int }

func (t *tally) add(o tally) {
	t.changes += o.changes
	t.shown += o.shown
	t.named += o.named
	t.alike += o.alike
	t.wrong += o.wrong
}

// grade scores those cases of a file that keep holds the index of, from 0.
func grade(t *testing.T, file, name string, read bool, keep func(int) bool) {
	ledger.Long(t)
	path := filepath.Join("..", "..", "testdata", "changes", file)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	cases, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	var sum tally
	var kinds []string
	by := map[string]*tally{}
	var log ledger.Errors
	n := 0
	for i, c := range cases {
		if !keep(i) {
			continue
		}
		n++
		if by[c.Kind] == nil {
			by[c.Kind] = &tally{}
			kinds = append(kinds, c.Kind)
		}
		o := c.Grade(c.Edit())
		one := tallyOf(c, o)
		by[c.Kind].add(one)
		sum.add(one)
		if read {
			explain(&log, file, c, o)
		}
	}
	for _, k := range kinds {
		s := by[k]
		t.Logf("%-24s shown %d, named %d of %d, wrongly %d of %d", k, s.shown, s.named, s.changes, s.wrong, s.alike)
	}
	log.Log(t)
	sheet := &ledger.Sheet{
		Name: name, Title: "What changed between two short reports, by kind",
		Texts:  fmt.Sprintf("%d changes and look-alikes of testdata/changes/%s.", n, file),
		Errors: "go test ./eval/change -v -errors 40", Hash: ledger.Hash(raw),
		Tuned: map[bool]string{true: "written before the rules were made; its errors were read since.", false: "its errors were not read."}[read],
		Measures: []ledger.Measure{
			ledger.Share(name+".shown", "changes shown", "of the changes, those of which a finding, or a series or locus that differs, joins the passages", sum.shown, sum.changes),
			ledger.Share(name+".named", "changes named", "those that a finding of their kind tells", sum.named, sum.changes),
			ledger.Count(name+".wrong", "look-alikes told of", "those that have any finding, or a series or locus that differs", sum.wrong, sum.alike),
		},
	}
	for _, k := range kinds {
		if s := by[k]; s.changes > 0 {
			sheet.Measures = append(sheet.Measures, ledger.Share(name+"."+k, k, "changes of the kind that are shown", s.shown, s.changes))
		}
	}
	sheet.Check(t, caret.Update())
}

func tallyOf(c Case, o Outcome) tally {
	n := map[bool]int{true: 1}
	if c.Changed {
		return tally{changes: 1, shown: n[o.Shown], named: n[o.Named]}
	}
	return tally{alike: 1, wrong: n[o.Shown]}
}

// explain logs what was not shown, not named, or shown wrongly.
func explain(log *ledger.Errors, file string, c Case, o Outcome) {
	var told []string
	for _, f := range o.Told {
		s := f.Kind + ": " + f.Suspect.Exact
		if f.Against != nil {
			s += " <- " + f.Against.Exact
		}
		told = append(told, s)
	}
	switch {
	case c.Changed && !o.Shown:
		log.Add("not shown", "%s:%d %s: %q", file, c.Line, c.Kind, c.Texts)
	case c.Changed && !o.Named:
		log.Add("not named", "%s:%d %s: %q", file, c.Line, c.Kind, told)
	case !c.Changed && o.Shown:
		log.Add("shown wrongly", "%s:%d %s: %q", file, c.Line, c.Kind, told)
	}
}
