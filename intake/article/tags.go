package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A head holds what one pass over a page's tags finds: the metadata, and counts that
// decide whether the page may be given to an extractor that builds a tree. The pass
// takes linear time and builds no tree, so it works for any page.
type head struct {
	meta      map[string][]string // by lower-case name, property or itemprop
	canonical string
	lang      string
	title     string
	h1        []string
	times     []timeTag
	lines     []string // the text of time elements and of bylines, outside comments
	ld        linked   // from JSON-LD
	text      int      // bytes of text outside scripts, as in the source
	longest   int      // bytes in the longest run of text
	attrs     int      // the greatest number of attributes of a tag, of the tags counted
	tags      int      // number of opening tags
	letters   int      // bytes of letters and digits that walk reads, counted up to short
}

// A timeTag is a time element of the page, outside comments.
type timeTag struct {
	value   string
	marked  bool // whether it is said to be the time of publication
	changed bool // whether it is said to be that of a change
}

// The limits of what is kept; a real page states each thing a few times.
const (
	maxValue   = 2000    // bytes of one stated value
	maxValues  = 32      // values of one name
	maxNames   = 500     // names
	maxHeaders = 32      // h1 elements and time tags
	maxScript  = 1 << 20 // bytes of one JSON-LD script
)

// telling reports whether readHead reads the attributes of an element.
func telling(a atom.Atom) bool {
	switch a {
	case atom.Html, atom.Meta, atom.Link, atom.Time, atom.Script:
		return true
	}
	return false
}

// veils reports whether an element may contain others that readers do not see.
func veils(a atom.Atom) bool {
	switch a {
	case atom.Template, atom.Svg, atom.Object, atom.Math:
		return true
	}
	return false
}

// publishes reports whether a time tag is marked as the time of publication.
func publishes(attr map[string]string) bool {
	if changes(attr) {
		return false
	}
	if _, ok := attr["pubdate"]; ok || strings.EqualFold(attr["itemprop"], "datePublished") {
		return true
	}
	class := strings.ToLower(attr["class"])
	return strings.Contains(class, "publish") && !strings.Contains(class, "update") && !strings.Contains(class, "modif")
}

// The names of the meta tags for each property; the first that is present is used.
var (
	metaTitle    = []string{"og:title", "headline", "dc.title", "dcterms.title", "dc:title", "parsely-title", "sailthru.title", "twitter:title", "title"}
	metaSite     = []string{"og:site_name", "dc.publisher", "dcterms.publisher", "dc:publisher", "publisher", "application-name", "apple-mobile-web-app-title"}
	metaURL      = []string{"og:url", "parsely-link"}
	metaAuthor   = []string{"author", "article:author", "byl", "dc.creator", "dcterms.creator", "dc:creator", "dc.author", "parsely-author", "sailthru.author", "og:article:author"}
	metaDate     = []string{"article:published_time", "datepublished", "og:published_time", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc:date", "dcterms.created", "pubdate", "publish_date", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article_date_original", "cxenseparse:recs:publishtime", "iso-8601-publish-date", "displaydate", "ptime"}
	metaCredit   = []string{"source-organization", "article:source", "news_source", "dc.source"}
	metaLanguage = []string{"dc.language", "dcterms.language", "content-language", "og:locale", "language"}
)

// stated returns the first value of the meta tags with the given names, or "".
func (h *head) stated(names []string) string {
	for _, n := range names {
		for _, v := range h.meta[n] {
			return v
		}
	}
	return ""
}

// A linked holds what a page's JSON-LD says about the report on it, in the terms of
// schema.org. If several nodes have a term, the first is used.
type linked struct {
	headline, publisher, author, url, language, published, modified, body string
	credits                                                               []string
	posts                                                                 []post // of a live page
	found                                                                 bool   // whether there is a report
	live                                                                  bool   // whether it is a live page
}

// A post is one entry of a live page.
type post struct {
	time, headline string
	body           []string
}
