package lineage

import (
	"math"
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

func balanceOf(ps []*profile, stems *interner) balance {
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
	for _, p := range ps {
		p.index, p.norms = map[int32][]int32{}, make([]float64, len(p.sents))
		for j := range p.sents {
			p.norms[j] = out.norm(&p.sents[j])
			for _, x := range p.sents[j].stems {
				p.index[x] = append(p.index[x], int32(j))
			}
		}
	}
	return out
}

func (w balance) norm(s *sentence) float64 {
	sum := 0.0
	for _, x := range s.stems {
		sum += w[x] * w[x]
	}
	return math.Sqrt(sum)
}

// twins returns the sentences in which two witnesses tell the same, in the order of p's.
func (w balance) twins(p, q *profile) []twin {
	type found struct {
		at    int
		alike float64
	}
	best := make([]found, len(q.sents)) // of every sentence of q that of p, counted from 1
	mine := make([]found, len(p.sents))
	score := make([]float64, len(q.sents))
	var met []int32
	for i := range p.sents {
		met = met[:0]
		for _, x := range p.sents[i].stems {
			l := q.index[x]
			if len(l) > 8+len(q.sents)/8 {
				continue // said all over: tells nothing
			}
			for _, j := range l {
				if score[j] == 0 {
					met = append(met, j)
				}
				score[j] += w[x] * w[x]
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
	var out []twin
	for i, m := range mine {
		if m.at > 0 && m.alike >= twinAt && best[m.at-1].at == i+1 {
			out = append(out, twin{i, m.at - 1, w.plainly(&p.sents[i], &q.sents[m.at-1])})
		}
	}
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
