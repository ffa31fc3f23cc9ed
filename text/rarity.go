package text

// unknownRarity is the rarity of a stem that the table does not hold: rarer than
// one text in some 1,000.
const unknownRarity = 7.0

// Known reports whether a stem is of a word that English news uses: one that the table of
// rarities holds.
func Known(stem string) bool { return English().rarity.Has(stem) }

// Rarity returns how rare a stem is in English news, in natural logarithms: 0
// for a word of every text, 7 for one hardly ever met. It is the frozen
// background weight of every comparison, so that the weight of a word does not
// depend on the reports at hand.
func Rarity(stem string) float64 {
	if v, ok := English().rarity.Find(stem); ok {
		return v
	}
	return unknownRarity
}

// StemRarity returns the stem of a word in lower case, and how rare it is.
func StemRarity(lower string) (stem string, rarity float64) {
	if len(lower) <= 2 || len(lower) > longestStemmed {
		return lower, Rarity(lower)
	}
	s := meet(lower)
	return s.stem, s.rarity
}
