// Package stand says how reports that give a number of one thing stand to each other: whether
// they differ, or the number has moved.
package stand

import (
	"cmp"
	"slices"

	"stemma/collate/about"
	"stemma/collate/amount"
	"stemma/collate/date"
	"stemma/collate/kin"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/usage"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// A Reports holds the reports that a series is made of against each other.
type Reports struct {
	ws    []story.Witness
	al    kin.Facts
	lanes []lane.Lane
	kin   *kin.Kin
}

// New returns what holds reports against each other by the lanes of a story.
func New(ws []story.Witness, al kin.Facts, lanes []lane.Lane) *Reports {
	return &Reports{ws, al, lanes, kin.NewKin(al, lanes)}
}

// Relate says how the reports of a series stand to each other, and by which two figures,
// where they differ or the number has moved. All are the lanes of the series.
func (r *Reports) Relate(all []int) (relation.Relation, [2]ref.FigRef) {
	ss := unlike(standings(r.ws, r.lanes, all))
	if len(ss) == 0 {
		return r.vague(all), [2]ref.FigRef{}
	}
	rel, by := relation.Single, [2]ref.FigRef{}
	if len(ss) == 1 && r.witnesses(all) > 1 {
		rel = relation.Same
	}
	t := &timeline{standings: ss, periods: map[string]period{}}
	for i := range ss {
		for j := range i {
			p, a, b := r.pair(t, &ss[j], &ss[i])
			if p.Graver(rel) {
				rel, by = p, [2]ref.FigRef{a.FigRef, b.FigRef}
			}
		}
	}
	if relation.Scope.Graver(rel) {
		if x := r.several(ss); x != relation.Single {
			rel = x
		}
	}
	return rel, by
}

// several is what it means that reports of which no two differ have numbers that do:
// one that tells 10,000 and then 12,000 is at odds with neither. What only grows has moved
// then. A price has where the two are told of different times: one with debts and one
// without are both of now.
func (r *Reports) several(ss []standing) relation.Relation {
	var first *lane.Lane
	rel := relation.Single
	for _, s := range ss {
		for _, l := range s.lanes {
			switch {
			case first == nil:
				first = l
			case amount.Compare(first.Fig, l.Fig) != relation.Differs:
			case courseOf(first, l) == usage.Grows, courseOf(first, l) == usage.Swings && otherTimes(first, l):
				return relation.Moved
			default:
				rel = relation.Scope
			}
		}
	}
	return rel
}

// otherTimes reports whether two figures hold for times of which one is before the other.
func otherTimes(a, b *lane.Lane) bool {
	return a.Past != b.Past || !a.AsOf.IsZero() && !b.AsOf.IsZero() && (a.Until.Before(b.AsOf) || b.Until.Before(a.AsOf))
}

func (r *Reports) witnesses(all []int) int {
	seen := map[int]bool{}
	for _, i := range all {
		seen[r.lanes[i].Witness] = true
	}
	return len(seen)
}

// vague is the relation of reports that have nothing but words for an order of size.
func (r *Reports) vague(all []int) relation.Relation {
	if r.witnesses(all) > 1 {
		return relation.Rounding
	}
	return relation.Single
}

// pair says how two reports stand to each other, and by which figures of theirs. They
// agree where any of their figures do.
func (r *Reports) pair(t *timeline, s, o *standing) (relation.Relation, *lane.Lane, *lane.Lane) {
	a, b := s.lanes[0], o.lanes[0]
	rel := relation.Differs
	for _, x := range s.lanes {
		for _, y := range o.lanes {
			switch amount.Compare(x.Fig, y.Fig) {
			case relation.Same:
				return relation.Same, x, y
			case relation.Rounding:
				rel, a, b = relation.Rounding, x, y
			default:
				if rel == relation.Differs && !r.al.Together(a.Claim, b.Claim) && r.al.Together(x.Claim, y.Claim) {
					a, b = x, y
				}
			}
		}
	}
	switch {
	case rel == relation.Differs:
		rel = r.parted(t, s, o, a, b)
	case rel == relation.Rounding && grown(s, o, a, b):
		rel = relation.Moved
	}
	return rel, a, b
}

// grown reports whether a toll has two bounds from below, "at least five" and "at least
// seven", or was told on one day with one, and on a later day with a greater number, which
// the bound allows: "at least nine" on Friday, 14 on Saturday. What was long ago grows no more.
func grown(s, o *standing, a, b *lane.Lane) bool {
	if a.Past || b.Past {
		return false
	}
	if courseOf(a, b) == usage.Grows && floor(a.Fig) && floor(b.Fig) && !amount.Equal(a.Fig, b.Fig) {
		order := s.told.Compare(o.told)
		return order == 0 || (order < 0) == amount.Less(a.Fig, b.Fig) // "more than 270", later "more than 200": no less
	}
	if s.told.At.IsZero() || o.told.At.IsZero() {
		return false
	}
	if s.told.At.After(o.told.At) {
		s, o, a, b = o, s, b, a
	}
	return date.DayOf(s.told.At).Before(date.DayOf(o.told.At)) && courseOf(a, b) == usage.Grows &&
		floor(a.Fig) && b.Fig.Bound == figure.Exact && amount.Less(a.Fig, b.Fig)
}

// floor reports whether a figure is a number with a bound from below.
func floor(f *figure.Figure) bool {
	return (f.Bound == figure.AtLeast || f.Bound == figure.MoreThan) && !amount.Vague(f)
}

// parted says what it means that two reports have no figure in common: Differs, Moved
// where the number goes with time and the later report has what time makes of it, or
// Scope where they need not speak of one thing, as where of one of them no time is told and
// the other is of long before.
func (r *Reports) parted(t *timeline, s, o *standing, a, b *lane.Lane) relation.Relation {
	switch rel := r.inTime(t, s, o, a, b); {
	case lane.LongApart(a, b), a.Many || b.Many || a.Past || b.Past || a.Part != b.Part || r.otherSorts(a, b) || r.otherPeriods(a, b) || rel == relation.Differs && !r.comparable(a, b):
		return relation.Scope
	case rel == relation.Moved && (a.Part || courseOf(a, b) == usage.Swings && !amount.Dozen(a.Fig) && !amount.Dozen(b.Fig)) && !r.comparable(a, b):
		return relation.Scope // small numbers, or parts, of two things
	default:
		return rel
	}
}

// inTime says whether two reports that have no figure in common differ, or the number has
// moved between them.
func (r *Reports) inTime(t *timeline, s, o *standing, a, b *lane.Lane) relation.Relation {
	course := courseOf(a, b)
	switch {
	case t.otherDays(a.Fig, b.Fig) && (course == usage.Anew || course == usage.Fixed && !steady(a, b)):
		return relation.Scope // of another event
	case t.otherDays(a.Fig, b.Fig) && course == usage.Grows && t.falls(a.Fig, b.Fig):
		return relation.Scope // what only grows cannot have been more before
	case t.otherDays(a.Fig, b.Fig):
		return relation.Moved
	case course == usage.Fixed:
		return relation.Differs
	}
	switch order := s.told.Compare(o.told); {
	case order == 0 && course == usage.Swings && !s.told.At.IsZero() && (!s.told.Clock || !o.told.Clock):
		return relation.Moved // within a day
	case course == usage.Grows && t.steps() > 2 && !(order != 0 && a.Fig.Bound == figure.Exact && b.Fig.Bound == figure.Exact):
		return relation.Moved // a toll with so many numbers was told as it rose
	case s.told.At.IsZero() && !o.told.At.IsZero() && t.before(a.Fig, o.told), o.told.At.IsZero() && !s.told.At.IsZero() && t.before(b.Fig, s.told):
		return relation.Moved // when it was made is not known, but its number was told before
	case order == 0 && course == usage.Grows && (r.saidBefore(a, b) || r.saidBefore(b, a)):
		return relation.Moved
	case order == 0:
		return relation.Differs
	case course == usage.Anew && !date.DayOf(s.told.At).Equal(date.DayOf(o.told.At)):
		return relation.Scope
	case course == usage.Swings:
		return relation.Moved
	case course == usage.Anew:
		return relation.Differs
	case order < 0 && amount.Less(a.Fig, b.Fig), order > 0 && amount.Less(b.Fig, a.Fig):
		return relation.Moved
	case order < 0 && t.before(b.Fig, s.told), order > 0 && t.before(a.Fig, o.told):
		return relation.Moved // it tells again what was told before
	}
	return relation.Differs
}

// saidBefore reports whether a source told the smaller number a on a day before that for
// which b is told: "killed 17, the county said on Monday", "by Tuesday it had killed 19".
func (r *Reports) saidBefore(a, b *lane.Lane) bool {
	if a.Witness >= len(r.ws) || !a.InClaim() || !amount.Less(a.Fig, b.Fig) || !date.DayOf(a.AsOf).Before(date.DayOf(b.AsOf)) {
		return false
	}
	w := &r.ws[a.Witness]
	d := int(w.Slots[a.Figure].Date)
	return d >= 0 && !slices.Contains(w.Claims[a.Claim.Claim].Dates, d) // the day of saying, not of what happened
}

// otherPeriods reports whether two shares are told for two spans of time of which one is no
// day: "in May", "this year".
func (r *Reports) otherPeriods(a, b *lane.Lane) bool {
	if a.Slot.Dimension != quantity.Ratios || a.Witness >= len(r.ws) || b.Witness >= len(r.ws) || !a.InClaim() || !b.InClaim() {
		return false
	}
	x, y := &r.ws[a.Witness], &r.ws[b.Witness]
	for _, i := range x.Claims[a.Claim.Claim].Dates {
		for _, j := range y.Claims[b.Claim.Claim].Dates {
			if p, q := &x.Dates[i], &y.Dates[j]; p.Value == q.Value || date.DayKnown(p) && date.DayKnown(q) || len(p.Value) == len(q.Value) {
				return false
			}
		}
	}
	return len(x.Claims[a.Claim.Claim].Dates) > 0 && len(y.Claims[b.Claim.Claim].Dates) > 0
}

// steady reports whether two figures, of which nothing says that they go with time, are
// known well enough to be of one thing that a number of two days is of both: they count or
// measure the same by name, and are no small counts.
func steady(a, b *lane.Lane) bool {
	t := lane.Things(a, b)
	return (t == lane.OneThing || t == lane.LikeThing) && (a.Slot.Dimension != quantity.Count || amount.Dozen(a.Fig) && amount.Dozen(b.Fig))
}

// courseOf is the course of what two lanes tell of, as far as one of them says it. What
// is said of a sum goes before the verb that governs it: a bid that is raised to $9 is no
// collection that grows.
func courseOf(a, b *lane.Lane) usage.Course {
	for _, l := range []*lane.Lane{a, b} {
		for _, of := range []string{cmp.Or(l.Said, l.Slot.Aspect), l.Kin} {
			if c := usage.CourseOf(of); c != usage.Fixed {
				return c
			}
		}
	}
	return usage.Fixed
}

// comparable reports whether two figures that do not agree are known to be of one thing
// and time well enough to say so.
func (r *Reports) comparable(a, b *lane.Lane) bool {
	switch {
	case !a.InClaim() || !b.InClaim():
		return a.AgeOfOne(b)
	case a.Slot.Dimension != quantity.Count && a.Kin != "" && b.Kin != "" && a.Kin != b.Kin && (a.Slot.Dimension == quantity.Age || lane.Things(a, b) == lane.TwoThings):
		return false // so much in earnings, so much in costs
	case !r.al.Together(a.Claim, b.Claim) && !r.lone(a, b) && !r.soles(a, b):
		return false
	case a.Slot.Dimension == quantity.Time && a.Unnamed() && b.Unnamed() && !r.soles(a, b) && !lane.Near(a, b, mostWords):
		return false // a curfew goes on for three months, and has for eight
	case a.Slot.Dimension == quantity.Count && (!amount.Dozen(a.Fig) || !amount.Dozen(b.Fig)) && !lane.Near(a, b, fewWords):
		return false // "five seasons" there, "six seasons" here
	case a.Witness >= len(r.ws) || b.Witness >= len(r.ws):
		return true // lanes of no witness at hand
	}
	wa, wb := &r.ws[a.Witness], &r.ws[b.Witness]
	switch {
	case about.Expected(wa.Slots[a.Figure].Firmness) != about.Expected(wb.Slots[b.Figure].Firmness) && courseOf(a, b) != usage.Fixed && !lane.OneBearer(a, b):
		return false // so much rain is expected, so much fell
	case about.OtherNames(wa, a.Claim.Claim, wb, b.Claim.Claim):
		return false
	}
	return !r.elsewhere(a, b.Witness) && !r.elsewhere(b, a.Witness)
}

// lone reports whether two figures are, by all that is known of them, of one thing though
// nothing says that their claims are of one fact: each is the first of its report of which
// the same is said, none else of the two reports may stand for either, and the words around
// them are alike.
// The same noun that has what they measure, and what that is, do for the first two.
func (r *Reports) lone(a, b *lane.Lane) bool {
	return a.First && b.First && lane.Near(a, b, 2*lane.NearWords) && r.kin.Rivals(a, b) == 1 && r.kin.Rivals(b, a) == 1 ||
		lane.OneBearer(a, b) && r.only(a) && r.only(b)
}

// only reports whether the report of a lane gives no other number that may be the same measure
// of the noun that has it.
func (r *Reports) only(l *lane.Lane) bool {
	all := r.kin.LanesOf(l.Witness)
	for i := range all {
		if z := &all[i]; z.Slot.Dimension == l.Slot.Dimension && z.Bearer == l.Bearer && lane.Contrary(z, l) == "" && !figure.Agrees(z.Fig, l.Fig) {
			return false
		}
	}
	return len(all) > 0
}

// soles reports whether each of two figures is the only one of its kind in the first
// sentences of its report and, where nothing says that both count or measure one thing, in
// all of it.
func (r *Reports) soles(a, b *lane.Lane) bool {
	if !a.Sole || !b.Sole {
		return false
	}
	if t := lane.Things(a, b); t != lane.UnknownThing && t != lane.TwoThings {
		return true
	}
	return r.kin.Field(a) == 1 && r.kin.Field(b) == 1
}

// fewWords is the cosine of the words around two small numbers from which they may differ.
// Ours.
const fewWords = 0.2

// mostWords is the cosine of the words around two lengths of time from which they may
// differ though nothing says what they measure: it is one sentence, told again. Ours.
const mostWords = 0.6

// elsewhere reports whether a witness has the number of a lane in another place of
// something that may be the same.
func (r *Reports) elsewhere(l *lane.Lane, witness int) bool {
	all := r.kin.LanesOf(witness)
	for i := range all {
		if z := &all[i]; z.Slot.Dimension == l.Slot.Dimension && z.Fig.Unit == l.Fig.Unit && quantity.Cmp(z.Fig.Value, l.Fig.Value) == 0 && lane.Things(z, l) != lane.TwoThings {
			return true
		}
	}
	return false
}

// RelateLast says how the last witness stands to the others of a series, of which those are
// known to stand to each other.
func (r *Reports) RelateLast(all []int, known relation.Relation) (relation.Relation, [2]ref.FigRef) {
	ss := unlike(standings(r.ws, r.lanes, all))
	rel, by := known, [2]ref.FigRef{}
	if len(ss) == 0 || ss[len(ss)-1].witness != len(r.ws)-1 {
		return rel, by
	}
	t, last := &timeline{standings: ss, periods: map[string]period{}}, &ss[len(ss)-1]
	for i := range ss[:len(ss)-1] {
		if p, a, b := r.pair(t, &ss[i], last); p.Graver(rel) {
			rel, by = p, [2]ref.FigRef{a.FigRef, b.FigRef}
		}
	}
	if relation.Scope.Graver(rel) {
		if x := r.several(ss); x != relation.Single {
			rel = x
		}
	}
	return rel, by
}

// Between says how the report of a given witness stands to that of another, all being the
// lanes of both in a series, and by which figure of the other; ok is false where one of
// them has only words for an order of size.
func (r *Reports) Between(all []int, witness int) (rel relation.Relation, by ref.FigRef, ok bool) {
	ss := standings(r.ws, r.lanes, all)
	if len(ss) < 2 {
		return relation.Single, ref.FigRef{}, false
	}
	t := &timeline{standings: ss, periods: map[string]period{}}
	s, o := &ss[0], &ss[1]
	if s.witness != witness {
		s, o = o, s
	}
	rel, _, y := r.pair(t, s, o)
	return rel, y.FigRef, true
}
