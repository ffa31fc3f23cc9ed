package utter

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"stemma/claim"
	"stemma/internal/lex"
)

//go:embed spelling.en.lex
var spellingSource string

// spellings lists the endings of British English, each with the American one.
var spellings = sync.OnceValue(func() [][2]string {
	var out [][2]string
	for _, l := range lex.Read("spelling.en.lex", spellingSource, 2).Lines {
		out = append(out, [2]string{l.Fields[0], l.Fields[1]})
	}
	return out
})

// oneForm reports whether two runs are the same words spelt apart or the
// British and the American way: "on to" and "onto", "travelling" and
// "traveling".
func oneForm(a, b []claim.QuoteWord) bool {
	var x, y strings.Builder
	for _, w := range a {
		x.WriteString(spelling(w.Full))
	}
	for _, w := range b {
		y.WriteString(spelling(w.Full))
	}
	l := strings.Map(unmarked, x.String())
	return l != "" && l == strings.Map(unmarked, y.String())
}

// unmarked drops what is neither a letter nor a digit: "ceasefire", "cease-fire", and
// "yeah.’I" where a space is missing.
func unmarked(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

// shortWord is the length in bytes of words whose endings tell nothing: "four" is no
// spelling of "for".
const shortWord = 4

// spelling folds the regular differences of British and American spelling.
func spelling(w string) string {
	if len(w) <= shortWord {
		return w
	}
	for _, e := range spellings() {
		if head, ok := strings.CutSuffix(w, e[0]); ok {
			return head + e[1]
		}
	}
	return w
}
