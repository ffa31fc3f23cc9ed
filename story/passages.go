package story

import (
	"stemma/claim"
	"stemma/report"
)

// passages gives every paragraph of the digests to the story of which it tells, if
// it tells of one: a round-up belongs to no story, its paragraphs do.
func passages(stories []*Story, sketch map[report.ID]*Sketch, reading map[report.ID]*claim.Reading) {
	for _, d := range stories {
		if !d.Digest {
			continue
		}
		r := reading[d.Reports[0]]
		var told []*Story
		var known []map[uint32]bool
		for _, s := range stories {
			for _, j := range s.Possible {
				if s != d && (j.A == d.Reports[0] || j.B == d.Reports[0]) {
					told = append(told, s)
					known = append(known, named(s, sketch))
					break
				}
			}
		}
		for _, b := range r.Blocks {
			best, second, at := 0, 0, -1
			for i := range told {
				switch n := hits(r, b.Span, known[i]); {
				case n > best:
					best, second, at = n, best, i
				case n > second:
					second = n
				}
			}
			if best >= leastHits && best > second {
				told[at].Passages = append(told[at].Passages, report.Passage{Report: d.Reports[0], Span: b.Span})
			}
		}
	}
}

// leastHits is the number of rare words of a story that make a paragraph one of its. Ours.
const leastHits = 2

// named lists the rare words that at least half of the reports of a story have.
func named(s *Story, sketch map[report.ID]*Sketch) map[uint32]bool {
	n := map[uint32]int{}
	for _, id := range s.Reports {
		for _, t := range sketch[id].terms {
			if t.kind&word != 0 && t.rarity >= rareFrom {
				n[t.key]++
			}
		}
	}
	out := map[uint32]bool{}
	for k, c := range n {
		if 2*c >= len(s.Reports) {
			out[k] = true
		}
	}
	return out
}

// hits counts the different words of a passage that are known.
func hits(r *claim.Reading, s report.Span, known map[uint32]bool) int {
	first, last := r.WordsIn(s)
	met := map[uint32]bool{}
	for i := first; i < last; i++ {
		if r.Words[i].Kind == claim.Letters {
			if k := key('t', r.Stem(i)); known[k] {
				met[k] = true
			}
		}
	}
	return len(met)
}
