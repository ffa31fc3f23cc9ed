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

// Every span we publish is of a report: not empty, inside it, cutting no
// character, its exact words the bytes that stand there; and of a text file the
// bytes of the file.
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

// readingFaults lists what is wrong with the spans of a reading's JSON.
func readingFaults(r *claim.Reading) []string {
	text := r.Report.Text
	var faults []string
	bad := func(at string, format string, a ...any) {
		faults = append(faults, at+": "+fmt.Sprintf(format, a...))
	}
	span := func(at string, s report.Span) bool {
		if !s.In(text) {
			bad(at, "span %d–%d of %d bytes", s.Start, s.End, len(text))
			return false
		}
		return true
	}
	named := func(at, name string, s report.Span) {
		if span(at, s) && name != s.Of(text) {
			bad(at, "%q is not %q", name, s.Of(text))
		}
	}
	within := func(at string, pairs [][2]int, s report.Span) {
		for _, f := range segmentFaults(pairs, s.Start, s.End, text) {
			bad(at, "%s", f)
		}
	}
	each(reflect.ValueOf(edition.Read(r)), "", func(at string, v any) {
		switch x := v.(type) {
		case edition.ReadCounted:
			if x.Head != "" || !x.Empty() { // nothing is counted: all zero
				span(at, x.Span)
			}
		case edition.ReadFigure:
			span(at, report.Span{Start: x.NumStart, End: x.NumEnd})
			for _, i := range []*int{x.Of, x.Same} {
				if i != nil && (*i < 0 || *i >= len(r.Figures)+len(r.Tallies)) {
					bad(at, "points at figure %d of %d", *i, len(r.Figures)+len(r.Tallies))
				}
			}
		case edition.ReadSpeaker:
			named(at, x.Name, x.Span)
		case edition.ReadSource:
			named(at, x.Name, x.Span)
		case edition.ReadQuote:
			within(at, x.Segments, x.Span)
		case edition.ReadContent:
			within(at, x.Segments, x.Span)
		case edition.ReadClaim:
			within(at, x.Segments, x.Span)
			if x.Attribution != nil && *x.Attribution >= len(r.Attributions) {
				bad(at, "points at attribution %d of %d", *x.Attribution, len(r.Attributions))
			}
			for _, f := range x.Figures {
				if f < 0 || f >= len(r.Figures) {
					bad(at, "points at figure %d of %d", f, len(r.Figures))
				}
			}
			for _, q := range x.Quotes {
				if q < 0 || q >= len(r.Quotes) {
					bad(at, "points at quote %d of %d", q, len(r.Quotes))
				}
			}
		case report.Span:
			if !strings.HasSuffix(at, ".Counted.Span") {
				span(at, x)
			}
		}
		if strings.HasSuffix(at, "]") && strings.Contains(at, "Sentences[") {
			if p, ok := v.([2]int); ok {
				span(at, report.Span{Start: p[0], End: p[1]})
			}
		}
	})
	return faults
}

// editionFaults lists what is wrong with the spans of an edition.
func editionFaults(e *edition.Edition) []string {
	var faults []string
	bad := func(at string, format string, a ...any) {
		faults = append(faults, at+": "+fmt.Sprintf(format, a...))
	}
	texts, ids := map[string]string{}, map[string]string{}
	for _, w := range e.Witnesses {
		texts[w.Siglum], ids[w.Siglum] = w.Text, w.Report
	}
	span := func(at, siglum string, start, end int) bool {
		text, ok := texts[siglum]
		if !ok {
			bad(at, "no witness %q", siglum)
			return false
		}
		if !(report.Span{Start: start, End: end}).In(text) {
			bad(at, "span %d–%d of %d bytes of %s", start, end, len(text), siglum)
			return false
		}
		return true
	}
	each(reflect.ValueOf(e), "", func(at string, v any) {
		switch x := v.(type) {
		case edition.Passage:
			if !span(at, x.Siglum, x.Start, x.End) {
				return
			}
			if x.Report != ids[x.Siglum] {
				bad(at, "%s is not report %s", x.Siglum, x.Report)
			}
			text := texts[x.Siglum]
			want := text[x.Start:x.End]
			if len(x.Segments) > 0 {
				fs := segmentFaults(x.Segments, x.Start, x.End, text)
				if len(fs) > 0 {
					bad(at, "%s", fs[0])
					return
				}
				var parts []string
				for _, s := range x.Segments {
					parts = append(parts, text[s[0]:s[1]])
				}
				want = strings.Join(parts, " ")
			}
			if x.Exact != want {
				bad(at, "exact %q is not %q", x.Exact, want)
			}
		case edition.Point:
			span(at, x.Siglum, x.Start, x.End)
			if x.Siglum != x.Passage.Siglum || x.Start != x.Passage.Start || x.End != x.Passage.End {
				bad(at, "the point and its passage are two places")
			}
		case edition.QuoteReading:
			span(at, x.Siglum, x.Start, x.End)
		case edition.Witness:
			for _, m := range x.Marks {
				span(at+".Marks", x.Siglum, m.Start, m.End)
			}
			if x.Bytes != len(x.Text) {
				bad(at, "%d bytes, stated %d", len(x.Text), x.Bytes)
			}
		}
	})
	return faults
}

// segmentFaults tells what is wrong with segments of start–end: they come in
// order, apart, not empty, and inside.
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

// each calls f with every value below v that is a struct or an array, and the
// path that leads to it.
func each(v reflect.Value, at string, f func(at string, v any)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			each(v.Elem(), at, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			each(v.Index(i), fmt.Sprintf("%s[%d]", at, i), f)
		}
	case reflect.Array:
		f(at, v.Interface())
	case reflect.Struct:
		f(at, v.Interface())
		for i := range v.NumField() {
			each(v.Field(i), at+"."+v.Type().Field(i).Name, f)
		}
	}
}

// The checks above must see a fault where there is one.
func TestSpanFaultsAreSeen(t *testing.T) {
	good := edition.Passage{Siglum: "A", Report: "r", Start: 0, End: 5, Exact: "Three"}
	holding := func(p edition.Passage) *edition.Edition {
		return &edition.Edition{
			Witnesses: []edition.Witness{{Siglum: "A", Report: "r", Text: "Three “boats” sank.", Bytes: len("Three “boats” sank.")}},
			Story:     edition.Story{Lead: &p},
		}
	}
	if f := editionFaults(holding(good)); len(f) > 0 {
		t.Fatalf("a good passage is called faulty: %q", f)
	}
	for what, change := range map[string]func(*edition.Passage){
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
		if len(editionFaults(holding(p))) == 0 {
			t.Errorf("%s: not seen", what)
		}
	}
}
