package coherence

import (
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/series"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// collation reads each text as a witness. Lengths travelled of all of them
// stand in one series when together is set.
func collation(together bool, texts ...string) *collate.Collation {
	c := &collate.Collation{}
	var points []series.Point
	for w, s := range texts {
		r := &report.Report{Text: s}
		r.Seal()
		d := text.Parse(text.English(), r)
		figs := figure.Find(figure.English(), d, nil)
		c.Witnesses = append(c.Witnesses, story.Witness{Siglum: string(rune('A' + w)), Reading: claim.Join(claim.English(), r, d, claim.Found{
			Cast: &name.Cast{}, Figures: figs, Settings: setting.Find(setting.English(), d, figs)})})
		for i, f := range figs {
			if f.Dimension == "length" && f.Aspect == "travelled" {
				points = append(points, series.Point{FigRef: collate.FigRef{Witness: w, Figure: i}})
			}
		}
	}
	if together {
		c.Series = []series.Series{{Points: points}}
	}
	return c
}

func lines(cs []Check) string {
	var out []string
	for _, c := range cs {
		out = append(out, string(c.Kind)+": "+c.Formula+" → "+c.Result+", "+string(c.Verdict))
	}
	return strings.Join(out, "\n")
}

func TestReckon(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a unit pair", "The canal is 300 kilometers (186 miles) long.",
			"unit_pair: 300 km = 186 mi → 186.4 mi, holds"},
		{"a wrong unit pair", "The canal is 300 kilometers (286 miles) long.",
			"unit_pair: 300 km = 286 mi → 186.4 mi, does_not_hold"},
		{"monies have no rate", "The canal cost €300m ($286m).", ""},
		{"a part", "Some 40 of the 60 boats sank.",
			"part_whole: ≈40 ≤ 60 → 66.67%, holds"},
		{"a part too great", "Some 400 of the 60 boats sank.",
			"part_whole: ≈400 ≤ 60 → 666.7%, does_not_hold"},
		{"a share in another sentence", "They sent 4,500 soldiers. These are 75% of a force of 6,000.",
			"percent_of: 75% × 6,000 = 4,500 → 4,500, holds"},
		{"a share as a fraction", "They sent 4,000 guards, or two-thirds of the force of 6,000.",
			"percent_of: 2/3 × 6,000 = 4,000 → 4,000, holds"},
		{"a share of other things", "They sent 900 goats. They are led by 75% of a force of 6,000.", ""},
		{"a share beside its part", "They sent 3,000 guards, or 75% of the force of 6,000.",
			"percent_of: 75% × 6,000 = 3,000 → 4,500, does_not_hold"},
		{"a rise between levels", "The herd grew by 300 goats from 500 to 800.",
			"sum: 500 + 300 = 800 → 800, holds"},
		{"a wrong rise", "The herd grew by 300 goats from 500 to 990.",
			"sum: 500 + 300 = 990 → 800, does_not_hold"},
		{"a rise in percent", "Rents rose by 20% from $500 to $600.",
			"percent_of: $500 × (1 + 20%) = $600 → $600, holds"},
		{"a rise without its levels", "Rents rose by 20% to $600.", ""},
		{"a rate to reckon with", "They lose 90 mules a day. Think of the mules lost in a given month.",
			"rate_time: 90/day × 30 days = 2,700/month → 2,700/month, cannot_tell"},
		{"a rate alone", "They lose 90 mules a day. The war is a month old.", ""},
		{"a count that pales", "They lose 90 mules a day. Do the sum of mules lost in a given month. Five hundred pales in comparison with the mules lost.",
			"rate_time: 90/day × 30 days = 2,700/month → 2,700/month, cannot_tell\nrate_time: 500 ÷ 90/day = 5.556 days → 5.556 days, holds"},
		{"a rate over a stretch", "Guns fired 50 shells a day for 20 days, 1,000 shells in all.",
			"rate_time: 50/day × 20 days = 1,000 → 1,000, holds"},
		{"a wrong total of a rate", "Guns fired 50 shells a day for 20 days, 3,000 shells in all.",
			"rate_time: 50/day × 20 days = 3,000 → 1,000, does_not_hold"},
		{"a density", "The island has 61,000 people on 30 square kilometres, or 2,030 people per square kilometre.",
			"density: 61,000 ÷ 30 km² = 2,030/square kilometre → 2,033/square kilometre, holds"},
		{"so many of so many", "The school hired 12 buses of 40 seats, 480 seats in all.",
			"product: 12 × 40 = 480 → 480, holds"},
		{"so many of so many, wrong", "The school hired 12 buses of 40 seats, 640 seats in all.",
			"product: 12 × 40 = 640 → 480, does_not_hold"},
		{"shares and their price", "Tin has 210 million shares. Pell offered 30 pence a share, pricing the firm at £63 million.",
			"product: 30p/share × 210,000,000 = £63,000,000 → £63,000,000, holds"},
		{"shares and another sum", "Tin has 210 million shares. Pell offered 30 pence a share. It has debts of £17 million.", ""},
		{"two parts of a whole", "Of 41 members polled, 36 want a change and five want none.",
			"sum: 36 + 5 = 41 → 41, holds"},
		{"two parts that leave a rest", "Of 41 members polled, 30 want a change and five want none.", ""},
		{"a part by pronoun", "Ten goats were sold. Three of them were sick.",
			"part_whole: 3 ≤ 10 → 30%, holds"},
		{"a pronoun that points elsewhere", "Three goats were sold. Ten of them were sick.", ""},
		{"a premium", "A price of 88 pence would be 10 percent above the close of 80 pence.",
			"percent_of: 80p × (1 + 10%) = 88p → 88p, holds"},
		{"a wrong premium", "A price of 88 pence would be 30 percent above the close of 80 pence.",
			"percent_of: 80p × (1 + 30%) = 88p → 104p, does_not_hold"},
		{"a percentage of another clause", "Tin rose to 88 pence, and Pell is 10 percent above its low of 40 pence.", ""},
		{"a new level in the next sentence", "The storm killed 90 people. Twelve more people died overnight, and the toll has risen to 102 people.",
			"sum: 90 + 12 = 102 → 102, holds"},
		{"a movement that fits no level", "The storm killed 90 people. Twelve more people died overnight, and the toll has risen to 140 people.", ""},
		{"a movement of other things", "The farm has 90 goats. Twelve more people came overnight, and the number has risen to 102 people.", ""},
		{"an average speed", "The train covered 300 km in two hours at an average speed of 150 kph.",
			"speed: 300 km ÷ 2 h = 150 km/h → 150 km/h, holds"},
		{"a wrong average speed", "The train covered 310 km in two hours at an average speed of 250 kph.",
			"speed: 310 km ÷ 2 h = 250 km/h → 155 km/h, does_not_hold"},
		{"a top speed", "The train covered 300 km in two hours at a top speed of 250 kph.", ""},
		{"a flight", "The missile flew 800 km. It stayed airborne for 30 minutes and hit an altitude of 2,100 km.",
			"flight: free flight(range 800 km, apogee 2,100 km) = 27.8 min; stated 30 min → 27.8 min, holds"},
		{"a flight too long", "The missile flew 800 km. It stayed airborne for about 57 minutes and hit an altitude of 2,100 km.",
			"flight: free flight(range 800 km, apogee 2,100 km) = 27.8 min; stated about 57 min → 27.8 min, does_not_hold"},
		{"a flight to over a height", "The missile flew 800 km. It stayed airborne for about 57 minutes and hit an altitude of over 2,100 km.",
			"flight: free flight(range 800 km, apogee >2,100 km) = 27.8 min; stated about 57 min → 27.8 min, holds"},
		{"two flights", "The missile flew 800 km. It stayed airborne for 57 minutes and hit an altitude of 2,100 km. A missile in May flew 400 km.", ""},
		{"a slow lofted missile", "The missile flew 800 km over 30 minutes.", ""},
		{"a runner", "The runner flew 8 km over 30 minutes at an altitude of 2 km.", ""},
	} {
		cs := Reckon(collation(false, c.text))
		if got := lines(cs); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
		for _, ch := range cs {
			for _, in := range ch.Inputs {
				if !in.Span.In(c.text) || in.Report == "" || ch.By == "" {
					t.Errorf("%s: input %+v", c.name, in)
				}
			}
		}
	}
}

// TestFlightAcrossWitnesses lends a time only where the collation sets the
// ranges side by side.
func TestFlightAcrossWitnesses(t *testing.T) {
	flightsOf := func(cs []Check) []Check {
		return slices.DeleteFunc(cs, func(c Check) bool { return c.Kind != Flight })
	}
	a := "The missile flew 800 km and reached an altitude of 2,100 km."
	b := "The missile travelled 497 miles over 30 minutes towards the sea."
	if got := lines(Reckon(collation(false, a, b))); got != "" {
		t.Errorf("without a series: %s", got)
	}
	cs := flightsOf(Reckon(collation(true, a, b)))
	if len(cs) != 1 || cs[0].Verdict != Holds || cs[0].Inputs[2].Witness != 1 {
		t.Errorf("with a series: %s", lines(cs))
	}
	// A height with no upper end leaves room for a long flight, in whichever
	// witness each figure stands; a flat height does not.
	for height, want := range map[string]Verdict{"over 2,100 km": Holds, "2,100 km": DoesNotHold} {
		cs := flightsOf(Reckon(collation(true, "The missile flew 800 km and reached an altitude of "+height+".", "The missile travelled 497 miles over 57 minutes towards the sea.")))
		if len(cs) != 1 || cs[0].Verdict != want {
			t.Errorf("%s: %s", height, lines(cs))
		}
	}
	if Reckon(nil) != nil || Reckon(&collate.Collation{Witnesses: []story.Witness{{}}}) != nil {
		t.Error("empty collations")
	}
}

// TestFreeFlight holds the formula against a numerical integration of the
// two-body problem.
func TestFreeFlight(t *testing.T) {
	for _, c := range [][2]float64{{1100, 6000}, {900, 5500}, {800, 2100}, {3000, 600}, {440, 110}} {
		got, ok := freeFlight(c[0], c[1])
		want := integrate(c[0], c[1])
		if !ok || math.Abs(got-want) > 0.02 {
			t.Errorf("range %v apogee %v: %.3f, integrated %.3f", c[0], c[1], got, want)
		}
	}
	for _, c := range [][2]float64{{0, 100}, {100, 0}, {-1, 5}, {1e9, 5}, {math.NaN(), 5}, {5, math.NaN()}} {
		if m, ok := freeFlight(c[0], c[1]); ok {
			t.Errorf("%v: %v", c, m)
		}
	}
	last := 0.0
	for h := 10.0; h < 20000; h *= 1.1 {
		m, ok := freeFlight(1000, h)
		if !ok || m <= last && h > 400 {
			t.Errorf("apogee %v: %v after %v", h, m, last)
		}
		last = m
	}
}

// integrate follows a body from its apogee down to the ground in steps of a
// tenth of a second (Runge-Kutta, fourth order) and doubles the time. The speed
// at apogee is that of the ellipse that meets the ground half a range away,
// found by bisection on the range.
func integrate(rangeKM, apogee float64) float64 {
	fall := func(v float64) (minutes, km float64) {
		x, y, vx, vy, t, dt := 0.0, earthRadius+apogee, v, 0.0, 0.0, 0.1
		acc := func(x, y float64) (float64, float64) {
			r := math.Hypot(x, y)
			k := -earthMu / (r * r * r)
			return k * x, k * y
		}
		for math.Hypot(x, y) > earthRadius && t < 20000 {
			ax1, ay1 := acc(x, y)
			ax2, ay2 := acc(x+dt/2*vx, y+dt/2*vy)
			ax3, ay3 := acc(x+dt/2*(vx+dt/2*ax1), y+dt/2*(vy+dt/2*ay1))
			ax4, ay4 := acc(x+dt*(vx+dt/2*ax2), y+dt*(vy+dt/2*ay2))
			x += dt*vx + dt*dt/6*(ax1+ax2+ax3)
			y += dt*vy + dt*dt/6*(ay1+ay2+ay3)
			vx += dt / 6 * (ax1 + 2*ax2 + 2*ax3 + ax4)
			vy += dt / 6 * (ay1 + 2*ay2 + 2*ay3 + ay4)
			t += dt
		}
		return t / 60, earthRadius * math.Atan2(x, y)
	}
	lo, hi := 0.0, 8.0
	for range 40 {
		mid := (lo + hi) / 2
		if _, km := fall(mid); km > rangeKM/2 || km < 0 {
			hi = mid
		} else {
			lo = mid
		}
	}
	m, _ := fall(lo)
	return 2 * m
}

func TestWriting(t *testing.T) {
	for in, want := range map[string]string{"7": "7", "1000": "1,000", "-1234567.5": "−1,234,567.5", "2/3": "2/3", "999": "999"} {
		if got := grouped(in); got != want {
			t.Errorf("grouped %s is %s", in, got)
		}
	}
	for in, want := range map[[2]int64]string{{2, 3}: "0.667", {1864114, 10000}: "186.4", {1000000, 7}: "142,857", {-5, 1}: "−5", {100, 1}: "100"} {
		if got := rounded(big.NewRat(in[0], in[1])); got != want {
			t.Errorf("rounded %v is %s", in, got)
		}
	}
	for unit, want := range map[string]string{"euro": "€3/day", "percent": "3%/day", "degree_celsius": "3 °C/day", "oil_barrel": "3 oil barrel/day", "": "3/day"} {
		if got := withUnit("3", unit, "day"); got != want {
			t.Errorf("%s is %s", unit, got)
		}
	}
}

func TestFormula(t *testing.T) {
	if formula(plus, "1", "2") != "" || formula("") != "" || formula(plus, "1", "2", "3") != "1 + 2 = 3" {
		t.Error("formula must fill every slot")
	}
}

// TestAcross sets figures of several reports side by side.
func TestAcross(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"an old level from another report", []string{"The quake killed 118 people.", "The dead are more than thought. Officials added 44 more people overnight, and the toll has risen to 162 people."},
			"sum: 118 + 44 = 162 → 162, holds"},
		{"a count told by its distance from another's", []string{"The quake killed 118 people.", "The quake killed 131 people, 13 more than the mayor admitted."},
			"difference: 131 − 13 = 118 → 118, holds"},
		{"a number that lost its unit", []string{"A gust of 227 kph was measured at Cape Orlend.", "At Cape Orlend it blew at 227 metres per second."},
			"unit_pair: 227 km/h = 227 m/s → 63.06 m/s, does_not_hold"},
		{"a number that only looks the same", []string{"A gust of 227 kph was measured at Cape Orlend.", "A shell flew at 227 metres per second near Merrow."}, ""},
		{"the right number in another currency", []string{"Pell offered 30 pence a share for Tin's 210 million shares, or £63 million.", "Pell offered 30 pence a share for Tin's 210 million shares, or $63 million."},
			"product: 30p/share × 210,000,000 = £63,000,000 → £63,000,000, holds\nproduct: 30p/share × 210,000,000 = $63,000,000 → £63,000,000, does_not_hold"},
		{"another currency, reckoned over", []string{"Pell offered 30 pence a share for Tin's 210 million shares, or £63 million.", "Pell offered 30 pence a share for Tin's 210 million shares, or $80 million."},
			"product: 30p/share × 210,000,000 = £63,000,000 → £63,000,000, holds"},
	} {
		if got := lines(Reckon(collation(false, c.texts...))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestWorth: what a reader is shown of the sums.
func TestWorth(t *testing.T) {
	for _, c := range []struct {
		k     Kind
		v     Verdict
		joins bool
		want  bool
	}{
		{UnitPair, Holds, false, false},
		{UnitPair, Holds, true, true},
		{UnitPair, DoesNotHold, false, true},
		{PartWhole, Holds, true, false},
		{PartWhole, DoesNotHold, false, true},
		{PercentOf, Holds, false, true},
		{Flight, CannotTell, true, true},
	} {
		if got := Worth(c.k, c.v, c.joins); got != c.want {
			t.Errorf("Worth(%s, %s, %v) = %v", c.k, c.v, c.joins, got)
		}
	}
}
