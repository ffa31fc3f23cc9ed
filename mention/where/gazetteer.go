package where

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed town.tsv
var townSrc string

//go:embed area.tsv
var areaSrc string

// A town is a row of town.tsv.
type town struct {
	country, area string // ISO code; code of the first-level division
	pop           int    // thousands
	lat, lon      float64
}

// A gazetteer holds the tables by name; towns of one name by falling population.
type gazetteer struct {
	towns map[string][]town
	areas map[string][]string // name without "Province" and the like → "RU.41"
	names map[string]string   // "RU.41" → name
}

// tables reads the embedded tables once, at the first use.
var tables = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{map[string][]town{}, map[string][]string{}, map[string]string{}}
	for f := range rows(townSrc, 6) {
		pop, err1 := strconv.Atoi(f[3])
		lat, err2 := strconv.Atoi(f[4])
		lon, err3 := strconv.Atoi(f[5])
		if err1 != nil || err2 != nil || err3 != nil {
			panic("town.tsv: " + strings.Join(f, " "))
		}
		t := town{f[1], f[1] + "." + f[2], pop, float64(lat) / 100, float64(lon) / 100}
		g.towns[f[0]] = append(g.towns[f[0]], t)
		if plain := fold(f[0]); plain != f[0] {
			g.towns[plain] = append(g.towns[plain], t)
		}
	}
	for f := range rows(areaSrc, 2) {
		g.names[f[0]] = f[1]
		n := bare(f[1])
		g.areas[n] = append(g.areas[n], f[0])
		if plain := fold(n); plain != n {
			g.areas[plain] = append(g.areas[plain], f[0])
		}
	}
	return g
})

// rows yields the fields of every row of a table that has n of them.
func rows(src string, n int) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(src) {
			if line[0] == '#' {
				continue
			}
			if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) == n && !yield(f) {
				return
			}
		}
	}
}

// kinds are the words that say of what kind a division is.
var kinds = map[string]bool{"oblast": true, "province": true, "region": true, "county": true, "district": true, "governorate": true,
	"prefecture": true, "state": true, "republic": true, "territory": true, "krai": true, "department": true, "parish": true, "canton": true}

// bare cuts the kind off a division's name: "Harrow Oblast" is "Harrow".
func bare(name string) string {
	if i := strings.LastIndexByte(name, ' '); i > 0 && kinds[strings.ToLower(name[i+1:])] {
		return name[:i]
	}
	return name
}

var folder = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a", "ç", "c", "ć", "c", "č", "c",
	"ď", "d", "é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e", "ğ", "g", "í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i",
	"ł", "l", "ñ", "n", "ń", "n", "ň", "n", "ó", "o", "ò", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "ō", "o", "ő", "o", "ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s",
	"ť", "t", "ț", "t", "ţ", "t", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u", "ý", "y", "ź", "z", "ž", "z", "ż", "z",
	"Á", "A", "Å", "A", "Ç", "C", "Č", "C", "É", "E", "İ", "I", "Ł", "L", "Ö", "O", "Ø", "O", "Ó", "O", "Ř", "R", "Ś", "S", "Š", "S", "Ş", "S", "Ú", "U", "Ü", "U", "Ž", "Z", "Ż", "Z", "’", "'")

// fold takes the marks off Latin letters.
func fold(s string) string { return folder.Replace(s) }
