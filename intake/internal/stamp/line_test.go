package stamp

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

func TestBeforeLexicon(t *testing.T) {
	read := func(x lex.Line) string {
		l, _ := OfLine(x.Example)
		out := []string{"published " + l.Published.String(), "updated " + l.Updated.String(), "by " + l.Byline}
		out = slices.DeleteFunc(out, func(s string) bool { return strings.HasSuffix(s, " ") })
		for _, r := range l.Rest {
			out = append(out, "rest "+r)
		}
		return strings.Join(out, "; ")
	}
	lextest.Examples(t, "before.en.lex", read)
	lextest.Needed(t, "before.en.lex", func(lx *lex.Lexicon, l lex.Line) string {
		defer func(all map[string]string) { before = all }(before)
		before = wordsBefore(lx)
		return read(l)
	})
}

func TestOfLine(t *testing.T) {
	for in, want := range map[string]string{
		"4 March 2031":                                 "2031-03-04|||",
		"Tuesday, 4 March 2031, 05:06 GMT":             "2031-03-04T05:06:00Z|||",
		"Published: Mar 4, 2031 at 5:06 a.m. EST":      "2031-03-04T05:06:00-05:00|||",
		"25/03/2031 01:57 | Updated 26/03/2031 19:20":  "2031-03-25T01:57:00Z|2031-03-26T19:20:00Z||",
		"Tuesday March 4, 2031 5:06 pm PDT by Ada Roe": "2031-03-04T17:06:00-07:00||Ada Roe|",
		"By Ada Roe, 4 March 2031":                     "2031-03-04||Ada Roe|",
		"By Ada Roe and Ben Oyelaran • March 4, 2031":  "2031-03-04||Ada Roe and Ben Oyelaran|",
		"Ada Roe, 4 March 2031":                        "2031-03-04|||Ada Roe",
		"Oldwick News – 4 March 2031":                  "2031-03-04|||Oldwick News",
		"Last updated 4 March 2031 5:06":               "|2031-03-04T05:06:00Z||",
		"Oldwick Echo | Tuesday, March 4, 2031, 8 am":  "2031-03-04T08:00:00Z|||Oldwick Echo",
		"4 March 2031, 4pm GMT":                        "2031-03-04T16:00:00Z|||",
		"Posted on 4 March 2031 in News":               "2031-03-04|||in News",
		"4 March 2031 (updated 5 March 2031)":          "2031-03-04|2031-03-05||",
		"03/04/2031":                                   "none", "Nothing": "none", "3 hours ago": "none", "40 people in March": "none", "2031": "none",
	} {
		l, ok := OfLine(in)
		got := strings.Join([]string{l.Published.String(), l.Updated.String(), l.Byline, strings.Join(l.Rest, ";")}, "|")
		if !ok {
			got = "none"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// FuzzOfLine checks that what is read of a line is in it and that its dates are possible.
func FuzzOfLine(f *testing.F) {
	f.Add("Published Tue, 4 March 2031 at 5:06 pm (updated 5/6/2031) | By Ada Roe – Oldwick News")
	f.Add("25/03/2031 01:57 | Updated 26/03/2031 19:20")
	f.Fuzz(func(t *testing.T, s string) {
		l, ok := OfLine(s)
		if ok != (l.Published.Known() || l.Updated.Known()) {
			t.Fatalf("%q: %v %+v", s, ok, l)
		}
		for _, part := range append(l.Rest, l.Byline) {
			for w := range strings.FieldsSeq(part) {
				if !strings.Contains(s, w) {
					t.Fatalf("%q is not in %q", w, s)
				}
			}
		}
	})
}

func TestUndated(t *testing.T) {
	for s, want := range map[string]bool{
		"Tuesday 4 March": true, "Tuesday 4 March, 9.30 p.m.": true, "13:00": true, "8 am": true,
		"Tuesday 4 March 2031": false, "Tuesday": false, "4": false, "on the march": false, "": false,
	} {
		if got := Undated(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
