package clash

import (
	_ "embed"
	"sync"

	"stemma/collate/ref"
	"stemma/internal/lex"
	"stemma/story"
)

const heardFile = "heard.en.lex"

//go:embed heard.en.lex
var heardSource string

var heardWords = sync.OnceValue(func() *lex.Set { return lex.ReadSet(heardFile, heardSource, 1) })

// oneHeard reports whether one of two claims tells when something became known, "was reported at
// 3.32", and the other when it was: their times are of two things.
func oneHeard(ws []story.Witness, a, b ref.Ref) bool {
	return heardWords().Has(a.Of(ws).Lemma) != heardWords().Has(b.Of(ws).Lemma)
}
