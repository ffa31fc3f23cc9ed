package report

import (
	"testing"
	"time"
)

// stampOf parses an RFC 3339 time or a date.
func stampOf(s string) Stamp {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t, err = time.Parse(time.DateOnly, s)
		if err != nil {
			panic(err)
		}
		return Stamp{Time: t, Day: true}
	}
	return Stamp{Time: t}
}

// A day without a time is not midnight UTC: "the 10th" is after the evening of
// the 9th in any time zone.
func TestBefore(t *testing.T) {
	order := []Stamp{
		stampOf("2031-02-09T20:30:00-06:00"), stampOf("2031-02-09T23:00:00-06:00"), stampOf("2031-02-09"),
		stampOf("2031-02-10T00:10:00+13:00"), stampOf("2031-02-10"), {},
	}
	for i, a := range order {
		for j, b := range order {
			if got, want := a.Before(b), i < j; got != want {
				t.Errorf("%q before %q: %v, want %v", a, b, got, want)
			}
		}
	}
}

func TestID(t *testing.T) {
	id := func(r Report) ID { r.Seal(); return r.ID }
	wire := Report{Text: "A pier fell.", URL: "https://one.example/a"}
	for name, c := range map[string]struct {
		r    Report
		same bool
	}{
		"one text at one address, read from another folder": {Report{Text: wire.Text, URL: wire.URL, Path: "b/x.txt", Ref: "b/x.txt"}, true},
		"one wire text on two pages is two reports":         {Report{Text: wire.Text, URL: "https://two.example/a"}, false},
		"a corrected page is a new report":                  {Report{Text: "Two piers fell.", URL: wire.URL}, false},
		"without an address the outlet is part of the ID":   {Report{Text: wire.Text, Outlet: "Tarn Herald"}, false},
	} {
		if (id(c.r) == id(wire)) != c.same {
			t.Errorf("%s: same %v", name, !c.same)
		}
	}
	if a, b := (Report{Text: "x", Ref: "1", GivenID: true}), (Report{Text: "x", Ref: "2", GivenID: true}); id(a) == id(b) {
		t.Error("two reports with different given ids have one ID")
	}
	if a, b := (Report{Text: "x", Ref: "a/1.txt"}), (Report{Text: "x", Ref: "b/1.txt"}); id(a) != id(b) {
		t.Error("the ID depends on the path")
	}
}

// A span that splits a character is not valid.
func TestSpanIn(t *testing.T) {
	text := "Łódź fell"
	for s, want := range map[Span]bool{{0, 2}: true, {0, 1}: false, {1, 3}: false, {3, 3}: false, {5, 99}: false, {-1, 2}: false, {0, len(text)}: true} {
		if got := s.In(text); got != want {
			t.Errorf("%v in %q: %v, want %v", s, text, got, want)
		}
	}
}
