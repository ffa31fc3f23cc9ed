package stand

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"stemma/claim"
	"stemma/claim/slot"
	"stemma/collate/date"
	"stemma/collate/kin"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

var (
	monday  = time.Date(2031, 5, 5, 0, 0, 0, 0, time.UTC)
	tuesday = monday.AddDate(0, 0, 1)
)

// laneOf makes a lane of witness w whose figure lies between low and high; a
// negative limit is open.
func laneOf(w int, value, low, high int64, day time.Time) lane.Lane {
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
	return lane.Lane{FigRef: ref.FigRef{Witness: w, Figure: 0}, Fig: f, Claim: ref.Ref{Witness: w, Claim: 0}, Kin: "boat", AsOf: day, Until: day,
		Slot: lane.Slot{Dimension: "count", Counted: "boat", Aspect: "lost", Scope: "total"}}
}

// together is the first claims of so many witnesses in one group.
type together int

func (n together) GroupOf(r ref.Ref) int {
	if r.Witness < int(n) && r.Claim == 0 {
		return 0
	}
	return -1
}

func (n together) Together(a, b ref.Ref) bool { return n.GroupOf(a) == 0 && n.GroupOf(b) == 0 }

// none is no time; a standing of no witness at hand is told at none.
var none = time.Time{}

// related relates lanes, each of a witness of its own that was made at its time.
func related(al kin.Facts, lanes []lane.Lane, made ...time.Time) relation.Relation {
	ws := make([]story.Witness, len(lanes))
	var all []int
	for i := range lanes {
		rd := &claim.Reading{Report: &report.Report{}, Cast: &name.Cast{}, Claims: make([]claim.Claim, 1), Slots: make([]slot.Slot, 1)}
		if i < len(made) {
			rd.Report.Published = report.Stamp{Time: made[i]}
		}
		ws[lanes[i].Witness].Reading = rd
		lanes[i].Value = lane.ValueOf(lanes[i].Fig)
		lanes[i].Same = fmt.Sprint(lanes[i].Value, lanes[i].AsOf, lanes[i].DateValue, lanes[i].Slot, lanes[i].Many)
		all = append(all, i)
	}
	rel, _ := New(ws, al, lanes).Relate(all)
	return rel
}

// TestRelate is the table by which the figures of two reports are held against each other.
func TestRelate(t *testing.T) {
	stated := func(l lane.Lane) lane.Lane { l.DateValue = l.AsOf.Format(time.DateOnly); return l }
	killed := func(l lane.Lane) lane.Lane { l.Slot.Aspect = "killed"; return l }
	missing := func(l lane.Lane) lane.Lane { l.Slot.Aspect = "missing"; return l }
	past := func(l lane.Lane) lane.Lane { l.Past = true; return l }
	many := func(l lane.Lane) lane.Lane { l.Many = true; return l }
	at := func(hour int) time.Time { return monday.Add(time.Duration(hour) * time.Hour) }
	forty, fifty := laneOf(0, 40, 40, 40, monday), laneOf(1, 55, 55, 55, monday)
	for _, c := range []struct {
		name         string
		a, b         lane.Lane
		first, later time.Time
		want         relation.Relation
	}{
		{"equal", forty, laneOf(1, 40, 40, 40, monday), none, none, relation.Same},
		{"equal, days apart", forty, laneOf(1, 40, 40, 40, tuesday), none, none, relation.Same},
		{"a bound that holds the other", laneOf(0, 40, -1, 40, monday), laneOf(1, 40, 40, 40, monday), none, none, relation.Rounding},
		{"unlike", forty, fifty, none, none, relation.Differs},
		{"unlike, a day stated", stated(forty), fifty, none, none, relation.Differs},
		{"unlike on two stated days", stated(forty), stated(laneOf(1, 55, 55, 55, tuesday)), none, none, relation.Moved},
		{"unlike, told later", forty, fifty, at(1), at(9), relation.Differs},
		{"a toll that rose", killed(forty), killed(fifty), at(1), at(9), relation.Moved},
		{"a toll that fell", killed(fifty), killed(forty), at(1), at(9), relation.Differs},
		{"two tolls at one time", killed(forty), killed(fifty), at(1), at(1), relation.Differs},
		{"two floors of a toll", killed(laneOf(0, 5, 5, -1, monday)), killed(laneOf(1, 7, 7, -1, monday)), none, none, relation.Moved},
		{"two floors of what does not move", laneOf(0, 5, 5, -1, monday), laneOf(1, 7, 7, -1, monday), none, none, relation.Rounding},
		{"fewer are missing", missing(fifty), missing(forty), at(1), at(9), relation.Moved},
		{"two small counts of what goes up and down", missing(laneOf(0, 4, 4, 4, monday)), missing(laneOf(1, 5, 5, 5, monday)), at(1), at(9), relation.Scope},
		{"a day told of one, long before the other's report", stated(laneOf(0, 40, 40, 40, monday.AddDate(0, -3, 0))), killed(fifty), none, none, relation.Scope},
		{"of another year", past(forty), fifty, none, none, relation.Scope},
		{"one of many", many(forty), fifty, none, none, relation.Scope},
	} {
		c.a.FigRef, c.a.Claim, c.b.FigRef, c.b.Claim = ref.FigRef{}, ref.Ref{}, ref.FigRef{Witness: 1}, ref.Ref{Witness: 1}
		if got := related(together(2), []lane.Lane{c.a, c.b}, c.first, c.later); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		c.a.Witness, c.a.Claim.Witness, c.b.Witness, c.b.Claim.Witness = 1, 1, 0, 0
		if got := related(together(2), []lane.Lane{c.b, c.a}, c.later, c.first); got != c.want {
			t.Errorf("%s, the other first: %s, want %s", c.name, got, c.want)
		}
	}
}

// Reports are held against each other by all that they say: 77 and then 84 in one is at
// odds with neither 77 nor 84 in another.
func TestStandings(t *testing.T) {
	lanes := []lane.Lane{laneOf(0, 77, 77, 77, monday), laneOf(0, 84, 84, 84, monday), laneOf(1, 77, 77, 77, monday)}
	lanes[1].Figure, lanes[1].Claim.Claim = 1, 1
	for i := range lanes {
		lanes[i].Value = lane.ValueOf(lanes[i].Fig)
		lanes[i].Same = fmt.Sprint(lanes[i].Value, lanes[i].Witness)
	}
	ws := make([]story.Witness, 2)
	for i := range ws {
		ws[i].Reading = &claim.Reading{Report: &report.Report{}, Cast: &name.Cast{}, Claims: make([]claim.Claim, 2), Slots: make([]slot.Slot, 2)}
	}
	later := func(aspect string) {
		lanes[1].AsOf, lanes[1].Until = tuesday, tuesday
		lanes[1].Slot.Aspect = aspect
	}
	for _, c := range []struct {
		name, aspect, said string
		later              func(string)
		want               relation.Relation
	}{
		{"what only grows has moved", "killed", "", nil, relation.Moved},
		{"a price of one time, with debts and without", "shares", "", nil, relation.Scope},
		{"a price of two days", "shares", "", later, relation.Moved},
		{"a bid that was raised to either is no collection", "raised", "offer", nil, relation.Scope},
	} {
		for i := range lanes {
			lanes[i].Slot.Aspect, lanes[i].Said = c.aspect, c.said
		}
		if c.later != nil {
			c.later(c.aspect)
		}
		if got, _ := New(ws, together(2), lanes).Relate([]int{0, 1, 2}); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		lanes[1].AsOf, lanes[1].Until = monday, monday
	}
}

// The order of the reports does not matter.
func TestRelateInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	seen := map[relation.Relation]int{}
	for range 1000 {
		n := 2 + r.IntN(4)
		var lanes []lane.Lane
		var made []time.Time
		for w := range n {
			low, wide := 1000+int64(r.IntN(4)), int64(r.IntN(4))
			l := laneOf(w, low, low, low+wide, []time.Time{{}, monday, tuesday}[r.IntN(3)])
			if r.IntN(2) == 0 && !l.AsOf.IsZero() {
				l.DateValue = l.AsOf.Format(time.DateOnly)
			}
			l.Slot.Aspect = []string{"killed", "lost"}[r.IntN(2)]
			lanes, made = append(lanes, l), append(made, monday.Add(time.Duration(r.IntN(3))*time.Hour))
		}
		want := related(together(n), lanes, made...)
		seen[want]++
		p := r.Perm(n)
		other, at := make([]lane.Lane, n), make([]time.Time, n)
		for i, k := range p {
			other[k], at[k] = lanes[i], made[i]
			other[k].Witness, other[k].Claim.Witness = k, k
		}
		if got := related(together(n), other, at...); got != want {
			t.Fatalf("%+v: %s, in another order %s", lanes, want, got)
		}
	}
	for _, rel := range []relation.Relation{relation.Rounding, relation.Moved, relation.Differs} {
		if seen[rel] == 0 {
			t.Errorf("no story was %s: %v", rel, seen)
		}
	}
}

// TestGrownFloors: a bound from below that is told later has grown only where it is greater.
func TestGrownFloors(t *testing.T) {
	for _, c := range []struct {
		first, then int64
		want        bool
	}{{5, 7, true}, {270, 200, false}} {
		a, b := laneOf(0, c.first, c.first, -1, monday), laneOf(1, c.then, c.then, -1, tuesday)
		a.Slot.Aspect, b.Slot.Aspect = "killed", "killed"
		s := &standing{told: date.Made{At: monday}, lanes: []*lane.Lane{&a}}
		o := &standing{told: date.Made{At: tuesday}, lanes: []*lane.Lane{&b}}
		if got := grown(s, o, &a, &b); got != c.want {
			t.Errorf("at least %d, then at least %d: grown %v, want %v", c.first, c.then, got, c.want)
		}
	}
}
