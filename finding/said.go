package finding

import (
	"slices"
	"strings"
	"unicode"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// cue tells of a saying that one report tells with a plain verb and the other, of the same
// speaker, with one that takes a side: "said", "admitted".
func (t twin) cue() {
	a, b := t.claim(t.A), t.claim(t.B)
	if a.Attribution < 0 || b.Attribution < 0 || !t.close() || len(a.Chain) == 0 || len(b.Chain) == 0 || !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) {
		return
	}
	wa, wb := t.witnesses()
	cue := func(w *story.Witness, c *claim.Claim) report.Span { return w.Attributions[c.Attribution].Cue }
	x, y := classOfWords(cue(wa, a).Of(wa.Report.Text), groupCue), classOfWords(cue(wb, b).Of(wb.Report.Text), groupCue)
	switch {
	case x == nil || y == nil || x.name == y.name:
		return
	case x.name == classLoaded && t.tie == MadeFrom:
		return // told plainer than it was: nobody is misled
	case x.name == classLoaded:
		t.swap()
		a, b, wa, wb = b, a, wb, wa
	}
	loaded := func(w *story.Witness) func(collate.Ref) bool {
		return func(r collate.Ref) bool {
			c := t.claim(r)
			if c.Attribution < 0 {
				return false
			}
			k := classOfWords(cue(w, c).Of(w.Report.Text), groupCue)
			return k != nil && k.name == classLoaded
		}
	}
	if t.told(t.B, t.A, t.A.Witness, loaded(wa)) || t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return !loaded(wb)(r) && t.claim(r).Attribution >= 0 }) {
		return
	}
	t.say(CueLoaded, "", cue(wb, b), cue(wa, a), byCue)
}

// oneSource reports whether two sources, of A and of B, are one, or are called the same.
func (t *twin) oneSource(a, b attribution.Source) bool {
	if a.Member >= 0 && b.Member >= 0 && t.c.Bond(t.A.Witness, a, t.B.Witness, b) == name.One {
		return true
	}
	wa, wb := t.witnesses()
	return strings.EqualFold(bare(a.Span.Of(wa.Report.Text)), bare(b.Span.Of(wb.Report.Text)))
}

// bare returns the words of a source without its article.
func bare(s string) string { return strings.TrimPrefix(strings.ToLower(s), "the ") }

// source tells of a claim that one report gives to another source, or to none.
func (t twin) source() {
	a, b := t.claim(t.A), t.claim(t.B)
	if t.Parted || t.Shared < fewShared || t.Most < leastMost || a.Negated != b.Negated || a.FirstPerson || b.FirstPerson || len(a.Quotes)+len(b.Quotes) > 0 {
		return
	}
	switch {
	case len(a.Chain) > 0 && len(b.Chain) > 0:
		t.otherSource()
	case len(a.Chain) > 0 && b.Attribution < 0:
		t.noSource()
	case len(b.Chain) > 0 && a.Attribution < 0 && t.tie != MadeFrom:
		t.swap()
		t.noSource()
	}
}

// otherSource tells that B has another source than A.
func (t twin) otherSource() {
	wa, wb := t.witnesses()
	a, b := t.claim(t.A), t.claim(t.B)
	x, y := a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]
	if t.meets(t.A.Witness, a.Chain, t.B.Witness, b.Chain) {
		return
	}
	p, q := bodyOf(x.Span.Of(wa.Report.Text)), bodyOf(y.Span.Of(wb.Report.Text))
	if !(wa.Names(x) && wb.Names(y)) && !(p != nil && q != nil && p.name != q.name) {
		return
	}
	says := func(w int, s attribution.Source, of int) func(collate.Ref) bool {
		return func(r collate.Ref) bool {
			return slices.ContainsFunc(t.claim(r).Chain, func(o attribution.Source) bool {
				return t.same(w, o, of, s) || strings.EqualFold(bare(o.Span.Of(t.c.Witnesses[w].Report.Text)), bare(s.Span.Of(t.c.Witnesses[of].Report.Text)))
			})
		}
	}
	if t.told(t.A, t.B, t.B.Witness, says(t.B.Witness, x, t.A.Witness)) || t.told(t.B, t.A, t.A.Witness, says(t.A.Witness, y, t.B.Witness)) {
		return
	}
	sev := ""
	if t.tie == Compared {
		sev = Note // two may well say one thing
	}
	t.say(AttributionChanged, sev, y.Span, x.Span, bySource)
}

// noSource tells that B has no source where A has one: of reports that are only compared,
// where the source is a party to what it tells of.
func (t twin) noSource() {
	wa, wb := t.witnesses()
	a, b := t.claim(t.A), t.claim(t.B)
	x := a.Chain[len(a.Chain)-1]
	copied := t.tie == MadeFrom && t.Most > .99 && t.oneBefore(x, a, b)
	if wb.InQuote(b.Span) || attributed(wb, b.Sent, !copied) || t.toldAlone() || !t.oneDeed() && !t.sameWords() || wa.Attributions[a.Attribution].Unlisted {
		return
	}
	if t.tie == MadeFrom {
		if a.Headline || b.FirstPerson {
			return
		}
	} else if slices.ContainsFunc(wb.Attributions, func(o attribution.Attribution) bool {
		return slices.ContainsFunc(o.Chain, func(s attribution.Source) bool { return t.oneSource(x, s) })
	}) {
		return // it names the source for more than it marks
	}
	if t.tie != MadeFrom && !t.matters(x, a) {
		return
	}
	if tellsOf(wa, x, wb, t.sentence(t.B)) {
		return
	}
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return t.claim(r).Attribution >= 0 }) ||
		t.told(t.B, t.A, t.A.Witness, func(r collate.Ref) bool { return t.claim(r).Attribution < 0 }) {
		return
	}
	t.say(AttributionDropped, "", b.Span, x.Span, bySource)
}

// tellsOf reports whether a passage of another report names a source by its last word: "the
// firm plans", "he was questioned by police".
func tellsOf(w *story.Witness, s attribution.Source, other *story.Witness, at report.Span) bool {
	words := w.Content(report.Span{Start: s.Span.Start, End: s.Span.Start + len(headOf(s.Span.Of(w.Report.Text)))})
	return len(words) > 0 && claim.Share(words[len(words)-1:], other.Content(at))
}

// oneBefore reports whether the sources of the sentence before claim b of B are those of
// the sentence before claim a of A, and none of them is x, the source of a.
func (t *twin) oneBefore(x attribution.Source, a, b *claim.Claim) bool {
	wa, wb := t.witnesses()
	before := func(w *story.Witness, sent int) (out []string) {
		for _, o := range w.Attributions {
			for _, s := range o.Chain {
				if o.Sent == sent-1 && !o.Unlisted {
					out = append(out, bare(s.Span.Of(w.Report.Text)))
				}
			}
		}
		return out
	}
	p, q := before(wa, a.Sent), before(wb, b.Sent)
	return len(q) > 0 && slices.Equal(p, q) && !slices.Contains(q, bare(x.Span.Of(wa.Report.Text)))
}

// matters reports whether a claim of A is one that its source x, a party to it, a paper or
// nobody who is named, should be told with.
func (t *twin) matters(x attribution.Source, a *claim.Claim) bool {
	w := t.witness(t.A)
	words := x.Span.Of(w.Report.Text)
	if k := bodyOf(words); k != nil && k.name == classParty {
		return true
	}
	if k := classOfWords(w.Attributions[a.Attribution].Cue.Of(w.Report.Text), groupCue); k != nil && k.name == classLoaded {
		return true
	}
	sent := w.Sents[w.Attributions[a.Attribution].Sent]
	for i := sent.First; i < sent.Last; i++ {
		if k := classOf(w.Lower(i), groupUnlisted); k != nil && !a.Span.Contains(w.Words[i].Span()) {
			return true
		}
	}
	return x.Kind == attribution.Anonymous
}

// bodyOf returns the class of who a source is: of the last word that has one before what it
// is of or for, else of the first behind; nil where none has.
func bodyOf(source string) (found *wordClass) {
	fields := strings.FieldsFunc(strings.ToLower(source), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	for _, word := range fields {
		if classOf(word, groupPart) != nil && found != nil {
			return found
		}
		if c := classOf(word, groupSource); c != nil && (found == nil || found.name != classParty) {
			found = c // "rebel officers" are rebels
		}
	}
	return found
}

// sameWords reports whether B is made of the words of A, but for one or two: then it is of one
// deed, whatever the verb.
func (t *twin) sameWords() bool {
	return t.tie == MadeFrom && t.Shared >= fewShared && t.Cover >= leastAlmost
}

// leastAlmost is the share of the words of the shorter claim in which it is almost the other. Ours.
const leastAlmost = 0.8

// toldAlone reports whether the sentence of B has a verb of saying that A does not have:
// "had been reported faulty".
func (t *twin) toldAlone() bool {
	_, wb := t.witnesses()
	sent := wb.Sents[t.claim(t.B).Sent]
	for i := sent.First; i < sent.Last; i++ {
		if classOf(wb.Lower(i), groupCue) != nil && !slices.Contains(t.claim(t.A).Terms, wb.Stem(i)) {
			return true
		}
	}
	return false
}

// told reports whether a sentence has a verb of saying, though nobody was found to say it.
func told(w *story.Witness, sent int) bool {
	for i := w.Sents[sent].First; i < w.Sents[sent].Last; i++ {
		if classOf(w.Lower(i), groupCue) != nil {
			return true
		}
	}
	return false
}
