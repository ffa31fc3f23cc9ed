package moment

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/about"
	"stemma/collate/clash"
	"stemma/collate/date"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/story"
)

// A slating is a claim that something is to be on a day of the week.
type slating struct {
	collate.Ref
	date  int
	day   int      // Monday is 1
	heads []string // stems of the nouns of what is to be
	names []string // names in the claim, in lower case
}

// mostSlated is how many such claims of a report are looked at. Ours; it bounds the work.
const mostSlated = 20

// slated tells of something that two reports say is to be at one place on two days of the week:
// neither has it on the day of the other.
func slated(f *finding.Finder) {
	all := make([][]slating, min(len(f.Witnesses), mostHeld))
	for b := range all {
		if f.Witnesses[b].Reading == nil {
			continue
		}
		all[b] = slatedIn(&f.Witnesses[b], b)
		for a := range b {
			x, y := f.Ordered(a, b)
			slatedApart(f, all[x], all[y])
		}
	}
}

// slatedApart tells of the first two claims of two reports that put one thing to come on two days.
func slatedApart(f *finding.Finder, as, bs []slating) {
	for _, p := range as {
		for _, q := range bs {
			if p.day == q.day || !oneSlated(f, p, q) || slatedAlso(as, q) || slatedAlso(bs, p) {
				continue
			}
			wa, wb := f.Witness(p.Ref), f.Witness(q.Ref)
			n := finding.Finding{Kind: finding.TimeShift, Locus: -1, By: finding.BySlated, Suspect: f.Passage(q.Witness, wb.Dates[q.date].Span), Against: f.Passage(p.Witness, wa.Dates[p.date].Span)}
			if n.Tie, _ = f.Tie(p.Witness, q.Witness); !f.Told(finding.TimeShift, n) {
				f.Add(n)
			}
			return
		}
	}
}

// slatedIn lists the claims of a report by which something is to be on a day of the week.
func slatedIn(w *story.Witness, at int) []slating {
	var out []slating
	for i := range w.Claims {
		c := &w.Claims[i]
		if c.Negated || c.Headline || !about.Expected(c.Firmness) && !toCome(w, c) || len(out) == mostSlated || !class.In(w, c.Span, groupSlate)[groupSlate] {
			continue
		}
		d, day := weekdayOf(w, c)
		s := slating{collate.Ref{Witness: at, Claim: i}, d, day, about.HeadNouns(w, c.Subject.Span()), namesIn(w, c)}
		if day > 0 && len(s.heads) > 0 && len(s.names) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// toCome reports whether a date of a claim is later than the day of the report.
func toCome(w *story.Witness, c *claim.Claim) bool {
	return slices.ContainsFunc(c.Dates, func(d int) bool { return date.ToCome(w, d) })
}

// weekdayOf returns the only date of a claim that names a day of the week, and which it is; 0
// where there are none or several.
func weekdayOf(w *story.Witness, c *claim.Claim) (d, day int) {
	for _, i := range c.Dates {
		n := date.Weekday(w, i)
		if n == 0 {
			continue
		}
		if day > 0 && n != day {
			return 0, 0
		}
		if day == 0 {
			d, day = i, n
		}
	}
	return d, day
}

// namesIn returns the words of names of a claim, but for those of its dates.
func namesIn(w *story.Witness, c *claim.Claim) []string {
	var out []string
	first, last := w.WordsIn(c.Span)
	for i := first; i < last; i++ {
		dated := slices.ContainsFunc(c.Dates, func(d int) bool { return w.Dates[d].Overlaps(w.Words[i].Span()) })
		if w.Words[i].Is(claim.ProperNoun) && w.Words[i].Kind == claim.Letters && !dated && w.Words[i].Len > shortName {
			out = append(out, w.Lower(i))
		}
	}
	return out
}

// shortName is how long a word of a name is at most that says nothing: "St".
const shortName = 3

// oneSlated reports whether two such claims are of one thing: of one noun at one place, of which
// neither is told to be another.
func oneSlated(f *finding.Finder, p, q slating) bool {
	wa, wb := f.Witness(p.Ref), f.Witness(q.Ref)
	last := func(s []string) string { return s[len(s)-1] }
	if last(p.heads) != last(q.heads) || !claim.Share(p.names, q.names) || clash.OneFurther(f.Witnesses, p.Ref, q.Ref) {
		return false
	}
	return !date.Overnight(&wa.Dates[p.date], &wb.Dates[q.date])
}

// slatedAlso reports whether a report has what is to be on the day of q.
func slatedAlso(all []slating, q slating) bool {
	return slices.ContainsFunc(all, func(s slating) bool { return s.day == q.day && claim.Share(s.heads, q.heads) })
}
