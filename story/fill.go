package story

import (
	"cmp"
	"slices"

	"stemma/report"
)

// Fill adds many sketches, as Add adds each. To an index that holds none it does so in less
// time: it sorts all postings once, and compares each report with those before it.
func (x *Index) Fill(sketches []*Sketch) {
	if len(x.sk) > 0 {
		for _, s := range sketches {
			x.Add(s)
		}
		return
	}
	x.hold(sketches)
	run, at := x.postings()
	x.runs = [][]posting{run}
	for _, n := range x.order() {
		x.pair(n, run, at[n])
	}
}

// hold takes sketches with their block keys into an empty index, each report once.
func (x *Index) hold(sketches []*Sketch) {
	x.sk = make([]*Sketch, 0, len(sketches))
	x.at = make(map[report.ID]int32, len(sketches))
	for _, s := range sketches {
		if n, ok := x.at[s.id]; ok {
			if c := before(s, x.sk[n]); c < 0 || c == 0 && s.ref < x.sk[n].ref {
				x.sk[n] = s
			}
			continue
		}
		x.at[s.id] = int32(len(x.sk))
		x.sk = append(x.sk, s)
	}
	x.edges = make([][]tie, len(x.sk))
	x.weight = make([]uint8, len(x.sk))
	x.keys = make([][]blockKey, len(x.sk))
	for n, s := range x.sk {
		x.keys[n] = s.blockKeys()
		x.move(int32(n))
	}
}

// order lists the reports in (time, id) order.
func (x *Index) order() []int32 {
	out := make([]int32, len(x.sk))
	for n := range out {
		out[n] = int32(n)
	}
	slices.SortFunc(out, func(a, b int32) int { return before(x.sk[a], x.sk[b]) })
	return out
}

// A bucket is the postings of one key in a run, and place that of one report among them.
type bucketed struct{ from, to, place int32 }

// postings returns the postings of all reports as one run, and for each report and each of
// its keys where in the run the key stands.
func (x *Index) postings() (run []posting, at [][]bucketed) {
	order := x.order()
	total := 0
	for _, keys := range x.keys {
		total += len(keys)
	}
	all := make([]uint64, 0, total) // the key, then the place of the report in order: sorted as numbers
	for rank, n := range order {
		for _, k := range x.keys[n] {
			all = append(all, uint64(k)<<32|uint64(rank))
		}
	}
	slices.Sort(all)
	room := make([]bucketed, total)
	at = make([][]bucketed, len(x.sk))
	for n, keys := range x.keys {
		at[n], room = room[:0:len(keys)], room[len(keys):]
	}
	run = make([]posting, total)
	for from := 0; from < total; {
		to := from
		for to < total && all[to]>>32 == all[from]>>32 {
			to++
		}
		for i := from; i < to; i++ {
			n := order[uint32(all[i])]
			run[i] = posting{blockKey(all[i] >> 32), n}
			at[n] = append(at[n], bucketed{int32(from), int32(to), int32(i)})
		}
		from = to
	}
	return run, at
}

// pair compares report n with its candidates before it.
func (x *Index) pair(n int32, run []posting, at []bucketed) {
	for _, b := range at {
		from := b.from
		if b.to-b.from > commonKey {
			from = max(from, b.place-nearby)
		}
		for _, p := range run[from:b.place] {
			if x.weight[p.n] == 0 {
				x.touched = append(x.touched, p.n)
			}
			x.weight[p.n] += uint8(p.key.speaks())
		}
	}
	x.compare(n)
}

// compare scores report n with those that share block keys enough, and forgets what they
// share.
func (x *Index) compare(n int32) {
	s := x.sk[n]
	for _, m := range x.touched {
		w := x.weight[m]
		x.weight[m] = 0
		t := x.sk[m]
		if d, _ := apart(s, t); d > daysApart || int(w) < enough(len(x.keys[n]), len(x.keys[m])) {
			continue
		}
		x.compared++
		if z := x.by.score(s, t); z >= abstain {
			x.edges[n] = append(x.edges[n], tie{m, float32(z)})
			x.edges[m] = append(x.edges[m], tie{n, float32(z)})
		}
	}
	x.touched = x.touched[:0]
}

// byPair orders pairs of reports by number.
func byPair(p, q [2]int32) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) }
