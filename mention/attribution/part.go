package attribution

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

// then returns the part that is p and then q, without the space between them.
func (p part) then(q part) part {
	// q's hash begins with that of its space, which is as far from its end as q is long.
	n := q.power * baseInverse
	return part{p.hash*n + q.hash - ' '*n, p.power * n}
}

// baseInverse times base is 1 modulo 2⁶⁴.
const baseInverse = 0xcfee444d8b59a89b
