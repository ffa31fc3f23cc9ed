package collate

import (
	"stemma/mention/quantity"
	"strings"

	"stemma/claim"
	"stemma/story"
)

// otherSorts reports whether two figures count things of one noun that other nouns before
// it make two sorts: "ambulance crews", "rescue crews".
func (r *relating) otherSorts(a, b *lane) bool {
	if a.slot.Dimension != quantity.Count || a.kin == "" || a.kin != b.kin || a.Witness >= len(r.ws) || b.Witness >= len(r.ws) {
		return false
	}
	x, y := sortOf(&r.ws[a.Witness], a), sortOf(&r.ws[b.Witness], b)
	return len(x) > 0 && len(y) > 0 && !claim.Share(x, y)
}

// sortOf returns the stems of the common nouns before the head of what a lane counts.
func sortOf(w *story.Witness, l *lane) []string {
	if w.Reading == nil {
		return nil
	}
	first, last := w.WordsIn(l.f.Counted.Span)
	var out []string
	for i := first; i < last-1; i++ {
		if w.Words[i].Is(claim.Noun) && !strings.EqualFold(w.Lower(i), l.f.Counted.Head) {
			out = append(out, w.Stem(i))
		}
	}
	return out
}
