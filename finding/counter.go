package finding

import (
	"math"
	"slices"

	"stemma/collate"
	"stemma/lineage"
	"stemma/mention/quantity"
	"stemma/text"
	"stemma/text/sense"
)

// A counterpart is two claims of two reports that are near each other, each the one of its
// report that is most like the other: what a writer made of a sentence. The two may have
// fewer words in common than twins.
type counterpart struct {
	*finder
	from, to collate.Ref
	like     float64 // 0 to 1
	tie      string
	likes    *likeness
	number   bool // they are counterparts by a number
}

// Bounds of counterparts. Ours: found on the stories of testdata/stories/changes/read.
const (
	leastLike   = 0.30 // likeness of counterparts
	synonyms    = 0.60 // likeness of two words that count as one
	leastShared = 0.12 // of the likeness that words in common make up
	mostNear    = 400  // pairs of reports that are looked through
	mostClaims  = 150  // claims of a report, in text order
	fewClaims   = 40   // claims of a story below which its words are weighed as if it had those
	rival       = 0.75 // share of the likeness of a counterpart from which a claim says the same, too
	nearly      = 0.9  // share of the likeness of the best counterpart that another must have
)

// near lists the pairs of reports of which one may have been made from the other, or both
// from a third: those that are tied, those whose tie is possible, and those of one outlet that
// are alike. In each the one comes first that the other is held against.
func (f *finder) near() [][2]int {
	if f.kin == nil {
		f.kin = f.nearPairs()
	}
	return f.kin
}

func (f *finder) nearPairs() [][2]int {
	out := [][2]int{}
	seen := map[[2]int]bool{}
	add := func(a, b int) {
		if k := [2]int{min(a, b), max(a, b)}; a >= 0 && b >= 0 && a != b && !seen[k] && len(out) < mostNear {
			seen[k] = true
			if _, parent := f.tie(a, b); parent == b || parent < 0 && f.later(b, a) {
				a, b = b, a
			}
			out = append(out, [2]int{a, b})
		}
	}
	for a := range f.c.Witnesses {
		for _, b := range f.tiedTo[a] {
			if a < b {
				add(a, b)
			}
		}
	}
	for _, k := range f.st.Possible {
		add(min(k[0], k[1]), max(k[0], k[1]))
	}
	for _, e := range f.st.Edges {
		if a, b := f.st.Nodes[e.Child].Witness, f.st.Nodes[e.Parent].Witness; e.Relation == lineage.OneOutlet && a >= 0 && b >= 0 {
			add(min(a, b), max(a, b))
		}
	}
	return out
}

// counterparts tells of what came out otherwise in claims that are counterparts.
func (f *finder) counterparts() {
	pairs := f.near()
	if len(pairs) == 0 {
		return
	}
	m := f.likeness()
	for _, p := range pairs {
		ks := m.between(p[0], p[1])
		f.requoted(p[0], p[1])
		f.replies(m, p[0], p[1])
		f.decided(m, p[0], p[1])
		f.measures(p[0], p[1])
		if tie, _ := f.tie(p[0], p[1]); tie != Compared {
			f.wholes(p[0], p[1])
		}
		for _, k := range m.numbered(ks, p[0], p[1]) {
			if !k.otherNames(k.from, k.to) {
				k.modality()
				k.source()
			}
		}
		for _, k := range ks {
			if k.otherNames(k.from, k.to) {
				continue
			}
			k.modality()
			k.condition()
			k.reportedly()
			k.supposed()
			k.byVerb()
			k.figures()
			k.times()
			k.cue()
			k.source()
			k.speaker()
			k.classes()
		}
		f.deeds(m, p[0], p[1])
	}
}

// A likeness tells how alike the claims of a story are in their words, each weighed by how
// rare it is in English and in the story.
type likeness struct {
	*finder
	weight []float64        // of every word
	word   []string         // the words, as stems
	known  map[string]int32 // the index of each in word
	terms  [][][]int32      // of every witness's claims their words, by index in word, in order
	heft   [][]float64      // of every witness's claims what their words weigh
	sense  []*sense.Vector  // of every word, nil where it has none
	acts   map[int][]deedOf // of witnesses that were asked for, see deedsOf
}

// likeness returns how alike the claims of the story are.
func (f *finder) likeness() *likeness {
	if f.likes == nil {
		f.likes = f.newLikeness()
	}
	return f.likes
}

func (f *finder) newLikeness() *likeness {
	l := &likeness{finder: f, terms: make([][][]int32, len(f.c.Witnesses)), heft: make([][]float64, len(f.c.Witnesses)),
		acts: map[int][]deedOf{}, known: map[string]int32{}}
	known := l.known
	n := 0
	for w := range f.c.Witnesses {
		if f.c.Witnesses[w].Reading == nil {
			continue
		}
		claims := f.c.Witnesses[w].Claims
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
	return l
}

// synonym returns how like two words are.
func (l *likeness) synonym(a, b int32) float64 {
	x, y := l.sense[a], l.sense[b]
	if x == nil || y == nil {
		return 0
	}
	return max(0, sense.Likeness(x, y))
}

// of returns how like two claims are, 0 to 1: twice the weight of what they share by that of
// both.
func (l *likeness) of(r, s collate.Ref) float64 {
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
		best, at := synonyms, -1
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

// between returns the counterparts among the claims of two reports, in the order of b's.
func (l *likeness) between(a, b int) []counterpart {
	wa, wb := &l.c.Witnesses[a], &l.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return nil
	}
	as, bs := wa.Claims[:min(len(wa.Claims), mostClaims)], wb.Claims[:min(len(wb.Claims), mostClaims)]
	best := make([]float64, len(as))
	mine := make([]found, len(bs))
	for j := range bs {
		for i := range as {
			v := l.of(collate.Ref{Witness: a, Claim: i}, collate.Ref{Witness: b, Claim: j})
			if v < leastLike {
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
	tie, _ := l.tie(a, b)
	var out []counterpart
	for j, m := range mine {
		if m.like > 0 && m.like >= nearly*best[m.at] {
			out = append(out, counterpart{l.finder, collate.Ref{Witness: a, Claim: m.at}, collate.Ref{Witness: b, Claim: j}, m.like, tie, l, false})
		}
	}
	return out
}

// numbered returns the pairs of claims of two reports, but for counterparts, that have one
// number that each report has once.
func (l *likeness) numbered(ks []counterpart, a, b int) []counterpart {
	wa, wb := &l.c.Witnesses[a], &l.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return nil
	}
	tie, _ := l.tie(a, b)
	var out []counterpart
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || !weighty(y) || quantity.Digits(y.Value) < 2 || collate.Vague(y) || wb.Slots[j].Claim < 0 {
			continue
		}
		is, js := l.held(a).of(y), l.held(b).of(y)
		if len(is) != 1 || len(js) != 1 || wa.Slots[is[0]].Claim < 0 {
			continue
		}
		from, to := collate.Ref{Witness: a, Claim: int(wa.Slots[is[0]].Claim)}, collate.Ref{Witness: b, Claim: int(wb.Slots[j].Claim)}
		if slices.ContainsFunc(ks, func(k counterpart) bool { return k.from == from && k.to == to }) {
			continue
		}
		out = append(out, counterpart{l.finder, from, to, max(leastLike, l.of(from, to)), tie, l, true})
	}
	return out
}

// found is a claim and how like it another is.
type found struct {
	at   int
	like float64
}
