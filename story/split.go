package story

import (
	"sort"
	"time"
)

// splitAt is the average log-odds between two groups below which they are kept
// apart though a pair ties them. Zero would undo every join that is not backed
// by most of the group; −1.5 to −0.5 give the same groups within noise.
const splitAt = -1.0

// splitCap bounds the quadratic part of split: components beyond it are cut by
// replaying their members in (time, id) order against the groups so far.
const splitCap = 400

// split turns joined pairs into groups of sketches: connected components, and
// inside each average-link agglomeration, so that a chain of look-alikes does
// not tie two events. Groups and their members are in (time, ref, id) order.
func split(sk []*sketch, joins map[pairKey]Join) [][]int {
	root := make([]int, len(sk))
	for i := range root {
		root[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	keys := make([]pairKey, 0, len(joins))
	for k := range joins {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if keys[i].a != keys[j].a {
			return keys[i].a < keys[j].a
		}
		return keys[i].b < keys[j].b
	})
	for _, k := range keys {
		a, b := find(k.a), find(k.b)
		root[max(a, b)] = min(a, b)
	}
	comp := map[int][]int{}
	var heads []int
	for i := range sk {
		r := find(i)
		if comp[r] == nil {
			heads = append(heads, r)
		}
		comp[r] = append(comp[r], i)
	}
	var out [][]int
	for _, h := range heads {
		m := comp[h]
		switch {
		case len(m) <= 2:
			out = append(out, m)
		case len(m) <= splitCap:
			out = append(out, averageLink(sk, m)...)
		default:
			out = append(out, replay(sk, m)...)
		}
	}
	return out
}

// averageLink agglomerates members while the closest two groups are, on
// average, at or above splitAt. Ties go to the pair that comes first.
func averageLink(sk []*sketch, m []int) [][]int {
	n := len(m)
	sim := make([][]float64, n)
	for i := range sim {
		sim[i] = make([]float64, n)
	}
	for i := range m {
		for j := i + 1; j < n; j++ {
			s := pair(sk[m[i]], sk[m[j]]).Score
			sim[i][j], sim[j][i] = s, s
		}
	}
	groups := make([][]int, n)
	for i := range m {
		groups[i] = []int{m[i]}
	}
	for {
		bi, bj, best := -1, -1, splitAt
		for i := range groups {
			if groups[i] == nil {
				continue
			}
			for j := i + 1; j < n; j++ {
				if groups[j] != nil && (sim[i][j] > best || bi < 0 && sim[i][j] == best) {
					bi, bj, best = i, j, sim[i][j]
				}
			}
		}
		if bi < 0 {
			break
		}
		ni, nj := float64(len(groups[bi])), float64(len(groups[bj]))
		for k := range groups {
			if groups[k] == nil || k == bi || k == bj {
				continue
			}
			s := (sim[bi][k]*ni + sim[bj][k]*nj) / (ni + nj)
			sim[bi][k], sim[k][bi] = s, s
		}
		groups[bi] = append(groups[bi], groups[bj]...)
		groups[bj] = nil
	}
	var out [][]int
	for _, g := range groups {
		if g != nil {
			sort.Ints(g)
			out = append(out, g)
		}
	}
	return out
}

// replay assigns members in order to the group they fit best on average over
// its last 24 members, or to a new one.
func replay(sk []*sketch, m []int) [][]int {
	var groups [][]int
	for _, i := range m {
		at, best := -1, splitAt
		for g, members := range groups {
			sum, n := 0.0, 0
			for k := len(members) - 1; k >= 0 && n < 24; k-- {
				sum += pair(sk[members[k]], sk[i]).Score
				n++
			}
			if s := sum / float64(n); s > best {
				at, best = g, s
			}
		}
		if at < 0 {
			groups = append(groups, []int{i})
			continue
		}
		groups[at] = append(groups[at], i)
	}
	return groups
}

// gap is the number of days without a report that parts two episodes.
const gap = 3

// episodes cuts a story where no report was published for gap days. Undated
// reports go to the episode of the member they are most like.
func episodes(sk []*sketch, members []int) []Episode {
	var groups [][]int
	var undated []int
	var last time.Time
	dated := append([]int(nil), members...)
	sort.SliceStable(dated, func(i, j int) bool { return sk[dated[i]].day.Before(sk[dated[j]].day) })
	for _, m := range dated {
		d := sk[m].day
		if d.IsZero() {
			undated = append(undated, m)
			continue
		}
		if len(groups) == 0 || d.Sub(last) > gap*24*time.Hour {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], m)
		last = d
	}
	if len(groups) == 0 {
		groups = append(groups, nil)
	}
	for _, u := range undated {
		at, best := 0, 0.0
		for g, ms := range groups {
			for _, m := range ms {
				if s := pair(sk[u], sk[m]).Score; g == 0 && best == 0 || s > best {
					at, best = g, s
				}
			}
		}
		groups[at] = append(groups[at], u)
	}
	var out []Episode
	for _, g := range groups {
		sort.Ints(g)
		e := Episode{}
		for _, m := range g {
			e.Members = append(e.Members, sk[m].id)
			if short := string(sk[m].id.Short()); e.ID == "" || short < e.ID {
				e.ID = short
			}
		}
		out = append(out, e)
	}
	return out
}

// Sigla returns the sigla of n witnesses: A … Z, Aa, Ab … Az, Ba …
func Sigla(n int) []string {
	out := make([]string, n)
	for i := range out {
		if i < 26 {
			out[i] = string(rune('A' + i))
			continue
		}
		k := i - 26
		s := string(rune('a' + k%26))
		for k /= 26; ; k = k/26 - 1 {
			s = string(rune('A'+k%26)) + s
			if k < 26 {
				break
			}
		}
		out[i] = s
	}
	return out
}

// Witnesses gives every member its siglum, in member order.
func (s *Story) Witnesses() []Witness {
	sigla := Sigla(len(s.Members))
	out := make([]Witness, len(s.Members))
	for i, m := range s.Members {
		out[i] = Witness{Siglum: sigla[i], Reading: m}
	}
	return out
}
