package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"stemma/desk/poll"
	"stemma/intake/feed"
	"stemma/intake/fetch"
	"stemma/internal/plain"
	"stemma/store"
)

// feedAddCmd follows feeds.
type feedAddCmd struct {
	data
	network
	Outlet string   `placeholder:"NAME" help:"The outlet of all reports of the feed; by default what they say themselves."`
	By     string   `placeholder:"NAME" help:"Who adds it; by default you."`
	URL    []string `arg:"" name:"url" help:"Addresses of feeds, or of pages that name one."`
}

func (c *feedAddCmd) Help() string {
	return `Each is asked for once, and followed if it is a feed; of a page that names one feed, that one is. stemma serve then gets the pages that it tells of and asks again from time to time.

  stemma feed add https://merrowpost.example/rss
  stemma feed add --outlet "Merrow Post" https://merrowpost.example/`
}

func (c *feedAddCmd) Run(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	s, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer s.Close()
	p := &poll.Poller{Store: s, Get: c.client()}
	known, err := s.Feeds(ctx)
	if err != nil {
		return err
	}
	faults := 0
	for _, address := range c.URL {
		if slices.ContainsFunc(known, func(f store.Feed) bool { return f.Address == address }) {
			fmt.Fprintf(w.stdout, "followed already: %s\n", plain.Line(address))
			continue
		}
		at, a, err := c.ask(w, p.Get, address)
		if err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			faults++
			w.complain("%s: %v", address, err)
			continue
		}
		f := store.Feed{Address: at, Title: a.Feed.Title, Outlet: c.Outlet, Site: a.Feed.Link, By: me(c.By), Added: time.Now()}
		if _, err := s.Follow(ctx, f); err != nil {
			return err
		}
		if err := p.Keep(ctx, f, a, nil); err != nil {
			return err
		}
		fmt.Fprintf(w.stdout, "followed: %s  %s, %s\n", plain.Line(at), plain.Line(cmp.Or(c.Outlet, f.Title)), entriesOf(len(a.Feed.Entries)))
	}
	switch {
	case faults == len(c.URL):
		return errors.New("no feed was added")
	case faults > 0:
		return partialError{faults}
	}
	_, err = fmt.Fprintln(w.stdout, "stemma serve gets what they tell of")
	return err
}

// ask asks for a feed, or for the only one that a page names, and returns its address.
func (c *feedAddCmd) ask(w *world, g poll.Getter, address string) (string, poll.Answer, error) {
	if !isAddress(address) {
		return "", poll.Answer{}, errors.New("it is no address of the web; stemma feed import reads a list of feeds")
	}
	a, err := poll.Ask(w.ctx, g, fetch.Request{URL: address})
	if errors.Is(err, feed.ErrPage) && len(a.Found) == 1 {
		address = a.Found[0].URL
		a, err = poll.Ask(w.ctx, g, fetch.Request{URL: address})
	}
	if errors.Is(err, feed.ErrPage) && len(a.Found) > 1 {
		var names []string
		for _, f := range a.Found {
			names = append(names, f.URL)
		}
		return "", a, fmt.Errorf("it is a page that names %d feeds; add one of them: %s", len(names), strings.Join(names, " "))
	}
	if err != nil {
		return "", a, errors.New(poll.Words(err))
	}
	return address, a, nil
}

// feedRemoveCmd follows feeds no longer.
type feedRemoveCmd struct {
	data
	URL []string `arg:"" name:"url" help:"Addresses, as feed list prints them."`
}

func (c *feedRemoveCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, address := range c.URL {
		switch err := s.Unfollow(w.ctx, address); {
		case errors.Is(err, store.ErrNotFound):
			return fmt.Errorf("%s is not followed; stemma feed list lists what is", address)
		case err != nil:
			return err
		}
		if _, err := fmt.Fprintf(w.stdout, "no longer followed: %s\n", plain.Line(address)); err != nil {
			return err
		}
	}
	return nil
}

// feedImportCmd follows the feeds of a list.
type feedImportCmd struct {
	data
	By   string `placeholder:"NAME" help:"Who adds them; by default you."`
	File string `arg:"" help:"A list of feeds in OPML, as feed readers export it."`
}

func (c *feedImportCmd) Help() string {
	return `No feed is asked for: stemma serve does it, and stemma feed list then says what is wrong with which.`
}

func (c *feedImportCmd) Run(w *world) error {
	raw, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	list, left, err := feed.ReadOPML(raw)
	if err != nil {
		return fmt.Errorf("read %s: %w", c.File, err)
	}
	s, err := c.open(w.ctx, false)
	if err != nil {
		return err
	}
	defer s.Close()
	var fs []store.Feed
	for _, x := range list {
		fs = append(fs, store.Feed{Address: x.Feed, Title: x.Title, Site: x.Site, Folders: x.Folders, By: me(c.By), Added: time.Now()})
	}
	fresh, err := s.Follow(w.ctx, fs...)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w.stdout, "%s, %d new\n", counted(len(fs), "feed"), len(fresh)); err != nil {
		return err
	}
	n := 0
	for _, l := range left {
		n += l.Count
		w.complain("%s: %s", c.File, l)
	}
	if n > 0 {
		return partialError{n}
	}
	return nil
}

// feedExportCmd writes the list of feeds.
type feedExportCmd struct {
	data
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
}

func (c *feedExportCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	fs, err := s.Feeds(w.ctx)
	if err != nil {
		return err
	}
	var list []feed.Subscription
	for _, f := range fs {
		list = append(list, feed.Subscription{Title: nameOf(f), Feed: f.Address, Site: f.Site, Folders: f.Folders})
	}
	out, err := w.target(c.Output)
	if err != nil {
		return err
	}
	return out.write(func(to io.Writer) error { return feed.WriteOPML(to, "stemma", list) })
}

// nameOf returns what a feed is called.
func nameOf(f store.Feed) string { return cmp.Or(f.Outlet, f.Title, f.Address) }

func entriesOf(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// feedListCmd lists the feeds.
type feedListCmd struct {
	data
	Format string `enum:"text,jsonl" default:"text" help:"text, or jsonl (a feed a line)."`
	Faulty bool   `help:"Only those with which something is wrong."`
}

func (c *feedListCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	fs, err := s.Feeds(w.ctx)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w.stdout)
	now, faulty := time.Now(), 0
	enc := plain.NewEncoder(out)
	for _, f := range fs {
		wrong := f.Polling.Fault != "" || f.Polling.Moved != "" || f.Polling.Left > 0
		if wrong {
			faulty++
		} else if c.Faulty {
			continue
		}
		if c.Format == "jsonl" {
			if err := enc.Encode(health(f)); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(out, "%s  %s\n", plain.Line(nameOf(f)), plain.Line(f.Address))
		for _, line := range stateOf(f, now) {
			fmt.Fprintf(out, "    %s\n", plain.Line(line))
		}
	}
	if c.Format == "text" {
		fmt.Fprintf(out, "%s, %d with a fault\n", counted(len(fs), "feed"), faulty)
	}
	return out.Flush()
}

// stateOf returns what is told of a feed, line by line.
func stateOf(f store.Feed, now time.Time) []string {
	p := f.Polling
	if p.Tried.IsZero() {
		return []string{"not asked for yet; stemma serve does it"}
	}
	next := "due now"
	if d := p.Next.Sub(now); d > 0 {
		next = "next in " + span(d)
	}
	answered := "never answered"
	if !p.Answered.IsZero() {
		answered = "answered " + span(now.Sub(p.Answered)) + " ago"
	}
	line := fmt.Sprintf("%s · %s · told of %s, %d came · %s", answered, entriesOf(p.Entries), counted(f.Told, "report"), f.Came, next)
	lines := []string{line}
	if p.Fault != "" {
		lines = append(lines, fmt.Sprintf("fault: %s (%s)", p.Fault, times(p.Failures)))
	}
	if p.Moved != "" {
		lines = append(lines, "it has moved to "+p.Moved)
	}
	if p.Left > 0 {
		lines = append(lines, fmt.Sprintf("%s of it could not be read; stemma feed check says which", counted(p.Left, "part")))
	}
	return lines
}

// feedHealth is a feed as JSON Lines tell it.
type feedHealth struct {
	Feed     string    `json:"feed"`
	Title    string    `json:"title"`
	Outlet   string    `json:"outlet,omitempty"`
	By       string    `json:"by"`
	Added    time.Time `json:"added"`
	Answered time.Time `json:"answered,omitzero"`
	Fault    string    `json:"fault,omitempty"`
	Failures int       `json:"failures,omitempty"`
	Moved    string    `json:"moved,omitempty"`
	Next     time.Time `json:"next,omitzero"`
	Entries  int       `json:"entries"`
	Left     int       `json:"left,omitempty"`
	Told     int       `json:"told"`
	Came     int       `json:"came"`
}

func health(f store.Feed) feedHealth {
	p := f.Polling
	return feedHealth{f.Address, f.Title, f.Outlet, f.By, f.Added, p.Answered, p.Fault, p.Failures, p.Moved, p.Next, p.Entries, p.Left, f.Told, f.Came}
}

// span returns how long a time is, in the largest unit of which there is one at least.
func span(d time.Duration) string {
	for _, u := range []struct {
		d    time.Duration
		name string
	}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}} {
		if d >= u.d {
			return counted(int(d/u.d), u.name)
		}
	}
	return counted(max(0, int(d/time.Second)), "second")
}

func times(n int) string {
	switch n {
	case 0, 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times in a row", n)
}
