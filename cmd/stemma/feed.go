package main

import (
	"bufio"
	"fmt"
	"os"

	"stemma/intake/feed"
	"stemma/intake/fetch"
	"stemma/internal/plain"
)

// feedCmd is what is done with feeds.
type feedCmd struct {
	Add    feedAddCmd    `cmd:"" help:"Follow feeds."`
	List   feedListCmd   `cmd:"" help:"List the feeds that are followed, and how it goes with each."`
	Import feedImportCmd `cmd:"" help:"Follow the feeds of a list that another reader exported (OPML)."`
	Export feedExportCmd `cmd:"" help:"Write the list of feeds for other readers (OPML)."`
	Remove feedRemoveCmd `cmd:"" help:"Follow feeds no longer; the reports that came by them stay."`
	Check  feedCheckCmd  `cmd:"" help:"Tell what a feed holds, and what is wrong with it."`
}

// feedCheckCmd reads one feed and prints what it holds.
type feedCheckCmd struct {
	network
	Source string `arg:"" name:"url|file" help:"Address or file of a feed, or of a page that names its feeds."`
}

func (c *feedCheckCmd) Help() string {
	return `It reads RSS, Atom and JSON Feed, prints the date, title and address of each entry, and says what was mended or left out. Of a page it prints the feeds that it names. An address is asked for over the network, once, under the rules of robots.txt; only public addresses are. Nothing is kept.

  stemma feed check https://merrowpost.example/rss
  stemma feed check saved.xml`
}

func (c *feedCheckCmd) Run(w *world) error {
	data, o, err := c.get(w)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w.stdout)
	defer out.Flush()
	if found := feed.Discover(data, o.URL); len(found) > 0 {
		if _, err := feed.Parse(data, o); err != nil {
			for _, f := range found {
				fmt.Fprintf(out, "%-5s %s  %s\n", f.Kind, plain.Line(f.URL), plain.Line(f.Title))
			}
			return nil
		}
	}
	f, err := feed.Parse(data, o)
	if err != nil {
		return fmt.Errorf("read feed %s: %w", c.Source, err)
	}
	fmt.Fprintf(out, "%s %s  %s\n", f.Kind, f.Version, plain.Line(f.Title))
	dated := 0
	for i := range f.Entries {
		e := &f.Entries[i]
		date := e.Published
		if !date.Known() {
			date = e.Updated
		}
		day := "no date"
		if date.Known() {
			day, dated = date.String(), dated+1
		}
		for _, s := range []string{e.Title, e.URL} {
			if s != "" {
				fmt.Fprintf(out, "  %-25s %s\n", day, plain.Line(s))
				day = ""
			}
		}
	}
	fmt.Fprintf(out, "%d entries, %d with a date\n", len(f.Entries), dated)
	for _, n := range f.Notes {
		fmt.Fprintf(out, "mended: %s\n", plain.Line(n))
	}
	for _, l := range f.Left {
		fmt.Fprintf(out, "left out: %s (%d)\n", plain.Line(l.Why), l.Count)
	}
	return nil
}

// get returns the bytes of the source, and what is known of them.
func (c *feedCheckCmd) get(w *world) ([]byte, feed.Options, error) {
	if !isAddress(c.Source) {
		data, err := os.ReadFile(c.Source)
		return data, feed.Options{}, err
	}
	r, err := c.client().Get(w.ctx, fetch.Request{URL: c.Source})
	if err != nil {
		return nil, feed.Options{}, err
	}
	return r.Body, feed.Options{URL: r.URL, Charset: r.Charset}, nil
}
