package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"stemma"
	"stemma/desk"
	"stemma/intake/file"
	"stemma/serve/mcp"
	"stemma/store/sqlite"
)

// mcpCmd serves the tools for agents on standard input and output.
type mcpCmd struct {
	data
	Input string   `enum:"${inputs}" default:"auto" help:"How to read the paths: ${inputs_or}."`
	Pages string   `placeholder:"URL" help:"Address of the pages of a desk, for links."`
	Paths []string `arg:"" optional:"" name:"path" help:"Files and folders of reports, in place of what is kept."`
}

func (c *mcpCmd) Help() string {
	return `It speaks the Model Context Protocol on standard input and output, for programs that start it, such as an editor or an assistant. The tools are stories, story, claims, figure_history, quote_variants, lineage, changes_since, search and verify_sentence. They only read: none fetches, writes or decides. An answer has at most 2,000 tokens; words of reports stand in fields that begin with source_, with hidden characters made visible, and are flagged if they speak to a program.

  stemma mcp                 over what is kept
  stemma mcp --data desk
  stemma mcp reports/        over files, and nothing is kept

To a client it is told as a command with its arguments:

  {"mcpServers": {"stemma": {"command": "stemma", "args": ["mcp", "--data", "/home/ada/desk"]}}}`
}

func (c *mcpCmd) Run(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	if c.Data != "" && len(c.Paths) > 0 {
		return fmt.Errorf("%w: --data, or paths", errUsage)
	}
	var s kept
	var err error
	var partial error
	if len(c.Paths) > 0 {
		dir, err := w.temps.folder()
		if err != nil {
			return err
		}
		defer w.temps.remove(dir)
		if s, partial, err = c.aside(ctx, w, dir); err != nil {
			return err
		}
	} else if s, err = c.open(ctx, true); err != nil {
		return err
	}
	defer s.Close()
	t := &sdk.IOTransport{Reader: io.NopCloser(w.stdin), Writer: unclosed{w.stdout}}
	err = mcp.New(s, mcp.Options{Version: stemma.Version, Rules: desk.English.Rules, Pages: c.Pages}).Run(ctx, t)
	if ctx.Err() != nil {
		return nil // it was ended
	}
	if err != nil {
		return err
	}
	return partial
}

// aside keeps the reports in the paths in a store in dir, of which nothing is left when the
// program ends. The second result is of inputs that could not be read.
func (c *mcpCmd) aside(ctx context.Context, w *world, dir string) (s kept, partial, err error) {
	if err := offline(c.Paths); err != nil {
		return nil, nil, err
	}
	if s, err = sqlite.Open(ctx, filepath.Join(dir, storeFile), sqlite.Options{}); err != nil {
		return nil, nil, err
	}
	t := tally{w: w}
	_, err = keep(ctx, s, &t, "mcp", file.Options{Input: c.Input}, nil, c.Paths...)
	if err == nil {
		if partial = t.end(c.Paths); partial != nil && !isPartial(partial) {
			err = partial
		}
	}
	if err == nil {
		d := &desk.Desk{Store: s, Program: program, Holder: "mcp"}
		err = d.Hold(ctx, d.Settle)
	}
	if err != nil {
		s.Close()
		return nil, nil, err
	}
	return s, partial, nil
}

// unclosed is standard output, which is not closed with a session.
type unclosed struct{ io.Writer }

// Close does nothing.
func (unclosed) Close() error { return nil }
