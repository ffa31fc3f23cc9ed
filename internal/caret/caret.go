// Package caret runs tests on files of texts, under which the spans that a function must
// find are drawn.
//
// A .caret file holds cases:
//
//	# A comment: a "#" and a space. Comments are kept when marks are rewritten.
//	--- the title of a case
//	The mayor said up to 40 boats were lost.
//	               ^^^^^^^^^^^^^ figure = ≤40 boat
//	    ^^^^^ source
//	A second line of the same text.
//	                 ^^^^ word
//
// A line of carets draws one span of the text line above it; columns are characters
// (runes), not bytes. After the carets comes the label, whose meaning is defined by the
// test. A span over several lines is drawn in two pieces with the same label: the first
// ends with ">" under the last character of its line, the second begins with "<" under
// the first character of another line.
//
//	Nine boats were
//	           ^^^> verb
//	lost.
//	<^^^ verb
//
// The text of a case is its text lines joined by "\n", without blank lines at either end.
// In a file without "---" lines, cases are separated by blank lines.
//
// With the flag -update the marks are replaced by those that were found.
package caret

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/report"
)

var update = flag.Bool("update", false, "rewrite expected results as they were found")

// Update reports whether the tests run with -update, for tests with other golden files.
func Update() bool { return *update }

// A Mark is a span with a label.
type Mark struct {
	Span  report.Span
	Label string
}

// Run calls find with the text of every case in file and compares the marks it returns
// with those drawn. The order of the marks does not matter.
func Run(t *testing.T, file string, find func(text string) []Mark) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parse(string(src))
	if err != nil {
		t.Fatalf("%s:%v", file, err)
	}
	if len(f.cases) == 0 {
		t.Fatalf("%s: no cases", file)
	}
	for i := range f.cases {
		c := &f.cases[i]
		t.Run(c.name(), func(t *testing.T) {
			got := sorted(find(c.text))
			for _, m := range got {
				if !m.Span.In(c.text) {
					t.Fatalf("%s:%d: %q: span %d–%d is empty, outside the text or cuts a character",
						file, c.line, m.Label, m.Span.Start, m.Span.End)
				}
			}
			if *update {
				c.marks = got
				return
			}
			if want := sorted(c.marks); !slices.Equal(got, want) {
				t.Errorf("%s:%d: %s", file, c.line, diff(c.text, got, want))
			}
		})
	}
	if *update {
		if out := f.format(); !bytes.Equal(out, src) {
			if err := os.WriteFile(file, out, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Draw returns text with marks drawn under it, in the form of a case.
func Draw(text string, marks []Mark) string {
	var b strings.Builder
	start := 0
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(line)
		b.WriteByte('\n')
		drawLine(&b, line, start, sorted(marks))
		start += len(line) + 1
	}
	return b.String()
}

// drawLine draws the pieces of marks that begin or end in the line that starts
// at byte start of the text.
func drawLine(b *strings.Builder, line string, start int, marks []Mark) {
	end := start + len(line)
	for _, m := range marks {
		s, e := m.Span.Start, m.Span.End
		opens, closes := s >= start && s < end, e > start && e <= end
		if !opens && !closes {
			continue
		}
		from, to := max(s, start), min(e, end)
		pad := utf8.RuneCountInString(line[:from-start])
		n := utf8.RuneCountInString(line[from-start : to-start])
		row := []byte(strings.Repeat("^", n))
		if !closes {
			row[n-1] = '>'
		}
		if !opens {
			row[0] = '<'
		}
		b.WriteString(strings.Repeat(" ", pad))
		b.Write(row)
		if m.Label != "" {
			b.WriteByte(' ')
			b.WriteString(m.Label)
		}
		b.WriteByte('\n')
	}
}

// diff returns the marks that only one of got and want has, and draws both.
func diff(text string, got, want []Mark) string {
	var b strings.Builder
	b.WriteString("marks differ\n")
	only := func(head string, a, than []Mark) {
		for _, m := range a {
			if !slices.Contains(than, m) {
				fmt.Fprintf(&b, "%s %q %s\n", head, m.Span.Of(text), m.Label)
			}
		}
	}
	only("  extra:  ", got, want)
	only("  missing:", want, got)
	fmt.Fprintf(&b, "got:\n%swant:\n%s", Draw(text, got), Draw(text, want))
	return b.String()
}

// sorted returns marks sorted by span and label.
func sorted(marks []Mark) []Mark {
	out := slices.Clone(marks)
	slices.SortFunc(out, func(a, b Mark) int {
		if c := a.Span.Start - b.Span.Start; c != 0 {
			return c
		}
		if c := a.Span.End - b.Span.End; c != 0 {
			return c
		}
		return strings.Compare(a.Label, b.Label)
	})
	return out
}
