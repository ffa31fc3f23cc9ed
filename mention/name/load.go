package name

import (
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/report"
)

// addPeople adds the adjective n of a land, and its plural.
func (l *Language) addPeople(n string, k *known) {
	l.add(n, k)
	l.add(n+"s", k)
}

func (l *Language) addCountries() {
	rows(countryFile, func(f []string, by report.By) {
		for i, n := range forms(f[1]) {
			k := &known{Place, first(f[1]), f[0], kindCountry, by}
			l.add(n, k)
			if article, bare, ok := strings.Cut(n, " "); ok && i == 0 && strings.EqualFold(article, "the") {
				l.add(bare, k)
			}
		}
		for _, n := range forms(f[2]) {
			l.addPeople(n, &known{People, first(f[1]), f[0], "", by})
		}
		for _, n := range forms(f[3]) {
			if n != first(f[1]) {
				l.add(n, &known{Place, first(f[3]), f[0], kindCapital, by})
			}
		}
	})
}

func (l *Language) addRegions() {
	rows(regionFile, func(f []string, by report.By) {
		iso := strings.Trim(f[0], "-")
		for _, n := range forms(f[2]) {
			l.add(n, &known{Place, first(f[2]), iso, f[1], by})
		}
		for _, n := range forms(f[3]) {
			l.addPeople(n, &known{People, first(f[2]), iso, "", by})
		}
	})
}

func (l *Language) addCities() {
	rows(aliasFile, func(f []string, by report.By) {
		for _, n := range forms(f[1]) {
			l.add(n, &known{Place, first(f[1]), f[0], kindCity, by})
		}
		l.local.Put(first(f[1]), f[2])
	})
	rows(cityFile, func(f []string, by report.By) {
		l.add(f[1], &known{Place, f[1], f[0], kindCity, by})
	})
}

func (l *Language) addOutlets(lx *lex.Lexicon) {
	for _, x := range lx.Lines {
		canon := l.key(x.Field(0))
		for _, n := range x.Fields {
			l.add(n, &known{Outlet, x.Field(0), "", "", x.By})
			if !l.outlets.Has(l.key(n)) {
				l.outlets.Put(l.key(n), canon)
			}
		}
	}
}

func (l *Language) addBodies(lx *lex.Lexicon) {
	for _, x := range lx.Lines {
		switch x.Field(0) {
		case bodyEnd:
			l.bodyLast.Put(x.Field(1), x.By)
		case bodyHead:
			l.bodyOf.Put(x.Field(1), x.By)
		default:
			for _, n := range x.Fields[1:] {
				l.knowns.Put(n, nil) // what is a body by name is no outlet, no place
				l.add(n, &known{Body, x.Field(1), "", "", x.By})
			}
		}
	}
}

func (l *Language) addTitles(lx *lex.Lexicon) {
	for _, x := range lx.Lines {
		w, class := x.Field(0), class(x.Field(1))
		l.titles.Put(w, &title{class, strings.Trim(x.Field(2), "-"), x.By})
		l.titleTop.Add(opener(w), x.By)
		if class != classAddress && !strings.HasSuffix(w, ".") {
			l.titles.Put(l.pluralOf(w), &title{classPlural, "", x.By})
		}
	}
	for w, t := range l.titles.All() {
		l.titleTop.Add(w, t.by)
	}
}

func (l *Language) addWords(lx *lex.Lexicon) {
	rest := &lex.Lexicon{File: lx.File}
	for _, x := range lx.Lines {
		switch w := x.Field(1); x.Field(0) {
		case aPeople:
			l.addPeople(capitals(w), &known{People, capitals(w), "", "", x.By})
		case aNick:
			short, full, _ := strings.Cut(w, " ")
			l.nicks.Put(short, append(l.nicks.Get(short), full))
			l.nickOf.Put(w, true)
		default:
			rest.Lines = append(rest.Lines, x)
		}
	}
	lex.Fill(&l.words, rest)
}

// capitals gives every word a capital.
func capitals(s string) string {
	b := []byte(s)
	for i := range b {
		if (i == 0 || b[i-1] == ' ' || b[i-1] == '-') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

// add puts form into knowns; the first meaning stays.
func (l *Language) add(form string, k *known) {
	if form == "" || l.knowns.Get(form) != nil {
		return
	}
	l.knowns.Put(form, k)
	o := opener(form)
	l.openers.Put(o, max(l.openers.Get(o), len(form)))
	l.openerLens[form[0]] |= 1 << min(len(o), 63)
	l.longest = max(l.longest, len(form))
}

// parts reports whether c may end the first token of a form.
func parts(c byte) bool {
	switch c {
	case ' ', '-', '\'', '/', '&':
		return true
	}
	return false
}

// opener returns the letters up to the first white space, hyphen or mark, as a
// tokenizer may cut them.
func opener(form string) string {
	if form == "" || parts(form[0]) {
		return form
	}
	for i := 1; i < len(form); i++ {
		if parts(form[i]) {
			return form[:i]
		}
	}
	return form
}

// A lexicons is the lexicons of a Language.
type lexicons struct{ title, outlet, body, act, deed, word, grammar, spelling *lex.Lexicon }

func readLexicons() lexicons {
	var lx lexicons
	for _, f := range []struct {
		to     **lex.Lexicon
		file   string
		fields int
	}{
		{&lx.title, titleFile, 3}, {&lx.outlet, outletFile, 1}, {&lx.body, bodyFile, 2}, {&lx.act, actFile, 1},
		{&lx.deed, deedFile, 1}, {&lx.word, wordFile, 2}, {&lx.grammar, grammarFile, 2}, {&lx.spelling, spellingFile, 3},
	} {
		*f.to = lex.Read(f.file, embedded(f.file), f.fields)
	}
	return lx
}

// English returns the English names and words.
var English = sync.OnceValue(func() *Language { return newLanguage(readLexicons()) })

func newLanguage(lx lexicons) *Language {
	l := &Language{spelling: newSpelling(lx.spelling)}
	// Of two meanings of a form the first stays.
	l.addCountries()
	l.addRegions()
	l.addCities()
	l.addOutlets(lx.outlet)
	l.addBodies(lx.body)
	l.addTitles(lx.title)
	for _, x := range lx.act.Lines {
		for _, w := range x.Fields {
			l.acts.Put(w, true)
		}
	}
	for _, x := range lx.deed.Lines {
		l.deeds.Put(x.Field(0), true)
	}
	l.addWords(lx.word)
	lex.Fill(&l.grammar, lx.grammar)
	rows(givenFile, func(f []string, _ report.By) {
		if f[1] == familyFirst {
			l.family.Put(f[0], true)
		} else {
			l.given.Put(f[0], f[1])
		}
	})
	return l
}
