package lineage

import "stemma/collate"

// Pairs counts the pairs of witnesses that are weighed against each other and
// the shared features held for them: what the work of Infer grows with.
func Pairs(c *collate.Collation) (pairs, features int) {
	ps, stems := profiles(c)
	list, _, _ := textualTies(c, ps, stems)
	for _, t := range list {
		features += len(t.shared)
	}
	return len(list), features
}

// PairCap is the bound that pairCap sets.
const PairCap = pairCap
