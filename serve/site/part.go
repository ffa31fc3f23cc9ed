package site

import (
	"fmt"
	"net/http"

	"stemma/serve/web"
	"stemma/store"
)

// A partModel is a page of one section of a board.
type partModel struct {
	written
	Story   string    `json:"story"`
	Version store.Seq `json:"version"`
	Section string    `json:"section"`
	Page    int       `json:"page"` // from 1
	Pages   int       `json:"pages"`
	Rows    any       `json:"rows"` // as they stand in the edition
	Last    string    `json:"-"`
	Next    string    `json:"-"`
}

// board serves the board of a story.
func (s *Site) board(r *http.Request) (*page, error) {
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	p := &page{Name: "board", Title: titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: h.Fixed(""), Live: follows(h)}
	if wantsJSON(r) {
		p.Raw, p.Tag = b.raw, b.tag
		return p, nil
	}
	p.Model, err = s.shelf.bodies.Load(fmt.Sprint(b.Version, h.Base), func() (*written, int, error) {
		e, err := s.shelf.whole(r.Context(), b)
		if err != nil {
			return nil, 0, err
		}
		w := web.NewPage(e, h.Base)
		in := &written{Sections: sectionsOf(w, h.Base, true), Body: w.Body(), Whole: w.Whole()}
		return in, len(in.Body), nil
	})
	return p, err
}

// part serves a page of a section of a story.
func (s *Site) part(r *http.Request) (*page, error) {
	id := r.PathValue("part")
	if !web.HasPage(id) {
		return nil, errNoPage
	}
	no, err := pageOf(r)
	if err != nil {
		return nil, err
	}
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	in, err := s.shelf.bodies.Load(fmt.Sprint(b.Version, h.Base, id, no), func() (*written, int, error) {
		e, err := s.shelf.whole(r.Context(), b)
		if err != nil {
			return nil, 0, err
		}
		w := web.NewPart(e, h.Base, id, no-1)
		in := &written{Sections: sectionsOf(w, h.Base, false), pages: w.Pages(), rows: w.Rows(), Body: w.Body()}
		return in, len(in.Body), nil
	})
	if err != nil {
		return nil, err
	}
	if no > max(1, in.pages) {
		return nil, errNoPage
	}
	m := &partModel{written: *in, Story: h.Story, Version: b.Version, Section: id, Page: no, Pages: in.pages, Rows: in.rows}
	m.Last, m.Next = leaves(r, no, in.pages)
	p := &page{Name: "part", Title: web.Label(id) + ": " + titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: paged(h.Fixed(id), no), Live: follows(h), Model: m}
	h.Tab = id
	return p, nil
}
