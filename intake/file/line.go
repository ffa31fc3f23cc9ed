package file

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/intake/internal/address"
	"stemma/internal/lex"
	"stemma/report"
)

//go:embed heads.en.lex
var headsLex string

// words says of what each of some words is.
type words map[string]string

// headWords holds the words of heads.en.lex, by what they are. Words of outlets, some of which
// stand at both ends of a name, are "outlet begin" and "outlet end".
var headWords = wordsOf(lex.Read("heads.en.lex", headsLex, 3))

func wordsOf(lx *lex.Lexicon) map[string]words {
	all := map[string]words{}
	for _, l := range lx.Lines {
		what, of := l.Field(0), l.Field(2)
		if what == "outlet" {
			what += " " + of
		}
		if all[what] == nil {
			all[what] = words{}
		}
		for w := range strings.SplitSeq(l.Field(1), "|") {
			all[what][w] = of
		}
	}
	return all
}

// wordOf returns of what a word is, or "".
func wordOf(what, word string) string { return headWords[what][strings.ToLower(word)] }

// A headLine is a line at the head of a text.
type headLine struct {
	report.Span
	text string // without white space around it
}

// The limits of the lines that are looked at.
const (
	headLength = 3000 // bytes
	headCount  = 16   // lines with text
	proseLine  = 120  // bytes from which a line is a paragraph of the report
)

// firstLines returns the lines of text with text before the first paragraph.
func firstLines(text string, from int) (out []headLine) {
	at := from
	for line := range strings.Lines(text[from:min(len(text), from+headLength)]) {
		s := strings.TrimSpace(line)
		if len(s) > proseLine || len(out) == headCount {
			break
		}
		if s != "" {
			out = append(out, headLine{report.Span{Start: at, End: at + len(line)}, s})
		}
		at += len(line)
	}
	return out
}

// endsAsProse reports whether a line ends with the end of a sentence.
func endsAsProse(s string) bool {
	return len(s) > 60 && strings.HasSuffix(strings.TrimRight(s, `"”’')`), ".")
}

// edition reports whether s says which edition, pages or sort of an outlet this is: "late
// edition", "English pages", "the Monday letter for bakers".
func edition(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > editionWords || words[0] == the {
		return false
	}
	last := words[len(words)-1]
	if len(words) == 1 || wordOf("edition", last) != "" {
		return wordOf("edition", last) != ""
	}
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c) && slices.ContainsFunc(words, func(w string) bool { return wordOf("edition", w) != "" })
}

// editionWords bounds the words of an edition. Ours.
const editionWords = 9

// the is the word before many names of outlets.
const the = "The"

// capitals reports whether s is a name: two to five words, all with capitals but for small ones.
func capitals(s string) bool {
	words := strings.Fields(s)
	return len(words) >= 2 && len(words) <= 5 && capital(words)
}

func capital(words []string) bool {
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) && len(w) > 3 && w != "&" || strings.IndexFunc(w, unicode.IsDigit) >= 0 || strings.ContainsAny(w, ":;!?\"") {
			return false
		}
	}
	return true
}

// onTheWeb is the word that may follow the name of an outlet.
const onTheWeb = "online"

// outletName reports whether s is the name of an outlet: a few words, all with capitals but
// for small ones, of which the first or the last is one that such names have.
func outletName(s string) bool {
	words := strings.Fields(s)
	if n := len(words) - 1; n > 1 && words[n] == onTheWeb {
		words = words[:n] // "Radio Oldwick online"
	}
	if len(words) < 2 || len(words) > 5 || len(s) > 50 {
		return false
	}
	return capital(words) && (wordOf("outlet end", words[len(words)-1]) != "" || wordOf("outlet begin", words[0]) != "" || words[0] == the && wordOf("outlet begin", words[1]) != "")
}

// webAddress returns the address in a header of the form "<https://…>", or "".
func webAddress(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "<>")
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return ""
	}
	return address.Clean(s)
}
