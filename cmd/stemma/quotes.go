package main

import "stemma/serve/print"

// quotesCmd prints one section of the board alone.
type quotesCmd struct {
	input
	sectionInput
}

func (c *quotesCmd) Help() string {
	return `It prints every quotation that two reports have: who is said to have said it, in which reports, and word by word how its readings differ. Each ends with an ID, of which stemma why tells more.

  stemma quotes reports/
  stemma quotes reports/ --format json | jq '.stories[].quotes'`
}

func (c *quotesCmd) Run(w *world) error { return c.print(w, c.input, print.Quotes) }
