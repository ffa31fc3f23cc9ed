// Package fact groups the claims that tell one fact, in whatever words.
package fact

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"slices"
	"sort"

	"stemma/claim"
	"stemma/collate/amount"
	"stemma/collate/group"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/who"
	"stemma/collate/wording"
	"stemma/mention/figure"
	"stemma/story"
)

// Bounds of the alignment. Ours.
const (
	weakest    = joinAt / 2
	dfCap      = 0.25 // a term found in more than this share of all claims ties nothing
	postingCap = 300  // readings that share a term beyond which it ties nothing
)

// A Pair is two claims of different witnesses that share words, and their evidence.
type Pair struct {
	A, B     ref.Ref
	Evidence Evidence
	a, b     int // of readings
}

// Pairs returns the evidence of every two claims of a story that are compared.
func (in *Matter) Pairs() []Pair {
	al := &Alignment{at: map[ref.Ref]int{}, copyOf: map[ref.Ref]int{}}
	one, _ := al.readings(in.Witnesses)
	return slices.Collect(in.pairs(one, nil))
}

// A Matter is what the claims of a story are compared by.
type Matter struct {
	Witnesses []story.Witness
	People    *who.People
	Lanes     []lane.Lane    // of the figures that their claims hold
	Quotes    map[[2]int]int // of a witness and a quote the utterance

	rival map[lane.Rival]int // see rivals
}

// Align groups the claims of different witnesses. Of those that are known already, none
// where known is nil, the pairs are not looked at again.
func (in *Matter) Align(known *Alignment) *Alignment {
	al := &Alignment{at: map[ref.Ref]int{}, copyOf: map[ref.Ref]int{}, alike: map[[2]int]float64{}}
	one, of := al.readings(in.Witnesses)
	al.count = len(one)
	edges := known.edges(al)
	for p := range in.pairs(one, known) {
		if w := p.Evidence.weight(); w >= weakest {
			edges = append(edges, group.Edge{A: p.a, B: p.b, W: w, Rich: p.Evidence[FewWords] <= 1./(1+manyWords)})
			al.alike[[2]int{p.a, p.b}] = p.Evidence.likeness()
		}
	}
	al.link(one, of, edges)
	return al
}

// edges returns the edges between readings that are known already, and notes in al how
// alike they are.
func (known *Alignment) edges(al *Alignment) []group.Edge {
	if known == nil {
		return nil
	}
	edges := make([]group.Edge, 0, len(known.near))
	for p, w := range known.near { // link puts them in order
		edges = append(edges, group.Edge{A: p[0], B: p[1], W: w})
	}
	maps.Copy(al.alike, known.alike)
	return edges
}

// pairs yields the evidence of the readings that are compared, in order.
func (in *Matter) pairs(one []ref.Ref, known *Alignment) iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		if len(one) == 0 || one[0].Witness == one[len(one)-1].Witness {
			return // no witness is held against itself
		}
		in.rival = map[lane.Rival]int{}
		ps, gists, many := in.passages(one)
		reach := reaches(in.Witnesses)
		covered := wording.Cover(gists, in.candidates(one, ps, gists, many, known))
		for i, js := range covered.With {
			for _, j := range js {
				if j < i {
					continue // looked at from j
				}
				e := in.weigh(one[i], one[j], &ps[i], &ps[j])
				wa, wb := &in.Witnesses[one[i].Witness], &in.Witnesses[one[j].Witness]
				e[OneFigure] = float64(min(2, sharedFigures(reach, wa, one[i], one[i].Of(in.Witnesses), wb, one[j], one[j].Of(in.Witnesses))))
				e[LikeWords] = covered.Likeness(i, j)
				e[AroundWords] *= min(1, 2*e[LikeWords])
				if !yield(Pair{one[i], one[j], e, i, j}) {
					return
				}
			}
		}
	}
}

// candidates lists for every reading those of other witnesses that share a telling word
// with it, hold a figure of one kind or are of like sense, in order; of many the most alike.
func (in *Matter) candidates(one []ref.Ref, ps []passage, gists []wording.Gist, many map[string]int, known *Alignment) [][]int {
	limit := min(postingCap, max(6, int(dfCap*float64(len(one)))))
	type posting struct {
		at int
		w  float64
	}
	weighed := map[string][]posting{}
	put := func(key string, at int, w float64) { weighed[key] = append(weighed[key], posting{at, w}) }
	kinds := make([][]string, len(one))
	for i := range ps {
		for _, t := range gists[i].Words {
			if many[t.Stem] <= limit {
				put(t.Stem, i, t.W)
			}
		}
		for _, l := range ps[i].lanes {
			for _, k := range l.Kinds() {
				if !slices.Contains(kinds[i], k) {
					kinds[i] = append(kinds[i], k)
					put(k, i, oneKind)
				}
			}
		}
	}
	out := make([][]int, len(one))
	first := 0 // of those before, others are the candidates
	if known != nil {
		first = known.count
	}
	like := bySense(one, gists, first)
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
		for _, t := range gists[i].Words {
			meet(t.Stem, t.W)
		}
		for _, k := range kinds[i] {
			meet(k, oneKind)
		}
		if len(out[i]) > wording.Nearest {
			slices.SortFunc(out[i], func(a, b int) int { return cmp.Or(cmp.Compare(alike[b], alike[a]), a-b) })
		}
		for _, j := range out[i] {
			alike[j] = 0
		}
		out[i] = append(out[i][:min(len(out[i]), wording.Nearest)], like[i]...)
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

// oneKind is what a figure of one kind counts beside shared words when candidates are
// chosen: as much as a tenth of a claim's words.
const oneKind = 0.3

// sharedFigures counts figures of a that b has too, within rounding and in any
// unit, and that say more than "one" or "two".
func sharedFigures(reach [][]reach, wa *story.Witness, a ref.Ref, ca *claim.Claim, wb *story.Witness, b ref.Ref, cb *claim.Claim) int {
	n := 0
	for _, i := range ca.Figures {
		for _, j := range cb.Figures {
			fa, fb := &wa.Figures[i], &wb.Figures[j]
			if fa.Dimension == fb.Dimension && fa.Per == fb.Per && reach[a.Witness][i].meets(reach[b.Witness][j]) && figure.Agrees(fa, fb) && amount.Telling(fa) {
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

// link groups readings by average link over the edges, and puts every ref in the group of
// its reading; see further for what the groups leave out.
func (al *Alignment) link(one []ref.Ref, of []int, edges []group.Edge) {
	sort.Slice(edges, func(i, j int) bool {
		a, b := edges[i], edges[j]
		if a.W != b.W {
			return a.W > b.W
		}
		return cmp.Or(a.A-b.A, a.B-b.B) < 0
	})
	al.near = make(map[[2]int]float64, len(edges))
	for _, e := range edges {
		al.near[[2]int{e.A, e.B}] = e.W
	}
	grouped := group.Average(witnessOf(one), edges, al.near, joinAt, joinAt*loosely)
	al.group = make([]int, len(al.Refs))
	refs := make([][]int, len(one)) // of every reading
	number := map[int]int{}
	for i := range al.Refs {
		refs[of[i]] = append(refs[of[i]], i)
		g := grouped[of[i]]
		n, ok := number[g]
		if !ok {
			n = len(al.Groups)
			number[g] = n
			al.Groups = append(al.Groups, nil)
		}
		al.Groups[n] = append(al.Groups[n], i)
		al.group[i] = n
	}
	al.Further = al.again(one, refs, edges, grouped)
}
