package edition

import (
	"cmp"
	"math/big"
	"slices"

	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// A told is a figure at one place of a text.
type told struct {
	mark
	low, value, high *big.Rat // in the unit of the first figure of its thread
	side             limit    // see sideOfBound
	loose            bool     // an order of size, a round number or a range: it agrees with much and tells nothing apart
	wasDay, isDay    string   // the day for which it holds, in the old and the new edition; "" if unknown
}

// A value is figures of a thread that agree with each other.
type value struct {
	figures   []*told
	low, high *big.Rat
}

// has returns the first figure that passes, or nil.
func (v *value) has(ok func(*told) bool) *told {
	for _, t := range v.figures {
		if ok(t) {
			return t
		}
	}
	return nil
}

func isBefore(t *told) bool { return t.before }
func isAfter(t *told) bool  { return t.after }

// figures tells what changed in the series.
func (d *differ) figures() {
	type owned struct {
		e *Edition
		s *Series
	}
	list := func(s *side) (all []owned, at [][]place) {
		for _, e := range s.editions {
			for i := range e.Series {
				sr := &e.Series[i]
				var places []place
				for k := range sr.Points {
					if !sr.Points[k].Derived {
						places = append(places, s.at(&sr.Points[k].Passage))
					}
				}
				all, at = append(all, owned{e, sr}), append(at, places)
			}
		}
		return all, at
	}
	old, oldAt := list(d.old)
	new, newAt := list(d.new)
	for _, t := range threads(oldAt, newAt) {
		c := Change{}
		var unit string
		known := map[place]*told{}
		var all []*told
		take := func(s *side, o owned) {
			for i := range o.s.Points {
				p := &o.s.Points[i]
				if p.Derived {
					continue
				}
				f := known[s.at(&p.Passage)]
				if f == nil {
					if f = readTold(p, o.s.Unit, unit); f == nil {
						continue
					}
					known[s.at(&p.Passage)], all = f, append(all, f)
				}
				d.marked(&f.mark, s, &p.Passage)
				day := &f.isDay
				if s == d.old {
					day = &f.wasDay
				}
				if full(p.AsOf) && (*day == "" || p.AsOf < *day) {
					*day = p.AsOf
				}
			}
		}
		for _, i := range t.new {
			if unit == "" {
				unit = new[i].s.Unit
			}
			take(d.new, new[i])
			c.Story, c.Now = cmp.Or(c.Story, new[i].e.Story.ID), append(c.Now, new[i].s.ID)
		}
		for _, i := range t.old {
			if unit == "" {
				unit = old[i].s.Unit
			}
			take(d.old, old[i])
			c.Story, c.Was = cmp.Or(c.Story, old[i].e.Story.ID), append(c.Was, old[i].s.ID)
		}
		for _, f := range all {
			f.wasDay, f.isDay = cmp.Or(f.wasDay, f.isDay), cmp.Or(f.isDay, f.wasDay)
		}
		d.series(c, valuesOf(all))
	}
}

// series tells what changed in one thread; c names it.
func (d *differ) series(c Change, vs []*value) {
	was := d.ends(vs, isBefore, func(t *told) string { return t.wasDay })
	is := d.ends(vs, isAfter, func(t *told) string { return t.isDay })
	tell := func(kind ChangeKind, of []Extreme, old, new *told) {
		x := c
		x.Kind, x.Of = kind, of
		if old != nil {
			x.Old = old.was()
		}
		if new != nil {
			x.New = new.is()
		}
		d.out = append(d.out, x)
	}
	near := nearest(vs)
	for i, v := range vs {
		b, a := v.has(isBefore), v.has(isAfter)
		switch {
		case b == nil && a != nil:
			of := is.of(v)
			switch {
			case len(was) == 0:
				tell(FigureNew, nil, nil, a)
			case len(of) == 0:
				tell(FigureNew, nil, near[i], a)
			default:
				tell(FigureMoved, of, cmp.Or(was.first(of), near[i]), is[of[0]].figure)
			}
		case a == nil && b != nil:
			of := was.of(v)
			tell(FigureGone, of, b, is.first(of))
		default:
			d.bounds(v, tell)
		}
	}
	// A value that was known may be the latest now.
	if x, y := was[Latest], is[Latest]; x.value != nil && y.value != nil && x.value != y.value &&
		x.value.has(isAfter) != nil && y.value.has(isBefore) != nil {
		tell(FigureMoved, []Extreme{Latest}, x.figure, y.figure)
	}
}

// bounds tells of a value that is known with a bound it was not known with.
func (d *differ) bounds(v *value, tell func(ChangeKind, []Extreme, *told, *told)) {
	sides := func(in func(*told) bool) map[limit]bool {
		out := map[limit]bool{}
		for _, t := range v.figures {
			if in(t) {
				out[t.side] = true
			}
		}
		return out
	}
	was, is := sides(isBefore), sides(isAfter)
	some := false
	for _, t := range v.figures {
		if t.after && !was[t.side] {
			was[t.side], some = true, true
			tell(FigureBound, nil, v.has(isBefore), t)
		}
	}
	for _, t := range v.figures {
		if t.before && !is[t.side] && !some {
			is[t.side] = true
			tell(FigureBound, nil, t, v.has(isAfter))
		}
	}
}

// An end is the value at an end of a series, and the figure that has it.
type end struct {
	value  *value
	figure *told
}

type ends map[Extreme]end

// of lists the ends at which a value stands.
func (e ends) of(v *value) []Extreme {
	var out []Extreme
	for _, x := range Extremes {
		if e[x].value == v {
			out = append(out, x)
		}
	}
	return out
}

// first is the figure at the first of some ends that has one, or nil.
func (e ends) first(of []Extreme) *told {
	for _, x := range of {
		if f := e[x].figure; f != nil {
			return f
		}
	}
	return nil
}

// ends finds the highest, lowest and latest of the values that a side has. The latest is
// the one told for the last day; of several the highest. A value holds, of each family
// of copies, for the first day on which one tells it.
func (d *differ) ends(vs []*value, in func(*told) bool, day func(*told) string) ends {
	out := ends{}
	last := ""
	for _, v := range vs {
		t := v.has(in)
		if t == nil {
			continue
		}
		if _, ok := out[Lowest]; !ok {
			out[Lowest] = end{v, t}
		}
		out[Highest] = end{v, t}
		first := map[string]*told{}
		var families []string
		for _, f := range v.figures {
			if !in(f) || day(f) == "" {
				continue
			}
			k := d.root(f.text)
			switch {
			case first[k] == nil:
				families = append(families, k)
				first[k] = f
			case day(f) < day(first[k]):
				first[k] = f
			}
		}
		for _, k := range families {
			if f := first[k]; day(f) > last || day(f) == last && out[Latest].value != v {
				out[Latest], last = end{v, f}, day(f)
			}
		}
	}
	return out
}

// nearest returns for every value the figure of before, of another value, that is
// nearest to it.
func nearest(vs []*value) []*told {
	out := make([]*told, len(vs))
	least := make([]*big.Rat, len(vs))
	pass := func(from, step int) {
		var last *value
		var figure *told
		for i := from; i >= 0 && i < len(vs); i += step {
			if last != nil {
				gap := new(big.Rat).Sub(vs[i].low, last.low)
				if gap.Abs(gap); least[i] == nil || gap.Cmp(least[i]) < 0 {
					out[i], least[i] = figure, gap
				}
			}
			if t := vs[i].has(isBefore); t != nil {
				last, figure = vs[i], t
			}
		}
	}
	pass(0, 1)
	pass(len(vs)-1, -1)
	return out
}

// readTold reads a point of a series in from, in the unit to where that can be had; nil
// where it holds no number.
func readTold(p *Point, from, to string) *told {
	rat := func(n *Number) *big.Rat {
		if n == nil {
			return nil
		}
		r, ok := new(big.Rat).SetString(string(*n))
		if !ok {
			return nil
		}
		return r
	}
	f := figure.Figure{Amount: quantity.Amount{Unit: from, Change: figure.Change(p.Change), Value: rat(&p.Value), Low: rat(p.Low), High: rat(p.High)}}
	if f.Value == nil {
		return nil
	}
	low, v, high, ok := f.In(to)
	if !ok {
		low, v, high = f.Low, f.Value, f.High
	}
	t := &told{low: v, value: v, high: v, side: sideOfBound(p)}
	if low != nil && high != nil {
		t.low, t.high = low, high
		t.loose = p.Bound == string(figure.Approx) || p.Bound == string(figure.Range)
	}
	return t
}

// A limit is on which side a figure limits a quantity.
type limit string

const (
	above  limit = "above"
	below  limit = "below"
	ofSize limit = "vague" // an order of size
)

// sideOfBound returns on which side a figure limits the quantity: "up to" and "fewer than"
// are one, and so are the exact and the rounded; an order of size is none of these.
func sideOfBound(p *Point) limit {
	switch figure.Bound(p.Bound) {
	case figure.AtMost, figure.LessThan:
		return above
	case figure.AtLeast, figure.MoreThan:
		return below
	}
	if p.Vague() {
		return ofSize
	}
	return ""
}

// full reports whether a value of time is a calendar day.
func full(day string) bool {
	return len(day) == len("2031-05-02") && day[0] >= '0' && day[0] <= '9' && day[9] >= '0' && day[9] <= '9'
}

// valuesOf groups figures that agree, the lowest first. What is loose goes to the value
// nearest to it that it agrees with: "dozens" does not make one of 40 and 55.
func valuesOf(all []*told) []*value {
	var vs []*value
	add := func(ts []*told) {
		ts = slices.Clone(ts)
		slices.SortStableFunc(ts, func(a, b *told) int { return a.low.Cmp(b.low) })
		var last *value
		for _, t := range ts {
			if last == nil || last.high.Cmp(t.low) < 0 {
				last = &value{low: t.low, high: t.high}
				vs = append(vs, last)
			}
			if last.high.Cmp(t.high) < 0 {
				last.high = t.high
			}
			last.figures = append(last.figures, t)
		}
	}
	var firm, loose, alone []*told
	for _, t := range all {
		if t.loose {
			loose = append(loose, t)
		} else {
			firm = append(firm, t)
		}
	}
	add(firm)
	known := len(vs)
	for _, t := range loose {
		// The values do not overlap: one of the two around its number is the nearest.
		k, _ := slices.BinarySearchFunc(vs[:known], t.value, func(v *value, n *big.Rat) int { return v.high.Cmp(n) })
		var best *value
		var least *big.Rat
		for _, i := range []int{k, k - 1} {
			if i < 0 || i >= known || vs[i].low.Cmp(t.high) > 0 || vs[i].high.Cmp(t.low) < 0 {
				continue
			}
			gap := new(big.Rat).Sub(vs[i].low, t.value)
			if k != i {
				gap.Sub(t.value, vs[i].high)
			}
			if best == nil || gap.Cmp(least) < 0 {
				best, least = vs[i], gap
			}
		}
		if best != nil {
			best.figures = append(best.figures, t)
		} else {
			alone = append(alone, t)
		}
	}
	add(alone)
	slices.SortStableFunc(vs, func(a, b *value) int { return a.low.Cmp(b.low) })
	return vs
}
