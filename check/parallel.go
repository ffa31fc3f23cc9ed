package check

import (
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// A parallel is two sentences laid side by side, word by word: one of the draft and one
// of a witness. Where it is near, the one was written after the other or both after a
// third, and a word that stands in place of another was put there.
type parallel struct {
	a, b   []int // indexes of words, without marks
	of     []int // of every word of a the one of b that is the same, as an index in b, or -1
	gaps   []gap
	shared int
}

// A gap is what stands between two runs of shared words: a[a0:a1] in place of b[b0:b1],
// either of which may be empty. Left and right are the lengths of the runs on either side.
type gap struct {
	a0, a1, b0, b1 int
	left, right    int
}

// longSentence is how many words of a sentence are laid side by side at most: it bounds
// the table of two.
const longSentence = 300

// wordsOf lists the words of a range without marks.
func wordsOf(w *story.Witness, first, last int) []int {
	var out []int
	for i := first; i < last && len(out) < longSentence; i++ {
		if k := w.Words[i].Kind; k != claim.QuoteMark && k != claim.Punct {
			out = append(out, i)
		}
	}
	return out
}

// parallelOf lays words first to last of the draft beside those of a witness's sentence.
func parallelOf(d *story.Witness, a []int, w *story.Witness, b []int) *parallel {
	p := &parallel{a: a, b: b, of: make([]int, len(a))}
	x, y := lowered(d, a), lowered(w, b)
	lcs := make([][]uint16, len(x)+1)
	for i := range lcs {
		lcs[i] = make([]uint16, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(x) {
		switch {
		case j < len(y) && x[i] == y[j]:
			p.of[i] = j
			p.shared++
			i, j = i+1, j+1
		case j < len(y) && lcs[i][j+1] > lcs[i+1][j]:
			j++
		default:
			p.of[i] = -1
			i++
		}
	}
	p.findGaps()
	return p
}

func lowered(w *story.Witness, words []int) []string {
	out := make([]string, len(words))
	for k, i := range words {
		out[k] = w.Lower(i)
	}
	return out
}

// findGaps lists what stands between the runs of shared words, in order.
func (p *parallel) findGaps() {
	type run struct{ a, b, n int }
	var runs []run
	for i, j := range p.of {
		if j < 0 {
			continue
		}
		if k := len(runs) - 1; k >= 0 && runs[k].a+runs[k].n == i && runs[k].b+runs[k].n == j {
			runs[k].n++
			continue
		}
		runs = append(runs, run{i, j, 1})
	}
	prev := run{}
	for _, r := range append(runs, run{a: len(p.a), b: len(p.b)}) {
		g := gap{a0: prev.a + prev.n, a1: r.a, b0: prev.b + prev.n, b1: r.b, left: prev.n, right: r.n}
		if g.a0 < g.a1 || g.b0 < g.b1 {
			p.gaps = append(p.gaps, g)
		}
		prev = r
	}
}

// near reports whether most words of the draft's sentence stand in the witness's, in one
// order. Ours: half of them, and six at the least, or of a short one two in three and four.
func (p *parallel) near() bool {
	return p.shared >= 6 && 2*p.shared >= len(p.a) || p.shared >= 4 && 3*p.shared >= 2*len(p.a)
}

// held reports whether shared words on both sides hold a gap in its place: two at the least
// on each, where the sentence does not end there in both texts, and four in all.
func (p *parallel) held(g gap) bool {
	left := g.left >= 2 || g.a0 == 0 && g.b0 == 0
	right := g.right >= 2 || g.a1 == len(p.a) && g.b1 == len(p.b)
	return left && right && g.left+g.right >= 4
}

// A place is where in the witness's sentence stands what a span of the draft's has.
type place struct {
	gap  *gap        // that holds a word of the span; nil where the witness has the same words
	span report.Span // of the witness; empty where it has nothing there
	held bool        // see held; true where gap is nil
}

// place finds the words of a span; ok is false where the sentence does not hold them all.
func (p *parallel) place(d *story.Witness, s report.Span, w *story.Witness) (pl place, ok bool) {
	i0, i1 := -1, -1
	for k, i := range p.a {
		if t := d.Words[i].Span(); t.Overlaps(s) {
			if i0 < 0 {
				i0 = k
			}
			i1 = k + 1
		}
	}
	if i0 < 0 || s.Start < int(d.Words[p.a[0]].Start) || s.End > d.Words[p.a[len(p.a)-1]].End()+1 {
		return place{}, false
	}
	for k := range p.gaps {
		g := &p.gaps[k]
		if g.a0 < i1 && i0 < g.a1 {
			if pl.gap != nil {
				pl.held = false // in two gaps
				return pl, true
			}
			pl.gap = g
		}
	}
	lo, hi := len(p.b), 0 // in b
	for k := i0; k < i1; k++ {
		if j := p.of[k]; j >= 0 {
			lo, hi = min(lo, j), max(hi, j+1)
		}
	}
	if pl.gap != nil {
		if pl.gap.b0 < pl.gap.b1 {
			lo, hi = min(lo, pl.gap.b0), max(hi, pl.gap.b1)
		}
		pl.held = p.held(*pl.gap)
	} else {
		pl.held = true
	}
	if lo < hi {
		pl.span = report.Span{Start: int(w.Words[p.b[lo]].Start), End: w.Words[p.b[hi-1]].End()}
	}
	return pl, true
}
