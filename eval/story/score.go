package main

import (
	"math"
	"strings"

	"stemma/story"
	"stemma/text"
)

// A score is B-cubed: for every report, how much of its group tells its story
// (precision) and how much of its story is in its group (recall), averaged over
// the reports (A. Bagga, B. Baldwin, Entity-based cross-document coreferencing
// using the vector space model, COLING-ACL, 1998).
type score struct{ P, R float64 }

func (s score) F() float64 { return s.Fb(1) }

// Fb is F-beta: below 1, precision counts for more.
func (s score) Fb(beta float64) float64 {
	if s.P+s.R == 0 {
		return 0
	}
	b := beta * beta
	return (1 + b) * s.P * s.R / (b*s.P + s.R)
}

// plus adds n times t.
func (s score) plus(t score, n float64) score { return score{s.P + t.P*n, s.R + t.R*n} }

// bcubed scores groups, given as a group number for each item.
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

// gather groups items by the product.
func gather(w *story.Weights, items []*item) []int {
	sk := make([]*story.Sketch, len(items))
	at := map[string][]int{}
	for i, it := range items {
		sk[i] = it.sketch
		at[string(it.report.ID)] = append(at[string(it.report.ID)], i)
	}
	group := make([]int, len(items))
	for n, s := range w.Gather(sk) {
		for _, m := range s.Reports {
			for _, i := range at[string(m)] {
				group[i] = n
			}
		}
	}
	return group
}

// alone puts every report in a group of its own.
func alone(items []*item) []int {
	group := make([]int, len(items))
	for i := range group {
		group[i] = i
	}
	return group
}

// floor groups items by tf-idf over lower-case words and average link, with the
// weights of the items themselves.
func floor(items []*item, at []float64) [][]int {
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
	return link(sim, at)
}

// link runs average link to the end and cuts it at each of the falling bars at.
func link(sim [][]float64, at []float64) [][]int {
	n := len(sim)
	group, size, live, near := make([]int, n), make([]float64, n), make([]bool, n), make([]int, n)
	nearest := func(i int) int {
		at := -1
		for j := range sim {
			if j != i && live[j] && (at < 0 || sim[i][j] > sim[i][at]) {
				at = j
			}
		}
		return at
	}
	for i := range group {
		group[i], size[i], live[i] = i, 1, true
	}
	for i := range near {
		near[i] = nearest(i)
	}
	var out [][]int
	for len(out) < len(at) {
		bi, best := -1, math.Inf(-1)
		for i := range sim {
			if live[i] && near[i] >= 0 && sim[i][near[i]] > best {
				bi, best = i, sim[i][near[i]]
			}
		}
		for len(out) < len(at) && best < at[len(out)] {
			out = append(out, append([]int(nil), group...))
		}
		if bi < 0 || len(out) == len(at) {
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
