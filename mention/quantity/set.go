package quantity

import (
	"math/big"
	"slices"
	"sort"
)

// Extent returns the interval of f in base units; ok is false where f has no value.
func (f *Amount) Extent() (e Extent, ok bool) {
	if f.Value == nil {
		return Extent{}, false
	}
	e = Extent{Direction: f.Change, Low: f.Low, High: f.High}
	if !f.difference() {
		e.Direction = Level
	}
	unit := f.Unit
	if u, ok := Known(unit); ok {
		unit = u.Dim + "/" + u.Base
		if !u.isBase() {
			e.Low, e.High = u.ToBase(e.Low, f.difference()), u.ToBase(e.High, f.difference())
		}
	}
	per := f.Per
	if p, ok := Known(per); ok {
		per = p.Base
		k := Quo(big.NewRat(1, 1), p.Factor)
		e.Low, e.High = scaled(e.Low, k), scaled(e.High, k)
	}
	e.Kind = f.Dimension + "\x00" + unit + "\x00" + per
	return e, true
}

// Fits reports whether movements in two directions may be one: those alike, and
// one of unknown direction with any.
func (d Change) Fits(o Change) bool {
	return d == o || d != Level && o != Level && (d == By || o == By)
}

// NewSet makes a set of figures.
func NewSet(figures []Owned) *Set {
	s := &Set{rows: map[setKey][]row{}}
	for _, f := range figures {
		k := setKey{f.Kind, f.Direction}
		s.rows[k] = append(s.rows[k], row{low: f.Low, high: f.High, owner: f.Owner})
	}
	for _, rs := range s.rows {
		slices.SortStableFunc(rs, func(a, b row) int {
			switch {
			case lowerLimit(a.low, b.low):
				return -1
			case lowerLimit(b.low, a.low):
				return 1
			}
			return 0
		})
		for i := range rs {
			r := &rs[i]
			r.topBy, r.otherBy = -1, -1
			if i > 0 {
				p := rs[i-1]
				r.top, r.topBy, r.other, r.otherBy = p.top, p.topBy, p.other, p.otherBy
			}
			r.raise()
		}
	}
	return s
}

// raise counts the row's own upper limit among the greatest.
func (r *row) raise() {
	switch {
	case r.topBy < 0:
		r.top, r.topBy = r.high, r.owner
	case r.owner == r.topBy:
		r.top = higher(r.top, r.high)
	case r.top != nil && (r.high == nil || less(r.top, r.high)):
		r.other, r.otherBy = r.top, r.topBy
		r.top, r.topBy = r.high, r.owner
	case r.otherBy < 0:
		r.other, r.otherBy = r.high, r.owner
	default:
		// Whose the second is does not matter, only that it is not the first's.
		r.other = higher(r.other, r.high)
	}
}

// lowerLimit orders lower limits, the open one first.
func lowerLimit(a, b *big.Rat) bool {
	if a == nil || b == nil {
		return a == nil && b != nil
	}
	return less(a, b)
}

// higher returns the greater of two upper limits; nil is open.
func higher(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	if less(a, b) {
		return b
	}
	return a
}

// Agrees reports whether a figure of the set of f's dimension agrees with f (see
// the function Agrees) and is not owned by except; -1 excepts nobody.
func (s *Set) Agrees(f *Amount, except int) bool {
	e, ok := f.Extent()
	return ok && s.Meets(e, except)
}

// Meets is Agrees for a figure whose Extent is at hand.
func (s *Set) Meets(e Extent, except int) bool {
	for _, d := range [...]Change{Level, Up, Down, By} {
		if !e.Direction.Fits(d) {
			continue
		}
		rs := s.rows[setKey{e.Kind, d}]
		n := len(rs) // rows that do not begin above f
		if e.High != nil {
			n = sort.Search(len(rs), func(i int) bool { return rs[i].low != nil && less(e.High, rs[i].low) })
		}
		if n == 0 {
			continue
		}
		r := rs[n-1]
		if r.topBy == except {
			r.top, r.topBy = r.other, r.otherBy
		}
		if r.topBy >= 0 && !before(r.top, e.Low) {
			return true
		}
	}
	return false
}
