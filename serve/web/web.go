// Package web writes editions as a page: one self-contained HTML file, which can be
// mailed, opened without a network and read without JavaScript.
//
// Every word of the page is either part of a report, with a link to its place in the full
// text at the end; or calculated; or a label from label.go or package label.
package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"sync"
	"time"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
)

//go:embed page
var files embed.FS

var (
	pages      = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(files, "page/*.html")) })
	stylesheet = asset("page/stemma.css")
	script     = asset("page/stemma.js")
)

// asset returns the content of an embedded file.
func asset(name string) string {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// policy returns the content security policy of the page. It allows only the page's own
// style and script, by their hashes, so that nothing in a report's text can make the
// browser load anything.
func policy() string {
	return fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'",
		hash(stylesheet), hash(script))
}

// hash returns the SHA-256 of s in base64.
func hash(s string) string {
	h := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(h[:])
}

// Board writes one edition.
func Board(w io.Writer, e *edition.Edition) error { return Boards(w, []*edition.Edition{e}) }

// Boards writes several editions as one page, with a list of them at the top.
func Boards(w io.Writer, es []*edition.Edition) error {
	b := &board{CSS: template.CSS(stylesheet), JS: template.JS(script), CSP: policy()}
	for i, e := range es {
		p := ""
		if len(es) > 1 {
			p = fmt.Sprintf("s%d-", i+1)
		}
		b.Stories = append(b.Stories, newStory(e, p, i+1, nil))
	}
	var out bytes.Buffer
	if err := pages().ExecuteTemplate(&out, "board.html", b); err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// newStory returns the data of one edition, with its prefix and number, and which part of it
// is shown.
func newStory(e *edition.Edition, p string, no int, part *cut) *story {
	s := &story{Edition: e, Page: front.Of(e), P: p, No: no, cut: part, bySiglum: map[string]*witness{}, lineIndex: map[string]int{}, worded: map[string]bool{}}
	for _, w := range e.Witnesses {
		v := &witness{Witness: w, cited: map[[2]int]bool{}}
		if w.Text != "" {
			v.ruler = newRuler(w.Text)
		}
		s.bySiglum[w.Siglum] = v
	}
	if part == nil {
		s.share()
	}
	s.Lines = rankLines(e)
	for i, l := range s.Lines {
		for _, g := range l.Sigla {
			if _, ok := s.lineIndex[g]; !ok {
				s.lineIndex[g] = i
			}
		}
	}
	s.shared, s.single = splitLoci(s.Page.Apparatus, e.Loci)
	s.lanes, s.Unlaned = s.pickLanes()
	return s
}

// Singles returns the loci of one witness, in pages.
func (s *story) Singles() [][]locusView { return shown(s, "apparatus", s.single, len(s.shared)) }

// Laned returns the series that have a lane.
func (s *story) Laned() (out []*edition.Series) {
	for _, l := range s.lanes {
		out = append(out, l.Series)
	}
	return out
}

// Days returns the first and last day of the story.
func (s *story) Days() template.HTML {
	e := s.Edition.Story
	if e.From == "" && e.To == "" {
		return ""
	}
	a, _, okA := label.ParseDay(e.From)
	b, _, okB := label.ParseDay(e.To)
	if okA && okB && b.Sub(a) < 24*time.Hour {
		return calc(label.Day(e.From[:10]))
	}
	if okA && okB {
		return calc(label.Day(e.From[:10]) + " – " + label.Day(e.To[:10]))
	}
	return s.Between(e.From, e.To, "")
}
