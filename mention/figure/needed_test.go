package figure

import (
	"fmt"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// TestWordsAreNeeded checks that the example of every list of words reads
// otherwise without the list.
func TestWordsAreNeeded(t *testing.T) {
	for file, words := range map[string]func(*Language) any{
		ageFile:    func(l *Language) any { l.Age = Age{}; return &l.Age },
		bareFile:   func(l *Language) any { l.Bare = Bare{}; return &l.Bare },
		idleFile:   func(l *Language) any { l.Idle = Idle{}; return &l.Idle },
		moveFile:   func(l *Language) any { l.Move = Move{}; return &l.Move },
		oneFile:    func(l *Language) any { l.One = One{}; return &l.One },
		phraseFile: func(l *Language) any { l.Phrase = Phrase{}; return &l.Phrase },
		rateFile:   func(l *Language) any { l.Rate = Rate{}; return &l.Rate },
		timeFile:   func(l *Language) any { l.Time = Time{}; return &l.Time },
		useFile:    func(l *Language) any { l.Use = Use{}; return &l.Use },
	} {
		lextest.Needed(t, file, func(lx *lex.Lexicon, x lex.Line) (s string) {
			l := *English()
			lex.Fill(words(&l), lx)
			l.collect()
			for _, f := range Find(&l, text.ParseString(x.Example), nil) {
				s += fmt.Sprintf("%s %v %v %+v; ", label(f), f.Span, f.PerSpan, f.Counted)
			}
			return s
		})
	}
}
