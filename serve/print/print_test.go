package print

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/edition"
)

func TestClipAndWrap(t *testing.T) {
	s := "Nine boats were lost in the harbour of Port Ansel on Tuesday, the mayor said, and ten hulls were found."
	for n := 4; n < 120; n++ {
		if got := clip(s, n); utf8.RuneCountInString(got) > n || got != s && !strings.HasSuffix(got, "...") {
			t.Errorf("clip to %d: %q", n, got)
		}
	}
	long := strings.Repeat("é", 300) // no space to fold at
	for _, text := range []string{s, long, ""} {
		rows := wrap(text, 30, 3)
		if len(rows) > 3 {
			t.Errorf("%d rows", len(rows))
		}
		for _, r := range rows {
			if utf8.RuneCountInString(r) > 30 {
				t.Errorf("row %q is longer than 30", r)
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	num := func(s string) *edition.Number { n := edition.Number(s); return &n }
	for _, c := range []struct {
		p    edition.Point
		unit string
		want string
	}{
		{edition.Point{Value: "9", Bound: "exact"}, "", "9"},
		{edition.Point{Value: "8000", Bound: "at_most"}, "", "<= 8,000"},
		{edition.Point{Value: "1234567", Bound: "exact"}, "", "1,234,567"},
		{edition.Point{Value: "1300000000", Bound: "approx"}, "us_dollar", "~ 1.3 bn USD"},
		{edition.Point{Value: "45", Low: num("40"), High: num("50"), Bound: "range"}, "percent", "40-50 %"},
		{edition.Point{Value: "1000", Stated: "1000", Low: num("1000"), High: num("10000"), Bound: "approx"}, "", "~ 1,000-10,000"},
		{edition.Point{Value: "8000", Stated: "8000", Low: num("7500"), High: num("8500"), Bound: "approx"}, "", "~ 8,000"},
		{edition.Point{Value: "6", Bound: "exact", Change: "up"}, "percent", "+ 6 %"},
		{edition.Point{Value: "-3.5", Bound: "exact"}, "kilometre", "-3.5 km"},
	} {
		if got := number(c.p, c.unit); got != c.want {
			t.Errorf("number(%+v, %q) = %q, want %q", c.p, c.unit, got, c.want)
		}
	}
	if got := group("1" + strings.Repeat("0", 400)); len(got) > 40 {
		t.Errorf("an absurd number takes %d characters", len(got))
	}
}

// TestSpeaker: of several names for the speaker, a person's is preferred, and an
// outlet's is preferred only to a pronoun.
func TestSpeaker(t *testing.T) {
	e := &edition.Edition{People: []edition.Actor{
		{ID: "p1", Type: "outlet", Name: edition.Passage{Exact: "The Lowe Gazette"}},
		{ID: "p2", Type: "person", Name: edition.Passage{Exact: "Ada Roe"}},
	}}
	said := func(name, id string) edition.QuoteReading {
		return edition.QuoteReading{Speaker: &edition.Passage{Exact: name}, Actor: id}
	}
	for _, c := range []struct {
		readings []edition.QuoteReading
		want     string
	}{
		{[]edition.QuoteReading{said("She", ""), said("Gazette", "p1"), said("the pilot", ""), said("Roe", "p2")}, "Ada Roe: "},
		{[]edition.QuoteReading{said("She", ""), said("Gazette", "p1"), said("the pilot", "")}, "the pilot: "},
		{[]edition.QuoteReading{said("She", ""), said("Gazette", "p1")}, "The Lowe Gazette: "},
		{[]edition.QuoteReading{{}, said("She", "")}, "She: "},
		{[]edition.QuoteReading{{}}, ""},
	} {
		if got := (&board{e: e}).speaker(edition.Utterance{Readings: c.readings}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
