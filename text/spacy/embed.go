package spacy

import (
	"strconv"

	"stemma/internal/kernel"
)

// An embedder turns the features of a word into a vector: every feature, hashed
// four ways, picks and sums four rows of its table (Weinberger and others,
// Feature hashing for large scale multitask learning, ICML 2009; Svenstrup and
// others, Hash embeddings for efficient word representations, NIPS 2017), and a
// maxout layer with layer norm mixes the features' vectors into one.
type embedder struct {
	tables  []table
	weights []*kernel.Matrix // of each feature's vector: width → its share
	activation
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
	e := embedder{activation: newActivation(s, network, mix)}
	w := s.floats(network+strconv.Itoa(mix)+"/W", 3*width*len(layers)*width)
	for i, l := range layers {
		n := tableRows[i]
		rows := s.floats(network+strconv.Itoa(l)+"/E", n*width)
		e.tables = append(e.tables, table{rows, uint32(n), uint32(firstSeed + i)})
		order := func(o int) int { return published(o)*len(layers) + i }
		e.weights = append(e.weights, kernel.Pack(w, width, 3*width, order))
	}
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

// embedAll finds the types of all tokens in w and fills in their vectors.
func (p *Pipeline) embedAll(w *workspace) {
	w.missing = w.missing[:0]
	for _, s := range w.stretches {
		w.at(s)
		for i := range w.lex {
			l := &w.lex[i]
			key := wordType{l.Norm, l.Prefix, l.Suffix, l.Shape, w.space[i], l.IsSpace}
			e := p.types.get(key)
			if e == nil {
				if len(w.missing) == stripRows {
					p.embedMissing(w)
				}
				e = w.miss(key)
			}
			w.types[margin+w.row+i] = e
		}
	}
	p.embedMissing(w)
	for k := range w.vec {
		for r, e := range w.types {
			copy(w.vec[k][r*width:], e.vec[k][:])
		}
	}
}

// miss returns a type that is yet to be computed, one for all tokens of the type.
func (w *workspace) miss(key wordType) *embedded {
	for _, m := range w.missing {
		if m.key == key {
			return &m.of
		}
	}
	m := &kept[wordType, embedded]{key: key}
	w.missing = append(w.missing, m)
	return &m.of
}

// embedMissing computes the types in w.missing, all at once, and puts them into the
// cache.
func (p *Pipeline) embedMissing(w *workspace) {
	n := len(w.missing)
	w.norms = grow(w.norms, n*width)
	w.mixed = grow(w.mixed, n*width)
	w.strip = grow(w.strip, stripRows*3*width)
	w.shares = grow(w.shares, n*len(shares{})*len(share{}))
	for part := range p.embed {
		e := &p.embed[part]
		for i, m := range w.missing {
			e.tables[0].add(w.norms[i*width:], m.key.norm)
		}
		e.weights[0].Mul(w.strip, len(share{}), w.norms, width, n)
		for i, m := range w.missing {
			sum := (*share)(w.strip[i*len(share{}):])
			for f, value := range m.key.features() {
				if f > 0 && f < len(e.tables) {
					sum.add(&p.trait(trait{f, value})[part])
				}
			}
		}
		e.apply(w.mixed, w.strip, nil, n)
		first := p.encode[part].first.weights
		first.Mul(w.shares, first.Out, w.mixed, width, n)
		for i, m := range w.missing {
			copy(m.of.vec[part][:], w.mixed[i*width:])
			for at := range m.of.shares[part] {
				copy(m.of.shares[part][at][:], w.shares[i*first.Out+at*len(share{}):])
			}
		}
	}
	for _, m := range w.missing {
		p.types.put(m)
	}
	clear(w.missing)
	w.missing = w.missing[:0]
}

// trait returns the shares that a trait has in the vectors of its words.
func (p *Pipeline) trait(t trait) *[encoders]share {
	if s := p.traits.get(t); s != nil {
		return s
	}
	k := &kept[trait, [encoders]share]{key: t}
	for part := range p.embed {
		if e := &p.embed[part]; t.of < len(e.tables) {
			var vec [width]float32
			e.tables[t.of].add(vec[:], t.value)
			e.weights[t.of].Mul(k.of[part][:], len(share{}), vec[:], width, 1)
		}
	}
	p.traits.put(k)
	return &k.of
}
