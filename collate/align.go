package collate

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"sort"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

type claimOf = claim.Claim

// An alignment is the groups of claims that say the same of the same, one
// group a locus.
type alignment struct {
	refs   []Ref   // all claims, in witness and text order
	group  []int   // of every ref, the index of its group in groups
	groups [][]int // indexes in refs, in order
	at     map[Ref]int
	alike  map[[2]int]float64 // similarity of readings, the lower first
	copyOf map[Ref]int        // of every ref its reading: equal for copies
}

// together reports whether two claims stand in one group.
func (al *alignment) together(a, b Ref) bool {
	i, ok := al.at[a]
	j, ok2 := al.at[b]
	return ok && ok2 && al.group[i] == al.group[j]
}

// byAlign makes one locus of claims that are alike in what they say.
const byAlign report.By = "collate.align"

// Weights of the claim pair function, on a scale where 1 is "the same words".
const (
	wFigure    = 0.14 // each figure the two claims share, at most two
	wUtter     = 0.30 // they quote one utterance
	wLemma     = 0.04 // one predicate
	joinAt     = 0.40 // claims are one locus from here: chosen on the development stories; .36 to .44 within noise
	otherVerb  = 0.8  // they share neither verb, figure nor quote: the same people doing something else
	dfCap      = 0.25 // a term found in more than this share of all claims ties nothing
	denseCap   = 100  // readings in two groups beyond which they are not joined
	postingCap = 300  // readings that share a term beyond which it ties nothing
)

// align groups the claims of different witnesses. The weight of a word is its
// rarity in English at large times its rarity among the claims of this story:
// what all reports of a story say in every sentence ties no two sentences.
func align(ws []story.Witness, us []Utterance) *alignment {
	al := &alignment{at: map[Ref]int{}, copyOf: map[Ref]int{}}
	var one []Ref             // one ref of every reading: copies are aligned once
	first := map[string]int{} // reading to its index in one
	of := []int{}             // of every ref, the index of its reading in one
	for w := range ws {
		for i := range ws[w].Claims {
			r := Ref{w, i}
			k := readingKey(ws, r)
			n, ok := first[k]
			if !ok {
				n = len(one)
				first[k] = n
				one = append(one, r)
			}
			al.at[r] = len(al.refs)
			al.refs = append(al.refs, r)
			of = append(of, n)
			al.copyOf[r] = n
		}
	}
	vecs, post := vectors(ws, one)
	utter := utterIndex(ws, us)
	var edges []edge
	near := candidates(one, vecs, post)
	reach := reaches(ws)
	for i, js := range near {
		for _, j := range js {
			if j < i {
				if _, both := slices.BinarySearch(near[j], i); both {
					continue // looked at from j
				}
			}
			a, b := min(i, j), max(i, j)
			if s := similar(ws, reach, one[a], one[b], vecs[a], vecs[b], utter); s >= joinAt/2 {
				edges = append(edges, edge{a, b, s})
			}
		}
	}
	al.link(one, of, edges)
	return al
}

// rivals is the number of readings that one is held against: those most like it by
// the words they share. Ours: of the 123 stories of two public sets, one of hundreds of
// reports comes out otherwise than without it.
const rivals = 96

// candidates lists for every reading those of other witnesses that share a telling
// term with it, in order; of many the most alike.
func candidates(one []Ref, vecs [][]term, post map[string][]int) [][]int {
	limit := min(postingCap, max(6, int(dfCap*float64(len(one)))))
	type posting struct {
		at int
		w  float64
	}
	weighed := map[string][]posting{}
	for i, v := range vecs {
		for _, t := range v {
			if len(post[t.stem]) <= limit {
				weighed[t.stem] = append(weighed[t.stem], posting{i, t.w})
			}
		}
	}
	out := make([][]int, len(one))
	alike := make([]float64, len(one)) // with the reading at hand
	for i, r := range one {
		for _, t := range vecs[i] {
			for _, p := range weighed[t.stem] {
				if one[p.at].Witness == r.Witness {
					continue
				}
				if alike[p.at] == 0 {
					out[i] = append(out[i], p.at)
				}
				alike[p.at] += t.w * p.w
			}
		}
		if len(out[i]) > rivals {
			slices.SortFunc(out[i], func(a, b int) int { return cmp.Or(cmp.Compare(alike[b], alike[a]), a-b) })
		}
		for _, j := range out[i] {
			alike[j] = 0
		}
		out[i] = out[i][:min(len(out[i]), rivals)]
		slices.Sort(out[i])
	}
	return out
}

type edge struct {
	a, b int
	w    float64
}

type term struct {
	stem string
	w    float64
}

// vectors returns the unit vector of every claim and the posting lists of its
// terms.
func vectors(ws []story.Witness, refs []Ref) ([][]term, map[string][]int) {
	post := map[string][]int{}
	for i, r := range refs {
		for _, t := range ws[r.Witness].Claims[r.Claim].Terms {
			post[t] = append(post[t], i)
		}
	}
	vecs := make([][]term, len(refs))
	for i, r := range refs {
		sum := 0.0
		for _, t := range ws[r.Witness].Claims[r.Claim].Terms {
			w := text.Rarity(t) * math.Log(1+float64(len(refs))/float64(len(post[t])))
			vecs[i] = append(vecs[i], term{t, w})
			sum += w * w
		}
		if sum > 0 {
			n := 1 / math.Sqrt(sum)
			for k := range vecs[i] {
				vecs[i][k].w *= n
			}
		}
	}
	return vecs, post
}

// similar is the pair function of two claims: the cosine of their words,
// lowered where few words are shared (two words in two short clauses are alike
// by chance), and what else ties them.
func similar(ws []story.Witness, reach [][]reach, a, b Ref, va, vb []term, utter map[[2]int]int) float64 {
	ca, cb := &ws[a.Witness].Claims[a.Claim], &ws[b.Witness].Claims[b.Claim]
	shared, s := 0, 0.0
	for i, j := 0, 0; i < len(va) && j < len(vb); {
		switch {
		case va[i].stem < vb[j].stem:
			i++
		case va[i].stem > vb[j].stem:
			j++
		default:
			s += va[i].w * vb[j].w
			shared++
			i++
			j++
		}
	}
	if shared < 2 {
		return 0
	}
	s *= float64(shared) / float64(shared+1)
	figs, quoted := sharedFigures(reach, ws[a.Witness], a, ca, ws[b.Witness], b, cb), false
	s += wFigure * float64(min(2, figs))
	for _, qa := range ca.Quotes {
		for _, qb := range cb.Quotes {
			ua, ok := utter[[2]int{a.Witness, qa}]
			ub, ok2 := utter[[2]int{b.Witness, qb}]
			if ok && ok2 && ua == ub {
				s += wUtter
				quoted = true
			}
		}
	}
	if ca.Lemma != "" && ca.Lemma == cb.Lemma {
		s += wLemma
	}
	if figs == 0 && !quoted && len(ca.Verbs) > 0 && len(cb.Verbs) > 0 && !meet(ca.Verbs, cb.Verbs) {
		s *= otherVerb
	}
	return s
}

// meet reports whether two sorted lists share an element.
func meet(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

// sharedFigures counts figures of a that b has too, within rounding and in any
// unit, and that say more than "one" or "two".
func sharedFigures(reach [][]reach, wa story.Witness, a Ref, ca *claimOf, wb story.Witness, b Ref, cb *claimOf) int {
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

// link groups readings by average link over the edges, missing edges counting
// as zero, and puts every ref in the group of its reading. A group takes at most
// two readings that one witness brought in.
func (al *alignment) link(one []Ref, of []int, edges []edge) {
	sort.Slice(edges, func(i, j int) bool {
		if edges[i].w != edges[j].w {
			return edges[i].w > edges[j].w
		}
		if edges[i].a != edges[j].a {
			return edges[i].a < edges[j].a
		}
		return edges[i].b < edges[j].b
	})
	al.alike = make(map[[2]int]float64, len(edges))
	for _, e := range edges {
		al.alike[[2]int{e.a, e.b}] = e.w
	}
	group := make([]int, len(one))
	members := make([][]int, len(one))
	for i := range group {
		group[i] = i
		members[i] = []int{i}
	}
	refused := map[[2]int]int{} // pairs of groups that did not fit, with their size then
	for _, e := range edges {
		if e.w < joinAt {
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
		if !fits(one, members[ga], members[gb], al.alike) {
			refused[[2]int{ga, gb}] = size
			continue
		}
		for _, i := range members[gb] {
			group[i] = ga
		}
		members[ga] = append(members[ga], members[gb]...)
		members[gb] = nil
	}
	al.group = make([]int, len(al.refs))
	number := map[int]int{}
	for i := range al.refs {
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
}

// fits reports whether two groups may be one locus: their readings are alike on
// average, and no witness would have brought in more than two of them.
func fits(one []Ref, a, b []int, w map[[2]int]float64) bool {
	if len(a)*len(b) > denseCap*denseCap {
		return false
	}
	per := map[int]int{}
	for _, i := range a {
		per[one[i].Witness]++
	}
	for _, i := range b {
		if per[one[i].Witness]++; per[one[i].Witness] > 2 {
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
	return n > 0 && sum/float64(n) >= joinAt*0.75
}
