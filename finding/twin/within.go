package twin

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/date"
	"stemma/collate/relation"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// Within holds the text of every report against itself.
func Within(f *finding.Finder) {
	for _, t := range f.Twins {
		if t.A.Witness == t.B.Witness && !f.Claim(t.A).Headline && !f.Claim(t.B).Headline {
			twin{&index{Finder: f}, t, finding.Within}.inconsistent()
		}
	}
}

// inconsistent tells of two claims of one report that give two numbers, or two days to
// come, to one thing in mostly the same words.
func (t twin) inconsistent() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if !t.oneDeed() || t.another() || a.Negated != b.Negated || len(a.Chain) > 0 && len(b.Chain) > 0 && !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) {
		return
	}
	w := t.Witness(t.A)
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
		x.Bound == figure.Range || y.Bound == figure.Range || amount.Vague(x) || amount.Vague(y) || amount.Compare(x, y) != relation.Differs || told.Weak(a) != told.Weak(b) {
		return
	}
	t.Add(finding.Finding{Kind: finding.InternalInconsistency, Tie: finding.Within, Locus: -1, By: finding.ByWithin,
		Suspect: t.Passage(t.B.Witness, y.Span), Against: t.Passage(t.A.Witness, x.Span)})
}

// retold reports whether the later of two claims tells of the one thing that the earlier
// tells of, in fewer of its words: "The slide, which killed seven", "It bought the mill for".
func (t *twin) retold(a, b *claim.Claim) bool {
	if t.Shared < fewShared || len(a.Dates) > 0 && len(b.Dates) > 0 || names(t.Finder, t.A, t.OnlyA) && names(t.Finder, t.B, t.OnlyB) {
		return false
	}
	w := t.Witness(t.A)
	i, j := a.Figures[0], b.Figures[0]
	p, q := &w.Slots[i], &w.Slots[j]
	subject := w.Content(a.Subject.Span())
	again := len(w.Content(b.Subject.Span())) == 0 || claim.Share(subject, w.Content(b.Subject.Span()))
	switch {
	case !again || told.Weak(a) || told.Weak(b) || w.Figures[i].Dimension == quantity.Age || w.Figures[i].Dimension == quantity.Time:
		return false
	case w.Figures[i].Dimension == quantity.Count:
		return p.Family == q.Family && p.Family != "" && p.Aspect == q.Aspect && p.Aspect != ""
	}
	return claim.Share(w.Content(a.Object.Span()), w.Content(b.Object.Span()))
}

// names reports whether some words are those of a name.
func names(f *finding.Finder, r collate.Ref, words []int) bool {
	w := f.Witness(r)
	return slices.ContainsFunc(words, func(i int) bool { return w.Words[i].Is(claim.ProperNoun) && !told.DatedIn(w, i) })
}

// twoDays tells of two days to come of one thing, and reports whether it did.
func (t twin) twoDays(a, b *claim.Claim) bool {
	if t.Shared < fewShared || t.Cover < leastCover || a.Firmness != mention.Expected && b.Firmness != mention.Expected {
		return false
	}
	x, y, ok := t.OtherDays(t.A, t.B)
	if !ok {
		return false
	}
	t.Add(finding.Finding{Kind: finding.InternalInconsistency, Tie: finding.Within, Locus: -1, By: finding.ByWithin,
		Suspect: t.Passage(t.B.Witness, y), Against: t.Passage(t.A.Witness, x)})
	return true
}

// twoYears tells of two years in which a report says that a thing was made or ended, as
// happens once, and reports whether it did.
func (t twin) twoYears(a, b *claim.Claim) bool {
	w := t.Witness(t.A)
	x, y := onceIn(w, a), onceIn(w, b)
	if x == nil || x != y || len(a.Dates) != 1 || len(b.Dates) != 1 || !a.Object.Empty() || !b.Object.Empty() {
		return false
	}
	p, q := w.Content(a.Subject.Span()), w.Content(b.Subject.Span())
	if len(p) == 0 || len(q) == 0 || p[0] != q[0] || names(t.Finder, t.A, t.OnlyA) || names(t.Finder, t.B, t.OnlyB) {
		return false
	}
	d, e := &w.Dates[a.Dates[0]], &w.Dates[b.Dates[0]]
	if len(d.Value) != len(e.Value) || len(d.Value) != 4 || !date.TwoTimes(d, e) {
		return false
	}
	t.Add(finding.Finding{Kind: finding.InternalInconsistency, Tie: finding.Within, Locus: -1, By: finding.ByWithin,
		Suspect: t.Passage(t.B.Witness, e.Span), Against: t.Passage(t.A.Witness, d.Span)})
	return true
}

// onceIn returns the class of the word of a claim for what happens once; nil where it has none.
func onceIn(w *story.Witness, c *claim.Claim) *class.Class {
	first, last := w.WordsIn(c.Span)
	for i := first; i < last; i++ {
		if k := class.Of(w.Lower(i), groupOnce); k != nil {
			return k
		}
	}
	return nil
}

// onlyNumber reports whether what a claim has and its twin has not is no more than its
// number and one word beside it.
func (t *twin) onlyNumber(r collate.Ref, only []int, c *claim.Claim) bool {
	w, n := t.Witness(r), 0
	for _, i := range only {
		if s := w.Words[i].Span(); !w.Figures[c.Figures[0]].Span.Contains(s) && w.Words[i].Is(claim.ContentWord) {
			if class.Of(w.Lower(i), class.GroupSource) != nil {
				continue
			}
			n++
		}
	}
	return n <= 1
}
