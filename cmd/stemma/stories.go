package main

import (
	"bufio"
	"cmp"
	"io"
	"slices"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// storiesCmd prints which reports belong to one story.
type storiesCmd struct {
	input
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
	Format string `enum:"${tables}" default:"text" help:"${tables_or}."`
	Why    bool   `help:"Say for the pairs that hold a story together what joined them, and what spoke against it."`
}

func (c *storiesCmd) Help() string {
	return `The groups are a function of the set of reports: neither order nor batches change them. A possible member is like a story, and not like enough: it is
shown, and counted nowhere. Copies have most of their words in one order; a digest spans several stories, and so belongs to none.

  stemma stories all/
  stemma stories --format jsonl --input jsonl feed.jsonl
  stemma stories --why a/ b/`
}

func (c *storiesCmd) Run(w *world) error {
	target, err := c.target(w, c.Output)
	if err != nil {
		return err
	}
	write := storyFormats[slices.IndexFunc(storyFormats, func(f storyFormat) bool { return f.name == c.Format })].write
	index := story.NewIndex()
	refs := refsOf{}
	partial := c.each(w, func(r *report.Report, rd *claim.Reading) error {
		refs.add(r)
		index.Add(story.SketchOf(rd)) // the reading itself is not kept
		return nil
	})
	if partial != nil && !isPartial(partial) {
		return partial
	}
	err = target.write(func(to io.Writer) error {
		out := bufio.NewWriter(to)
		for _, s := range index.Stories(story.Overlay{}) {
			if err := write(out, s, refs, c.Why); err != nil {
				return err
			}
		}
		return out.Flush()
	})
	return cmp.Or(err, partial)
}
