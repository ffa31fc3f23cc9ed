package article

import "stemma/report"

// MaxPage is the greatest size of a page in bytes. News pages are under 3 MB; the
// limit is that of miniflux.
const MaxPage = 15 << 20

// A Page is what was read from a web page. Text is the headline and the paragraphs,
// separated by blank lines; every character of it is on the page.
type Page struct {
	URL       string // canonical address
	Title     string
	Outlet    string
	Byline    string
	Language  string
	Credits   []string
	Links     []string // of the body, in page order, without repeats
	Published report.Stamp
	Text      string
	Notes     []string
	// Lists is true if the page lists reports, with the beginnings of several and none
	// whole: its Text is that of no report. See ErrIndex.
	Lists bool
}

// A Body is the body of a report as an Extractor found it, in page order.
type Body struct {
	Paragraphs []string
	Links      []string
	Lists      bool     // whether the page looks as one that lists reports
	Times      []string // of a live page: the times of the posts in Paragraphs
}

// An Extractor finds the body of the report on a page, which is UTF-8. If it finds
// none, the Body has no paragraphs; if it cannot process the page, it returns an
// error. It may panic; the caller recovers.
type Extractor interface {
	Body(page string, url string) (Body, error)
}
