// Package pdf draws the text out of a PDF. It is written for hostile files: it
// reads objects where they stand and trusts no table, and every step and every
// byte it holds is paid from a budget that the size of the file sets. Where the
// budget ends the text read so far is kept.
//
// The text comes in the order in which it is drawn, which is the order of
// reading in what word processors, browsers and layout programs write.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
)

// Text is what a PDF says.
type Text struct {
	Title, Author string   // as stated in the file's properties
	Text          string   // paragraphs, set apart by blank lines
	Notes         []string // what was left out
	Cut           bool     // whether a bound ended the reading early, which a note says
}

// Reasons for which a file is refused.
var (
	ErrEncrypted = errors.New("encrypted")
	ErrNone      = errors.New("this is no PDF")
	ErrCostly    = errors.New("the PDF costs more work than its size allows")
)

// maxPages bounds the pages read: ten times the longest report known to us.
const maxPages = 5000

// Read returns the text of a PDF. Where the work that a file of its size may
// cost is used up, the text read so far is returned, marked as cut.
func Read(data []byte) (Text, error) {
	return read(data, newBudget(len(data)))
}

func read(data []byte, b *budget) (t Text, err error) {
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
	if !b.lasts(func() {
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
	t.Text = compose(lines)
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

// lines returns the lines of the pages, and says in a note where the reading
// ended early.
func (p *painter) lines(pages []page) (all [][]line, note string) {
	for i, pg := range pages[:min(len(pages), maxPages)] {
		lasted := p.f.lasts(func() { p.page(pg) })
		all = append(all, p.pageLines())
		if !lasted {
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

// pageLines puts the runs drawn on a page together, and gives back the room
// that lines do not take.
func (p *painter) pageLines() []line {
	lines := linesOf(p.runs)
	for _, l := range lines {
		p.held -= runRoom + textRoom*len(l.text)
	}
	p.f.free(p.held)
	p.held, p.runs = 0, nil
	return lines
}

// compose makes the text of the lines of all pages. What it costs was paid when
// the runs were drawn.
func compose(pages [][]line) string {
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
		paragraphs = append(paragraphs, join(para, words))
	}
	return strings.ToValidUTF8(strings.Join(paragraphs, "\n\n"), "\uFFFD")
}

// properties returns the title and the author that the file states.
func (f *file) properties() (title, author string) {
	info := f.dict(f.trail["Info"])
	return f.textOf(info["Title"]), f.textOf(info["Author"])
}

// textOf returns a string of the file's properties, ISO 32000-1, section 7.9.2.
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
