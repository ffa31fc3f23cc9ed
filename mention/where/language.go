package where

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"stemma/internal/lex"
)

//go:embed word.en.lex
var wordSrc string

// A Language holds the gazetteer and the words that stand beside the names of
// places. Towns of one name are listed by falling population.
type Language struct {
	words
	towns map[string][]town
	areas map[string][]string // name without "Province" and the like → "RU.41"
	names map[string]string   // "RU.41" → name
}

// words are the lists of word.en.lex.
type words struct {
	Division lex.Set
}

// English returns the places of the world by their English names.
var English = sync.OnceValue(func() *Language {
	l := &Language{towns: map[string][]town{}, areas: map[string][]string{}, names: map[string]string{}}
	lex.Fill(&l.words, lex.Read("word.en.lex", wordSrc, 2))
	for f := range rows(townSrc, 6) {
		pop, err1 := strconv.Atoi(f[3])
		lat, err2 := strconv.Atoi(f[4])
		lon, err3 := strconv.Atoi(f[5])
		if err1 != nil || err2 != nil || err3 != nil {
			panic("town.tsv: " + strings.Join(f, " "))
		}
		t := town{f[1], f[1] + "." + f[2], pop, float64(lat) / 100, float64(lon) / 100}
		l.towns[f[0]] = append(l.towns[f[0]], t)
		if plain := fold(f[0]); plain != f[0] {
			l.towns[plain] = append(l.towns[plain], t)
		}
	}
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
