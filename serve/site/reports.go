package site

import (
	"net/http"
	"slices"

	"stemma/edition"
	"stemma/store"
)

// A reportsModel is the reports of a story.
type reportsModel struct {
	Story   string    `json:"story"`
	Version store.Seq `json:"version"`
	Of      int       `json:"of"` // all reports
	Page    int       `json:"page"`
	Pages   int       `json:"pages"`
	Reports []witness `json:"reports"`
	Beside  string    `json:"beside,omitempty"` // the report that each is to be held against
	Last    string    `json:"-"`
	Next    string    `json:"-"`
	Members []member  `json:"-"`
}

// A witness is a report of a story, as their list shows it.
type witness struct {
	other
	Title   string  `json:"title"`
	URL     string  `json:"url"`
	Byline  string  `json:"byline"`
	Bytes   int     `json:"bytes"`
	Partial bool    `json:"partial"` // whether it was read in part
	Sharing int     `json:"line"`    // how many reports come down its line of transmission, it included
	Parent  *parent `json:"made_from"`
	Dated   *Words  `json:"dated"`
}

// mostReports is how many reports a page of their list has. Ours.
const mostReports = 100

// reports serves the list of the reports of a story.
func (s *Site) reports(r *http.Request) (*page, error) {
	no, err := pageOf(r)
	if err != nil {
		return nil, err
	}
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	h.Tab = "reports"
	n := len(b.Witnesses)
	m := &reportsModel{Story: h.Story, Version: b.Version, Of: n, Page: no, Pages: max(1, (n+mostReports-1)/mostReports), Reports: []witness{}}
	if no > m.Pages {
		return nil, errNoPage
	}
	if with := b.named[r.FormValue("beside")]; with != nil {
		m.Beside = with.Report
	}
	from, to := (no-1)*mostReports, min(no*mostReports, n)
	m.Members = h.Members[from:to]
	for i := range b.Witnesses[from:to] {
		m.Reports = append(m.Reports, b.witness(&b.Witnesses[from+i]))
	}
	m.Last, m.Next = leaves(r, no, m.Pages)
	return &page{Name: "reports", Title: say("tab.reports") + ": " + titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: paged(h.Fixed("reports"), no), Live: follows(h), Model: m}, nil
}

// witness returns a row of the list of reports.
func (b *book) witness(w *edition.Witness) witness {
	x := witness{other: other{Report: w.Report, Siglum: w.Siglum, Outlet: outletOf(w), Published: w.Published, Line: b.rank[w.Siglum]},
		Title: w.Title, URL: w.URL, Byline: w.Byline, Bytes: w.Bytes, Partial: len(w.Partial) > 0, Parent: b.parentOf(w, nil), Dated: b.words(w.Dated)}
	if x.Title == "" && w.Headline != nil {
		x.Title = clip(folded(w.Headline.Exact), 120)
	}
	if 0 <= w.Line && w.Line < len(b.Stemma.Lines) {
		x.Sharing = len(b.Stemma.Lines[w.Line].Sigla)
	}
	return x
}

// mostNear is how many other reports of its story the page of a report names. Ours.
const mostNear = 24

// nearest returns the other reports of a story that the page of one names: all if they are
// few, else those tied to it, and the first ones.
func (b *book) nearest(w *edition.Witness, others []other) []other {
	if len(others) <= mostNear {
		return others
	}
	tied := map[string]bool{}
	for i := range b.Stemma.Edges {
		switch e := &b.Stemma.Edges[i]; w.Siglum {
		case e.Child:
			tied[e.Parent] = true
		case e.Parent:
			tied[e.Child] = true
		}
	}
	out := slices.DeleteFunc(slices.Clone(others), func(o other) bool { return !tied[o.Siglum] })
	out = out[:min(len(out), mostNear)]
	for _, o := range others {
		if len(out) < mostNear && !tied[o.Siglum] {
			out = append(out, o)
		}
	}
	return out
}
