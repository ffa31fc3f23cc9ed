package finding

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// itself holds the text of every report against itself.
func (f *finder) itself() {
	for _, t := range f.c.Twins {
		if t.A.Witness == t.B.Witness && !f.claim(t.A).Headline && !f.claim(t.B).Headline {
			twin{&index{finder: f}, t, Within}.inconsistent()
		}
	}
}

// inconsistent tells of two claims of one report that give two numbers, or two days to
// come, to one thing in mostly the same words.
func (t twin) inconsistent() {
	a, b := t.claim(t.A), t.claim(t.B)
	if !t.oneDeed() || t.another() || a.Negated != b.Negated || len(a.Chain) > 0 && len(b.Chain) > 0 && !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) {
		return
	}
	w := t.witness(t.A)
	if w.InQuote(a.Span) != w.InQuote(b.Span) {
		return
	}
	if t.twoDays(a, b) || t.twoYears(a, b) {
		return
	}
	if len(a.Figures) != 1 || len(b.Figures) != 1 || t.Shared < 2 || !(t.onlyNumber(t.A, t.OnlyA, a) && t.onlyNumber(t.B, t.OnlyB, b)) && !t.retold(a, b) {
		return
	}
	i, j := a.Figures[0], b.Figures[0]
	x, y := &w.Figures[i], &w.Figures[j]
	p, q := &w.Slots[i], &w.Slots[j]
	if p.Past != q.Past && (len(a.Dates) == 0) == (len(b.Dates) == 0) || x.Value == nil || y.Value == nil || x.Unit != y.Unit || x.Dimension != y.Dimension || x.Change != y.Change || x.Per != y.Per || p.Aspect != q.Aspect || p.Part != q.Part ||
		x.Bound == figure.Range || y.Bound == figure.Range || collate.Vague(x) || collate.Vague(y) || collate.Compare(x, y) != collate.Differs || weak(a) != weak(b) {
		return
	}
	t.add(Finding{Kind: InternalInconsistency, Tie: Within, Locus: -1, By: byWithin,
		Suspect: t.passage(t.B.Witness, y.Span), Against: t.passage(t.A.Witness, x.Span)})
}

// retold reports whether the later of two claims tells of the one thing that the earlier
// tells of, in fewer of its words: "The slide, which killed seven", "It bought the mill for".
func (t *twin) retold(a, b *claim.Claim) bool {
	if t.Shared < fewShared || len(a.Dates) > 0 && len(b.Dates) > 0 || t.names(t.A, t.OnlyA) && t.names(t.B, t.OnlyB) {
		return false
	}
	w := t.witness(t.A)
	i, j := a.Figures[0], b.Figures[0]
	p, q := &w.Slots[i], &w.Slots[j]
	subject := w.Content(a.Subject.Span())
	again := len(w.Content(b.Subject.Span())) == 0 || claim.Share(subject, w.Content(b.Subject.Span()))
	switch {
	case !again || weak(a) || weak(b) || w.Figures[i].Dimension == quantity.Age || w.Figures[i].Dimension == quantity.Time:
		return false
	case w.Figures[i].Dimension == quantity.Count:
		return p.Family == q.Family && p.Family != "" && p.Aspect == q.Aspect && p.Aspect != ""
	}
	return claim.Share(w.Content(a.Object.Span()), w.Content(b.Object.Span()))
}

// names reports whether some words are those of a name.
func (f *finder) names(r collate.Ref, words []int) bool {
	w := f.witness(r)
	return slices.ContainsFunc(words, func(i int) bool { return w.Words[i].Is(claim.ProperNoun) && !datedIn(w, i) })
}

func datedIn(w *story.Witness, i int) bool {
	return slices.ContainsFunc(w.Dates, func(d dateOf) bool { return d.Span.Overlaps(w.Words[i].Span()) })
}

// twoDays tells of two days to come of one thing, and reports whether it did.
func (t twin) twoDays(a, b *claim.Claim) bool {
	if t.Shared < fewShared || t.Cover < leastCover || a.Firmness != mention.Expected && b.Firmness != mention.Expected {
		return false
	}
	x, y, ok := t.c.OtherDays(t.A, t.B)
	if !ok {
		return false
	}
	t.add(Finding{Kind: InternalInconsistency, Tie: Within, Locus: -1, By: byWithin,
		Suspect: t.passage(t.B.Witness, y), Against: t.passage(t.A.Witness, x)})
	return true
}

// twoYears tells of two years in which a report says that a thing was made or ended, as
// happens once, and reports whether it did.
func (t twin) twoYears(a, b *claim.Claim) bool {
	w := t.witness(t.A)
	x, y := onceIn(w, a), onceIn(w, b)
	if x == nil || x != y || len(a.Dates) != 1 || len(b.Dates) != 1 || !a.Object.Empty() || !b.Object.Empty() {
		return false
	}
	p, q := w.Content(a.Subject.Span()), w.Content(b.Subject.Span())
	if len(p) == 0 || len(q) == 0 || p[0] != q[0] || t.names(t.A, t.OnlyA) || t.names(t.B, t.OnlyB) {
		return false
	}
	d, e := &w.Dates[a.Dates[0]], &w.Dates[b.Dates[0]]
	if len(d.Value) != len(e.Value) || len(d.Value) != 4 || !collate.TwoTimes(d, e) {
		return false
	}
	t.add(Finding{Kind: InternalInconsistency, Tie: Within, Locus: -1, By: byWithin,
		Suspect: t.passage(t.B.Witness, e.Span), Against: t.passage(t.A.Witness, d.Span)})
	return true
}

// onceIn returns the class of the word of a claim for what happens once; nil where it has none.
func onceIn(w *story.Witness, c *claim.Claim) *wordClass {
	first, last := w.WordsIn(c.Span)
	for i := first; i < last; i++ {
		if k := classOf(w.Lower(i), groupOnce); k != nil {
			return k
		}
	}
	return nil
}

// onlyNumber reports whether what a claim has and its twin has not is no more than its
// number and one word beside it.
func (t *twin) onlyNumber(r collate.Ref, only []int, c *claim.Claim) bool {
	w, n := t.witness(r), 0
	for _, i := range only {
		if s := w.Words[i].Span(); !w.Figures[c.Figures[0]].Span.Contains(s) && w.Words[i].Is(claim.ContentWord) {
			if classOf(w.Lower(i), groupSource) != nil {
				continue
			}
			n++
		}
	}
	return n <= 1
}
