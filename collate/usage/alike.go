// Package usage knows which words news uses for one another, of what there can only be more,
// and what is measured anew.
package usage

import (
	_ "embed"
	"slices"
	"sync"

	"stemma/internal/lex"
)

const alikeFile, onlyFile = "alike.lex", "only.lex"

//go:embed alike.lex
var alikeSource string

//go:embed only.lex
var onlySource string

// likeWords lists of every dimension and aspect or measure the groups of alike.lex in
// which it stands.
var likeWords = sync.OnceValue(func() map[[2]string][]int {
	out := map[[2]string][]int{}
	for i, l := range lex.Read(alikeFile, alikeSource, 3).Lines {
		for _, w := range l.Fields[1:] {
			out[[2]string{l.Fields[0], w}] = append(out[[2]string{l.Fields[0], w}], i)
		}
	}
	return out
})

// Alike reports whether news uses two aspects or measures of a dimension for each other:
// "carried" and "aboard", "price" and "value".
func Alike(dimension, a, b string) bool {
	if a == b {
		return true
	}
	x, y := likeWords()[[2]string{dimension, a}], likeWords()[[2]string{dimension, b}]
	return slices.ContainsFunc(x, func(g int) bool { return slices.Contains(y, g) })
}

// Listed reports whether a line of a dimension has a word.
func Listed(dimension, word string) bool { return len(likeWords()[[2]string{dimension, word}]) > 0 }

var dimensionsOf = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, l := range lex.Read(onlyFile, onlySource, 2).Lines {
		for _, m := range l.Fields[1:] {
			out[m] = append(out[m], l.Fields[0])
		}
	}
	return out
})

// Dimensions returns the dimensions of the figures that may be of a measure, nil where any
// may.
func Dimensions(measure string) []string { return dimensionsOf()[measure] }
