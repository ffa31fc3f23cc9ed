package counter

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// Who is accused answers, and a writer who passes on the charge and leaves the answer out
// has changed what the report says.

// Bounds of replies. Ours: found on the stories of testdata/stories/changes/read.
const (
	leastDenied = 0.1 // likeness of a claim to a denial from which it takes the denial up
	leastTold   = 0.5 // share of the weight of the words of a sentence that another must have to tell it
	fewTold     = 3   // words that it must have
	reachCharge = 4   // words from a verb to what it rejects
)

// replies tells of what report b, which was made from report a, passes on of one source and
// that another denies in a, where b has nothing that is denied or said not to be.
func replies(f *finding.Finder, m *deeds, a, b int) {
	if tie, parent := f.Tie(a, b); tie != finding.MadeFrom || parent != a {
		return
	}
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	left := func(suspect, against report.Span) {
		f.Add(finding.Finding{Kind: finding.DetailDropped, Tie: finding.MadeFrom, Locus: -1, By: finding.ByDetail, Suspect: f.Passage(b, suspect), Against: f.Passage(a, against)})
	}
	var heard []int
	for i := range wa.Claims {
		d := &wa.Claims[i]
		if d.Firmness != mention.Denied || len(d.Chain) == 0 {
			continue
		}
		if e := m.asserted(collate.Ref{Witness: a, Claim: i}, b); e.Witness >= 0 {
			left(f.Claim(e).Span, told.Saying(d))
			heard = append(heard, d.Sent)
		}
	}
	if denies(wb) {
		return
	}
	for s := range wa.Sents {
		if !answers(wa, s) || slices.Contains(heard, s) {
			continue
		}
		if t := passedOn(f, a, s, b); t >= 0 {
			left(wb.Sents[t].Span, wa.Sents[s].Span)
			return
		}
	}
}

// passedOn returns the sentence of report b that tells what the denial in sentence s of
// report a is of: what it denies, or what somebody says right before; -1 where there is none.
func passedOn(f *finding.Finder, a, s, b int) int {
	if t := retold(f, a, s, b); t >= 0 && !meet(f, a, s, b, t) {
		return t
	}
	wa := &f.Witnesses[a]
	if p := s - 1; p >= 0 && wa.Sents[p].Block == wa.Sents[s].Block && otherSource(wa, p, s) {
		if t := retold(f, a, p, b); t >= 0 && len(sourcesIn(&f.Witnesses[b], t)) > 0 {
			return t
		}
	}
	return unheard(f, a, s, b)
}

// unheard returns the sentence of report b that names who denies something in sentence s of
// report a, where b has nothing that they say; -1 where there is none. A firm or an office
// must be named where somebody is blamed.
func unheard(f *finding.Finder, a, s, b int) int {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	for i := range wa.Claims {
		c := &wa.Claims[i]
		if c.Sent != s || len(c.Chain) == 0 || c.Chain[0].Member < 0 {
			continue
		}
		x := c.Chain[0]
		who := f.Actor(a, x.Member)
		if who < 0 || slices.ContainsFunc(wb.Claims, func(d claim.Claim) bool {
			return slices.ContainsFunc(d.Chain, func(y attribution.Source) bool {
				return y.Kind == attribution.Pronoun && y.Member < 0 && len(class.In(wb, y.Span, class.GroupNegation)) == 0 || f.Same(a, x, b, y)
			})
		}) {
			continue
		}
		for j := range wb.Cast.Mentions {
			m := &wb.Cast.Mentions[j]
			if f.Actor(b, m.Member) != who || !told.Person(wa, x) && !accuses(wb, m.Sent) {
				continue
			}
			if slices.ContainsFunc(wb.Claims, func(d claim.Claim) bool { return d.Sent == m.Sent && d.Subject.Span().Overlaps(m.Span) }) {
				return -1 // what they do there may be to say it
			}
			return m.Sent
		}
	}
	return -1
}

// accuses reports whether a sentence says that somebody may have done something.
func accuses(w *story.Witness, s int) bool {
	for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
		if class.Is(w.Lower(i), groupSupposed, groupSupposed) || class.Is(w.Lower(i), class.GroupWhy, class.Blame) {
			return true
		}
	}
	return false
}

// meet reports whether a sentence of report b names a source of a sentence of report a.
func meet(f *finding.Finder, a, s, b, t int) bool {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	return slices.ContainsFunc(wa.Claims, func(c claim.Claim) bool {
		return c.Sent == s && len(c.Chain) > 0 && c.Chain[0].Member >= 0 && slices.ContainsFunc(wb.Cast.Mentions, func(m name.Mention) bool {
			return m.Sent == t && f.Actor(b, m.Member) >= 0 && f.Actor(b, m.Member) == f.Actor(a, c.Chain[0].Member)
		})
	})
}

// otherSource reports whether a sentence of a report has a source, and none that the
// sentence s has.
func otherSource(w *story.Witness, p, s int) bool {
	mine := sourcesIn(w, p)
	return len(mine) > 0 && !claim.Share(mine, sourcesIn(w, s))
}

// sourcesIn returns the words of the outermost sources of what is said in a sentence; "nobody
// knows" has none.
func sourcesIn(w *story.Witness, sent int) []string {
	var out []string
	for i := range w.Claims {
		if c := &w.Claims[i]; c.Sent == sent && len(c.Chain) > 0 && len(class.In(w, c.Chain[0].Span, class.GroupNegation)) == 0 {
			out = append(out, w.Content(c.Chain[0].Span)...)
		}
	}
	return out
}

// retold returns the sentence of report b that has most of the words of sentence s of report
// a, weighed by how rare they are; -1 where none has enough of them.
func retold(f *finding.Finder, a, s, b int) int {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	words := wa.Content(wa.Sents[s].Span)
	all := 0.
	for _, x := range words {
		all += text.Rarity(x)
	}
	best, at := leastTold*all, -1
	for t := range wb.Sents {
		sum, n := 0., 0
		for _, x := range wb.Content(wb.Sents[t].Span) {
			if slices.Contains(words, x) {
				sum += text.Rarity(x)
				n++
			}
		}
		if sum >= best && n >= fewTold {
			best, at = sum, t
		}
	}
	return at
}

// answers reports whether a sentence denies something that was said: "denied it", "rejects
// any suggestion", "had nothing to do with it".
func answers(w *story.Witness, s int) bool {
	for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
		x := w.Lower(i)
		if class.Is(x, groupConfess, classNo) {
			return true
		}
		for k := i + 1; k < min(i+reachCharge, w.Sents[s].Last); k++ {
			if y := w.Lower(k); class.Is(x, groupReply, classReject) && class.Is(y, groupReply, classCharge) || class.Is(x, groupReply, classNone) && class.Is(y, groupReply, classPart) {
				return true
			}
		}
	}
	return false
}

// denies reports whether a report denies anything.
func denies(w *story.Witness) bool {
	for s := range w.Sents {
		if answers(w, s) {
			return true
		}
	}
	return slices.ContainsFunc(w.Claims, func(c claim.Claim) bool { return c.Firmness == mention.Denied })
}

// asserted returns the claim of report b that says flat what claim r of another report denies,
// where b has nothing else of the kind that is denied or negated; of witness -1 where there is
// none.
func (l *deeds) asserted(r collate.Ref, b int) collate.Ref {
	best, at := leastAsserted, -1
	w := &l.Witnesses[b]
	if w.Reading == nil {
		return collate.Ref{Witness: -1}
	}
	for j := range w.Claims[:min(len(w.Claims), alike.MostClaims)] {
		c := &w.Claims[j]
		v := l.Alike(r, collate.Ref{Witness: b, Claim: j})
		switch {
		case v >= leastDenied && (c.Firmness == mention.Denied || c.Negated || told.Negates(l.Finder, collate.Ref{Witness: b, Claim: j}, c.Span)):
			return collate.Ref{Witness: -1}
		case v > best:
			best, at = v, j
		}
	}
	if at < 0 {
		return collate.Ref{Witness: -1}
	}
	if deniedBy(w, w.Claims[at].Sent) {
		return collate.Ref{Witness: -1}
	}
	for _, x := range l.Claim(r).Chain { // the one who denies it may be heard in other words
		for j := range w.Claims {
			if c := &w.Claims[j]; (c.Negated || c.Firmness == mention.Denied) && slices.ContainsFunc(c.Chain, func(y attribution.Source) bool { return l.Same(r.Witness, x, b, y) }) {
				return collate.Ref{Witness: -1}
			}
		}
	}
	return collate.Ref{Witness: b, Claim: at}
}

// deniedBy reports whether a sentence of a report, or one next to it, denies something.
func deniedBy(w *story.Witness, sent int) bool {
	for s := max(0, sent-1); s < min(len(w.Sents), sent+2); s++ {
		if answers(w, s) {
			return true
		}
	}
	return false
}

// leastAsserted is how like a claim must be to what another report denies, to be said to pass
// it on. Ours.
const leastAsserted = 0.25
