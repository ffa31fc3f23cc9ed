package where

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
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

// A gazetteer finds towns in the table itself, which is sorted by name: to read
// all of it would take longer than most reports do.
type gazetteer struct {
	table  string
	marked map[string][]string // name without marks → the names that bear some
}

func newGazetteer(table string) *gazetteer {
	g := &gazetteer{table, map[string][]string{}}
	last := ""
	for line := range strings.Lines(table) {
		name, _, _ := strings.Cut(line, "\t")
		if name == last || line[0] == '#' || ascii(name) {
			continue
		}
		last = name
		if plain := fold(name); plain != name {
			g.marked[plain] = append(g.marked[plain], name)
		}
	}
	return g
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// called returns the towns of this name, by falling population, and then those
// whose names are it but for marks.
func (g *gazetteer) called(name string) []town {
	out := g.named(nil, name)
	for _, m := range g.marked[name] {
		out = g.named(out, m)
	}
	return out
}

// named adds the towns of exactly this name.
func (g *gazetteer) named(out []town, name string) []town {
	key := name + "\t"
	// The first line that is not before the key, by the offset of any of its bytes.
	at := sort.Search(len(g.table), func(i int) bool {
		i = strings.LastIndexByte(g.table[:i], '\n') + 1
		return g.table[i:min(i+len(key), len(g.table))] >= key
	})
	for line := range strings.Lines(g.table[at:]) {
		if !strings.HasPrefix(line, key) {
			break
		}
		out = append(out, readTown(line))
	}
	return out
}

// readTown reads a row of town.tsv.
func readTown(line string) town {
	f := strings.Split(strings.TrimRight(line, "\n"), "\t")
	if len(f) != 6 {
		panic("town.tsv: " + line)
	}
	pop, err1 := strconv.Atoi(f[3])
	lat, err2 := strconv.Atoi(f[4])
	lon, err3 := strconv.Atoi(f[5])
	if err1 != nil || err2 != nil || err3 != nil {
		panic("town.tsv: " + line)
	}
	return town{f[1], f[1] + "." + f[2], pop, float64(lat) / 100, float64(lon) / 100}
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
