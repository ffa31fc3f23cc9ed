package stemma

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/report"
	"stemma/text"
)

// Interpret is interpret, for benchmarks.
var Interpret = interpret

// A report on which the reader panics counts as not read, and is grouped and edited
// together with the others.
func TestReadSurvivesItsReader(t *testing.T) {
	broken := &report.Report{Ref: "broken.txt", Text: "Nine boats were lost off Oldwick on Tuesday, the mayor said.\n"}
	sound := &report.Report{Ref: "sound.txt", Text: "Nine boats were lost off Oldwick on Tuesday, the mayor, Ada Moor, said.\n"}
	broken.Seal()
	sound.Seal()
	rd := guarded(English(), broken, func(*Language, *report.Report) *claim.Reading { panic("index out of range") })
	if rd.Report != broken || len(rd.Partial) != 1 || rd.Partial[0].Why != claim.Fault || rd.Partial[0].Span.Len() != len(broken.Text) {
		t.Fatalf("got %+v", rd.Partial)
	}
	witnesses := 0
	readings := []*claim.Reading{rd, Read(English(), sound)}
	for _, s := range Gather(readings) {
		e := Edit(s, readings)
		witnesses += len(e.Witnesses)
	}
	if witnesses != 2 {
		t.Errorf("%d witnesses, want 2", witnesses)
	}
}

// The part of a long report that is not read is listed, and is the same each time.
func TestReadSaysWhatItLeft(t *testing.T) {
	if testing.Short() {
		t.Skip("short: a report of a megabyte is not read")
	}
	// Mostly of empty lines: what is left is a matter of bytes, and sentences are slow to read.
	r := &report.Report{Ref: "long.txt", Text: strings.Repeat("Nine boats were lost off Oldwick."+strings.Repeat("\n", 100), 8_000)}
	r.Seal()
	a, b := Read(English(), r), Read(English(), r)
	if len(a.Partial) != 1 || a.Partial[0].Why != claim.TooLong || a.Partial[0] != b.Partial[0] || !a.Partial[0].Span.In(r.Text) {
		t.Fatalf("got %+v and %+v", a.Partial, b.Partial)
	}
	if last := a.Words[len(a.Words)-1]; last.End() > a.Partial[0].Span.Start {
		t.Errorf("a word ends at %d, within %v", last.End(), a.Partial[0].Span)
	}
	short := &report.Report{Ref: "short.txt", Text: "Nine boats were lost off Oldwick.\n"}
	short.Seal()
	if p := Read(English(), short).Partial; p != nil {
		t.Errorf("a short report is partial: %+v", p)
	}
}

// Reports that are read together have the readings of each alone, and one that fails keeps
// none from being read.
func TestReadAll(t *testing.T) {
	var reports []*report.Report
	for i, s := range []string{"Nine boats were lost off Oldwick on Tuesday, the mayor, Ada Moor, said.\n", "", "Ten of them sank.", strings.Repeat("The clerk of Oldwick said that 40 boats had been lost.\n\n", 90)} {
		for k := range 3 {
			r := &report.Report{Ref: fmt.Sprint(i, k), Title: "Boats lost", Text: s}
			r.Seal()
			reports = append(reports, r)
		}
	}
	alone := make([]*claim.Reading, len(reports))
	for i, r := range reports {
		alone[i] = Read(English(), r)
	}
	for _, broken := range []int{-1, 0, 5, len(reports) - 1} {
		n := 0
		for rd := range readAll(English(), reports, func(l *Language, r *report.Report, doc *text.Doc) *claim.Reading {
			if broken >= 0 && r == reports[broken] {
				panic("index out of range")
			}
			return interpret(l, r, doc)
		}) {
			want := alone[n]
			if n == broken {
				want = claim.Unread(reports[n])
			}
			if !reflect.DeepEqual(rd, want) {
				t.Errorf("report %d: another reading where report %d fails", n, broken)
			}
			n++
		}
		if n != len(reports) {
			t.Errorf("%d readings of %d reports where report %d fails", n, len(reports), broken)
		}
	}
	for n := range 5 { // whoever has enough gets no more
		for range ReadAll(English(), reports) {
			if n--; n < 0 {
				break
			}
		}
	}
	defer func() {
		if recover() != "mine" {
			t.Error("a panic of whoever asks was caught")
		}
	}()
	for range ReadAll(English(), reports) {
		panic("mine")
	}
}
