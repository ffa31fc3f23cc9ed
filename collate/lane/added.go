package lane

import (
	"stemma/collate/amount"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// farAdded is how many words may stand between two figures of which one list of people is made:
// "187 passengers and 14 crew". Ours.
const farAdded = 3

// withNext returns the sum of a figure of people and the one set beside it, as "201" of "187
// passengers and 14 crew"; "" where there is none.
func withNext(w *story.Witness, fi int) string {
	next := fi + 1
	if next >= len(w.Figures) || w.Settings[next].Sentence != w.Settings[fi].Sentence || w.Settings[next].Gap > farAdded {
		return ""
	}
	x, y := &w.Figures[fi], &w.Figures[next]
	if !counts(x) || !counts(y) || befell(w.Slots[fi].Aspect) || befell(w.Slots[next].Aspect) || !w.Slots[fi].Kind.People() || !w.Slots[next].Kind.People() || w.Slots[fi].Family == w.Slots[next].Family {
		return ""
	}
	return quantity.String(quantity.Add(x.Value, y.Value))
}

// befell reports whether an aspect says what befell people, and not only that they were aboard.
func befell(aspect string) bool { return aspect != "" && aspect != aboard }

// aboard is the aspect of those on board.
const aboard = "aboard"

// counts reports whether a figure is a number of something, and no order of size.
func counts(f *figure.Figure) bool {
	return f.Value != nil && f.Dimension == quantity.Count && !amount.Vague(f)
}

// sums reports whether one of two figures is the other and the one beside that.
func sums(a, b *Lane) bool {
	return a.withNext != "" && a.withNext == quantity.String(b.Fig.Value) || b.withNext != "" && b.withNext == quantity.String(a.Fig.Value)
}
