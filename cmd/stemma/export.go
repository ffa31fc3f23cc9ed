package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"stemma/desk"
	"stemma/edition"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/serve/print"
	"stemma/store"
)

// exportCmd writes what is kept.
type exportCmd struct {
	data
	What   string `arg:"" enum:"editions,reports,changes" default:"editions" help:"editions, reports or changes."`
	Format string `enum:"jsonl,csv" default:"jsonl" help:"jsonl, or csv (of editions: a figure a row)."`
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
}

func (c *exportCmd) Help() string {
	return `Editions are those that stand, one a line as stemma --format json writes them; reports are written as stemma add reads them; changes are written with the time of their publication.

  stemma export reports -o reports.jsonl
  stemma export --format csv -o figures.csv`
}

func (c *exportCmd) Run(w *world) error {
	if c.Format == "csv" && c.What != "editions" {
		return fmt.Errorf("%w: only editions are written as csv", errUsage)
	}
	target, err := w.target(c.Output)
	if err != nil {
		return err
	}
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	return target.write(func(to io.Writer) error {
		out := bufio.NewWriter(to)
		var err error
		switch c.What {
		case "reports":
			err = exportReports(w.ctx, s, plain.NewEncoder(out))
		case "changes":
			err = exportChanges(w.ctx, s, plain.NewEncoder(out))
		default:
			err = c.exportEditions(w.ctx, s, out)
		}
		if err != nil {
			return err
		}
		return out.Flush()
	})
}

func (c *exportCmd) exportEditions(ctx context.Context, s store.Store, out io.Writer) error {
	standing, err := s.Standing(ctx)
	if err != nil {
		return err
	}
	enc := plain.NewEncoder(out)
	var all []*edition.Edition // for CSV, which has one head
	for _, e := range standing {
		whole, err := desk.LoadEdition(ctx, s, e.Seq)
		if err != nil {
			return err
		}
		if c.Format == "csv" {
			all = append(all, whole)
		} else if err := enc.Encode(whole); err != nil {
			return err
		}
	}
	if c.Format == "csv" {
		return print.CSV(out, all)
	}
	return nil
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
