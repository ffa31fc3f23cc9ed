package story

import (
	"slices"
	"testing"

	"stemma/claim"
)

// A story names its reports; who edits it gives the readings, of as many reports as
// are at hand and in any order.
func TestWitnessesAreInStoryOrder(t *testing.T) {
	var rs []*claim.Reading
	for _, r := range reports()[:10] {
		rs = append(rs, read(r))
	}
	for _, s := range Gather(rs) {
		want := refs(s, rs)
		if len(want) != len(s.Reports) {
			t.Fatalf("%d witnesses of %d reports", len(want), len(s.Reports))
		}
		back := slices.Clone(rs)
		slices.Reverse(back)
		if got := refs(s, back); !slices.Equal(got, want) {
			t.Errorf("in another order %q, want %q", got, want)
		}
		if got := refs(s, s.Readings(ByReport(rs))); !slices.Equal(got, want) {
			t.Errorf("of its own readings %q, want %q", got, want)
		}
		without := slices.DeleteFunc(slices.Clone(rs), func(r *claim.Reading) bool { return r.Report.ID == s.Reports[0] })
		ws := s.Witnesses(without)
		if len(ws) != len(want)-1 || ws[0].Siglum != "A" || ws[0].Report.Ref != want[1] {
			t.Errorf("without a reading of the first: %d witnesses", len(ws))
		}
	}
}

// Of one report met under two refs the smaller names it, whichever comes first.
func TestByReport(t *testing.T) {
	a, b := read(of("a", "2031-01-01", "The pier fell.")), read(of("b", "2031-01-01", "The pier fell."))
	b.Report.ID = a.Report.ID
	for _, rs := range [][]*claim.Reading{{a, b}, {b, a}} {
		if got := ByReport(rs)[a.Report.ID].Report.Ref; got != "a" {
			t.Errorf("%q, want a", got)
		}
	}
}
