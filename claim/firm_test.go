package claim_test

import (
	"strings"
	"testing"

	"stemma/internal/storytest"
)

// TestFirmnessAt: a figure is told as firmly as the words it stands among.
func TestFirmnessAt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ama Rell said some 800 of the 1,000 Orvanian sailors believed to be in Venn have left for the Kell border region.", "800 stated; 1,000 possible"},
		{"Any sale would need the consent of the trust, which owns 28 percent of the yard.", "28 stated"},
		{"The yard may cut 900 jobs.", "900 possible"},
		{"The yard cut 900 jobs.", "900 stated"},
	} {
		r := storytest.Read(c.text)
		var got []string
		for i := range r.Claims {
			for _, f := range r.Claims[i].Figures {
				got = append(got, r.Figures[f].Number.Of(c.text)+" "+string(r.FirmnessAt(&r.Claims[i], r.Figures[f].Number)))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}
