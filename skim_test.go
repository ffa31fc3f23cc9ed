package stemma_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/internal/cputime"
	"stemma/report"
	"stemma/story"
)

// Hostile texts are skimmed without a fault, twice to the same, and one of twice the length
// in about twice the time.
func TestSkimHostileTexts(t *testing.T) {
	const minTime = 5 * time.Millisecond
	n := 8_000
	if testing.Short() {
		n = 1_000
	}
	once, twice := hostile(n), hostile(2*n)
	for _, name := range slices.Sorted(maps.Keys(once)) {
		a, b := sealed(once[name]), sealed(twice[name])
		first, again := stemma.Skim(stemma.English(), a), stemma.Skim(stemma.English(), a)
		for _, p := range first.Partial {
			if p.Why == claim.Fault {
				t.Errorf("%s: the reader broke down", name)
			}
		}
		if !reflect.DeepEqual(story.SketchOf(first), story.SketchOf(again)) {
			t.Errorf("%s: another sketch", name)
		}
		if testing.Short() {
			continue
		}
		x, y := cputime.Growth(func() { skimmed(a) }, func() { skimmed(b) })
		if y > minTime && !cputime.Within(x, y) {
			t.Errorf("%s: %v for %d bytes, %v for twice as many", name, x, n, y)
		}
	}
}

func sealed(s string) *report.Report {
	r := &report.Report{Ref: "hostile.txt", Text: s}
	r.Seal()
	return r
}

func skimmed(r *report.Report) *story.Sketch {
	return story.SketchOf(stemma.Skim(stemma.English(), r))
}

// Sketches of skims meet those of readings: the reports of an invented story are one story,
// whichever of them were parsed.
func TestSkimsMeetReadings(t *testing.T) {
	for _, mask := range []int{0b000, 0b001, 0b110, 0b111} {
		var sk []*story.Sketch
		for i, text := range []string{
			"Ferry runs aground off Elmstead\n\nELMSTEAD, May 6 — The ferry Silver Tern ran aground off Elmstead on Tuesday with 212 people on board, the harbour master, Hedda Quint, said. “The chart was older than the captain,” Quint said.",
			"212 wait nine hours on a sandbank\n\nFor nine hours 212 passengers of the Silver Tern waited for the tide off Elmstead. Harbour master Hedda Quint said: “The chart was older than the captain.”",
			"Silver Tern afloat again\n\nThe ferry Silver Tern, which ran aground off Elmstead, is afloat again, Hedda Quint, the harbour master of Elmstead, said. None of the 212 passengers was hurt.",
		} {
			r := sealed(text)
			r.Published = report.Stamp{Time: time.Date(2031, 5, 6+i/2, 0, 0, 0, 0, time.UTC), Day: true}
			if mask>>i&1 == 1 {
				sk = append(sk, skimmed(r))
			} else {
				sk = append(sk, story.SketchOf(stemma.Read(stemma.English(), r)))
			}
		}
		if ss := story.GatherSketches(sk); len(ss) != 1 || len(ss[0].Reports) != 3 {
			t.Errorf("skims %03b: %d stories", mask, len(ss))
		}
	}
}

// To group a report by a skim of it takes a fifth of the processor time of reading it, at
// the most: so it is some ten times as fast, and five times with what comes before it.
func TestSkimTakesAFifth(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads all invented stories")
	}
	reports, _ := invented(t)
	took := func(read func(*stemma.Language, *report.Report) *claim.Reading) time.Duration {
		start := cputime.Used()
		for _, r := range reports {
			story.SketchOf(read(stemma.English(), r))
		}
		return cputime.Used() - start
	}
	took(stemma.Skim) // loads the lexicons
	read, skim := took(stemma.Read), took(stemma.Skim)
	for range 4 { // noise only adds time
		if 5*skim <= read {
			return
		}
		read, skim = min(read, took(stemma.Read)), min(skim, took(stemma.Skim))
	}
	t.Errorf("%v to read %d reports, %v to skim them", read, len(reports), skim)
}
