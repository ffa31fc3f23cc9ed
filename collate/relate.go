package collate

import (
	"cmp"
	"slices"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// A relating holds the reports that a series is made of against each other.
type relating struct {
	ws    []story.Witness
	al    Facts
	lanes []lane
	kin   *kin
}

func newRelating(ws []story.Witness, al Facts, lanes []lane) *relating {
	return &relating{ws, al, lanes, newKin(al, lanes)}
}

// relate says how the reports of a series stand to each other, and by which two figures,
// where they differ or the number has moved. All are the lanes of the series.
func (r *relating) relate(all []int) (Relation, [2]FigRef) {
	ss := unlike(standings(r.ws, r.lanes, all))
	if len(ss) == 0 {
		return r.vague(all), [2]FigRef{}
	}
	rel, by := Single, [2]FigRef{}
	if len(ss) == 1 && r.witnesses(all) > 1 {
		rel = Same
	}
	t := &timeline{standings: ss, periods: map[string]period{}}
	for i := range ss {
		for j := range i {
			p, a, b := r.pair(t, &ss[j], &ss[i])
			if p.Graver(rel) {
				rel, by = p, [2]FigRef{a.FigRef, b.FigRef}
			}
		}
	}
	if Scope.Graver(rel) {
		if x := r.several(ss); x != Single {
			rel = x
		}
	}
	return rel, by
}

// several is what it means that reports of which no two differ have numbers that do:
// one that tells 10,000 and then 12,000 is at odds with neither. What only grows has moved
// then. A price has where the two are told of different times: one with debts and one
// without are both of now.
func (r *relating) several(ss []standing) Relation {
	var first *lane
	rel := Single
	for _, s := range ss {
		for _, l := range s.lanes {
			switch {
			case first == nil:
				first = l
			case Compare(first.f, l.f) != Differs:
			case courseOf(first, l) == Grows, courseOf(first, l) == Swings && otherTimes(first, l):
				return Moved
			default:
				rel = Scope
			}
		}
	}
	return rel
}

// otherTimes reports whether two figures hold for times of which one is before the other.
func otherTimes(a, b *lane) bool {
	return a.past != b.past || !a.asOf.IsZero() && !b.asOf.IsZero() && (a.until.Before(b.asOf) || b.until.Before(a.asOf))
}

func (r *relating) witnesses(all []int) int {
	seen := map[int]bool{}
	for _, i := range all {
		seen[r.lanes[i].Witness] = true
	}
	return len(seen)
}

// vague is the relation of reports that have nothing but words for an order of size.
func (r *relating) vague(all []int) Relation {
	if r.witnesses(all) > 1 {
		return Rounding
	}
	return Single
}

// pair says how two reports stand to each other, and by which figures of theirs. They
// agree where any of their figures do.
func (r *relating) pair(t *timeline, s, o *standing) (Relation, *lane, *lane) {
	a, b := s.lanes[0], o.lanes[0]
	rel := Differs
	for _, x := range s.lanes {
		for _, y := range o.lanes {
			switch Compare(x.f, y.f) {
			case Same:
				return Same, x, y
			case Rounding:
				rel, a, b = Rounding, x, y
			default:
				if rel == Differs && !r.al.Together(a.claim, b.claim) && r.al.Together(x.claim, y.claim) {
					a, b = x, y
				}
			}
		}
	}
	switch {
	case rel == Differs:
		rel = r.parted(t, s, o, a, b)
	case rel == Rounding && grown(s, o, a, b):
		rel = Moved
	}
	return rel, a, b
}

// grown reports whether a toll has two bounds from below, "at least five" and "at least
// seven", or was told on one day with one, and on a later day with a greater number, which
// the bound allows: "at least nine" on Friday, 14 on Saturday. What was long ago grows no more.
func grown(s, o *standing, a, b *lane) bool {
	if a.past || b.past {
		return false
	}
	if courseOf(a, b) == Grows && floor(a.f) && floor(b.f) && !exact(a.f, b.f) {
		order := s.told.compare(o.told)
		return order == 0 || (order < 0) == less(a.f, b.f) // "more than 270", later "more than 200": no less
	}
	if s.told.at.IsZero() || o.told.at.IsZero() {
		return false
	}
	if s.told.at.After(o.told.at) {
		s, o, a, b = o, s, b, a
	}
	return dayOf(s.told.at).Before(dayOf(o.told.at)) && courseOf(a, b) == Grows &&
		floor(a.f) && b.f.Bound == figure.Exact && less(a.f, b.f)
}

// floor reports whether a figure is a number with a bound from below.
func floor(f *figure.Figure) bool {
	return (f.Bound == figure.AtLeast || f.Bound == figure.MoreThan) && !Vague(f)
}

// parted says what it means that two reports have no figure in common: Differs, Moved
// where the number goes with time and the later report has what time makes of it, or
// Scope where they need not speak of one thing, as where of one of them no time is told and
// the other is of long before.
func (r *relating) parted(t *timeline, s, o *standing, a, b *lane) Relation {
	switch rel := r.inTime(t, s, o, a, b); {
	case longApart(a, b), a.many || b.many || a.past || b.past || a.part != b.part || r.otherSorts(a, b) || r.otherPeriods(a, b) || rel == Differs && !r.comparable(a, b):
		return Scope
	case rel == Moved && (a.part || courseOf(a, b) == Swings && !dozen(a.f) && !dozen(b.f)) && !r.comparable(a, b):
		return Scope // small numbers, or parts, of two things
	default:
		return rel
	}
}

// inTime says whether two reports that have no figure in common differ, or the number has
// moved between them.
func (r *relating) inTime(t *timeline, s, o *standing, a, b *lane) Relation {
	course := courseOf(a, b)
	switch {
	case t.otherDays(a.f, b.f) && (course == Anew || course == Fixed && !steady(a, b)):
		return Scope // of another event
	case t.otherDays(a.f, b.f) && course == Grows && t.falls(a.f, b.f):
		return Scope // what only grows cannot have been more before
	case t.otherDays(a.f, b.f):
		return Moved
	case course == Fixed:
		return Differs
	}
	switch order := s.told.compare(o.told); {
	case order == 0 && course == Swings && !s.told.at.IsZero() && (!s.told.clock || !o.told.clock):
		return Moved // within a day
	case course == Grows && t.steps() > 2 && !(order != 0 && a.f.Bound == figure.Exact && b.f.Bound == figure.Exact):
		return Moved // a toll with so many numbers was told as it rose
	case s.told.at.IsZero() && !o.told.at.IsZero() && t.before(a.f, o.told), o.told.at.IsZero() && !s.told.at.IsZero() && t.before(b.f, s.told):
		return Moved // when it was made is not known, but its number was told before
	case order == 0 && course == Grows && (r.saidBefore(a, b) || r.saidBefore(b, a)):
		return Moved
	case order == 0:
		return Differs
	case course == Anew && !dayOf(s.told.at).Equal(dayOf(o.told.at)):
		return Scope
	case course == Swings:
		return Moved
	case course == Anew:
		return Differs
	case order < 0 && less(a.f, b.f), order > 0 && less(b.f, a.f):
		return Moved
	case order < 0 && t.before(b.f, s.told), order > 0 && t.before(a.f, o.told):
		return Moved // it tells again what was told before
	}
	return Differs
}

// saidBefore reports whether a source told the smaller number a on a day before that for
// which b is told: "killed 17, the county said on Monday", "by Tuesday it had killed 19".
func (r *relating) saidBefore(a, b *lane) bool {
	if a.Witness >= len(r.ws) || !a.inClaim() || !less(a.f, b.f) || !dayOf(a.asOf).Before(dayOf(b.asOf)) {
		return false
	}
	w := &r.ws[a.Witness]
	d := int(w.Slots[a.Figure].Date)
	return d >= 0 && !slices.Contains(w.Claims[a.claim.Claim].Dates, d) // the day of saying, not of what happened
}

// otherPeriods reports whether two shares are told for two spans of time of which one is no
// day: "in May", "this year".
func (r *relating) otherPeriods(a, b *lane) bool {
	if a.slot.Dimension != quantity.Ratios || a.Witness >= len(r.ws) || b.Witness >= len(r.ws) || !a.inClaim() || !b.inClaim() {
		return false
	}
	x, y := &r.ws[a.Witness], &r.ws[b.Witness]
	for _, i := range x.Claims[a.claim.Claim].Dates {
		for _, j := range y.Claims[b.claim.Claim].Dates {
			if p, q := &x.Dates[i], &y.Dates[j]; p.Value == q.Value || dayKnown(p) && dayKnown(q) || len(p.Value) == len(q.Value) {
				return false
			}
		}
	}
	return len(x.Claims[a.claim.Claim].Dates) > 0 && len(y.Claims[b.claim.Claim].Dates) > 0
}

// steady reports whether two figures, of which nothing says that they go with time, are
// known well enough to be of one thing that a number of two days is of both: they count or
// measure the same by name, and are no small counts.
func steady(a, b *lane) bool {
	t := things(a, b)
	return (t == oneThing || t == likeThing) && (a.slot.Dimension != quantity.Count || dozen(a.f) && dozen(b.f))
}

// courseOf is the course of what two lanes tell of, as far as one of them says it. What
// is said of a sum goes before the verb that governs it: a bid that is raised to $9 is no
// collection that grows.
func courseOf(a, b *lane) Course {
	for _, l := range []*lane{a, b} {
		for _, of := range []string{cmp.Or(l.said, l.slot.Aspect), l.kin} {
			if c := CourseOf(of); c != Fixed {
				return c
			}
		}
	}
	return Fixed
}

// comparable reports whether two figures that do not agree are known to be of one thing
// and time well enough to say so.
func (r *relating) comparable(a, b *lane) bool {
	switch {
	case !a.inClaim() || !b.inClaim():
		return a.ageOfOne(b)
	case a.slot.Dimension != quantity.Count && a.kin != "" && b.kin != "" && a.kin != b.kin && (a.slot.Dimension == quantity.Age || things(a, b) == otherThing):
		return false // so much in earnings, so much in costs
	case !r.al.Together(a.claim, b.claim) && !r.lone(a, b) && !r.soles(a, b):
		return false
	case a.slot.Dimension == quantity.Time && a.unnamed() && b.unnamed() && !r.soles(a, b) && !near(a, b, mostWords):
		return false // a curfew goes on for three months, and has for eight
	case a.slot.Dimension == quantity.Count && (!dozen(a.f) || !dozen(b.f)) && !near(a, b, fewWords):
		return false // "five seasons" there, "six seasons" here
	case a.Witness >= len(r.ws) || b.Witness >= len(r.ws):
		return true // lanes of no witness at hand
	}
	wa, wb := &r.ws[a.Witness], &r.ws[b.Witness]
	switch {
	case expected(wa.Slots[a.Figure].Firmness) != expected(wb.Slots[b.Figure].Firmness) && courseOf(a, b) != Fixed && !oneBearer(a, b):
		return false // so much rain is expected, so much fell
	case otherNames(wa, a.claim.Claim, wb, b.claim.Claim):
		return false
	}
	return !r.elsewhere(a, b.Witness) && !r.elsewhere(b, a.Witness)
}

// lone reports whether two figures are, by all that is known of them, of one thing though
// nothing says that their claims are of one fact: each is the first of its report of which
// the same is said, none else of the two reports may stand for either, and the words around
// them are alike.
// The same noun that has what they measure, and what that is, do for the first two.
func (r *relating) lone(a, b *lane) bool {
	return a.first && b.first && near(a, b, 2*nearWords) && r.kin.rivals(a, b) == 1 && r.kin.rivals(b, a) == 1 ||
		oneBearer(a, b) && r.only(a) && r.only(b)
}

// only reports whether the report of a lane gives no other number that may be the same measure
// of the noun that has it.
func (r *relating) only(l *lane) bool {
	all := r.kin.of1(l.Witness)
	for i := range all {
		if z := &all[i]; z.slot.Dimension == l.slot.Dimension && z.bearer == l.bearer && contrary(z, l) == "" && !figure.Agrees(z.f, l.f) {
			return false
		}
	}
	return len(all) > 0
}

// soles reports whether each of two figures is the only one of its kind in the first
// sentences of its report and, where nothing says that both count or measure one thing, in
// all of it.
func (r *relating) soles(a, b *lane) bool {
	if !a.sole || !b.sole {
		return false
	}
	if t := things(a, b); t != unknownThing && t != otherThing {
		return true
	}
	return r.kin.field(a) == 1 && r.kin.field(b) == 1
}

// fewWords is the cosine of the words around two small numbers from which they may differ.
// Ours.
const fewWords = 0.2

// mostWords is the cosine of the words around two lengths of time from which they may
// differ though nothing says what they measure: it is one sentence, told again. Ours.
const mostWords = 0.6

// elsewhere reports whether a witness has the number of a lane in another place of
// something that may be the same.
func (r *relating) elsewhere(l *lane, witness int) bool {
	all := r.kin.of1(witness)
	for i := range all {
		if z := &all[i]; z.slot.Dimension == l.slot.Dimension && z.f.Unit == l.f.Unit && quantity.Cmp(z.f.Value, l.f.Value) == 0 && things(z, l) != otherThing {
			return true
		}
	}
	return false
}

// relateLast says how the last witness stands to the others of a series, of which those are
// known to stand to each other.
func (r *relating) relateLast(all []int, known Relation) (Relation, [2]FigRef) {
	ss := unlike(standings(r.ws, r.lanes, all))
	rel, by := known, [2]FigRef{}
	if len(ss) == 0 || ss[len(ss)-1].witness != len(r.ws)-1 {
		return rel, by
	}
	t, last := &timeline{standings: ss, periods: map[string]period{}}, &ss[len(ss)-1]
	for i := range ss[:len(ss)-1] {
		if p, a, b := r.pair(t, &ss[i], last); p.Graver(rel) {
			rel, by = p, [2]FigRef{a.FigRef, b.FigRef}
		}
	}
	if Scope.Graver(rel) {
		if x := r.several(ss); x != Single {
			rel = x
		}
	}
	return rel, by
}

// between says how the report of a given witness stands to that of another, all being the
// lanes of both in a series, and by which figure of the other; ok is false where one of
// them has only words for an order of size.
func (r *relating) between(all []int, witness int) (rel Relation, by FigRef, ok bool) {
	ss := standings(r.ws, r.lanes, all)
	if len(ss) < 2 {
		return Single, FigRef{}, false
	}
	t := &timeline{standings: ss, periods: map[string]period{}}
	s, o := &ss[0], &ss[1]
	if s.witness != witness {
		s, o = o, s
	}
	rel, _, y := r.pair(t, s, o)
	return rel, y.FigRef, true
}
