package story

import (
	"cmp"
	"slices"
)

// Block keys a report emits: its heaviest words, names, numbers and quoted runs.
// Which they are the frozen table decides, never the other reports. Ours, not
// tuned.
const (
	keyWords   = 12
	keyLead    = 8
	keyNames   = 8
	keyNumbers = 4
	keySays    = 6
)

// Bounds that keep the work linear in the reports. A key that more than
// commonKey reports bear ties only reports that are near each other among them,
// in (time, id) order. Ours: at 96 and 32 no F1 on the public sets is higher by
// .001.
const (
	commonKey = 48
	nearby    = 16
)

// Two reports are compared where the keys they share speak enough for it: a name, a
// number, a quoted run or a rare word as much as two common words. Of a report with
// fewer than fewKeys one will do. A term more common than keyRarity is no key. Ours:
// one rare and one common key, or three common ones, give the groups on the public
// sets that any two give, for fewer pairs compared; with two rare ones giveme5w1h
// loses .004. With a rarity of 3 or 5 no F1 moves by .002.
const (
	leastShared = 3
	ofRareKey   = 2
	fewKeys     = 6
	keyRarity   = 4 * raritySteps
)

// A blockKey is a hash whose lowest bit says that what it stands for is rare.
// Reports that hold one word for rare and for common share no key by it.
type blockKey uint32

func newBlockKey(k uint32, rare bool) blockKey {
	if rare {
		return blockKey(k | 1)
	}
	return blockKey(k &^ 1)
}

// speaks is what a shared key counts towards leastShared.
func (k blockKey) speaks() int {
	if k&1 == 1 {
		return ofRareKey
	}
	return 1
}

// blockKeys lists the block keys of a sketch in order, each once.
func (s *Sketch) blockKeys() []blockKey {
	out := make([]blockKey, 0, keyWords+keyLead+keyNames+keyNumbers+keySays)
	top := func(n int, k kind, count func(term) uint8) {
		var all []term
		for _, t := range s.terms {
			if t.kind&k != 0 && count(t) > 0 && t.rarity >= keyRarity {
				all = append(all, t)
			}
		}
		slices.SortFunc(all, func(a, b term) int {
			if wa, wb := a.weight(count(a)), b.weight(count(b)); wa != wb {
				return cmp.Compare(wb, wa)
			}
			return cmp.Compare(a.key, b.key)
		})
		for _, t := range all[:min(n, len(all))] {
			out = append(out, newBlockKey(t.key, t.kind&word == 0 || t.rarity >= rareFrom))
		}
	}
	all, head := func(t term) uint8 { return t.n }, func(t term) uint8 { return t.head }
	top(keyWords, word, all)
	top(keyLead, word, head)
	top(keyNames, person|body|place, all)
	top(keyNumbers, number, all)
	for _, k := range s.says[:min(len(s.says), keySays)] {
		out = append(out, newBlockKey(k, true))
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// enough is what the keys that two reports share must count.
func enough(a, b int) int {
	if min(a, b) < fewKeys {
		return 1
	}
	return leastShared
}

// An edge is a pair of sketches by index, the lower first, and its score.
type edge struct {
	a, b  int
	score float64
}

func byEnds(x, y edge) int {
	if x.a != y.a {
		return cmp.Compare(x.a, y.a)
	}
	return cmp.Compare(x.b, y.b)
}
