// Package clash finds what two reports say of one thing that cannot both be right, where it is
// no figure of a series.
package clash

import (
	"cmp"
	"slices"

	"stemma/collate/about"
	"stemma/collate/date"
	"stemma/collate/fact"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/wording"
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
	ref.Ref
	Span report.Span
}

// Clashing is what a Clash is about.
type Clashing uint8

// What claims may clash in.
const (
	Day   = Clashing(date.Day)  // to begin on Saturday, on Monday
	Hour  = Clashing(date.Hour) // at 5:40, at 6:15
	Year  = Clashing(date.Year) // founded in 1872, in 1887
	None  = Year + 1            // nobody and three people were hurt
	State = None + 1            // nobody has claimed it yet, a group has
)

// A clashing looks for what clashes.
type clashing struct {
	ws    []story.Witness
	lanes []lane.Lane
	al    *fact.Alignment
	from  int // the first witness whose claims are held against those of others
}

// Find lists what claims of one group, or of the first sentences of two reports, clash in, one
// of each kind a group, in order. Only the claims of the witnesses from a given one on are held against
// those of others; where that is not the first, only the days and hours that they name.
func Find(ws []story.Witness, lanes []lane.Lane, al *fact.Alignment, from int) []Clash {
	c := &clashing{ws, lanes, al, from}
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
	for g, members := range al.Groups {
		if al.Refs[members[len(members)-1]].Witness < from {
			continue
		}
		refs := c.alone(members)
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

// alone returns the claims of a group in witness order, copies once.
func (c *clashing) alone(members []int) []ref.Ref {
	var out []ref.Ref
	seen := map[int]bool{}
	for _, m := range members {
		r := c.al.Refs[m]
		if n, _ := c.al.Reading(r); !seen[n] && len(out) < relation.Most {
			seen[n] = true
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b ref.Ref) int { return cmp.Or(a.Witness-b.Witness, a.Claim-b.Claim) })
	return out
}

// claimsClash lists what two claims of one locus clash in.
func (c *clashing) claimsClash(a, b ref.Ref) []Clash {
	wa, wb := &c.ws[a.Witness], &c.ws[b.Witness]
	ca, cb := &wa.Claims[a.Claim], &wb.Claims[b.Claim]
	if apart := date.MadeOf(wa).At.Sub(date.MadeOf(wb).At); !date.MadeOf(wa).At.IsZero() && !date.MadeOf(wb).At.IsZero() && (apart > 2*date.DayLong || -apart > 2*date.DayLong) {
		return nil // each may tell of the news of its own day
	}
	if !about.OnePredicate(ca, cb) || ca.Negated != cb.Negated || about.OtherNames(wa, a.Claim, wb, b.Claim) || about.OtherFigures(c.ws, a, b) || OneFurther(c.ws, a, b) {
		return nil
	}
	var out []Clash
	for _, what := range []date.Kind{date.Day, date.Hour, date.Year} {
		if what == date.Year && len(ca.Figures)+len(cb.Figures) > 0 {
			continue // "14 percent more than in 2019"
		}
		if what == date.Hour && about.OtherObjects(wa, ca, wb, cb) {
			continue
		}
		x, ok := date.Only(wa, ca.Dates, what)
		y, ok2 := date.Only(wb, cb.Dates, what)
		if ok && ok2 && what == date.Day && ca.Family != cb.Family && date.PartOf(&wa.Dates[x])+date.PartOf(&wb.Dates[y]) != "" {
			continue
		}
		if ok && ok2 && date.TwoDates(wa, x, wb, y, what) {
			out = append(out, Clash{What: Clashing(what), A: Said{a, wa.Dates[x].Span}, B: Said{b, wb.Dates[y].Span}})
		}
	}
	return out
}

// leadsClash lists the days to come and the hours in which the first sentences of reports
// clash, where each names one.
func (c *clashing) leadsClash() []Clash {
	var out []Clash
	for _, what := range []date.Kind{date.Day, date.Hour} {
		var leads []Said
		for w := range c.ws {
			if s, ok := c.leadDate(w, what); ok && (len(leads) < relation.Most || c.from > 0 && w == c.from) {
				leads = append(leads, s)
			}
		}
		for i, b := range leads {
			for _, a := range leads[:i] {
				if b.Witness < c.from {
					break
				}
				wa, wb := &c.ws[a.Witness], &c.ws[b.Witness]
				if x, y := date.IndexOf(wa, a.Span), date.IndexOf(wb, b.Span); date.TwoDates(wa, x, wb, y, what) && !about.OtherNames(wa, a.Claim, wb, b.Claim) && !OneFurther(c.ws, a.Ref, b.Ref) && !oneHeard(c.ws, a.Ref, b.Ref) && (what != date.Hour || about.OneEvent(c.ws, a.Ref, b.Ref)) {
					out = append(out, Clash{What: Clashing(what), A: a, B: b})
				}
			}
		}
	}
	return out
}

// leadDate returns the one date of a kind that claims in the first sentences of a witness
// have. A day must be one to come: what has happened happened on many.
func (c *clashing) leadDate(w int, what date.Kind) (Said, bool) {
	wit := &c.ws[w]
	if wit.Reading == nil {
		return Said{}, false
	}
	var out Said
	n := 0
	for i := range wit.Claims {
		cl := &wit.Claims[i]
		for _, d := range cl.Dates {
			s := wit.Dates[d].Span
			if date.KindOf(wit, d) != what || !wording.InLead(wit, s) || what == date.Day && !about.Expected(cl.Firmness) && !date.ToCome(wit, d) {
				continue
			}
			if n++; n == 1 {
				out = Said{ref.Ref{Witness: w, Claim: i}, s}
			} else if wit.Dates[d].Value != wit.Dates[date.IndexOf(wit, out.Span)].Value {
				return Said{}, false
			}
		}
	}
	return out, n > 0
}
