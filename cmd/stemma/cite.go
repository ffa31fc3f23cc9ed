package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"stemma"
	"stemma/desk"
	"stemma/edition"
	"stemma/edition/cite"
	"stemma/internal/plain"
)

// citeCmd cites the best witness of each line of transmission.
type citeCmd struct {
	data
	Input  string   `enum:"${inputs}" default:"auto" help:"How to read the reports: ${inputs_or}."`
	From   []string `sep:"none" placeholder:"PATH" help:"Files and folders of reports; without it, what is kept is cited."`
	AsOne  bool     `help:"Take all reports as one story."`
	Format string   `enum:"wiki,csl" default:"wiki" help:"wiki ({{cite news}}, one a line) or csl (CSL-JSON)."`
	Output string   `short:"o" placeholder:"FILE" help:"Write to FILE."`
	What   string   `arg:"" name:"claim-or-story" help:"ID of a claim or a story, as an edition has it; of what is kept a story may be named by a report of it as well."`
	Paths  []string `arg:"" optional:"" name:"path" help:"More files and folders of reports."`
}

func (c *citeCmd) Help() string {
	return `Of a claim it cites one report for each line of transmission that has it, with the words of the claim; of a story one report for each line. Two reports of one line are one source. The best is one that a reader can find: with an address, with an outlet; then the one that its line comes down from; then the first.

  stemma cite L1f0c22d9                          from what is kept
  stemma cite L1f0c22d9 --from reports/
  stemma cite 3f2a9c51b0de --format csl -o sources.json

The IDs of claims are those of loci in stemma --format json and of the rows in --format md.`
}

func (c *citeCmd) Run(w *world) error {
	paths := slices.Concat(c.From, c.Paths)
	if err := offline(paths); err != nil {
		return err
	}
	out, err := w.target(c.Output, paths...)
	if err != nil {
		return err
	}
	var picks []cite.Pick
	var partial error
	if len(paths) > 0 {
		picks, partial, err = c.read(w, paths)
	} else {
		picks, err = c.kept(w)
	}
	if err != nil {
		return err
	}
	if err := out.write(func(to io.Writer) error { return c.write(to, picks) }); err != nil {
		return err
	}
	return partial
}

// read picks from the reports in the paths.
func (c *citeCmd) read(w *world, paths []string) (picks []cite.Pick, partial, err error) {
	readings, partial := input{Input: c.Input, Paths: paths}.all(w)
	if readings == nil {
		return nil, nil, partial
	}
	gather := stemma.Gather
	if c.AsOne {
		gather = stemma.GatherAsOne
	}
	for _, x := range stories(readings, gather) {
		e := x.Edition
		if e.Story.ID == c.What {
			return cite.Story(e), partial, nil
		}
		if picks, ok := cite.Claim(e, c.What); ok {
			return picks, partial, nil
		}
	}
	return nil, partial, fmt.Errorf("no claim and no story of these reports is called %s", c.What)
}

// kept picks from what is kept.
func (c *citeCmd) kept(w *world) ([]cite.Pick, error) {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if !strings.HasPrefix(c.What, claimID) {
		id, err := reportNamed(w.ctx, s, c.What)
		if err != nil {
			return nil, err
		}
		e, err := standing(w.ctx, s, id)
		if err != nil {
			return nil, err
		}
		return cite.Story(e), nil
	}
	all, err := s.Standing(w.ctx)
	if err != nil {
		return nil, err
	}
	for _, x := range all {
		e, err := desk.LoadEdition(w.ctx, s, x.Seq)
		if err != nil {
			return nil, err
		}
		if picks, ok := cite.Claim(e, c.What); ok {
			return picks, nil
		}
	}
	return nil, fmt.Errorf("no claim of a story that is kept is called %s", c.What)
}

// claimID begins the ID of every claim; no ID of a report begins so.
const claimID = "L"

func (c *citeCmd) write(to io.Writer, picks []cite.Pick) error {
	exact := func(p *edition.Passage) string {
		if p == nil {
			return ""
		}
		return p.Exact
	}
	if c.Format == "csl" {
		items := []cite.Item{}
		for _, p := range picks {
			items = append(items, cite.CSL(p.Witness, exact(p.Passage)))
		}
		enc := plain.NewEncoder(to)
		enc.SetIndent("", " ")
		return enc.Encode(items)
	}
	b := bufio.NewWriter(to)
	for _, p := range picks {
		fmt.Fprintln(b, plain.Shown(cite.News(p.Witness, exact(p.Passage))))
	}
	return b.Flush()
}
