package site

import (
	"fmt"
	"html/template"
	"net/http"
	"strconv"

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

// A written is the body of a page of a version of a story; of a board as package web writes
// it, with its sections.
type written struct {
	Sections []section     `json:"-"`
	Body     template.HTML `json:"-"`
	Whole    bool          `json:"-"` // whether it is a board with the whole edition
	rows     any
	pages    int
}

// A section is an entry in the list of sections of a story.
type section struct {
	web.Section
	To string // its address
}

// sectionsOf lists the sections of a page whose board stands at base.
func sectionsOf(p *web.Page, base string, front bool) (out []section) {
	for _, x := range p.Sections() {
		to := "#" + x.ID
		switch {
		case !x.Away:
		case web.HasPage(x.ID) || front:
			to = base + "/" + x.ID
		default:
			to = base + to
		}
		out = append(out, section{x, to})
	}
	return out
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

// pageOf returns which page of a list is asked for, from 1.
func pageOf(r *http.Request) (int, error) {
	v := r.FormValue("page")
	if v == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return 0, errAsk
	}
	return n, nil
}

// paged returns the address of a page of a list.
func paged(at string, no int) string {
	if no < 2 {
		return at
	}
	return at + "?page=" + strconv.Itoa(no)
}

// leaves returns the addresses of the pages before and behind one; "" for none.
func leaves(r *http.Request, no, pages int) (last, next string) {
	at := narrowed(r, "page")
	switch {
	case no == 2:
		last = at("")
	case no > 2:
		last = at(strconv.Itoa(no - 1))
	}
	if no < pages {
		next = at(strconv.Itoa(no + 1))
	}
	return last, next
}
