package finding

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
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
func (f *finder) replies(m *deeds, a, b int) {
	if tie, parent := f.tie(a, b); tie != MadeFrom || parent != a {
		return
	}
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	left := func(suspect, against report.Span) {
		f.add(Finding{Kind: DetailDropped, Tie: MadeFrom, Locus: -1, By: byDetail, Suspect: f.passage(b, suspect), Against: f.passage(a, against)})
	}
	var told []int
	for i := range wa.Claims {
		d := &wa.Claims[i]
		if d.Firmness != mention.Denied || len(d.Chain) == 0 {
			continue
		}
		if e := m.asserted(collate.Ref{Witness: a, Claim: i}, b); e.Witness >= 0 {
			left(f.claim(e).Span, saying(d))
			told = append(told, d.Sent)
		}
	}
	if denies(wb) {
		return
	}
	for s := range wa.Sents {
		if !answers(wa, s) || slices.Contains(told, s) {
			continue
		}
		if t := f.passedOn(a, s, b); t >= 0 {
			left(wb.Sents[t].Span, wa.Sents[s].Span)
			return
		}
	}
}

// passedOn returns the sentence of report b that tells what the denial in sentence s of
// report a is of: what it denies, or what somebody says right before; -1 where there is none.
func (f *finder) passedOn(a, s, b int) int {
	if t := f.retold(a, s, b); t >= 0 && !f.meet(a, s, b, t) {
		return t
	}
	wa := &f.c.Witnesses[a]
	if p := s - 1; p >= 0 && wa.Sents[p].Block == wa.Sents[s].Block && otherSource(wa, p, s) {
		if t := f.retold(a, p, b); t >= 0 && len(sourcesIn(&f.c.Witnesses[b], t)) > 0 {
			return t
		}
	}
	return f.unheard(a, s, b)
}

// unheard returns the sentence of report b that names who denies something in sentence s of
// report a, where b has nothing that they say; -1 where there is none. A firm or an office
// must be named where somebody is blamed.
func (f *finder) unheard(a, s, b int) int {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	for i := range wa.Claims {
		c := &wa.Claims[i]
		if c.Sent != s || len(c.Chain) == 0 || c.Chain[0].Member < 0 {
			continue
		}
		x := c.Chain[0]
		who := f.actorOf(a, x.Member)
		if who < 0 || slices.ContainsFunc(wb.Claims, func(d claim.Claim) bool {
			return slices.ContainsFunc(d.Chain, func(y attribution.Source) bool {
				return y.Kind == attribution.Pronoun && y.Member < 0 && len(classesIn(wb, y.Span, groupNegation)) == 0 || f.same(a, x, b, y)
			})
		}) {
			continue
		}
		for j := range wb.Cast.Mentions {
			m := &wb.Cast.Mentions[j]
			if f.actorOf(b, m.Member) != who || !person(wa, x) && !accuses(wb, m.Sent) {
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
		if inClass(w.Lower(i), groupSupposed, groupSupposed) || inClass(w.Lower(i), groupWhy, classBlame) {
			return true
		}
	}
	return false
}

// meet reports whether a sentence of report b names a source of a sentence of report a.
func (f *finder) meet(a, s, b, t int) bool {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	return slices.ContainsFunc(wa.Claims, func(c claim.Claim) bool {
		return c.Sent == s && len(c.Chain) > 0 && c.Chain[0].Member >= 0 && slices.ContainsFunc(wb.Cast.Mentions, func(m name.Mention) bool {
			return m.Sent == t && f.actorOf(b, m.Member) >= 0 && f.actorOf(b, m.Member) == f.actorOf(a, c.Chain[0].Member)
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
		if c := &w.Claims[i]; c.Sent == sent && len(c.Chain) > 0 && len(classesIn(w, c.Chain[0].Span, groupNegation)) == 0 {
			out = append(out, w.Content(c.Chain[0].Span)...)
		}
	}
	return out
}

// retold returns the sentence of report b that has most of the words of sentence s of report
// a, weighed by how rare they are; -1 where none has enough of them.
func (f *finder) retold(a, s, b int) int {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
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
		if inClass(x, groupConfess, classNo) {
			return true
		}
		for k := i + 1; k < min(i+reachCharge, w.Sents[s].Last); k++ {
			if y := w.Lower(k); inClass(x, groupReply, classReject) && inClass(y, groupReply, classCharge) || inClass(x, groupReply, classNone) && inClass(y, groupReply, classPart) {
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
	w := &l.c.Witnesses[b]
	if w.Reading == nil {
		return collate.Ref{Witness: -1}
	}
	for j := range w.Claims[:min(len(w.Claims), mostClaims)] {
		c := &w.Claims[j]
		v := l.of(r, collate.Ref{Witness: b, Claim: j})
		switch {
		case v >= leastDenied && (c.Firmness == mention.Denied || c.Negated || l.negates(collate.Ref{Witness: b, Claim: j}, c.Span)):
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
	for _, x := range l.claim(r).Chain { // the one who denies it may be heard in other words
		for j := range w.Claims {
			if c := &w.Claims[j]; (c.Negated || c.Firmness == mention.Denied) && slices.ContainsFunc(c.Chain, func(y attribution.Source) bool { return l.same(r.Witness, x, b, y) }) {
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
