package story

import (
	"slices"

	"stemma/report"
)

// An Index holds the sketches of reports as they come in, in any order and in any
// batches, and the pairs of them that passed. A new report touches its candidates
// only. What Stories returns is a function of the set of reports: each rule below
// asks only what the two reports are and which others bear the same key.
//
// Postings are kept in sorted runs whose lengths grow by steps, so that adding one moves
// each of them a logarithmic number of times (J. L. Bentley, J. B. Saxe,
// Decomposable searching problems I: static-to-dynamic transformation, Journal of
// Algorithms, 1980).
type Index struct {
	by    *Weights
	sk    []*Sketch // by number, in order of arrival
	at    map[report.ID]int32
	runs  [][]posting
	edges [][]tie // by number: the pairs in which a report is one
	stale bool    // a report came again, otherwise told: all is to be made anew

	keys    [][]blockKey // by number: the block keys that a report bears
	weight  []uint8      // by number: scratch of Add
	touched []int32
	doubted [][2]int32 // scratch of Add: the pairs that part doubts
	// compared counts the pairs that were scored.
	compared int

	parts []*component   // by number: as Stories last made them; nil before
	moved map[int32]bool // the reports whose ties changed since
	laid  Overlay        // under which they were made
}

// A posting says that a report bears a key. Postings are in order of key, then
// of (time, id).
type posting struct {
	key blockKey
	n   int32
}

// A tie is one end of a pair that is joined or possible.
type tie struct {
	to    int32
	score float32
}

// NewIndex returns an empty index.
func NewIndex() *Index { return newIndex(&Frozen) }

func newIndex(w *Weights) *Index {
	return &Index{by: w, at: map[report.ID]int32{}}
}

// Compared is the number of pairs that were scored: the work done.
func (x *Index) Compared() int { return x.compared }

// Len is the number of reports held.
func (x *Index) Len() int { return len(x.sk) }

// Add adds a sketch. A report that is there already counts once: of two readings
// of it that of the earlier stamp, then of the smaller ref, stays.
func (x *Index) Add(s *Sketch) {
	if n, ok := x.at[s.id]; ok {
		if c := before(s, x.sk[n]); c < 0 || c == 0 && s.ref < x.sk[n].ref {
			x.stale = true
			x.sk[n] = s
		}
		return
	}
	if x.stale {
		x.remake()
	}
	n := int32(len(x.sk))
	x.at[s.id] = n
	x.sk = append(x.sk, s)
	x.edges = append(x.edges, nil)
	x.move(n)
	keys := s.blockKeys()
	x.weight = append(x.weight, 0)
	x.keys = append(x.keys, keys)
	x.put(n, keys)
	for _, k := range keys {
		near, after, crowd := x.bucket(k, n)
		for _, m := range near {
			if x.weight[m] == 0 {
				x.touched = append(x.touched, m)
			}
			x.weight[m] += uint8(k.speaks())
		}
		if crowd > commonKey {
			x.part(k, near[:after], near[after:], crowd)
		}
	}
	x.compare(n)
	slices.SortFunc(x.doubted, byPair)
	for _, p := range slices.Compact(x.doubted) { // many keys doubt one pair
		if !x.candidates(p[0], p[1]) {
			x.cut(p[0], p[1])
			x.cut(p[1], p[0])
		}
	}
	x.doubted = x.doubted[:0]
}

// remake makes the index anew of the sketches it holds.
func (x *Index) remake() {
	fresh := newIndex(x.by)
	fresh.Fill(x.sk)
	*x = *fresh
}

// runStep is by how much a run must be longer than the next to stay by itself: few
// runs to search, for more moving. Ours.
const runStep = 4

// put adds the postings of report n as a run and joins runs of a size.
func (x *Index) put(n int32, keys []blockKey) {
	run := make([]posting, len(keys))
	for i, k := range keys {
		run[i] = posting{k, n}
	}
	for len(x.runs) > 0 && len(x.runs[len(x.runs)-1]) <= runStep*len(run) {
		last := x.runs[len(x.runs)-1]
		x.runs = x.runs[:len(x.runs)-1]
		run = x.joined(last, run)
	}
	x.runs = append(x.runs, run)
}

func (x *Index) joined(a, b []posting) []posting {
	out := make([]posting, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if x.comes(a[0], b[0]) < 0 {
			out = append(out, a[0])
			a = a[1:]
		} else {
			out = append(out, b[0])
			b = b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func (x *Index) comes(a, b posting) int {
	if a.key != b.key {
		if a.key < b.key {
			return -1
		}
		return 1
	}
	if a.n == b.n {
		return 0
	}
	return before(x.sk[a.n], x.sk[b.n])
}

// bucket lists the reports that key ties to n: all that bear it, or of a crowd
// those up to nearby places before and, from near[after], after n; and how many
// bear it.
func (x *Index) bucket(key blockKey, n int32) (near []int32, after, crowd int) {
	for _, run := range x.runs {
		lo, hi := span(run, key)
		crowd += hi - lo
	}
	if crowd <= commonKey {
		for _, run := range x.runs {
			lo, hi := span(run, key)
			for _, p := range run[lo:hi] {
				if p.n != n {
					near = append(near, p.n)
				}
			}
		}
		return near, len(near), crowd
	}
	type side struct{ from, to []posting } // of a run: what comes before n, and after
	sides := make([]side, 0, len(x.runs))
	for _, run := range x.runs {
		lo, hi := span(run, key)
		if lo == hi {
			continue
		}
		at, found := slices.BinarySearchFunc(run[lo:hi], posting{key, n}, x.comes)
		at += lo
		from := run[max(lo, at-nearby):at]
		if found {
			at++
		}
		sides = append(sides, side{from, run[at:min(hi, at+nearby)]})
	}
	for len(near) < nearby { // from near to far
		best := -1
		for i, s := range sides {
			if len(s.from) > 0 && (best < 0 || x.comes(s.from[len(s.from)-1], sides[best].from[len(sides[best].from)-1]) > 0) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		f := sides[best].from
		near = append(near, f[len(f)-1].n)
		sides[best].from = f[:len(f)-1]
	}
	slices.Reverse(near)
	after = len(near)
	for len(near) < after+nearby {
		best := -1
		for i, s := range sides {
			if len(s.to) > 0 && (best < 0 || x.comes(s.to[0], sides[best].to[0]) < 0) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		near = append(near, sides[best].to[0].n)
		sides[best].to = sides[best].to[1:]
	}
	return near, after, crowd
}

// span is the range of a key in a run.
func span(run []posting, key blockKey) (lo, hi int) {
	below := func(p posting, k blockKey) int {
		if p.key < k {
			return -1
		}
		return 1
	}
	lo, _ = slices.BinarySearchFunc(run, key, below)
	for hi = lo; hi < len(run) && run[hi].key == key && hi < lo+8; {
		hi++
	}
	if hi == lo+8 {
		atMost := func(p posting, k blockKey) int {
			if p.key <= k {
				return -1
			}
			return 1
		}
		hi, _ = slices.BinarySearchFunc(run, key, atMost)
	}
	return lo, hi
}

// part doubts the pairs that n, coming between them in a crowd, may have put out of
// each other's reach: those now one place too far apart, or, where only
// n made it a crowd, all that are too far.
func (x *Index) part(key blockKey, left, right []int32, crowd int) {
	if crowd > commonKey+1 {
		for p := range left {
			// left ends and right begins beside n
			if q := p - (len(left) - nearby); q >= 0 && q < len(right) {
				x.doubt(left[p], right[q])
			}
		}
		return
	}
	var all []int32
	for _, run := range x.runs {
		lo, hi := span(run, key)
		for _, p := range run[lo:hi] {
			all = append(all, p.n)
		}
	}
	slices.SortFunc(all, func(a, b int32) int { return before(x.sk[a], x.sk[b]) })
	place := make(map[int32]int, len(all))
	for i, m := range all {
		place[m] = i
	}
	for i, a := range all {
		for _, e := range x.edges[a] {
			if j, ok := place[e.to]; ok && j > i+nearby {
				x.doubt(a, e.to)
			}
		}
	}
}

// doubt remembers the edge between a and b, if there is one.
func (x *Index) doubt(a, b int32) {
	if slices.ContainsFunc(x.edges[a], func(t tie) bool { return t.to == b }) {
		x.doubted = append(x.doubted, [2]int32{min(a, b), max(a, b)})
	}
}

func (x *Index) cut(a, b int32) {
	x.move(a)
	x.edges[a] = slices.DeleteFunc(x.edges[a], func(t tie) bool { return t.to == b })
}

// candidates tells whether the keys that two reports share are enough for them to
// be compared. It is the rule that Add follows, asked for one pair.
func (x *Index) candidates(a, b int32) bool {
	ka, kb := x.keys[a], x.keys[b]
	n, want := 0, enough(len(ka), len(kb))
	for i, j := 0, 0; n < want && i < len(ka) && j < len(kb); {
		switch {
		case ka[i] < kb[j]:
			i++
		case ka[i] > kb[j]:
			j++
		default:
			if x.within(ka[i], a, b) {
				n += ka[i].speaks()
			}
			i++
			j++
		}
	}
	return n >= want
}

// within tells whether a and b, which bear a key, are in each other's reach.
func (x *Index) within(key blockKey, a, b int32) bool {
	crowd, apart := 0, 0
	for _, run := range x.runs {
		lo, hi := span(run, key)
		crowd += hi - lo
		i, _ := slices.BinarySearchFunc(run[lo:hi], posting{key, a}, x.comes)
		j, _ := slices.BinarySearchFunc(run[lo:hi], posting{key, b}, x.comes)
		apart += j - i
	}
	return crowd <= commonKey || max(apart, -apart) <= nearby
}

// A component is a set of reports that are tied to each other by pairs, directly or by
// others, and by what people decided; and the stories that they make, which depend on
// nothing else.
type component struct {
	members []int32 // numbers
	stories []*Story
	groups  map[uint64]parted // see splitter
	facts   facts             // of its pairs
}
