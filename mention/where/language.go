package where

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
)

//go:embed word.en.lex
var wordSrc string

// A Language holds the gazetteer and the words that stand beside the names of
// places.
type Language struct {
	words
	towns *gazetteer
	areas map[string][]string // name without "Province" and the like → "RU.41"
	names map[string]string   // "RU.41" → name
}

// words are the lists of word.en.lex.
type words struct {
	Division lex.Set
}

// English returns the places of the world by their English names.
var English = sync.OnceValue(func() *Language {
	l := &Language{towns: newGazetteer(townSrc), areas: map[string][]string{}, names: map[string]string{}}
	lex.Fill(&l.words, lex.Read("word.en.lex", wordSrc, 2))
	for f := range rows(areaSrc, 2) {
		l.names[f[0]] = f[1]
		n := l.bare(f[1])
		l.areas[n] = append(l.areas[n], f[0])
		if plain := fold(n); plain != n {
			l.areas[plain] = append(l.areas[plain], f[0])
		}
	}
	return l
})

// bare cuts the kind off a division's name: "Harrow Oblast" is "Harrow".
func (l *Language) bare(name string) string {
	if i := strings.LastIndexByte(name, ' '); i > 0 && l.Division.Has(strings.ToLower(name[i+1:])) {
		return name[:i]
	}
	return name
}
