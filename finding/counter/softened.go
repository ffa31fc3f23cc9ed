package counter

import (
	"slices"

	"stemma/claim"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/hedge"
	"stemma/report"
	"stemma/story"
)

// condition tells of what one of two counterparts makes depend on a condition and the other
// tells without one: "if regulators approve it, the merger will be completed in May".
func (k counterpart) condition() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	if k.tie == finding.Compared || k.like < leastRetold || a.Headline || b.Headline || len(b.Verbs) == 0 || b.Negated != a.Negated || wa.InQuote(a.Span) != wb.InQuote(b.Span) || !k.oneDeed() {
		return
	}
	at := proviso(k.Finder, k.from.Witness, a)
	if at.Empty() {
		return
	}
	for s := max(0, b.Sent-1); s < min(len(wb.Sents), b.Sent+2); s++ {
		for i := wb.Sents[s].First; i < wb.Sents[s].Last; i++ {
			if class.Of(wb.Lower(i), class.GroupProviso) != nil {
				return
			}
		}
	}
	k.say(finding.DetailDropped, b.Span, at, finding.ByDetail)
}

// proviso returns the condition in the sentence of a claim: from the word that begins it to
// the end of the sentence, or to the claim where that stands behind; empty where the sentence
// has none, or more verbs than one could depend on it.
func proviso(f *finding.Finder, w int, c *claim.Claim) report.Span {
	wit := &f.Witnesses[w]
	sent := wit.Sents[c.Sent]
	first, last := wit.WordsIn(c.Span)
	for i := sent.First; i < sent.Last; i++ {
		if !class.Is(wit.Lower(i), class.GroupProviso, class.If) || wit.InQuote(wit.Words[i].Span()) {
			continue
		}
		end := sent.Last - 1
		if i < first {
			end = first - 1
		}
		if i >= first && i < last && end > last-1 {
			end = last - 1
		}
		for end > i && wit.Words[end].Kind == claim.Punct {
			end--
		}
		return wit.Words[i].Span().Cover(wit.Words[end].Span())
	}
	return report.Span{}
}

// reportedly tells of what one of two counterparts has only as reported or alleged, where the
// other does not say so: "has reportedly offered to resign", "has offered to resign".
func (k counterpart) reportedly() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	if a.Firmness != mention.Reportedly && a.Firmness != mention.Alleged || a.FirmBy.Empty() || len(a.Chain)+len(b.Chain) > 0 || k.tie != finding.MadeFrom || k.like < leastRetold || b.Negated != a.Negated || !k.oneDeed() {
		return
	}
	if b.Firmness != mention.Expected || told.Attributed(k.Witness(k.to), b.Sent, true) {
		return // what is told flat is told of by twins
	}
	k.say(finding.HedgeDropped, b.Span, finding.Join(a.FirmBy.Span(), a.Span), finding.ByFirmness)
}

// supposed tells of a noun that one of two counterparts has only as supposed, "the alleged
// ringleader", and the other as it is, where its report never has it so.
func (k counterpart) supposed() {
	k.eitherWay(counterpart.supposes)
}

// eitherWay tries a rule on two counterparts of one text, and where it is open which of them
// was made from the other also the other way round.
func (k counterpart) eitherWay(tells func(counterpart) bool) {
	if k.tie == finding.Compared || tells(k) || k.tie == finding.MadeFrom {
		return
	}
	k.from, k.to = k.to, k.from
	tells(k)
}

func (k counterpart) supposes() bool {
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	first, last := wa.WordsIn(k.Claim(k.from).Span)
	for i := first; i+1 < last; i++ {
		if class.Of(wa.Lower(i), groupSupposed) == nil || !wa.Words[i+1].Is(claim.Noun) || wa.InQuote(wa.Words[i].Span()) {
			continue
		}
		head := i + 1
		for head+1 < last && wa.Words[head+1].Is(claim.Noun) {
			head++
		}
		stem := wa.Stem(head)
		from, to := wb.WordsIn(k.Claim(k.to).Span)
		at := slices.IndexFunc(wb.Words[from:to], func(x claim.Word) bool { return x.Is(claim.Noun) && wb.Stem(wb.WordAt(int(x.Start))) == stem })
		if at < 0 || supposedIn(k.Finder, k.to.Witness) {
			continue
		}
		k.say(finding.HedgeDropped, wb.Words[from+at].Span(), wa.Words[i].Span().Cover(wa.Words[head].Span()), finding.ByFirmness)
		return true
	}
	return false
}

// supposedIn reports whether a report has any word that says that something is supposed.
func supposedIn(f *finding.Finder, w int) bool {
	wit := &f.Witnesses[w]
	for i := range wit.Words {
		if class.Of(wit.Lower(i), groupSupposed) != nil {
			return true
		}
	}
	return false
}

// byVerb tells of a verb further on in one of two counterparts that is hedged, and flat in the
// other: "blocked the road and may have buried houses", "blocked the road and buried homes".
func (k counterpart) byVerb() {
	k.eitherWay(counterpart.hardens)
}

func (k counterpart) hardens() bool {
	a, b := k.Claim(k.from), k.Claim(k.to)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	first, last := wa.WordsIn(a.Span)
	from, to := wb.WordsIn(b.Span)
	for i := range wa.Hedges {
		h := &wa.Hedges[i]
		if h.Over < first || h.Over >= last || h.Span == a.FirmBy.Span() || !doubts(h.Firmness) || wa.InQuote(h.Span) || saidBy(wa, h.Span) {
			continue
		}
		for v := from; v < to; v++ {
			x := wb.Words[v]
			if !x.Is(claim.ContentWord) || x.Is(claim.Noun) || x.Is(claim.ProperNoun) || wb.InQuote(x.Span()) || !oneVerb(wa, h.Over, wb, v) || doubted(wb, b, v) || !followed(wa, h.Over, last, wb, v, to) || k.doubtsAlso(h.Over) {
				continue
			}
			k.say(finding.HedgeDropped, x.Span().Cover(wb.Words[min(v+reachVerb, to-1)].Span()), h.Span.Cover(wa.Words[min(h.Over+reachVerb, last-1)].Span()), finding.ByFirmness)
			return true
		}
	}
	return false
}

// saidBy reports whether a hedge is the verb by which somebody says something.
func saidBy(w *story.Witness, s report.Span) bool {
	return slices.ContainsFunc(w.Attributions, func(a attribution.Attribution) bool { return a.Cue.Overlaps(s) })
}

// reachVerb is how many words behind a verb tell of what it is said. Ours.
const reachVerb = 5

// doubts reports whether a rung says that something may not be so.
func doubts(f mention.Firmness) bool {
	return f == mention.Possible || f == mention.Alleged || f == mention.Reportedly
}

// doubted reports whether a hedge stands over word v, or the claim is no flat one.
func doubted(w *story.Witness, c *claim.Claim, v int) bool {
	if c.Negated || !c.Firmness.Flat() && c.Firmness != mention.Expected {
		return true
	}
	first, last := w.WordsIn(c.Span)
	return slices.ContainsFunc(w.Hedges, func(h hedge.Mention) bool {
		return h.Firmness.Rank() > mention.Stated.Rank() && (h.Over == v || h.Over < 0 && h.At >= first && h.At < last)
	})
}

// oneVerb reports whether two words are of one stem or are like each other.
func oneVerb(wa *story.Witness, i int, wb *story.Witness, j int) bool {
	if wa.Stem(i) == wb.Stem(j) {
		return true
	}
	like, _ := usage.Likeness(wa.Lower(i), wb.Lower(j))
	return like >= class.Synonyms
}

// followed reports whether the words behind two verbs have one in common.
func followed(wa *story.Witness, i, last int, wb *story.Witness, j, to int) bool {
	for x := i + 1; x < min(i+1+reachVerb, last); x++ {
		for y := j + 1; y < min(j+1+reachVerb, to); y++ {
			if wa.Words[x].Is(claim.ContentWord) && wb.Words[y].Is(claim.ContentWord) && oneVerb(wa, x, wb, y) {
				return true
			}
		}
	}
	return false
}

// doubtsAlso reports whether the report of the claim held against the first has the verb v of
// the first under a hedge, too.
func (k counterpart) doubtsAlso(v int) bool {
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	return slices.ContainsFunc(wb.Hedges, func(h hedge.Mention) bool {
		return h.Over >= 0 && doubts(h.Firmness) && oneVerb(wa, v, wb, h.Over)
	})
}
