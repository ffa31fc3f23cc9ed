package lineage

import (
	"math"
	"slices"
	"sort"
)

// A twin is a sentence of each of two witnesses, each the one that is most like the other.
type twin struct {
	a, b  int     // indexes in sents
	alike float64 // how alike they are in words that are neither names nor numbers
}

// twinAt is the likeness from which two sentences that are most like each other are taken
// to tell the same. .2 to .35 serve alike on generated stories.
const twinAt = 0.25

// A balance weighs stems by how rare they are in English and in the sentences of a story.
type balance []float64

func balanceOf(ps []*profile, stems *stems) balance {
	have := make([]int, len(stems.weight))
	n := 0
	for _, p := range ps {
		n += len(p.sents)
		for _, s := range p.sents {
			for _, x := range s.stems {
				have[x]++
			}
		}
	}
	out := make(balance, len(have))
	for x, k := range have {
		out[x] = stems.weight[x] * math.Log(1+float64(n)/float64(max(1, k)))
	}
	slot := make([]int32, len(out))
	for _, p := range ps {
		p.norms = make([]float64, len(p.sents))
		for j := range p.sents {
			p.norms[j] = out.norm(&p.sents[j])
		}
		p.invert(slot)
	}
	return out
}

// invert lists the stems of a profile with the sentences that have them. slot has a place for
// every stem, all zero before and after.
func (p *profile) invert(slot []int32) {
	var counts []int32
	all := 0
	for j := range p.sents {
		for _, x := range p.sents[j].stems {
			if slot[x] == 0 {
				p.stems, counts = append(p.stems, x), append(counts, 0)
				slot[x] = int32(len(p.stems))
			}
			counts[slot[x]-1]++
			all++
		}
	}
	room := make([]int32, all)
	p.in = make([][]int32, len(p.stems))
	for k, n := range counts {
		p.in[k], room = room[:0:n], room[n:]
	}
	for j := range p.sents {
		for _, x := range p.sents[j].stems {
			p.in[slot[x]-1] = append(p.in[slot[x]-1], int32(j))
		}
	}
	for _, x := range p.stems {
		slot[x] = 0
	}
}

func (w balance) norm(s *sentence) float64 {
	sum := 0.0
	for _, x := range s.stems {
		sum += w[x] * w[x]
	}
	return math.Sqrt(sum)
}

// A matcher looks for twins. It is quicker where several witnesses in turn are held against
// one.
type matcher struct {
	balance
	with *profile // of which slot has the stems, each with its place from 1
	slot []int32

	best, mine []found // scratch of twins
	score      []float64
	met        []int32
	out        []twin
}

// found is the sentence, counted from 1, that is most like another, and how alike.
type found struct {
	at    int
	alike float64
}

func newMatcher(w balance) *matcher { return &matcher{balance: w, slot: make([]int32, len(w))} }

// hold makes ready to hold others against q.
func (w *matcher) hold(q *profile) {
	if w.with == q {
		return
	}
	if w.with != nil {
		for _, x := range w.with.stems {
			w.slot[x] = 0
		}
	}
	for k, x := range q.stems {
		w.slot[x] = int32(k + 1)
	}
	w.with = q
}

// zeroed returns a list of n zeros, in the room of s if that is enough.
func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// twins returns the sentences in which two witnesses tell the same, in the order of p's. They
// stand until it is called again.
func (w *matcher) twins(p, q *profile) []twin {
	w.hold(q)
	w.best, w.mine, w.score = zeroed(w.best, len(q.sents)), zeroed(w.mine, len(p.sents)), zeroed(w.score, len(q.sents))
	best, mine, score, met := w.best, w.mine, w.score, w.met
	for i := range p.sents {
		met = met[:0]
		for _, x := range p.sents[i].stems {
			k := w.slot[x]
			if k == 0 {
				continue
			}
			l := q.in[k-1]
			if len(l) > 8+len(q.sents)/8 {
				continue // said all over: tells nothing
			}
			for _, j := range l {
				if score[j] == 0 {
					met = append(met, j)
				}
				score[j] += w.balance[x] * w.balance[x]
			}
		}
		n := p.norms[i]
		for _, j := range met {
			v := score[j] / (n * q.norms[j])
			score[j] = 0
			if v > mine[i].alike || v == mine[i].alike && int(j)+1 < mine[i].at {
				mine[i] = found{int(j) + 1, v}
			}
			if v > best[j].alike {
				best[j] = found{i + 1, v}
			}
		}
	}
	w.met = met
	out := w.out[:0]
	for i, m := range mine {
		if m.at > 0 && m.alike >= twinAt && best[m.at-1].at == i+1 {
			out = append(out, twin{i, m.at - 1, w.plainly(&p.sents[i], &q.sents[m.at-1])})
		}
	}
	w.out = out
	return out
}

// plainly returns how alike two sentences are in words that are neither names nor numbers.
func (w balance) plainly(a, b *sentence) float64 {
	both, na, nb := 0.0, 0.0, 0.0
	i, j := 0, 0
	for i < len(a.plain) || j < len(b.plain) {
		switch {
		case j == len(b.plain) || i < len(a.plain) && a.plain[i] < b.plain[j]:
			na += w[a.plain[i]] * w[a.plain[i]]
			i++
		case i == len(a.plain) || a.plain[i] > b.plain[j]:
			nb += w[b.plain[j]] * w[b.plain[j]]
			j++
		default:
			x := w[a.plain[i]] * w[a.plain[i]]
			both, na, nb = both+x, na+x, nb+x
			i, j = i+1, j+1
		}
	}
	if na == 0 || nb == 0 {
		return 0
	}
	return both / math.Sqrt(na*nb)
}

// inOrder returns the number of twins in the longest run that stands in one order in both.
func inOrder(ts []twin) int {
	var tails []int
	for _, t := range ts {
		i := sort.SearchInts(tails, t.b)
		if i == len(tails) {
			tails = append(tails, t.b)
		} else {
			tails[i] = t.b
		}
	}
	return len(tails)
}
