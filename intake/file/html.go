package file

import (
	"stemma/intake/article"
	"stemma/report"
)

// readHTML reads a saved HTML page.
func readHTML(data []byte) (*report.Report, error) {
	p, err := article.Extract(data, "")
	if err != nil {
		return nil, err
	}
	if p.Lists {
		return nil, article.ErrIndex
	}
	r := &report.Report{}
	addPage(r, p)
	return r, needText(r.Text)
}

// addPage sets the text of r to that of a page, and fills the fields of r that are
// still empty.
func addPage(r *report.Report, p article.Page) {
	set := func(to *string, from string) {
		if *to == "" {
			*to = from
		}
	}
	set(&r.URL, p.URL)
	set(&r.Title, p.Title)
	set(&r.Outlet, p.Outlet)
	set(&r.Byline, p.Byline)
	set(&r.Language, p.Language)
	if !r.Published.Known() {
		r.Published = p.Published
	}
	r.Credits = append(r.Credits, p.Credits...)
	r.Links = append(r.Links, p.Links...)
	r.Notes = append(r.Notes, p.Notes...)
	r.Text = p.Text
}
