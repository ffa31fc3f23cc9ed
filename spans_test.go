package stemma_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/edition"
	"stemma/report"
)

// Every span in the output is a valid span of its report, and the words given with
// it are the bytes of the report. The text of a text file is the file's bytes.
func TestSpansAreOfReports(t *testing.T) {
	for _, c := range corpora(t) {
		for _, r := range c.readings {
			if strings.HasSuffix(r.Report.Path, ".txt") {
				raw, err := os.ReadFile(r.Report.Path)
				if err != nil {
					t.Fatal(err)
				}
				if string(raw) != r.Report.Text {
					t.Errorf("%s: the report's text is not the file's bytes", r.Report.Path)
				}
			}
			for _, fault := range readingFaults(r) {
				t.Errorf("%s %s: %s", c.name, r.Report.Ref, fault)
			}
		}
		for _, e := range c.editions {
			for _, fault := range editionFaults(e) {
				t.Errorf("%s: %s", c.name, fault)
			}
		}
	}
}

// readingFaults returns a list of the invalid spans and references in a reading's
// JSON.
func readingFaults(r *claim.Reading) []string {
	text := r.Report.Text
	var faults []string
	bad := func(path string, format string, a ...any) {
		faults = append(faults, path+": "+fmt.Sprintf(format, a...))
	}
	span := func(path string, s report.Span) bool {
		if !s.In(text) {
			bad(path, "span %d–%d of %d bytes", s.Start, s.End, len(text))
			return false
		}
		return true
	}
	named := func(path, name string, s report.Span) {
		if span(path, s) && name != s.Of(text) {
			bad(path, "%q is not %q", name, s.Of(text))
		}
	}
	within := func(path string, pairs [][2]int, s report.Span) {
		for _, f := range segmentFaults(pairs, s.Start, s.End, text) {
			bad(path, "%s", f)
		}
	}
	each(reflect.ValueOf(edition.Read(r)), "", func(path string, v any) {
		switch x := v.(type) {
		case edition.ReadCounted:
			if x.Head != "" || !x.Empty() { // the zero value means that nothing is counted
				span(path, x.Span)
			}
		case edition.ReadFigure:
			span(path, report.Span{Start: x.NumStart, End: x.NumEnd})
			for _, i := range []*int{x.Of, x.Same} {
				if i != nil && (*i < 0 || *i >= len(r.Figures)+len(r.Tallies)) {
					bad(path, "points at figure %d of %d", *i, len(r.Figures)+len(r.Tallies))
				}
			}
		case edition.ReadSpeaker:
			named(path, x.Name, x.Span)
		case edition.ReadSource:
			named(path, x.Name, x.Span)
		case edition.ReadQuote:
			within(path, x.Segments, x.Span)
		case edition.ReadContent:
			within(path, x.Segments, x.Span)
		case edition.ReadClaim:
			within(path, x.Segments, x.Span)
			if x.Attribution != nil && *x.Attribution >= len(r.Attributions) {
				bad(path, "points at attribution %d of %d", *x.Attribution, len(r.Attributions))
			}
			for _, f := range x.Figures {
				if f < 0 || f >= len(r.Figures) {
					bad(path, "points at figure %d of %d", f, len(r.Figures))
				}
			}
			for _, q := range x.Quotes {
				if q < 0 || q >= len(r.Quotes) {
					bad(path, "points at quote %d of %d", q, len(r.Quotes))
				}
			}
		case report.Span:
			if !strings.HasSuffix(path, ".Counted.Span") {
				span(path, x)
			}
		}
		if strings.HasSuffix(path, "]") && strings.Contains(path, "Sentences[") {
			if p, ok := v.([2]int); ok {
				span(path, report.Span{Start: p[0], End: p[1]})
			}
		}
	})
	return faults
}

// editionFaults returns a list of the invalid spans and references in an edition.
func editionFaults(e *edition.Edition) []string {
	var faults []string
	bad := func(path string, format string, a ...any) {
		faults = append(faults, path+": "+fmt.Sprintf(format, a...))
	}
	texts, ids := map[string]string{}, map[string]string{}
	for _, w := range e.Witnesses {
		texts[w.Siglum], ids[w.Siglum] = w.Text, w.Report
	}
	span := func(path, siglum string, start, end int) bool {
		text, ok := texts[siglum]
		if !ok {
			bad(path, "no witness %q", siglum)
			return false
		}
		if !(report.Span{Start: start, End: end}).In(text) {
			bad(path, "span %d–%d of %d bytes of %s", start, end, len(text), siglum)
			return false
		}
		return true
	}
	each(reflect.ValueOf(e), "", func(path string, v any) {
		switch x := v.(type) {
		case edition.Passage:
			if !span(path, x.Siglum, x.Start, x.End) {
				return
			}
			if x.Report != ids[x.Siglum] {
				bad(path, "%s is not report %s", x.Siglum, x.Report)
			}
			text := texts[x.Siglum]
			want := text[x.Start:x.End]
			if len(x.Segments) > 0 {
				fs := segmentFaults(x.Segments, x.Start, x.End, text)
				if len(fs) > 0 {
					bad(path, "%s", fs[0])
					return
				}
				var parts []string
				for _, s := range x.Segments {
					parts = append(parts, text[s[0]:s[1]])
				}
				want = strings.Join(parts, " ")
			}
			if x.Exact != want {
				bad(path, "exact %q is not %q", x.Exact, want)
			}
		case edition.Point:
			span(path, x.Siglum, x.Start, x.End)
			if x.Siglum != x.Passage.Siglum || x.Start != x.Passage.Start || x.End != x.Passage.End {
				bad(path, "the point and its passage have different spans")
			}
		case edition.QuoteReading:
			span(path, x.Siglum, x.Start, x.End)
		case edition.Witness:
			for _, m := range x.Marks {
				span(path+".Marks", x.Siglum, m.Start, m.End)
			}
			if x.Bytes != len(x.Text) {
				bad(path, "%d bytes, stated %d", len(x.Text), x.Bytes)
			}
		}
	})
	return faults
}

// segmentFaults returns a fault if the segments are not valid, inside start–end, in
// order and without overlap.
func segmentFaults(segs [][2]int, start, end int, text string) []string {
	var out []string
	last := start
	for _, s := range segs {
		if s[0] < last || s[1] > end || !(report.Span{Start: s[0], End: s[1]}).In(text) {
			out = append(out, fmt.Sprintf("segments %v of %d–%d", segs, start, end))
			break
		}
		last = s[1]
	}
	return out
}

// each calls f for every struct and array in v, v itself included, with its path.
func each(v reflect.Value, path string, f func(path string, v any)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			each(v.Elem(), path, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			each(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f)
		}
	case reflect.Array:
		f(path, v.Interface())
	case reflect.Struct:
		f(path, v.Interface())
		for i := range v.NumField() {
			each(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
	}
}

// editionFaults finds each kind of fault.
func TestSpanFaultsAreSeen(t *testing.T) {
	good := edition.Passage{Siglum: "A", Report: "r", Start: 0, End: 5, Exact: "Three"}
	editionWith := func(p edition.Passage) *edition.Edition {
		return &edition.Edition{
			Witnesses: []edition.Witness{{Siglum: "A", Report: "r", Text: "Three “boats” sank.", Bytes: len("Three “boats” sank.")}},
			Story:     edition.Story{Lead: &p},
		}
	}
	if f := editionFaults(editionWith(good)); len(f) > 0 {
		t.Fatalf("faults found in a valid passage: %q", f)
	}
	for name, change := range map[string]func(*edition.Passage){
		"empty":            func(p *edition.Passage) { p.End, p.Exact = 0, "" },
		"outside":          func(p *edition.Passage) { p.End = 99 },
		"cut character":    func(p *edition.Passage) { p.End, p.Exact = 7, "Three \xe2" },
		"other words":      func(p *edition.Passage) { p.Exact = "Seven" },
		"other witness":    func(p *edition.Passage) { p.Siglum = "B" },
		"other report":     func(p *edition.Passage) { p.Report = "s" },
		"segments outside": func(p *edition.Passage) { p.Segments, p.Exact = [][2]int{{0, 2}, {4, 8}}, "Th e “" },
	} {
		p := good
		change(&p)
		if len(editionFaults(editionWith(p))) == 0 {
			t.Errorf("%s: not found", name)
		}
	}
}
