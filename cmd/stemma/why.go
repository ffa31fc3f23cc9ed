package main

import (
	"fmt"
	"io"

	"stemma/serve/print"
)

// whyCmd tells why something stands on the board.
type whyCmd struct {
	What string `arg:"" help:"An ID that another section ends its rows with, or its beginning; or two sigla, as in A-D."`
	input
	sectionInput
}

func (c *whyCmd) Help() string {
	return `It tells why a figure, a claim, a quotation or a change stands on the board as it does, or what ties two reports: every passage with its place in its report, how firmly and by whom it is told, what holds other figures apart, the evidence of descent by its four classes, and the rules that read it, each by its name or by its lexicon and line.

  stemma figures reports/            rows end with IDs such as S3fc1a90b
  stemma why S3fc reports/           why these figures are one row
  stemma why A-D reports/            why D is said to be made from A
  stemma why F09b reports/ --format json`
}

func (c *whyCmd) Run(w *world) error {
	es, partial := c.editions(w, c.input)
	if es == nil {
		return partial
	}
	as, err := print.Answers(es, c.What)
	if err != nil {
		return fmt.Errorf("why %s: %w", c.What, err)
	}
	write := func(to io.Writer) error { return print.Why(to, as, c.style(to)) }
	if c.Format == "json" {
		write = func(to io.Writer) error { return print.WhyJSON(to, as) }
	}
	if err := write(w.stdout); err != nil {
		return err
	}
	return partial
}
