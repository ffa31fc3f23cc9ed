// Package ledger keeps the scores of the program: what was measured, on which
// texts, how, and under which floor a score may not fall.
//
// Three files hold them. eval/floors.json has a floor for every measure, moved
// only on purpose. eval/results/NAME.json is what was last recorded of a set of
// texts, written with -update on a machine that has the set. eval/RESULTS.md is
// both as tables and never written by hand.
package ledger

import (
	"flag"
	"fmt"
	"testing"
)

var refloor = flag.Bool("floors", false, "with -update: set the floors of what is measured anew, a little under today's scores")

// A Sheet is what was measured on one set of texts.
type Sheet struct {
	Name   string // first word of every measure's name: "gold"
	Title  string
	Shared bool   // the texts are under ../shared and not on every machine
	Texts  string // what the texts are and how many, in a sentence
	Hash   string // of the texts, so that numbers of other texts are not held against these
	Tuned  string // whether rules were made with these texts in sight
	Out    string // what of the set was left out, and why; empty where nothing was
	Others string // published and peers' numbers, and on what; empty where there are none
	Errors string // the command that shows the errors

	Measures []Measure
}

// A Measure is one number of a sheet.
type Measure struct {
	Name  string // "gold.figures.value"
	Title string
	How   string  // how it is scored, in a sentence
	Of    int     // how many were graded
	Score float64 // a share of 1; a count where Most is set
	Parts string  // what belongs to the score: of an F1 its precision and recall
	Most  bool    // a count of errors: its floor is a ceiling
}

// F1 is the measure of p's F1, with its parts.
func F1(name, title, how string, p PRF) Measure {
	return Measure{Name: name, Title: title + ", F1", How: how, Of: p.TP + p.FN, Score: p.F1(), Parts: fmt.Sprintf("P %.3f R %.3f", p.P(), p.R())}
}

// Share is the measure that is good of all.
func Share(name, title, how string, good, all int) Measure {
	return Measure{Name: name, Title: title, How: how, Of: all, Score: ratio(good, all)}
}

// Count is the measure that is a number of errors among all.
func Count(name, title, how string, n, all int) Measure {
	return Measure{Name: name, Title: title, How: how, Of: all, Score: float64(n), Most: true}
}

// With is m with a remark.
func (m Measure) With(format string, a ...any) Measure {
	m.Parts = fmt.Sprintf(format, a...)
	return m
}

// Check logs the scores and fails t for each that is under its floor. With
// update it first records them, and with the flag -floors moves the floors.
func (s *Sheet) Check(t *testing.T, update bool) {
	t.Helper()
	root := Root(t)
	if update {
		if err := s.record(root, *refloor); err != nil {
			t.Fatal(err)
		}
	}
	floors, err := readFloors(root)
	if err != nil {
		t.Fatal(err)
	}
	was, err := readSheet(root, s.Name)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range s.Measures {
		t.Logf("%-28s %s  (recorded %s, %s %s)  of %d  %s", m.Name, m.number(m.Score), was.recorded(m), m.limit(), floors.text(m), m.Of, m.Parts)
	}
	if s.Shared && was != nil && was.Hash != s.Hash {
		t.Logf("these are not the texts the floors were set on (%s, not %s): nothing is held against them", s.Hash, was.Hash)
		return
	}
	for _, fault := range s.faults(floors) {
		t.Errorf("%s\n\tthe errors: %s", fault, s.Errors)
	}
}

// faults lists the measures that are under their floor or have none, and the
// floors that have no measure.
func (s *Sheet) faults(floors Floors) []string {
	var out []string
	known := map[string]bool{}
	for _, m := range s.Measures {
		known[m.Name] = true
		floor, ok := floors[m.Name]
		switch {
		case !ok:
			out = append(out, fmt.Sprintf("%s has no %s in eval/floors.json; it is %s", m.Name, m.limit(), m.number(m.Score)))
		case m.Most && m.Score > floor:
			out = append(out, fmt.Sprintf("%s is %s, over its ceiling %s", m.Name, m.number(m.Score), m.number(floor)))
		case !m.Most && m.Score < floor:
			out = append(out, fmt.Sprintf("%s is %s, under its floor %s", m.Name, m.number(m.Score), m.number(floor)))
		}
	}
	for _, name := range floors.of(s.Name) {
		if !known[name] {
			out = append(out, fmt.Sprintf("eval/floors.json: %s is measured by nothing", name))
		}
	}
	return out
}

func (m Measure) limit() string {
	if m.Most {
		return "ceiling"
	}
	return "floor"
}

func (m Measure) number(x float64) string {
	if m.Most {
		return fmt.Sprintf("%.0f", x)
	}
	return fmt.Sprintf("%.3f", x)
}

// recorded is what the sheet of the same name says of m; s may be nil.
func (s *Sheet) recorded(m Measure) string {
	if s != nil {
		for _, x := range s.Measures {
			if x.Name == m.Name {
				return m.number(x.Score)
			}
		}
	}
	return "–"
}
