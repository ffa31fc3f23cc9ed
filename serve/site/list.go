package site

import (
	"net/http"
	"strconv"

	kept "stemma/serve/shelf"
	"stemma/store"
)

// A page of the list has so many stories, and the first page news of so many, among as many
// as that which changed last. Ours.
const (
	pageRows   = 30
	listNews   = 5
	listLooked = 40
)

// A listModel is the list of stories.
type listModel struct {
	Stories int       `json:"stories"` // all
	Seen    store.Seq `json:"seen"`    // the revision up to which the reader has seen everything; 0: none
	Now     store.Seq `json:"now"`
	Moved   int       `json:"moved"` // stories that changed since
	Changes []News    `json:"changes"`
	Rows    []row     `json:"rows"`
	Page    int       `json:"page"` // from 1
	Pages   int       `json:"pages"`
	Next    string    `json:"next,omitempty"`
	Last    string    `json:"last,omitempty"`
}

// A row is a story in the list.
type row struct {
	card
	Fresh bool `json:"moved"` // whether it changed since the reader looked
}

// list serves the list of stories.
func (s *Site) list(r *http.Request) (*page, error) {
	ctx := r.Context()
	seen, err := s.store.Mark(ctx, s.reader(r))
	if err != nil {
		return nil, err
	}
	asked, _ := strconv.Atoi(r.FormValue("page"))
	m := listModel{Seen: seen, Rows: []row{}}
	moved, now, news, err := s.newsSince(ctx, revisionKey(seen), seen, listNews, 1, func(c changed, now *kept.Standing) []*thread {
		m.Stories, m.Moved, m.Now = len(now.Order), len(c.threads), now.At
		m.Pages = max(1, (m.Stories+pageRows-1)/pageRows)
		m.Page = max(1, min(asked, m.Pages))
		if m.Page > 1 {
			return nil
		}
		return c.threads[:min(len(c.threads), listLooked)]
	})
	if err != nil {
		return nil, err
	}
	m.Changes = news
	first := (m.Page - 1) * pageRows
	for _, e := range now.Order[first:min(first+pageRows, len(now.Order))] {
		c, err := s.shelf.card(ctx, e.Seq)
		if isGone(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		m.Rows = append(m.Rows, row{*c, seen > 0 && e.Seq >= moved.first})
	}
	if m.Page > 1 {
		m.Last = "/?page=" + strconv.Itoa(m.Page-1)
	}
	if m.Page < m.Pages {
		m.Next = "/?page=" + strconv.Itoa(m.Page+1)
	}
	return &page{Name: "list", Title: say("stories"), Nav: "stories", Model: m, Live: "all", At: now.At}, nil
}
