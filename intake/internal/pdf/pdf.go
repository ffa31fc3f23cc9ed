// Package pdf extracts the text of a PDF. It is written for hostile files: it finds
// objects by searching the file and does not use its tables, and every step and every
// byte in memory is taken from a budget that depends on the size of the file. When
// the budget is used up, the text read so far is returned.
//
// The text is in the order in which it is drawn, which is the reading order in files
// written by word processors, browsers and layout programs; but columns that are drawn row by
// row are read one after the other.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A Text is the text of a PDF.
type Text struct {
	Title, Author string   // as stated in the file's properties
	Text          string   // paragraphs, separated by blank lines
	Notes         []string // what was left out
	Cut           bool     // whether a limit ended the reading early; a note says which
}

// Errors for files that are not read.
var (
	ErrEncrypted = errors.New("encrypted")
	ErrNone      = errors.New("this is no PDF")
	ErrCostly    = errors.New("the PDF costs more work than its size allows")
)

// maxPages limits the pages read: ten times those of the longest report known to us.
const maxPages = 5000

// Read returns the text of a PDF. If the budget for a file of its size is used up, it
// returns the text read so far, with Cut set. known reports whether a word, in lower case,
// exists; it decides on hyphens at the ends of lines, and may be nil.
func Read(data []byte, known func(word string) bool) (Text, error) {
	return read(data, newBudget(len(data)), known)
}

// read is Read with a given budget.
func read(data []byte, b *budget, known func(string) bool) (t Text, err error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return Text{}, ErrNone
	}
	defer func() {
		if p := recover(); p != nil {
			t, err = Text{}, fmt.Errorf("the PDF is broken: %v", p)
		}
	}()
	var p *painter
	var pages []page
	if !b.suffices(func() {
		f := open(data, b)
		if f.dict(f.trail["Encrypt"]) != nil {
			err = ErrEncrypted
			return
		}
		t.Title, t.Author = f.properties()
		p = newPainter(f)
		pages = p.pages()
	}) {
		err = ErrCostly
	}
	if err == nil && len(pages) == 0 {
		err = errors.New("the PDF is broken: no page was found in it")
	}
	if err != nil {
		return Text{}, err
	}
	lines, note := p.lines(pages)
	if note != "" {
		t.Cut, t.Notes = true, append(t.Notes, note)
	}
	lines, running := withoutRunning(lines)
	if running > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("%d lines at the heads and feet of pages were left out.", running))
	}
	t.Text = compose(lines, known)
	if t.Text == "" && t.Cut {
		return Text{}, ErrCostly
	}
	if p.unread > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("%d streams of content were left out: they are packed in a way that is not read.", p.unread))
	}
	if p.unknown > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("%d of %d characters were left out: their fonts do not say what they mean.", p.unknown, p.unknown+p.known))
	}
	return t, nil
}

// lines returns the lines of each page, and a note if reading ended early.
func (p *painter) lines(pages []page) (all [][]line, note string) {
	for i, pg := range pages[:min(len(pages), maxPages)] {
		done := p.f.suffices(func() { p.page(pg) })
		all = append(all, p.pageLines())
		if !done {
			return all, fmt.Sprintf("The PDF was read up to page %d of %d: it costs more work than its size allows.", i+1, len(pages))
		}
	}
	switch n := p.f.clipped; {
	case len(pages) > maxPages:
		note = fmt.Sprintf("The PDF was read up to page %d: it has more pages.", maxPages)
	case n > 0:
		note = fmt.Sprintf("The PDF was not read whole: %d of its streams unpack to more than their size allows.", n)
	}
	return all, note
}

// pageLines joins the runs drawn on a page to lines, and frees the memory that the
// lines do not need.
func (p *painter) pageLines() []line {
	lines := inColumns(linesOf(p.runs))
	for _, l := range lines {
		p.held -= runRoom + textRoom*len(l.text)
	}
	p.f.free(p.held)
	p.held, p.runs = 0, nil
	return lines
}

// compose returns the text of the lines of all pages. Its work was paid for when the
// runs were drawn.
func compose(pages [][]line, known func(string) bool) string {
	words := wordsOf(pages)
	var all [][]line
	for _, page := range pages {
		ps := paragraphsOf(page)
		if n := len(all); n > 0 && len(ps) > 0 && continues(all[n-1][len(all[n-1])-1], ps[0][0]) {
			all[n-1] = append(all[n-1], ps[0]...)
			ps = ps[1:]
		}
		all = append(all, ps...)
	}
	paragraphs := make([]string, 0, len(all))
	for _, para := range all {
		paragraphs = append(paragraphs, join(para, words, known))
	}
	return strings.ToValidUTF8(strings.Join(paragraphs, "\n\n"), "\uFFFD")
}

// properties returns the title and the author that the file states.
func (f *file) properties() (title, author string) {
	info := f.dict(f.trail["Info"])
	return f.textOf(info["Title"]), f.textOf(info["Author"])
}

// textOf returns the text of a string object, ISO 32000-1, section 7.9.2.
func (f *file) textOf(v any) string {
	s, _ := f.resolve(v).(str)
	if len(s) > 2000 {
		return ""
	}
	out := string(s)
	switch {
	case strings.HasPrefix(out, "\xfe\xff"):
		var units []uint16
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		out = string(utf16.Decode(units))
	case strings.HasPrefix(out, "\xef\xbb\xbf"):
		out = strings.ToValidUTF8(out[3:], "\uFFFD")
	default:
		var b strings.Builder
		for i := range len(out) {
			b.WriteRune(rune(out[i]))
		}
		out = b.String()
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(out, "\x00", "")), " ")
}
