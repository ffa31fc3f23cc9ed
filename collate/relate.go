package collate

import (
	"math/big"
	"time"

	"stemma/mention/figure"
)

// relate says how the figures of a series stand to each other. It says Differs
// only of two figures of a fully known slot, in one claim as two witnesses have
// it, that hold for one day. m are the figures that differ in anything, all their
// copies too.
func relate(al *alignment, lanes []lane, m, all []int) Relation {
	if len(all) == 1 {
		return Single
	}
	same := map[sameSlot]*spread{}
	byDay := map[int64]*spread{}
	everything := newSpread()
	alike := true
	told := toldFirst(lanes, m)
	for _, i := range m {
		l := &lanes[i]
		everything.add(l.f)
		if f := lanes[m[0]].f; l.f.Value.Cmp(f.Value) != 0 || l.f.Unit != f.Unit || l.f.Bound != f.Bound {
			alike = false
		}
		if l.asOf.IsZero() {
			continue
		}
		day := l.asOf.Unix()
		if byDay[day] == nil {
			byDay[day] = newSpread()
		}
		byDay[day].add(l.f)
		if at, ok := al.at[l.claim]; ok && l.kin != "" && l.slot.Aspect != "" && !told[valueOf(l.f)].Before(l.asOf) {
			k := sameSlot{al.group[at], day, l.kin, l.slot}
			if same[k] == nil {
				same[k] = newSpread()
			}
			same[k].add(l.f)
		}
	}
	for _, s := range same {
		if s.parted() {
			return Differs
		}
	}
	switch {
	case everything.parted() && partedByDay(byDay):
		return Moved
	case everything.parted():
		return Scope
	case !alike:
		return Rounding
	}
	for _, i := range all {
		if lanes[i].Witness != lanes[all[0]].Witness {
			return Same
		}
	}
	return Single
}

// toldFirst returns of every value among the members the first day that it is told for.
// A report that tells a value of an earlier day again differs from nobody: it is late.
func toldFirst(lanes []lane, m []int) map[string]time.Time {
	out := map[string]time.Time{}
	for _, i := range m {
		l := &lanes[i]
		if l.asOf.IsZero() {
			continue
		}
		v := valueOf(l.f)
		if t, ok := out[v]; !ok || l.asOf.Before(t) {
			out[v] = l.asOf
		}
	}
	return out
}

// A sameSlot is equal for figures of one claim and day whose slot is known and the
// same.
type sameSlot struct {
	group int
	day   int64
	kin   string
	slot  Slot
}

// A spread is what is needed of any number of figures to say whether two of them
// do not agree: by kind and direction the greatest lower limit and the least upper.
type spread struct {
	kind map[string]map[figure.Change]limits
}

type limits struct{ low, high *big.Rat } // nil where no figure has one

func newSpread() *spread { return &spread{map[string]map[figure.Change]limits{}} }

func (s *spread) add(f *figure.Figure) {
	e, ok := f.Extent()
	if !ok {
		return
	}
	if s.kind[e.Kind] == nil {
		s.kind[e.Kind] = map[figure.Change]limits{}
	}
	l := s.kind[e.Kind][e.Direction]
	s.kind[e.Kind][e.Direction] = l.with(limits{e.Low, e.High})
}

func (l limits) with(o limits) limits {
	if l.low == nil || o.low != nil && o.low.Cmp(l.low) > 0 {
		l.low = o.low
	}
	if l.high == nil || o.high != nil && o.high.Cmp(l.high) < 0 {
		l.high = o.high
	}
	return l
}

// parted reports whether two figures of the spread do not agree.
func (s *spread) parted() bool { return s.partedFrom(s) }

// partedFrom reports whether a figure of s does not agree with one of o.
func (s *spread) partedFrom(o *spread) bool {
	for kind, mine := range s.kind {
		for other, theirs := range o.kind {
			for d, a := range mine {
				for e, b := range theirs {
					if kind != other || !d.Fits(e) || a.low != nil && b.high != nil && b.high.Cmp(a.low) < 0 || b.low != nil && a.high != nil && a.high.Cmp(b.low) < 0 {
						return true
					}
				}
			}
		}
	}
	return false
}

// partedByDay reports whether two figures that hold for different days do not
// agree.
func partedByDay(byDay map[int64]*spread) bool {
	for a, s := range byDay {
		for b, o := range byDay {
			if a < b && s.partedFrom(o) {
				return true
			}
		}
	}
	return false
}
