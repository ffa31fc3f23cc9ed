package counter

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention/attribution"
	"stemma/report"
)

// leastRetold is the likeness of counterparts from which another time or source in them is of
// one thing. Ours.
const leastRetold = 0.45

// times tells of the only hour or day of two counterparts, where those are two and neither
// report has the other's.
func (k counterpart) times() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	if k.like < leastRetold || a.Headline || b.Headline || len(a.Verbs) == 0 || len(b.Verbs) == 0 || wa.InQuote(a.Span) != wb.InQuote(b.Span) {
		return
	}
	if measure.OtherFigures(k.Finder, k.from, k.to) || told.RungOf(k.Finder, k.from) != told.RungOf(k.Finder, k.to) {
		return // "winds could reach 80 mph tonight", "winds reached 60 mph this morning"
	}
	if x, y, ok := k.OtherTimes(k.from, k.to); ok {
		k.say(finding.TimeShift, y, x, finding.ByTime)
	}
}

// cue tells of a saying that one of two counterparts tells with a plain verb and the other,
// of the same speaker, with one that takes a side.
func (k counterpart) cue() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	if a.Attribution < 0 || b.Attribution < 0 || len(a.Chain) == 0 || len(b.Chain) == 0 || k.like < leastRetold {
		return
	}
	if x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]; !k.Same(k.from.Witness, x, k.to.Witness, y) {
		return
	}
	cue := func(r collate.Ref) (report.Span, *class.Class) {
		w := k.Witness(r)
		s := w.Attributions[k.Claim(r).Attribution].Cue
		return s, class.OfWords(s.Of(w.Report.Text), class.GroupCue)
	}
	s, x := cue(k.from)
	t, y := cue(k.to)
	if x == nil || y == nil || x.Name == y.Name {
		return
	}
	if x.Name == class.Loaded {
		if k.tie == finding.MadeFrom {
			return // told plainer than it was: nobody is misled
		}
		k.from, k.to, s, t = k.to, k.from, t, s
	}
	k.say(finding.CueLoaded, t, s, finding.ByCue)
}

// source tells of a claim that its counterpart gives to another source.
func (k counterpart) source() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	if !k.number && (k.like < leastRetold || len(a.Terms) < fewTerms) || len(a.Chain) == 0 || len(b.Chain) == 0 || a.Negated != b.Negated || a.FirstPerson || b.FirstPerson || len(a.Quotes)+len(b.Quotes) > 0 || k.Meets(k.from.Witness, a.Chain, k.to.Witness, b.Chain) {
		return
	}
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	p, q := told.BodyOf(x.Span.Of(wa.Report.Text)), told.BodyOf(y.Span.Of(wb.Report.Text))
	m, from := told.Whom(wa, x)
	n, to := told.Whom(wb, y)
	if !(m >= 0 && n >= 0) && !(p != nil && q != nil && p.Name != q.Name) {
		return
	}
	if m >= 0 && n >= 0 {
		x.Span, y.Span = from, to
		if claim.Share(wa.Content(from), wb.Content(to)) {
			return
		}
	}
	if k.also(k.to.Witness, k.from, x) || k.also(k.from.Witness, k.to, y) || k.about(k.to, x) || k.about(k.from, y) {
		return
	}
	k.say(finding.AttributionChanged, y.Span, x.Span, finding.BySource)
}

// fewTerms is how many content words a claim must have to be of one thing with another. Ours.
const fewTerms = 3

// about reports whether the sentence of a claim or one next to it names a source of the other
// report, by its last word.
func (k counterpart) about(r collate.Ref, s attribution.Source) bool {
	other := k.from
	if r == k.from {
		other = k.to
	}
	w := k.Witness(r)
	said := k.Stems(r.Witness)
	at := k.Claim(r).Sent
	words := k.Witness(other).Content(report.Span{Start: s.Span.Start, End: s.Span.Start + len(told.HeadOf(s.Span.Of(k.Witness(other).Report.Text)))})
	for _, stem := range words[max(0, len(words)-1):] {
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
	a, b := k.Claim(k.from), k.Claim(k.to)
	if k.like < surelySaid || len(a.Terms) < fewTerms+1 || !told.Quoted(k.Finder, k.from) || !told.Quoted(k.Finder, k.to) || len(a.Chain) == 0 || len(b.Chain) == 0 {
		return
	}
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	if !told.Person(k.Witness(k.from), x) || !told.Person(k.Witness(k.to), y) || k.Same(k.from.Witness, x, k.to.Witness, y) || k.also(k.to.Witness, k.from, x) || k.also(k.from.Witness, k.to, y) ||
		claim.Share(k.Witness(k.from).Content(x.Span), k.Witness(k.to).Content(y.Span)) {
		return
	}
	k.say(finding.SpeakerSwapped, y.Span, x.Span, finding.BySpeaker)
}

// classes tells of a word in whose place the counterpart has one that cannot be so as well, or
// that is of another kind of deed.
func (k counterpart) classes() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	if k.like < alike.LeastLike || a.Negated != b.Negated || a.Headline || b.Headline {
		return
	}
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	first, last := wa.WordsIn(a.Span)
	from, to := wb.WordsIn(b.Span)
	for i := first; i < last; i++ {
		for _, x := range class.All(wa.Lower(i)) {
			if x.Kind != finding.CategoryChanged || class.In(wb, b.Span, x.Group)[x.Name] {
				continue
			}
			for j := from; j < to; j++ {
				y := class.Of(wb.Lower(j), x.Group)
				if y == nil || y.Name == x.Name || y.Kind != x.Kind || class.In(wa, a.Span, x.Group)[y.Name] || told.Elsewhere(k.Finder, k.to, x.Group, x.Name) || told.Elsewhere(k.Finder, k.from, x.Group, y.Name) {
					continue
				}
				if k.tie != finding.MadeFrom && k.Later(k.from.Witness, k.to.Witness) {
					continue
				}
				k.say(finding.CategoryChanged, wb.Words[j].Span(), wa.Words[i].Span(), finding.ByCategory.Then(y.By))
				return
			}
		}
	}
}

// also reports whether report w has a claim like that of r of the source s, or of one that is
// called the same.
func (k counterpart) also(w int, r collate.Ref, s attribution.Source) bool {
	wit := &k.Witnesses[w]
	called := told.Bare(s.Span.Of(k.Witness(r).Report.Text))
	for c := range wit.Claims[:min(len(wit.Claims), alike.MostClaims)] {
		o := &wit.Claims[c]
		if k.rivals(r, collate.Ref{Witness: w, Claim: c}) && slices.ContainsFunc(o.Chain, func(t attribution.Source) bool {
			return k.Same(w, t, r.Witness, s) || strings.EqualFold(told.Bare(t.Span.Of(wit.Report.Text)), called)
		}) {
			return true
		}
	}
	return false
}
