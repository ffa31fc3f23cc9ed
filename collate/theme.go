package collate

import (
	_ "embed"

	"stemma/internal/lex"
	"stemma/story"
	"stemma/text"
)

//go:embed theme.en.lex
var themeSource string

// Other is the theme of a locus that no pack knows.
const Other = "other"

var (
	themeOrder []string
	themeStems = func() map[string]string {
		m := map[string]string{}
		seen := map[string]bool{}
		for _, l := range lex.Read("theme.en.lex", themeSource, 2).Lines {
			if !seen[l.Fields[0]] {
				seen[l.Fields[0]] = true
				themeOrder = append(themeOrder, l.Fields[0])
			}
			for _, w := range l.Fields[1:] {
				m[text.Stem(w)] = l.Fields[0]
			}
		}
		return m
	}()
)

// themeOf is the theme that most claims of a locus have a word of; the first in
// the lexicon of equals.
func themeOf(ws []story.Witness, refs []Ref) string {
	n := map[string]int{}
	for _, r := range refs {
		for _, t := range ws[r.Witness].Claims[r.Claim].Terms {
			if th, ok := themeStems[t]; ok {
				n[th]++
			}
		}
	}
	best := Other
	for _, th := range themeOrder {
		if n[th] > n[best] {
			best = th
		}
	}
	return best
}
