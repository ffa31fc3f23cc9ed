package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// The rungs from what may be to what is, as a claim tells of a deed.
const (
	unknown = iota - 1
	mayBe   // may, is considered
	wished  // is hoped for
	planned // is planned, is expected
	sure    // will be, is vowed
	done    // is or was
)

// rung returns how far a claim says that a deed has come; unknown where it is denied or
// somebody's word.
func (f *finder) rung(r collate.Ref) int {
	c, w := f.claim(r), f.witness(r)
	if c.Negated {
		return unknown
	}
	switch c.Firmness {
	case mention.Possible:
		return mayBe
	case mention.Expected:
		if c.FirmBy.Empty() {
			return unknown
		}
		first, last := w.WordsIn(c.FirmBy)
		for i := first; i < last; i++ {
			if k := classOf(w.Lower(i), groupStage); k != nil && k.name != classModal {
				return stages[k.name]
			}
		}
		return planned
	case mention.Stated, mention.Confirmed:
		verb := w.WordAt(int(c.Predicate.Start))
		switch {
		case c.Hedged || classesIn(w, c.Span, groupStage)[classModal]:
			return unknown
		case classesIn(w, c.Span, groupStage)[classWould]:
			if len(c.Chain) > 0 && !w.InQuote(c.Span) && !conditional(w, c.Span) {
				return sure // what somebody said will be
			}
			return unknown
		case c.Predicate.Empty():
			return done
		case c.Headline && verb > 0 && w.Lower(verb-1) == coming:
			return planned // "Firm to cut 300 jobs"
		case f.considers(r):
			return mayBe // "Minister weighs ban"
		}
		return done
	}
	return unknown
}

// conditional reports whether a span has a word that begins a condition.
func conditional(w *story.Witness, s report.Span) bool {
	return classesIn(w, s, groupProviso)[classIf]
}

// otherRung reports whether the claims of two figures are known to be on two rungs: "winds
// could reach 80 mph", "winds reached 60 mph".
func (f *finder) otherRung(p, q collate.FigRef) bool {
	of := func(r collate.FigRef) int {
		if c := f.c.Witnesses[r.Witness].Slots[r.Figure].Claim; c >= 0 {
			return f.rung(collate.Ref{Witness: r.Witness, Claim: int(c)})
		}
		return unknown
	}
	a, b := of(p), of(q)
	return a != unknown && b != unknown && a != b
}

// coming is the word before a verb by which a headline tells what is to come.
const coming = "to"

// stages are the rungs of the classes of groupStage.
var stages = map[string]int{classWeigh: mayBe, "wish": wished, "plan": planned, "sure": sure, classWould: sure}

// modality tells that one of two counterparts is further on than the other: "is considering a
// ballot", "has called a ballot".
func (k counterpart) modality() {
	x, y := k.rung(k.from), k.rung(k.to)
	if x == unknown || y == unknown || x == y || !k.number && !k.oneDeed() || k.quoted(k.from) != k.quoted(k.to) && !k.reworded() || k.inside(k.from, k.to) || k.inside(k.to, k.from) || k.otherFigures(k.from, k.to) {
		return
	}
	up := y > x
	if !up && k.tie != MadeFrom { // which was first is open: the one that commits itself is held against the other
		k.from, k.to, x, y, up = k.to, k.from, y, x, true
	}
	if tooNear(x, y) {
		return
	}
	if x != mayBe && y == done && (k.later(k.from.Witness, k.to.Witness) || k.tie == Compared) {
		return // what was to come has come
	}
	if y == done && k.oneOutlet(k.from.Witness, k.to.Witness) {
		return // it has since found out
	}
	if k.says(k.to.Witness, k.from, x) || k.says(k.from.Witness, k.to, y) {
		return
	}
	a, b := k.claim(k.from), k.claim(k.to)
	kind, suspect, against := ModalityStrengthened, b.Span, join(a.FirmBy, a.Span)
	switch weighed := k.weighed(k.from, k.to); {
	case up && k.quoted(k.from) && !k.quoted(k.to):
		kind, against = ParaphraseDistorted, a.Span
	case up && x == mayBe && y == done && !weighed:
		kind = HedgeDropped
	case !up && y == mayBe && !weighed:
		kind, suspect, against = HedgeAdded, join(b.FirmBy, b.Span), a.Span
	case !up:
		kind, suspect, against = ModalityWeakened, join(b.FirmBy, b.Span), a.Span
	}
	k.say(kind, suspect, against, byFirmness)
}

// reworded reports whether a quotation of one report is told in the words of the other, of
// the same speaker, who is named.
func (k counterpart) reworded() bool {
	a, b := k.claim(k.from), k.claim(k.to)
	if !k.quoted(k.from) || len(a.Chain) == 0 || len(b.Chain) == 0 {
		return false
	}
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	return k.witness(k.from).Names(x) && k.witness(k.to).Names(y) && k.same(k.from.Witness, x, k.to.Witness, y)
}

// tooNear reports whether two rungs say about the same: what may be and what is hoped for, a plan
// and a promise, what will be and what is.
func tooNear(x, y int) bool {
	low, high := min(x, y), max(x, y)
	return high < planned || low == planned && high == sure || low == sure
}

// say adds a finding that leads from a passage of the one to a passage of the other.
func (k counterpart) say(kind string, suspect, against report.Span, by report.By) {
	k.add(Finding{Kind: kind, Severity: severityOf(kind, k.tie), Tie: k.tie, Locus: -1, By: by,
		Suspect: k.passage(k.to.Witness, suspect), Against: k.passage(k.from.Witness, against)})
}

// inside reports whether claim s has the words of claim r one after the other: the rest of s
// says nothing of how far r is.
func (k counterpart) inside(r, s collate.Ref) bool {
	words := func(r collate.Ref) string { return folded(k.claim(r).Span.Of(k.witness(r).Report.Text)) }
	return strings.Contains(words(s), words(r))
}

// quoted reports whether a claim stands in a quotation.
func (f *finder) quoted(r collate.Ref) bool { return f.witness(r).InQuote(f.claim(r).Span) }

// weighed reports whether a word of one of some claims says that a deed is being considered.
func (k counterpart) weighed(rs ...collate.Ref) bool {
	return slices.ContainsFunc(rs, func(r collate.Ref) bool { return k.weighs(r) })
}

// weighs reports whether the verb of a claim, or a word that says how firm it is, says that
// something is considered.
func (f *finder) weighs(r collate.Ref) bool {
	w, c := f.witness(r), f.claim(r)
	return f.considers(r) || !c.FirmBy.Empty() && classesIn(w, c.FirmBy, groupStage)[classWeigh]
}

// considers reports whether the verb of a claim says so. A bell weighs tonnes.
func (f *finder) considers(r collate.Ref) bool {
	w, c := f.witness(r), f.claim(r)
	return !c.Predicate.Empty() && inClass(w.Lower(w.WordAt(int(c.Predicate.Start))), groupStage, classWeigh) &&
		!slices.ContainsFunc(c.Figures, func(i int) bool { return w.Figures[i].Dimension == quantity.Mass })
}

// oneDeed reports whether both claims are of one deed: of one verb or two that are like each
// other, or of a verb whose object is the deed of the other.
func (k counterpart) oneDeed() bool {
	a, b := k.claim(k.from), k.claim(k.to)
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
			if like, _ := collate.Likeness(x, y); x == y || like >= synonyms {
				return true
			}
		}
	}
	if k.weighed(k.from, k.to) && claim.Share(k.witness(k.from).Content(a.Object.Span()), k.witness(k.to).Content(b.Object.Span())) {
		return true // "is weighing a ban", "has brought in a ban"
	}
	return k.oneObject(k.from, k.to, k.tie != Compared)
}

// rivals reports whether claim o is about as like r as its counterpart is.
func (k counterpart) rivals(r, o collate.Ref) bool {
	return k.likes.of(r, o) >= max(leastLike, rival*k.like)
}

// says reports whether report w has a claim like that of r on the same rung: then it says it
// that way, too.
func (k counterpart) says(w int, r collate.Ref, rung int) bool {
	wit := &k.c.Witnesses[w]
	for c := range wit.Claims[:min(len(wit.Claims), mostClaims)] {
		if o := (collate.Ref{Witness: w, Claim: c}); k.rung(o) == rung && k.rivals(r, o) {
			return true
		}
	}
	return false
}
