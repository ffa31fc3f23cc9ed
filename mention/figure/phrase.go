package figure

import (
	"slices"

	"stemma/report"
	"stemma/text/piece"
)

// A phrase is a sequence of pieces with what a lexicon says of it.
type phrase struct {
	words []string
	What  string // bound, aspect or direction
	kind  string // part of speech or place
	ref   report.By
}

// phrases are looked up by their first piece, longest first.
type phrases map[string][]phrase

func (p phrases) add(key string, x phrase) { p[key] = append(p[key], x) }

func (p phrases) sort() {
	for _, xs := range p {
		slices.SortStableFunc(xs, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
}

// startingAt returns the longest phrase whose first piece is ps[i], and the piece behind
// it.
func (p phrases) startingAt(ps piece.List, i int, kind string) (phrase, int, bool) {
	for _, x := range p[ps[i].Lower] {
		k := i + len(x.words)
		if (kind == "" || x.kind == kind) && k <= len(ps) && same(ps[i:k], x.words) {
			return x, k, true
		}
	}
	return phrase{}, 0, false
}

func same(ps piece.List, words []string) bool {
	for i, w := range words {
		if ps[i].Lower != w {
			return false
		}
	}
	return true
}
