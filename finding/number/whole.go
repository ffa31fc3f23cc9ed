package number

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// Wholes tells of a ratio of report b, which was perhaps made from report a, that is of
// another whole there: "38 percent of the miners asked", "38 percent of the miners"; and of
// one that is a change of something else or against another time: "orders for pumps fell 27
// percent", "orders fell 27 percent".
func Wholes(f *finding.Finder, a, b int) {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || y.Dimension != quantity.Ratios || amount.Vague(y) || measure.InHeadline(wb, j) {
			continue
		}
		is, js := f.Held(a).Of(y), f.Held(b).Of(y)
		if len(is) != 1 || len(js) != 1 || measure.InHeadline(wa, is[0]) {
			continue
		}
		p, q := collate.FigRef{Witness: a, Figure: is[0]}, collate.FigRef{Witness: b, Figure: j}
		x := f.Figure(p)
		if x.Change != y.Change {
			continue
		}
		k := shares(f, p, q)
		if k == nil {
			k = compared(f, p, q)
		}
		if k == nil {
			continue
		}
		tie, _ := f.Tie(a, b)
		f.Add(finding.Finding{Kind: finding.DenominatorChanged, Tie: tie, Locus: -1, By: finding.ByThing, Suspect: f.Passage(b, k[1]), Against: f.Passage(a, k[0])})
	}
}

// shares returns the passages of two ratios that are alike but are of two wholes; nil where
// they may be of one.
func shares(f *finding.Finder, p, q collate.FigRef) []report.Span {
	wa, wb := &f.Witnesses[p.Witness], &f.Witnesses[q.Witness]
	x, y := f.Figure(p), f.Figure(q)
	s, t := wa.Slots[p.Figure].Whole, wb.Slots[q.Figure].Whole
	if s.Empty() || t.Empty() || (s.Start > x.Start) != (t.Start > y.Start) {
		return nil
	}
	as, bs := limiting(wa, s, x.Span), limiting(wb, t, y.Span)
	if len(as) == 0 || len(bs) == 0 {
		return nil
	}
	onlyA, onlyB := besides(wa, as, wb, bs), besides(wb, bs, wa, as)
	onlyA, onlyB = unsaid(f, p.Witness, onlyA, q), unsaid(f, q.Witness, onlyB, p)
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
		if class.Of(w.Lower(i), class.GroupPart) != nil {
			return true
		}
	}
	return false
}

// mostLimits is how many words of two wholes may be of one alone. Ours.
const mostLimits = 4

// limiting lists the words of a whole that limit it: no names, no numbers and none that say
// that it is all.
func limiting(w *story.Witness, s, but report.Span) []int {
	var out []int
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if x := w.Words[i]; x.Is(claim.ContentWord) && x.Kind == claim.Letters && !x.Is(claim.ProperNoun) && !but.Overlaps(x.Span()) && class.Of(w.Lower(i), groupAll) == nil {
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
			like, known := usage.Likeness(wa.Lower(i), wb.Lower(j))
			return known && like >= class.LikeThings
		})
	})
}

// unsaid lists those of the words of report w that the sentence of figure q of another report,
// and those next to it, do not have.
func unsaid(f *finding.Finder, w int, words []int, q collate.FigRef) []int {
	wit, other := &f.Witnesses[w], &f.Witnesses[q.Witness]
	said := f.Stems(q.Witness)
	at := other.SentOf(other.WordAt(f.Figure(q).Start))
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
	like, known := usage.Likeness(wa.Lower(i), wb.Lower(j))
	return known && like < class.LikeThings
}

// anything reports whether a noun, as its stem, may stand for any other: "places".
func anything(stem string) bool {
	return class.Of(stem, class.GroupAnything) != nil || class.Of(stem+"e", class.GroupAnything) != nil
}

// compared returns the passages that say against what two changes are measured, where those
// are two times: "from a year earlier", "from the quarter before"; nil where they may be one.
func compared(f *finding.Finder, p, q collate.FigRef) []report.Span {
	if f.Figure(p).Change == figure.Level {
		return nil
	}
	s, a := against(f, p)
	t, b := against(f, q)
	if a == "" || b == "" || a == b {
		return nil
	}
	return []report.Span{s, t}
}

// against returns the words of a figure's sentence that say from when a change is measured, and
// how long ago that was: "year" of "from a year earlier"; "" where it has none or several.
func against(f *finding.Finder, p collate.FigRef) (at report.Span, ago string) {
	w := &f.Witnesses[p.Witness]
	sent := w.Sents[w.SentOf(w.WordAt(f.Figure(p).Start))]
	for i := sent.First; i < sent.Last; i++ {
		c := class.Of(w.Lower(i), groupPeriod)
		if c == nil || c.Name == classAgo || c.Name == classThan {
			continue
		}
		before, than := false, i
		for k := max(sent.First, i-3); k <= min(i+1, sent.Last-1); k++ {
			before = before || class.Is(w.Lower(k), groupPeriod, classAgo)
			if k < i && class.Is(w.Lower(k), groupPeriod, classThan) {
				than = min(than, k)
			}
		}
		if !before || ago != "" && ago != c.Name {
			if before {
				return report.Span{}, ""
			}
			continue
		}
		end := i
		if i+1 < sent.Last && class.Is(w.Lower(i+1), groupPeriod, classAgo) {
			end++
		}
		ago, at = c.Name, w.Words[than].Span().Cover(w.Words[end].Span())
	}
	return at, ago
}
