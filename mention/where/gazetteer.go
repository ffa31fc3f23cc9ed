package where

import (
	_ "embed"
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

// folds lists letters, each with its forms that bear marks.
const folds = "aáàâãäåāăą cçćč dď eéèêëēėęě gğ iíìîïīı lł nñńň oóòôõöøōő rř sśšşș tťțţ uúùûüūůű yý zźžż " +
	"AÁÅ CÇČ EÉ Iİ LŁ OÖØÓ RŘ SŚŠŞ UÚÜ ZŽŻ '’"

var folder = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for f := range strings.FieldsSeq(folds) {
		for _, marked := range f[1:] {
			pairs = append(pairs, string(marked), f[:1])
		}
	}
	return strings.NewReplacer(pairs...)
})

// fold takes the marks off Latin letters.
func fold(s string) string { return folder().Replace(s) }
