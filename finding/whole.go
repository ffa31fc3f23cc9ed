package finding

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// wholes tells of a ratio of report b, which was perhaps made from report a, that is of
// another whole there: "38 percent of the miners asked", "38 percent of the miners"; and of
// one that is a change of something else or against another time: "orders for pumps fell 27
// percent", "orders fell 27 percent".
func (f *finder) wholes(a, b int) {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || y.Dimension != quantity.Ratios || collate.Vague(y) || headed(wb, j) {
			continue
		}
		is, js := f.held(a).of(y), f.held(b).of(y)
		if len(is) != 1 || len(js) != 1 || headed(wa, is[0]) {
			continue
		}
		p, q := collate.FigRef{Witness: a, Figure: is[0]}, collate.FigRef{Witness: b, Figure: j}
		x := f.figure(p)
		if x.Change != y.Change {
			continue
		}
		k := f.shares(p, q)
		if k == nil {
			k = f.compared(p, q)
		}
		if k == nil {
			continue
		}
		tie, _ := f.tie(a, b)
		f.add(Finding{Kind: DenominatorChanged, Tie: tie, Locus: -1, By: byThing, Suspect: f.passage(b, k[1]), Against: f.passage(a, k[0])})
	}
}

// shares returns the passages of two ratios that are alike but are of two wholes; nil where
// they may be of one.
func (f *finder) shares(p, q collate.FigRef) []report.Span {
	wa, wb := &f.c.Witnesses[p.Witness], &f.c.Witnesses[q.Witness]
	x, y := f.figure(p), f.figure(q)
	s, t := wa.Slots[p.Figure].Whole, wb.Slots[q.Figure].Whole
	if s.Empty() || t.Empty() || (s.Start > x.Start) != (t.Start > y.Start) {
		return nil
	}
	as, bs := limits(wa, s, x.Span), limits(wb, t, y.Span)
	if len(as) == 0 || len(bs) == 0 {
		return nil
	}
	onlyA, onlyB := besides(wa, as, wb, bs), besides(wb, bs, wa, as)
	onlyA, onlyB = f.unsaid(p.Witness, onlyA, q), f.unsaid(q.Witness, onlyB, p)
	switch {
	case len(onlyA) == 0 && len(onlyB) == 0:
		return nil
	case s.Start < x.Start && !(len(onlyB) == 0 && of(wa, s, onlyA) || len(onlyA) == 0 && of(wb, t, onlyB)):
		return nil // "the key rate is", "interest rates are"
	case len(onlyA) > 0 && len(onlyB) > 0 && !stranger(wa, onlyA, wb, onlyB):
		return nil
	case len(onlyA) == len(as) && len(onlyB) == 0 || len(onlyB) == len(bs) && len(onlyA) == 0:
		return nil
	case len(onlyA)+len(onlyB) > mostLimits:
		return nil // told in other words
	}
	return []report.Span{x.Span.Cover(s), y.Span.Cover(t)}
}

// of reports whether the first of some words of a whole stands behind a preposition: "orders
// for pumps".
func of(w *story.Witness, whole report.Span, words []int) bool {
	first, _ := w.WordsIn(whole)
	for i := first + 1; i < words[0]; i++ {
		if classOf(w.Lower(i), groupPart) != nil {
			return true
		}
	}
	return false
}

// mostLimits is how many words of two wholes may be of one alone. Ours.
const mostLimits = 4

// limits lists the words of a whole that limit it: no names, no numbers and none that say
// that it is all.
func limits(w *story.Witness, s, but report.Span) []int {
	var out []int
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if x := w.Words[i]; x.Is(claim.ContentWord) && x.Kind == claim.Letters && !x.Is(claim.ProperNoun) && !but.Overlaps(x.Span()) && classOf(w.Lower(i), groupAll) == nil {
			out = append(out, i)
		}
	}
	return out
}

// besides lists those of the words as that are none of the words bs, and not like one.
func besides(wa *story.Witness, as []int, wb *story.Witness, bs []int) []int {
	return slices.DeleteFunc(slices.Clone(as), func(i int) bool {
		return slices.ContainsFunc(bs, func(j int) bool {
			if wa.Stem(i) == wb.Stem(j) {
				return true
			}
			like, known := collate.Likeness(wa.Lower(i), wb.Lower(j))
			return known && like >= likeThings
		})
	})
}

// unsaid lists those of the words of report w that the sentence of figure q of another report,
// and those next to it, do not have.
func (f *finder) unsaid(w int, words []int, q collate.FigRef) []int {
	wit, other := &f.c.Witnesses[w], &f.c.Witnesses[q.Witness]
	said := f.stems(q.Witness)
	at := other.SentOf(other.WordAt(f.figure(q).Start))
	return slices.DeleteFunc(words, func(i int) bool {
		for s := max(0, at-1); s <= min(at+1, len(said)-1); s++ {
			if slices.Contains(said[s], wit.Stem(i)) {
				return true
			}
		}
		return false
	})
}

// stranger reports whether the last of some words and the last of others are nouns that are
// known to be of two things.
func stranger(wa *story.Witness, as []int, wb *story.Witness, bs []int) bool {
	i, j := as[len(as)-1], bs[len(bs)-1]
	if !wa.Words[i].Is(claim.Noun) || !wb.Words[j].Is(claim.Noun) || anything(wa.Stem(i)) || anything(wb.Stem(j)) {
		return false
	}
	like, known := collate.Likeness(wa.Lower(i), wb.Lower(j))
	return known && like < likeThings
}

// anything reports whether a noun, as its stem, may stand for any other: "places".
func anything(stem string) bool {
	return classOf(stem, groupAnything) != nil || classOf(stem+"e", groupAnything) != nil
}

// compared returns the passages that say against what two changes are measured, where those
// are two times: "from a year earlier", "from the quarter before"; nil where they may be one.
func (f *finder) compared(p, q collate.FigRef) []report.Span {
	if f.figure(p).Change == figure.Level {
		return nil
	}
	s, a := f.against(p)
	t, b := f.against(q)
	if a == "" || b == "" || a == b {
		return nil
	}
	return []report.Span{s, t}
}

// against returns the words of a figure's sentence that say from when a change is measured, and
// how long ago that was: "year" of "from a year earlier"; "" where it has none or several.
func (f *finder) against(p collate.FigRef) (at report.Span, ago string) {
	w := &f.c.Witnesses[p.Witness]
	sent := w.Sents[w.SentOf(w.WordAt(f.figure(p).Start))]
	for i := sent.First; i < sent.Last; i++ {
		c := classOf(w.Lower(i), groupPeriod)
		if c == nil || c.name == classAgo || c.name == classThan {
			continue
		}
		before, than := false, i
		for k := max(sent.First, i-3); k <= min(i+1, sent.Last-1); k++ {
			before = before || inClass(w.Lower(k), groupPeriod, classAgo)
			if k < i && inClass(w.Lower(k), groupPeriod, classThan) {
				than = min(than, k)
			}
		}
		if !before || ago != "" && ago != c.name {
			if before {
				return report.Span{}, ""
			}
			continue
		}
		end := i
		if i+1 < sent.Last && inClass(w.Lower(i+1), groupPeriod, classAgo) {
			end++
		}
		ago, at = c.name, w.Words[than].Span().Cover(w.Words[end].Span())
	}
	return at, ago
}
