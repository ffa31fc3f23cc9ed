package fact

import (
	"stemma/collate/ref"
	"stemma/mention/quantity"
	"stemma/story"
)

// An Alignment is the groups of claims that say the same of the same, one
// group a locus.
type Alignment struct {
	Refs    []ref.Ref // all claims, in witness and text order
	group   []int     // of every ref, the index of its group in groups
	Groups  [][]int   // indexes in refs, in order
	Further [][]int   // of what claims tell beside the fact by which they are grouped, the same
	at      map[ref.Ref]int
	alike   map[[2]int]float64 // how alike the words of two readings are, the lower first
	near    map[[2]int]float64 // how likely two readings are of one fact, as alike
	copyOf  map[ref.Ref]int    // of every ref its reading: equal for copies
	count   int                // of the readings
}

// Together reports whether two claims stand in one group and are of one fact themselves,
// not by others between them.
func (al *Alignment) Together(a, b ref.Ref) bool {
	i, ok := al.at[a]
	j, ok2 := al.at[b]
	if !ok || !ok2 || al.group[i] != al.group[j] {
		return false
	}
	x, y := al.copyOf[a], al.copyOf[b]
	return x == y || al.near[[2]int{min(x, y), max(x, y)}] >= joinAt
}

// GroupOf returns the index in Groups of the group of a claim, or -1 where there is no such
// claim.
func (al *Alignment) GroupOf(r ref.Ref) int {
	if i, ok := al.at[r]; ok {
		return al.group[i]
	}
	return -1
}

// Reading returns a number that is equal for claims that are copies of one; ok is false where
// there is no such claim.
func (al *Alignment) Reading(r ref.Ref) (n int, ok bool) {
	n, ok = al.copyOf[r]
	return n, ok
}

// Similarity is how alike two claims of one group are, on a scale where 1 is
// the same words and figures; 0 where they were not compared.
func (al *Alignment) Similarity(a, b ref.Ref) float64 {
	i, ok := al.copyOf[a]
	j, ok2 := al.copyOf[b]
	switch {
	case !ok || !ok2:
		return 0
	case i == j:
		return 1
	}
	return al.alike[[2]int{min(i, j), max(i, j)}]
}

// readings lists all claims, and returns one ref of every reading, copies being aligned
// once, and of every ref the index of its reading.
func (al *Alignment) readings(ws []story.Witness) (one []ref.Ref, of []int) {
	first := map[string]int{} // reading to its index in one
	for w := range ws {
		for i := range ws[w].Claims {
			r := ref.Ref{Witness: w, Claim: i}
			k := readingKey(ws, r)
			n, ok := first[k]
			if !ok {
				n = len(one)
				first[k] = n
				one = append(one, r)
			}
			al.at[r] = len(al.Refs)
			al.Refs = append(al.Refs, r)
			of = append(of, n)
			al.copyOf[r] = n
		}
	}
	return one, of
}

// readingKey is equal for claims that are one reading.
func readingKey(ws []story.Witness, r ref.Ref) string {
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

// How groups of readings come together. Both were chosen, with the bound of group.Average on
// what one witness brings in, on real stories whose errors were read: precision .959, recall .529 there.
const (
	joinAt  = 0.55 // the probability from which two claims that are of one fact are one locus
	loosely = 0.6  // of joinAt, how alike the readings of two groups must be on average
)

// witnessOf returns the witness of each of some claims.
func witnessOf(refs []ref.Ref) []int {
	out := make([]int, len(refs))
	for i, r := range refs {
		out[i] = r.Witness
	}
	return out
}
