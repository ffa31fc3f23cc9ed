package collate

import (
	"slices"

	"stemma/claim"
	"stemma/story"
)

// Other is the theme of a locus that no lexicon knows.
const Other = "other"

// themeOf returns the theme that most claims of a locus tell, half of them at least; of
// those that as many tell, the one of most words, then the first of claim.Themes.
func themeOf(ws []story.Witness, refs []Ref) string {
	words, claims := map[claim.Theme]int{}, map[claim.Theme]int{}
	for _, r := range refs {
		told := ws[r.Witness].Claims[r.Claim].Themes
		for i, t := range told {
			words[t]++
			if !slices.Contains(told[:i], t) {
				claims[t]++
			}
		}
	}
	best := claim.Theme(Other)
	for _, t := range claim.Themes {
		if 2*claims[t] >= len(refs) && (claims[t] > claims[best] || claims[t] == claims[best] && words[t] > words[best]) {
			best = t
		}
	}
	return string(best)
}
