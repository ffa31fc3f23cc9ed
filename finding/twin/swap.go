package twin

import (
	"slices"
	"time"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/date"
	"stemma/collate/usage"
	"stemma/collate/utter"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// A swap is the one run of words in which two passages differ that are alike, word by word,
// before it and behind it. On either side it may be empty. Where so much else is alike two
// writers have not told one thing in their own ways: somebody put one word for another.
type swap struct {
	a, b  []int // words of the run
	frame int   // content words before and behind it, those that both have
}

// mostSwapped is the most content words in which passages may differ that count as alike
// else. Ours.
const mostSwapped = 3

// mostSwaps is how many swaps of a story are looked into, for each of which two reports are
// read once. Ours: far above what a story of news has; it bounds the work.
const mostSwaps = 1000

// swapIn returns the run in which two spans differ; ok is false where too little is alike.
func (t *twin) swapIn(sa, sb report.Span) (s swap, ok bool) {
	wa, wb := t.witnesses()
	as, bs := told.LettersIn(wa, sa), told.LettersIn(wb, sb)
	same := func(i, j int) bool {
		return wa.Lower(i) == wb.Lower(j) || wa.Words[i].Is(claim.ContentWord) && wb.Words[j].Is(claim.ContentWord) && wa.Stem(i) == wb.Stem(j)
	}
	count := func(i int) {
		if wa.Words[i].Is(claim.ContentWord) {
			s.frame++
		}
	}
	for len(as) > 0 && len(bs) > 0 && same(as[0], bs[0]) {
		count(as[0])
		as, bs = as[1:], bs[1:]
	}
	for len(as) > 0 && len(bs) > 0 && same(as[len(as)-1], bs[len(bs)-1]) {
		count(as[len(as)-1])
		as, bs = as[:len(as)-1], bs[:len(bs)-1]
	}
	s.a, s.b = as, bs
	return s, s.frame >= fewShared && len(as)+len(bs) > 0 && s.frame >= content(t.Finder, t.A, as) && s.frame >= content(t.Finder, t.B, bs)
}

// swaps tells of two claims, or of the sentences that hold them, that are alike but for one
// run of words, and reports whether it told of anything.
func (t twin) swaps() bool {
	qa, qb := t.Witness(t.A).InQuote(t.Claim(t.A).Span), t.Witness(t.B).InQuote(t.Claim(t.B).Span)
	if qa && qb {
		return t.requoted()
	}
	if t.another() || qa || qb {
		return false
	}
	s, ok := t.swapIn(t.Claim(t.A).Span, t.Claim(t.B).Span)
	if !ok {
		if s, ok = t.swapIn(sentence(t.Finder, t.A), sentence(t.Finder, t.B)); !ok {
			return false
		}
	}
	if len(s.a) == 0 || len(s.b) == 0 {
		return t.inserted(s)
	}
	if content(t.Finder, t.A, s.a) > mostSwapped || content(t.Finder, t.B, s.b) > mostSwapped || t.swapped >= mostSwaps {
		return false
	}
	if t.swapped++; t.both(s) {
		return false
	}
	return t.otherTime(s) || t.otherRate(s) || t.otherPlace(s) || t.switched(s) || t.otherTitle(s) || t.caused(s)
}

// caused tells of a word that says that one thing made the other, where the other report has
// no more than that it came after: "two days after", "because".
func (t *twin) caused(s swap) bool {
	causal := func(r collate.Ref, words []int) bool {
		w := t.Witness(r)
		return slices.ContainsFunc(words, func(i int) bool { return class.Of(w.Lower(i), class.GroupCause) != nil })
	}
	x, y := causal(t.A, s.a), causal(t.B, s.b)
	if x && !y && t.tie != finding.MadeFrom {
		t.swap()
		s.a, s.b = s.b, s.a
		x, y = y, x
	}
	w := t.Witness(t.B)
	if x || !y || content(t.Finder, t.B, s.b) > 0 || !class.IsCause(w, s.b[len(s.b)-1]) || slices.ContainsFunc(s.a, func(i int) bool { return t.Witness(t.A).Words[i].Is(claim.ProperNoun) }) {
		return false
	}
	t.say(finding.CausalClaimAdded, "", sentence(t.Finder, t.B), sentence(t.Finder, t.A), finding.ByCause)
	return true
}

// likeWords is the likeness of two words from which one may stand in a quotation where the
// other was said: "betrayed", "disappointed". Of words less like each other two things were
// said. Ours.
const likeWords = 0.35

// fewQuoted is how many words two quotations must share that are one but for one word. Ours.
const fewQuoted = 4

// requoted tells of a word in a quotation in whose stead the other report, of the same
// speaker, has another that means about the same.
func (t *twin) requoted() bool {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if len(a.Chain) == 0 || len(b.Chain) == 0 || !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) || t.oneUtterance() {
		return false
	}
	wa, wb := t.witnesses()
	s, _ := t.swapIn(a.Span, b.Span)
	if len(s.a) != 1 || len(s.b) != 1 || min(len(told.LettersIn(wa, a.Span)), len(told.LettersIn(wb, b.Span))) < fewQuoted+1 {
		return false
	}
	x, y := wa.Lower(s.a[0]), wb.Lower(s.b[0])
	kind, by := finding.QuoteAltered, finding.ByQuote
	if t.tie != finding.MadeFrom && told.Translated(t.Finder, t.A.Witness, a.Span, t.B.Witness, b.Span) {
		kind, by = finding.QuoteReworded, finding.ByReworded
	}
	like, known := usage.Likeness(x, y)
	return known && like >= likeWords && x[0] != y[0] && // "OK", "okay"
		t.tellSwap(kind, s, by)
}

// oneUtterance reports whether the quotations of both claims are known to be one, of which
// utterances tells.
func (t *twin) oneUtterance() bool {
	holds := func(u *utter.Utterance, r collate.Ref) bool {
		return slices.ContainsFunc(u.Readings, func(q collate.QuoteRef) bool {
			return q.Witness == r.Witness && t.Witness(r).Quotes[q.Quote].Span.Overlaps(t.Claim(r).Span)
		})
	}
	return slices.ContainsFunc(t.Utterances, func(u utter.Utterance) bool { return holds(&u, t.A) && holds(&u, t.B) })
}

func sentence(f *finding.Finder, r collate.Ref) report.Span {
	return finding.Sentence(f.Witness(r), f.Claim(r).Sent)
}

// span returns the passage of a run of words.
func span(f *finding.Finder, r collate.Ref, words []int) report.Span {
	w := f.Witness(r)
	return w.Words[words[0]].Span().Cover(w.Words[words[len(words)-1]].Span())
}

// both reports whether a report has the other's words, too.
func (t *twin) both(s swap) bool {
	wa, wb := t.witnesses()
	return hasWords(wb, wa, s.a) || hasWords(wa, wb, s.b)
}

// hasWords reports whether a report holds the words of another one after the other.
func hasWords(w, other *story.Witness, words []int) bool {
	for i := 0; i+len(words) <= len(w.Words); i++ {
		k := 0
		for k < len(words) && w.Lower(i+k) == other.Lower(words[k]) {
			k++
		}
		if k == len(words) {
			return true
		}
	}
	return false
}

// tellSwap adds what a swap shows.
func (t *twin) tellSwap(kind string, s swap, by report.By) bool {
	t.say(kind, "", span(t.Finder, t.B, s.b), span(t.Finder, t.A, s.a), by)
	return true
}

// sameNews is how far apart the days of two reports may lie that tell of one day's news.
const sameNews = 48 * time.Hour

// otherTime tells of a day, month, year or hour in whose stead the other report has another.
func (t *twin) otherTime(s swap) bool {
	wa, wb := t.witnesses()
	x, y := dateOfWords(wa, s.a), dateOfWords(wb, s.b)
	if x == nil || y == nil || !date.TwoTimes(x, y) {
		return false
	}
	if a, b := t.Held(t.A.Witness).Today, t.Held(t.B.Witness).Today; !a.IsZero() && !b.IsZero() && b.Sub(a).Abs() > sameNews {
		return false // put off since
	}
	t.say(finding.TimeShift, "", y.Span, x.Span, finding.ByClash)
	return true
}

// dateOfWords returns the one date that holds all content words of a run; nil where there is
// none.
func dateOfWords(w *story.Witness, words []int) *when.Mention {
	var found *when.Mention
	for _, i := range words {
		k := slices.IndexFunc(w.Dates, func(d when.Mention) bool { return d.Span.Overlaps(w.Words[i].Span()) })
		switch {
		case k < 0 && w.Words[i].Is(claim.ContentWord), found != nil && k >= 0 && found != &w.Dates[k]:
			return nil
		case k >= 0:
			found = &w.Dates[k]
		}
	}
	return found
}

// otherRate tells of one number that is reckoned for another length of time, or is of other
// people: "600 litres of water a minute", "an hour"; "sixty percent of women", "of voters".
func (t *twin) otherRate(s swap) bool {
	wa, wb := t.witnesses()
	i, j := onlyContent(wa, s.a), onlyContent(wb, s.b)
	if i < 0 || j < 0 {
		return false
	}
	if p, q := class.Of(wa.Lower(i), groupSpan), class.Of(wb.Lower(j), groupSpan); p != nil && q != nil && p.Name != q.Name {
		x, y := numberBefore(wa, s.a[0]), numberBefore(wb, s.b[0])
		if x.Empty() || y.Empty() {
			return false
		}
		t.say(finding.DenominatorChanged, "", y.Cover(span(t.Finder, t.B, s.b)), x.Cover(span(t.Finder, t.A, s.a)), finding.ByPer)
		return true
	}
	if !shareBefore(wa, s.a[0]) || !shareBefore(wb, s.b[0]) || !wa.Words[i].Is(claim.Noun) || !wb.Words[j].Is(claim.Noun) {
		return false
	}
	like, known := usage.Likeness(wa.Lower(i), wb.Lower(j))
	return known && like < unlikeWholes && t.tellSwap(finding.DenominatorChanged, s, finding.ByPer)
}

// unlikeWholes and unlikeSpots are the likeness of two nouns below which one is no word for
// the other, where all else is alike: "women", "voters"; "a garage", "an attic". Ours.
const (
	unlikeWholes = 0.28
	unlikeSpots  = 0.28
)

// onlyContent returns the one content word of a run, or -1.
func onlyContent(w *story.Witness, words []int) int {
	at := -1
	for _, i := range words {
		if w.Words[i].Is(claim.ContentWord) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// reachOfRate is how many words before a length of time the number may stand that is
// reckoned for it. Ours.
const reachOfRate = 5

// numberBefore returns the number that stands shortly before word i of a report, in its
// sentence, and is of no length of time itself; an empty span where there is none.
func numberBefore(w *story.Witness, i int) report.Span {
	first := w.Sents[w.SentOf(i)].First
	for k := i - 1; k >= max(first, i-reachOfRate); k-- {
		if measure.IsNumber(w, k) && class.Of(w.Lower(k+1), groupSpan) == nil {
			return w.Words[k].Span()
		}
	}
	return report.Span{}
}

// shareBefore reports whether a share stands right before word i, "of" or "in" between.
func shareBefore(w *story.Witness, i int) bool {
	first := w.Sents[w.SentOf(i)].First
	for k := i - 1; k >= max(first, i-2); k-- {
		span := w.Words[k].Span()
		if slices.ContainsFunc(w.Figures, func(f figure.Figure) bool { return f.Dimension == quantity.Ratios && f.Span.Contains(span) }) {
			return true
		}
		if class.Of(w.Lower(k), groupWhole) == nil {
			return false
		}
	}
	return false
}

// otherPlace tells of a thing or place in whose stead, behind one preposition, the other
// report has another: "in a garage", "in an attic".
func (t *twin) otherPlace(s swap) bool {
	wa, wb := t.witnesses()
	i, j := onlyContent(wa, s.a), onlyContent(wb, s.b)
	if i < 0 || j < 0 || !wa.Words[i].Is(claim.Noun) || !wb.Words[j].Is(claim.Noun) {
		return false
	}
	at, p := behind(wa, i, 0)
	at2, q := behind(wb, j, 0)
	like, known := usage.Likeness(wa.Lower(i), wb.Lower(j))
	return at >= 0 && at2 >= 0 && p == q && known && like < unlikeSpots && t.tellSwap(finding.Contradiction, s, finding.ByPlace)
}

// switched tells of two words that turn what is said: "on duty", "off duty".
func (t *twin) switched(s swap) bool {
	wa, wb := t.witnesses()
	if len(s.a) != 1 || len(s.b) != 1 {
		return false
	}
	x, y := class.Of(wa.Lower(s.a[0]), groupSwitch), class.Of(wb.Lower(s.b[0]), groupSwitch)
	return x != nil && y != nil && x.Name != y.Name && t.tellSwap(finding.Contradiction, s, finding.ByOpposite)
}

// otherTitle tells of one person who has two offices that are no words for each other.
func (t *twin) otherTitle(s swap) bool {
	wa, wb := t.witnesses()
	x, y := titleOf(wa, s.a), titleOf(wb, s.b)
	if x == "" || y == "" {
		return false
	}
	like, known := usage.Likeness(x, y)
	return known && like < class.UnlikeThings && t.tellSwap(finding.SpeakerRoleChanged, s, finding.ByRole)
}

// titleOf returns the last word of a run where it is the end of a person's title, else "".
func titleOf(w *story.Witness, words []int) string {
	last := words[len(words)-1]
	s := w.Words[last].Span()
	if slices.ContainsFunc(w.Cast.Mentions, func(m name.Mention) bool { return m.Title.End == s.End && m.Title.Contains(s) }) ||
		slices.ContainsFunc(w.Cast.Members, func(m name.Member) bool { return m.Title.End == s.End && m.Title.Contains(s) }) {
		return w.Lower(last)
	}
	return ""
}

// inserted tells of words that one of two passages has more, where they turn what it says:
// "failed to", "unless the tax is cut".
func (t twin) inserted(s swap) bool {
	if len(s.a) == 0 {
		t.swap()
		s.a, s.b = s.b, s.a
		if t.tie == finding.MadeFrom {
			return false // told more narrowly than it was
		}
	}
	w := t.Witness(t.A)
	c := class.Of(w.Lower(s.a[0]), class.GroupProviso)
	switch {
	case c == nil:
		return false
	case c.Name == class.Not && len(s.a) <= 2 && s.frame >= fewShared:
		t.say(finding.Contradiction, "", t.Claim(t.B).Span, span(t.Finder, t.A, s.a), finding.ByPolarity)
		return true
	case c.Name == class.If, c.Name == classThough && len(s.a) > 1 && class.Of(w.Lower(s.a[1]), class.GroupNegation) != nil:
		if t.provided() {
			return false
		}
		t.say(finding.DetailDropped, "", t.Claim(t.B).Span, span(t.Finder, t.A, s.a), finding.ByDetail)
		return true
	}
	return false
}

// provided reports whether the sentence of B, or one beside it, has words of a proviso.
func (t *twin) provided() bool {
	w, at := t.Witness(t.B), t.Claim(t.B).Sent
	for s := max(0, at-1); s < min(len(w.Sents), at+2); s++ {
		for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
			if c := class.Of(w.Lower(i), class.GroupProviso); c != nil && c.Name != class.Not {
				return true
			}
		}
	}
	return false
}
