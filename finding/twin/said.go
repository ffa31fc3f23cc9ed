package twin

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// cue tells of a saying that one report tells with a plain verb and the other, of the same
// speaker, with one that takes a side: "said", "admitted".
func (t twin) cue() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if a.Attribution < 0 || b.Attribution < 0 || !t.close() || len(a.Chain) == 0 || len(b.Chain) == 0 || !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) {
		return
	}
	wa, wb := t.witnesses()
	cue := func(w *story.Witness, c *claim.Claim) report.Span { return w.Attributions[c.Attribution].Cue }
	x, y := class.OfWords(cue(wa, a).Of(wa.Report.Text), class.GroupCue), class.OfWords(cue(wb, b).Of(wb.Report.Text), class.GroupCue)
	switch {
	case x == nil || y == nil || x.Name == y.Name:
		return
	case x.Name == class.Loaded && t.tie == finding.MadeFrom:
		return // told plainer than it was: nobody is misled
	case x.Name == class.Loaded:
		t.swap()
		a, b, wa, wb = b, a, wb, wa
	}
	loaded := func(w *story.Witness) func(collate.Ref) bool {
		return func(r collate.Ref) bool {
			c := t.Claim(r)
			if c.Attribution < 0 {
				return false
			}
			k := class.OfWords(cue(w, c).Of(w.Report.Text), class.GroupCue)
			return k != nil && k.Name == class.Loaded
		}
	}
	if t.told(t.B, t.A, t.A.Witness, loaded(wa)) || t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return !loaded(wb)(r) && t.Claim(r).Attribution >= 0 }) {
		return
	}
	t.say(finding.CueLoaded, "", cue(wb, b), cue(wa, a), finding.ByCue)
}

// oneSource reports whether two sources, of A and of B, are one, or are called the same.
func (t *twin) oneSource(a, b attribution.Source) bool {
	if a.Member >= 0 && b.Member >= 0 && t.Bond(t.A.Witness, a, t.B.Witness, b) == name.One {
		return true
	}
	wa, wb := t.witnesses()
	return strings.EqualFold(told.Bare(a.Span.Of(wa.Report.Text)), told.Bare(b.Span.Of(wb.Report.Text)))
}

// source tells of a claim that one report gives to another source, or to none.
func (t twin) source() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if t.Parted || t.Shared < fewShared || t.Most < leastMost || a.Negated != b.Negated || a.FirstPerson || b.FirstPerson || len(a.Quotes)+len(b.Quotes) > 0 {
		return
	}
	switch {
	case len(a.Chain) > 0 && len(b.Chain) > 0:
		t.otherSource()
	case len(a.Chain) > 0 && b.Attribution < 0:
		t.noSource()
	case len(b.Chain) > 0 && a.Attribution < 0 && t.tie != finding.MadeFrom:
		t.swap()
		t.noSource()
	}
}

// otherSource tells that B has another source than A.
func (t twin) otherSource() {
	wa, wb := t.witnesses()
	a, b := t.Claim(t.A), t.Claim(t.B)
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	if t.Meets(t.A.Witness, a.Chain, t.B.Witness, b.Chain) {
		return
	}
	p, q := told.BodyOf(x.Span.Of(wa.Report.Text)), told.BodyOf(y.Span.Of(wb.Report.Text))
	if !(wa.Names(x) && wb.Names(y)) && !(p != nil && q != nil && p.Name != q.Name) {
		return
	}
	says := func(w int, s attribution.Source, of int) func(collate.Ref) bool {
		return func(r collate.Ref) bool {
			return slices.ContainsFunc(t.Claim(r).Chain, func(o attribution.Source) bool {
				return t.Same(w, o, of, s) || strings.EqualFold(told.Bare(o.Span.Of(t.Witnesses[w].Report.Text)), told.Bare(s.Span.Of(t.Witnesses[of].Report.Text)))
			})
		}
	}
	if t.told(t.A, t.B, t.B.Witness, says(t.B.Witness, x, t.A.Witness)) || t.told(t.B, t.A, t.A.Witness, says(t.A.Witness, y, t.B.Witness)) {
		return
	}
	sev := ""
	if t.tie == finding.Compared {
		sev = finding.Note // two may well say one thing
	}
	t.say(finding.AttributionChanged, sev, y.Span, x.Span, finding.BySource)
}

// noSource tells that B has no source where A has one: of reports that are only compared,
// where the source is a party to what it tells of.
func (t twin) noSource() {
	wa, wb := t.witnesses()
	a, b := t.Claim(t.A), t.Claim(t.B)
	x := a.Chain[len(a.Chain)-1]
	copied := t.tie == finding.MadeFrom && t.Most > .99 && t.oneBefore(x, a, b)
	if wb.InQuote(b.Span) || told.Attributed(wb, b.Sent, !copied) || t.toldAlone() || !t.oneDeed() && !t.sameWords() || wa.Attributions[a.Attribution].Unlisted {
		return
	}
	if t.tie == finding.MadeFrom {
		if a.Headline || b.FirstPerson {
			return
		}
	} else if slices.ContainsFunc(wb.Attributions, func(o attribution.Attribution) bool {
		return slices.ContainsFunc(o.Chain, func(s attribution.Source) bool { return t.oneSource(x, s) })
	}) {
		return // it names the source for more than it marks
	}
	if t.tie != finding.MadeFrom && !t.matters(x, a) {
		return
	}
	if told.TellsOf(wa, x, wb, sentence(t.Finder, t.B)) {
		return
	}
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return t.Claim(r).Attribution >= 0 }) ||
		t.told(t.B, t.A, t.A.Witness, func(r collate.Ref) bool { return t.Claim(r).Attribution < 0 }) {
		return
	}
	t.say(finding.AttributionDropped, "", b.Span, x.Span, finding.BySource)
}

// oneBefore reports whether the sources of the sentence before claim b of B are those of
// the sentence before claim a of A, and none of them is x, the source of a.
func (t *twin) oneBefore(x attribution.Source, a, b *claim.Claim) bool {
	wa, wb := t.witnesses()
	before := func(w *story.Witness, sent int) (out []string) {
		for _, o := range w.Attributions {
			for _, s := range o.Chain {
				if o.Sent == sent-1 && !o.Unlisted {
					out = append(out, told.Bare(s.Span.Of(w.Report.Text)))
				}
			}
		}
		return out
	}
	p, q := before(wa, a.Sent), before(wb, b.Sent)
	return len(q) > 0 && slices.Equal(p, q) && !slices.Contains(q, told.Bare(x.Span.Of(wa.Report.Text)))
}

// matters reports whether a claim of A is one that its source x, a party to it, a paper or
// nobody who is named, should be told with.
func (t *twin) matters(x attribution.Source, a *claim.Claim) bool {
	w := t.Witness(t.A)
	words := x.Span.Of(w.Report.Text)
	if k := told.BodyOf(words); k != nil && k.Name == class.Party {
		return true
	}
	if k := class.OfWords(w.Attributions[a.Attribution].Cue.Of(w.Report.Text), class.GroupCue); k != nil && k.Name == class.Loaded {
		return true
	}
	sent := w.Sents[w.Attributions[a.Attribution].Sent]
	for i := sent.First; i < sent.Last; i++ {
		if k := class.Of(w.Lower(i), groupUnlisted); k != nil && !a.Span.Contains(w.Words[i].Span()) {
			return true
		}
	}
	return x.Kind == attribution.Anonymous
}

// sameWords reports whether B is made of the words of A, but for one or two: then it is of one
// deed, whatever the verb.
func (t *twin) sameWords() bool {
	return t.tie == finding.MadeFrom && t.Shared >= fewShared && t.Cover >= leastAlmost
}

// leastAlmost is the share of the words of the shorter claim in which it is almost the other. Ours.
const leastAlmost = 0.8

// toldAlone reports whether the sentence of B has a verb of saying that A does not have:
// "had been reported faulty".
func (t *twin) toldAlone() bool {
	_, wb := t.witnesses()
	sent := wb.Sents[t.Claim(t.B).Sent]
	for i := sent.First; i < sent.Last; i++ {
		if class.Of(wb.Lower(i), class.GroupCue) != nil && !slices.Contains(t.Claim(t.A).Terms, wb.Stem(i)) {
			return true
		}
	}
	return false
}
