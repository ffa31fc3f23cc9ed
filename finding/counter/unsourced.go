package counter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/report"
	"stemma/story"
)

// leastUnsourced is the likeness of counterparts from which one without a source is the other
// without its own. Ours.
const leastUnsourced = 0.65

// sources tells of what a report that names another as where it has something from gives to other
// sources than that one, or to none. How it tells of the rest is not known to be that report's.
func sources(f *finding.Finder, m *deeds) {
	for _, e := range f.Citing() {
		for _, p := range m.Between(f.Ends(e)) {
			k := m.counterpart(p)
			k.cites = e
			if told.OtherNames(k.Finder, k.from, k.to) {
				continue
			}
			k.source()
			k.unsourced()
			k.outletOnly()
		}
	}
}

// unsourced tells of a claim that its counterpart has from somebody of whom a reader should know
// that it is their word, and that has no source.
func (k counterpart) unsourced() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	if k.like < leastUnsourced || k.tie != finding.MadeFrom && k.cites == nil || !k.attributed(a, wa) || b.Attribution >= 0 || len(a.Terms) <= fewTerms || len(b.Terms) <= fewTerms {
		return
	}
	if a.Headline || b.Headline || a.Negated != b.Negated || b.FirstPerson || len(a.Quotes)+len(b.Quotes) > 0 || !told.Flatly(b) || wa.InQuote(a.Span) || wb.InQuote(b.Span) || told.Says(wb, b.Sent) {
		return
	}
	x := a.Chain[len(a.Chain)-1]
	if !concerns(wa, a, x) || k.goesOn(x) || told.TellsOf(wa, x, wb, finding.Sentence(wb, b.Sent)) || k.names(x) {
		return
	}
	if k.flat(k.from.Witness, k.to) || k.sourced(k.to.Witness, k.from) {
		return
	}
	k.say(finding.AttributionDropped, b.Span, x.Span, finding.BySource)
}

// attributed reports whether a claim is surely somebody's word.
func (k counterpart) attributed(c *claim.Claim, w *story.Witness) bool {
	return c.Attribution >= 0 && len(c.Chain) > 0 && !w.Attributions[c.Attribution].Unlisted && c.Chain[len(c.Chain)-1].Kind != attribution.Pronoun
}

// concerns reports whether a source of a claim is one of whom a reader should know that it is
// their word: a party to it, somebody by name or nobody who is named. What the police have found
// is often passed on without them.
func concerns(w *story.Witness, c *claim.Claim, x attribution.Source) bool {
	if k := told.BodyOf(x.Span.Of(w.Report.Text)); k != nil {
		return k.Name == class.Party
	}
	return x.Kind == attribution.Anonymous || told.Person(w, x) || hidden(w, c)
}

// hidden reports whether the sentence of a claim says that its source is not to be named.
func hidden(w *story.Witness, c *claim.Claim) bool {
	sent := w.Sents[w.Attributions[c.Attribution].Sent]
	for i := sent.First; i < sent.Last; i++ {
		if class.Is(w.Lower(i), groupUnlisted, classUnnamed) && !c.Span.Contains(w.Words[i].Span()) {
			return true
		}
	}
	return false
}

// goesOn reports whether a sentence beside that of the claim of the second report gives
// something to a source that may be x, of the first: then a reader may take the claim as theirs.
func (k counterpart) goesOn(x attribution.Source) bool {
	w, at := k.Witness(k.to), k.Claim(k.to).Sent
	mine := k.Witness(k.from).Content(x.Span)
	return slices.ContainsFunc(w.Attributions, func(o attribution.Attribution) bool {
		if o.Sent != at && (max(o.Sent-at, at-o.Sent) != 1 || w.Sents[o.Sent].Block != w.Sents[at].Block) {
			return false
		}
		return o.Sent == at || !slices.ContainsFunc(o.Chain, func(s attribution.Source) bool {
			return called(w, s) && !claim.Share(mine, w.Content(s.Name)) && (s.Member < 0 || k.Actor(k.to.Witness, s.Member) != k.Actor(k.from.Witness, x.Member))
		})
	})
}

// called reports whether a source is called by a name: "Aldgard", not "the force".
func called(w *story.Witness, s attribution.Source) bool {
	first, _ := utf8.DecodeRuneInString(s.Name.Of(w.Report.Text))
	return (s.Kind == attribution.Person || s.Kind == attribution.Body || s.Kind == attribution.Outlet) && unicode.IsUpper(first)
}

// names reports whether the second report gives anything to a source of the first, in any
// sentence: then it names them for more than it marks.
func (k counterpart) names(x attribution.Source) bool {
	w := k.Witness(k.to)
	who := told.Bare(x.Span.Of(k.Witness(k.from).Report.Text))
	return k.tie != finding.MadeFrom && slices.ContainsFunc(w.Attributions, func(o attribution.Attribution) bool {
		return slices.ContainsFunc(o.Chain, func(s attribution.Source) bool {
			return k.Same(k.to.Witness, s, k.from.Witness, x) || strings.EqualFold(told.Bare(s.Span.Of(w.Report.Text)), who)
		})
	})
}

// flat reports whether report w has a claim like r in its own words.
func (k counterpart) flat(w int, r collate.Ref) bool {
	return k.tells(w, r, func(c *claim.Claim) bool { return c.Attribution < 0 })
}

// sourced reports whether report w has a claim like r that it gives to somebody.
func (k counterpart) sourced(w int, r collate.Ref) bool {
	return k.tells(w, r, func(c *claim.Claim) bool { return c.Attribution >= 0 })
}

// tells reports whether report w has a claim like r of which is holds.
func (k counterpart) tells(w int, r collate.Ref, is func(*claim.Claim) bool) bool {
	wit := &k.Witnesses[w]
	for c := range wit.Claims[:min(len(wit.Claims), alike.MostClaims)] {
		if is(&wit.Claims[c]) && k.rivals(r, collate.Ref{Witness: w, Claim: c}) {
			return true
		}
	}
	return false
}

// outletOnly tells of a claim that a report has from another by name, "Meridian Wire reports",
// where that one has it from people who are not named.
func (k counterpart) outletOnly() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	if k.like < leastUnsourced || !k.attributed(a, wa) || !hidden(wa, a) || len(b.Chain) != 1 || a.Negated != b.Negated || len(a.Quotes)+len(b.Quotes) > 0 || !told.Flatly(b) || b.Headline {
		return
	}
	y := b.Chain[0]
	if !k.credits(y) || k.flat(k.from.Witness, k.to) {
		return
	}
	x := a.Chain[len(a.Chain)-1]
	for s := max(0, b.Sent-1); s < min(len(wb.Sents), b.Sent+2); s++ {
		for i := wb.Sents[s].First; i < wb.Sents[s].Last; i++ {
			if class.Is(wb.Lower(i), groupUnlisted, classUnnamed) {
				return
			}
		}
	}
	k.say(finding.AttributionDropped, b.Span, x.Span, finding.BySource)
}

// credits reports whether a source is by whose name the second report names the first.
func (k counterpart) credits(y attribution.Source) bool {
	return slices.ContainsFunc(k.cites.Evidence, func(e lineage.Evidence) bool {
		return slices.ContainsFunc(e.Passages, func(p [2]report.Passage) bool {
			return p[0].Report == k.Witness(k.to).Report.ID && p[0].Span.Overlaps(y.Span)
		})
	})
}
