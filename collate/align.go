package collate

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"math/big"
	"slices"
	"sort"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/story"
)

// Bounds of the alignment. Ours.
const (
	weakest    = joinAt / 2
	dfCap      = 0.25 // a term found in more than this share of all claims ties nothing
	denseCap   = 100  // readings in two groups beyond which they are not joined
	postingCap = 300  // readings that share a term beyond which it ties nothing
)

// A Pair is two claims of different witnesses that share words, and their evidence.
type Pair struct {
	A, B     Ref
	Evidence Evidence
	a, b     int // of readings
}

// Pairs returns the evidence of every two claims of a story that are compared: to fit
// the weights, and to see what decides.
func Pairs(s *story.Story, readings []*claim.Reading) (*Collation, []Pair) {
	c := begin(s, readings)
	al := &alignment{at: map[Ref]int{}, copyOf: map[Ref]int{}}
	one, _ := al.readings(c.Witnesses)
	return c, slices.Collect(c.pairs(one))
}

// align groups the claims of different witnesses.
func (c *Collation) align() *alignment {
	al := &alignment{at: map[Ref]int{}, copyOf: map[Ref]int{}, alike: map[[2]int]float64{}}
	one, of := al.readings(c.Witnesses)
	al.count = len(one)
	edges := c.aligned(al)
	for p := range c.pairs(one) {
		if w := p.Evidence.weight(); w >= weakest {
			edges = append(edges, edge{p.a, p.b, w, p.Evidence[FewWords] <= 1./(1+manyWords)})
			al.alike[[2]int{p.a, p.b}] = p.Evidence.likeness()
		}
	}
	al.link(one, of, edges)
	return al
}

// aligned returns the edges between readings that are known already, and notes how alike
// they are.
func (c *Collation) aligned(al *alignment) []edge {
	if c.known == nil {
		return nil
	}
	edges := make([]edge, 0, len(c.known.al.near))
	for p, w := range c.known.al.near { // link puts them in order
		edges = append(edges, edge{a: p[0], b: p[1], w: w})
	}
	maps.Copy(al.alike, c.known.al.alike)
	return edges
}

// pairs yields the evidence of the readings that are compared, in order.
func (c *Collation) pairs(one []Ref) iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		if len(one) == 0 || one[0].Witness == one[len(one)-1].Witness {
			return // no witness is held against itself
		}
		ps, many := c.passages(one)
		utter := utterIndex(c.Witnesses, c.Utterances)
		reach := reaches(c.Witnesses)
		covered := hold(ps, c.candidates(one, ps, many))
		for i, js := range covered.with {
			for _, j := range js {
				if j < i {
					continue // looked at from j
				}
				e := c.weigh(one[i], one[j], &ps[i], &ps[j], utter)
				wa, wb := &c.Witnesses[one[i].Witness], &c.Witnesses[one[j].Witness]
				e[OneFigure] = float64(min(2, sharedFigures(reach, wa, one[i], c.Claim(one[i]), wb, one[j], c.Claim(one[j]))))
				e[LikeWords] = covered.likeWords(i, j)
				e[AroundWords] *= min(1, 2*e[LikeWords])
				if !yield(Pair{one[i], one[j], e, i, j}) {
					return
				}
			}
		}
	}
}

// nearest is the number of readings that one is held against: those most like it by the
// words they share, and those whose figures are of one kind; beside them come those of like
// sense.
const nearest = 48

// candidates lists for every reading those of other witnesses that share a telling word
// with it, hold a figure of one kind or are of like sense, in order; of many the most alike.
func (c *Collation) candidates(one []Ref, ps []passage, many map[string]int) [][]int {
	limit := min(postingCap, max(6, int(dfCap*float64(len(one)))))
	type posting struct {
		at int
		w  float64
	}
	weighed := map[string][]posting{}
	put := func(key string, at int, w float64) { weighed[key] = append(weighed[key], posting{at, w}) }
	kinds := make([][]string, len(one))
	for i := range ps {
		for _, t := range ps[i].words {
			if many[t.stem] <= limit {
				put(t.stem, i, t.w)
			}
		}
		for _, l := range ps[i].lanes {
			for _, k := range l.kinds() {
				if !slices.Contains(kinds[i], k) {
					kinds[i] = append(kinds[i], k)
					put(k, i, oneKind)
				}
			}
		}
	}
	out := make([][]int, len(one))
	first := 0 // of those before, others are the candidates
	if c.known != nil {
		first = c.known.al.count
	}
	like := bySense(one, ps, first)
	alike := make([]float64, len(one)) // with the reading at hand
	for i, r := range one {
		if i < first {
			continue
		}
		meet := func(key string, w float64) {
			if len(weighed[key]) > postingCap {
				return
			}
			for _, p := range weighed[key] {
				if one[p.at].Witness == r.Witness {
					continue
				}
				if alike[p.at] == 0 {
					out[i] = append(out[i], p.at)
				}
				alike[p.at] += w * p.w
			}
		}
		for _, t := range ps[i].words {
			meet(t.stem, t.w)
		}
		for _, k := range kinds[i] {
			meet(k, oneKind)
		}
		if len(out[i]) > nearest {
			slices.SortFunc(out[i], func(a, b int) int { return cmp.Or(cmp.Compare(alike[b], alike[a]), a-b) })
		}
		for _, j := range out[i] {
			alike[j] = 0
		}
		out[i] = append(out[i][:min(len(out[i]), nearest)], like[i]...)
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

// oneKind is what a figure of one kind counts beside shared words when candidates are
// chosen: as much as a tenth of a claim's words.
const oneKind = 0.3

// An edge is two readings, the lower first, and how likely they are of one fact.
type edge struct {
	a, b int
	w    float64
	rich bool // they share several words
}

// sharedFigures counts figures of a that b has too, within rounding and in any
// unit, and that say more than "one" or "two".
func sharedFigures(reach [][]reach, wa *story.Witness, a Ref, ca *claimOf, wb *story.Witness, b Ref, cb *claimOf) int {
	n := 0
	for _, i := range ca.Figures {
		for _, j := range cb.Figures {
			fa, fb := &wa.Figures[i], &wb.Figures[j]
			if fa.Dimension == fb.Dimension && fa.Per == fb.Per && reach[a.Witness][i].meets(reach[b.Witness][j]) && figure.Agrees(fa, fb) && telling(fa) {
				n++
				break
			}
		}
	}
	return n
}

// A reach is about where a figure lies, in base units: two whose reaches do not meet
// do not agree.
type reach struct{ low, high float64 }

// reaches returns the reaches of the witnesses' figures.
func reaches(ws []story.Witness) [][]reach {
	out := make([][]reach, len(ws))
	for w := range ws {
		out[w] = make([]reach, len(ws[w].Figures))
		for i := range ws[w].Figures {
			r := reach{math.Inf(-1), math.Inf(1)}
			if e, ok := ws[w].Figures[i].Extent(); ok {
				if e.Low != nil {
					r.low, _ = e.Low.Float64()
					r.low -= inexact * math.Abs(r.low)
				}
				if e.High != nil {
					r.high, _ = e.High.Float64()
					r.high += inexact * math.Abs(r.high)
				}
			}
			out[w][i] = r
		}
	}
	return out
}

// inexact is by which share a reach is wider than the figure: more than a float64
// can be wrong.
const inexact = 1e-9

func (a reach) meets(b reach) bool { return a.low <= b.high && b.low <= a.high }

var three = big.NewRat(3, 1)

// telling reports whether a figure is rare enough to tie two sentences: a bare
// count below three is in every text.
func telling(f *figure.Figure) bool {
	return f.Dimension != counts || f.Value.Cmp(three) > 0
}

// link groups readings by average link over the edges, and puts every ref in the group of
// its reading; see further for what the groups leave out.
func (al *alignment) link(one []Ref, of []int, edges []edge) {
	sort.Slice(edges, func(i, j int) bool {
		a, b := edges[i], edges[j]
		if a.w != b.w {
			return a.w > b.w
		}
		return cmp.Or(a.a-b.a, a.b-b.b) < 0
	})
	al.near = make(map[[2]int]float64, len(edges))
	for _, e := range edges {
		al.near[[2]int{e.a, e.b}] = e.w
	}
	group := al.join(one, edges, joinAt, joinAt*loosely)
	al.group = make([]int, len(al.refs))
	refs := make([][]int, len(one)) // of every reading
	number := map[int]int{}
	for i := range al.refs {
		refs[of[i]] = append(refs[of[i]], i)
		g := group[of[i]]
		n, ok := number[g]
		if !ok {
			n = len(al.groups)
			number[g] = n
			al.groups = append(al.groups, nil)
		}
		al.groups[n] = append(al.groups[n], i)
		al.group[i] = n
	}
	al.further = al.again(one, refs, edges, group)
}

// join groups readings by average link over the edges that weigh at least so much, the
// heaviest first, missing edges counting as zero. It returns of every reading the first
// one of its group.
func (al *alignment) join(one []Ref, edges []edge, least, mean float64) []int {
	group := make([]int, len(one))
	members := make([][]int, len(one))
	for i := range group {
		group[i] = i
		members[i] = []int{i}
	}
	refused := map[[2]int]int{} // pairs of groups that did not fit, with their size then
	for _, e := range edges {
		if e.w < least {
			break
		}
		ga, gb := group[e.a], group[e.b]
		if ga > gb {
			ga, gb = gb, ga
		}
		size := len(members[ga]) + len(members[gb])
		if ga == gb || refused[[2]int{ga, gb}] == size {
			continue
		}
		if !fits(one, members[ga], members[gb], al.near, mean) {
			refused[[2]int{ga, gb}] = size
			continue
		}
		for _, i := range members[gb] {
			group[i] = ga
		}
		members[ga] = append(members[ga], members[gb]...)
		members[gb] = nil
	}
	return group
}

// How groups of readings come together. Both were chosen, with joinAt, on real stories whose
// errors were read: precision .959, recall .529 there.
const (
	retold  = 4   // readings of a group that one witness may bring in: in the headline, the lead, a caption and the body
	loosely = 0.6 // of joinAt, how alike the readings of two groups must be on average
)

// fits reports whether two groups may be one locus: their readings are alike on
// average, and no witness would have brought in more than retold of them.
func fits(one []Ref, a, b []int, w map[[2]int]float64, mean float64) bool {
	if len(a)*len(b) > denseCap*denseCap {
		return false
	}
	per := map[int]int{}
	for _, i := range a {
		per[one[i].Witness]++
	}
	for _, i := range b {
		if per[one[i].Witness]++; per[one[i].Witness] > retold {
			return false
		}
	}
	sum, n := 0.0, 0
	for _, i := range a {
		for _, j := range b {
			if one[i].Witness == one[j].Witness {
				continue
			}
			sum += w[[2]int{min(i, j), max(i, j)}]
			n++
		}
	}
	return n > 0 && sum/float64(n) >= mean
}
