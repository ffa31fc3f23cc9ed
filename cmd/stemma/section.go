package main

import (
	"io"

	"stemma"
	"stemma/edition"
	"stemma/serve/print"
)

// sectionInput is the flags of the commands that print one section of the board.
type sectionInput struct {
	Format string `enum:"text,json" default:"text" help:"Format of the output: text or json."`
	AsOne  bool   `help:"Take all reports as one story."`
	Color  string `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
}

// editions returns the editions of the reports in the paths, and a partialError if some
// could not be read. It returns nil if none could.
func (c sectionInput) editions(w *world, in input) ([]*edition.Edition, error) {
	if err := offline(in.Paths); err != nil {
		return nil, err
	}
	readings, partial := in.all(w)
	if readings == nil {
		return nil, partial
	}
	gather := stemma.Gather
	if c.AsOne {
		gather = stemma.GatherAsOne
	}
	var out []*edition.Edition
	for _, s := range stories(readings, gather) {
		out = append(out, s.Edition)
	}
	return out, partial
}

// style returns how the section is written to w.
func (c sectionInput) style(w io.Writer) print.Style {
	return print.Style{Color: coloured(w, c.Color), Width: columns(w)}
}

// print writes a section of the boards of the reports in the paths.
func (c sectionInput) print(w *world, in input, s print.Section) error {
	es, partial := c.editions(w, in)
	if es == nil {
		return partial
	}
	write := func(to io.Writer) error { return print.Alone(to, es, s, c.style(to)) }
	if c.Format == "json" {
		write = func(to io.Writer) error { return print.AloneJSON(to, es, s) }
	}
	if err := write(w.stdout); err != nil {
		return err
	}
	return partial
}
