package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"stemma/desk"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/store"
)

// A decider is what the commands have in common by which a person decides about stories.
type decider struct {
	data
	styled
	By string `placeholder:"NAME" help:"Who decides; by default you."`
}

// decide opens the store, keeps the decisions that ask returns, has the stories edited that
// they change, and prints what changed.
func (c *decider) decide(w *world, ask func(context.Context, kept) ([]store.Decision, error)) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	s, err := c.open(ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := c.desk(s)
	if err != nil {
		return err
	}
	last, err := s.Before(ctx, store.FarFuture)
	if err != nil {
		return err
	}
	ds, err := ask(ctx, s)
	if err != nil {
		return err
	}
	now := time.Now()
	for i := range ds {
		ds[i].By, ds[i].At = me(c.By), now
	}
	if err := s.Decide(ctx, ds...); err != nil {
		return err
	}
	err = d.Hold(ctx, d.Settle)
	var taken *desk.TakenError
	if errors.As(err, &taken) {
		_, err = fmt.Fprintf(w.stdout, "decided; the stemma that runs the desk does it: %s\n", taken.By.Holder)
		return err
	}
	if err != nil {
		return err
	}
	ns, err := desk.Since(ctx, s, last, store.Newest)
	if err != nil {
		return err
	}
	if len(ns) == 0 && c.Format == "text" {
		_, err = fmt.Fprintln(w.stdout, "decided; no story changed")
		return err
	}
	return c.print(w, ns)
}

// pair returns a decision about two reports that the user names.
func pair(ctx context.Context, s store.Store, kind store.DecisionKind, a, b string) ([]store.Decision, error) {
	x, err := reportNamed(ctx, s, a)
	if err != nil {
		return nil, err
	}
	y, err := reportNamed(ctx, s, b)
	if err != nil {
		return nil, err
	}
	if x == y {
		return nil, fmt.Errorf("%s and %s are one report", a, b)
	}
	return []store.Decision{{Kind: kind, A: x, B: y}}, nil
}

// members returns the reports of the story that a report is in.
func members(ctx context.Context, s store.Store, id report.ID) ([]report.ID, error) {
	gs, err := s.GroupsOf(ctx, id)
	if err != nil || len(gs) == 0 {
		return nil, err
	}
	return gs[0].Story.Reports, nil
}

// mergeCmd joins two stories.
type mergeCmd struct {
	decider
	Story string `arg:"" help:"A story, by its ID, or by the beginning of the ID or the address of a report of it."`
	With  string `arg:"" help:"The other one."`
}

func (c *mergeCmd) Help() string {
	return `The two are one story from now on, whatever the texts say, until you undo it. Where a decision to part them stands too, that one holds.

  stemma list
  stemma merge 5f81e47a80e7 2d5f059e2cc1`
}

func (c *mergeCmd) Run(w *world) error {
	return c.decide(w, func(ctx context.Context, s kept) ([]store.Decision, error) {
		return pair(ctx, s, store.Together, c.Story, c.With)
	})
}

// splitCmd parts reports.
type splitCmd struct {
	decider
	Report string `arg:"" help:"A report, by the beginning of its ID or by its address."`
	From   string `arg:"" optional:"" help:"The report with which it must not be in one story; by default all with which it is now."`
}

func (c *splitCmd) Help() string {
	return `With two reports, they are never in one story from now on; to which of the two the others go is decided by the texts. With one, it leaves its story, and those that it leaves it does not meet again.

  stemma split 3f2a91
  stemma split 3f2a91 https://post.example/b`
}

func (c *splitCmd) Run(w *world) error {
	return c.decide(w, func(ctx context.Context, s kept) ([]store.Decision, error) {
		if c.From != "" {
			return pair(ctx, s, store.Apart, c.Report, c.From)
		}
		id, err := reportNamed(ctx, s, c.Report)
		if err != nil {
			return nil, err
		}
		all, err := members(ctx, s, id)
		if err != nil {
			return nil, err
		}
		var ds []store.Decision
		for _, m := range all {
			if m != id {
				ds = append(ds, store.Decision{Kind: store.Apart, A: id, B: m})
			}
		}
		if len(ds) == 0 {
			return nil, fmt.Errorf("%s is in no story with others", id.Short())
		}
		return ds, nil
	})
}

// pinCmd puts a report into a story.
type pinCmd struct {
	decider
	Report string `arg:"" help:"A report, by the beginning of its ID or by its address."`
	Story  string `arg:"" help:"The story where it belongs, named as stemma merge names it."`
}

func (c *pinCmd) Help() string {
	return `The report goes where the story is, and draws no other after it.

  stemma pin 3f2a91 2d5f059e2cc1`
}

func (c *pinCmd) Run(w *world) error {
	return c.decide(w, func(ctx context.Context, s kept) ([]store.Decision, error) {
		return pair(ctx, s, store.Pin, c.Report, c.Story)
	})
}

// muteCmd takes a report out of all stories.
type muteCmd struct {
	decider
	Report string `arg:"" help:"A report, by the beginning of its ID or by its address."`
}

func (c *muteCmd) Help() string {
	return `The report stays in the store and is found by a search. stemma forget removes it.`
}

func (c *muteCmd) Run(w *world) error {
	return c.decide(w, func(ctx context.Context, s kept) ([]store.Decision, error) {
		id, err := reportNamed(ctx, s, c.Report)
		return []store.Decision{{Kind: store.Mute, A: id}}, err
	})
}

// undoCmd takes back what was decided.
type undoCmd struct {
	decider
	Number int64 `arg:"" optional:"" help:"Its number, as stemma decisions prints it; by default the last that stands."`
}

func (c *undoCmd) Run(w *world) error {
	return c.decide(w, func(ctx context.Context, s kept) ([]store.Decision, error) {
		ds, err := s.Decisions(ctx)
		if err != nil {
			return nil, err
		}
		for _, v := range slices.Backward(desk.Verdicts(ds)) {
			if c.Number != 0 && int64(v.Decisions[0].Seq) != c.Number {
				continue
			}
			if !v.Stands() {
				if c.Number != 0 {
					return nil, fmt.Errorf("decision %d does not stand any more", c.Number)
				}
				continue
			}
			return v.Back(), nil
		}
		if c.Number != 0 {
			return nil, fmt.Errorf("there is no decision %d; stemma decisions lists them", c.Number)
		}
		return nil, errors.New("nothing was decided that stands")
	})
}

// decidedCmd lists what was decided.
type decidedCmd struct {
	data
	Format string `enum:"text,jsonl" default:"text" help:"text, or jsonl (a decision about two reports a line)."`
}

// decisionRow is a decision as JSON Lines tell it.
type decisionRow struct {
	Seq    store.Seq          `json:"seq"`
	Kind   store.DecisionKind `json:"kind"`
	Report report.ID          `json:"report"`
	With   report.ID          `json:"with,omitempty"`
	Undo   bool               `json:"undo,omitempty"`
	By     string             `json:"by"`
	At     time.Time          `json:"at"`
}

func (c *decidedCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	ds, err := s.Decisions(w.ctx)
	if err != nil {
		return err
	}
	if c.Format == "jsonl" {
		enc := plain.NewEncoder(w.stdout)
		for _, d := range ds {
			if err := enc.Encode(decisionRow{d.Seq, d.Kind, d.A, d.B, d.Undo, d.By, d.At}); err != nil {
				return err
			}
		}
		return nil
	}
	for _, v := range desk.Verdicts(ds) {
		if err := c.write(w, s, v); err != nil {
			return err
		}
	}
	if len(ds) == 0 {
		_, err = fmt.Fprintln(w.stdout, "nothing was decided")
	}
	return err
}

// decisionWords says what a kind of decision is, for people.
var decisionWords = map[store.DecisionKind]string{store.Together: "merge", store.Apart: "split", store.Pin: "pin", store.Mute: "mute"}

// write prints what was decided at once: its number, what it is, who and when, and the heads
// of the reports that it is about.
func (c *decidedCmd) write(w *world, s store.Reports, v desk.Verdict) error {
	d := v.Decisions[0]
	what := decisionWords[d.Kind]
	switch {
	case d.Undo:
		what = "undo of " + what
	case !v.Stands():
		what += ", taken back"
	}
	fmt.Fprintf(w.stdout, "%4d  %s  by %s, %s\n", d.Seq, what, plain.Line(d.By), d.At.Local().Format("2006-01-02 15:04"))
	about := []report.ID{d.A}
	for _, x := range v.Decisions {
		if x.B != "" {
			about = append(about, x.B)
		}
	}
	for _, id := range about {
		r, err := s.Report(w.ctx, id)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w.stdout, "      %s\n", plain.Line(headlineOf(r))); err != nil {
			return err
		}
	}
	return nil
}
