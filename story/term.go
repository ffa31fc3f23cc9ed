package story

import (
	"cmp"
	"math"
	"slices"
)

// A term is one word, name, number or pair of words of a report: eight bytes.
// Keys are 32-bit hashes: that two of some 200 terms of one report meet two of
// another by accident happens once in a hundred thousand pairs, and weighs then
// as one shared word.
type term struct {
	key    uint32
	rarity uint8 // in steps of 1/32 of a natural logarithm
	n      uint8 // how often in the text
	head   uint8 // how often in the head
	kind   kind
}

// kind says what a term is, and so which views it is seen in.
type kind uint8

const (
	word   kind = 1 << iota // a stem
	number                  // as written, without commas
	person                  // a surname
	body                    // of people: a ministry, a company
	place                   // no country and no street
	title                   // it stands in the headline
)

const raritySteps = 32

// rare is the rarity from which on a word is as good as a name.
const rareFrom = 208 // 6.5: ours, not tuned; the table ends at 7

// weight is the term's weight in a view where it stands n times: the logarithm of
// the count times the rarity (G. Salton, C. Buckley, Term-weighting approaches
// in automatic text retrieval, Information Processing & Management, 1988; the
// rarity is of a frozen table where theirs is of the collection).
func (t term) weight(n uint8) float64 {
	if n == 0 {
		return 0
	}
	return logs[n] * float64(t.rarity)
}

// logs holds 1 + ln n.
var logs = func() (l [256]float64) {
	for n := range l {
		l[n] = 1 + math.Log(max(1, float64(n)))
	}
	return l
}()

// A bag gathers terms while a report is read.
type bag map[uint32]term

func (b bag) add(k uint32, rarity float64, kind kind, head bool) {
	t := b[k]
	t.key = k
	t.kind |= kind
	t.rarity = max(t.rarity, uint8(min(255, math.Round(rarity*raritySteps))))
	t.n += more(t.n)
	if head {
		t.head += more(t.head)
	}
	b[k] = t
}

// more is 1 until a byte is full.
func more(n uint8) uint8 {
	if n == math.MaxUint8 {
		return 0
	}
	return 1
}

// A weighed is a term with its weight in the text and in the head together.
type weighed struct {
	term
	weight float64
}

// heaviest returns the terms of b that are not of every text, the heaviest first:
// those of the head stand for more.
func (b bag) heaviest() []weighed {
	out := make([]weighed, 0, len(b))
	for _, t := range b {
		if t.rarity > 0 {
			out = append(out, weighed{t, t.weight(t.n) + t.weight(t.head)})
		}
	}
	slices.SortFunc(out, func(a, b weighed) int {
		if a.weight != b.weight {
			return cmp.Compare(b.weight, a.weight)
		}
		return cmp.Compare(a.key, b.key)
	})
	return out
}

// pick appends to out the first terms of a kind, at most so many.
func pick(out []term, terms []weighed, of kind, most int) []term {
	for _, t := range terms {
		if t.kind&of == 0 {
			continue
		}
		if most--; most < 0 {
			break
		}
		out = append(out, t.term)
	}
	return out
}

func byKey(a, b term) int { return cmp.Compare(a.key, b.key) }

// shared counts the keys two sorted lists share.
func shared[K cmp.Ordered](a, b []K) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// The hash is FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991) with its halves
// folded together.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func mix(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}

func fold(h uint64) uint32 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15 // the golden ratio, so that neighbours part
	return uint32(h >> 32)
}

// key hashes a string of one kind; kinds never meet.
func key(kind byte, s string) uint32 { return fold(mix(uint64(offset64)^uint64(kind), s)) }

// norms are the lengths of the views of a sketch's terms.
type norms struct {
	body, lead, rare, people, bodies, numbers, title float32
	heft                                             float32 // sum of the weights of the words
}

func lengths(terms []term) norms {
	var body, lead, rare, people, bodies, numbers, titles, heft float64
	for _, t := range terms {
		w, h := t.weight(t.n), t.weight(t.head)
		ww, hh := float64(w*w), float64(h*h)
		switch {
		case t.kind&word != 0:
			body += ww
			lead += hh
			heft += w
			if t.rarity >= rareFrom {
				rare += ww
			}
			if t.kind&title != 0 {
				titles += float64(t.rarity) * float64(t.rarity)
			}
		case t.kind&number != 0:
			numbers += ww
		case t.kind&person != 0:
			people += ww
		default:
			bodies += ww
		}
	}
	r := func(x float64) float32 { return float32(math.Sqrt(x)) }
	return norms{r(body), r(lead), r(rare), r(people), r(bodies), r(numbers), r(titles), float32(heft)}
}
