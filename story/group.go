package story

import (
	"cmp"
	"math"
	"slices"
)

// A party is a group while groups are joined.
type party struct {
	members  []int
	told     []tally // what its reports name, by key
	from, to int32   // days; noDay where none is known
}

// A tally counts the reports of a party that have a term.
type tally struct {
	key    uint32
	n      int32
	rarity uint8
}

// tellsApart reports whether a term is one of those by which events are told apart: names,
// numbers and rare words.
func tellsApart(t term) bool {
	return t.kind&(person|body|place|number) != 0 && t.rarity > ofCountry*raritySteps || t.kind&word != 0 && t.rarity >= rareFrom
}

func newParty(sk []*Sketch, members []int) *party {
	p := &party{members: members, from: noDay, to: noDay}
	n := 0
	for _, m := range members {
		n += len(sk[m].terms)
	}
	p.told = make([]tally, 0, n)
	for _, m := range members {
		for _, t := range sk[m].terms {
			if tellsApart(t) {
				p.told = append(p.told, tally{t.key, 1, t.rarity})
			}
		}
		if d := sk[m].day; d != noDay {
			if p.from == noDay || d < p.from {
				p.from = d
			}
			p.to = max(p.to, d)
		}
	}
	if len(members) > 1 {
		slices.SortFunc(p.told, func(a, b tally) int { return cmp.Compare(a.key, b.key) })
		once := p.told[:0]
		for _, t := range p.told {
			if k := len(once) - 1; k >= 0 && once[k].key == t.key {
				once[k] = tally{t.key, once[k].n + 1, max(once[k].rarity, t.rarity)}
			} else {
				once = append(once, t)
			}
		}
		p.told = once
	}
	return p
}

// merge adds to out, which is empty, the tallies of both.
func merge(out, a, b []tally) []tally {
	out = slices.Grow(out, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0].key, b[0].key); {
		case c < 0:
			out = append(out, a[0])
			a = a[1:]
		case c > 0:
			out = append(out, b[0])
			b = b[1:]
		default:
			out = append(out, tally{a[0].key, a[0].n + b[0].n, max(a[0].rarity, b[0].rarity)})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// core is the share of what at least half of a tell, by rarity, that at least a
// quarter of b know too.
func core(a, b *party) float64 {
	all, known := 0.0, 0.0
	na, nb := int32(len(a.members)), int32(len(b.members))
	j := 0
	for _, t := range a.told {
		if 2*t.n < na {
			continue
		}
		w := float64(float64(t.rarity) * float64(t.n))
		all += w
		for j < len(b.told) && b.told[j].key < t.key {
			j++
		}
		if j < len(b.told) && b.told[j].key == t.key && 4*b.told[j].n >= nb {
			known += w
		}
	}
	if all == 0 {
		return 0.5
	}
	return known / all
}

// tiesOf measures two parties.
func tiesOf(a, b *party) Ties {
	var t Ties
	na, nb := float64(len(a.members)), float64(len(b.members))
	if small := math.Log(min(na, nb)); small > 0 { // of one report nothing is said
		t[tUnknown] = float64((1 - max(core(a, b), core(b, a))) * small)
		t[tSize] = small / 2
	}
	if a.from != noDay && b.from != noDay {
		if d := max(a.from-b.to, b.from-a.to); d > 0 {
			t[tFar] = math.Log1p(float64(d)) / 3
		}
	}
	return t
}

// hopeless is the average score of pairs below which nothing else ties two
// groups. Ours: it saves most of the work.
const hopeless = -2.5

// union is the score of two parties: above 0 they tell one event.
func (w *Weights) union(a, b *party, mean float64) float64 {
	if mean < hopeless {
		return mean
	}
	s := mean
	for i, t := range tiesOf(a, b) {
		s += float64(w.Groups[i] * t)
	}
	return round(s)
}

// link joins the closest two groups while they score 0 or more: average-link
// agglomeration (R. Sokal, C. Michener, A statistical method for evaluating
// systematic relationships, 1958), the average of the pairs being one voice of
// several. Ties go to the pair that comes first. lifted is told what company adds to
// the score of every two groups given.
func (w *Weights) link(sk []*Sketch, groups [][]int, between func(a, b []int) float64, lifted func(i, j int, score, by float64)) [][]int {
	n := len(groups)
	parties := make([]*party, n)
	mean := square(n)
	near := make([]int, n)
	for i, g := range groups {
		parties[i] = newParty(sk, g)
	}
	for i := range groups {
		for j := range i {
			m := between(groups[j], groups[i])
			mean[i][j], mean[j][i] = m, m
		}
	}
	lifts := company(mean)
	for i, row := range lifts {
		for j, c := range row[:i] {
			if contradict(sk, groups[i], groups[j]) {
				continue
			}
			lift := round(w.Company * c)
			lifted(i, j, mean[i][j], lift)
			m := round(mean[i][j] + lift)
			mean[i][j], mean[j][i] = m, m
		}
	}
	value := lifts // in its room
	for i := range groups {
		for j := range i {
			v := w.union(parties[j], parties[i], mean[i][j])
			value[i][j], value[j][i] = v, v
		}
	}
	nearest := func(i int) {
		near[i] = -1
		for j := range parties {
			if j != i && parties[j] != nil && (near[i] < 0 || value[i][j] > value[i][near[i]]) {
				near[i] = j
			}
		}
	}
	for i := range near {
		nearest(i)
	}
	var spare []tally
	for {
		at := -1
		for i := range parties {
			if parties[i] != nil && near[i] >= 0 && value[i][near[i]] >= 0 && (at < 0 || value[i][near[i]] > value[at][near[at]]) {
				at = i
			}
		}
		if at < 0 {
			break
		}
		a, b := min(at, near[at]), max(at, near[at])
		x, y := parties[a], parties[b]
		na, nb := float64(len(x.members)), float64(len(y.members))
		x.members = append(slices.Clip(x.members), y.members...)
		x.told, spare = merge(spare[:0], x.told, y.told), x.told
		if y.from != noDay && (x.from == noDay || y.from < x.from) {
			x.from = y.from
		}
		x.to = max(x.to, y.to)
		parties[b] = nil
		for k := range parties {
			if parties[k] == nil || k == a {
				continue
			}
			m := round((float64(mean[a][k]*na) + float64(mean[b][k]*nb)) / (na + nb))
			v := w.union(parties[min(a, k)], parties[max(a, k)], m)
			mean[a][k], mean[k][a], value[a][k], value[k][a] = m, m, v, v
		}
		nearest(a)
		for k := range parties {
			switch {
			case parties[k] == nil || k == a:
			case near[k] == a || near[k] == b:
				nearest(k)
			case value[k][a] > value[k][near[k]] || value[k][a] == value[k][near[k]] && a < near[k]:
				near[k] = a
			}
		}
	}
	var out [][]int
	for _, p := range parties {
		if p != nil {
			g := slices.Clone(p.members)
			slices.Sort(g)
			out = append(out, g)
		}
	}
	return out
}

// company is the share of the reports like one of two that are like the other too,
// for all pairs of a component: of two happenings that read alike, few reports are
// like both (R. A. Jarvis, E. A. Patrick, Clustering using a similarity measure
// based on shared near neighbors, IEEE Transactions on Computers, 1973; they count
// the nearest k, and we weigh all, and the share is of the report with fewer).
func company(score [][]float64) [][]float64 {
	n := len(score)
	like, out := square(n), square(n)
	all := make([]float64, n)
	for i := range like {
		for j := range like {
			if i != j {
				like[i][j] = min(1, max(0, (score[i][j]-strangerAt)/(friendAt-strangerAt)))
				all[i] += like[i][j]
			}
		}
	}
	var with []int // whom the report at hand is like
	for i := range out {
		with = with[:0]
		for k, l := range like[i] {
			if l != 0 {
				with = append(with, k)
			}
		}
		sum := out[i][:i]
		for ; len(with) >= 4; with = with[4:] { // four at a time, added in order
			a, b, c, d := like[with[0]][:i], like[with[1]][:i], like[with[2]][:i], like[with[3]][:i]
			la, lb, lc, ld := like[i][with[0]], like[i][with[1]], like[i][with[2]], like[i][with[3]]
			for j := range sum {
				sum[j] = sum[j] + float64(la*a[j]) + float64(lb*b[j]) + float64(lc*c[j]) + float64(ld*d[j])
			}
		}
		for _, k := range with {
			l := like[i][k]
			for j, m := range like[k][:i] {
				sum[j] += float64(l * m)
			}
		}
		for j := range i {
			out[i][j] /= min(all[i], all[j]) + 0.5
			out[j][i] = out[i][j]
		}
	}
	return out
}

// contradict tells of two reports whether company speaks for nothing: they date their
// news to other days or times of the day, or neither knows the places of the other's
// head, or they tell of people of other ages or of other roads. Of larger groups it
// tells nothing.
func contradict(sk []*Sketch, a, b []int) bool {
	if len(a) > 1 || len(b) > 1 {
		return false
	}
	x, y := sk[a[0]], sk[b[0]]
	_, otherAge := met(x.ages[:], y.ages[:])
	_, otherDay := days(x.event, y.event)
	_, otherRoad := met(x.roads[:], y.roads[:])
	_, otherHour := hours(x.hours, y.hours)
	return otherAge > 0 || otherDay > 0 || otherScene(x, y) == 1 || otherRoad > 0 || otherHour > 0
}

// A report is no company for another at a score of strangerAt, and full company
// from friendAt on. Ours: with a middle of -1 in place of -.5 no F1 out of fold moved
// by .01 when it was chosen.
const (
	strangerAt = -2.0
	friendAt   = 1.0
)

func square(n int) [][]float64 {
	flat := make([]float64, n*n)
	out := make([][]float64, n)
	for i := range out {
		out[i] = flat[i*n : (i+1)*n]
	}
	return out
}

// Link groups sketches whose pairs score as told, for those who fit weights.
func (w *Weights) Link(sk []*Sketch, score func(i, j int) float64) [][]int {
	all := make([]int, len(sk))
	var edges []edge
	for i := range sk {
		all[i] = i
		for j := range i {
			if s := score(i, j); s >= abstain {
				edges = append(edges, edge{j, i, s})
			}
		}
	}
	var out [][]int
	for _, c := range newRoom(len(sk)).components(all, edges, abstain) {
		singles := make([][]int, len(c.members))
		for i, m := range c.members {
			singles[i] = []int{m}
		}
		if len(singles) == 1 {
			out = append(out, c.members)
			continue
		}
		out = append(out, w.link(sk, singles, func(a, b []int) float64 {
			return score(a[0], b[0])
		}, func(int, int, float64, float64) {})...)
	}
	return out
}
