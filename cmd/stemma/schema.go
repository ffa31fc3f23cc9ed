package main

import (
	"io"

	"stemma/edition"
)

// schemaCmd prints the JSON Schema of the program's JSON output.
type schemaCmd struct {
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
}

func (*schemaCmd) Help() string {
	return `The schema (JSON Schema, draft 2020-12) describes what --format json writes; under #/$defs/reading it describes a line of stemma read.

  stemma schema -o stemma.schema.json`
}

func (c *schemaCmd) Run(w *world) error {
	out, err := w.target(c.Output)
	if err != nil {
		return err
	}
	return out.write(func(to io.Writer) error {
		_, err := to.Write(edition.JSONSchema)
		return err
	})
}
