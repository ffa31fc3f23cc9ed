package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"

	"stemma"
	"stemma/desk"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/serve/bundle"
	"stemma/serve/shelf"
	"stemma/store"
)

// bundleCmd writes a story as evidence, and checks one that was written.
type bundleCmd struct {
	data
	Story  string `arg:"" optional:"" help:"ID of the story, or of a report of it, or its address."`
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
	Check  string `placeholder:"FILE" help:"Verify the bundle in FILE."`
}

func (c *bundleCmd) Help() string {
	return `A bundle is a ZIP file with the edition, the text of each report, citations, the page, and the SHA-256 of all: something to give to another, or to keep. The same edition gives the same bytes.

  stemma bundle 3f2a91 -o evidence.zip
  stemma bundle --check evidence.zip

The check verifies every hash, that each report is called by the hash of its address and text, and that each passage of the edition stands in its text. It exits with 1 if something does not hold. Without stemma, sha256sum -c SHA256SUMS verifies the files.`
}

func (c *bundleCmd) Run(w *world) error {
	switch {
	case c.Check != "" && (c.Story != "" || c.Output != ""):
		return fmt.Errorf("%w: --check takes a file and nothing else", errUsage)
	case c.Check != "":
		return checkBundle(w, c.Check)
	case c.Story == "":
		return fmt.Errorf("%w: say which story, or --check FILE", errUsage)
	}
	out, err := w.target(c.Output)
	if err != nil {
		return err
	}
	if c.Output == "" && isTerminal(w.stdout) {
		return fmt.Errorf("%w: a bundle is no text; say -o FILE", errUsage)
	}
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := reportNamed(w.ctx, s, c.Story)
	if err != nil {
		return err
	}
	src, err := bundleOf(w.ctx, s, id)
	if err != nil {
		return err
	}
	return out.write(func(to io.Writer) error { return bundle.Write(to, *src) })
}

// bundleOf returns what the bundle of a report's story is made of.
func bundleOf(ctx context.Context, s store.Store, id report.ID) (*bundle.Source, error) {
	held := shelf.New(s, desk.English.Rules)
	b, err := held.Story(ctx, string(id))
	if err != nil {
		return nil, err
	}
	e, err := held.Whole(ctx, b)
	if err != nil {
		return nil, err
	}
	return &bundle.Source{Edition: e.Edition, Reports: e.Reports, Program: stemma.Version, Version: int64(b.Version())}, nil
}

// checkBundle verifies a bundle and prints what came of it.
func checkBundle(w *world, name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	c, err := bundle.Check(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, x := range c.Wrong {
		w.complain("%s: %s", name, x)
	}
	if len(c.Wrong) > 0 {
		return fmt.Errorf("%s is not sound", name)
	}
	_, err = fmt.Fprintf(w.stdout, "%s: sound: %s, %s, %s of story %s\n", plain.Message(name),
		counted(c.Files, "file"), counted(len(c.Manifest.Reports), "report"), counted(c.Passages, "passage"), plain.Line(c.Manifest.Story))
	return err
}
