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
