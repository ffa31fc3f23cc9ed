package attribution

import "strings"

// A part is a piece of a feature's name: a word, a label, a class. It is hashed
// once and put together with others at the cost of one multiplication, however
// long it is: the hash of a string is the polynomial whose coefficients are its
// bytes (R. M. Karp, M. O. Rabin, Efficient randomized pattern-matching
// algorithms, IBM Journal of Research and Development, 1987), modulo 2⁶⁴, and
// that of a string before another is shifted by a power of the base.
type part struct {
	hash  uint64
	power uint64 // the base to the length of the part
	text  string // the part itself, where names are wanted
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

// part makes a part of strings that stand side by side, with the space that goes
// before it.
func (v *view) part(side ...string) part {
	p := part{hash: ' ', power: base}
	for _, s := range side {
		for i := 0; i < len(s); i++ {
			p.hash = p.hash*base + uint64(s[i])
			p.power *= base
		}
	}
	if v.named {
		p.text = strings.Join(side, "")
	}
	return p
}

// A sink takes the features of one thing after another, as hashes and, where
// they are to be written down, as words.
type sink struct {
	hashes []uint64
	names  []string
	named  bool
}

func (s *sink) reset() { s.hashes, s.names = s.hashes[:0], s.names[:0] }

// add notes the feature of the given kind whose name the parts make, each behind
// a space.
func (s *sink) add(kind string, parts ...part) {
	h := hash(kind)
	for i := range parts {
		h = h*parts[i].power + parts[i].hash
	}
	s.hashes = append(s.hashes, h)
	if s.named {
		name := kind
		for i := range parts {
			name += " " + parts[i].text
		}
		s.names = append(s.names, name)
	}
}
