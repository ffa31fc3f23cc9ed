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

// A board is the data of the page's template.
type board struct {
	CSS     template.CSS
	JS      template.JS
	CSP     string
	Stories []*story
}

// Many reports whether the page has a list of stories.
func (b *board) Many() bool { return len(b.Stories) != 1 }

// A story is an edition with what the templates need to write it.
type story struct {
	*edition.Edition
	Page  *front.Page
	P     string // prefix of every id of the story, if the page has several stories
	No    int
	Lines []lineView

	bySiglum       map[string]*witness
	lineIndex      map[string]int // the index in Lines of a siglum's line
	shared, single []locusView
	lanes          []*lane
	Unlaned        []*edition.Series
	worded         map[string]bool // words that stand in the table of descent
	ledgered       []ledgerRow     // see ledger
	cut            *cut            // nil where the page shows the whole edition
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

// One reports whether the story has fewer than two reports to compare.
func (s *story) One() bool { return len(s.Witnesses) < 2 }

// Singles returns the loci of one witness, in pages.
func (s *story) Singles() [][]locusView { return shown(s, "apparatus", s.single, len(s.shared)) }

// Laned returns the series that have a lane.
func (s *story) Laned() (out []*edition.Series) {
	for _, l := range s.lanes {
		out = append(out, l.Series)
	}
	return out
}

// Wit returns the witness with a siglum.
func (s *story) Wit(sig string) *witness { return s.bySiglum[sig] }

// A part is an entry in the list of sections.
type part struct {
	ID, Label string
	N         int
}

// Parts returns the sections of a story that are not empty, in order.
func (s *story) Parts() (out []part) {
	add := func(id, label string, n int) {
		if n > 0 {
			out = append(out, part{id, label, n})
		}
	}
	add("differ", "h.differ", len(s.Page.Differ))
	add("moved", "h.moved", len(s.Page.Moved))
	add("alone", "h.alone", len(s.Page.Alone))
	add("situation", "h.situation", len(s.Situation))
	add("tolls", "h.tolls", len(s.Page.Tolls))
	add("figures", "h.figures", len(s.Series))
	add("changed", "h.changed", len(s.Page.Changed)+len(s.Alike))
	if !s.One() {
		add("apparatus", "h.apparatus", len(s.shared)+len(s.single))
	}
	add("quotes", "h.quotes", len(s.Quotes))
	if !s.One() {
		add("descent", "h.descent", len(s.Stemma.Edges)+len(s.Stemma.Possible))
	}
	add("checks", "h.checks", len(s.Checks))
	add("timeline", "h.timeline", len(s.Timeline))
	add("places", "h.places", len(s.Places))
	add("people", "h.people", len(s.People))
	if !s.One() {
		add("silence", "h.silence", len(s.shared))
	}
	add("unused", "h.unused", len(s.Unused))
	add("possible", "h.possible", len(s.Possible))
	add("reports", "h.reports", len(s.Witnesses))
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
