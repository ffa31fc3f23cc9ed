package wording

import "slices"

// FewClaims is how many claims a story is taken to have at the least: what both of two
// short reports say would weigh nothing else. Ours.
const FewClaims = 30

// Bounds of the search for what is alike in words. Ours: of a few rare words of a claim at
// least two stand in any other worth the name, and what stands in very many claims is rare
// in no story.
const (
	rarestOf = 6   // words of a claim by which others are sought
	mostOf   = 150 // claims that share a word beyond which it is no reason to look
)

// Longest is how many words a claim or a sentence may have that is sought by them. Ours.
const Longest = 200

// Rarest returns the words of a claim that stand in the fewest claims.
func Rarest(stems []string, post map[string][]int) []string {
	var out []string
	for _, s := range stems {
		if len(post[s]) <= mostOf {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return len(post[a]) - len(post[b]) })
	return out[:min(len(out), rarestOf)]
}

// Nearest is how many others a claim or a sentence is held against: those most like it by
// the words they share.
const Nearest = 48
