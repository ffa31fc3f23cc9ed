package lineage

import (
	"math"
	"sort"

	"stemma/collate"
	"stemma/report"
)

// textualTies computes the textual evidence of all pairs that share anything. Copies
// are found first; each class of copies then stands as one witness, its head,
// in what is weighed by rarity. class
// gives every witness the head of its class; at is where the runs of words stand.
func textualTies(c *collate.Collation, ps []*profile, stems *stems) (list []*tie, class []int, at *places) {
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
	sentenceVotes(ps, reps, stems, m)
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

// usualRate is the rate at which reports of one event share rare skip-bigrams by
// telling the same: .01 to .04 on strangers. It stands in where a story has too
// few witnesses to tell its own; mostUsual is the highest rate a story is believed to
// have by itself (long reports of one press conference reach .06).
const (
	usualRate = 0.02
	mostUsual = 0.06
)

// baseline is the rate that strangers of this story share: the median over the
// pairs of representatives, which are mostly strangers, if there are six or
// more.
func baseline(list []*tie, class []int, reps int) float64 {
	pairs := reps * (reps - 1) / 2
	if pairs < 6 {
		return usualRate
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
	return math.Min(mostUsual, rates[len(rates)/2])
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
			total[w] += bigramWeight(stems, k)
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
		wt := bigramWeight(stems, k) * few
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

// bigramWeight is the weight of a skip-bigram: the rarity of its two words.
func bigramWeight(stems *stems, k [2]int32) float64 {
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
