package file

import (
	"maps"
	"slices"
	"strings"
)

// The names under which each property of a report is looked up, squeezed; the first with a
// value is used. They are those of our own JSON Lines, of news-please (NP), of Fundus (F), of
// passim (P), of interfaces of news services, of front matter as site generators write it,
// and of tables.
var (
	idNames        = []string{"id", "articleid", "docid", "guid"}
	urlNames       = []string{"url", "canonicalurl", "link", "permalink", "weburl", "articleurl", "webaddress", "sourceurl", "uri", "address"}
	titleNames     = []string{"title", "headline", "titlepage", "webtitle", "articletitle", "subject"}                                                                                                                                   // titlepage: NP
	outletNames    = []string{"outlet", "publisher", "sitename", "sourcename", "publishername", "series", "sourcedomain", "source", "domain", "newspaper", "publication", "media", "medium"}                                             // series: P; sourcedomain: NP
	bylineNames    = []string{"byline", "authors", "author", "creator", "writer", "authorname"}                                                                                                                                          // authors: NP, F
	languageNames  = []string{"language", "lang"}                                                                                                                                                                                        // language: NP; lang: F
	publishedNames = []string{"published", "datepublish", "publishingdate", "publishedat", "publishdate", "date", "pubdate", "datepublished", "webpublicationdate", "publicationdate", "publisheddate", "time", "timestamp", "datetime"} // datepublish: NP; publishingdate: F; date: P
	creditNames    = []string{"credits", "credit"}
	textNames      = []string{"text", "maintext", "plaintext", "body", "content", "contenttext", "fulltext", "article", "articletext", "articlebody", "bodytext", "cleantext", "textcontent", "storytext", "contents", "story"} // maintext: NP; plaintext, body: F; text: P
	pageNames      = []string{"html", "contenthtml"}
)

// columnNames are names that are known only at the head of a table, which people write: in an
// object "time" may be when a crawler came, and "media" the pictures.
var columnNames = []string{"address", "subject", "media", "medium", "time", "timestamp", "datetime", "story"}

// plainTexts is the number of textNames whose values are never HTML.
const plainTexts = 3

// knownNames holds all names, and whether each is known in objects.
var knownNames = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range slices.Concat(idNames, urlNames, titleNames, outletNames, bylineNames, languageNames, publishedNames, creditNames, textNames, pageNames) {
		m[n] = !slices.Contains(columnNames, n)
	}
	return m
}()

// isField reports whether a field of that name, squeezed, is read in a table.
func isField(name string) bool { _, ok := knownNames[name]; return ok }

// isText reports whether the field of that name, squeezed, is the text of a report.
func isText(name string) bool {
	return slices.Contains(textNames, name) || slices.Contains(pageNames, name)
}

// squeezed returns a name in lower case without marks: that of "published_at" and
// "publishedAt" is "publishedat".
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _-.", r) {
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// known returns the fields of an object that have known names, by these names. Of two with one
// name the one that is written so counts, or the first in order that has a value.
func known(f fields) fields {
	out := fields{}
	for _, k := range slices.Sorted(maps.Keys(f)) {
		if n := squeezed(k); knownNames[n] && (n == k || len(list(out[n])) == 0) {
			out[n] = f[k]
		}
	}
	return out
}

// fields holds the named values of a JSON object, a sidecar or front matter. A value
// is a string, a json.Number, a bool, nil, a list of values or fields.
type fields = map[string]any
