package lineage

import (
	"math"
	"sort"

	"stemma/collate"
	"stemma/report"
)

// pairCap bounds the witnesses that one shared run or feature ties: of a wire
// on a thousand pages each page is held against the first of them only.
const pairCap = 64

// copied is the share of a witness's own words that must stand in another in
// verbatim runs for the two to be copies of one text. Copies count as one
// witness when the rarity of a reading is weighed. News rewriting stays below .3
// and copies above .5 wherever we looked.
const copied = 0.5

// A tie is the textual evidence between two witnesses, a < b.
type tie struct {
	a, b    int
	coverA  float64 // share of a's own words that stand in b in runs of shingle words or more
	coverB  float64
	rate    float64          // weighted share of rare skip-bigrams that few others have, of the shorter report
	excess  float64          // rate above what strangers of this story share
	told    float64          // share of sentences of one that are most like a sentence of the other
	shared  []sharedFeature  // the rare skip-bigrams
	figures [][2]report.Span // figures as written that only these two have
	names   int              // people and bodies that only these two name
	credit  bool             // both credit one agency
	outlet  bool             // both are of one outlet
	twins   *twins           // what their twins say, where these were looked for
	held    *Held            // what their facts say, where it was asked
	shares  [][2]report.Span // of a tie for the facts that one has from the other, those that tell most
	more    float64          // how much more b has of its facts from a than a from b
	score   float64          // log-odds that one text stands behind both
	*drawn                   // of a tie that is drawn
}

// drawn is what is found of ties that are drawn, which are few of all.
type drawn struct {
	runs   [][2]report.Span // verbatim runs, a's and b's
	beside bool             // drawn beside the tree of the ties that share most
	votes  Votes            // of its changes on a being the parent
	course course
	direct bool    // a direction is decided
	toward float64 // log-odds that b was made from a and not a from b, by their own evidence
}

type sharedFeature struct {
	key    [2]int32
	weight float64
	a, b   report.Span
}

// A pairing holds the ties found so far: of every witness a row of those with later
// ones, made when the first is.
type pairing struct {
	rows [][]*tie
	room []tie // for those to come: of a large story there are thousands
	n    int   // how many ties there are
}

func newPairing(witnesses int) *pairing { return &pairing{rows: make([][]*tie, witnesses)} }

func (m *pairing) get(a, b int) *tie {
	a, b = min(a, b), max(a, b)
	if m.rows[a] == nil {
		m.rows[a] = make([]*tie, len(m.rows)-a)
	}
	t := m.rows[a][b-a]
	if t == nil {
		if len(m.room) == 0 {
			m.room = make([]tie, len(m.rows))
		}
		t, m.room = &m.room[0], m.room[1:]
		t.a, t.b = a, b
		m.n++
		m.rows[a][b-a] = t
	}
	return t
}

// list returns the ties in order of their witnesses.
func (m *pairing) list() []*tie {
	out := make([]*tie, 0, m.n)
	for _, row := range m.rows {
		for _, t := range row {
			if t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// ties computes the textual evidence of all pairs that share anything. Copies
// are found first; each class of copies then stands as one witness, its head,
// in what is weighed by rarity. class
// gives every witness the head of its class; at is where the runs of words stand.
func ties(c *collate.Collation, ps []*profile, stems *stems) (list []*tie, class []int, at *places) {
	m := newPairing(len(ps))
	at = placesOf(ps)
	at.cover(ps, m)
	class = classes(c, ps, m)
	var reps []int
	for w, c := range class {
		if w == c {
			reps = append(reps, w)
		}
	}
	rare(ps, reps, stems, m)
	exclusive(ps, reps, m)
	votes(ps, reps, stems, m)
	list = m.list()
	base := baseline(list, class, len(reps))
	for _, t := range list {
		n := float64(len(t.shared))
		t.excess = (t.rate - base) * n / (n + fewShared)
	}
	return list, class, at
}

// fewShared is the number of shared skip-bigrams at which a rate is believed
// half: of two texts of thirty words a handful make any rate.
const fewShared = 8

// classes joins copies and gives every witness the head of its class: the
// member published first where all are dated, else the one that most of the
// others' words stand in; the first of equals.
func classes(c *collate.Collation, ps []*profile, m *pairing) []int {
	u := newUnion(len(ps))
	holds := make([]float64, len(ps)) // how much of its copies stands in a witness
	for _, t := range m.list() {
		if math.Max(t.coverA, t.coverB) >= copied {
			u.join(t.a, t.b)
			holds[t.a] += t.coverB
			holds[t.b] += t.coverA
		}
	}
	dated := map[int]bool{}
	for w := range ps {
		if r := u.find(w); w == r {
			dated[r] = true
		}
	}
	for w := range ps {
		if !c.Witnesses[w].Report.Published.Known() {
			dated[u.find(w)] = false
		}
	}
	best := map[int]int{}
	for w := range ps {
		r := u.find(w)
		b, ok := best[r]
		switch {
		case !ok:
			best[r] = w
		case dated[r]:
			if c.Witnesses[w].Report.Published.Before(c.Witnesses[b].Report.Published) {
				best[r] = w
			}
		case holds[w] > holds[b]:
			best[r] = w
		}
	}
	out := make([]int, len(ps))
	for w := range ps {
		out[w] = best[u.find(w)]
	}
	return out
}

// usual is the rate at which reports of one event share rare skip-bigrams by
// telling the same: .01 to .04 on strangers. It stands in where a story has too
// few witnesses to tell its own; most is the highest rate a story is believed to
// have by itself (long reports of one press conference reach .06).
const (
	usual = 0.02
	most  = 0.06
)

// baseline is the rate that strangers of this story share: the median over the
// pairs of representatives, which are mostly strangers, if there are six or
// more.
func baseline(list []*tie, class []int, reps int) float64 {
	pairs := reps * (reps - 1) / 2
	if pairs < 6 {
		return usual
	}
	var rates []float64
	for _, t := range list {
		if class[t.a] == t.a && class[t.b] == t.b {
			rates = append(rates, t.rate)
		}
	}
	for len(rates) < pairs {
		rates = append(rates, 0)
	}
	sort.Float64s(rates)
	return math.Min(most, rates[len(rates)/2])
}

// fewness is 1 for a reading that two of n witnesses have, and falls to 0 for
// one that all have. Among two witnesses nothing is known of what all have, and
// the background alone decides.
func fewness(have, n int) float64 {
	if n <= 2 {
		return 1
	}
	return math.Log(float64(n)/float64(have)) / math.Log(float64(n)/2)
}

// rare weighs the skip-bigrams that two witnesses share: each by the rarity of
// its words in English, and by how few other witnesses have it. Readings that
// only two witnesses share are the Leitfehler of textual criticism (Maas,
// Textkritik, 1927), weighed here and not counted.
func rare(ps []*profile, reps []int, stems *stems, m *pairing) {
	type holder struct {
		w  int
		at report.Span
	}
	index := map[[2]int32][]holder{}
	total := make([]float64, len(ps))
	for _, w := range reps {
		for _, f := range ps[w].bigram {
			k := [2]int32{f.a, f.b}
			l := index[k]
			if len(l) > 0 && l[len(l)-1].w == w {
				continue
			}
			total[w] += weight(stems, k)
			if len(l) < pairCap {
				index[k] = append(l, holder{w, f.at})
			}
		}
	}
	keys := make([][2]int32, 0, len(index))
	for k, l := range index {
		if len(l) > 1 {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		return keys[i][0] < keys[j][0] || keys[i][0] == keys[j][0] && keys[i][1] < keys[j][1]
	})
	for _, k := range keys {
		l := index[k]
		few := fewness(len(l), len(reps))
		if few <= 0 {
			continue
		}
		wt := weight(stems, k) * few
		for x, a := range l {
			for _, b := range l[x+1:] {
				t := m.get(a.w, b.w)
				sa, sb := a.at, b.at
				t.shared = append(t.shared, sharedFeature{k, wt, sa, sb})
				t.rate += wt / math.Max(leastText, math.Min(total[a.w], total[b.w]))
			}
		}
	}
}

// leastText is the weight of a text below which rates are reckoned as if it had
// that: of sixty skip-bigrams, a report of some fifty words. A line or two of news
// has only the words that the event gives everybody.
const leastText = 600

// weight of a skip-bigram: the rarity of its two words.
func weight(stems *stems, k [2]int32) float64 {
	return stems.weight[k[0]] + stems.weight[k[1]]
}

// fewest is the number of witnesses below which it tells nothing that only two have a figure: of
// three hardly anything else can be.
const fewest = 4

// exclusive finds the figures, as written, and the names that exactly two
// witnesses have.
func exclusive(ps []*profile, reps []int, m *pairing) {
	if len(reps) < fewest {
		return
	}
	figs, names := map[string][]int{}, map[string][]int{}
	key := func(k figKey) string { return k.value + "\x00" + k.unit + "\x00" + k.counted + "\x00" + k.per }
	at := map[string]figKey{}
	for _, w := range reps {
		for k := range ps[w].figs {
			s := key(k)
			at[s] = k
			figs[s] = append(figs[s], w)
		}
		for k := range ps[w].names {
			names[k] = append(names[k], w)
		}
	}
	for _, k := range pairsOnly(figs) {
		a, b := figs[k][0], figs[k][1]
		t := m.get(a, b)
		t.figures = append(t.figures, [2]report.Span{ps[a].figs[at[k]], ps[b].figs[at[k]]})
	}
	for _, k := range pairsOnly(names) {
		a, b := names[k][0], names[k][1]
		m.get(a, b).names++
	}
}

// pairsOnly lists the keys that two witnesses have, in order.
func pairsOnly(index map[string][]int) []string {
	var keys []string
	for k, l := range index {
		if len(l) == 2 {
			keys = append(keys, k)
		}
	}
	sort.Strings(keys)
	return keys
}
