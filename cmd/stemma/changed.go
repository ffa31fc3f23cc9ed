package main

import "stemma/serve/print"

// changedCmd prints one section of the board alone.
type changedCmd struct {
	input
	sectionInput
}

func (c *changedCmd) Help() string {
	return `It prints what the reports disagree on, then every change on the way from one report to another: a hedge, a source or a bound that was lost, a number or a quotation that is another; then the claims whose readings differ in more than words, and who denies what. Each row ends with an ID, of which stemma why tells more.

  stemma changed reports/
  stemma changed reports/ --format json | jq '.stories[].findings'

What changed since you last looked is stemma changes.`
}

func (c *changedCmd) Run(w *world) error { return c.print(w, c.input, print.Changed) }
