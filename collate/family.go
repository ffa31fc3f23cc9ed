package collate

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
)

//go:embed family.en.lex
var familySource string

var families = func() map[string]string {
	m := map[string]string{}
	for _, l := range lex.Read("family.en.lex", familySource, 2).Lines {
		for _, w := range l.Fields[1:] {
			m[w] = l.Fields[0]
		}
	}
	return m
}()

// Family returns the family of a counted noun: words that reports use for one
// another when they count ("troops", "soldiers"). A noun of no family is its
// own.
func Family(head string) string {
	h := strings.ToLower(head)
	if f, ok := families[h]; ok {
		return f
	}
	return h
}
