package coherence

import (
	"math"
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/setting"
)

// A launch is what one witness says of one flight: indexes of figures, -1 where
// it is silent.
type launch struct{ rng, apogee, time int }

var noLaunch = launch{-1, -1, -1}

// flights checks the range, apogee and time of flight of a missile against
// each other, first within a witness, then with one figure lent by a witness
// that tells of the same flight: one whose range stands with this one's in a
// series of the collation.
func flights(c *collate.Collation, benches []*bench) []Check {
	var out []Check
	ls := make([]launch, len(c.Witnesses))
	for w := range ls {
		ls[w] = noLaunch
	}
	for _, b := range benches {
		ls[b.w] = b.launch()
	}
	for w, l := range ls {
		if l.rng >= 0 && l.apogee >= 0 && l.time >= 0 {
			if ch, ok := flight(c, collate.FigRef{Witness: w, Figure: l.rng}, collate.FigRef{Witness: w, Figure: l.apogee}, collate.FigRef{Witness: w, Figure: l.time}); ok {
				out = append(out, ch)
			}
		}
	}
	return append(out, lentFlights(c, ls)...)
}

// lentFlights checks the flights of witnesses that leave out the apogee or the time,
// each figure that is lent once.
func lentFlights(c *collate.Collation, ls []launch) []Check {
	var out []Check
	seen := map[[2]collate.FigRef]bool{}
	for w, l := range ls {
		if l.rng < 0 || (l.apogee < 0) == (l.time < 0) {
			continue
		}
		for v, m := range ls {
			ra, ap, ti := collate.FigRef{Witness: w, Figure: l.rng}, collate.FigRef{Witness: w, Figure: l.apogee}, collate.FigRef{Witness: w, Figure: l.time}
			if v == w || m.rng < 0 || !together(c, ra, collate.FigRef{Witness: v, Figure: m.rng}) {
				continue
			}
			if l.apogee < 0 {
				ap = collate.FigRef{Witness: v, Figure: m.apogee}
			} else {
				ti = collate.FigRef{Witness: v, Figure: m.time}
			}
			if ap.Figure < 0 || ti.Figure < 0 {
				continue
			}
			if ch, ok := flight(c, ra, ap, ti); ok && !seen[[2]collate.FigRef{ap, ti}] {
				seen[[2]collate.FigRef{ap, ti}] = true
				out = append(out, ch)
			}
			break
		}
	}
	return out
}

// together reports whether two figures stand in one series and agree.
func together(c *collate.Collation, a, b collate.FigRef) bool {
	i := c.SeriesOf(a)
	return i >= 0 && i == c.SeriesOf(b) && figure.Agrees(at(c, a), at(c, b))
}

func at(c *collate.Collation, r collate.FigRef) *figure.Figure {
	return &c.Witnesses[r.Witness].Figures[r.Figure]
}

// flight works the sum for one flight.
func flight(c *collate.Collation, ra, ap, ti collate.FigRef) (Check, bool) {
	fr, fa, ft := at(c, ra), at(c, ap), at(c, ti)
	rw, rv, ok1 := in(fr, kilometre)
	aw, av, ok2 := in(fa, kilometre)
	tw, tv, ok3 := in(ft, minute)
	if !ok1 || !ok2 || !ok3 || tv <= 0 {
		return Check{}, false
	}
	mid, win, ok := flightWindow(rw, aw, rv, av)
	if !ok {
		return Check{}, false
	}
	res := DoesNotHold
	if tw.lo <= win.hi && win.lo <= tw.hi {
		res = Holds
	}
	ch := Check{
		Kind:    Flight,
		Formula: formula(free, amount(fr), amount(fa), withUnit(tenth(mid), minute, ""), stated(ft)),
		Result:  withUnit(tenth(mid), minute, ""),
		Verdict: res,
		By:      byFlight,
	}
	for _, r := range []collate.FigRef{ra, ap, ti} {
		ch.Inputs = append(ch.Inputs, input(c, r.Witness, r.Figure))
	}
	return ch, true
}

// in gives a figure's interval and value in a unit, as floats; an open side is
// infinite, or zero below.
func in(f *figure.Figure, unit string) (window, float64, bool) {
	lo, v, hi, ok := f.In(unit)
	if !ok {
		return window{}, 0, false
	}
	w := window{0, math.Inf(1)}
	if lo != nil {
		w.lo = float(lo)
	}
	if hi != nil {
		w.hi = float(hi)
	}
	x := float(v)
	return w, x, x > 0 && x < 1e9
}

func float(r *big.Rat) float64 {
	x, _ := r.Float64()
	return x
}

// Sentences that may lie between the figures of one flight. Ours: reports tell the
// apogee and the time in one breath, the range sometimes in the lead alone.
const (
	apogeeToTime = 1
	rangeToRest  = 8
)

// launch finds the one flight that the witness gives figures of. A witness that gives
// two values of a quantity that do not agree tells of two flights, and nothing is
// reckoned.
func (b *bench) launch() launch {
	l := noLaunch
	for i := range b.figs {
		var known *int
		switch b.set[i].Flight {
		case setting.Distance:
			known = &l.rng
		case setting.Apogee:
			known = &l.apogee
		case setting.Duration:
			known = &l.time
		}
		switch {
		case known == nil || b.ok(b.figs[i].Same):
		case *known < 0:
			*known = i
		case !figure.Agrees(&b.figs[*known], &b.figs[i]):
			return noLaunch
		}
	}
	if l.apogee >= 0 && l.time >= 0 && b.apart(l.apogee, l.time) > apogeeToTime {
		return noLaunch
	}
	for _, k := range []int{l.apogee, l.time} {
		if k >= 0 && l.rng >= 0 && b.apart(l.rng, k) > rangeToRest {
			return noLaunch
		}
	}
	return l
}
