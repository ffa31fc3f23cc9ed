package text

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/internal/lex"
)

//go:embed abbr.en.lex
var abbrSrc string

var abbrLex = lex.Read("abbr.en.lex", abbrSrc, 2)

// abbrs maps abbreviations, in lower case with their dot, to their kind.
var abbrs, longestAbbr = func() (map[string]string, int) {
	m, n := map[string]string{}, 0
	for _, l := range abbrLex.Lines {
		m[strings.ToLower(l.Field(1))] = l.Field(0)
		n = max(n, len(l.Field(1)))
	}
	return m, n
}()

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func isLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func hasPrefixAt(s string, i int, p string) bool { return strings.HasPrefix(s[i:], p) }

// IsStop reports whether a word, in lower case, is a function word: one that
// says how a sentence is built and little of what it is about.
func IsStop(lower string) bool { return stops[lower] }

var stops = set(`a an the this that these those my your his her its our their whose which what who whom
	i you he she it we they me him us them myself yourself himself herself itself ourselves themselves one
	and or but nor so yet for of in on at by to from with without within into onto upon over under above below
	between among through during before after since until till against about across along around behind beside
	besides beyond down up off out near per than then as if though although because while whereas unless whether
	when where why how there here now not no n't 's 're 've 'll 'd 'm s t
	is am are was were be been being has have had having do does did doing done will would shall should can could
	may might must ought ca wo sha ai
	all any both each either every few less more most much many neither none only other others own same several
	some such too very just also again further once even still already ever never always often almost
	another else however thus therefore hence rather quite amid despite via toward towards like`)

// Content reports whether t is a word or number that carries meaning of its
// own: no mark and no function word.
func Content(t Token) bool {
	return t.Kind <= Mixed && !IsStop(t.Lower)
}
