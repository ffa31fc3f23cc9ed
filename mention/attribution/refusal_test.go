package attribution

import (
	"testing"

	"stemma/mention"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

// TestRefusals: to turn a thing down is no denial.
func TestRefusals(t *testing.T) {
	for s, want := range map[string]mention.Firmness{
		"The harbour board rejected the claim.":            mention.Denied,
		"The harbour board rejected the shipyard's offer.": mention.Negated,
		"The mayor dismissed reports of a strike.":         mention.Denied,
	} {
		d := text.ParseString(s)
		as := Find(English(), d, name.Find(d), quote.Find(quote.English(), d))
		if len(as) != 1 || as[0].Firmness != want {
			t.Errorf("%q: %+v, want one that is %s", s, as, want)
		}
	}
}
