package stand

import (
	"strings"

	"stemma/claim"
	"stemma/collate/lane"
	"stemma/mention/quantity"
	"stemma/story"
)

// otherSorts reports whether two figures count things of one noun that other nouns before
// it make two sorts: "ambulance crews", "rescue crews".
func (r *Reports) otherSorts(a, b *lane.Lane) bool {
	if a.Slot.Dimension != quantity.Count || a.Kin == "" || a.Kin != b.Kin || a.Witness >= len(r.ws) || b.Witness >= len(r.ws) {
		return false
	}
	x, y := sortOf(&r.ws[a.Witness], a), sortOf(&r.ws[b.Witness], b)
	return len(x) > 0 && len(y) > 0 && !claim.Share(x, y)
}

// sortOf returns the stems of the common nouns before the head of what a lane counts.
func sortOf(w *story.Witness, l *lane.Lane) []string {
	if w.Reading == nil {
		return nil
	}
	first, last := w.WordsIn(l.Fig.Counted.Span)
	var out []string
	for i := first; i < last-1; i++ {
		if w.Words[i].Is(claim.Noun) && !strings.EqualFold(w.Lower(i), l.Fig.Counted.Head) {
			out = append(out, w.Stem(i))
		}
	}
	return out
}
