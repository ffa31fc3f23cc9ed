package check

import (
	"sort"

	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/story"
)

// A shelf is what a text holds, put so that it is found without going through all of it.
type shelf struct {
	ids     []name.Identity // of the members of its cast
	claims  map[int][]int   // by the index of their sentence in Sents
	figures map[int][]int   // with a value, the same
	byValue map[string][]int
}

// mostOfValue is how many figures of one number of a text are looked at. Ours: far above
// what a report has.
const mostOfValue = 20

func shelve(w *story.Witness) *shelf {
	s := &shelf{claims: map[int][]int{}, figures: map[int][]int{}, byValue: map[string][]int{}}
	if w.Cast != nil {
		for i := range w.Cast.Members {
			s.ids = append(s.ids, w.Cast.Identity(name.English(), w.Report.Text, i))
		}
	}
	for i := range w.Claims {
		at := w.SentOf(w.WordAt(w.Claims[i].Start))
		s.claims[at] = append(s.claims[at], i)
	}
	for i := range w.Figures {
		f := &w.Figures[i]
		if f.Value == nil {
			continue
		}
		at := w.SentOf(w.WordAt(f.Number.Start))
		s.figures[at] = append(s.figures[at], i)
		if k := valueKey(f); len(s.byValue[k]) < mostOfValue {
			s.byValue[k] = append(s.byValue[k], i)
		}
	}
	return s
}

// valueKey is equal for figures of one number.
func valueKey(f *figure.Figure) string { return f.Value.RatString() }

// of returns the index in Sents of a sentence of a text.
func (s *sentence) of(w *story.Witness) int { return w.SentOf(s.first) }

// hedgesIn returns the hedges of a text within a range of words.
func hedgesIn(w *story.Witness, first, last int) (lo, hi int) {
	if first >= last {
		return 0, 0
	}
	at := spanOf(w, first, last)
	lo = sort.Search(len(w.Hedges), func(i int) bool { return w.Hedges[i].End > at.Start })
	hi = sort.Search(len(w.Hedges), func(i int) bool { return w.Hedges[i].Start >= at.End })
	return lo, max(lo, hi)
}
