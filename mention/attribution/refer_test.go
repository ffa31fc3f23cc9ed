package attribution

import (
	"testing"

	"stemma/mention/name"
	"stemma/text"
)

// TestTwoReadings: where the cast's reading of a pronoun is firm, it counts
// beside the order of speakers: it stands in where that is open, and where it
// names another, nobody is named.
func TestTwoReadings(t *testing.T) {
	const s = "Odo Venn said the pier was safe. Hugo Rell left. He said the pier was lost."
	d := text.ParseString(s)
	he := d.TokenAt(len(s) - len("He said the pier was lost."))
	read := func(margin float64, member string) string {
		c := name.Find(d)
		c.References = nil
		for i, m := range c.Members {
			if m.Key == member {
				c.References = []name.Reference{{Span: d.Tokens[he].Span, Token: he, Member: i, Margin: margin, By: "pronoun"}}
			}
		}
		for _, a := range Find(English(), d, c, nil) {
			if len(a.Chain) > 0 && a.Chain[0].Span == d.Tokens[he].Span {
				return a.Chain[0].Name.Of(s)
			}
		}
		return "-"
	}
	alone := read(0, "")
	other := map[string]string{"Odo Venn": "hugo rell", "Hugo Rell": "odo venn"}[alone]
	if other == "" {
		t.Fatalf("alone: %q", alone)
	}
	if got := read(firm, other); got != "He" {
		t.Errorf("%s, and firmly %s: %q", alone, other, got)
	}
	if got := read(firm-1, other); got != alone {
		t.Errorf("%s, and loosely %s: %q", alone, other, got)
	}
}
