// Package cite writes the reports of an edition as citations: CSL-JSON, which reference
// managers read, and the template {{cite news}} of Wikipedia. Both say only what the
// metadata of a report says.
//
// CSL-JSON is the input format of the Citation Style Language 1.0.2,
// https://docs.citationstyles.org/en/stable/specification.html, whose schema is
// csl-data.json; the parameters of the template are those of Template:Cite news.
package cite

import (
	"strings"
	"time"

	"stemma/edition"
)

// An Item is a report as CSL-JSON. Fields that are not known are absent.
type Item struct {
	ID        string   `json:"id"` // of the report
	Type      string   `json:"type"`
	Title     string   `json:"title,omitempty"`
	Author    []Author `json:"author,omitempty"`
	Container string   `json:"container-title,omitempty"` // the outlet
	Issued    *Date    `json:"issued,omitempty"`
	URL       string   `json:"URL,omitempty"`
	Note      string   `json:"note,omitempty"` // the words of the report that are cited
}

// An Author is a name as the byline has it: which of its words is the family name is not
// known.
type Author struct {
	Literal string `json:"literal"`
}

// A Date is a day: one list of year, month and day.
type Date struct {
	Parts [][]int `json:"date-parts"`
}

// news is the type of every item: the closest of CSL's for a report of an outlet.
const news = "article-newspaper"

// CSL returns a witness as CSL-JSON. Words may be the words of it that are cited, or "".
func CSL(w *edition.Witness, words string) Item {
	it := Item{ID: w.Report, Type: news, Title: title(w), Container: folded(w.Outlet), URL: w.URL, Note: folded(words)}
	for _, a := range authors(w.Byline) {
		it.Author = append(it.Author, Author{a})
	}
	if day, ok := published(w); ok {
		y, m, d := day.Date()
		it.Issued = &Date{[][]int{{y, int(m), d}}}
	}
	return it
}

// The parameters of the template.
const (
	author    = "author"
	titled    = "title"
	link      = "url"
	newspaper = "newspaper"
	date      = "date"
	quote     = "quote"
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
	as := authors(w.Byline)
	for i, a := range as {
		n := ""
		if len(as) > 1 {
			n = string(rune('1' + i))
		}
		put(author+n, wiki(a))
	}
	put(titled, wiki(title(w)))
	put(link, address(w.URL))
	put(newspaper, wiki(folded(w.Outlet)))
	if day, ok := published(w); ok {
		put(date, day.Format(time.DateOnly))
	}
	put(quote, wiki(folded(words)))
	b.WriteString("}}")
	return b.String()
}

// title returns the title that the metadata states, else the headline.
func title(w *edition.Witness) string {
	if t := folded(w.Title); t != "" {
		return t
	}
	if w.Headline != nil {
		return folded(w.Headline.Exact)
	}
	return ""
}

// published returns the day that a witness states, in its own time zone.
func published(w *edition.Witness) (time.Time, bool) {
	if len(w.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, w.Published[:len(time.DateOnly)])
	return t, err == nil
}

// The words of a byline that are no name, and the most authors that are listed: a longer
// list is one name, as it stands.
const (
	by      = "by "
	and     = " and "
	most    = 9
	comma   = ", "
	postfix = ","
)

// authors returns the names in a byline: "By Ada Moor and Tom Vale" has two.
func authors(byline string) []string {
	byline = folded(byline)
	if len(byline) > len(by) && strings.EqualFold(byline[:len(by)], by) {
		byline = byline[len(by):]
	}
	var out []string
	for _, a := range strings.Split(strings.ReplaceAll(byline, and, comma), comma) {
		if a = strings.Trim(a, " "+postfix); a != "" {
			out = append(out, a)
		}
	}
	if len(out) > most {
		return []string{byline}
	}
	return out
}

// folded returns text on one line.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// wikiSigns writes what has a meaning in wiki text as character references.
var wikiSigns = strings.NewReplacer("|", "&#124;", "{", "&#123;", "}", "&#125;", "[", "&#91;", "]", "&#93;",
	"<", "&lt;", ">", "&gt;", "''", "&#39;&#39;", "~~~", "&#126;&#126;&#126;")

func wiki(s string) string { return wikiSigns.Replace(s) }

// addressSigns writes what would end an address in a template by its percent code.
var addressSigns = strings.NewReplacer("|", "%7C", "{", "%7B", "}", "%7D", "[", "%5B", "]", "%5D", "<", "%3C", ">", "%3E", " ", "%20", "\n", "%0A", "\t", "%09", `"`, "%22")

// address returns a web address as it may stand in a template, "" for what is none.
func address(url string) string {
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
		return ""
	}
	return addressSigns.Replace(url)
}
