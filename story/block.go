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
// in (time, id) order. Ours, not tuned.
const (
	commonKey = 96
	nearby    = 32
)

// Two reports are compared where they share leastShared keys; of a report with
// fewer than fewKeys one will do. A term more common than keyRarity is no key.
// Ours: with one shared key in place of two, or a rarity of 3 or 5, no F1 on the
// public sets moves by .002; with three shared keys giveme5w1h loses .013.
const (
	leastShared = 2
	fewKeys     = 6
	keyRarity   = 4 * raritySteps
)

// blockKeys lists the block keys of a sketch in order, each once.
func (s *Sketch) blockKeys() []uint32 {
	out := make([]uint32, 0, keyWords+keyLead+keyNames+keyNumbers+keySays)
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
			out = append(out, t.key)
		}
	}
	all, head := func(t term) uint8 { return t.n }, func(t term) uint8 { return t.head }
	top(keyWords, word, all)
	top(keyLead, word, head)
	top(keyNames, person|body|place, all)
	top(keyNumbers, number, all)
	out = append(out, s.says[:min(len(s.says), keySays)]...)
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// enough is how many keys two reports must share.
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
