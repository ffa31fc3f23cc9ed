package collate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/collate/relation"
	"stemma/internal/storytest"
)

// A claim that tells two facts meets one report by each, and stands in one locus only.
func TestFurther(t *testing.T) {
	c := storytest.Collate(
		"Outlet: Sea Post\n\nThe car ferry Osprey sank off Ludmor harbour on Sunday night while carrying forty tons of stolen copper wire from the Tolva mill.",
		"Outlet: Gull\n\nThe car ferry Osprey sank off Ludmor harbour on Sunday night.",
		"Outlet: Tern\n\nForty tons of stolen copper wire from the Tolva mill were on board.",
		"Outlet: Skua\n\nThe Osprey, a car ferry, sank off Ludmor harbour on Sunday.",
		"Outlet: Knot\n\nStolen copper wire from the Tolva mill, forty tons of it, was on board.",
		"Outlet: Ruff\n\nA car ferry, the Osprey, sank late on Sunday off the harbour of Ludmor.",
		"Outlet: Smew\n\nForty tons of copper wire stolen from the mill in Tolva were found.",
	)
	shared := func(loci []collate.Locus, a, b int) (n int) {
		for i := range loci {
			has := func(w int) bool {
				return slices.ContainsFunc(loci[i].Variants, func(v collate.Variant) bool {
					return slices.ContainsFunc(v.Claims, func(r collate.Ref) bool { return r.Witness == w })
				})
			}
			if has(a) && has(b) {
				n++
			}
		}
		return n
	}
	all := slices.Concat(c.Loci, c.Further)
	if n := shared(c.Loci, 0, 1) + shared(c.Loci, 0, 2); n != 1 {
		t.Errorf("the long claim meets %d of the short ones in a locus of its own, want 1", n)
	}
	if a, b := shared(all, 0, 1), shared(all, 0, 2); a != 1 || b != 1 {
		t.Errorf("the long claim meets the first report %d times and the second %d times, want once each", a, b)
	}
	for _, l := range c.Further {
		if !l.Further || l.Relation != relation.Rewording || l.ID == "" {
			t.Errorf("a further locus has further %v, relation %s, id %q", l.Further, l.Relation, l.ID)
		}
		for _, o := range c.Loci {
			if o.ID == l.ID {
				t.Errorf("two loci are named %s", l.ID)
			}
		}
	}
}

// One person is introduced in the words of every report, those of the same words once.
func TestIntroduced(t *testing.T) {
	c := storytest.Collate(
		"Ada Moor, the harbour master of Ludmor, closed the pier on Sunday. Moor said the pier was rotten.",
		"The harbour master of Ludmor, Ada Moor, said on Monday that the pier was rotten.",
		"Ludmor port chief Ada Moor said that the pier was rotten. Mr Rolf Kern agreed.",
	)
	var got []string
	for _, a := range c.Cast {
		for _, refs := range a.Introduced {
			for _, r := range refs {
				got = append(got, fmt.Sprintf("%s %s", c.Witnesses[r.Witness].Siglum, c.Introduction(r).Of(c.Witnesses[r.Witness].Report.Text)))
			}
			got = append(got, "")
		}
	}
	want := "A Ada Moor, the harbour master of Ludmor|B The harbour master of Ludmor, Ada Moor||C Ludmor port chief Ada Moor|"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got %s\nwant %s", s, want)
	}
}
