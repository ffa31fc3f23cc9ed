package spacy

import "sync/atomic"

// wordType is what the embeddings depend on.
type wordType struct {
	norm, prefix, suffix, shape uint64
	space, isSpace              bool
}

// A share is what one vector adds to the linear outputs of a maxout whose input is
// several vectors side by side. Where a vector comes back again and again, its share
// is computed once (the thought of scorer).
type share [3 * width]float32

// add adds another vector's share.
func (s *share) add(other *share) {
	for i, v := range other {
		s[i] += v
	}
}

// shares are those of a word type: of the token before the one that is encoded, of
// itself, and of the token after.
type shares [3]share

// embedded is what is computed of a word type alone, for either encoder: its vector,
// and its shares in the first layer.
type embedded struct {
	vec    [encoders][width]float32
	shares [encoders]shares
}

// padding is the type of a row of zeros.
var padding embedded

// hash makes a type the key of a cache.
func (k wordType) hash() uint64 {
	h := k.norm ^ k.prefix*3 ^ k.suffix*5 ^ k.shape*7
	if k.space {
		h++
	}
	return scramble(h)
}

// A trait is the value of one feature of a word: of is its place in tableRows.
type trait struct {
	of    int
	value uint64
}

func (t trait) hash() uint64 { return scramble(t.value + uint64(t.of)) }

// features returns the values in the order of tableRows.
func (k *wordType) features() [len(tableRows)]uint64 {
	return [len(tableRows)]uint64{k.norm, k.prefix, k.suffix, k.shape, flag(k.space), flag(k.isSpace)}
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// A cache keeps what was computed of keys met before, of those that fall on one pair
// of places the two newest.
type cache[K hashed, V any] [][2]atomic.Pointer[kept[K, V]]

type hashed interface {
	comparable
	hash() uint64
}

// kept is a key and what is computed of it.
type kept[K hashed, V any] struct {
	key K
	of  V
}

// The sizes of the caches, in pairs of places. Most of a text's tokens are of few
// types, and most types end as others do. When full, they hold 29 and 5 MB.
const (
	typePairs  = 1 << 11
	traitPairs = 1 << 10
)

// get returns what is kept of a key, nil where nothing is.
func (c cache[K, V]) get(key K) *V {
	pair := &c[key.hash()%uint64(len(c))]
	for i := range pair {
		if k := pair[i].Load(); k != nil && k.key == key {
			return &k.of
		}
	}
	return nil
}

func (c cache[K, V]) put(k *kept[K, V]) {
	pair := &c[k.key.hash()%uint64(len(c))]
	pair[1].Store(pair[0].Load())
	pair[0].Store(k)
}

func scramble(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
