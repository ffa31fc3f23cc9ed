package main

import "stemma/edition"

// schemaCmd prints the JSON Schema of what the program writes as JSON.
type schemaCmd struct{}

func (schemaCmd) Help() string {
	return `The schema (JSON Schema, draft 2020-12) describes what --format json writes; under #/$defs/reading it describes a line of stemma read.

  stemma schema > stemma.schema.json`
}

func (schemaCmd) Run(w *world) error {
	_, err := w.stdout.Write(edition.JSONSchema)
	return err
}
