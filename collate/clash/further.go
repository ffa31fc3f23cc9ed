package clash

import (
	_ "embed"
	"sync"

	"stemma/collate/ref"
	"stemma/internal/lex"
	"stemma/story"
)

const furtherFile = "further.en.lex"

//go:embed further.en.lex
var furtherSource string

var furtherWords = sync.OnceValue(func() *lex.Set { return lex.ReadSet(furtherFile, furtherSource, 1) })

// OneFurther reports whether one of two claims is of what came beside something, "more
// firefighters were called at 6.21", and the other is not: their times are of two things.
func OneFurther(ws []story.Witness, a, b ref.Ref) bool { return further(ws, a) != further(ws, b) }

// further reports whether a claim's subject has a word of further.en.lex.
func further(ws []story.Witness, r ref.Ref) bool {
	w := &ws[r.Witness]
	first, last := w.WordsIn(w.Claims[r.Claim].Subject.Span())
	for i := first; i < last; i++ {
		if furtherWords().Has(w.Lower(i)) {
			return true
		}
	}
	return false
}
