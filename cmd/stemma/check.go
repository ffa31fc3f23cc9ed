package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"stemma"
	"stemma/check"
	"stemma/claim"
	"stemma/intake/file"
	"stemma/report"
	"stemma/serve/proof"
	"stemma/serve/shelf"
	"stemma/store"
)

// checkCmd holds a draft against reports.
type checkCmd struct {
	data
	Input   string   `enum:"${inputs}" default:"auto" help:"How to read the reports: ${inputs_or}."`
	Against []string `sep:"none" placeholder:"PATH" help:"Files and folders of reports; more paths may follow."`
	Story   string   `placeholder:"STORY" help:"Hold it against a story that is kept, named by a report of it or by its ID."`
	Output  string   `short:"o" placeholder:"FILE" help:"Write to FILE; its ending chooses the format: .html, .md, .json or .txt."`
	Format  string   `enum:"auto,html,md,json,text" default:"auto" help:"html, md, json or text."`
	All     bool     `help:"List in the terminal what is traced, too."`
	Strict  bool     `help:"Exit with 1 also where no report has something."`
	Color   string   `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
	Draft   string   `arg:"" help:"The draft; - is standard input."`
	Paths   []string `arg:"" optional:"" name:"path" help:"More files and folders of reports."`
}

func (c *checkCmd) Help() string {
	return `Of every figure, quotation, speaker, firmness, name, date and claim of the draft it says which reports have it, how many lines of transmission they come down, or how they have it otherwise, with both passages; or that no report has it. Then it lists what most of the reports have and the draft leaves out.

Traced means that a report has it, rounded, converted, reworded or in part; it does not mean true. That something differs is said only where it is the same thing told otherwise. All reports are taken as one story. A report with the very text of the draft is left out: a text does not vouch for itself.

  stemma check draft.txt --against reports/
  stemma check draft.txt --against reports/ -o check.html
  pbpaste | stemma check - --against reports/ --format json
  stemma check draft.md --story 3f2a9c

It exits with 0 when all is traced or merely not found, with 1 when something differs (with --strict also when something is not found), with 2 when it could not be done, and with 3 when nothing differs but some of the reports could not be read.`
}

// A proofFormat is an output format of check.
type proofFormat struct {
	name, ending string
	write        func(io.Writer, *check.Proof, proof.Style) error
}

func plainly(write func(io.Writer, *check.Proof) error) func(io.Writer, *check.Proof, proof.Style) error {
	return func(w io.Writer, p *check.Proof, _ proof.Style) error { return write(w, p) }
}

var proofFormats = []proofFormat{
	{"html", ".html", plainly(proof.Page)}, {"md", ".md", plainly(proof.Markdown)}, {"json", ".json", plainly(proof.JSON)}, {"text", ".txt", proof.Terminal},
}

// exitDiffers is the exit code of check when something differs, and exitUndone when the
// check was not done: as those of diff and grep are.
const (
	exitDiffers = 1
	exitUndone  = 2
)

func (c *checkCmd) Run(w *world) error {
	p, partial, err := c.check(w)
	if err != nil {
		return &exitError{exitUndone, err}
	}
	switch {
	case p.Count.Differs > 0 || c.Strict && p.Count.NotFound > 0:
		return &exitError{exitDiffers, nil}
	}
	return partial
}

// check does all but say how it ends.
func (c *checkCmd) check(w *world) (p *check.Proof, partial, err error) {
	format, err := c.format()
	if err != nil {
		return nil, nil, err
	}
	paths := slices.Concat(c.Against, c.Paths)
	switch {
	case (len(paths) == 0) == (c.Story == ""):
		return nil, nil, fmt.Errorf("%w: say what to hold the draft against: --against PATH or --story STORY", errUsage)
	case c.Draft == stdinPath && slices.Contains(paths, stdinPath):
		return nil, nil, fmt.Errorf("%w: standard input cannot be both the draft and the reports", errUsage)
	}
	if err := offline(append([]string{c.Draft}, paths...)); err != nil {
		return nil, nil, err
	}
	out, err := w.target(c.Output, append([]string{c.Draft}, paths...)...)
	if err != nil {
		return nil, nil, err
	}
	draft, err := c.draft(w)
	if err != nil {
		return nil, nil, err
	}
	if c.Story != "" {
		p, err = c.kept(w, draft)
	} else {
		p, partial, err = c.given(w, draft, paths)
	}
	if err != nil {
		return nil, nil, err
	}
	err = out.write(func(to io.Writer) error {
		return format.write(to, p, proof.Style{Color: coloured(to, c.Color), Width: columns(to), All: c.All})
	})
	return p, partial, err
}

// stdinPath names standard input.
const stdinPath = "-"

func (c *checkCmd) format() (*proofFormat, error) {
	name, end := c.Format, strings.ToLower(filepath.Ext(c.Output))
	if name == auto && (c.Output == "" || c.Output == stdinPath) {
		name = "text"
	}
	for i := range proofFormats {
		if f := &proofFormats[i]; f.name == name || name == auto && f.ending == end {
			return f, nil
		}
	}
	return nil, fmt.Errorf("%w: the ending of %s names no format; say --format", errUsage, c.Output)
}

// draft reads the draft, which must be one text.
func (c *checkCmd) draft(w *world) (*claim.Reading, error) {
	var all []*report.Report
	for r, err := range file.Read(w.ctx, file.Options{Stdin: w.stdin, Except: w.writes}, c.Draft) {
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	if len(all) != 1 {
		return nil, fmt.Errorf("%s holds %d texts, and a draft is one", c.Draft, len(all))
	}
	return program.Read(all[0]), nil
}

// given holds a draft against the reports of paths.
func (c *checkCmd) given(w *world, draft *claim.Reading, paths []string) (p *check.Proof, partial, err error) {
	readings, partial := input{Input: c.Input, Paths: paths}.all(w)
	if readings == nil {
		return nil, nil, partial
	}
	readings = slices.DeleteFunc(readings, func(r *claim.Reading) bool {
		same := r.Report.Text == draft.Report.Text
		if same {
			c.itself(w, r.Report.Ref)
		}
		return same
	})
	if len(readings) == 0 {
		return nil, nil, errAlone
	}
	stories := stemma.GatherAsOne(readings)
	if len(stories) != 1 {
		return nil, nil, fmt.Errorf("the reports are %d stories", len(stories))
	}
	return check.Draft(draft, stories[0], readings), partial, nil
}

var errAlone = errors.New("there is no report to hold the draft against")

// itself says that a report was left out.
func (c *checkCmd) itself(w *world, ref string) {
	w.complain("%s is the draft itself, and left out", ref)
}

// kept holds a draft against a story that is kept.
func (c *checkCmd) kept(w *world, draft *claim.Reading) (*check.Proof, error) {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	id, err := reportNamed(w.ctx, s, c.Story)
	if err != nil {
		return nil, err
	}
	kept := shelf.New(s, stemma.Rules)
	b, err := kept.Story(w.ctx, string(id))
	if errors.Is(err, store.ErrNotFound) {
		return nil, inNoStory(id)
	}
	if err != nil {
		return nil, err
	}
	p, err := kept.Check(w.ctx, draft, b)
	if errors.Is(err, store.ErrNotFound) {
		return nil, errAlone
	}
	if err != nil {
		return nil, err
	}
	for _, ref := range p.Itself {
		c.itself(w, ref)
	}
	return p.Proof, nil
}
