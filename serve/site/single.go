package site

import "net/http"

// A single is what the pages of figures, quotations and people have, which show all of them in
// short or one alone, page by page. What narrows them stays.
type single struct {
	Only  string `json:"only,omitempty"` // the ID of the one that is shown alone
	Page  int    `json:"-"`              // of its rows, from 1
	Pages int    `json:"-"`
	Last  string `json:"-"`
	Next  string `json:"-"`
	to    func(id string) string
}

// mostAlone is how many rows a page of one alone has. Ours.
const mostAlone = 200

// singleOf reads what a request asks for.
func singleOf(r *http.Request) (single, error) {
	no, err := pageOf(r)
	if err != nil {
		return single{}, err
	}
	all := r.Clone(r.Context())
	q := all.URL.Query()
	q.Del("page")
	all.URL.RawQuery = q.Encode()
	return single{Only: r.FormValue("only"), Page: no, Pages: 1, to: narrowed(all, "only")}, nil
}

// To returns the address of the page with one alone, or, of no ID, with all.
func (s single) To(id string) string { return s.to(id) }

// turn sets how many rows the one that is shown alone has, and returns which of them the page
// shows. It fails if there is no such page.
func (s *single) turn(r *http.Request, rows int) (from, to int, err error) {
	s.Pages = max(1, (rows+mostAlone-1)/mostAlone)
	if s.Page > s.Pages {
		return 0, 0, errNoPage
	}
	s.Last, s.Next = leaves(r, s.Page, s.Pages)
	return (s.Page - 1) * mostAlone, min(s.Page*mostAlone, rows), nil
}
