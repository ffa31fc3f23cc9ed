package main

import "stemma/serve/print"

// figuresCmd prints one section of the board alone.
type figuresCmd struct {
	input
	sectionInput
}

func (c *figuresCmd) Help() string {
	return `It prints every quantity that the reports state, a row for each thing measured: what they disagree on, what moved in the course of the story, what only one report has, tolls in the order told, the others; and the sums. Words of reports name the rows. Each row ends with an ID, of which stemma why tells more.

  stemma figures reports/
  stemma figures reports/ --format json | jq '.stories[].series'
  COLUMNS=160 stemma figures reports/`
}

func (c *figuresCmd) Run(w *world) error { return c.print(w, c.input, print.Figures) }
