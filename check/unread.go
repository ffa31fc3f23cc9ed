package check

import (
	"slices"

	"stemma/claim"
	"stemma/collate/relation"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// unread holds numbers and names that no mention of the draft holds against the witnesses
// by their words alone: what was not read must not pass for checked.
func (k *checker) unread() {
	for i := range k.sents {
		s := &k.sents[i]
		block := k.d.Blocks[k.d.Sents[k.d.SentOf(s.first)].Block].Kind
		for w := s.first; w < s.last; w++ {
			switch {
			case k.d.Words[w].Kind == claim.Number && !k.read(k.d.Words[w].Span()):
				k.word(Figure, i, w, w+1)
			case block != claim.Headline && w > s.first && k.proper(w) && !k.read(k.d.Words[w].Span()):
				last := w + 1
				for last < s.last && k.proper(last) && !k.read(k.d.Words[last].Span()) {
					last++
				}
				k.word(Name, i, w, last)
				w = last - 1
			}
		}
	}
}

// proper reports whether a word of the draft is part of a name by its tag and its capital.
func (k *checker) proper(w int) bool { return properWord(k.d, w) }

// properWord is proper for a word of any report.
func properWord(w *story.Witness, i int) bool {
	x := w.Words[i]
	return x.Is(claim.ProperNoun) && x.Kind == claim.Letters && x.Len > 1 && w.Lower(i) != x.Span().Of(w.Report.Text)
}

// read reports whether a figure, date or name of the draft holds a span.
func (k *checker) read(s report.Span) bool {
	return slices.ContainsFunc(k.items, func(it Item) bool {
		return (it.Kind == Figure || it.Kind == Date || it.Kind == Name) && it.Passage.Start < s.End && s.Start < it.Passage.End
	}) || k.mentioned(s)
}

// mentioned reports whether a mention of the draft of which no item was made holds a span.
func (k *checker) mentioned(s report.Span) bool {
	d := k.d
	for i := range d.Figures {
		if d.Figures[i].Overlaps(s) {
			return true
		}
	}
	for i := range d.Dates {
		if d.Dates[i].Overlaps(s) {
			return true
		}
	}
	return slices.ContainsFunc(d.Cast.Mentions, func(m name.Mention) bool { return m.Overlaps(s) })
}

// word adds an item for words of the draft that no mention holds: traced where a sentence
// that shares words with theirs has them, or any text where they are a name; other where
// one of their kind stands in their place.
func (k *checker) word(kind string, sent, first, last int) {
	it := Item{Kind: kind, By: byWord}
	at := spanOf(k.d, first, last)
	for w, m := range k.parallels(sent) {
		wit := &k.witnesses[w]
		pl, ok := m.words.place(k.d, at, wit)
		if ok && (pl.gap == nil || sameBare(k.d, at, wit, pl.span)) {
			it.Traced = append(it.Traced, Trace{k.of(w, pl.span), string(relation.Same)})
		}
		if !ok || pl.gap == nil || sameBare(k.d, at, wit, pl.span) || !pl.held || pl.span.Empty() || !k.sure(m, pl.gap) || pl.gap.a1-pl.gap.a0 != last-first {
			continue
		}
		if kind == Figure && pl.gap.b1-pl.gap.b0 == 1 && wit.Words[m.words.b[pl.gap.b0]].Kind == claim.Number {
			it.Differs = append(it.Differs, Difference{How: OtherNumber, Draft: k.of(k.draft, at), Against: k.of(w, pl.span)})
		}
		if n, one := nameIn(wit, pl.span); kind == Name && one && allNames(wit, m.words.b[pl.gap.b0:pl.gap.b1], wit.Cast.Mentions[n].Span) {
			it.Differs = append(it.Differs, Difference{How: OtherName, Draft: k.of(k.draft, at), Against: k.of(w, wit.Cast.Mentions[n].Core)})
		}
	}
	var words []string
	for i := first; i < last; i++ {
		words = append(words, bare(k.d.Lower(i)))
	}
	if len(it.Traced) > 0 {
		it.Differs = nil
	}
	if len(it.Differs) == 0 {
		for w := range k.witnesses {
			if s, ok := k.spelt(kind, sent, w, words); ok {
				it.Traced = append(it.Traced, Trace{k.of(w, s), string(relation.Same)})
			}
		}
	}
	k.add(it, at)
}

// spelt returns where a witness has some words one after another: a name anywhere, a
// number in a sentence that shares words with the draft's.
func (k *checker) spelt(kind string, sent, w int, words []string) (report.Span, bool) {
	if kind == Name {
		return k.phrase(w, words)
	}
	wit := &k.witnesses[w]
	for _, m := range k.near[sent] {
		o := &k.index.sents[m.sent]
		if o.witness != w {
			continue
		}
		for i := o.first; i < o.last; i++ {
			if wit.Lower(i) == words[0] {
				return wit.Words[i].Span(), true
			}
		}
	}
	return report.Span{}, false
}
