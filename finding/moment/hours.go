package moment

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/about"
	"stemma/collate/date"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// mostTimed is how many claims with an hour are looked at in a report. Ours.
const mostTimed = 30

// A timed is a claim of a deed with its hour.
type timed struct {
	collate.Ref
	moment
	nouns []string // stems of its common nouns
}

// hoursOfDeed tells of two hours of one deed: of one verb, with a noun in common, in claims of
// one hour each.
func hoursOfDeed(f *finding.Finder, a, b int) {
	as, bs := timedIn(f, a), timedIn(f, b)
	for _, x := range as {
		for _, y := range bs {
			if x.clock != y.clock || !apart(x.moment, y.moment) || otherDay(f, x.moment, y.moment) || !oneTimed(f, x, y) {
				continue
			}
			if hasHour(f, b, x.moment) || hasHour(f, a, y.moment) {
				continue
			}
			sayHours(f, x.moment, y.moment)
			return
		}
	}
}

// timedIn lists the claims of a report that tell of a deed that was done, with one hour.
func timedIn(f *finding.Finder, at int) []timed {
	w := &f.Witnesses[at]
	if w.Reading == nil {
		return nil
	}
	var out []timed
	for i := range w.Claims {
		c := &w.Claims[i]
		if c.Family == "" || c.Negated || c.Headline || c.Firmness != mention.Stated && c.Firmness != mention.Confirmed || len(out) == mostTimed {
			continue
		}
		var m moment
		n := 0
		for _, d := range c.Dates {
			if x, _, ok := hourAt(w, d); ok {
				m = x
				n++
			} else if _, ok := date.Clock(&w.Dates[d]); ok {
				n = 2
			}
		}
		if m.witness = at; n == 1 && told.RungOf(f, collate.Ref{Witness: at, Claim: i}) == told.Done {
			out = append(out, timed{collate.Ref{Witness: at, Claim: i}, m, nounsIn(w, c.Span)})
		}
	}
	return out
}

// nounsIn returns the stems of the common nouns of a span, but for those of times.
func nounsIn(w *story.Witness, s report.Span) []string {
	var out []string
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.Noun) && w.Words[i].Kind == claim.Letters && !told.DatedIn(w, i) && !slices.Contains(out, w.Stem(i)) {
			out = append(out, w.Stem(i))
		}
	}
	return out
}

// tellingNoun is how rare a noun must be to say that two deeds are one. Ours.
const tellingNoun = 2

// oneTimed reports whether two claims tell of one deed: the same verb, a noun in common that
// says something and, where both have an object, or are of what befell somebody, one in that.
func oneTimed(f *finding.Finder, x, y timed) bool {
	a, b := f.Claim(x.Ref), f.Claim(y.Ref)
	wa, wb := f.Witness(x.Ref), f.Witness(y.Ref)
	if a.Family != b.Family || class.Of(a.Family, groupLight) != nil || wa.InQuote(a.Span) != wb.InQuote(b.Span) {
		return false
	}
	if !slices.ContainsFunc(x.nouns, func(s string) bool { return slices.Contains(y.nouns, s) && text.Rarity(s) >= tellingNoun }) {
		return false
	}
	p, q := about.HeadNouns(wa, a.Object.Span()), about.HeadNouns(wb, b.Object.Span())
	if len(p) > 0 && len(q) > 0 && !claim.Share(p, q) {
		return false
	}
	if measure.OtherFigures(f, x.Ref, y.Ref) || told.OtherNames(f, x.Ref, y.Ref) {
		return false
	}
	return !(passive(wa, a) || passive(wb, b)) || claim.Share(about.HeadNouns(wa, a.Subject.Span()), about.HeadNouns(wb, b.Subject.Span()))
}

// passive reports whether the verb of a claim is said of whom something befell.
func passive(w *story.Witness, c *claim.Claim) bool {
	verb := w.WordAt(int(c.Predicate.Start))
	return verb > 0 && class.Is(w.Lower(verb-1), groupSummon, classHelper)
}

// hasHour reports whether a report names the hour of a moment anywhere.
func hasHour(f *finding.Finder, at int, m moment) bool {
	w := &f.Witnesses[at]
	for i := range w.Dates {
		if minute, ok := date.Clock(&w.Dates[i]); ok && !apartBy(minute, 0, m.minute, 0) {
			return true
		}
	}
	return false
}
