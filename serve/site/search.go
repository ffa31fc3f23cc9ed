package site

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"stemma/desk"
	"stemma/edition/label"
	"stemma/report"
	"stemma/serve/safe"
	"stemma/store"
)

// A searchModel is what a search found.
type searchModel struct {
	Query   string        `json:"query"`
	Fault   bool          `json:"fault"`   // the query was not understood
	Asked   bool          `json:"asked"`   // whether there is one
	Stories []foundStory  `json:"stories"` // that have a find, the newest first
	Finds   int           `json:"finds"`   // in the stories that were looked through
	Looked  int           `json:"looked"`  // stories that were looked through
	Of      int           `json:"of"`      // stories that may have a find; at least
	Facets  []facetList   `json:"facets"`
	Page    int           `json:"page"`
	Next    string        `json:"next,omitempty"`
	Last    string        `json:"last,omitempty"`
	This    savedSearch   `json:"this"`  // with the address of its feed
	Kept    bool          `json:"kept"`  // whether the reader keeps it
	Saved   []savedSearch `json:"saved"` // what the reader keeps
	Token   bool          `json:"-"`     // whether a reader of feeds needs a token
}

// A foundStory is a story with the finds in it.
type foundStory struct {
	Story string `json:"story"`
	At    string `json:"at"`
	Lead  *Words `json:"lead"`
	Finds []find `json:"finds"`
	More  int    `json:"more"`
}

// A facetList is the values of one operator.
type facetList struct {
	Operator string  `json:"operator"`
	Values   []facet `json:"values"`
}

// search serves a search.
func (s *Site) search(r *http.Request) (*page, error) {
	ctx := r.Context()
	m := searchModel{Query: strings.TrimSpace(r.FormValue("q")), Stories: []foundStory{}, Facets: []facetList{}, Page: 1, Saved: savedOf(r), Token: safe.Reader(r) != ""}
	m.This = savedAs(m.Query)
	m.Kept = slices.Contains(m.Saved, m.This)
	p := &page{Name: "search", Title: say("search"), Nav: "search"}
	if n, err := strconv.Atoi(r.FormValue("page")); err == nil && n > 0 {
		m.Page = min(n, 1000)
	}
	q, err := parseQuery(m.Query)
	m.Asked, m.Fault = !q.empty(), err != nil || len(m.Query) > longQuery
	if m.Fault || !m.Asked {
		p.Model = m
		return p, nil
	}
	first := (m.Page - 1) * searchStories
	es, of, err := s.candidates(ctx, q, first)
	if err != nil {
		return nil, err
	}
	m.Of = of
	if err := s.look(ctx, &m, q, es); err != nil {
		return nil, err
	}
	at := "/search?" + url.Values{"q": {m.Query}}.Encode() + "&page="
	if m.Page > 1 {
		m.Last = at + strconv.Itoa(m.Page-1)
	}
	if first+len(es) < of {
		m.Next = at + strconv.Itoa(m.Page+1)
	}
	p.Feed = m.This.Feed
	p.Title, p.Model = say("search")+": "+clip(folded(m.Query), 40), m
	return p, nil
}

// candidates lists the editions that may have a find, the newest first: those of a page that
// begins behind so many, and how many there are in all. Of all that stand only the page is
// touched, since there may be very many.
func (s *Site) candidates(ctx context.Context, q query, skip int) (page []store.Seq, of int, err error) {
	now, err := s.shelf.current(ctx)
	if err != nil {
		return nil, 0, err
	}
	sq, ok := q.stored(searchReports)
	if !ok {
		for _, e := range window(now.Order, skip) {
			page = append(page, e.Seq)
		}
		return page, len(now.Order), nil
	}
	ids, err := s.store.Search(ctx, sq)
	if err != nil || len(ids) == 0 {
		return nil, 0, err
	}
	es, err := s.store.Standing(ctx, ids...)
	if err != nil {
		return nil, 0, err
	}
	slices.SortFunc(es, func(a, b store.Edition) int { return cmp.Compare(b.Seq, a.Seq) })
	for _, e := range window(es, skip) {
		page = append(page, e.Seq)
	}
	return page, len(es), nil
}

// window returns the part of a list that a page of a search shows, behind so many.
func window[T any](all []T, skip int) []T {
	skip = min(skip, len(all))
	return all[skip:min(skip+searchStories, len(all))]
}

// look looks through editions.
func (s *Site) look(ctx context.Context, m *searchModel, q query, es []store.Seq) error {
	by := map[string]tally{"outlet": {}, "firmness": {}, "speaker": {}, "place": {}}
	for _, seq := range es {
		b, err := s.shelf.book(ctx, seq)
		if isGone(err) {
			continue
		}
		if err != nil {
			return err
		}
		m.Looked++
		found := q.finds(b)
		if len(found) == 0 && !q.narrows() {
			found = q.headlines(b)
		}
		if found, err = s.spared(ctx, q, found); err != nil {
			return err
		}
		if len(found) == 0 {
			continue
		}
		for _, f := range found {
			by["outlet"].add(folded(f.Words.Outlet))
			by["firmness"].add(f.Firmness)
			by["place"].add(f.place)
			if n := len(f.Chain); n > 0 {
				by["speaker"].add(folded(f.Chain[n-1].Exact))
			}
		}
		m.Finds += len(found)
		slices.SortStableFunc(found, func(a, b find) int { return cmp.Compare(b.score, a.score) })
		found = slices.CompactFunc(found, func(a, b find) bool {
			return a.Words.Passage.Exact == b.Words.Passage.Exact && a.Words.Report == b.Words.Report
		})
		st := foundStory{Story: b.Story.ID, At: stamp(b.At), Lead: b.words(b.Story.Lead), Finds: found[:min(len(found), searchFinds)], More: max(0, len(found)-searchFinds)}
		m.Stories = append(m.Stories, st)
	}
	for _, op := range []string{"outlet", "speaker", "firmness", "place"} {
		fs := by[op].facets(8, "", func(v string) string {
			return "/search?" + url.Values{"q": {m.Query + " " + op + ":" + quoted(v)}}.Encode()
		})
		if len(fs) > 1 {
			m.Facets = append(m.Facets, facetList{op, fs})
		}
	}
	return nil
}

// spared returns the finds whose reports have no word that the query excludes.
func (s *Site) spared(ctx context.Context, q query, found []find) ([]find, error) {
	if len(q.not) == 0 {
		return found, nil
	}
	sq, _ := q.stored(0)
	barred := map[string]bool{}
	for _, f := range found {
		id := f.Words.Report
		if _, known := barred[id]; known {
			continue
		}
		r, err := s.store.Report(ctx, report.ID(id))
		if err != nil && !isGone(err) {
			return nil, err
		}
		barred[id] = err != nil || desk.Bars(sq, r)
	}
	return slices.DeleteFunc(found, func(f find) bool { return barred[f.Words.Report] }), nil
}

// quoted returns a value as an operator takes it.
func quoted(v string) string {
	v = strings.ReplaceAll(v, `"`, " ")
	if strings.ContainsAny(v, " \t\n") {
		return `"` + v + `"`
	}
	return v
}

// headlines finds the reports of an edition that the query asks for, where the words stand in
// no claim: by their headlines.
func (q query) headlines(b *book) (out []find) {
	for i := range b.Witnesses {
		w := &b.Witnesses[i]
		if !q.admits(b, w.Report) {
			continue
		}
		if h := b.words(w.Headline); h != nil && (len(q.words) == 0 || every(q.words, strings.ToLower(folded(h.Exact)))) {
			out = append(out, find{Kind: "report", Words: h})
		}
	}
	if len(out) == 0 && b.Story.Lead != nil && len(q.outlet) == 0 && q.after == "" && q.before == "" {
		out = append(out, find{Kind: "report", Words: b.words(b.Story.Lead)})
	}
	return out
}

// Firm returns how firmly a find is said, if that is worth a word.
func (f find) Firm() string {
	if f.Firmness == "" || f.Firmness == "stated" {
		return ""
	}
	return label.Firmness.Say(f.Firmness)
}
