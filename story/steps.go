package story

import (
	"iter"
	"slices"

	"stemma/claim"
	"stemma/report"
)

// The steps of GatherSketches one by one, for an archive: what each returns can be kept in
// a file, looked at, and handed to the next. Reports are named by their places in the order
// of Order.
//
//	Order → Postings → Pairs → Components → Compose of each component → Digested
//
// What comes out is what an Index makes of the same sketches.

// Order sorts sketches by (time, id), undated ones last. No report may be there twice.
func Order(sk []*Sketch) { slices.SortFunc(sk, before) }

// Day returns the day that a report was published or is dated, in days from 1970; ok is
// false if it is unknown.
func (s *Sketch) Day() (day int32, ok bool) { return s.day, s.day != noDay }

// A Posting says that a report bears a block key: reports that share enough of them are
// compared. The lowest bit of a key says that what it stands for is rare.
type Posting struct {
	Key    uint32
	Report int32 // place in the order
}

// Postings returns the postings of sketches in order, sorted by key, then by report.
func Postings(sk []*Sketch) []Posting {
	var out []Posting
	for i, s := range sk {
		for _, k := range s.blockKeys() {
			out = append(out, Posting{uint32(k), int32(i)})
		}
	}
	slices.SortFunc(out, func(a, b Posting) int {
		if a.Key != b.Key {
			if a.Key < b.Key {
				return -1
			}
			return 1
		}
		return int(a.Report - b.Report)
	})
	return out
}

// A Scored pair is two reports, the earlier first, that are joined or possibly belong together,
// with their score.
type Scored struct {
	A, B  int32
	Score float32
}

// Pairs yields the pairs among sketches in order, of which postings are all postings, in
// the order of A. Its work is bounded for each report: a key that many bear ties only those
// that are near each other.
func Pairs(sk []*Sketch, postings []Posting) iter.Seq[Scored] {
	return func(yield func(Scored) bool) {
		t := newTable(len(sk), postings)
		weight := make([]uint8, len(sk))
		var touched []int32
		for a := range sk {
			touched = touched[:0]
			own := t.of[t.first[a]:t.first[a+1]]
			for _, p := range own {
				for _, q := range postings[p+1 : t.reach(p)] {
					if weight[q.Report] == 0 {
						touched = append(touched, q.Report)
					}
					weight[q.Report] += uint8(blockKey(q.Key).speaks())
				}
			}
			slices.Sort(touched)
			for i, b := range touched {
				w := int(weight[b])
				weight[b] = 0
				if w < enough(len(own), int(t.first[b+1]-t.first[b])) {
					continue
				}
				if z, ok := Meet(sk[a], sk[b]); ok && !yield(Scored{int32(a), b, z}) {
					for _, b := range touched[i+1:] {
						weight[b] = 0
					}
					return
				}
			}
		}
	}
}

// Meet scores two reports, the earlier first, whose keys speak enough for it; ok is false
// where they cannot be one story.
func Meet(a, b *Sketch) (score float32, ok bool) {
	if d, _ := apart(a, b); d > daysApart {
		return 0, false
	}
	z := Frozen.score(b, a)
	return float32(z), z >= abstain
}

// A table finds the postings of a report, and what a posting reaches.
type table struct {
	postings []Posting
	of       []int32 // indexes of postings, report by report
	first    []int32 // by report: where its own begin in of; one more at the end
	end      []int32 // by posting: where those of its key end
}

func newTable(reports int, postings []Posting) *table {
	t := &table{postings: postings, of: make([]int32, len(postings)), first: make([]int32, reports+1), end: make([]int32, len(postings))}
	for _, p := range postings {
		t.first[p.Report+1]++
	}
	for i := range reports {
		t.first[i+1] += t.first[i]
	}
	at := slices.Clone(t.first)
	for i, p := range postings {
		t.of[at[p.Report]] = int32(i)
		at[p.Report]++
	}
	for i := len(postings) - 1; i >= 0; i-- {
		t.end[i] = int32(i) + 1
		if i+1 < len(postings) && postings[i+1].Key == postings[i].Key {
			t.end[i] = t.end[i+1]
		}
	}
	return t
}

// reach returns the index after the last posting that the report of posting i is tied to
// by its key.
func (t *table) reach(i int32) int32 {
	begin := i
	for n := 0; n < commonKey && begin > 0 && t.postings[begin-1].Key == t.postings[i].Key; n++ {
		begin--
	}
	if t.end[i]-begin <= commonKey {
		return t.end[i]
	}
	return min(t.end[i], i+nearby+1)
}

// Components returns, for each of n reports, the first report of its component: those
// that pairs tie to each other, directly or by others.
func Components(n int, pairs []Scored) []int32 {
	root := make([]int32, n)
	for i := range root {
		root[i] = int32(i)
	}
	find := func(i int32) int32 {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, p := range pairs {
		a, b := find(p.A), find(p.B)
		root[max(a, b)] = min(a, b)
	}
	for i := range root {
		root[i] = find(int32(i))
	}
	return root
}

// Compose returns the stories of one component, in the order of their first reports. The
// sketches are those of its reports, in order; the pairs are its own, and their ends are
// indexes of sk.
func Compose(sk []*Sketch, pairs []Scored) []*Story {
	x := newIndex(&Frozen)
	x.sk, x.edges = sk, make([][]tie, len(sk))
	members := make([]int32, len(sk))
	for i := range sk {
		members[i] = int32(i)
	}
	for _, p := range pairs {
		x.edges[p.A] = append(x.edges[p.A], tie{p.B, p.Score})
	}
	return x.compose(members, nil, nil).stories
}

// Digested gives the paragraphs of the digests among the stories of one component to the
// stories of which they tell, as Gather does. The sketches are those of the component, and
// reading returns the reading of a digest.
func Digested(stories []*Story, sk []*Sketch, reading func(report.ID) (*claim.Reading, error)) error {
	readings := map[report.ID]*claim.Reading{}
	for _, s := range stories {
		if !s.Digest {
			continue
		}
		r, err := reading(s.Reports[0])
		if err != nil {
			return err
		}
		readings[s.Reports[0]] = r
	}
	if len(readings) == 0 {
		return nil
	}
	sketch := make(map[report.ID]*Sketch, len(sk))
	for _, s := range sk {
		sketch[s.id] = s
	}
	stories = slices.Clone(stories)
	slices.SortFunc(stories, larger)
	passages(stories, sketch, readings)
	return nil
}
