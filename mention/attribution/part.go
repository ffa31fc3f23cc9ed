package attribution

import "strings"

// A part is a piece of a feature's name: a word, a label, a class. It is hashed
// once and put together with others at the cost of one multiplication, however
// long it is: the hash of a string is the polynomial whose coefficients are its
// bytes (R. M. Karp, M. O. Rabin, Efficient randomized pattern-matching
// algorithms, IBM Journal of Research and Development, 1987), modulo 2⁶⁴, and
// that of a string before another is shifted by a power of the base.
type part struct {
	hash  uint64 // of a space and the part
	power uint64 // the base to the length of both
}

// base is odd, so that no byte is lost by shifting; any large odd number would
// do. Two features of one hash would share a weight; ParseModel refuses them.
const base = 0xd6e8feb86659fd93

func hash(s string) (h uint64) {
	for i := 0; i < len(s); i++ {
		h = h*base + uint64(s[i])
	}
	return h
}

// partOf returns the part that is s, with the space that goes before it.
func partOf(s string) part {
	p := part{hash: ' ', power: base}
	for i := 0; i < len(s); i++ {
		p.hash = p.hash*base + uint64(s[i])
		p.power *= base
	}
	return p
}

// join returns the part that is p and then q, without the space between them.
func (p part) join(q part) part {
	// q's hash begins with that of its space, which is as far from its end as q is long.
	n := q.power * baseInverse
	return part{p.hash*n + q.hash - ' '*n, p.power * n}
}

// baseInverse times base is 1 modulo 2⁶⁴.
const baseInverse = 0xcfee444d8b59a89b

// A sink takes the features of one thing after another, as hashes and, where
// they are to be written down, as words.
type sink struct {
	hashes []uint64
	texts  map[uint64]string // the parts in words, by hash; nil where no names are wanted
	names  []string
}

func (s *sink) reset() { s.hashes, s.names = s.hashes[:0], s.names[:0] }

// add notes the feature of the given kind whose name the parts make, each behind
// a space.
func (s *sink) add(k kind, parts ...part) {
	h := kindHash[k]
	for i := range parts {
		h = h*parts[i].power + parts[i].hash
	}
	s.hashes = append(s.hashes, h)
	if s.texts != nil {
		name := strings.Split(kindNames, ",")[k]
		for i := range parts {
			name += " " + s.texts[parts[i].hash]
		}
		s.names = append(s.names, name)
	}
}
