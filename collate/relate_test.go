package collate

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"stemma/claim"
	"stemma/claim/slot"
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
	return lane{FigRef: FigRef{w, 0}, f: f, claim: Ref{w, 0}, kin: "boat", asOf: day, until: day,
		slot: Slot{Dimension: "count", Counted: "boat", Aspect: "lost", Scope: "total"}}
}

// together is the first claims of so many witnesses in one group.
type together int

func (n together) GroupOf(r Ref) int {
	if r.Witness < int(n) && r.Claim == 0 {
		return 0
	}
	return -1
}

func (n together) Together(a, b Ref) bool { return n.GroupOf(a) == 0 && n.GroupOf(b) == 0 }

// none is no time; a standing of no witness at hand is told at none.
var none = time.Time{}

// related relates lanes, each of a witness of its own that was made at its time.
func related(al Facts, lanes []lane, made ...time.Time) Relation {
	ws := make([]story.Witness, len(lanes))
	var all []int
	for i := range lanes {
		rd := &claim.Reading{Report: &report.Report{}, Cast: &name.Cast{}, Claims: make([]claim.Claim, 1), Slots: make([]slot.Slot, 1)}
		if i < len(made) {
			rd.Report.Published = report.Stamp{Time: made[i]}
		}
		ws[lanes[i].Witness].Reading = rd
		lanes[i].value = valueOf(lanes[i].f)
		lanes[i].same = fmt.Sprint(lanes[i].value, lanes[i].asOf, lanes[i].val, lanes[i].slot, lanes[i].many)
		all = append(all, i)
	}
	rel, _ := newRelating(ws, al, lanes).relate(all)
	return rel
}

// TestRelate is the table by which the figures of two reports are held against each other.
func TestRelate(t *testing.T) {
	stated := func(l lane) lane { l.val = l.asOf.Format(time.DateOnly); return l }
	killed := func(l lane) lane { l.slot.Aspect = "killed"; return l }
	missing := func(l lane) lane { l.slot.Aspect = "missing"; return l }
	past := func(l lane) lane { l.past = true; return l }
	many := func(l lane) lane { l.many = true; return l }
	at := func(hour int) time.Time { return monday.Add(time.Duration(hour) * time.Hour) }
	forty, fifty := laneOf(0, 40, 40, 40, monday), laneOf(1, 55, 55, 55, monday)
	for _, c := range []struct {
		name         string
		a, b         lane
		first, later time.Time
		want         Relation
	}{
		{"equal", forty, laneOf(1, 40, 40, 40, monday), none, none, Same},
		{"equal, days apart", forty, laneOf(1, 40, 40, 40, tuesday), none, none, Same},
		{"a bound that holds the other", laneOf(0, 40, -1, 40, monday), laneOf(1, 40, 40, 40, monday), none, none, Rounding},
		{"unlike", forty, fifty, none, none, Differs},
		{"unlike, a day stated", stated(forty), fifty, none, none, Differs},
		{"unlike on two stated days", stated(forty), stated(laneOf(1, 55, 55, 55, tuesday)), none, none, Moved},
		{"unlike, told later", forty, fifty, at(1), at(9), Differs},
		{"a toll that rose", killed(forty), killed(fifty), at(1), at(9), Moved},
		{"a toll that fell", killed(fifty), killed(forty), at(1), at(9), Differs},
		{"two tolls at one time", killed(forty), killed(fifty), at(1), at(1), Differs},
		{"two floors of a toll", killed(laneOf(0, 5, 5, -1, monday)), killed(laneOf(1, 7, 7, -1, monday)), none, none, Moved},
		{"two floors of what does not move", laneOf(0, 5, 5, -1, monday), laneOf(1, 7, 7, -1, monday), none, none, Rounding},
		{"fewer are missing", missing(fifty), missing(forty), at(1), at(9), Moved},
		{"two small counts of what goes up and down", missing(laneOf(0, 4, 4, 4, monday)), missing(laneOf(1, 5, 5, 5, monday)), at(1), at(9), Scope},
		{"a day told of one, long before the other's report", stated(laneOf(0, 40, 40, 40, monday.AddDate(0, -3, 0))), killed(fifty), none, none, Scope},
		{"of another year", past(forty), fifty, none, none, Scope},
		{"one of many", many(forty), fifty, none, none, Scope},
	} {
		c.a.FigRef, c.a.claim, c.b.FigRef, c.b.claim = FigRef{}, Ref{}, FigRef{Witness: 1}, Ref{Witness: 1}
		if got := related(together(2), []lane{c.a, c.b}, c.first, c.later); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		c.a.Witness, c.a.claim.Witness, c.b.Witness, c.b.claim.Witness = 1, 1, 0, 0
		if got := related(together(2), []lane{c.b, c.a}, c.later, c.first); got != c.want {
			t.Errorf("%s, the other first: %s, want %s", c.name, got, c.want)
		}
	}
}

// Reports are held against each other by all that they say: 77 and then 84 in one is at
// odds with neither 77 nor 84 in another.
func TestStandings(t *testing.T) {
	lanes := []lane{laneOf(0, 77, 77, 77, monday), laneOf(0, 84, 84, 84, monday), laneOf(1, 77, 77, 77, monday)}
	lanes[1].Figure, lanes[1].claim.Claim = 1, 1
	for i := range lanes {
		lanes[i].value = valueOf(lanes[i].f)
		lanes[i].same = fmt.Sprint(lanes[i].value, lanes[i].Witness)
	}
	ws := make([]story.Witness, 2)
	for i := range ws {
		ws[i].Reading = &claim.Reading{Report: &report.Report{}, Cast: &name.Cast{}, Claims: make([]claim.Claim, 2), Slots: make([]slot.Slot, 2)}
	}
	later := func(aspect string) {
		lanes[1].asOf, lanes[1].until = tuesday, tuesday
		lanes[1].slot.Aspect = aspect
	}
	for _, c := range []struct {
		name, aspect, said string
		later              func(string)
		want               Relation
	}{
		{"what only grows has moved", "killed", "", nil, Moved},
		{"a price of one time, with debts and without", "shares", "", nil, Scope},
		{"a price of two days", "shares", "", later, Moved},
		{"a bid that was raised to either is no collection", "raised", "offer", nil, Scope},
	} {
		for i := range lanes {
			lanes[i].slot.Aspect, lanes[i].said = c.aspect, c.said
		}
		if c.later != nil {
			c.later(c.aspect)
		}
		if got, _ := newRelating(ws, together(2), lanes).relate([]int{0, 1, 2}); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		lanes[1].asOf, lanes[1].until = monday, monday
	}
}

// The order of the reports does not matter.
func TestRelateInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	seen := map[Relation]int{}
	for range 1000 {
		n := 2 + r.IntN(4)
		var lanes []lane
		var made []time.Time
		for w := range n {
			low, wide := 1000+int64(r.IntN(4)), int64(r.IntN(4))
			l := laneOf(w, low, low, low+wide, []time.Time{{}, monday, tuesday}[r.IntN(3)])
			if r.IntN(2) == 0 && !l.asOf.IsZero() {
				l.val = l.asOf.Format(time.DateOnly)
			}
			l.slot.Aspect = []string{"killed", "lost"}[r.IntN(2)]
			lanes, made = append(lanes, l), append(made, monday.Add(time.Duration(r.IntN(3))*time.Hour))
		}
		want := related(together(n), lanes, made...)
		seen[want]++
		p := r.Perm(n)
		other, at := make([]lane, n), make([]time.Time, n)
		for i, k := range p {
			other[k], at[k] = lanes[i], made[i]
			other[k].Witness, other[k].claim.Witness = k, k
		}
		if got := related(together(n), other, at...); got != want {
			t.Fatalf("%+v: %s, in another order %s", lanes, want, got)
		}
	}
	for _, rel := range []Relation{Rounding, Moved, Differs} {
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
		a.slot.Aspect, b.slot.Aspect = "killed", "killed"
		s := &standing{told: madeAt{at: monday}, lanes: []*lane{&a}}
		o := &standing{told: madeAt{at: tuesday}, lanes: []*lane{&b}}
		if got := grown(s, o, &a, &b); got != c.want {
			t.Errorf("at least %d, then at least %d: grown %v, want %v", c.first, c.then, got, c.want)
		}
	}
}
