package stemma

import (
	"strings"
	"testing"

	"stemma/claim"
	"stemma/report"
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
