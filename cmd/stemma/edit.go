package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/term"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/serve/print"
	"stemma/serve/web"
)

// editCmd is the default command: the board of every story in the paths.
type editCmd struct {
	input
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE; its ending chooses the format: .html, .md, .json, .csv or .txt."`
	Format string `enum:"auto,text,html,md,json,csv" default:"auto" help:"Format of the output: text, html, md, json or csv."`
	All    bool   `help:"Show every row of every section in the terminal."`
	Color  string `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
}

func (c *editCmd) Help() string {
	return `The board shows, for each story found: the lead claim with its reports, lines of transmission and origins; what moved; the figures, one row for each thing measured; what changed on the way; quotes and their readings; denials; worked sums; descent; and what was not read.

Every report is a witness with a letter. Words in quotation marks are words of a report. <= is at most, ~ about, > more than, ? hedged.

  stemma reports/                  the board in the terminal
  stemma reports/ -o board.html    the whole edition as one page
  stemma a.html b.txt --format md  as Markdown, to the terminal
  stemma reports/ -o figures.csv   for a spreadsheet`
}

func (c *editCmd) Run(w *world) error {
	format, err := c.format()
	if err != nil {
		return err
	}
	readings, partial := c.all(w)
	if readings == nil {
		return partial
	}
	es := editions(readings)
	if err := c.write(w, format, es); err != nil {
		return err
	}
	return partial
}

// editions edits every story of the readings, the largest first.
func editions(readings []*claim.Reading) []*edition.Edition {
	var out []*edition.Edition
	for _, s := range stemma.Gather(readings) {
		out = append(out, stemma.Edit(s))
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

var endings = map[string]string{".html": "html", ".htm": "html", ".md": "md", ".json": "json", ".csv": "csv", ".txt": "text"}

func (c *editCmd) format() (string, error) {
	if c.Format != "auto" {
		return c.Format, nil
	}
	if c.Output == "" || c.Output == "-" {
		return "text", nil
	}
	if f, ok := endings[strings.ToLower(filepath.Ext(c.Output))]; ok {
		return f, nil
	}
	return "", fmt.Errorf("%w: the ending of %s names no format; say --format", errUsage, c.Output)
}

func (c *editCmd) write(w *world, format string, es []*edition.Edition) error {
	if c.Output == "" || c.Output == "-" {
		return c.render(w.stdout, format, es, c.colour(w.stdout))
	}
	return replace(c.Output, func(f io.Writer) error { return c.render(f, format, es, c.Color == "always") })
}

func (c *editCmd) render(w io.Writer, format string, es []*edition.Edition, colour bool) error {
	switch format {
	case "html":
		return web.Boards(w, es)
	case "md":
		return print.Markdown(w, es)
	case "json":
		return print.JSON(w, es)
	case "csv":
		return print.CSV(w, es)
	}
	return print.Boards(w, es, print.Style{Color: colour, All: c.All})
}

// colour reports whether w wants colour: only a terminal does, and not where
// NO_COLOR is set or TERM is dumb.
func (c *editCmd) colour(w io.Writer) bool {
	switch c.Color {
	case "always":
		return true
	case "never":
		return false
	}
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// replace writes a file whole or not at all: to a temporary file beside it,
// then by renaming.
func replace(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write %s: %w", path, err)
		}
	}()
	if err = write(f); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
