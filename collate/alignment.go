package collate

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// An alignment is the groups of claims that say the same of the same, one
// group a locus.
type alignment struct {
	refs    []Ref   // all claims, in witness and text order
	group   []int   // of every ref, the index of its group in groups
	groups  [][]int // indexes in refs, in order
	further [][]int // of what claims tell beside the fact by which they are grouped, the same
	at      map[Ref]int
	alike   map[[2]int]float64 // how alike the words of two readings are, the lower first
	near    map[[2]int]float64 // how likely two readings are of one fact, as alike
	copyOf  map[Ref]int        // of every ref its reading: equal for copies
	count   int                // of the readings
}

// together reports whether two claims stand in one group and are of one fact themselves,
// not by others between them.
func (al *alignment) together(a, b Ref) bool {
	i, ok := al.at[a]
	j, ok2 := al.at[b]
	if !ok || !ok2 || al.group[i] != al.group[j] {
		return false
	}
	x, y := al.copyOf[a], al.copyOf[b]
	return x == y || al.near[[2]int{min(x, y), max(x, y)}] >= joinAt
}

// readings lists all claims, and returns one ref of every reading, copies being aligned
// once, and of every ref the index of its reading.
func (al *alignment) readings(ws []story.Witness) (one []Ref, of []int) {
	first := map[string]int{} // reading to its index in one
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
	return one, of
}

// byAlign makes one locus of claims that are alike in what they say.
const byAlign report.By = "collate.align"

// readingKey is equal for claims that are one reading.
func readingKey(ws []story.Witness, r Ref) string {
	c := &ws[r.Witness].Claims[r.Claim]
	b := append(make([]byte, 0, 256), c.Firmness...)
	for _, t := range c.Terms {
		b = append(append(b, ' '), t...)
	}
	for _, f := range c.Figures {
		fig := &ws[r.Witness].Figures[f]
		b = append(append(b, ' '), fig.Bound...)
		b = append(append(b, quantity.String(fig.Value)...), fig.Unit...)
	}
	return string(b)
}

// joinAt is the probability from which two claims that are of one fact are one locus: see fits.
const joinAt = 0.55
