package slot

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
)

var (
	//go:embed family.en.lex
	familySource string
	//go:embed measure.en.lex
	measureSource string
	//go:embed slot.en.lex
	slotSource string
)

// A Language is the words by which a language says what a figure measures.
type Language struct {
	families map[string]string // of a noun
	measures map[string]string // of a noun or an adjective
	words    struct {
		Locating  lex.Set // words before a place where something is or goes to
		Relating  lex.Set // words before a place that bring it in for another reason, or end what is before it
		Possessed lex.Set // words behind a place that make it the owner of something
		Dating    lex.Set // words before a time in which something holds
		Parting   lex.Set // words and marks beyond which a noun belongs to something else
	}
}

// English returns the words of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{families: map[string]string{}, measures: map[string]string{}}
	fill(l.families, "family.en.lex", familySource)
	fill(l.measures, "measure.en.lex", measureSource)
	lex.Fill(&l.words, lex.Read("slot.en.lex", slotSource, 2))
	return l
})

// fill maps the words of every line to its first field.
func fill(m map[string]string, file, src string) {
	for _, l := range lex.Read(file, src, 2).Lines {
		for _, w := range l.Fields[1:] {
			m[w] = l.Fields[0]
		}
	}
}

// Family returns the family of a counted noun: words that reports use for one
// another when they count ("troops", "soldiers"). A noun of no family is its
// own.
func (l *Language) Family(head string) string {
	h := strings.ToLower(head)
	if f, ok := l.families[h]; ok {
		return f
	}
	return h
}
