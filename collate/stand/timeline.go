package stand

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"stemma/collate/amount"
	"stemma/collate/date"
	"stemma/collate/lane"
	"stemma/collate/relation"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// A timeline answers what a series' reports told when.
type timeline struct {
	standings []standing
	periods   map[string]period         // by number
	asked     map[*figure.Figure]period // the same, by figure
	values    int                       // see steps; 0 until it is asked
}

// steps returns how many numbers were told, bounds among them.
func (t *timeline) steps() int {
	if t.values == 0 {
		values := map[string]bool{}
		for _, s := range t.standings {
			for _, l := range s.lanes {
				values[quantity.String(l.Fig.Value)+l.Fig.Unit] = true
			}
		}
		t.values = len(values)
	}
	return t.values
}

// before reports whether a figure's number was told before a time, or then.
func (t *timeline) before(f *figure.Figure, at date.Made) bool {
	return slices.ContainsFunc(t.standings, func(s standing) bool {
		return !s.told.At.IsZero() && s.told.Compare(at) <= 0 &&
			slices.ContainsFunc(s.lanes, func(l *lane.Lane) bool { return l.Fig.Unit == f.Unit && l.Fig.Value.Cmp(f.Value) == 0 })
	})
}

// unlike drops standings that are another's in all that they are held against others by,
// and those beyond the most.
func unlike(ss []standing) []standing {
	seen := map[string]bool{}
	return slices.DeleteFunc(ss, func(s standing) bool {
		var k strings.Builder
		k.WriteString(s.told.At.String() + strconv.FormatBool(s.told.Clock))
		for _, l := range s.lanes {
			k.WriteString("|" + l.Same)
		}
		if seen[k.String()] || len(seen) == relation.Most {
			return true
		}
		seen[k.String()] = true
		return false
	})
}

// A period is the time for which a number is told, as far as it is known, and by how many
// reports.
type period struct {
	days        []string // stated
	first, last time.Time
	reports     int
}

// periodOf returns the time for which reports tell a figure that f may be.
func (t *timeline) periodOf(f *figure.Figure) period {
	p, ok := t.asked[f]
	if !ok {
		p = t.periodOfNumber(f)
		if t.asked == nil {
			t.asked = map[*figure.Figure]period{}
		}
		t.asked[f] = p
	}
	return p
}

func (t *timeline) periodOfNumber(f *figure.Figure) period {
	key := lane.ValueOf(f) + " " + string(f.Bound)
	if p, ok := t.periods[key]; ok {
		return p
	}
	var p period
	for _, s := range t.standings {
		k := slices.IndexFunc(s.lanes, func(l *lane.Lane) bool { return !l.AsOf.IsZero() && amount.Compare(f, l.Fig) != relation.Differs })
		if k < 0 {
			continue
		}
		l := s.lanes[k]
		if l.DateValue != "" && !slices.Contains(p.days, l.DateValue) {
			p.days = append(p.days, l.DateValue)
		}
		if p.reports++; p.reports == 1 || l.AsOf.Before(p.first) {
			p.first = l.AsOf
		}
		if l.AsOf.After(p.last) {
			p.last = l.AsOf
		}
	}
	t.periods[key] = p
	return p
}

// otherDays reports whether two figures are told for other days: both for days that are
// stated, and none of them the same; or a week before the other, or by several reports two
// days before several others, as those of two launches are.
func (t *timeline) otherDays(a, b *figure.Figure) bool {
	x, y := t.periodOf(a), t.periodOf(b)
	if len(x.days) > 0 && len(y.days) > 0 && !slices.ContainsFunc(x.days, func(d string) bool { return slices.Contains(y.days, d) }) {
		return true
	}
	gap := max(y.first.Sub(x.last), x.first.Sub(y.last))
	return x.reports > 0 && y.reports > 0 && (gap >= week || gap >= 2*date.DayLong && x.reports > 1 && y.reports > 1)
}

// falls reports whether the figure that holds for the later day is the smaller one.
func (t *timeline) falls(a, b *figure.Figure) bool {
	x, y := t.periodOf(a), t.periodOf(b)
	return x.last.Before(y.first) && amount.Less(b, a) || y.last.Before(x.first) && amount.Less(a, b)
}

// week is how long before another a day is of another event. Ours.
const week = 7 * date.DayLong
