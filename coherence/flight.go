package coherence

import "math"

// The Earth as a sphere: mean radius (IUGG) and the standard gravitational
// parameter (WGS 84, EGM96), in kilometres and seconds.
const (
	earthRadius = 6371.0088
	earthMu     = 398600.4418
)

// freeFlight returns how many minutes a body flies without thrust or drag from
// the ground to the ground over a range along a spherical, resting Earth, with
// its highest point at apogee (both in kilometres). The path is an ellipse with
// one focus at the Earth's centre: R. R. Bate, D. D. Mueller and J. E. White,
// Fundamentals of Astrodynamics, Dover, 1971, chapter 6. We start from range
// and apogee where the book starts from speed and angle:
//
//	φ  = range / R                       angle flown over, seen from the centre
//	ra = R + apogee
//	e  = (ra − R) / (ra − R cos(φ/2))    the ellipse through the ground at φ/2
//	a  = ra / (1 + e)                    from its apogee
//	E0 = arccos((1 − R/a) / e)           eccentric anomaly at the ground
//	t  = 2π √(a³/μ) (1 − (E0 − e sin E0)/π)
//
// It fails where no such ellipse leaves and meets the ground.
func freeFlight(rangeKM, apogeeKM float64) (minutes float64, ok bool) {
	phi := rangeKM / earthRadius
	if !(apogeeKM > 0) || !(rangeKM > 0) || phi >= math.Pi {
		return 0, false
	}
	ra := earthRadius + apogeeKM
	e := (ra - earthRadius) / (ra - earthRadius*math.Cos(phi/2))
	a := ra / (1 + e)
	cosE := (1 - earthRadius/a) / e
	if !(e > 0 && e < 1) || cosE < -1 || cosE > 1 {
		return 0, false
	}
	e0 := math.Acos(cosE)
	t := 2 * math.Pi * math.Sqrt(a*a*a/earthMu) * (1 - (e0-e*math.Sin(e0))/math.Pi)
	if math.IsNaN(t) || math.IsInf(t, 0) {
		return 0, false
	}
	return t / 60, true
}

// Constants of ours for what free flight leaves out.
const (
	// tolerance covers drag, the Earth's turning and staging. It is a choice
	// on the safe side, not a fit.
	tolerance = 4.0
	// powered is what a boost of up to five minutes adds: 1.5, 2.0 and 2.6
	// minutes for 180, 240 and 300 seconds of constant thrust straight up.
	powered = 2.6
)

// A window is an interval of numbers; an open side is infinite.
type window struct{ lo, hi float64 }

// flightWindow returns the minutes that a range and an apogee allow. The
// rounding of the stated numbers and the error of the model are independent, so
// the wider of the two is taken on each side, not their sum.
func flightWindow(rng, apogee window, rangeAt, apogeeAt float64) (mid float64, w window, ok bool) {
	mid, ok = freeFlight(rangeAt, apogeeAt)
	if !ok {
		return 0, w, false
	}
	w = window{mid - tolerance, mid + tolerance + powered}
	if lo, ok := freeFlight(rangeAt, math.Max(apogee.lo, 1)); ok && !math.IsInf(apogee.lo, 0) {
		w.lo = math.Min(w.lo, lo)
	} else {
		w.lo = 0
	}
	switch hi, ok := freeFlight(rangeAt, apogee.hi); {
	case math.IsInf(apogee.hi, 1) || !ok:
		w.hi = math.Inf(1)
	default:
		w.hi = math.Max(w.hi, hi+powered)
	}
	_ = rng // within its rounding the range moves the sum by hundredths of a minute
	return mid, w, true
}
