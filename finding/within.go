package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/date"
	"stemma/collate/relation"
	"stemma/collate/twins"
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/quantity"
	"stemma/story"
)

// itself holds the claims of one report against each other: its headline against its text,
// and its text against itself.
func (f *finder) itself() {
	heads := map[collate.Ref][]twins.Twin{}
	var order []collate.Ref
	for _, t := range f.c.Twins {
		if t.A.Witness != t.B.Witness {
			continue
		}
		a, b := f.claim(t.A), f.claim(t.B)
		switch {
		case a.Headline && !b.Headline:
			if heads[t.A] == nil {
				order = append(order, t.A)
			}
			heads[t.A] = append(heads[t.A], t)
		case !a.Headline && !b.Headline:
			twin{f, t, Within}.inconsistent()
		}
	}
	for _, h := range order {
		f.exaggerated(h, heads[h])
	}
}

// exaggerated tells of a headline that states flat, or as certain to come, what all of its
// text holds possible, alleged or reported.
func (f *finder) exaggerated(head collate.Ref, below []twins.Twin) {
	w, h := f.witness(head), f.claim(head)
	if h.Attribution >= 0 || h.Negated || !h.Firmness.Flat() && h.Firmness != mention.Expected || strings.ContainsAny(h.Span.Of(w.Report.Text), "?'\"‘’“”:") {
		return
	}
	best := -1
	for i, t := range below {
		b := f.claim(t.B)
		x := twin{f, t, Within}
		if !x.oneDeed() && !within(h.Verbs, b.Verbs) {
			continue
		}
		switch {
		case b.Firmness.Flat() && x.modal(t.OnlyB) && flatly(h):
			if best < 0 && t.Cover > .99 {
				best = i // "could hit", "hits"
			}
		case b.Negated || b.Firmness.Flat():
			return // the text has it so, too, or turns it
		case h.Firmness == mention.Expected && b.Firmness == mention.Expected:
			return
		case !weak(b) || b.Firmness == mention.Expected && h.Firmness != mention.Expected && (x.comes(t.B, groupLikely) == nil || toCome(w, h)):
			return // headlines tell what will be as if it were
		case best < 0 && t.Cover >= leastTwinOfClass:
			best = i
		}
	}
	if best >= 0 {
		b := f.claim(below[best].B)
		f.add(Finding{Kind: HeadlineExaggeration, Tie: Within, Locus: -1, By: byHeadline,
			Suspect: f.passage(head.Witness, h.Span), Against: f.passage(head.Witness, hedgeOr(b.FirmBy, b.Span))})
	}
}

// toCome reports whether a headline says by a word before its verb that it is of what will
// be: "to be signed".
func toCome(w *story.Witness, h *claim.Claim) bool {
	verb := w.WordAt(h.Predicate.Span().Start)
	for i := max(w.WordAt(h.Start), verb-2); i < verb; i++ {
		if classOf(w.Lower(i), groupComing) != nil {
			return true
		}
	}
	return false
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
		x.Bound == figure.Range || y.Bound == figure.Range || amount.Vague(x) || amount.Vague(y) || amount.Compare(x, y) != relation.Differs || weak(a) != weak(b) {
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
	if len(d.Value) != len(e.Value) || len(d.Value) != 4 || !date.TwoTimes(d, e) {
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

// modal reports whether some of the words that the text of a headline has more say that
// something may be.
func (t *twin) modal(words []int) bool {
	w := t.witness(t.B)
	return slices.ContainsFunc(w.Hedges, func(h hedge.Mention) bool {
		return h.Kind == hedge.Possible && slices.ContainsFunc(words, func(i int) bool { return h.Span.Contains(w.Words[i].Span()) })
	})
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
