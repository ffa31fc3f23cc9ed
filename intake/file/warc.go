package file

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"stemma/intake/archive"
	"stemma/intake/article"
	"stemma/intake/internal/address"
	"stemma/intake/internal/charset"
	"stemma/report"
)

// warc reads the pages in a web archive.
func (w *walker) warc(path string, in *bufio.Reader) {
	if pages, faults := w.pages(path, in, nil); pages+faults == 0 {
		w.fail(path, 0, fmt.Errorf("%w: the web archive holds no page", ErrEmpty))
	}
}

// pages yields the pages of a web archive whose addresses are in only or, if that is nil,
// all of them. It returns the number of these pages, also of those that cannot be read, and
// that of the faults of the archive.
func (w *walker) pages(path string, in io.Reader, only map[string]bool) (pages, faults int) {
	r := archive.NewReader(in)
	for !w.done() {
		p, err := r.Next()
		var bad *archive.Fault
		switch {
		case err == io.EOF:
			return pages, faults
		case errors.As(err, &bad):
			w.failAt(path, bad.Place.String(), bad.Err)
			faults++
		case err != nil:
			w.fail(path, 0, err)
			return pages, faults + 1
		case only == nil || only[p.URL]:
			w.page(path, p)
			pages++
		}
	}
	return pages, faults
}

// page yields the report on a page of a web archive.
func (w *walker) page(path string, p *archive.Page) {
	r, err := pageReport(p)
	switch {
	case errors.Is(err, article.ErrIndex):
		w.failAt(path, p.Place.String(), fmt.Errorf("%w: %w: %s", ErrSkipped, err, clip(p.URL)))
		return
	case err != nil:
		w.failAt(path, p.Place.String(), fmt.Errorf("%w: %s", err, clip(p.URL)))
		return
	}
	r.Ref = fmt.Sprintf("%s:%d", path, p.Offset)
	w.give(r)
	if r.Partial {
		w.failAt(path, p.Place.String(), fmt.Errorf("%w: %s", ErrPartial, p.Cut))
	}
}

// pageReport returns the report on a page.
func pageReport(p *archive.Page) (r *report.Report, err error) {
	defer func() {
		if v := recover(); v != nil {
			r, err = nil, fmt.Errorf("%w: the HTML reader gave up: %v", ErrFormat, v)
		}
	}()
	text, note, err := charset.Named(p.Body, p.Charset)
	if err != nil {
		return nil, ErrBinary
	}
	r = &report.Report{}
	if p.Plain {
		r.URL, r.Text = address.Clean(p.URL), strings.ReplaceAll(text, "\x00", "")
		if note != "" {
			r.Notes = append(r.Notes, note)
		}
	} else {
		page, err := article.Extract([]byte(text), p.URL)
		if err != nil {
			return nil, err
		}
		if page.Lists {
			return nil, article.ErrIndex
		}
		addPage(r, page)
	}
	if p.Date != "" {
		r.Notes = append(r.Notes, fmt.Sprintf("The page was archived on %s.", clip(p.Date)))
	}
	if p.Cut != "" {
		r.Partial = true
		r.Notes = append(r.Notes, "The page is not whole: "+p.Cut+".")
	}
	return r, needText(r.Text)
}
