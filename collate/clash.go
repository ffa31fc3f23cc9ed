package collate

import (
	"cmp"
	"slices"
	"strings"

	"stemma/report"
	"stemma/story"
)

// A Clash is what two reports say of one thing in claims of theirs that cannot both be
// right, where it is no figure of a series: another day or hour, nobody and
// three people.
type Clash struct {
	What  Clashing
	Moved bool // A was so when it was told, and B later
	A, B  Said
}

// Said is a passage of a witness, and the claim that holds it.
type Said struct {
	Ref
	Span report.Span
}

// Clashing is what a Clash is about.
type Clashing uint8

// What claims may clash in.
const (
	NoClash    Clashing = iota
	ClashDay            // to begin on Saturday, on Monday
	ClashHour           // at 5:40, at 6:15
	ClashYear           // founded in 1872, in 1887
	ClashNone           // nobody and three people were hurt
	ClashState          // nobody has claimed it yet, a group has
)

// clashes lists what claims of one locus, or of the first sentences of two reports, clash
// in, one of each kind a locus, in order.
func (c *Collation) clashes(al *alignment) []Clash {
	var out []Clash
	type place struct {
		what  Clashing
		group int
	}
	told := map[place]bool{}
	add := func(k Clash, group int) {
		if at := (place{k.What, group}); group < 0 || !told[at] {
			told[at] = true
			out = append(out, k)
		}
	}
	from := c.clashFrom()
	for g, members := range al.groups {
		if al.refs[members[len(members)-1]].Witness < from {
			continue
		}
		refs := c.alone(al, members)
		for i, a := range refs {
			for _, b := range refs[:i] {
				if a.Witness == b.Witness || a.Witness < from {
					continue
				}
				for _, k := range c.claimsClash(b, a) {
					add(k, g)
				}
			}
		}
	}
	for _, k := range c.leadsClash() {
		add(k, -1)
	}
	if from == 0 {
		for _, k := range slices.Concat(c.nobodyClash(), c.stateClashes()) {
			add(k, -1)
		}
	}
	slices.SortStableFunc(out, func(a, b Clash) int {
		return cmp.Or(a.A.Witness-b.A.Witness, a.A.Span.Start-b.A.Span.Start, a.B.Witness-b.B.Witness, a.B.Span.Start-b.B.Span.Start, cmp.Compare(a.What, b.What))
	})
	return slices.CompactFunc(out, func(a, b Clash) bool {
		return a.What == b.What && a.A.Span == b.A.Span && a.B.Span == b.B.Span && a.A.Ref == b.A.Ref && a.B.Ref == b.B.Ref
	})
}

// clashFrom returns the first witness whose claims are held against those of others: of a text
// beside a story only its own are.
func (c *Collation) clashFrom() int {
	if c.known != nil {
		return len(c.Witnesses) - 1
	}
	return 0
}

// alone returns the claims of a group in witness order, copies once.
func (c *Collation) alone(al *alignment, members []int) []Ref {
	var out []Ref
	seen := map[int]bool{}
	for _, m := range members {
		if r := al.refs[m]; !seen[al.copyOf[r]] && len(out) < mostStandings {
			seen[al.copyOf[r]] = true
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Ref) int { return cmp.Or(a.Witness-b.Witness, a.Claim-b.Claim) })
	return out
}

// claimsClash lists what two claims of one locus clash in.
func (c *Collation) claimsClash(a, b Ref) []Clash {
	wa, wb := &c.Witnesses[a.Witness], &c.Witnesses[b.Witness]
	ca, cb := &wa.Claims[a.Claim], &wb.Claims[b.Claim]
	if apart := madeOf(wa).at.Sub(madeOf(wb).at); !madeOf(wa).at.IsZero() && !madeOf(wb).at.IsZero() && (apart > 2*day || -apart > 2*day) {
		return nil // each may tell of the news of its own day
	}
	if !onePredicate(ca, cb) || ca.Negated != cb.Negated || otherNames(wa, a.Claim, wb, b.Claim) || c.otherFigures(a, b) {
		return nil
	}
	var out []Clash
	for _, what := range []Clashing{ClashDay, ClashHour, ClashYear} {
		if what == ClashYear && len(ca.Figures)+len(cb.Figures) > 0 {
			continue // "14 percent more than in 2019"
		}
		if what == ClashHour && otherObjects(wa, ca, wb, cb) {
			continue
		}
		x, ok := onlyDate(wa, ca.Dates, what)
		y, ok2 := onlyDate(wb, cb.Dates, what)
		if ok && ok2 && what == ClashDay && ca.Family != cb.Family && partOf(&wa.Dates[x])+partOf(&wb.Dates[y]) != "" {
			continue
		}
		if ok && ok2 && datesClash(wa, x, wb, y, what) {
			out = append(out, Clash{What: what, A: Said{a, wa.Dates[x].Span}, B: Said{b, wb.Dates[y].Span}})
		}
	}
	return out
}

// otherFigures reports whether two claims have figures, and none that the other may have:
// 12 on Monday and 31 on Tuesday are two things.
func (c *Collation) otherFigures(a, b Ref) bool {
	x, y := c.Claim(a).Figures, c.Claim(b).Figures
	for _, i := range x {
		for _, j := range y {
			f, g := &c.Witnesses[a.Witness].Figures[i], &c.Witnesses[b.Witness].Figures[j]
			if f.Value == nil || g.Value == nil || Compare(f, g) != Differs {
				return false
			}
		}
	}
	return len(x) > 0 && len(y) > 0
}

// onePredicate reports whether two claims have a verb, and one of them that of the other.
func onePredicate(a, b *claimOf) bool {
	return a.Family != "" && b.Family != "" && (a.Family == b.Family || slices.Contains(b.Verbs, a.Family) || slices.Contains(a.Verbs, b.Family))
}

// oneEvent reports whether two claims may tell of one thing that happened: they have one verb,
// or a content word in common.
func (c *Collation) oneEvent(a, b Ref) bool {
	x, y := c.Claim(a), c.Claim(b)
	return onePredicate(x, y) || len(shared(x.Terms, y.Terms)) > 0
}

// shared returns what two sorted lists share.
func shared(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { _, ok := slices.BinarySearch(b, s); return !ok })
}

// leadsClash lists the days to come and the hours in which the first sentences of reports
// clash, where each names one.
func (c *Collation) leadsClash() []Clash {
	var out []Clash
	for _, what := range []Clashing{ClashDay, ClashHour} {
		var leads []Said
		for w := range c.Witnesses {
			if s, ok := c.leadDate(w, what); ok && (len(leads) < mostStandings || c.known != nil && w == c.clashFrom()) {
				leads = append(leads, s)
			}
		}
		for i, b := range leads {
			for _, a := range leads[:i] {
				if b.Witness < c.clashFrom() {
					break
				}
				wa, wb := &c.Witnesses[a.Witness], &c.Witnesses[b.Witness]
				if x, y := dateAt(wa, a.Span), dateAt(wb, b.Span); datesClash(wa, x, wb, y, what) && !otherNames(wa, a.Claim, wb, b.Claim) && (what != ClashHour || c.oneEvent(a.Ref, b.Ref)) {
					out = append(out, Clash{What: what, A: a, B: b})
				}
			}
		}
	}
	return out
}

// leadDate returns the one date of a kind that claims in the first sentences of a witness
// have. A day must be one to come: what has happened happened on many.
func (c *Collation) leadDate(w int, what Clashing) (Said, bool) {
	wit := &c.Witnesses[w]
	if wit.Reading == nil {
		return Said{}, false
	}
	var out Said
	n := 0
	for i := range wit.Claims {
		cl := &wit.Claims[i]
		for _, d := range cl.Dates {
			s := wit.Dates[d].Span
			if kindOf(wit, d) != what || !inLead(wit, s) || what == ClashDay && !expected(cl.Firmness) && !toCome(wit, d) {
				continue
			}
			if n++; n == 1 {
				out = Said{Ref{w, i}, s}
			} else if wit.Dates[d].Value != wit.Dates[dateAt(wit, out.Span)].Value {
				return Said{}, false
			}
		}
	}
	return out, n > 0
}

// toCome reports whether a date of a witness is later than the day it calls today.
func toCome(w *story.Witness, d int) bool {
	return !w.Anchor.Time.IsZero() && w.Dates[d].From.After(w.Anchor.Time.Add(day))
}

func dateAt(w *story.Witness, s report.Span) int {
	return slices.IndexFunc(w.Dates, func(d dateOf) bool { return d.Span == s })
}

// TwoTimes reports whether two dates, each of an hour, a day, a month or a year, are known to
// be two.
func TwoTimes(a, b *dateOf) bool {
	switch {
	case a.Mod != "" || b.Mod != "":
		return false
	case hourOf(a) != "" && hourOf(b) != "":
		return !oneDate(a, b, ClashHour)
	case dayKnown(a) && dayKnown(b):
		return !oneDate(a, b, ClashDay)
	}
	return len(a.Value) == len(b.Value) && calendar(a.Value) && calendar(b.Value) && a.Value != b.Value
}

// calendar reports whether a value names a year or a month: "2031", "2031-06".
func calendar(value string) bool {
	return (len(value) == 4 || len(value) == 7) && strings.Trim(value, "0123456789-") == ""
}
