package text

import (
	"strconv"
	"strings"
)

// unknownRarity is the rarity of a stem that the table does not hold: rarer than
// one text in some 1,000.
const unknownRarity = 7.0

// rarities reads rarity.en.tsv, which holds stems of common English words and how
// rare each is among news texts: ten times the natural logarithm of texts by texts
// that have it. It is made by eval/rarity and holds counts only. Names are left
// out: a word that is written with a capital more often than not is rare by
// definition.
func rarities(src string) map[string]float64 {
	m := make(map[string]float64, 1<<14)
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		stem, n, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if v, err := strconv.Atoi(n); ok && err == nil {
			m[stem] = float64(v) / 10
		}
	}
	return m
}

// Rarity returns how rare a stem is in English news, in natural logarithms: 0
// for a word of every text, 7 for one hardly ever met. It is the frozen
// background weight of every comparison, so that the weight of a word does not
// depend on the reports at hand.
func Rarity(stem string) float64 {
	if v, ok := English().rarity[stem]; ok {
		return v
	}
	return unknownRarity
}
