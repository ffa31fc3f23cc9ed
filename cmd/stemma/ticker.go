package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"stemma/desk"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// A ticker prints what changes as it comes: a line for each report that is published, and
// below it what it changed.
type ticker struct {
	w      io.Writer
	width  int
	colour bool
	day    string

	reports, changes, silent int
	stories                  map[string]bool
}

func newTicker(w *world, colour string) *ticker {
	t := &ticker{w: w.stdout, width: columns(w.stdout), colour: coloured(w.stdout, colour), stories: map[string]bool{}}
	if t.width == 0 {
		t.width = 100
	}
	t.width = max(60, min(t.width, 140))
	return t
}

// The columns: what comes before a kind of change, the kind, and what it is of.
const (
	indentAt = 9
	kindAt   = 17
	ofAt     = 20
	rows     = 5 // changes that are told of one report; the rest are counted
	newRows  = 2 // of them figures that no report had before
)

func (t *ticker) begin(reports, papers int) {
	fmt.Fprintf(t.w, "%s\n%s\n", t.bold("Five invented stories, as a desk that follows the feeds would have seen them."),
		t.faint(fmt.Sprintf("%d reports of %d papers come from a server on this machine; nothing leaves it. An interrupt ends it.", reports, papers)))
}

// published prints the head of a report.
func (t *ticker) published(x *printed) {
	t.reports++
	if day := x.at.UTC().Format("Monday, 2 January 2006"); day != t.day {
		t.day = day
		fmt.Fprintf(t.w, "\n%s\n", t.bold(day))
	}
	const paper = 26
	fmt.Fprintf(t.w, "  %s  %s  %s\n", t.faint(x.at.UTC().Format("15:04")), t.paint("36", fit(x.Outlet, paper)), cutShort(x.headline(), t.width-indentAt-paper-2))
}

// changed prints what a report changed.
func (t *ticker) changed(ns []desk.News) {
	var all []edition.Change
	of := map[string]string{}
	for _, n := range ns {
		for _, e := range n.Is {
			for _, s := range e.Series {
				of[s.ID] = seriesName(s)
			}
		}
		for _, e := range n.Was {
			delete(t.stories, e.Story.ID)
		}
		for _, e := range n.Is {
			t.stories[e.Story.ID] = true
		}
		for _, c := range n.Changes {
			if c.Kind != edition.ReportAdded && (len(n.Was) > 0 || c.Kind == edition.StoryNew) {
				all = append(all, c)
			}
		}
	}
	if len(all) == 0 {
		t.silent++
		t.line(t.faint("nothing new in its claims"))
		return
	}
	t.changes += len(all)
	slices.SortStableFunc(all, func(a, b edition.Change) int { return cmp.Compare(a.Kind.Rank(), b.Kind.Rank()) })
	var rest []edition.Change
	shown, fresh := 0, 0
	for _, c := range all {
		if c.Kind == edition.FigureNew {
			fresh++
		}
		if shown == rows || c.Kind == edition.FigureNew && fresh > newRows {
			rest = append(rest, c)
			continue
		}
		shown++
		t.change(c, of)
	}
	if len(rest) > 0 {
		t.line(t.faint(counts(rest)))
	}
}

// counts says how many changes of each kind there are.
func counts(cs []edition.Change) string {
	n := map[edition.ChangeKind]int{}
	var kinds []edition.ChangeKind
	for _, c := range cs {
		if n[c.Kind]++; n[c.Kind] == 1 {
			kinds = append(kinds, c.Kind)
		}
	}
	var parts []string
	for _, k := range kinds {
		parts = append(parts, fmt.Sprintf("%d × %s", n[k], words(string(k))))
	}
	return "and " + strings.Join(parts, ", ")
}

// change prints one change.
func (t *ticker) change(c edition.Change, of map[string]string) {
	name := ""
	for _, id := range slices.Concat(c.Now, c.Was) {
		if name = of[id]; name != "" {
			break
		}
	}
	kind, colour := words(string(c.Kind)), "33"
	switch c.Kind {
	case edition.StoryNew, edition.StoryMerged, edition.StorySplit, edition.StoryGone:
		colour = "32"
	case edition.FirmnessChanged:
		name = "claim"
		for _, x := range c.Of {
			name += ", " + words(string(x))
		}
	case edition.FigureMoved, edition.DenialNew, edition.DisputeNew, edition.FigureBound:
		colour = "1;31"
	case edition.FindingNew:
		kind, name = words(c.Finding), cmp.Or(name, "finding")
	}
	room := t.width - indentAt - kindAt - ofAt
	var said string
	switch one := func(p *edition.Passage, n int) string { return "“" + cutShort(plain.Line(p.Exact), n-2) + "”" }; {
	case c.New != nil && c.Against != nil:
		said = one(c.Against, room/2-2) + t.faint(" | ") + t.bold(one(c.New, room/2-2))
	case c.New != nil && c.Old != nil:
		said = one(c.Old, room/2-2) + t.faint(" → ") + t.bold(one(c.New, room/2-2))
	case c.New != nil:
		said = t.bold(one(c.New, room))
	case c.Old != nil:
		said = one(c.Old, room)
	}
	t.line(t.paint(colour, fit(kind, kindAt-1)) + " " + fit(name, ofAt-1) + " " + said)
}

// seriesName returns what the figures of a series are of, as reports say it.
func seriesName(s edition.Series) string {
	name := s.Key.Counted
	if s.Label != nil {
		name = plain.Line(s.Label.Exact)
	}
	aspect := words(s.Key.Aspect)
	switch {
	case name == "":
		return cmp.Or(aspect, label.Unit(s.Unit))
	case aspect == "":
		return name
	}
	return name + ", " + aspect
}

// end says what came of it.
func (t *ticker) end(dir string) error {
	_, err := fmt.Fprintf(t.w, "\n%s\n", t.bold(fmt.Sprintf("%s in %s: %s. %s changed no claim.",
		counted(t.reports, "report"), counted(len(t.stories), "story"), counted(t.changes, "change"), counted(t.silent, "report"))))
	if dir != "" {
		fmt.Fprintf(t.w, "%s\n", t.faint("They are kept: stemma list --data "+plain.Message(dir)+", or changes, search, feed list."))
	}
	fmt.Fprintf(t.w, "%s\n", t.faint("A desk of your own: stemma feed add URL, then stemma serve."))
	return err
}

func (t *ticker) line(s string) {
	fmt.Fprintf(t.w, "%*s%s\n", indentAt, "", s)
}

// fit returns s in n characters.
func fit(s string, n int) string {
	s = cutShort(s, n)
	return s + strings.Repeat(" ", n-utf8.RuneCountInString(s))
}

func (t *ticker) paint(colour, s string) string {
	if !t.colour || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

func (t *ticker) bold(s string) string  { return t.paint("1", s) }
func (t *ticker) faint(s string) string { return t.paint("2", s) }
