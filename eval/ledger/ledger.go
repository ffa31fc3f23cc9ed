// Package ledger records the scores of the program: what was measured, on which texts and
// how, and the floor of each score.
//
// There are three kinds of file. eval/floors.json has a floor for every measure, which is
// changed only on purpose. eval/results/NAME.json has the last recorded scores on a set of
// texts; -update writes it on a machine that has the set. eval/RESULTS.md shows both as
// tables, and is never edited by hand.
package ledger

import (
	"flag"
	"fmt"
	"testing"
)

var refloor = flag.Bool("floors", false, "with -update: set the floors of what is measured anew, a little under today's scores")

// A Sheet holds the measures on one set of texts.
type Sheet struct {
	Name   string // first word of every measure's name: "gold"
	Title  string
	Shared bool   // whether the texts are under ../shared, and so not on every machine
	Texts  string // what the texts are and how many, in a sentence
	Hash   string // of the texts; scores are compared only if it is the same
	Tuned  string // whether rules were made with knowledge of these texts
	Out    string // what of the set was left out, and why; "" if nothing was
	Others string // published scores and those of other programs, and on which texts; may be ""
	Errors string // the command that shows the errors

	Part bool `json:",omitempty"` // whether these are the scores of a part (InParts), which RESULTS.md does not show

	Measures []Measure
}

// A Measure is one number of a sheet.
type Measure struct {
	Name  string // "gold.figures.value"
	Title string
	How   string  // how it is scored, in a sentence
	Of    int     // how many things were graded
	Score float64 // from 0 to 1, or a count if Most is set
	Parts string  // a remark, such as the precision and recall of an F1
	Most  bool    // whether it is a count of errors, whose floor is a ceiling
}

// F1 returns a measure of p's F1, with precision and recall.
func F1(name, title, how string, p PRF) Measure {
	return Measure{Name: name, Title: title + ", F1", How: how, Of: p.TP + p.FN, Score: p.F1(), Parts: fmt.Sprintf("P %.3f R %.3f", p.P(), p.R())}
}

// Share returns a measure of the share good of all.
func Share(name, title, how string, good, all int) Measure {
	return Measure{Name: name, Title: title, How: how, Of: all, Score: ratio(good, all)}
}

// Count returns a measure of n errors among all.
func Count(name, title, how string, n, all int) Measure {
	return Measure{Name: name, Title: title, How: how, Of: all, Score: float64(n), Most: true}
}

// With returns m with a remark.
func (m Measure) With(format string, a ...any) Measure {
	m.Parts = fmt.Sprintf(format, a...)
	return m
}

// Check logs the scores, and fails t for each that is below its floor. With update it first
// records the scores and, if the flag -floors is set, changes the floors.
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
	recorded, err := readSheet(root, s.Name)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range s.Measures {
		t.Logf("%-28s %s  (recorded %s, %s %s)  of %d  %s", m.Name, m.number(m.Score), recorded.recorded(m), m.limit(), floors.text(m), m.Of, m.Parts)
	}
	if s.Shared && recorded != nil && recorded.Hash != s.Hash {
		t.Logf("these are not the texts on which the floors were set (%s, not %s): floors are not checked", s.Hash, recorded.Hash)
		return
	}
	for _, fault := range s.faults(floors) {
		t.Errorf("%s\n\tthe errors: %s", fault, s.Errors)
	}
}

// faults returns messages for the measures that are below their floor or have none, and for
// the floors that have no measure.
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

// limit returns the name of the kind of limit: "floor" or "ceiling".
func (m Measure) limit() string {
	if m.Most {
		return "ceiling"
	}
	return "floor"
}

// number returns a score as it is printed.
func (m Measure) number(x float64) string {
	if m.Most {
		return fmt.Sprintf("%.0f", x)
	}
	return fmt.Sprintf("%.3f", x)
}

// recorded returns the score of m in s as it is printed. s may be nil.
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
