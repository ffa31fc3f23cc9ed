package quantity

import (
	"stemma/report"
)

// Units that a number has from its surroundings rather than from the word
// behind it.

// ContextUnit finds the unit of a number that no unit's name follows at piece
// to: the magnitude of an earthquake, points of a percentage, millibars.
func (s *Sentence) ContextUnit(n Numeral, to int) (*unit, report.Span, int) {
	ps := s.Ps
	none := report.Span{}
	if n.times {
		return Units().ByName[timesUnit], n.Span(ps), to
	}
	if j, span, ok := s.timesAt(to); ok && !n.Part {
		return Units().ByName[timesUnit], span, j
	}
	if j, ok := s.pointsAt(n, to); ok && (j-to > 1 && s.near.PointKind.Has(ps.Word(j-2)) || s.ofRates(n.From, j)) {
		return Units().ByName[pointUnit], report.Span{Start: ps[to].Start, End: ps[j-1].End}, j
	}
	if n.Part && ps.Word(to) == "of" && (ps.Word(to+1) == "a" || ps.Word(to+1) == "an") {
		// "three-quarters of an hour", "a quarter of a mile"
		if u, j := s.UnitAt(to + 2); u != nil && !u.Soft && !u.glued {
			return u.U, report.Span{Start: ps[to+2].Start, End: ps[j-1].End}, j
		}
	}
	if w := ps.Word(to); s.near.Millibar.Has(w) {
		if s.millibars(n) {
			return Units().ByName[millibarUnit], ps[to].Span, to + 1
		}
	}
	if s.Habits.Celsius && s.near.Degree.Has(ps.Word(to)) {
		return Units().ByName[celsiusUnit], ps[to].Span, to + 1
	}
	if u, span, ok := s.shared(n, to); ok {
		return u, span, to
	}
	if u, words, ok := s.Around.Lent(n, to); ok {
		return Units().ByName[u], words, to
	}
	if at, ok := s.magnitude(n, to); ok {
		return Units().ByName[magnitudeUnit], ps[at].Span, to
	}
	return nil, none, to
}

// pointsAt reads "of a percentage point", "of a point" and "points" behind a
// fraction: fractions of points are said of rates, not of indexes and games.
func (s *Sentence) pointsAt(n Numeral, j int) (int, bool) {
	ps := s.Ps

	if n.Val.IsInt() || n.Digits {
		return j, false
	}
	if ps.Word(j) == "of" && (ps.Word(j+1) == "a" || s.NumWords.Get(ps.Word(j+1)).val == 1) {
		j += 2
	} else if ps.Word(j) == "a" {
		j++
	}
	if j < len(ps) && ps[j].IsHyphen() && ps[j].Glued {
		j++
	}
	if s.near.PointKind.Has(ps.Word(j)) {
		j++
	}
	if s.near.Point.Has(ps.Word(j)) {
		return j + 1, true
	}
	return j, false
}

// shared reads the unit that a number shares with the next: "45 and 50 mg", "by
// 5 or 7 percent".
func (s *Sentence) shared(n Numeral, to int) (*unit, report.Span, bool) {
	ps := s.Ps
	w := ps.Word(to)
	moved := w == toWord && ps.Word(n.From-1) == fromWord // "rose from 3 to 5 percent"
	if w != "and" && w != "or" && !moved || n.Part || YearLike(n) || to+1 >= len(ps) {
		return nil, report.Span{}, false
	}
	m, ok := s.NumeralAt(to+1, false)
	if !ok || m.Digits != n.Digits || m.Part || m.Val.Cmp(n.Val) == 0 || s.boundedHere(to+1) {
		return nil, report.Span{}, false
	}
	u, j := s.UnitAt(m.To)
	if u == nil || u.Soft || !moved && (u.U.Dim == Money || u.U.Dim == Time) || moved && (m.Scale != nil) != (n.Scale != nil) || s.countsBehind(n) {
		return nil, report.Span{}, false
	}
	from := j - len(u.Words)
	return u.U, report.Span{Start: ps[max(from, m.To)].Start, End: ps[j-1].End}, true
}

func (s *Sentence) boundedHere(i int) bool {

	ok := s.BoundedBy(i - 1)
	return ok
}

// countsBehind reports a number that something before it takes for another
// sort: a month's day, a page.
func (s *Sentence) countsBehind(n Numeral) bool {
	ps := s.Ps

	return n.From > 0 && (s.Month.Has(ps[n.From-1].Lower) || s.NameWord.Has(ps[n.From-1].Lower))
}

// maxRates bounds how far a word for a rate may stand from its points.
const maxRates = 14

// ofRates reports a word for a rate around pieces [from, to): without one,
// points are of a game.
func (s *Sentence) ofRates(from, to int) bool {
	for k := max(0, from-maxRates); k < to+maxRates && k < len(s.Ps); k++ {
		if s.near.Rate.Has(s.Ps[k].Lower) {
			return true
		}
	}
	return false
}

// The pressure of the air at sea level lies in this interval of millibars, the
// records of deepest low and highest high with some room.
var lowestAir, highestAir = Rat(850), Rat(1100)

// millibars reports whether "mb" behind n is a pressure and no megabyte.
func (s *Sentence) millibars(n Numeral) bool {
	if n.Val.Cmp(lowestAir) < 0 || n.Val.Cmp(highestAir) > 0 {
		return false
	}
	for k := max(0, n.From-12); k < n.To+8 && k < len(s.Ps); k++ {
		if s.near.Weather.Has(s.Ps[k].Lower) {
			return true
		}
	}
	return n.Scale == nil && n.Places == 0
}

// magnitude reports a number with one decimal in a clause that names the
// magnitude: "revised the magnitude to 5.4 from 5.7", "5.4 in magnitude", "a
// 5.4 quake". It gives the piece of the word.
func (s *Sentence) magnitude(n Numeral, to int) (int, bool) {
	ps := s.Ps
	if !n.Digits || n.Places != 1 || n.Scale != nil || n.Val.Cmp(Rat(10)) >= 0 {
		return 0, false
	}
	for k := to; k < len(ps) && k < to+5; k++ {
		if s.near.Magnitude.Has(ps[k].Lower) {
			return k, true
		}
		if s.near.Quake.Has(ps[k].Lower) {
			return k, k == to || k == to+1 && ps[to].IsHyphen()
		}
		if ps[k].EndsClause() {
			break
		}
	}
	if s.near.Measured.Has(ps.Word(n.From - 1)) {
		for k := n.From - 2; k >= 0 && k > n.From-14; k-- {
			if s.near.Quake.Has(ps[k].Lower) {
				return k, true
			}
		}
	}
	// Another unit in between would own the number; the reader has looked
	// behind it already, so only the distance counts.
	for k := n.From - 1; k >= 0 && k > n.From-10; k-- {
		if s.near.Magnitude.Has(ps[k].Lower) {
			return k, true
		}
		if ps[k].EndsClause() {
			break
		}
	}
	return 0, false
}

// DegreesOfHeat reports that the degrees before piece j are none of an angle or
// a map.
func (s *Sentence) DegreesOfHeat(j int) bool {
	ps := s.Ps

	return s.near.Degree.Has(ps.Word(j-1)) && !s.near.Angle.Has(ps.Word(j))
}
