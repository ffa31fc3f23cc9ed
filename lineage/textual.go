package lineage

import (
	"math"
	"sort"

	"stemma/report"
)

// shingle is the length in words of the runs that count as verbatim: six words
// of running prose are hardly met twice by chance, and five already are in set
// phrases.
const shingle = 6

// pairCap bounds the witnesses that one shared run ties: of a wire on a
// thousand pages each page is held against the first of them only.
const pairCap = 64

// A tie is the textual evidence between two witnesses, a < b.
type tie struct {
	a, b    int
	coverA  float64 // share of a's own words that stand in b in runs of shingle words or more
	coverB  float64
	runs    [][2]report.Span // longest verbatim runs, a's and b's
	rate    float64          // weighted share of rare skip-bigrams that few others have, of the shorter report
	shared  []sharedFeature
	figures [][2]report.Span // figures as written that only these two have
	score   float64          // log-odds that one text stands behind both
}

type sharedFeature struct {
	key    [2]int32
	weight float64
	a, b   report.Span
}

// ties computes the textual evidence of all pairs that share anything.
func ties(ps []*profile, stems *interner) map[[2]int]*tie {
	out := map[[2]int]*tie{}
	get := func(a, b int) *tie {
		k := [2]int{min(a, b), max(a, b)}
		t := out[k]
		if t == nil {
			t = &tie{a: k[0], b: k[1]}
			out[k] = t
		}
		return t
	}
	verbatim(ps, get)
	rare(ps, stems, get)
	exclusiveFigures(ps, get)
	return out
}

// verbatim covers each witness by the runs of words it shares with each other
// one: the shingles of Broder, "On the resemblance and containment of
// documents", 1997, kept whole and joined to runs instead of sampled.
func verbatim(ps []*profile, get func(a, b int) *tie) {
	type place struct{ w, pos int }
	index := map[[shingle]int32][]place{}
	for w, p := range ps {
		for i := range p.shingles() {
			k := [shingle]int32(p.words[i : i+shingle])
			if l := index[k]; len(l) < pairCap && (len(l) == 0 || l[len(l)-1].w != w) {
				index[k] = append(l, place{w, i})
			}
		}
	}
	for w, p := range ps {
		if len(p.words) == 0 {
			continue
		}
		end := make([]int, len(ps)) // first word not yet covered, by other witness
		start := make([]int, len(ps))
		other := make([]int, len(ps))
		count := make([]int, len(ps))
		flush := func(o int) {
			if end[o]-start[o] < shingle {
				return
			}
			t := get(w, o)
			if w < o {
				n := end[o] - start[o]
				q := ps[o]
				if last := other[o] + n - 1; last < len(q.spans) {
					t.runs = append(t.runs, [2]report.Span{
						p.spans[start[o]].Cover(p.spans[end[o]-1]),
						q.spans[other[o]].Cover(q.spans[last]),
					})
				}
			}
		}
		for i := range p.shingles() {
			for _, pl := range index[[shingle]int32(p.words[i:i+shingle])] {
				o := pl.w
				if o == w {
					continue
				}
				if i >= end[o] || pl.pos != other[o]+i-start[o] {
					flush(o)
					start[o], other[o] = i, pl.pos
				}
				count[o] += i + shingle - max(i, end[o])
				end[o] = max(end[o], i+shingle)
			}
		}
		for o, n := range count {
			if n == 0 {
				continue
			}
			flush(o)
			t := get(w, o)
			share := float64(n) / float64(len(p.words))
			if w == t.a {
				t.coverA = share
			} else {
				t.coverB = share
			}
		}
	}
}

// shingles yields the positions at which a run of shingle words starts that no
// quote interrupts.
func (p *profile) shingles() func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i+shingle <= len(p.words); i++ {
			ok := true
			for k := i + 1; k < i+shingle && ok; k++ {
				ok = !p.breaks[k]
			}
			if ok && !yield(i) {
				return
			}
		}
	}
}

// rare weighs the skip-bigrams that two witnesses share: each by the rarity of
// its words in English, and by how few other witnesses have it. Readings that
// only two witnesses share are the Leitfehler of textual criticism (Maas,
// Textkritik, 1927), weighed here and not counted.
func rare(ps []*profile, stems *interner, get func(a, b int) *tie) {
	type holder struct {
		w  int
		at report.Span
	}
	index := map[[2]int32][]holder{}
	total := make([]float64, len(ps))
	for w, p := range ps {
		for _, f := range p.bigram {
			k := [2]int32{f.a, f.b}
			l := index[k]
			if len(l) > 0 && l[len(l)-1].w == w {
				continue
			}
			total[w] += weight(stems, k)
			if len(l) < pairCap {
				index[k] = append(l, holder{w, f.at})
			}
		}
	}
	keys := make([][2]int32, 0, len(index))
	for k, l := range index {
		if len(l) > 1 {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		return keys[i][0] < keys[j][0] || keys[i][0] == keys[j][0] && keys[i][1] < keys[j][1]
	})
	n := float64(len(ps))
	for _, k := range keys {
		l := index[k]
		// 1 where two witnesses have it, falling to 0 where all do; in a story
		// of two, nothing is known of what all have and the background alone
		// decides.
		few := 1.0
		if len(ps) > 2 {
			few = math.Log(n/float64(len(l))) / math.Log(n/2)
		}
		if few <= 0 {
			continue
		}
		wt := weight(stems, k) * few
		for x, a := range l {
			for _, b := range l[x+1:] {
				t := get(a.w, b.w)
				t.shared = append(t.shared, sharedFeature{k, wt, a.at, b.at})
				t.rate += wt / math.Max(1, math.Min(total[a.w], total[b.w]))
			}
		}
	}
}

// weight of a skip-bigram: the rarity of its two words.
func weight(stems *interner, k [2]int32) float64 {
	return stems.weight[k[0]] + stems.weight[k[1]]
}

// exclusiveFigures finds figures, as written, that exactly two witnesses have.
func exclusiveFigures(ps []*profile, get func(a, b int) *tie) {
	index := map[figKey][]int{}
	for w, p := range ps {
		for k := range p.figs {
			index[k] = append(index[k], w)
		}
	}
	var keys []figKey
	for k, l := range index {
		if len(l) == 2 && len(ps) > 2 {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		return a.value+"\x00"+a.unit+"\x00"+a.counted+"\x00"+a.per < b.value+"\x00"+b.unit+"\x00"+b.counted+"\x00"+b.per
	})
	for _, k := range keys {
		a, b := index[k][0], index[k][1]
		t := get(a, b)
		if a > b {
			a, b = b, a
		}
		t.figures = append(t.figures, [2]report.Span{ps[a].figs[k], ps[b].figs[k]})
	}
}
