package counter

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/report"
)

// modality tells that one of two counterparts is further on than the other: "is considering a
// ballot", "has called a ballot".
func (k counterpart) modality() {
	x, y := told.RungOf(k.Finder, k.from), told.RungOf(k.Finder, k.to)
	if x == told.Unknown || y == told.Unknown || x == y || !k.number && !k.oneDeed() || told.Quoted(k.Finder, k.from) != told.Quoted(k.Finder, k.to) && !k.reworded() || k.inside(k.from, k.to) || k.inside(k.to, k.from) || measure.OtherFigures(k.Finder, k.from, k.to) {
		return
	}
	up := y > x
	if !up && k.tie != finding.MadeFrom { // which was first is open: the one that commits itself is held against the other
		k.from, k.to, x, y, up = k.to, k.from, y, x, true
	}
	if told.TooNear(x, y) {
		return
	}
	if x != told.MayBe && y == told.Done && (k.Later(k.from.Witness, k.to.Witness) || k.tie == finding.Compared) {
		return // what was to come has come
	}
	if y == told.Done && k.OneOutlet(k.from.Witness, k.to.Witness) {
		return // it has since found out
	}
	if k.says(k.to.Witness, k.from, x) || k.says(k.from.Witness, k.to, y) {
		return
	}
	a, b := k.Claim(k.from), k.Claim(k.to)
	kind, suspect, against := finding.ModalityStrengthened, b.Span, finding.Join(a.FirmBy.Span(), a.Span)
	switch weighed := k.weighed(k.from, k.to); {
	case up && told.Quoted(k.Finder, k.from) && !told.Quoted(k.Finder, k.to):
		kind, against = finding.ParaphraseDistorted, a.Span
	case up && x == told.MayBe && y == told.Done && !weighed:
		kind = finding.HedgeDropped
	case !up && y == told.MayBe && !weighed:
		kind, suspect, against = finding.HedgeAdded, finding.Join(b.FirmBy.Span(), b.Span), a.Span
	case !up:
		kind, suspect, against = finding.ModalityWeakened, finding.Join(b.FirmBy.Span(), b.Span), a.Span
	}
	k.say(kind, suspect, against, finding.ByFirmness)
}

// reworded reports whether a quotation of one report is told in the words of the other, of
// the same speaker, who is named.
func (k counterpart) reworded() bool {
	a, b := k.Claim(k.from), k.Claim(k.to)
	if !told.Quoted(k.Finder, k.from) || len(a.Chain) == 0 || len(b.Chain) == 0 {
		return false
	}
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	return k.Witness(k.from).Names(x) && k.Witness(k.to).Names(y) && k.Same(k.from.Witness, x, k.to.Witness, y)
}

// say adds a finding that leads from a passage of the one to a passage of the other.
func (k counterpart) say(kind string, suspect, against report.Span, by report.By) {
	k.Add(finding.Finding{Kind: kind, Severity: finding.SeverityOf(kind, k.tie), Tie: k.tie, Locus: -1, By: by,
		Suspect: k.Passage(k.to.Witness, suspect), Against: k.Passage(k.from.Witness, against)})
}

// inside reports whether claim s has the words of claim r one after the other: the rest of s
// says nothing of how far r is.
func (k counterpart) inside(r, s collate.Ref) bool {
	words := func(r collate.Ref) string { return finding.Folded(k.Claim(r).Span.Of(k.Witness(r).Report.Text)) }
	return strings.Contains(words(s), words(r))
}

// weighed reports whether a word of one of some claims says that a deed is being considered.
func (k counterpart) weighed(rs ...collate.Ref) bool {
	return slices.ContainsFunc(rs, func(r collate.Ref) bool { return told.Weighs(k.Finder, r) })
}

// oneDeed reports whether both claims are of one deed: of one verb or two that are like each
// other, or of a verb whose object is the deed of the other.
func (k counterpart) oneDeed() bool {
	a, b := k.Claim(k.from), k.Claim(k.to)
	deeds := func(c *claim.Claim) []string {
		if c.Governed != "" {
			return []string{c.Governed}
		}
		if c.Family != "" {
			return []string{c.Family}
		}
		return c.Verbs
	}
	for _, x := range deeds(a) {
		for _, y := range deeds(b) {
			if like, _ := usage.Likeness(x, y); x == y || like >= class.Synonyms {
				return true
			}
		}
	}
	if k.weighed(k.from, k.to) && claim.Share(k.Witness(k.from).Content(a.Object.Span()), k.Witness(k.to).Content(b.Object.Span())) {
		return true // "is weighing a ban", "has brought in a ban"
	}
	return told.ShareObject(k.Finder, k.from, k.to, k.tie != finding.Compared)
}

// rivals reports whether claim o is about as like r as its counterpart is.
func (k counterpart) rivals(r, o collate.Ref) bool {
	return k.likes.Alike(r, o) >= max(alike.LeastLike, rival*k.like)
}

// says reports whether report w has a claim like that of r on the same rung: then it says it
// that way, too.
func (k counterpart) says(w int, r collate.Ref, rung int) bool {
	wit := &k.Witnesses[w]
	for c := range wit.Claims[:min(len(wit.Claims), alike.MostClaims)] {
		if o := (collate.Ref{Witness: w, Claim: c}); told.RungOf(k.Finder, o) == rung && k.rivals(r, o) {
			return true
		}
	}
	return false
}
