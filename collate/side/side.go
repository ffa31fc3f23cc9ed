// Package side finds figures that give one thing two numbers though it is called otherwise.
package side

import (
	"cmp"
	"math"
	"math/big"
	"slices"

	"stemma/claim"
	"stemma/collate/amount"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
	"stemma/text"
)

// A Side is two figures that tell one thing with two numbers though what they count or
// measure is called otherwise, or only one of them has a time or is called a part: "its $38
// billion bid for Norvane in October", "the $47 billion purchase of Norvane".
type Side struct{ A, B ref.FigRef }

// Bounds of two figures beside each other: the words around them are alike, no report has both
// numbers, and the one is not far from the other. Ours: found on the real stories that may be read.
const (
	leastBeside  = 0.34 // likeness of the words around two figures
	surelyBeside = 0.50 // … from which some of what speaks against it does not count
	fewBeside    = 2    // words that both have around them, at the least
	manyBeside   = 4    // … of which less likeness is enough, see manyLike
	manyLike     = 0.28
	mostBeside   = 1.46 // ratio of the two numbers
	nearBeside   = 1.3  // ratio of two numbers of which something speaks against their being one thing's
	sideWords    = 12   // words on each side of a figure that are looked at
	mostOfWord   = 48   // figures around which one word stands: of more it tells little
	mostLookUps  = 6    // words by which a figure is looked up, the heaviest around it
	fewWeighed   = 40   // claims of a story below which its words are weighed as if it had those
)

var ten = big.NewRat(10, 1)

// A sides holds the words around the figures of a story.
type sides struct {
	ws     []story.Witness
	lanes  []lane.Lane
	known  map[string]int32 // the words of the claims
	weight []float64        // of every word how rare it is in English and in the story
	near   [][]int32        // of every lane the words around it, sorted
	size   []float64        // of every lane its number, in the SI unit where it has one
	holds  [][]int          // of every word the lanes around which it stands
	sets   []*quantity.Set  // of every witness its figures, see anyHasBoth
}

// A sidePair is two lanes, how alike the words around them are, and how many of them both have.
type sidePair struct {
	a, b  int
	like  float64
	words int
}

// Find returns the lanes that are beside each other, those that nothing parts and the
// others.
func Find(ws []story.Witness, lanes []lane.Lane) (one [][2]int, parted []Side) {
	s := newSides(ws, lanes)
	for _, p := range s.pairs() {
		switch ok, soft := s.one(p); {
		case ok && soft:
			parted = append(parted, Side{lanes[p.a].FigRef, lanes[p.b].FigRef})
		case ok:
			one = append(one, [2]int{p.a, p.b})
		}
	}
	return one, parted
}

func newSides(ws []story.Witness, lanes []lane.Lane) *sides {
	s := &sides{ws: ws, lanes: lanes, known: map[string]int32{}, near: make([][]int32, len(lanes)), size: make([]float64, len(lanes)), sets: make([]*quantity.Set, len(ws))}
	s.weighWords()
	for i := range lanes {
		l := &lanes[i]
		if !s.fixed(l) {
			continue
		}
		v := l.Fig.Value
		if l.Fig.SI != nil {
			v = l.Fig.SI
		}
		s.size[i], _ = v.Float64()
		s.near[i] = s.wordsAround(l)
		for _, word := range s.near[i] {
			s.holds[word] = append(s.holds[word], i)
		}
	}
	return s
}

// weighWords weighs the words of the claims.
func (s *sides) weighWords() {
	n := 0
	for w := range s.ws {
		if s.ws[w].Reading == nil {
			continue
		}
		n += len(s.ws[w].Claims)
		for c := range s.ws[w].Claims {
			for _, t := range s.ws[w].Claims[c].Terms {
				id, ok := s.known[t]
				if !ok {
					id = int32(len(s.weight))
					s.known[t], s.weight = id, append(s.weight, 0)
				}
				s.weight[id]++
			}
		}
	}
	for t, id := range s.known {
		s.weight[id] = text.Rarity(t) * math.Log((1+float64(max(n, fewWeighed)))/(1+s.weight[id]))
	}
	s.holds = make([][]int, len(s.weight))
}

// fixed reports whether a lane is a number, of a claim, that does not move by the hour: no change, no price told with the change that led to it, no age, no order of size.
func (s *sides) fixed(l *lane.Lane) bool {
	if !l.InClaim() || l.Witness >= len(s.ws) || s.ws[l.Witness].Reading == nil {
		return false
	}
	wit, g := &s.ws[l.Witness], l.Fig
	if g.Value == nil || amount.Vague(g) || g.Change != quantity.Level || g.Bound == figure.Range || g.Dimension == quantity.Age {
		return false
	}
	return !slices.ContainsFunc(wit.Claims[l.Claim.Claim].Figures, func(k int) bool {
		return wit.Figures[k].Dimension == quantity.RatioChange || wit.Figures[k].Dimension == quantity.Ratios && wit.Figures[k].Change != quantity.Level
	})
}

// wordsAround returns the content words around a figure in its claim, but for figures.
func (s *sides) wordsAround(l *lane.Lane) []int32 {
	w := &s.ws[l.Witness]
	c := &w.Claims[l.Claim.Claim]
	first, last := w.WordsIn(c.Span)
	from, to := w.WordsIn(l.Fig.Span)
	var out []int32
	for i := max(first, from-sideWords); i < min(last, to+sideWords); i++ {
		if !w.Words[i].Is(claim.ContentWord) || slices.ContainsFunc(c.Figures, func(k int) bool { return w.Figures[k].Span.Overlaps(w.Words[i].Span()) }) {
			continue
		}
		if id, ok := s.known[w.Stem(i)]; ok {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// heaviest returns the words around a lane that tell most, and not of too many lanes.
func (s *sides) heaviest(i int) []int32 {
	out := slices.DeleteFunc(slices.Clone(s.near[i]), func(w int32) bool { return len(s.holds[w]) > mostOfWord })
	slices.SortFunc(out, func(x, y int32) int { return cmp.Or(cmp.Compare(s.weight[y], s.weight[x]), cmp.Compare(x, y)) })
	return out[:min(len(out), mostLookUps)]
}

// pairs returns the lanes of two reports that have words around them in common, most alike first.
func (s *sides) pairs() []sidePair {
	var out []sidePair
	seen := make([]int, len(s.lanes)) // the last lane that each was held against, and one
	for i := range s.lanes {
		for _, word := range s.heaviest(i) {
			for _, j := range s.holds[word] {
				if seen[j] == i+1 || s.lanes[i].Witness == s.lanes[j].Witness {
					continue
				}
				seen[j] = i + 1
				if p, ok := s.pair(i, j); ok {
					out = append(out, p)
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y sidePair) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return slices.Compact(out) // either may have found the other
}

// pair returns two lanes as a pair, the first of them first; ok is false where they are not of
// one dimension, or too few words are around both.
func (s *sides) pair(i, j int) (p sidePair, ok bool) {
	i, j = min(i, j), max(i, j)
	if x, y := s.lanes[i].Fig, s.lanes[j].Fig; x.Dimension != y.Dimension || x.Per != y.Per || s.ratio(i, j) > mostBeside || amount.Compare(x, y) != relation.Differs {
		return p, false
	}
	p.a, p.b = i, j
	both, all := 0.0, 0.0
	a, b := s.near[i], s.near[j]
	for x, y := 0, 0; x < len(a) || y < len(b); {
		switch {
		case y == len(b) || x < len(a) && a[x] < b[y]:
			all += s.weight[a[x]]
			x++
		case x == len(a) || a[x] > b[y]:
			all += s.weight[b[y]]
			y++
		default:
			both += 2 * s.weight[a[x]]
			all += 2 * s.weight[a[x]]
			p.words++
			x, y = x+1, y+1
		}
	}
	if all <= 0 || p.words < fewBeside {
		return p, false
	}
	p.like = both / all
	return p, p.like >= manyLike
}

// ratio is how many times the lesser of two numbers goes into the greater; more than any bound
// where one is not above zero.
func (s *sides) ratio(i, j int) float64 {
	x, y := s.size[i], s.size[j]
	if x <= 0 || y <= 0 {
		return math.Inf(1)
	}
	return max(x/y, y/x)
}

// one reports whether a pair is of one thing. Where something speaks against it, which it does
// not for good, soft is set.
func (s *sides) one(p sidePair) (ok, soft bool) {
	a, b := &s.lanes[p.a], &s.lanes[p.b]
	x, y := a.Fig, b.Fig
	switch apart := lane.Parting(a, b); {
	case apart == "":
	case apart != lane.OtherPart && apart != lane.OtherTime && apart != lane.OtherThing || s.ratio(p.a, p.b) > nearBeside,
		a.Term != b.Term && a.Term != "" && b.Term != "": // of two quarters
		return false, false
	case p.like < surelyBeside && p.words < manyBeside && (p.like < leastBeside || p.words < manyBeside-1):
		return false, false
	default:
		soft = true // a thing may be called otherwise, and a day be left out
	}
	switch {
	case p.like < leastBeside && p.words < manyBeside,
		quantity.Cmp(x.Value, ten) < 0 && quantity.Cmp(y.Value, ten) < 0,
		x.Dimension == quantity.Ratios && p.like < surelyBeside, // a story has many shares and rates
		x.Unit != y.Unit && quantity.Cmp(x.Value, y.Value) == 0, // tons and tonnes
		s.grows(a, b), s.anyHasBoth(x, y):
		return false, false
	}
	return true, soft
}

// grows reports whether two figures may be the count of people, or of what befell them, at two times:
// the later report has more.
func (s *sides) grows(a, b *lane.Lane) bool {
	p, q := &s.ws[a.Witness].Slots[a.Figure], &s.ws[b.Witness].Slots[b.Figure]
	if p.Date >= 0 || q.Date >= 0 || a.Fig.Dimension != quantity.Count || !p.Kind.People() && p.Aspect == "" && !q.Kind.People() && q.Aspect == "" {
		return false
	}
	t, u := s.ws[a.Witness].Report.Published.Time, s.ws[b.Witness].Report.Published.Time
	return !t.IsZero() && !u.IsZero() && !t.Equal(u) && amount.Less(a.Fig, b.Fig) == t.Before(u)
}

// anyHasBoth reports whether some report has both numbers: then they are two things'.
func (s *sides) anyHasBoth(x, y *figure.Figure) bool {
	p, _ := x.Extent()
	q, _ := y.Extent()
	for w := range s.ws {
		if s.sets[w] == nil {
			s.sets[w] = closedOf(&s.ws[w])
		}
		if s.sets[w].Meets(p, -1) && s.sets[w].Meets(q, -1) {
			return true
		}
	}
	return false
}

// closedOf returns the figures of a report that have a least and a most.
func closedOf(w *story.Witness) *quantity.Set {
	var out []quantity.Owned
	if w.Reading != nil {
		for i := range w.Figures {
			if e, ok := w.Figures[i].Extent(); ok && e.Low != nil && e.High != nil {
				out = append(out, quantity.Owned{Extent: e})
			}
		}
	}
	return quantity.NewSet(out)
}
