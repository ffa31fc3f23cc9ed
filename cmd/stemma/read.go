package main

import (
	"bufio"
	"cmp"
	"io"

	"stemma/claim"
	"stemma/edition"
	"stemma/internal/plain"
	"stemma/report"
)

// readCmd writes readings as JSON Lines.
type readCmd struct {
	input
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
	Text   bool   `help:"Add each report's text to its line."`
}

func (c *readCmd) Help() string {
	return `Each line holds the report's head, and its sentences, furniture, figures, quotes, attributions, hedges, dates, names, places and claims, all with offsets: bytes of the report's text, from 0, the end not included. For a UTF-8 text file they are bytes of the file.

  stemma read reports/ > readings.jsonl
  stemma read --text a.pdf | jq -r .text`
}

func (c *readCmd) Run(w *world) error {
	target, err := c.target(w, c.Output)
	if err != nil {
		return err
	}
	return target.write(func(to io.Writer) error {
		out := bufio.NewWriter(to)
		enc := plain.NewEncoder(out)
		err := c.each(w, func(r *report.Report, rd *claim.Reading) error {
			line := edition.Read(rd)
			if c.Text {
				line.Text = &r.Text
			}
			return enc.Encode(line)
		})
		return cmp.Or(out.Flush(), err)
	})
}
