package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"stemma/desk"
	"stemma/edition"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/serve/export"
	"stemma/serve/print"
	"stemma/serve/shelf"
	"stemma/store"
)

// exportCmd writes what is kept.
type exportCmd struct {
	data
	What   string `arg:"" enum:"editions,reports,changes" default:"editions" help:"editions, reports or changes."`
	Format string `enum:"${exports}" default:"auto" help:"Format of editions: jsonl, ${exports_or}."`
	Story  string `placeholder:"STORY" help:"Only one story, named by its ID, or by a report of it or its address."`
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE; its ending chooses the format: ${exports_endings_or}."`
}

func (c *exportCmd) Help() string {
	return `Editions are those that stand, by default one a line as stemma --format json writes them; reports are written one a line as stemma add reads them; changes one revision a line with the time of their publication.

  stemma export reports -o reports.jsonl
  stemma export -o claims.csv
  stemma export --story 3f2a91 -o story.html
  stemma export --format parquet -o tables/

A Parquet file is named for the table that it holds, as figures.parquet; a folder takes all tables. docs/tables.md says what the columns hold.`
}

func (c *exportCmd) Run(w *world) error {
	f, err := c.format()
	if err != nil {
		return err
	}
	open := func(name string) (*target, error) { return w.target(name) }
	docs := []document{{}}
	if f == nil {
		docs[0].target, err = open(c.Output)
	} else {
		docs, err = outputs(f, c.Output, open)
	}
	if err != nil {
		return err
	}
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	if f == nil {
		return docs[0].write(func(to io.Writer) error { return c.lines(w.ctx, s, to) })
	}
	ss, err := c.stories(w.ctx, s, f)
	if err != nil {
		return err
	}
	for _, d := range docs {
		if err := d.write(func(to io.Writer) error { return d.format.write(to, ss, print.Style{}) }); err != nil {
			return err
		}
	}
	return nil
}

// format returns the format of the output, nil for jsonl.
func (c *exportCmd) format() (*format, error) {
	end := strings.ToLower(filepath.Ext(c.Output))
	if c.Format == jsonl || c.Format == auto && (end == "."+jsonl || end == "" || c.What != "editions") {
		return nil, nil
	}
	if c.What != "editions" {
		return nil, fmt.Errorf("%w: only editions are written as %s", errUsage, c.Format)
	}
	return formatOf(c.Output, c.Format)
}

// lines writes an object a line.
func (c *exportCmd) lines(ctx context.Context, s store.Store, to io.Writer) error {
	out := bufio.NewWriter(to)
	enc := plain.NewEncoder(out)
	var err error
	switch c.What {
	case "reports":
		err = exportReports(ctx, s, enc)
	case "changes":
		err = exportChanges(ctx, s, enc)
	default:
		err = c.each(ctx, s, func(e *edition.Edition) error { return enc.Encode(e) })
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// each calls f with the editions that stand.
func (c *exportCmd) each(ctx context.Context, s store.Store, f func(*edition.Edition) error) error {
	standing, err := c.standing(ctx, s)
	if err != nil {
		return err
	}
	for _, e := range standing {
		whole, err := desk.LoadEdition(ctx, s, e.Seq)
		if err != nil {
			return err
		}
		if err := f(whole); err != nil {
			return err
		}
	}
	return nil
}

// standing lists the editions to be written.
func (c *exportCmd) standing(ctx context.Context, s store.Store) ([]store.Edition, error) {
	if c.Story == "" {
		return s.Standing(ctx)
	}
	id, err := reportNamed(ctx, s, c.Story)
	if err != nil {
		return nil, err
	}
	return s.Standing(ctx, id)
}

// stories returns the stories to be written, with what the format needs of them.
func (c *exportCmd) stories(ctx context.Context, s store.Store, f *format) (out []export.Story, err error) {
	standing, err := c.standing(ctx, s)
	if err != nil {
		return nil, err
	}
	held := shelf.New(s, desk.English.Rules)
	for _, e := range standing {
		b, err := held.Book(ctx, e.Seq)
		if err != nil {
			return nil, err
		}
		x := export.Story{Edition: b.Edition}
		if f.Tables != nil || f.Text {
			all, err := held.Whole(ctx, b)
			if err != nil {
				return nil, err
			}
			x.Edition, x.Readings = all.Edition, all.Readings
		}
		out = append(out, x)
	}
	return out, nil
}

// exportPage is how many reports or revisions are loaded at a time.
const exportPage = 256

func exportReports(ctx context.Context, s store.Store, enc *json.Encoder) error {
	type line struct {
		ID        string   `json:"id,omitempty"`
		URL       string   `json:"url,omitempty"`
		Title     string   `json:"title,omitempty"`
		Outlet    string   `json:"outlet,omitempty"`
		Byline    string   `json:"byline,omitempty"`
		Language  string   `json:"language,omitempty"`
		Credits   []string `json:"credits,omitempty"`
		Published string   `json:"published,omitempty"`
		Text      string   `json:"text"`
		SHA256    string   `json:"report"`
	}
	for after := store.Seq(0); ; {
		ids, last, err := s.Arrived(ctx, after, exportPage)
		if err != nil || len(ids) == 0 {
			return err
		}
		after = last
		for _, id := range ids {
			r, err := s.Report(ctx, id)
			if err != nil {
				return err
			}
			l := line{URL: r.URL, Title: r.Title, Outlet: r.Outlet, Byline: r.Byline, Language: r.Language, Credits: r.Credits,
				Published: r.Published.String(), Text: r.Text, SHA256: string(r.ID)}
			if r.GivenID {
				l.ID = r.Ref
			}
			if err := enc.Encode(l); err != nil {
				return err
			}
		}
	}
}

func exportChanges(ctx context.Context, s store.Store, enc *json.Encoder) error {
	type line struct {
		Revision store.Seq       `json:"revision"`
		At       string          `json:"at"`
		Changes  json.RawMessage `json:"changes"`
	}
	for after := store.Seq(0); ; {
		revs, last, err := s.Revisions(ctx, after, exportPage)
		if err != nil || len(revs) == 0 {
			return err
		}
		after = last
		for _, r := range revs {
			at := report.Stamp{Time: r.At}
			if err := enc.Encode(line{r.Seq, at.String(), r.Changes}); err != nil {
				return err
			}
		}
	}
}
