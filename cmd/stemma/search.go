package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stemma"
	"stemma/claim"
	"stemma/desk"
	"stemma/internal/plain"
	"stemma/store"
)

// newest returns the last n editions, the last first.
func newest(es []store.Edition, n int) []store.Edition {
	es = slices.Clone(es)
	slices.SortFunc(es, func(a, b store.Edition) int { return cmp.Compare(b.Seq, a.Seq) })
	return es[:min(max(n, 0), len(es))]
}

// searchCmd finds reports.
type searchCmd struct {
	data
	N      int      `short:"n" default:"20" help:"How many."`
	Ranked bool     `help:"The best first, in place of the newest; of common words among the newest that have them."`
	Query  []string `arg:"" help:"What to find; see above."`
}

func (c *searchCmd) Help() string {
	return `A report is found if it has all the words. "Words in quotation marks" must follow each other, wo* stands for all words that begin so (two letters at least), -word must not be there. title:word, text:word, quote:word, speaker:word and figure:word look in one place only; a figure is found by its value in digits, its unit and what is counted.

  stemma search ferry norvane
  stemma search speaker:moor 'quote:"a disaster"'
  stemma search figure:6500 -drill*`
}

func (c *searchCmd) Run(w *world) error {
	q, err := store.ParseQuery(strings.Join(c.Query, " "))
	if err != nil {
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	q.Max, q.Ranked = c.N, c.Ranked
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	found, err := s.Search(w.ctx, q)
	if err != nil {
		return err
	}
	for _, id := range found {
		r, err := s.Report(w.ctx, id)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w.stdout, plain.Line(headlineOf(r))); err != nil {
			return err
		}
		made, err := s.Made(w.ctx, stemma.Rules, id)
		if err != nil {
			return err
		}
		for _, m := range made {
			rd, err := claim.DecodeReading(r, m.Reading)
			if err != nil {
				return err
			}
			for _, p := range desk.Passages(rd, q, mostPassages) {
				if _, err := fmt.Fprintf(w.stdout, "    %d-%d  \"%s\"\n", p.Start, p.End, plain.Line(p.Of(r.Text))); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// mostPassages is how many passages of a report are shown. Ours.
const mostPassages = 2
