package front_test

import (
	"testing"

	"stemma/edition"
	"stemma/edition/front"
)

// What two reports may both be right about is no rounding unless the numbers are near.
func TestNote(t *testing.T) {
	n := func(s string) *edition.Number { x := edition.Number(s); return &x }
	point := func(value string, low, high *edition.Number) front.Reading {
		return front.Reading{Point: &edition.Point{Value: edition.Number(value), Low: low, High: high}}
	}
	derived := point("10000", n("10000"), n("10000"))
	derived.Point.Derived = true
	for _, c := range []struct {
		why, relation string
		readings      []front.Reading
		want          string
	}{
		{"more than 200, and 276", "rounding", []front.Reading{point("200", n("200"), nil), point("276", n("276"), n("276"))}, ""},
		{"up to 20, and 5", "rounding", []front.Reading{point("20", nil, n("20")), point("5", n("5"), n("5"))}, ""},
		{"more than 4,800, and 4,800", "rounding", []front.Reading{point("4800", n("4800"), nil), point("4800", n("4800"), n("4800"))}, "rounding"},
		{"up to 4,800, and at least 4,800", "rounding", []front.Reading{point("4800", nil, n("4800")), point("4800", n("4800"), nil)}, ""},
		{"about 200, and 197", "rounding", []front.Reading{point("200", n("150"), n("250")), point("197", n("197"), n("197"))}, "rounding"},
		{"one number, and one that no report states", "rounding", []front.Reading{point("8000", nil, n("8000")), derived}, ""},
		{"two numbers of two scopes", "scope", []front.Reading{point("2", n("2"), n("2")), point("7", n("7"), n("7"))}, "scope"},
		{"what differs is said by where it stands", "differs", []front.Reading{point("2", n("2"), n("2")), point("7", n("7"), n("7"))}, ""},
	} {
		if got := (front.Row{Series: &edition.Series{Relation: c.relation}}).Note(c.readings); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
