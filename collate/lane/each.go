package lane

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/claim"
	"stemma/internal/lex"
	"stemma/story"
)

const eachFile = "each.en.lex"

//go:embed each.en.lex
var eachSource string

var eachWords = sync.OnceValue(func() *lex.Set { return lex.ReadSet(eachFile, eachSource, 0) })

// ofEach reports whether the only figure of a claim is told of each of several.
func ofEach(w *story.Witness, c *claim.Claim) bool {
	if len(c.Figures) != 1 {
		return false
	}
	first, last := w.WordsIn(c.Span)
	for i := first; i < last; i++ {
		if eachWords().Has(w.Lower(i)) {
			return true
		}
	}
	return false
}

// quarterOf returns the number of the quarter of a year that a claim names, "" where it
// names none or several.
func quarterOf(w *story.Witness, c *claim.Claim) string {
	out := ""
	for _, d := range c.Dates {
		if _, q, ok := strings.Cut(w.Dates[d].Value, quarterMark); ok && len(q) == 1 {
			if out != "" {
				return ""
			}
			out = q // of which year it is, reports leave to their readers
		}
	}
	return out
}

// quarterMark stands before the number of a quarter in the value of a date: "2031-Q2".
const quarterMark = "-Q"
