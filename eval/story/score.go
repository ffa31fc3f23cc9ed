package main

import (
	"math"
	"strings"

	"stemma/story"
	"stemma/text"
)

// A score is B-cubed: for every report, the share of its group that is of its story
// (precision) and the share of its story that is in its group (recall), averaged over
// the reports (A. Bagga, B. Baldwin, Entity-based cross-document coreferencing
// using the vector space model, COLING-ACL, 1998).
type score struct{ P, R float64 }

func (s score) F() float64 { return s.Fb(1) }

// Fb returns F-beta. With beta below 1, precision counts for more than recall.
func (s score) Fb(beta float64) float64 {
	if s.P+s.R == 0 {
		return 0
	}
	b := beta * beta
	return (1 + b) * s.P * s.R / (b*s.P + s.R)
}

// plus returns s plus n times t.
func (s score) plus(t score, n float64) score { return score{s.P + t.P*n, s.R + t.R*n} }

// bcubed returns the score of a grouping, given as a group number for each item.
func bcubed(items []*item, group []int) score {
	type both struct {
		story string
		group int
	}
	inStory, inGroup, inBoth := map[string]int{}, map[int]int{}, map[both]int{}
	for i, it := range items {
		inStory[it.story]++
		inGroup[group[i]]++
		inBoth[both{it.story, group[i]}]++
	}
	var s score
	for i, it := range items {
		n := float64(inBoth[both{it.story, group[i]}])
		s.P += n / float64(inGroup[group[i]])
		s.R += n / float64(inStory[it.story])
	}
	n := float64(len(items))
	return score{s.P / n, s.R / n}
}

// gather returns the group of each item according to the program.
func gather(w *story.Weights, items []*item) []int {
	sk := make([]*story.Sketch, len(items))
	index := map[string][]int{} // of the items with a report ID
	for i, it := range items {
		sk[i] = it.sketch
		index[string(it.report.ID)] = append(index[string(it.report.ID)], i)
	}
	group := make([]int, len(items))
	for n, s := range w.Gather(sk) {
		for _, m := range s.Reports {
			for _, i := range index[string(m)] {
				group[i] = n
			}
		}
	}
	return group
}

// alone returns a grouping with one group for every item.
func alone(items []*item) []int {
	group := make([]int, len(items))
	for i := range group {
		group[i] = i
	}
	return group
}

// byTFIDF returns the groupings of items by tf-idf of lower-case words and average link, for
// each of the thresholds. Document frequencies are those in items.
func byTFIDF(items []*item, thresholds []float64) [][]int {
	df := map[string]int{}
	tfs := make([]map[string]float64, len(items))
	for i, it := range items {
		tf := map[string]float64{}
		for _, w := range strings.FieldsFunc(strings.ToLower(it.report.Title+"\n"+it.report.Text), func(r rune) bool {
			return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127)
		}) {
			if len(w) > 1 && !text.IsStop(w) {
				tf[w]++
			}
		}
		tfs[i] = tf
		for w := range tf {
			df[w]++
		}
	}
	n := len(items)
	sim := make([][]float64, n)
	for i := range sim {
		sim[i] = make([]float64, n)
		sum := 0.0
		for w, f := range tfs[i] {
			f = (1 + math.Log(f)) * (1 + math.Log(float64(n+1)/float64(df[w]+1)))
			tfs[i][w] = f
			sum += f * f
		}
		for w := range tfs[i] {
			tfs[i][w] /= math.Sqrt(sum)
		}
	}
	post := map[string][]struct {
		i int
		w float64
	}{}
	for i := range tfs {
		for w, f := range tfs[i] {
			for _, p := range post[w] {
				sim[i][p.i] += f * p.w
				sim[p.i][i] += f * p.w
			}
			post[w] = append(post[w], struct {
				i int
				w float64
			}{i, f})
		}
	}
	return link(sim, thresholds)
}

// link returns the groupings by average link at each of the thresholds, which decrease.
func link(sim [][]float64, thresholds []float64) [][]int {
	n := len(sim)
	group, size, live, near := make([]int, n), make([]float64, n), make([]bool, n), make([]int, n)
	nearest := func(i int) int {
		best := -1
		for j := range sim {
			if j != i && live[j] && (best < 0 || sim[i][j] > sim[i][best]) {
				best = j
			}
		}
		return best
	}
	for i := range group {
		group[i], size[i], live[i] = i, 1, true
	}
	for i := range near {
		near[i] = nearest(i)
	}
	var out [][]int
	for len(out) < len(thresholds) {
		bi, best := -1, math.Inf(-1)
		for i := range sim {
			if live[i] && near[i] >= 0 && sim[i][near[i]] > best {
				bi, best = i, sim[i][near[i]]
			}
		}
		for len(out) < len(thresholds) && best < thresholds[len(out)] {
			out = append(out, append([]int(nil), group...))
		}
		if bi < 0 || len(out) == len(thresholds) {
			continue
		}
		bj := near[bi]
		for k := range sim {
			if live[k] && k != bi && k != bj {
				s := (sim[bi][k]*size[bi] + sim[bj][k]*size[bj]) / (size[bi] + size[bj])
				sim[bi][k], sim[k][bi] = s, s
			}
		}
		for k := range group {
			if group[k] == bj {
				group[k] = bi
			}
		}
		size[bi] += size[bj]
		live[bj] = false
		for k := range near {
			if live[k] && (k == bi || near[k] == bi || near[k] == bj) {
				near[k] = nearest(k)
			} else if live[k] && near[k] >= 0 && sim[k][bi] > sim[k][near[k]] {
				near[k] = bi
			}
		}
	}
	return out
}
