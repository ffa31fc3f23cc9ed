package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/internal/plain"
)

// A Section is a part of the board that is also written alone, with every row and the IDs
// by which Why is asked.
type Section string

// The sections that are written alone.
const (
	Changed Section = "changed"
	Figures Section = "figures"
	Quotes  Section = "quotes"
)

// sectionsOf are what a section is written by.
var sectionsOf = map[Section][]func(*board){
	Changed: {(*board).differ, (*board).changed, (*board).apparatus, (*board).denied},
	Figures: {(*board).differ, (*board).moved, (*board).alone, (*board).tolls, (*board).figures, (*board).checks},
	Quotes:  {(*board).quotes},
}

// Alone writes one section of the boards of several stories, each below the head of its
// story.
func Alone(w io.Writer, es []*edition.Edition, s Section, st Style) error {
	st.All, st.ids = true, true
	if st.Width > 0 {
		st.Width = max(st.Width, leastWidth)
		w = &folder{w: w, width: st.Width}
	} else {
		st.Width = fileWidth
	}
	out := bufio.NewWriter(w)
	for i, e := range es {
		if len(e.Witnesses) == 1 && len(es) > 1 {
			continue
		}
		b := newBoard(out, e, st)
		if i > 0 {
			b.printf("\n")
		}
		b.title()
		for _, section := range sectionsOf[s] {
			section(b)
		}
		if s != Quotes {
			b.key()
		}
		if err := b.Flush(); err != nil {
			return err
		}
	}
	return out.Flush()
}

// newBoard returns a board of one edition.
func newBoard(w io.Writer, e *edition.Edition, st Style) *board {
	b := &board{Writer: bufio.NewWriter(w), e: e, page: front.Of(e), st: st, line: map[string]int{}}
	for _, x := range e.Witnesses {
		b.line[x.Siglum] = x.Line
	}
	return b
}

// title writes the lead of the story in one row, and its witnesses in one more.
func (b *board) title() {
	if s := b.e.Story.Lead; s != nil {
		b.printf("%s %s\n", b.bold(clip(plain.Line(s.Exact), b.st.Width-4)), b.sig(s.Siglum))
	}
	parts := make([]ink, len(b.e.Witnesses))
	for i, w := range b.e.Witnesses {
		parts[i] = b.sig(w.Siglum) + " " + text(witnessName(w))
	}
	b.flow("", parts, "  ")
}

// id returns the ID of what a row tells, where a section is written alone.
func (b *board) id(id string) ink {
	if !b.st.ids || id == "" {
		return ""
	}
	return "  " + b.faint(id)
}

// A sectionJSON is what a section holds of one story.
type sectionJSON struct {
	Story     string               `json:"story"`
	Differ    *[]string            `json:"differ,omitempty"` // IDs of series, loci and findings on which the reports disagree
	Findings  *[]edition.Finding   `json:"findings,omitempty"`
	Alike     *[]edition.Alike     `json:"alike,omitempty"`
	Loci      *[]edition.Locus     `json:"loci,omitempty"`
	Series    *[]edition.Series    `json:"series,omitempty"`
	Alone     *[]edition.Alone     `json:"alone,omitempty"`
	Checks    *[]edition.Check     `json:"checks,omitempty"`
	Quotes    *[]edition.Utterance `json:"quotes,omitempty"`
	People    *[]edition.Actor     `json:"people,omitempty"`
	Witnesses []edition.Witness    `json:"witnesses"`
}

// AloneJSON writes one section of several stories as one object, {"stories": […]}, with the
// fields of an edition.
func AloneJSON(w io.Writer, es []*edition.Edition, s Section) error {
	out := []sectionJSON{}
	for _, e := range es {
		x := sectionJSON{Story: e.Story.ID, Witnesses: e.Witnesses}
		switch s {
		case Changed:
			x.Differ, x.Findings, x.Alike, x.Loci = disagreed(e), &e.Findings, &e.Alike, &e.Loci
		case Figures:
			x.Differ, x.Series, x.Alone, x.Checks = disagreed(e), &e.Series, &e.Alone, &e.Checks
		case Quotes:
			x.Quotes, x.People = &e.Quotes, &e.People
		default:
			return fmt.Errorf("no section %q", strings.ToLower(string(s)))
		}
		out = append(out, x)
	}
	return stories(w, out)
}

// stories writes one object, {"stories": […]}.
func stories[T any](w io.Writer, of []T) error {
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(struct {
		Stories []T `json:"stories"`
	}{of})
}

// disagreed returns the IDs of what the reports disagree on.
func disagreed(e *edition.Edition) *[]string {
	out := []string{}
	for _, r := range front.Of(e).Differ {
		out = append(out, r.ID())
		for _, f := range r.Also {
			out = append(out, f.ID)
		}
	}
	return &out
}
