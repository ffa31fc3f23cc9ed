package counter

import (
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/mention/when"
)

// sameDeedDenied is the likeness from which two deeds of one family are one that the one report
// says was done and the other that it was not. Ours: found on sentences written for it.
const sameDeedDenied = 0.55

// opposed tells of one deed that report a, or b, which is near it, says was done, and the other
// that it was not: "has opened no formal case", "have opened a formal case". What is denied by
// one whom it is laid to is another matter.
func opposed(f *finding.Finder, l *deeds, a, b int) {
	as, bs := l.deedsOf(a), l.deedsOf(b)
	for i := range bs {
		y := &bs[i]
		x, like := l.closestDeed(y, as)
		if x == nil || x.Against == y.Against || like < sameDeedDenied && !l.holds(x, y) {
			continue
		}
		if back, _ := l.closestDeed(x, bs); back == nil || back.deed != y.deed {
			continue
		}
		if l.excludes(x, y) && !l.tells(as, x, y, func(d *deedOf) bool { return d.Against == y.Against }, sameDeed) &&
			!l.tells(bs, y, x, func(d *deedOf) bool { return d.Against == x.Against }, sameDeed) {
			l.contradicts(x, y)
		}
	}
}

// holds reports whether of two deeds the one that is done has nearly all words of the one that is
// denied, and more than its verb: "it has opened no formal case".
func (l *deeds) holds(x, y *deedOf) bool {
	not := x
	if y.Against {
		not = y
	}
	return len(not.terms) > 2 && l.Both(x.terms, y.terms) >= 2*nearlyAll*not.heft
}

// nearlyAll is the share of the weight of its words. Ours.
const nearlyAll = 0.8

// excludes reports whether of two like deeds, one of which is denied, both cannot be so.
func (l *deeds) excludes(x, y *deedOf) bool {
	f := l.Finder
	not, so := x, y
	if y.Against {
		not, so = y, x
	}
	wn, ws := &f.Witnesses[not.witness], &f.Witnesses[so.witness]
	if not.Claim < 0 || so.Claim < 0 || so.Coming || wn.InQuote(not.span) || ws.InQuote(so.span) || rungs(not) != rungs(so) {
		return false
	}
	cn, cs := &wn.Claims[not.Claim], &ws.Claims[so.Claim]
	if !cn.Negated || cn.Firmness == mention.Denied || cs.Firmness == mention.Denied || cs.Negated || cn.FirstPerson || cs.FirstPerson || told.Conditional(ws, so.span) {
		return false
	}
	if has(f, not, class.GroupBounded) || has(f, so, groupDenying) || has(f, so, class.GroupNegation) || otherTimes(f, not, so) ||
		apart(wn.Content(not.Done.Span()), ws.Content(so.Done.Span())) || apart(wn.Content(not.Doer.Span()), ws.Content(so.Doer.Span())) || otherDoers(f, x, y) || otherNumbers(f, x, y) {
		return false
	}
	if tie, _ := f.Tie(x.witness, y.witness); tie == finding.Compared && f.Later(not.witness, so.witness) {
		return false // what had not been done has been since
	}
	return true
}

// apart reports whether two lists of words, neither of them empty, share none.
func apart(a, b []string) bool { return len(a) > 0 && len(b) > 0 && !claim.Share(a, b) }

// rungs returns how firmly a deed is told, flat ones as one.
func rungs(d *deedOf) int {
	if int(d.Rung) == mention.Confirmed.Rank() {
		return mention.Stated.Rank()
	}
	return int(d.Rung)
}

// has reports whether in what is said of a deed, or a few words before it, a word is of a group:
// of class.GroupBounded those that say until when, in what part or why it was not done, "was not closed
// before noon"; of groupDenying those that deny it by themselves, "the failure to close it".
func has(f *finding.Finder, d *deedOf, group string) bool {
	w := &f.Witnesses[d.witness]
	first, last := w.WordsIn(d.span)
	sent := w.Sents[w.SentOf(first)]
	for i := max(sent.First, first-beforeDeed); i < last; i++ {
		if class.Of(w.Lower(i), group) != nil {
			return true
		}
	}
	return false
}

// otherTimes reports whether what is said of a denied deed has a time that is not said of the
// other: "was not inspected in May", "was inspected in June".
func otherTimes(f *finding.Finder, not, so *deedOf) bool {
	wn, ws := &f.Witnesses[not.witness], &f.Witnesses[so.witness]
	return slices.ContainsFunc(wn.Dates, func(d when.Mention) bool {
		return not.span.Overlaps(d.Span) && !slices.ContainsFunc(ws.Dates, func(e when.Mention) bool { return so.span.Overlaps(e.Span) && d.Value == e.Value })
	})
}

// contradicts tells of two deeds that cannot both be so.
func (l *deeds) contradicts(x, y *deedOf) {
	f := l.Finder
	a, b := &f.Witnesses[x.witness].Claims[x.Claim], &f.Witnesses[y.witness].Claims[y.Claim]
	tie, _ := f.Tie(x.witness, y.witness)
	f.Add(finding.Finding{Kind: finding.Contradiction, Severity: finding.SeverityOf(finding.Contradiction, tie), Tie: tie, Locus: -1, By: finding.ByPolarity,
		Suspect: f.Passage(y.witness, told.Saying(b)), Against: f.Passage(x.witness, told.Saying(a))})
}
