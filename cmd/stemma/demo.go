package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/intake/file"
)

// demoCmd edits the story that comes with the program.
type demoCmd struct {
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE; its ending chooses the format."`
	Color  string `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
	Dir    string `placeholder:"DIR" help:"Only write the story's reports into DIR, to try the other commands on."`
}

func (c *demoCmd) Help() string {
	return `Everybody and everything in the story is invented: a border deployment, a rocket test, and seven outlets that tell them.

  stemma demo
  stemma demo -o board.html
  stemma demo --dir story && stemma story`
}

func (c *demoCmd) Run(w *world) error {
	dir := c.Dir
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "stemma-demo"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	}
	if err := unpack(dir); err != nil {
		return err
	}
	if c.Dir != "" {
		_, err := fmt.Fprintf(w.stdout, "The reports are in %s. Try: stemma %s\n", c.Dir, c.Dir)
		return err
	}
	var readings []*claim.Reading
	for r, err := range file.Read(w.ctx, file.Options{}, dir) {
		if err != nil {
			return err
		}
		// The report's place is the archive, not the folder it was unpacked to.
		r.Path = "demo" + filepath.ToSlash(strings.TrimPrefix(r.Path, dir))
		r.Ref = r.Path
		readings = append(readings, stemma.Read(r))
	}
	e := editCmd{Output: c.Output, Format: "auto", Color: c.Color}
	format, err := e.format()
	if err != nil {
		return err
	}
	return e.write(w, format, editions(readings))
}

// unpack writes the reports of the demo story into dir.
func unpack(dir string) error {
	for _, f := range txtar.Parse(stemma.Demo).Files {
		name, ok := strings.CutPrefix(f.Name, "reports/")
		if !ok {
			continue
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), f.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
