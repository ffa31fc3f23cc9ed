package main

import (
	"io"
	"sort"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/serve/print"
	"stemma/story"
)

// editCmd is the default command, which writes the editions of all stories in the paths.
type editCmd struct {
	input
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE; its ending chooses the format: ${endings_or}."`
	Format string `enum:"${formats}" default:"auto" help:"Format of the output: ${formats_or}."`
	AsOne  bool   `help:"Take all reports as one story."`
	All    bool   `help:"Show every row of every section in the terminal."`
	Color  string `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
}

func (c *editCmd) Help() string {
	return `The board shows, for each story found: the lead claim with its reports, lines of transmission and origins; what moved; the figures, one row for each thing measured; what changed on the way; quotes and their readings; denials; worked sums; descent; and what was not read.

Every report is a witness with a letter. Words in quotation marks are words of a report. <= is at most, ~ about, > more than, ? hedged.

  stemma reports/                  the board in the terminal
  stemma reports/ -o board.html    the whole edition as one page
  stemma a.html b.txt --format md  as Markdown, to the terminal
  stemma reports/ -o figures.csv   for a spreadsheet

A file is written whole or not at all, and keeps its mode; what a link points to is replaced, a device or pipe is written to. A file that is read as well is refused, unless stemma wrote it. The board is as wide as the terminal, or as COLUMNS says, and 100 columns elsewhere.`
}

func (c *editCmd) Run(w *world) error {
	format, err := formatOf(c.Output, c.Format)
	if err != nil {
		return err
	}
	out, err := c.target(w, c.Output)
	if err != nil {
		return err
	}
	readings, partial := c.all(w)
	if readings == nil {
		return partial
	}
	gather := stemma.Gather
	if c.AsOne {
		gather = stemma.GatherAsOne
	}
	es := editions(readings, gather)
	if err := out.write(func(to io.Writer) error { return c.render(to, format, es) }); err != nil {
		return err
	}
	return partial
}

// editions returns the editions of all stories that gather makes of the readings, the
// largest first.
func editions(readings []*claim.Reading, gather func([]*claim.Reading) []*story.Story) []*edition.Edition {
	var out []*edition.Edition
	byReport := story.ByReport(readings)
	for _, s := range gather(readings) {
		out = append(out, stemma.Edit(s, s.Readings(byReport)))
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if len(a.Witnesses) != len(b.Witnesses) {
			return len(a.Witnesses) > len(b.Witnesses)
		}
		return a.Story.ID < b.Story.ID
	})
	return out
}

// render writes editions in a format.
func (c *editCmd) render(w io.Writer, f *format, es []*edition.Edition) error {
	return f.write(w, es, print.Style{Color: coloured(w, c.Color), Width: columns(w), All: c.All})
}
