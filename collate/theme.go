package collate

import (
	"stemma/claim"
	"stemma/story"
)

// Other is the theme of a locus that no lexicon knows.
const Other = "other"

// themeOf returns the theme that most words of the claims of a locus tell; of those
// that are told alike, the first of claim.Themes.
func themeOf(ws []story.Witness, refs []Ref) string {
	n := map[claim.Theme]int{}
	for _, r := range refs {
		for _, t := range ws[r.Witness].Claims[r.Claim].Themes {
			n[t]++
		}
	}
	best := claim.Theme(Other)
	for _, t := range claim.Themes {
		if n[t] > n[best] {
			best = t
		}
	}
	return string(best)
}
