package spacy

import (
	"strconv"
	"sync/atomic"
)

// An embedder turns the features of a word into a vector: every feature, hashed
// four ways, picks and sums four rows of its table (Weinberger and others,
// Feature hashing for large scale multitask learning, ICML 2009; Svenstrup and
// others, Hash embeddings for efficient word representations, NIPS 2017), and a
// maxout layer with layer norm mixes the features' vectors into one.
type embedder struct {
	tables []table
	mix    maxout
}

// A table is the hash embedding of one feature.
type table struct {
	rows  []float32
	count uint32
	seed  uint32
}

// firstSeed is the seed of the first feature's hash; each next one has the
// next.
const firstSeed = 8

// tableRows are the table lengths, by feature: norm, prefix, suffix, shape, a
// space follows, is white space.
var tableRows = [...]int{5000, 1000, 2500, 2500, 50, 50}

func newEmbedder(s sections, network string, layers []int, mix int) embedder {
	var e embedder
	for i, l := range layers {
		n := tableRows[i]
		rows := s.floats(network+strconv.Itoa(l)+"/E", n*width)
		e.tables = append(e.tables, table{rows, uint32(n), uint32(firstSeed + i)})
	}
	e.mix = newMaxout(s, network, mix, len(layers)*width)
	return e
}

// add writes the vector of a feature's value to dst.
func (t *table) add(dst []float32, value uint64) {
	a, b := rowHash(value, t.seed)
	p, q, r, s := t.row(uint32(a)), t.row(uint32(a>>32)), t.row(uint32(b)), t.row(uint32(b>>32))
	for i := range (*[width]float32)(dst) {
		dst[i] = p[i] + q[i] + r[i] + s[i]
	}
}

// row returns the row that a hash picks.
func (t *table) row(hash uint32) *[width]float32 {
	return (*[width]float32)(t.rows[int(hash%t.count)*width:])
}

// rowHash is the 128-bit hash with which thinc finds rows: MurmurHash3 for x64
// over the eight bytes of value, the low half of the tail only.
func rowHash(value uint64, seed uint32) (uint64, uint64) {
	a := value * 0x87c37b91114253d5
	a = a<<31 | a>>33
	a = a*0x4cf5ad432745937f ^ uint64(seed) ^ 8
	b := uint64(seed) ^ 8
	a += b
	b += a
	a, b = scramble(a), scramble(b)
	a += b
	b += a
	return a, b
}

func scramble(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// embedded is a word type with its two vectors.
type embedded struct {
	key       wordType
	vec, nvec [width]float32
}

// typeCache keeps the vectors of word types met before, the two newest where more
// fall on one pair of places. Most of a text's tokens are of few types, and embedding
// is a quarter of the work. 32,768 places hold 29 MB when full.
type typeCache [1 << 14][2]atomic.Pointer[embedded]

// get returns the vectors of a type, nil where they are not kept.
func (c *typeCache) get(key *wordType) *embedded {
	pair := &c[key.place()]
	for i := range pair {
		if e := pair[i].Load(); e != nil && e.key == *key {
			return e
		}
	}
	return nil
}

// put keeps the vectors of a type.
func (c *typeCache) put(e *embedded) {
	pair := &c[e.key.place()]
	pair[1].Store(pair[0].Load())
	pair[0].Store(e)
}

// embedAll fills the vectors of all tokens in w.
func (p *Pipeline) embedAll(w *workspace) {
	w.missing = w.missing[:0]
	for _, s := range w.stretches {
		w.at(s)
		for i := range w.lex {
			l := &w.lex[i]
			key := wordType{l.Norm, l.Prefix, l.Suffix, l.Shape, w.space[i], l.IsSpace}
			e := p.types.get(&key)
			if e == nil {
				w.missing = append(w.missing, missing{key, w.row + i})
				if len(w.missing) == stripRows {
					p.embedMissing(w)
				}
				continue
			}
			w.put(w.row+i, e)
		}
	}
	p.embedMissing(w)
}

// put sets the vectors of a row.
func (w *workspace) put(row int, e *embedded) {
	copy(w.vec[(margin+row)*width:], e.vec[:])
	copy(w.nvec[(margin+row)*width:], e.nvec[:])
}

// place is where the cache keeps a type.
func (k *wordType) place() uint64 {
	h := k.norm ^ k.prefix*3 ^ k.suffix*5 ^ k.shape*7
	if k.space {
		h++
	}
	return scramble(h) % uint64(len(typeCache{}))
}

// embedMissing computes the vectors of the types in w.missing, all at once, and
// puts them into the cache. A type that is missing at two rows is computed
// twice.
func (p *Pipeline) embedMissing(w *workspace) {
	n := len(w.missing)
	w.concat = grow(w.concat, n*len(tableRows)*width)
	w.mixed = grow(w.mixed, 2*n*width)
	for k, e := range []*embedder{&p.embed, &p.nembed} {
		in := len(e.tables) * width
		for i := range w.missing {
			m := &w.missing[i].key
			values := [len(tableRows)]uint64{m.norm, m.prefix, m.suffix, m.shape, flag(m.space), flag(m.isSpace)}
			for t := range e.tables {
				e.tables[t].add(w.concat[i*in+t*width:], values[t])
			}
		}
		e.mix.run(w, w.mixed[k*n*width:], w.concat, in, nil, n)
	}
	for i, m := range w.missing {
		e := &embedded{key: m.key}
		copy(e.vec[:], w.mixed[i*width:])
		copy(e.nvec[:], w.mixed[(n+i)*width:])
		p.types.put(e)
		w.put(m.row, e)
	}
	w.missing = w.missing[:0]
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
