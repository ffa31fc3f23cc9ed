package claim_test

import (
	"strings"
	"testing"

	"stemma/claim"
	"stemma/internal/storytest"
	"stemma/mention"
)

// shown is a deed as the tests write it: verb(doer, done) and how it is told.
func shown(r *claim.Reading, d *claim.Deed) string {
	of := func(e claim.Extent) string { return e.Span().Of(r.Report.Text) }
	s := of(d.Verb) + "(" + of(d.Doer) + ", " + of(d.Done) + ")"
	for _, f := range []mention.Firmness{mention.Stated, mention.Expected, mention.Possible} {
		if int(d.Rung) == f.Rank() {
			s += " " + string(f)
		}
	}
	if d.Against {
		s += " not"
	}
	if d.Coming {
		s += " to"
	}
	return s
}

// TestDeeds: every full verb is a deed of its own, with who does it and to what, as firmly as
// it is told itself.
func TestDeeds(t *testing.T) {
	for _, c := range [][]string{
		{"The regulator has opened an inquiry into the insurer and could fine it 92 million crowns.",
			"opened(The regulator, an inquiry into the insurer) stated", "fine(The regulator, it) possible"},
		{"The loser spoke of fraud at 112 stations and will ask the courts for a recount.",
			"spoke(The loser, ) stated", "ask(The loser, the courts) expected"},
		{"He said he may ask the courts for a recount.", "ask(he, the courts) possible"},
		{"Ada Roe, who had sold the boat, left the island.",
			"sold(Ada Roe, the boat) stated", "left(Ada Roe, the island) stated"},
		{"Two barges were sunk by a mine.", "sunk(a mine, Two barges) stated"},
		{"Two barges sunk by a mine were raised on Monday.",
			"sunk(a mine, Two barges) stated", "raised(, Two barges) stated"},
		{"The harbour master asked the crew to leave the barge.",
			"asked(The harbour master, the crew) stated", "leave(the crew, the barge) possible to"},
		{"The yard plans to cut 900 jobs.", "plans(The yard, ) stated", "cut(The yard, 900 jobs) expected to"},
		{"The yard did not close the gate.", "close(The yard, the gate) stated not"},
		{"A mine sank two barges, killing four men.", "sank(A mine, two barges) stated", "killing(A mine, four men) stated"},
	} {
		r := storytest.Read(c[0])
		var got []string
		for i := range r.Deeds {
			got = append(got, shown(r, &r.Deeds[i]))
		}
		if g, w := strings.Join(got, "; "), strings.Join(c[1:], "; "); g != w {
			t.Errorf("%s\n got %s\nwant %s", c[0], g, w)
		}
	}
}
