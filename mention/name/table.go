package name

import (
	"embed"
	"fmt"
	"strings"

	"stemma/report"
)

// The tables, the kinds of places in them that Go asks for, and the words with
// which they and the lexicons mark a line.
const (
	countryFile = "country.tsv"
	regionFile  = "region.tsv"
	aliasFile   = "alias.tsv"
	cityFile    = "city.tsv"
	givenFile   = "given.tsv"
	markFile    = "mark.tsv"

	titleFile    = "title.en.lex"
	outletFile   = "outlet.en.lex"
	bodyFile     = "body.en.lex"
	actFile      = "act.en.lex"
	deedFile     = "deed.en.lex"
	wordFile     = "word.en.lex"
	grammarFile  = "grammar.en.lex"
	spellingFile = "spelling.en.lex"

	kindCountry = "country"
	kindCapital = "capital"
	kindCity    = "city"

	familyFirst = "family"
	bodyEnd     = "last"
	bodyHead    = "of"
	aPeople     = "people"
	aNick       = "nick"
)

func forms(s string) []string { return strings.Split(s, "|") }

func first(s string) string { return forms(s)[0] }

// rows calls f with the fields of every row of a table, four or more, the missing
// ones empty, and with the name of its line.
func rows(file string, f func([]string, report.By)) {
	no := 0
	for line := range strings.Lines(embedded(file)) {
		no++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		for len(fields) < 4 {
			fields = append(fields, "")
		}
		f(fields, report.By(fmt.Sprintf("%s:%d", file, no)))
	}
}

//go:embed *.tsv
//go:embed act.en.lex body.en.lex deed.en.lex grammar.en.lex outlet.en.lex spelling.en.lex title.en.lex word.en.lex
var files embed.FS

// embedded returns the content of a file.
func embedded(file string) string {
	b, err := files.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return string(b)
}
