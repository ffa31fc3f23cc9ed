package claim_test

import (
	"strings"
	"testing"

	"stemma/internal/storytest"
)

// A telling is all that a report says of who says something, to whom, when and where, and
// nothing of what is said or of what else the speaker does.
func TestTellings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ada Moor, the harbour master, told a news conference in Tolva on Friday that nine barges had sunk.",
			"Ada Moor, the harbour master, told a news conference in Tolva on Friday"},
		{"Nine barges sank off Merrow, police said on Friday.", "police said on Friday"},
		{"“We lost nine,” Jo Lund, 30, from Tolva, said outside the town hall. “They were old.”", "Jo Lund, 30, from Tolva, said outside the town hall"},
		{"Speaking outside the hospital, he said the barge had rolled over.", "Speaking outside the hospital, he said"},
		{"In a letter to the owners, Hanna Roe called the plan “reckless”.", "In a letter to the owners, Hanna Roe called"},
		{"According to Rolf Kern, a spokesman for the port, nine barges were lost.", "According to Rolf Kern, a spokesman for the port"},
		{"The company said in a filing late on Thursday that profit would fall.", "The company said in a filing late on Thursday"},
		{"“It is over,” she wrote on Facebook.", "she wrote on Facebook"},
		{"Kern said the port was shut and then left the city.", "Kern said"},
		{"The ferries are expected to sail on Monday.", ""}, // nobody is told to say it
		{"Nine barges sank off Merrow on Friday.", ""},
	} {
		r := storytest.Read(c.text)
		if len(r.Tellings) != len(r.Attributions) {
			t.Fatalf("%d tellings of %d attributions in %q", len(r.Tellings), len(r.Attributions), c.text)
		}
		var got []string
		for i := range r.Claims {
			if x := r.TellingOf(&r.Claims[i]); !x.Empty() {
				got = append(got, x.Of(r.Report.Text))
			}
		}
		if s := strings.Join(got[:min(1, len(got))], ""); s != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.text, s, c.want)
		}
	}
}

// A telling is bounded, whatever hangs on its cue.
func TestTellingEnds(t *testing.T) {
	text := strings.Repeat("Kern, of the port, of the town, of the coast, ", 400) + "said the barge had sunk."
	r := storytest.Read(text)
	if len(r.Tellings) == 0 {
		t.Fatal("nobody says anything")
	}
	for i := range r.Tellings {
		if n := len(strings.Fields(r.Tellings[i].Of(text))); n > 70 {
			t.Errorf("a telling of %d words", n)
		}
	}
}
