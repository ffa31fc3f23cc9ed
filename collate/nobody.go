package collate

import (
	"slices"
	"stemma/claim"
	"stemma/mention/quantity"

	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

// nobodyClash lists where the first sentences of one report say that something befell
// nobody, and those of another how many it befell: one clash an aspect.
func (c *clashing) nobodyClash() []Clash {
	var out []Clash
	told := map[string]bool{}
	none := c.denials()
	if len(none) == 0 {
		return nil
	}
	for i := range c.lanes {
		l := &c.lanes[i]
		if l.slot.Dimension != quantity.Count || l.slot.Aspect == "" || l.f.Value.Sign() == 0 || l.past || told[l.slot.Aspect] || CourseOf(l.slot.Aspect) != Grows {
			continue
		}
		wit := &c.ws[l.Witness]
		if cl := &wit.Claims[l.claim.Claim]; cl.Negated || expected(cl.Firmness) || cl.Firmness == mention.Denied || !inLead(wit, l.f.Span) {
			continue
		}
		for _, r := range none {
			w := &c.ws[r.Witness]
			if r.Witness == l.Witness || !befalls(r.Of(c.ws), l.slot.Aspect) || c.counts(r.Witness, l.slot.Aspect) || otherNames(w, r.Claim, wit, l.claim.Claim) {
				continue
			}
			a, b := Said{r, r.Of(c.ws).Span}, Said{l.claim, l.f.Span}
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
func (c *clashing) counts(w int, aspect string) bool {
	return slices.ContainsFunc(c.lanes, func(l lane) bool {
		return l.Witness == w && l.slot.Aspect == aspect && l.f.Value.Sign() > 0 && !l.past
	})
}

// denials lists the claims of first sentences by which something befell nobody: their
// subject or object begins with what denies it.
func (c *clashing) denials() []Ref {
	var out []Ref
	for w := range c.ws {
		wit := &c.ws[w]
		if wit.Reading == nil {
			continue
		}
		for i := range wit.Claims {
			cl := &wit.Claims[i]
			if cl.Negated && len(cl.Figures) == 0 && !cl.FirmBy.Empty() && (begins(cl.Subject.Span(), cl.FirmBy) || begins(cl.Object.Span(), cl.FirmBy)) &&
				inLead(wit, cl.Span) && len(out) < Most {
				out = append(out, Ref{w, i})
			}
		}
	}
	return out
}

// befalls reports whether a claim tells of what an aspect is of: "killed", "kill".
func befalls(c *claim.Claim, aspect string) bool {
	return slices.ContainsFunc(c.Verbs, func(v string) bool { return text.Stem(v) == text.Stem(aspect) })
}

func begins(s, by report.Span) bool { return !s.Empty() && s.Start == by.Start }
