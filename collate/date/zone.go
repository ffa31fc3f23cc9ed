package date

import (
	_ "embed"
	"sync"

	"stemma/internal/lex"
	"stemma/story"
)

const zoneFile = "zone.en.lex"

//go:embed zone.en.lex
var zoneSource string

var zoneWords = sync.OnceValue(func() *lex.Set { return lex.ReadSet(zoneFile, zoneSource, 0) })

// ZoneTold returns the clock that is named in or behind the words of the time at index d of a
// witness; "" where none is: then it is that of the place.
func ZoneTold(w *story.Witness, d int) string {
	first, last := w.WordsIn(w.Dates[d].Span)
	for i := first; i < min(last+1, len(w.Words)); i++ {
		if s := w.Words[i].Span().Of(w.Report.Text); zoneWords().Has(w.Lower(i)) && s[0] >= 'A' && s[0] <= 'Z' {
			return w.Lower(i)
		}
	}
	return ""
}
