package collate

import (
	"slices"

	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

// nobodyClash lists where the first sentences of one report say that something befell
// nobody, and those of another how many it befell: one clash an aspect.
func (c *Collation) nobodyClash() []Clash {
	var out []Clash
	told := map[string]bool{}
	none := c.denials()
	if len(none) == 0 {
		return nil
	}
	for i := range c.laned {
		l := &c.laned[i]
		if l.slot.Dimension != counts || l.slot.Aspect == "" || l.f.Value.Sign() == 0 || l.past || told[l.slot.Aspect] || CourseOf(l.slot.Aspect) != Grows {
			continue
		}
		wit := &c.Witnesses[l.Witness]
		if cl := &wit.Claims[l.claim.Claim]; cl.Negated || expected(cl.Firmness) || cl.Firmness == mention.Denied || !inLead(wit, l.f.Span) {
			continue
		}
		for _, r := range none {
			w := &c.Witnesses[r.Witness]
			if r.Witness == l.Witness || !befalls(c.Claim(r), l.slot.Aspect) || c.counts(r.Witness, l.slot.Aspect) || otherNames(w, r.Claim, wit, l.claim.Claim) {
				continue
			}
			a, b := Said{r, c.Claim(r).Span}, Said{l.claim, l.f.Span}
			if b.Witness < a.Witness {
				a, b = b, a
			}
			told[l.slot.Aspect] = true
			out = append(out, Clash{What: ClashNone, A: a, B: b})
			break
		}
	}
	return out
}

// counts reports whether a witness gives a number of those whom something befell.
func (c *Collation) counts(w int, aspect string) bool {
	return slices.ContainsFunc(c.laned, func(l lane) bool {
		return l.Witness == w && l.slot.Aspect == aspect && l.f.Value.Sign() > 0 && !l.past
	})
}

// denials lists the claims of first sentences by which something befell nobody: their
// subject or object begins with what denies it.
func (c *Collation) denials() []Ref {
	var out []Ref
	for w := range c.Witnesses {
		wit := &c.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for i := range wit.Claims {
			cl := &wit.Claims[i]
			if cl.Negated && len(cl.Figures) == 0 && !cl.FirmBy.Empty() && (begins(cl.Subject.Span(), cl.FirmBy) || begins(cl.Object.Span(), cl.FirmBy)) &&
				inLead(wit, cl.Span) && len(out) < mostStandings {
				out = append(out, Ref{w, i})
			}
		}
	}
	return out
}

// befalls reports whether a claim tells of what an aspect is of: "killed", "kill".
func befalls(c *claimOf, aspect string) bool {
	return slices.ContainsFunc(c.Verbs, func(v string) bool { return text.Stem(v) == text.Stem(aspect) })
}

func begins(s, by report.Span) bool { return !s.Empty() && s.Start == by.Start }
