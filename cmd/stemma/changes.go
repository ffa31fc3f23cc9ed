package main

import (
	"fmt"
	"time"

	"stemma/desk"
	"stemma/edition"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/serve/print"
	"stemma/store"
)

// styled are the flags that say how changes are written.
type styled struct {
	Format string `enum:"text,jsonl" default:"text" help:"text, or jsonl (a change a line)."`
	Color  string `enum:"auto,always,never" default:"auto" help:"Colour: auto, always or never."`
}

// print writes what changed.
func (c styled) print(w *world, ns []desk.News) error {
	if c.Format == "jsonl" {
		enc := plain.NewEncoder(w.stdout)
		for _, n := range ns {
			for _, x := range n.Changes {
				if err := enc.Encode(x); err != nil {
					return err
				}
			}
		}
		return nil
	}
	st := print.Style{Color: coloured(w.stdout, c.Color), Width: columns(w.stdout)}
	for _, n := range ns {
		if err := print.News(w.stdout, n.Was, n.Is, n.Changes, st); err != nil {
			return err
		}
	}
	return nil
}

// changesCmd prints what changed.
type changesCmd struct {
	data
	styled
	Since string `placeholder:"TIME" help:"Since a time: 2031-05-02, 2031-05-02T14:00, 12h or 3d ago."`
	For   string `placeholder:"NAME" default:"me" help:"Since NAME last looked; each name has its own mark."`
	Story string `arg:"" optional:"" help:"Only of one story, named by a report of it or by its ID. The mark stays where it is."`
}

func (c *changesCmd) Help() string {
	return `Of each story that changed it prints what moved: figures, denials, disputes, firmness, sources and findings, what stood and what stands now, each with the outlet and the bytes of the report. What changed and changed back is left out, and so is one more copy of a text.

  stemma changes                since you last looked
  stemma changes --for ada      since Ada last looked
  stemma changes --since 12h    the last twelve hours; no mark is moved`
}

func (c *changesCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	now, err := s.Before(w.ctx, store.FarFuture)
	if err != nil {
		return err
	}
	var after store.Seq
	if c.Since != "" {
		t, err := since(c.Since, time.Now())
		if err != nil {
			return err
		}
		if after, err = s.Before(w.ctx, t); err != nil {
			return err
		}
	} else if after, err = s.Mark(w.ctx, c.For); err != nil {
		return err
	}
	var only []report.ID
	if c.Story != "" {
		id, err := reportNamed(w.ctx, s, c.Story)
		if err != nil {
			return err
		}
		only = append(only, id)
	}
	ns, err := desk.Since(w.ctx, s, after, store.Newest, only...)
	if err != nil {
		return err
	}
	if err := c.print(w, ns); err != nil {
		return err
	}
	if len(ns) == 0 && c.Format == "text" {
		if _, err := fmt.Fprintln(w.stdout, "nothing changed"); err != nil {
			return err
		}
	}
	if c.Since != "" || c.Story != "" {
		return nil
	}
	return s.SetMark(w.ctx, c.For, now)
}

// listCmd lists stories.
type listCmd struct {
	data
	N int `short:"n" default:"30" help:"How many."`
}

func (c *listCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	standing, err := s.Standing(w.ctx)
	if err != nil {
		return err
	}
	for _, e := range newest(standing, c.N) {
		whole, err := desk.LoadEdition(w.ctx, s, e.Seq)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w.stdout, storyRow(whole)); err != nil {
			return err
		}
	}
	return nil
}

// storyRow returns what a line says of a story.
func storyRow(e *edition.Edition) string {
	row := fmt.Sprintf("%s  %3d  %10s  %10s", e.Story.ID, e.Story.Reports, e.Story.From, e.Story.To)
	if l := e.Story.Lead; l != nil {
		row += `  "` + plain.Line(l.Exact) + `"`
	}
	return row
}
