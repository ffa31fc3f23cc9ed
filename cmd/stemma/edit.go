package main

import (
	"io"
	"path/filepath"
	"sort"

	"stemma"
	"stemma/claim"
	"stemma/serve/export"
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
	return `The board shows, for each story found: a sentence that tells it, and its reports, lines of transmission and origins; what the reports disagree on; what moved; what only one report has; the situation, each claim with its status and origin; tolls in the order told; the figures, one row for each thing measured; what changed on the way; the claims whose readings differ; quotes and their readings; denials; descent; worked sums; and what was not read. What a story has nothing of is left out, and a key says what signs and words mean.

Every report is a witness with a letter. Words in quotation marks are words of a report. <= is at most, ~ about, > more than, ? hedged.

  stemma reports/                  the board in the terminal
  stemma reports/ -o board.html    the whole edition as one page
  stemma a.html b.txt --format md  as Markdown, to the terminal
  stemma reports/ -o claims.csv    for a spreadsheet
  stemma reports/ -o map.geojson   the places, for a map
  stemma reports/ -o cite.wiki     the reports as {{cite news}}
  stemma reports/ -o figures.parquet

The table figures for analysis, in the last: others are stories, reports, claims, quotes, attributions, edges (who copied whom) and findings, and a folder takes all of them with --format parquet; docs/tables.md says what their columns hold.

A file is written whole or not at all, and keeps its mode; what a link points to is replaced, a device or pipe is written to. A file that is read as well is refused, unless stemma wrote it. The board is as wide as the terminal, or as COLUMNS says, and 100 columns elsewhere.`
}

func (c *editCmd) Run(w *world) error {
	format, err := formatOf(c.Output, c.Format)
	if err != nil {
		return err
	}
	outs, err := outputs(format, c.Output, func(name string) (*target, error) { return c.target(w, name) })
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
	ss := stories(readings, gather)
	for _, out := range outs {
		if err := out.write(func(to io.Writer) error { return c.render(to, out.format, ss) }); err != nil {
			return err
		}
	}
	return partial
}

// A document is a target with what is written to it.
type document struct {
	*target
	format *format
}

// outputs returns the outputs of a format to the file name: one, or, of all tables into a
// folder, one for each.
func outputs(f *format, name string, open func(string) (*target, error)) (outs []document, err error) {
	if f.write != nil {
		t, err := open(name)
		return []document{{t, f}}, err
	}
	for _, table := range f.Tables {
		file := filepath.Join(name, table.Name+f.Endings[0])
		one, err := f.table(file)
		if err != nil {
			return nil, err
		}
		t, err := open(file)
		if err != nil {
			return nil, err
		}
		outs = append(outs, document{t, one})
	}
	return outs, nil
}

// stories returns all stories that gather makes of the readings, edited, the largest first.
func stories(readings []*claim.Reading, gather func([]*claim.Reading) []*story.Story) []export.Story {
	var out []export.Story
	byReport := story.ByReport(readings)
	for _, s := range gather(readings) {
		own := s.Readings(byReport)
		out = append(out, export.Story{Edition: program.Edit(s, own), Readings: own})
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

// render writes stories in a format.
func (c *editCmd) render(w io.Writer, f *format, ss []export.Story) error {
	return f.write(w, ss, print.Style{Color: coloured(w, c.Color), Width: columns(w), All: c.All})
}
