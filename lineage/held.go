package lineage

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"stemma/collate"
	"stemma/report"
)

// Who retells a report in words of his own, as a tabloid, a bulletin or a paper of another language
// does, shares few words with it. But he has little that it has not: of all the numbers, hours, people
// and places that were to be had he has those of his source, and hardly any of his own. A reporter
// who was there himself has half of his facts from nobody. So what is weighed here is not how much
// two witnesses share, but how much of the one the other holds.

const (
	// heldTie is the log-odds from which a tie is drawn for the facts that one has from the other,
	// and heldPossible those from which it is possible.
	heldTie, heldPossible = 3.5, 1.0
	// heldScore is the score of a tie that is drawn so: probable, and no more.
	heldScore = 0.2
	// otherFamilies is how many families that are not theirs a story must have for it to be known
	// what everybody has.
	otherFamilies = 2
)

// holdFacts looks in the ties that words alone do not draw for one whose facts are the other's. It
// reports whether the score of any changed.
func holdFacts(c *collate.Collation, ps []*profile, ties, kept []*tie, b balance) (changed bool) {
	family := newUnion(len(ps))
	for _, t := range kept {
		family.join(t.a, t.b)
	}
	of, count := make([]int, len(ps)), 0
	for w := range of {
		of[w] = family.find(w)
		count += one(of[w] == w)
	}
	if count <= otherFamilies {
		return false // no tie has so many beside it
	}
	h := &holding{facts: factsHeld(c, of), c: c, ps: ps}
	h.like(b)
	for _, t := range ties {
		if t.a >= pairCap || t.b >= pairCap || h.others(t.a, t.b) < otherFamilies {
			continue
		}
		t.held, t.more = h.between(t.a, t.b)
		was := t.score
		switch odds := t.held.odds(); {
		case odds >= heldTie:
			t.score = max(t.score, heldScore)
			t.shares = h.telling(t.a, t.b)
		case odds >= heldPossible:
			t.score = max(t.score, possible)
		}
		changed = changed || t.score != was
	}
	return changed
}

// A holding compares what witnesses hold.
type holding struct {
	*facts
	c      *collate.Collation
	ps     []*profile
	nearby [][]float64 // of every sentence of the first witnesses how like it the most alike of each witness is
	from   []int       // of every witness its first sentence there
	utter  []map[int][]string
}

// others returns the number of families that are neither a's nor b's.
func (h *holding) others(a, b int) int {
	if h.family[a] == h.family[b] {
		return h.count - 1
	}
	return h.count - 2
}

// weight is what it tells that two witnesses have a fact: the less, the more other families have
// it, too. It is near the logarithm of how likely any has it.
func (h *holding) weight(f fact, a, b int) float64 {
	n := len(h.families[f.id])
	for _, w := range [...]int{a, b} {
		if w == b && h.family[a] == h.family[b] {
			break
		}
		if _, ok := slices.BinarySearch(h.families[f.id], int32(h.family[w])); ok {
			n--
		}
	}
	return f.weight * math.Max(0, -math.Log((float64(n)+0.5)/(float64(h.others(a, b))+2))/3)
}

// between weighs what two witnesses hold of each other. The child is the one of which the other
// has more; more is how much more b has from a than a from b.
func (h *holding) between(a, b int) (g *Held, more float64) {
	var both [factSorts]float64
	var all [2][factSorts]float64 // of a and b
	for sort := range factSorts {
		p, q := h.of[a][sort], h.of[b][sort]
		for i, j := 0, 0; i < len(p) || j < len(q); {
			switch {
			case j == len(q) || i < len(p) && p[i].id < q[j].id:
				all[0][sort] += h.weight(p[i], a, b)
				i++
			case i == len(p) || p[i].id > q[j].id:
				all[1][sort] += h.weight(q[j], a, b)
				j++
			default:
				v := h.weight(p[i], a, b)
				all[0][sort] += v
				all[1][sort] += v
				both[sort] += v
				i, j = i+1, j+1
			}
		}
	}
	part := func(w int) (sum float64) {
		for _, sort := range [...]int{factNumber, factName, factWord} {
			sum += both[sort] / (all[w][sort] + 0.5)
		}
		return sum
	}
	child, parent, c := b, a, 1
	if part(0) > part(1) {
		child, parent, c = a, b, 0
	}
	share := func(sort, of int) float64 { return both[sort] / (all[of][sort] + 0.7) }
	g = &Held{
		heldNumbers: share(factNumber, c), sharedNumbers: math.Log1p(both[factNumber]),
		heldNames: share(factName, c),
		heldWords: share(factWord, c), sharedWords: math.Log1p(both[factWord]),
		heldLoci: share(factLocus, c), holdsLoci: share(factLocus, 1-c),
		reworded:  h.reworded(a, b),
		childLong: math.Log(float64(slack+len(h.ps[child].words)) / (slack + usualChild)), parentLong: math.Log(float64(slack+len(h.ps[parent].words)) / (slack + usualLength)),
	}
	g[nearest], g[likeness] = h.nearest(child, parent)
	return g, part(1) - part(0)
}

// telling returns the numbers and names that two witnesses have and that tell most, at most mostShown.
func (h *holding) telling(a, b int) [][2]report.Span {
	type shared struct {
		weight float64
		at     [2]report.Span
	}
	var all []shared
	for _, sort := range [...]int{factNumber, factName} {
		q := h.of[b][sort]
		for _, f := range h.of[a][sort] {
			j, ok := slices.BinarySearchFunc(q, f, func(x, y fact) int { return cmp.Compare(x.id, y.id) })
			if w := h.weight(f, a, b); ok && w > 0 {
				all = append(all, shared{w, [2]report.Span{f.at, q[j].at}})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y shared) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.at[0].Start, y.at[0].Start))
	})
	var out [][2]report.Span
	for _, s := range all[:min(len(all), mostShown)] {
		out = append(out, s.at)
	}
	return out
}

// mostShown bounds the facts that are shown of a tie. Ours.
const mostShown = 6

// nearest returns how many of the child's sentences are more like one of the parent's than like any of
// other families', above what chance gives a text of its length, and how like the parent's they are.
func (h *holding) nearest(child, parent int) (near, like float64) {
	won, theirs, others := 0, len(h.ps[parent].sents), 0
	for w := range min(pairCap, len(h.ps)) {
		if h.family[w] != h.family[child] && h.family[w] != h.family[parent] {
			others += len(h.ps[w].sents)
		}
	}
	n := len(h.ps[child].sents)
	for i := range n {
		row := h.nearby[h.from[child]+i]
		most := sentenceAt
		for w, v := range row {
			if h.family[w] != h.family[child] && h.family[w] != h.family[parent] {
				most = max(most, v)
			}
		}
		won += one(row[parent] > most)
		like += row[parent]
	}
	chance := float64(theirs) / (float64(theirs+others) + 6)
	few := float64(max(4, n))
	return float64(won)/few - chance*math.Min(1, float64(n)/4), like / few
}

// like finds for every sentence of the first witnesses how like it the most alike of every other is.
func (h *holding) like(b balance) {
	n := min(pairCap, len(h.ps))
	index := make([][]place, len(b)) // of every stem the sentences that have it
	for w := range n {
		h.from = append(h.from, len(h.nearby))
		for i := range h.ps[w].sents {
			h.nearby = append(h.nearby, make([]float64, n))
			for _, x := range h.ps[w].sents[i].stems {
				index[x] = append(index[x], place{int32(w), int32(i)})
			}
		}
	}
	score := make([]float64, len(h.nearby))
	for w := range n {
		for i := range h.ps[w].sents {
			var met []place
			for _, x := range h.ps[w].sents[i].stems {
				if len(index[x])*4 > len(h.nearby)+12 {
					continue // said in every fourth sentence: tells nothing
				}
				for _, o := range index[x] {
					if at := h.from[o.w] + int(o.pos); int(o.w) != w {
						if score[at] == 0 {
							met = append(met, o)
						}
						score[at] += b[x] * b[x]
					}
				}
			}
			row := h.nearby[h.from[w]+i]
			for _, o := range met {
				at := h.from[o.w] + int(o.pos)
				row[o.w] = max(row[o.w], score[at]/(h.ps[w].norms[i]*h.ps[o.w].norms[o.pos]))
				score[at] = 0
			}
		}
	}
}

// reworded counts the quotations of two witnesses that differ in their words, at most two: who
// copies a quotation cuts it, and two who heard it write down two wordings.
func (h *holding) reworded(a, b int) float64 {
	if h.utter == nil {
		h.utter = utterances(h.c)
	}
	n := 0
	for u, p := range h.utter[a] {
		q := h.utter[b][u]
		if len(q) < len(p) {
			p, q = q, p
		}
		if len(p) >= 3 && float64(common(p, q)) < 0.97*float64(len(p)) {
			n++
		}
	}
	return float64(min(2, n))
}

// utterances returns the words of the quotations of every witness, by utterance.
func utterances(c *collate.Collation) []map[int][]string {
	out := make([]map[int][]string, len(c.Witnesses))
	for w := range out {
		out[w] = map[int][]string{}
	}
	for u := range c.Utterances {
		for _, r := range c.Utterances[u].Readings {
			w := &c.Witnesses[r.Witness]
			first, last := w.WordsIn(w.Quotes[r.Quote].Span)
			for k := first; k < last && len(out[r.Witness][u]) < mostQuoted; k++ {
				if s := strings.Trim(w.Lower(k), "'’\"“”.,;:!?-–—()"); s != "" {
					out[r.Witness][u] = append(out[r.Witness][u], s)
				}
			}
		}
	}
	return out
}

// mostQuoted bounds the words of an utterance that are compared. Ours.
const mostQuoted = 120

// common returns the length of the longest sequence of words that two have in one order.
func common(p, q []string) int {
	row := make([]int, len(q)+1)
	for _, x := range p {
		before := 0
		for j, y := range q {
			was := row[j+1]
			if x == y {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = was
		}
	}
	return row[len(q)]
}
