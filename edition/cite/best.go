package cite

import (
	"slices"

	"stemma/edition"
)

// A Pick is the witness to cite for one line of transmission.
type Pick struct {
	Witness *edition.Witness
	Line    int              // index in the edition's lines
	Passage *edition.Passage // the words that are cited; nil for the report as a whole
}

// Story picks the best witness of each line of a story.
func Story(e *edition.Edition) []Pick {
	var all []Pick
	for i := range e.Witnesses {
		all = append(all, Pick{Witness: &e.Witnesses[i], Line: e.Witnesses[i].Line})
	}
	return best(e, all)
}

// Claim picks the best witness of each line that has the claim with the given ID; ok is
// false where the edition has no such claim.
func Claim(e *edition.Edition, id string) (picks []Pick, ok bool) {
	i := slices.IndexFunc(e.Loci, func(l edition.Locus) bool { return l.ID == id })
	if i < 0 {
		return nil, false
	}
	of := map[string]*edition.Witness{}
	for i := range e.Witnesses {
		of[e.Witnesses[i].Siglum] = &e.Witnesses[i]
	}
	var all []Pick
	seen := map[string]bool{}
	for v := range e.Loci[i].Variants {
		ps := e.Loci[i].Variants[v].Passages
		for k := range ps {
			if w := of[ps[k].Siglum]; w != nil && !seen[w.Siglum] {
				seen[w.Siglum] = true
				all = append(all, Pick{w, w.Line, &ps[k]})
			}
		}
	}
	return best(e, all), true
}

// best returns the best pick of each line, in order of lines.
func best(e *edition.Edition, all []Pick) []Pick {
	slices.SortStableFunc(all, func(a, b Pick) int {
		switch {
		case a.Line != b.Line:
			return a.Line - b.Line
		case better(e, a.Witness, b.Witness):
			return -1
		case better(e, b.Witness, a.Witness):
			return 1
		}
		return 0
	})
	return slices.CompactFunc(all, func(a, b Pick) bool { return a.Line == b.Line })
}

// better reports whether a is the better of two witnesses of one line to cite: a reader
// can find it by its address or its outlet; it is the text that the line comes down from;
// it was published first.
func better(e *edition.Edition, a, b *edition.Witness) bool {
	for _, has := range []func(w *edition.Witness) bool{
		func(w *edition.Witness) bool { return address(w.URL) != "" },
		func(w *edition.Witness) bool { return w.Outlet != "" },
		func(w *edition.Witness) bool {
			return w.Line < len(e.Stemma.Lines) && e.Stemma.Lines[w.Line].Head == w.Siglum
		},
		func(w *edition.Witness) bool { _, ok := published(w); return ok },
	} {
		if x, y := has(a), has(b); x != y {
			return x
		}
	}
	x, _ := published(a)
	y, _ := published(b)
	return x.Before(y)
}
