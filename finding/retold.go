package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// leastRetold is the likeness of counterparts from which another time or source in them is of
// one thing. Ours.
const leastRetold = 0.45

// times tells of the only hour or day of two counterparts, where those are two and neither
// report has the other's.
func (k counterpart) times() {
	a, b := k.claim(k.from), k.claim(k.to)
	wa, wb := k.witness(k.from), k.witness(k.to)
	if k.like < leastRetold || a.Headline || b.Headline || len(a.Verbs) == 0 || len(b.Verbs) == 0 || wa.InQuote(a.Span) != wb.InQuote(b.Span) {
		return
	}
	if k.otherFigures(k.from, k.to) || k.rung(k.from) != k.rung(k.to) {
		return // "winds could reach 80 mph tonight", "winds reached 60 mph this morning"
	}
	if x, y, ok := k.c.OtherTimes(k.from, k.to); ok {
		k.say(TimeShift, y, x, byTime)
	}
}

// cue tells of a saying that one of two counterparts tells with a plain verb and the other,
// of the same speaker, with one that takes a side.
func (k counterpart) cue() {
	a, b := k.claim(k.from), k.claim(k.to)
	if a.Attribution < 0 || b.Attribution < 0 || len(a.Chain) == 0 || len(b.Chain) == 0 || k.like < leastRetold {
		return
	}
	if x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]; !k.same(k.from.Witness, x, k.to.Witness, y) {
		return
	}
	cue := func(r collate.Ref) (report.Span, *wordClass) {
		w := k.witness(r)
		s := w.Attributions[k.claim(r).Attribution].Cue
		return s, classOfWords(s.Of(w.Report.Text), groupCue)
	}
	s, x := cue(k.from)
	t, y := cue(k.to)
	if x == nil || y == nil || x.name == y.name {
		return
	}
	if x.name == classLoaded {
		if k.tie == MadeFrom {
			return // told plainer than it was: nobody is misled
		}
		k.from, k.to, s, t = k.to, k.from, t, s
	}
	k.say(CueLoaded, t, s, byCue)
}

// source tells of a claim that its counterpart gives to another source.
func (k counterpart) source() {
	a, b := k.claim(k.from), k.claim(k.to)
	if !k.number && (k.like < leastRetold || len(a.Terms) < fewTerms) || len(a.Chain) == 0 || len(b.Chain) == 0 || a.Negated != b.Negated || a.FirstPerson || b.FirstPerson || len(a.Quotes)+len(b.Quotes) > 0 || k.meets(k.from.Witness, a.Chain, k.to.Witness, b.Chain) {
		return
	}
	wa, wb := k.witness(k.from), k.witness(k.to)
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	p, q := bodyOf(x.Span.Of(wa.Report.Text)), bodyOf(y.Span.Of(wb.Report.Text))
	if !(wa.Names(x) && wb.Names(y)) && !(p != nil && q != nil && p.name != q.name) {
		return
	}
	if k.also(k.to.Witness, k.from, x) || k.also(k.from.Witness, k.to, y) || k.about(k.to, x) || k.about(k.from, y) {
		return
	}
	k.say(AttributionChanged, y.Span, x.Span, bySource)
}

// about reports whether the sentence of a claim or one next to it names the words of a source
// of the other report.
func (k counterpart) about(r collate.Ref, s attribution.Source) bool {
	other := k.from
	if r == k.from {
		other = k.to
	}
	w := k.witness(r)
	said := k.stems(r.Witness)
	at := k.claim(r).Sent
	for _, stem := range k.witness(other).Content(s.Span) {
		for i := max(0, at-1); i <= min(at+1, len(said)-1); i++ {
			if slices.Contains(said[i], stem) && w.Sents[i].Block == w.Sents[at].Block {
				return true
			}
		}
	}
	return false
}

// surelySaid is the likeness of quotations that are one, be it in another translation. Ours.
const surelySaid = 0.8

// speaker tells of a quotation that its counterpart gives to somebody else.
func (k counterpart) speaker() {
	a, b := k.claim(k.from), k.claim(k.to)
	if k.like < surelySaid || len(a.Terms) < fewTerms+1 || !k.quoted(k.from) || !k.quoted(k.to) || len(a.Chain) == 0 || len(b.Chain) == 0 {
		return
	}
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	if !person(k.witness(k.from), x) || !person(k.witness(k.to), y) || k.same(k.from.Witness, x, k.to.Witness, y) || k.also(k.to.Witness, k.from, x) || k.also(k.from.Witness, k.to, y) ||
		claim.Share(k.witness(k.from).Content(x.Span), k.witness(k.to).Content(y.Span)) {
		return
	}
	k.say(SpeakerSwapped, y.Span, x.Span, bySpeaker)
}

// person reports whether a source is somebody whom its report names, there or by an office:
// "the president". Whom a pronoun means is a guess.
func person(w *story.Witness, s attribution.Source) bool {
	if s.Member < 0 || s.Member >= len(w.Cast.Members) || s.Kind == attribution.Pronoun {
		return false
	}
	m := &w.Cast.Members[s.Member]
	return m.Type == name.Person && m.Key != ""
}

// classes tells of a word in whose place the counterpart has one that cannot be so as well, or
// that is of another kind of deed.
func (k counterpart) classes() {
	a, b := k.claim(k.from), k.claim(k.to)
	if k.like < leastLike || a.Negated != b.Negated || a.Headline || b.Headline {
		return
	}
	wa, wb := k.witness(k.from), k.witness(k.to)
	first, last := wa.WordsIn(a.Span)
	from, to := wb.WordsIn(b.Span)
	for i := first; i < last; i++ {
		for _, x := range classes()[wa.Lower(i)] {
			if x.kind != CategoryChanged || classesIn(wb, b.Span, x.group)[x.name] {
				continue
			}
			for j := from; j < to; j++ {
				y := classOf(wb.Lower(j), x.group)
				if y == nil || y.name == x.name || y.kind != x.kind || classesIn(wa, a.Span, x.group)[y.name] || k.elsewhere(k.to, x.group, x.name) || k.elsewhere(k.from, x.group, y.name) {
					continue
				}
				if k.tie != MadeFrom && k.later(k.from.Witness, k.to.Witness) {
					continue
				}
				k.say(CategoryChanged, wb.Words[j].Span(), wa.Words[i].Span(), byCategory.Then(y.by))
				return
			}
		}
	}
}

// also reports whether report w has a claim like that of r of the source s, or of one that is
// called the same.
func (k counterpart) also(w int, r collate.Ref, s attribution.Source) bool {
	wit := &k.c.Witnesses[w]
	called := bare(s.Span.Of(k.witness(r).Report.Text))
	for c := range wit.Claims[:min(len(wit.Claims), mostClaims)] {
		o := &wit.Claims[c]
		if k.rivals(r, collate.Ref{Witness: w, Claim: c}) && slices.ContainsFunc(o.Chain, func(t attribution.Source) bool {
			return k.same(w, t, r.Witness, s) || strings.EqualFold(bare(t.Span.Of(wit.Report.Text)), called)
		}) {
			return true
		}
	}
	return false
}
