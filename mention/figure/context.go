package figure

import (
	"math/big"

	"stemma/report"
	"stemma/text/piece"
)

// Units that a number has from its surroundings rather than from the word
// behind it.

// contextUnit finds the unit of a number that no unit's name follows at piece
// to: the magnitude of an earthquake, points of a percentage, millibars.
func (r *reader) contextUnit(n numeral, to int) (*unit, report.Span, int) {
	ps := r.ps
	none := report.Span{}
	if n.times {
		return unitByName[timesUnit], n.span(ps), to
	}
	if j, span, ok := timesAt(ps, to); ok && !n.part {
		return unitByName[timesUnit], span, j
	}
	if j, ok := pointsAt(ps, n, to); ok && (j-to > 1 && ps.Word(j - 2)[0] == 'p' || r.ofRates(n.from, j)) {
		return unitByName["percentage_point"], report.Span{Start: ps[to].Start, End: ps[j-1].End}, j
	}
	if n.part && ps.Word(to) == "of" && (ps.Word(to+1) == "a" || ps.Word(to+1) == "an") {
		// "three-quarters of an hour", "a quarter of a mile"
		if u, j := unitAt(ps, to+2); u != nil && !u.soft && !u.glued {
			return u.u, report.Span{Start: ps[to+2].Start, End: ps[j-1].End}, j
		}
	}
	if w := ps.Word(to); w == "mb" || w == "mbar" || w == "mbars" {
		if r.millibars(n) {
			return unitByName["millibar"], ps[to].Span, to + 1
		}
	}
	if r.celsius && (ps.Word(to) == "degrees" || ps.Word(to) == "degree") {
		return unitByName["degree_celsius"], ps[to].Span, to + 1
	}
	if u, span, ok := r.shared(n, to); ok {
		return u, span, to
	}
	if g := r.lent(n, to); g != nil {
		return unitByName[g.Unit], g.UnitSpan, to
	}
	if at, ok := r.magnitude(n, to); ok {
		return unitByName["magnitude"], ps[at].Span, to
	}
	return nil, none, to
}

// pointsAt reads "of a percentage point", "of a point" and "points" behind a
// fraction: fractions of points are said of rates, not of indexes and games.
func pointsAt(ps piece.List, n numeral, j int) (int, bool) {
	if n.val.IsInt() || n.digits {
		return j, false
	}
	if ps.Word(j) == "of" && (ps.Word(j+1) == "a" || ps.Word(j+1) == "one") {
		j += 2
	} else if ps.Word(j) == "a" {
		j++
	}
	if j < len(ps) && ps[j].IsHyphen() && ps[j].Glued {
		j++
	}
	if ps.Word(j) == "percentage" || ps.Word(j) == "percent" {
		j++
	}
	if w := ps.Word(j); w == "point" || w == "points" {
		return j + 1, true
	}
	return j, false
}

// shared reads the unit that a number shares with the next: "45 and 50 mg", "by
// 5 or 7 percent".
func (r *reader) shared(n numeral, to int) (*unit, report.Span, bool) {
	ps := r.ps
	if w := ps.Word(to); w != "and" && w != "or" || n.part || yearLike(n) || to+1 >= len(ps) {
		return nil, report.Span{}, false
	}
	m, ok := numeralAt(ps, to+1, false)
	if !ok || m.digits != n.digits || m.part || m.val.Cmp(n.val) == 0 || boundedHere(ps, to+1) {
		return nil, report.Span{}, false
	}
	u, j := unitAt(ps, m.to)
	if u == nil || u.soft || u.u.dim == "money" || u.u.dim == "time" || countsBehind(ps, n) {
		return nil, report.Span{}, false
	}
	from := j - len(u.words)
	return u.u, report.Span{Start: ps[max(from, m.to)].Start, End: ps[j-1].End}, true
}

func boundedHere(ps piece.List, i int) bool {
	_, _, ok := boundsBefore.endingAt(ps, i-1, "")
	return ok
}

// countsBehind reports a number that something before it takes for another
// sort: a month's day, a page.
func countsBehind(ps piece.List, n numeral) bool {
	return n.from > 0 && (month(ps[n.from-1].Lower) || keepName[ps[n.from-1].Lower] != "")
}

// lent returns the figure before that lends its unit to a bare number: "61
// percent, up from 54", "120 metres long and 20 wide".
func (r *reader) lent(n numeral, to int) *found {
	k := len(r.out) - 1
	if k < 0 || n.part || n.from-r.out[k].to > 6 || nounsAt(r.ps, to, false).ok {
		return nil
	}
	g := &r.out[k]
	if w := r.ps.Word(n.from - 1); g.Unit != "" && g.Unit != fractionUnit && g.Counted.Head == "" && g.to == n.from-1 && r.ends(to) && !yearLike(n) && (w == "to" && r.ps.Word(g.from-1) == "from" || w == "from" && r.ps.Word(g.from-1) == "to") {
		return g // "fell from 11 days to six"
	}
	switch next := r.ps.Word(to); next {
	case "long", "wide", "high", "deep", "tall", "thick", "across":
		if g.Dimension == "length" && tall(r.ps.Word(g.to)) {
			return g
		}
	}
	if g.Dimension == "ratio" && g.Unit != fractionUnit && g.Counted.Head == "" && r.ps.Word(n.from-1) == "from" && r.ends(to) && !yearLike(n) {
		for _, p := range r.ps[g.to : n.from-1] {
			if p.Lower != "," && p.Lower != "up" && p.Lower != "down" {
				return nil
			}
		}
		return g
	}
	return nil
}

// maxRates bounds how far a word for a rate may stand from its points.
const maxRates = 14

// ofRates reports a word for a rate around pieces [from, to): without one,
// points are of a game.
func (r *reader) ofRates(from, to int) bool {
	for k := max(0, from-maxRates); k < to+maxRates && k < len(r.ps); k++ {
		switch r.ps[k].Lower {
		case "rate", "rates", "cut", "cuts", "rise", "rises", "rose", "hike", "hikes", "increase", "raised", "raise", "lowered", "percent", "cent", "%", "percentage",
			"base", "interest", "inflation", "yield", "yields", "growth", "margin", "unemployment", "support", "loan", "loans", "debt", "lending":
			return true
		}
	}
	return false
}

// The pressure of the air at sea level lies in this interval of millibars, the
// records of deepest low and highest high with some room.
var lowestAir, highestAir = rat(850), rat(1100)

// millibars reports whether "mb" behind n is a pressure and no megabyte.
func (r *reader) millibars(n numeral) bool {
	if n.val.Cmp(lowestAir) < 0 || n.val.Cmp(highestAir) > 0 {
		return false
	}
	for k := max(0, n.from-12); k < n.to+8 && k < len(r.ps); k++ {
		switch r.ps[k].Lower {
		case "pressure", "barometer", "barometric", "storm", "hurricane", "cyclone", "typhoon", "low", "winds":
			return true
		}
	}
	return n.scale == nil && n.places == 0
}

// magnitude reports a number with one decimal in a clause that names the
// magnitude: "revised the magnitude to 5.4 from 5.7", "5.4 in magnitude", "a
// 5.4 quake". It gives the piece of the word.
func (r *reader) magnitude(n numeral, to int) (int, bool) {
	ps := r.ps
	if !n.digits || n.places != 1 || n.scale != nil || n.val.Cmp(rat(10)) >= 0 {
		return 0, false
	}
	for k := to; k < len(ps) && k < to+5; k++ {
		switch ps[k].Lower {
		case "magnitude":
			return k, true
		case "quake", "earthquake", "temblor", "tremor", "aftershock", "foreshock":
			return k, k == to || k == to+1 && ps[to].IsHyphen()
		}
		if ps[k].EndsClause() {
			break
		}
	}
	switch ps.Word(n.from - 1) {
	case "measured", "measuring", "registered", "registering":
		for k := n.from - 2; k >= 0 && k > n.from-14; k-- {
			switch ps[k].Lower {
			case "quake", "earthquake", "temblor", "tremor", "aftershock", "foreshock":
				return k, true
			}
		}
	}
	// Another unit in between would own the number; the reader has looked
	// behind it already, so only the distance counts.
	for k := n.from - 1; k >= 0 && k > n.from-10; k-- {
		if ps[k].Lower == "magnitude" {
			return k, true
		}
		if ps[k].EndsClause() {
			break
		}
	}
	return 0, false
}

// degreesOfHeat reports that the degrees before piece j are none of an angle or
// a map.
func degreesOfHeat(ps piece.List, j int) bool {
	if ps.Word(j-1) != "degrees" && ps.Word(j-1) != "degree" {
		return false
	}
	switch ps.Word(j) {
	case "north", "south", "east", "west", "angle", "longitude", "latitude", "of":
		return false
	}
	return true
}

// inCommonUnit says long times in years, and a part of an hour in minutes: so
// they are compared, and so people say them back.
func (f *found) inCommonUnit(n *numeral) {
	var to string
	var k *big.Rat
	switch u := f.Unit; {
	case u == "decade":
		to, k = "year", rat(10)
	case u == "century":
		to, k = "year", rat(100)
	case u == "hour" && !n.digits && f.Bound != Range && n.val.Cmp(rat(1)) < 0 && n.val.Sign() > 0:
		to, k = "minute", rat(60)
	default:
		return
	}
	f.Value = mul(f.Value, k)
	n.val = mul(n.val, k)
	n.half = mul(n.half, k)
	n.lo, n.hi = scaled(n.lo, k), scaled(n.hi, k)
	if n.scale == nil {
		n.scale = rat(1)
	}
	n.scale = mul(n.scale, k)
	if f.Bound == Range {
		f.Low, f.High = scaled(f.Low, k), scaled(f.High, k)
	}
	f.num.val, f.num.half, f.num.scale = n.val, n.half, n.scale
	f.setUnit(unitByName[to])
}
