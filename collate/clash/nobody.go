package clash

import (
	"slices"

	"stemma/claim"
	"stemma/collate/about"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/usage"
	"stemma/collate/wording"
	"stemma/mention"
	"stemma/mention/quantity"
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
		if l.Slot.Dimension != quantity.Count || l.Slot.Aspect == "" || l.Fig.Value.Sign() == 0 || l.Past || told[l.Slot.Aspect] || usage.CourseOf(l.Slot.Aspect) != usage.Grows {
			continue
		}
		wit := &c.ws[l.Witness]
		if cl := &wit.Claims[l.Claim.Claim]; cl.Negated || about.Expected(cl.Firmness) || cl.Firmness == mention.Denied || !wording.InLead(wit, l.Fig.Span) {
			continue
		}
		for _, r := range none {
			w := &c.ws[r.Witness]
			if r.Witness == l.Witness || !befalls(r.Of(c.ws), l.Slot.Aspect) || c.counts(r.Witness, l.Slot.Aspect) || about.OtherNames(w, r.Claim, wit, l.Claim.Claim) {
				continue
			}
			a, b := Said{r, r.Of(c.ws).Span}, Said{l.Claim, l.Fig.Span}
			if b.Witness < a.Witness {
				a, b = b, a
			}
			told[l.Slot.Aspect] = true
			out = append(out, Clash{What: None, A: a, B: b})
			break
		}
	}
	return out
}

// counts reports whether a witness gives a number of those whom something befell.
func (c *clashing) counts(w int, aspect string) bool {
	return slices.ContainsFunc(c.lanes, func(l lane.Lane) bool {
		return l.Witness == w && l.Slot.Aspect == aspect && l.Fig.Value.Sign() > 0 && !l.Past
	})
}

// denials lists the claims of first sentences by which something befell nobody: their
// subject or object begins with what denies it.
func (c *clashing) denials() []ref.Ref {
	var out []ref.Ref
	for w := range c.ws {
		wit := &c.ws[w]
		if wit.Reading == nil {
			continue
		}
		for i := range wit.Claims {
			cl := &wit.Claims[i]
			if cl.Negated && len(cl.Figures) == 0 && !cl.FirmBy.Empty() && (begins(cl.Subject.Span(), cl.FirmBy.Span()) || begins(cl.Object.Span(), cl.FirmBy.Span())) &&
				wording.InLead(wit, cl.Span) && len(out) < relation.Most {
				out = append(out, ref.Ref{Witness: w, Claim: i})
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
