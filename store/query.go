package store

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Query is what to search for. A report is found if it has all the terms.
type Query struct {
	Terms  []Term
	Ranked bool // the best first; else what came last first, which is much faster for common words
	Max    int  // the most reports to return; 0 means 20
	Skip   int  // how many to leave out before
}

// A Term is a word, or several that follow each other.
type Term struct {
	In     Field
	Words  []string // in lower case
	Prefix bool     // the last word may go on
	Not    bool     // the report must not have it; at least one term of a query must not be so
}

// A Field is where in a report a term must stand.
type Field string

// The fields. Anywhere is all of them.
const (
	Anywhere  Field = ""
	InTitle   Field = "title"
	InText    Field = "text"
	InQuote   Field = "quote"
	InSpeaker Field = "speaker"
	InFigure  Field = "figure"
)

// Fields lists the fields by which a search may be limited.
var Fields = []Field{InTitle, InText, InQuote, InSpeaker, InFigure}

// leastPrefix is the fewest letters before a *: a search for what half of all words begin
// with helps nobody, and takes long. Ours.
const leastPrefix = 2

// maxTerms bounds the work of one search. Ours.
const maxTerms = 32

// ParseQuery reads a query as people write it: words, "words in a row", word* for all that
// begin so, speaker:word for a word in one field, and -word for what must not be there. Its
// error says what is wrong, for people.
func ParseQuery(s string) (Query, error) {
	var q Query
	for rest := strings.TrimSpace(s); rest != ""; rest = strings.TrimSpace(rest) {
		var t Term
		if after, ok := strings.CutPrefix(rest, "-"); ok {
			t.Not, rest = true, after
		}
		for _, f := range Fields {
			if after, ok := strings.CutPrefix(rest, string(f)+":"); ok {
				t.In, rest = f, after
			}
		}
		var words string
		if after, ok := strings.CutPrefix(rest, `"`); ok {
			words, rest, ok = strings.Cut(after, `"`)
			if !ok {
				return Query{}, fmt.Errorf(`a quotation mark is missing in %q`, s)
			}
		} else {
			n := strings.IndexFunc(rest, unicode.IsSpace)
			if n < 0 {
				n = len(rest)
			}
			words, rest = rest[:n], rest[n:]
			words, t.Prefix = strings.CutSuffix(words, "*")
		}
		t.Words = strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
		if t.Prefix && len(t.Words) > 0 && utf8.RuneCountInString(t.Words[len(t.Words)-1]) < leastPrefix {
			return Query{}, fmt.Errorf("%q needs %d letters before the *", words+"*", leastPrefix)
		}
		if len(t.Words) > 0 {
			q.Terms = append(q.Terms, t)
		}
	}
	if len(q.Terms) > maxTerms {
		return Query{}, fmt.Errorf("more than %d words to search for", maxTerms)
	}
	for _, t := range q.Terms {
		if !t.Not {
			return q, nil
		}
	}
	return Query{}, fmt.Errorf("no word to search for in %q", s)
}
