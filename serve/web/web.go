// Package web writes editions as a page: one HTML file with everything inside,
// which can be mailed, opened without a network and read without JavaScript.
//
// Every word of the page is a passage of a report and leads to its place in the
// full text at the foot, or calculated, or a label: of the page, in label.go, or of package label.
package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"time"

	"stemma/edition"
)

//go:embed page
var files embed.FS

var (
	pages      = template.Must(template.ParseFS(files, "page/*.html"))
	stylesheet = asset("page/stemma.css")
	script     = asset("page/stemma.js")
)

func asset(name string) string {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// policy lets the page run its own style and script, known by their hashes, and
// nothing else: no address is asked for anything, whatever a report's text holds.
func policy() string {
	return fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'",
		hash(stylesheet), hash(script))
}

func hash(s string) string {
	h := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(h[:])
}

// A board is the page.
type board struct {
	CSS     template.CSS
	JS      template.JS
	CSP     string
	Stories []*story
}

// Many tells that the page holds a list of stories.
func (b *board) Many() bool { return len(b.Stories) != 1 }

// A story is an edition under the pen.
type story struct {
	*edition.Edition
	P     string // put before every id of the story where the page holds several
	No    int
	Lines []lineView

	wits           map[string]*witness
	lineAt         map[string]int
	shared, single []locusView
	lanes          []*lane
	Unlaned        []*edition.Series
}

// Board writes one edition.
func Board(w io.Writer, e *edition.Edition) error { return Boards(w, []*edition.Edition{e}) }

// Boards writes several editions into one page, a list of them at the top.
func Boards(w io.Writer, es []*edition.Edition) error {
	b := &board{CSS: template.CSS(stylesheet), JS: template.JS(script), CSP: policy()}
	for i, e := range es {
		p := ""
		if len(es) > 1 {
			p = fmt.Sprintf("s%d-", i+1)
		}
		b.Stories = append(b.Stories, newStory(e, p, i+1))
	}
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, "board.html", b); err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func newStory(e *edition.Edition, p string, no int) *story {
	s := &story{Edition: e, P: p, No: no, wits: map[string]*witness{}, lineAt: map[string]int{}}
	for _, w := range e.Witnesses {
		v := &witness{Witness: w, cited: map[[2]int]bool{}}
		if w.Text != "" {
			v.ruler = newRuler(w.Text)
		}
		s.wits[w.Siglum] = v
	}
	s.Lines = rankLines(e)
	for i, l := range s.Lines {
		for _, g := range l.Sigla {
			if _, ok := s.lineAt[g]; !ok {
				s.lineAt[g] = i
			}
		}
	}
	s.shared, s.single = splitLoci(e.Loci)
	s.lanes, s.Unlaned = s.pickLanes()
	return s
}

// One tells that there is nothing to compare.
func (s *story) One() bool { return len(s.Witnesses) < 2 }

// Singles are the loci of one witness.
func (s *story) Singles() [][]locusView { return chunks(s.single) }

// Laned are the series of the river.
func (s *story) Laned() (out []*edition.Series) {
	for _, l := range s.lanes {
		out = append(out, l.Series)
	}
	return out
}

// Wit is a witness with its text.
func (s *story) Wit(sig string) *witness { return s.wits[sig] }

// A part is a section of the page as the list of sections has it.
type part struct {
	ID, Label string
	N         int
}

// Parts are the sections of a story.
func (s *story) Parts() []part {
	ps := []part{{"situation", "h.situation", len(s.Situation)}, {"figures", "h.figures", len(s.Series)}}
	if !s.One() {
		ps = append(ps, part{"apparatus", "h.apparatus", len(s.shared)})
	}
	ps = append(ps, part{"changed", "h.changed", len(s.Findings)}, part{"quotes", "h.quotes", len(s.Quotes)})
	if !s.One() {
		ps = append(ps, part{"descent", "h.descent", len(s.Stemma.Edges)})
	}
	ps = append(ps, part{"checks", "h.checks", len(s.Checks)}, part{"timeline", "h.timeline", len(s.Timeline)},
		part{"places", "h.places", len(s.Places)}, part{"people", "h.people", len(s.People)})
	if !s.One() {
		ps = append(ps, part{"silence", "h.silence", len(s.shared)})
	}
	ps = append(ps, part{"unused", "h.unused", len(s.Unused)})
	if len(s.Possible) > 0 {
		ps = append(ps, part{"possible", "h.possible", len(s.Possible)})
	}
	return append(ps, part{"reports", "h.reports", len(s.Witnesses)})
}

// Days writes the first and last day of the story.
func (s *story) Days() template.HTML {
	e := s.Edition.Story
	if e.From == "" && e.To == "" {
		return ""
	}
	a, _, okA := day(e.From)
	b, _, okB := day(e.To)
	if okA && okB && b.Sub(a) < 24*time.Hour {
		return calc(when(e.From[:10]))
	}
	if okA && okB {
		return calc(when(e.From[:10]) + " – " + when(e.To[:10]))
	}
	return s.Between(e.From, e.To, "")
}
