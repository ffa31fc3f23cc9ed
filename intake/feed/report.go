package feed

import (
	"strings"

	"stemma/intake/article"
	"stemma/intake/internal/address"
	"stemma/report"
)

// Report returns the report that entry e of f is, as far as the feed holds it: the title
// and below it the content or, if there is none, the summary. It is sealed.
//
// If the feed has only a summary, the report is Partial: the page at e.URL may have the
// whole, which package article extracts. In RSS the summary may be the whole report; a
// note says what was taken. If there is no text at all, Text is empty.
//
// The outlet is the source that the entry states or else the title of the feed. A page
// knows its outlet better, and when the page is read its statement should be preferred.
func (f *Feed) Report(e *Entry) *report.Report {
	r := &report.Report{
		Ref: first(e.URL, e.Key()), GivenID: e.URL == "",
		URL: e.URL, Title: e.Title,
		Outlet:    first(e.Source.Name, f.Title, address.Host(e.URL)),
		Byline:    strings.Join(e.Authors, ", "),
		Language:  e.Language,
		Published: e.Published,
	}
	if !r.Published.Known() && e.Updated.Known() {
		r.Published = e.Updated
		r.Notes = append(r.Notes, "The feed states only when the report was last changed.")
	}
	body, whole := e.Content, true
	if strings.TrimSpace(body.Value) == "" {
		body, whole = e.Summary, false
	}
	if whole && isPage(body) {
		if p, err := article.Extract([]byte(body.Value), e.URL); err == nil && p.Text != "" {
			r.Text, r.Links = underTitle(r.Title, p.Text), p.Links
			r.Credits = p.Credits
			r.Notes = append(r.Notes, p.Notes...)
			r.Seal()
			return r
		}
	}
	paragraphs, links := body.Paragraphs()
	r.Links = resolveAll(links, first(e.URL, f.Link, f.Self))
	r.Text = underTitle(r.Title, strings.Join(paragraphs, "\n\n"))
	if !whole {
		r.Partial = true
		r.Notes = append(r.Notes, "The feed holds only a summary of the report.")
	}
	r.Seal()
	return r
}

// isPage reports whether a content is a whole page and not a piece of one.
func isPage(t Text) bool {
	head := strings.ToLower(t.Value[:min(len(t.Value), 1024)])
	return t.HTML && (strings.Contains(head, "<html") || strings.Contains(head, "<body") || strings.Contains(head, "<!doctype html"))
}

// underTitle returns body with the title above it, unless it begins with the title.
func underTitle(title, body string) string {
	switch {
	case title == "" || strings.HasPrefix(body, title):
		return body
	case body == "":
		return title
	}
	return title + "\n\n" + body
}

// resolveAll returns the web addresses among links as seen from base, without repeats.
func resolveAll(links []string, base string) (out []string) {
	const most = 1000
	seen := map[string]bool{"": true, base: true}
	for _, l := range links {
		if u := address.Resolve(base, l); !seen[u] && !strings.HasPrefix(l, "#") && len(out) < most {
			seen[u] = true
			out = append(out, u)
		}
	}
	return out
}
