package text

import (
	"strings"
	"testing"

	"stemma/report"
)

// Two paragraphs of an invented report, between which the examples stand.
const (
	above = "The ferry Orlo Star ran aground off Port Ansel on Monday with 40 people on board, the harbour board said.\n\n"
	below = "\n\nAll of them were brought ashore before dark, and the board will ask how the pilot lost his way.\n"
)

func TestAbbreviations(t *testing.T) {
	for _, l := range abbrLex.Lines {
		d := ParseString(l.Example)
		var got []string
		for _, s := range d.Sents {
			got = append(got, s.Of(d.Text))
		}
		if g := strings.Join(got, " | "); g != l.Want {
			t.Errorf("%s: %q gives %q, want %q", l.By, l.Example, g, l.Want)
		}
	}
}

// blockOf returns the block of exactly s in a report that holds it.
func blockOf(t *testing.T, before, s, after string) Block {
	t.Helper()
	d := ParseString(before + s + after)
	want := report.Span{Start: len(before), End: len(before) + len(s)}
	for _, b := range d.Blocks {
		if b.Span == want {
			return b
		}
	}
	return Block{}
}

func TestFurniture(t *testing.T) {
	for _, l := range furnitureLex.Lines {
		b := blockOf(t, above, l.Example, below)
		want := strings.ReplaceAll(l.Want, " ", "_")
		if b.Kind != Furniture || b.Why != want || b.By != l.By {
			t.Errorf("%s: %q is %s %q by %q, want furniture %q", l.By, l.Example, b.Kind, b.Why, b.By, want)
		}
	}
}

func TestCredits(t *testing.T) {
	for _, l := range creditLex.Lines {
		b := blockOf(t, above+strings.TrimSpace(below)+"\n\n", l.Example, "")
		if b.Kind != Credit || b.Why != l.Want || b.By != l.By {
			t.Errorf("%s: %q is %s %q by %q, want credit %q", l.By, l.Example, b.Kind, b.Why, b.By, l.Want)
		}
	}
}

func TestCaptions(t *testing.T) {
	for _, l := range captionLex.Lines {
		if b := blockOf(t, above, l.Example, below); string(b.Kind) != l.Want {
			t.Errorf("%s: %q is %s, want %s", l.By, l.Example, b.Kind, l.Want)
		}
	}
}
