package claim_test

import (
	"strings"
	"testing"
)

// TestDoingIsNoSaying: who does a thing does not say it, and the claim keeps the
// verb; who says, denies or charges is taken out of what is said.
func TestDoingIsNoSaying(t *testing.T) {
	for text, want := range map[string]string{
		"A court in Merrow convicted the former harbour master of theft on Friday.": "A court in Merrow convicted the former harbour master of theft on Friday",
		"The council ordered the shipyard to pay the dockers on Friday.":            "The council ordered the shipyard to pay the dockers on Friday",
		"The mayor shows me the old charts of the harbour and the river.":           "The mayor shows me the old charts of the harbour and the river",
		"The mayor said the court convicted the harbour master.":                    "the court convicted the harbour master",
		"The mayor denied that the council paid the dockers.":                       "the council paid the dockers",
	} {
		got := told(text)
		if len(got) != 1 || !strings.HasSuffix(got[0], ": "+want) {
			t.Errorf("%q:\n got %q\nwant … %s", text, got, want)
		}
	}
}
