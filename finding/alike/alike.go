// Package alike finds which reports are near each other, and which claims of them.
package alike

import (
	"math"
	"slices"
	"strings"

	"stemma/collate"
	"stemma/collate/amount"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/lineage"
	"stemma/mention/quantity"
	"stemma/text"
	"stemma/text/sense"
)

// A Pair is two claims of two reports that are near each other, each the one of its
// report that is most like the other: what a writer made of a sentence.
type Pair struct {
	From, To collate.Ref
	Like     float64 // 0 to 1
	Number   bool    // they are near by a number
}

// Bounds of such pairs. Ours: found on the stories of testdata/stories/changes/read.
const (
	LeastLike   = 0.30 // likeness of such claims
	leastShared = 0.12 // of the likeness that words in common make up
	mostNear    = 400  // pairs of reports that are looked through
	MostClaims  = 150  // claims of a report, in text order
	fewClaims   = 40   // claims of a story below which its words are weighed as if it had those
	nearly      = 0.9  // share of the likeness of the best counterpart that another must have
)

// near lists the pairs of reports of which one may have been made from the other, or both
// from a third: those that are tied, those whose tie is possible, and those of one outlet that
// are alike. In each the one comes first that the other is held against.
func near(f *finding.Finder) [][2]int {
	out := [][2]int{}
	seen := map[[2]int]bool{}
	add := func(a, b int) {
		if k := [2]int{min(a, b), max(a, b)}; a >= 0 && b >= 0 && a != b && !seen[k] && len(out) < mostNear {
			seen[k] = true
			from, to := f.Ordered(a, b)
			out = append(out, [2]int{from, to})
		}
	}
	for a := range f.Witnesses {
		for _, b := range f.TiedTo(a) {
			if a < b {
				add(a, b)
			}
		}
	}
	for _, k := range f.Stemma.Possible {
		add(min(k[0], k[1]), max(k[0], k[1]))
	}
	for _, e := range f.Stemma.Edges {
		if a, b := f.Stemma.Nodes[e.Child].Witness, f.Stemma.Nodes[e.Parent].Witness; e.Relation == lineage.OneOutlet && a >= 0 && b >= 0 {
			add(min(a, b), max(a, b))
		}
	}
	return out
}

// A Likeness tells how alike the claims of a story are in their words, each weighed by how
// rare it is in English and in the story.
type Likeness struct {
	*finding.Finder
	Pairs  [][2]int         // see near
	weight []float64        // of every word
	word   []string         // the words, as stems
	known  map[string]int32 // the index of each in word
	terms  [][][]int32      // of every witness's claims their words, by index in word, in order
	heft   [][]float64      // of every witness's claims what their words weigh
	sense  []*sense.Vector  // of every word, nil where it has none
}

// Of returns how alike the claims of a story are; their words are read when they are
// asked for.
func Of(f *finding.Finder) *Likeness { return &Likeness{Finder: f, Pairs: near(f)} }

// read weighs the words of the claims.
func (l *Likeness) read() {
	if l.terms != nil {
		return
	}
	f := l.Finder
	l.terms, l.heft, l.known = make([][][]int32, len(f.Witnesses)), make([][]float64, len(f.Witnesses)), map[string]int32{}
	known := l.known
	n := 0
	for w := range f.Witnesses {
		if f.Witnesses[w].Reading == nil {
			continue
		}
		claims := f.Witnesses[w].Claims
		n += len(claims)
		l.terms[w] = make([][]int32, len(claims))
		for c := range claims {
			ids := make([]int32, 0, len(claims[c].Terms))
			for _, t := range claims[c].Terms {
				id, ok := known[t]
				if !ok {
					id = int32(len(l.word))
					known[t] = id
					l.word, l.weight = append(l.word, t), append(l.weight, 0)
				}
				l.weight[id]++
				ids = append(ids, id)
			}
			slices.Sort(ids)
			l.terms[w][c] = ids
		}
	}
	n = max(n, fewClaims)
	l.sense = make([]*sense.Vector, len(l.word))
	for id, df := range l.weight {
		l.sense[id], _, _ = sense.English().Of(text.Stem(l.word[id]))
		l.weight[id] = text.Rarity(l.word[id]) * math.Log((1+float64(n))/(1+df))
	}
	for w := range l.terms {
		l.heft[w] = make([]float64, len(l.terms[w]))
		for c, ids := range l.terms[w] {
			for _, id := range ids {
				l.heft[w][c] += l.weight[id]
			}
		}
	}
}

// synonym returns how like two words are.
func (l *Likeness) synonym(a, b int32) float64 {
	x, y := l.sense[a], l.sense[b]
	if x == nil || y == nil {
		return 0
	}
	return max(0, sense.Likeness(x, y))
}

// Alike returns how like two claims are, 0 to 1: twice the weight of what they share by that of
// both.
func (l *Likeness) Alike(r, s collate.Ref) float64 {
	l.read()
	as, bs := l.terms[r.Witness][r.Claim], l.terms[s.Witness][s.Claim]
	all, both := l.heft[r.Witness][r.Claim]+l.heft[s.Witness][s.Claim], 0.0
	var roomA, roomB [24]int32
	onlyA, onlyB := roomA[:0], roomB[:0]
	for i, j := 0, 0; i < len(as) || j < len(bs); {
		switch {
		case j == len(bs) || i < len(as) && as[i] < bs[j]:
			onlyA = append(onlyA, as[i])
			i++
		case i == len(as) || as[i] > bs[j]:
			onlyB = append(onlyB, bs[j])
			j++
		default:
			both += 2 * l.weight[as[i]]
			i, j = i+1, j+1
		}
	}
	if both < leastShared*all {
		return 0 // two words for one alone are too little
	}
	for _, x := range onlyA {
		best, at := class.Synonyms, -1
		for i, y := range onlyB {
			if v := l.synonym(x, y); v >= best {
				best, at = v, i
			}
		}
		if at >= 0 {
			both += best * (l.weight[x] + l.weight[onlyB[at]])
			onlyB = slices.Delete(onlyB, at, at+1)
		}
	}
	return both / all
}

// Between returns the counterparts among the claims of two reports, in the order of b's.
func (l *Likeness) Between(a, b int) []Pair {
	wa, wb := &l.Witnesses[a], &l.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return nil
	}
	as, bs := wa.Claims[:min(len(wa.Claims), MostClaims)], wb.Claims[:min(len(wb.Claims), MostClaims)]
	best := make([]float64, len(as))
	mine := make([]found, len(bs))
	for j := range bs {
		for i := range as {
			v := l.Alike(collate.Ref{Witness: a, Claim: i}, collate.Ref{Witness: b, Claim: j})
			if v < LeastLike {
				continue
			}
			if v > mine[j].like {
				mine[j] = found{i, v}
			}
			if as[i].Headline == bs[j].Headline { // what a headline has from the text the text has, too
				best[i] = max(best[i], v)
			}
		}
	}
	var out []Pair
	for j, m := range mine {
		if m.like > 0 && m.like >= nearly*best[m.at] {
			out = append(out, Pair{collate.Ref{Witness: a, Claim: m.at}, collate.Ref{Witness: b, Claim: j}, m.like, false})
		}
	}
	return out
}

// Numbered returns the pairs of claims of two reports, but for counterparts, that have one
// number that each report has once.
func (l *Likeness) Numbered(ks []Pair, a, b int) []Pair {
	wa, wb := &l.Witnesses[a], &l.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return nil
	}
	var out []Pair
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || !measure.Weighty(y) || quantity.Digits(y.Value) < 2 || amount.Vague(y) || wb.Slots[j].Claim < 0 {
			continue
		}
		is, js := l.Held(a).Of(y), l.Held(b).Of(y)
		if len(is) != 1 || len(js) != 1 || wa.Slots[is[0]].Claim < 0 {
			continue
		}
		from, to := collate.Ref{Witness: a, Claim: int(wa.Slots[is[0]].Claim)}, collate.Ref{Witness: b, Claim: int(wb.Slots[j].Claim)}
		if slices.ContainsFunc(ks, func(k Pair) bool { return k.From == from && k.To == to }) {
			continue
		}
		out = append(out, Pair{from, to, max(LeastLike, l.Alike(from, to)), true})
	}
	return out
}

// found is a claim and how like it another is.
type found struct {
	at   int
	like float64
}

// Weigh returns those of some stems that a claim has, each once and by index, and what they
// weigh.
func (l *Likeness) Weigh(stems []string) (ids []int32, heft float64) {
	l.read()
	for _, stem := range stems {
		if id, ok := l.known[stem]; ok && !slices.Contains(ids, id) {
			ids = append(ids, id)
			heft += l.weight[id]
		}
	}
	slices.Sort(ids)
	return ids, heft
}

// Both returns twice the weight of what two such lists share.
func (l *Likeness) Both(as, bs []int32) float64 {
	both := 0.0
	for _, id := range as {
		if _, ok := slices.BinarySearch(bs, id); ok {
			both += 2 * l.weight[id]
		}
	}
	return both
}

// Rare returns the weight of a word among the claims; 0 where none has it.
func (l *Likeness) Rare(stem string) float64 {
	l.read()
	if i := slices.Index(l.word, stem); i >= 0 {
		return l.weight[i]
	}
	return 0
}

// Tells returns how many words of a headline that are none of its names a claim has, in any
// form, and the share of the weight of the headline's words that it has.
func (l *Likeness) Tells(head, r collate.Ref, names []string) (n int, share float64) {
	l.read()
	rs, both := l.terms[r.Witness][r.Claim], 0.0
	for _, h := range l.terms[head.Witness][head.Claim] {
		if slices.ContainsFunc(rs, func(x int32) bool { return x == h || oneRoot(l.word[x], l.word[h]) }) {
			both += l.weight[h]
			if !slices.Contains(names, l.word[h]) {
				n++
			}
		}
	}
	return n, both / max(l.heft[head.Witness][head.Claim], 1e-9)
}

// Does reports whether a claim has the verb of a headline, in any form.
func (l *Likeness) Does(head, r collate.Ref) bool {
	l.read()
	w := l.Witness(head)
	verb := w.Stem(w.WordAt(int(l.Claim(head).Predicate.Start)))
	return slices.ContainsFunc(l.terms[r.Witness][r.Claim], func(x int32) bool { return l.word[x] == verb || oneRoot(l.word[x], verb) })
}

// fewLetters is how many letters two stems must begin with to be of one root. Ours.
const fewLetters = 4

// oneRoot reports whether one of two stems begins with the other: "fail", "failur".
func oneRoot(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= fewLetters && strings.HasPrefix(b, a)
}
