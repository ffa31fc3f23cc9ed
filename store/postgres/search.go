package postgres

import (
	"context"
	"strconv"
	"strings"
	"unicode"

	"github.com/jackc/pgx/v5"
	"golang.org/x/text/unicode/norm"

	"stemma/report"
	"stemma/store"
)

// A vector holds the words of a report with their places, cut and folded here, so that they
// are the same whatever the locale of the database. The letter of a place says in which field
// it is: A title, B speaker, C quote, D text. PostgreSQL knows no fifth; the words of figures
// stand with "=" before them.
//
// What PostgreSQL bounds: 255 places a word, places up to 16,383, a megabyte a vector. Beyond
// it a word is found, but not as one of several in a row.
const (
	mostPlaces = 200 // of a word in the text
	someOf     = 16  // of a word in another field
	lastPlace  = 16_383
	mostVector = 900_000 // bytes; what is left out is the end of the text
	longest    = 500     // bytes of a word
	gap        = 2       // places between two fields, so that no row of words goes over it
)

// A folder cuts texts into words and gives them places.
type folder struct {
	places map[string][]string
	at     int
	size   int
}

// vector returns the words of a report in the language of tsvector.
func vector(w store.Words) string {
	f := folder{places: map[string][]string{}, at: 1}
	f.add(w.Title, "A", "", someOf)
	f.add(w.Speakers, "B", "", someOf)
	f.add(w.Quotes, "C", "", someOf)
	f.add(w.Figures, "D", "=", someOf)
	f.add(w.Text, "D", "", mostPlaces)
	var b strings.Builder
	for word, places := range f.places {
		b.WriteString("'" + word + "':" + strings.Join(places, ",") + " ")
	}
	return b.String()
}

func (f *folder) add(text, field, mark string, most int) {
	of := map[string]int{}
	for _, word := range terms(text) {
		word = mark + word
		if f.size += 4; f.places[word] == nil {
			f.size += len(word) + 8
		}
		if f.size > mostVector {
			return
		}
		if of[word]++; of[word] <= most && (f.at < lastPlace || of[word] == 1) {
			f.places[word] = append(f.places[word], strconv.Itoa(min(f.at, lastPlace))+field)
		}
		f.at++
	}
	f.at += gap
}

// terms returns the words of a text in lower case without marks: runs of letters and digits,
// as store.ParseQuery cuts them.
func terms(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	out := words[:0]
	for _, w := range words {
		if w = fold(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// fold removes what distinguishes é from e.
func fold(w string) string {
	ascii := true
	for i := range len(w) {
		ascii = ascii && w[i] < 0x80
	}
	if !ascii {
		w = strings.Map(func(r rune) rune {
			if unicode.IsMark(r) || r == unicode.ReplacementChar {
				return -1
			}
			return r
		}, norm.NFD.String(w))
	}
	for len(w) > longest {
		w = strings.ToValidUTF8(w[:longest], "")
	}
	return w
}

// mostRanked bounds the reports that are put in order of rank: of a word that more have, the
// newest of them. Ours.
const mostRanked = 2000

// Search implements store.Reports. In order of arrival the newest come first. Ranked, it
// looks at mostRanked reports.
func (s *Store) Search(ctx context.Context, q store.Query) (out []report.ID, err error) {
	if q.Max <= 0 {
		q.Max = 20
	}
	expr, ok := match(q)
	if !ok {
		return nil, nil
	}
	err = s.read(ctx, "search", func(tx pgx.Tx) (err error) {
		if q.Ranked {
			// A word of a title weighs as four of the text; ours.
			out, err = ids(ctx, tx, `SELECT r.id FROM (SELECT report, vector FROM words WHERE vector @@ $1::text::tsquery ORDER BY report DESC LIMIT $2) w
				JOIN report r ON r.seq = w.report ORDER BY ts_rank('{0.25, 0.25, 0.5, 1}', w.vector, $1::text::tsquery) DESC, w.report DESC LIMIT $3 OFFSET $4`, expr, mostRanked, q.Max, q.Skip)
			return err
		}
		out, err = ids(ctx, tx, `SELECT r.id FROM words w JOIN report r ON r.seq = w.report WHERE w.vector @@ $1::text::tsquery ORDER BY w.report DESC LIMIT $2 OFFSET $3`, expr, q.Max, q.Skip)
		return err
	})
	return out, err
}

// letters are the fields as places name them.
var letters = map[store.Field]string{store.InTitle: "A", store.InSpeaker: "B", store.InQuote: "C", store.InText: "D"}

// match writes a query in the language of tsquery. It reports false where nothing can be
// found.
func match(q store.Query) (expr string, ok bool) {
	var all []string
	for _, t := range q.Terms {
		words := terms(strings.Join(t.Words, " "))
		switch {
		case len(words) == 0 && t.Not:
			continue
		case len(words) == 0:
			return "", false
		}
		var s string
		switch t.In {
		case store.Anywhere:
			s = row(words, "", "", t.Prefix) + " | " + row(words, "=", "", t.Prefix)
		case store.InFigure:
			s = row(words, "=", "", t.Prefix)
		default:
			s = row(words, "", letters[t.In], t.Prefix)
		}
		if s = "(" + s + ")"; t.Not {
			s = "!" + s
		}
		all = append(all, s)
	}
	return strings.Join(all, " & "), true
}

// row writes words that follow each other.
func row(words []string, mark, letter string, prefix bool) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = "'" + mark + w + "'"
		star := ""
		if prefix && i == len(words)-1 {
			star = "*"
		}
		if star+letter != "" {
			parts[i] += ":" + star + letter
		}
	}
	return "(" + strings.Join(parts, " <-> ") + ")"
}
