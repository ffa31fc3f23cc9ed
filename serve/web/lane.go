package web

import (
	"math"
	"sort"

	"time"

	"stemma/edition"
	"stemma/edition/label"
)

// maxLanes is the greatest number of lanes. Other series are in the table below.
const maxLanes = 12

// pickLanes returns lanes for the series with two points or more, in the edition's order,
// and all other series. If no series has two points, it returns lanes for the first few.
func (s *story) pickLanes() (lanes []*lane, rest []*edition.Series) {
	least := 2
	for {
		for i := range s.Series {
			if len(s.Series[i].Points) >= least && len(lanes) < maxLanes {
				if l := s.newLane(&s.Series[i]); l != nil {
					lanes = append(lanes, l)
					continue
				}
			}
			rest = append(rest, &s.Series[i])
		}
		if len(lanes) > 0 || least == 1 {
			return lanes, rest
		}
		least, rest = 1, nil
	}
}

// newLane returns the lane of a series, or nil if no point of it can be drawn.
func (s *story) newLane(sr *edition.Series) *lane {
	l := &lane{Series: sr, lo: math.Inf(1), hi: math.Inf(-1)}
	grow := func(v float64) { l.lo, l.hi = min(l.lo, v), max(l.hi, v) }
	level, known := 0.0, false
	points, n := s.drawn(sr)
	for i, p := range points {
		v, ok := float(p.Value)
		if !ok {
			continue
		}
		q := lanePoint{Point: p, v: v, lo: v, hi: v, day: -1, n: n[i]}
		q.change = p.Change != "" && p.Change != "level"
		if q.change {
			q.lo, q.hi = level, level
			if known {
				switch p.Change {
				case "down":
					q.hi = level - v
				default:
					q.hi = level + v
				}
				grow(q.hi)
			}
			l.points = append(l.points, q)
			continue
		}
		q.down, q.up = p.Low == nil && p.High != nil, p.High == nil && p.Low != nil
		if p.Low != nil && p.High != nil && (p.Bound == "range" || p.Bound == "approx") {
			lo, okL := float(*p.Low)
			hi, okH := float(*p.High)
			if okL && okH && lo < hi {
				q.whisker, q.lo, q.hi = true, lo, hi
			}
		}
		grow(q.lo)
		grow(q.hi)
		grow(v)
		level, known = v, true
		l.points = append(l.points, q)
	}
	if len(l.points) == 0 {
		return nil
	}
	if l.lo > l.hi {
		l.lo, l.hi = 0, 0
	}
	return l
}

// mostPoints is the number of points of a lane from which copies are drawn as one: more
// marks would lie upon each other.
const mostPoints = 24

// drawn returns the points of a series to draw, and how many reports each stands for: in
// a long one those of one line, day, value, bound and firmness are one.
func (s *story) drawn(sr *edition.Series) (points []edition.Point, n []int) {
	type key struct{ line, day, value, low, high, bound, change, firmness string }
	at := map[key]int{}
	for _, p := range sr.Points {
		k := key{s.class(p.Siglum), p.AsOf, string(p.Value), limit(p.Low), limit(p.High), p.Bound, p.Change, p.Firmness}
		if i, ok := at[k]; ok && len(sr.Points) > mostPoints && !p.Derived {
			n[i]++
			continue
		}
		at[k] = len(points)
		points, n = append(points, p), append(n, 1)
	}
	return points, n
}

// heights sets the heights of lanes so that all lanes of one unit and noun have the same
// scale, and equal rises look equal. The greatest height is 104 pixels and the least 30,
// below which neighbouring labels would touch. A lane is lower if its range is less than
// an eighth of its values, so that a rounding does not look like a rise.
func heights(lanes []*lane) {
	widest := map[string]float64{}
	key := func(l *lane) string { return l.Unit + "\x00" + l.Key.Counted + "\x00" + l.Key.Per }
	for _, l := range lanes {
		widest[key(l)] = max(widest[key(l)], l.hi-l.lo)
	}
	for _, l := range lanes {
		l.height = 0
		if w := widest[key(l)]; l.hi > l.lo && w > 0 {
			l.height = max(30, 104*(l.hi-l.lo)/w*min(1, 8*w/max(math.Abs(l.hi), math.Abs(l.lo))))
		}
	}
}

// y returns the distance of value v from the top of the plot.
func (l *lane) y(v float64) float64 {
	if l.hi <= l.lo {
		return 0
	}
	return l.height * (l.hi - v) / (l.hi - l.lo)
}

// A column is one day of the axis, or the column for points without a day.
type column struct {
	t     time.Time
	label string
	most  int // the greatest number of points in it of any lane
	x, w  float64
}

// columns returns the columns of the days between x0 and x1, and that of points without
// a day. Each is as wide as its points need; the remaining width is divided among the
// gaps in proportion to time. known is a day of the story, whose year is used for days
// without a year. columns also sets the day of every point.
func columns(lanes []*lane, x0, x1 float64, known time.Time) (days []column, none column) {
	said := map[time.Time]string{}
	for _, l := range lanes {
		for _, p := range l.points {
			if t, ok := dayOf(p.AsOf, known); ok {
				said[t] = shortDay(p.AsOf)
			}
		}
	}
	for t, v := range said {
		days = append(days, column{t: t, label: v})
	}
	sort.Slice(days, func(i, j int) bool { return days[i].t.Before(days[j].t) })
	for _, l := range lanes {
		n := make([]int, len(days)+1)
		for i := range l.points {
			p := &l.points[i]
			if t, ok := dayOf(p.AsOf, known); ok {
				p.day = sort.Search(len(days), func(k int) bool { return !days[k].t.Before(t) })
				n[p.day]++
			} else {
				n[len(days)]++
			}
		}
		for i := range days {
			days[i].most = max(days[i].most, n[i])
		}
		none.most = max(none.most, n[len(days)])
	}
	const step = 36.0
	need := func(c column) float64 {
		if c.most == 0 {
			return 0
		}
		return max(54, float64(c.most)*step)
	}
	total := need(none)
	for _, c := range days {
		total += need(c)
	}
	free, shrink := x1-x0-total, 1.0
	if free < 0 {
		free, shrink = 0, (x1-x0)/total
	}
	var span float64
	if len(days) > 1 {
		span = days[len(days)-1].t.Sub(days[0].t).Hours()
	}
	x := x0
	for i := range days {
		if i > 0 && span > 0 {
			x += free * days[i].t.Sub(days[i-1].t).Hours() / span
		}
		days[i].x, days[i].w = x, need(days[i])*shrink
		x += days[i].w
	}
	none.w = need(none) * shrink
	none.x = x1 - none.w
	return days, none
}

// dayOf parses a day. If it has no year, dayOf uses that of known.
func dayOf(v string, known time.Time) (time.Time, bool) {
	t, year, ok := label.ParseDay(v)
	if !ok {
		return t, false
	}
	if !year && !known.IsZero() {
		t = time.Date(known.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return t, true
}

// shortDay returns a day without its year, for the axis.
func shortDay(v string) string {
	t, _, ok := label.ParseDay(v)
	if !ok {
		return v
	}
	return t.Format("2 Jan")
}

// hedged reports whether a point of this firmness is drawn hollow.
func hedged(firmness string) bool {
	switch firmness {
	case "expected", "reportedly", "alleged", "possible", "conditional", "denied", "negated":
		return true
	}
	return false
}
