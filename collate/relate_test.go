package collate

import (
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"stemma/mention/figure"
	"stemma/mention/quantity"
)

var (
	monday  = time.Date(2031, 5, 5, 0, 0, 0, 0, time.UTC)
	tuesday = monday.AddDate(0, 0, 1)
)

// laneOf makes a lane of witness w whose figure lies between low and high; a
// negative limit is open.
func laneOf(w int, value, low, high int64, day time.Time) lane {
	limit := func(v int64) *big.Rat {
		if v < 0 {
			return nil
		}
		return big.NewRat(v, 1)
	}
	f := &figure.Figure{Amount: quantity.Amount{Value: big.NewRat(value, 1), Low: limit(low), High: limit(high), Bound: figure.Exact, Dimension: "count"}, Of: -1, Same: -1}
	switch {
	case low < 0:
		f.Bound = figure.AtMost
	case high < 0:
		f.Bound = figure.AtLeast
	}
	return lane{FigRef: FigRef{w, 0}, f: f, claim: Ref{w, 0}, kin: "boat", asOf: day,
		slot: Slot{Dimension: "count", Counted: "boat", Aspect: "lost", Scope: "total"}}
}

// together puts the claims of all witnesses in one group.
func together(witnesses int) *alignment {
	al := &alignment{at: map[Ref]int{}}
	for w := range witnesses {
		al.at[Ref{w, 0}] = w
		al.group = append(al.group, 0)
	}
	return al
}

// Figures that agree are never parted by a day, and only a known slot and one known
// day make a difference.
func TestRelate(t *testing.T) {
	none := time.Time{}
	elsewhere := func(l lane) lane { l.slot.Place = "merrow"; return l }
	for _, c := range []struct {
		name string
		a, b lane
		want Relation
	}{
		{"equal", laneOf(0, 40, 40, 40, monday), laneOf(1, 40, 40, 40, monday), Same},
		{"equal, days apart", laneOf(0, 40, 40, 40, monday), laneOf(1, 40, 40, 40, tuesday), Same},
		{"a bound that holds the other", laneOf(0, 40, -1, 40, monday), laneOf(1, 40, 40, 40, monday), Rounding},
		{"unlike on one day in one slot", laneOf(0, 40, 40, 40, monday), laneOf(1, 55, 55, 55, monday), Differs},
		{"unlike on one day, slot open", elsewhere(laneOf(0, 40, 40, 40, monday)), laneOf(1, 55, 55, 55, monday), Scope},
		{"unlike on two days", laneOf(0, 40, 40, 40, monday), laneOf(1, 55, 55, 55, tuesday), Moved},
		{"unlike, a day unknown", laneOf(0, 40, 40, 40, monday), laneOf(1, 55, 55, 55, none), Scope},
		{"unlike, no day known", laneOf(0, 40, 40, 40, none), laneOf(1, 55, 55, 55, none), Scope},
	} {
		for _, lanes := range [][]lane{{c.a, c.b}, {c.b, c.a}} {
			if got := relate(together(2), lanes, []int{0, 1}, []int{0, 1}); got != c.want {
				t.Errorf("%s: %s, want %s", c.name, got, c.want)
			}
		}
	}
}

// late reports whether a lane has a value that another has of an earlier day.
func late(lanes []lane, i int) bool {
	for j := range lanes {
		if a, b := &lanes[j], &lanes[i]; !a.asOf.IsZero() && a.asOf.Before(b.asOf) && valueOf(a.f) == valueOf(b.f) {
			return true
		}
	}
	return false
}

// The relation of many figures is the gravest that any two of them have.
func TestRelateIsThatOfThePairs(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	grave := map[Relation]int{Single: 0, Same: 1, Rounding: 2, Scope: 3, Moved: 4, Differs: 5}
	seen := map[Relation]int{}
	for range 3000 {
		n := 2 + r.IntN(4)
		al := together(n)
		var lanes []lane
		var m []int
		for w := range n {
			low, wide := int64(r.IntN(4)), int64(r.IntN(4))
			l := laneOf(w, low, low, low+wide, []time.Time{{}, monday, tuesday}[r.IntN(3)])
			l.f.Value = big.NewRat(low, 1)
			if r.IntN(6) == 0 {
				l.f.Change = []figure.Change{figure.Up, figure.Down, figure.By}[r.IntN(3)]
			}
			if r.IntN(4) == 0 {
				l.slot.Place = "merrow"
			}
			al.group[w] = r.IntN(2)
			lanes, m = append(lanes, l), append(m, w)
		}
		want := Single
		for i := range lanes {
			for j := range i {
				pair := relate(al, lanes, []int{i, j}, []int{i, j})
				if p := pairwise(al, &lanes[i], &lanes[j]); p != pair {
					t.Fatalf("%+v and %+v: %s, want %s", lanes[i], lanes[j], pair, p)
				}
				if pair == Differs && (late(lanes, i) || late(lanes, j)) {
					pair = Moved // one tells again what another told of an earlier day
				}
				if grave[pair] > grave[want] {
					want = pair
				}
			}
		}
		seen[want]++
		if got := relate(al, lanes, m, m); got != want {
			t.Fatalf("%+v: %s, want %s", lanes, got, want)
		}
	}
	for _, rel := range []Relation{Same, Rounding, Scope, Moved, Differs} {
		if seen[rel] == 0 {
			t.Errorf("no story was %s: %v", rel, seen)
		}
	}
}

// pairwise is the table of comparison, of two figures of two witnesses.
func pairwise(al *alignment, a, b *lane) Relation {
	full := a.kin == b.kin && a.slot == b.slot && a.kin != "" && a.slot.Aspect != "" && al.together(a.claim, b.claim)
	switch {
	case figure.Agrees(a.f, b.f) && a.f.Value.Cmp(b.f.Value) == 0 && a.f.Bound == b.f.Bound:
		return Same
	case figure.Agrees(a.f, b.f):
		return Rounding
	case a.asOf.IsZero() || b.asOf.IsZero():
		return Scope
	case !a.asOf.Equal(b.asOf):
		return Moved
	case full:
		return Differs
	}
	return Scope
}
