// Package cite writes the reports of an edition as citations: CSL-JSON, which reference
// managers read, and the template {{cite news}} of Wikipedia. Both say only what the
// metadata of a report says.
//
// CSL-JSON is the input format of the Citation Style Language 1.0.2,
// https://docs.citationstyles.org/en/stable/specification.html, whose schema is
// csl-data.json; the parameters of the template are those of Template:Cite news.
package cite

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"stemma/edition"
	"stemma/internal/plain"
)

// An Item is a report as CSL-JSON. Fields that are not known are absent.
type Item struct {
	ID        string   `json:"id"` // of the report
	Type      string   `json:"type"`
	Title     string   `json:"title,omitempty"`
	Container string   `json:"container-title,omitempty"` // the outlet
	Author    []Author `json:"author,omitempty"`
	Issued    *Date    `json:"issued,omitempty"`
	URL       string   `json:"URL,omitempty"`
	Annote    string   `json:"annote,omitempty"` // the words of the report that are cited
	Note      string   `json:"note"`             // the SHA-256 of the text that was read
}

// An Author is a byline as it stands: who of it is whose name is not guessed.
type Author struct {
	Literal string `json:"literal"`
}

// A Date is a day: one list of year, month and day.
type Date struct {
	Parts [][]int `json:"date-parts"`
}

// What every item is: the closest of CSL's types for a report of an outlet; and what stands
// before the hash in its note.
const (
	news = "article-newspaper"
	hash = "sha256:"
)

// CSL returns a witness as CSL-JSON. Words may be the words of it that are cited, or "". Of
// a report whose metadata state no title the headline stands for it.
func CSL(w *edition.Witness, words string) Item {
	it := Item{ID: w.Report, Type: news, Title: title(w), Container: w.Outlet, URL: w.URL, Annote: words, Note: hash + w.SHA256}
	if w.Byline != "" {
		it.Author = []Author{{w.Byline}}
	}
	if d, ok := Published(w); ok {
		it.Issued = &Date{[][]int{{d.Year(), int(d.Month()), d.Day()}}}
	}
	return it
}

// The parameters of the template.
const (
	author = "author"
	date   = "date"
	titled = "title"
	link   = "url"
	work   = "work"
	quote  = "quote"
)

// News returns a witness as the template {{cite news}}. Words may be the words of it that
// are cited, or "".
func News(w *edition.Witness, words string) string {
	var b strings.Builder
	b.WriteString("{{cite news")
	put := func(name, value string) {
		if value != "" {
			b.WriteString(" |" + name + "=" + value)
		}
	}
	put(author, wiki(w.Byline))
	if d, ok := Published(w); ok {
		put(date, d.Format(time.DateOnly))
	}
	put(titled, wiki(title(w)))
	if a, ok := plain.Address(w.URL); ok {
		put(link, wikiAddress.Replace(a))
	}
	put(work, wiki(w.Outlet))
	put(quote, wiki(words))
	b.WriteString("}}")
	return b.String()
}

// title returns the title of a report as it is stated, or its headline.
func title(w *edition.Witness) string {
	if w.Title == "" && w.Headline != nil {
		return w.Headline.Exact
	}
	return w.Title
}

// Published returns the day on which a report was published, in the time zone that it
// states; ok is false where that is not known.
func Published(w *edition.Witness) (day time.Time, ok bool) {
	if len(w.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	d, err := time.Parse(time.DateOnly, w.Published[:len(time.DateOnly)])
	return d, err == nil
}

// wiki returns s as a value of a template, in which nothing is markup: what may begin or
// end something in wikitext or HTML becomes an entity. An apostrophe, a tilde or a low line
// is markup only beside another, and a colon may make an address of a word only if it is
// not followed by a space.
func wiki(s string) string {
	s = plain.Line(s)
	var b strings.Builder
	for i, r := range s {
		before, after := s[:i], s[i+utf8.RuneLen(r):]
		alone := !strings.HasSuffix(before, string(r)) && !strings.HasPrefix(after, string(r))
		switch {
		case strings.ContainsRune("{}[]|<>&", r),
			strings.ContainsRune("'~_", r) && !alone,
			r == ':' && after != "" && after[0] != ' ':
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// wikiAddress escapes what would end an address, or a value, in wikitext.
var wikiAddress = strings.NewReplacer("|", "%7C", "{", "%7B", "}", "%7D", "[", "%5B", "]", "%5D", "'", "%27", " ", "%20", `"`, "%22")
