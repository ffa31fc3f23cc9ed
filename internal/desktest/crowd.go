package desktest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"stemma"
	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/story"
)

// A Crowd fills a store with stories that are alike but for their names, as if they had been
// read and edited.
type Crowd struct {
	testing.TB
	*sqlite.Store
	Names []string // of the stories that were added

	made    []store.Made     // of the reports of one story
	reports []*report.Report // of it
	json    []byte           // and its edition
	changes []byte           // and what is said to be new when it is published
	named   string           // and its ID
}

// NewCrowd makes the story that the others are alike to, of these reports. In the store may
// be a crowd of them already.
func NewCrowd(tb testing.TB, s *sqlite.Store, reports []*report.Report) *Crowd {
	tb.Helper()
	ctx := context.Background()
	c := &Crowd{TB: tb, Store: s}
	d := &desk.Desk{Store: s, Program: desk.English, Holder: "crowd"}
	for i, r := range reports {
		r.URL = fmt.Sprintf("https://news.example/%d", i)
		r.Seal()
		if _, err := c.Arrive(ctx, store.Arrival{Report: r, Via: "crowd", At: time.Now()}); err != nil {
			c.Fatal(err)
		}
		c.reports = append(c.reports, r)
	}
	if err := d.Hold(ctx, d.Settle); err != nil {
		c.Fatal(err)
	}
	for _, r := range c.reports {
		ms, err := c.Made(ctx, stemma.Rules, r.ID)
		if err != nil {
			c.Fatal(err)
		}
		c.made = append(c.made, ms...)
	}
	es, err := c.Standing(ctx, c.reports[0].ID)
	if err != nil {
		c.Fatal(err)
	}
	e, err := c.Edition(ctx, es[0].Seq)
	if err != nil {
		c.Fatal(err)
	}
	c.json, c.named = e.JSON, e.Story
	c.changes = c.diff(nil, e.JSON)
	all, err := c.Standing(ctx)
	if err != nil {
		c.Fatal(err)
	}
	for _, e := range all {
		if e.Story != c.named {
			c.Names = append(c.Names, e.Story)
		}
	}
	return c
}

// An addition is what is kept of some stories.
type addition struct {
	arrivals []store.Arrival
	made     []store.Made
	groups   []store.Group
	editions []store.Edition
	changes  [][]byte // by each edition
}

// one adds the story with a number.
func (a *addition) one(c *Crowd, n int) string {
	s := &story.Story{}
	data, changes := c.json, c.changes
	for i, old := range c.reports {
		r := *old
		r.URL = fmt.Sprintf("https://news.example/%d/%d", n, i)
		r.Seal()
		a.arrivals = append(a.arrivals, store.Arrival{Report: &r, Via: "crowd", At: time.Now()})
		m := c.made[i]
		m.Report, m.Head = r.ID, store.HeadDigest(&r)
		a.made = append(a.made, m)
		s.Reports = append(s.Reports, r.ID)
		data = bytes.ReplaceAll(data, []byte(old.ID), []byte(r.ID))
		changes = bytes.ReplaceAll(changes, []byte(old.ID), []byte(r.ID))
		changes = bytes.ReplaceAll(changes, []byte(`"`+string(old.ID[:12])+`"`), []byte(`"`+string(r.ID[:12])+`"`))
		data = bytes.ReplaceAll(data, []byte(`"id":"`+string(old.ID[:12])+`"`), []byte(`"id":"`+string(r.ID[:12])+`"`))
		if string(old.ID[:12]) == c.named {
			s.ID = string(r.ID[:12])
		}
	}
	a.groups = append(a.groups, store.Group{Story: s, Digest: s.ID})
	a.editions = append(a.editions, store.Edition{Story: s.ID, Rules: stemma.EditRules, Digest: s.ID, Reports: s.Reports, JSON: data})
	a.changes = append(a.changes, changes)
	return s.ID
}

// diff returns what the JSON of an edition says that that of another, nil for none, does not.
func (c *Crowd) diff(was, is []byte) []byte {
	c.Helper()
	var es [2][]*edition.Edition
	for i, data := range [][]byte{was, is} {
		if data != nil {
			e := new(edition.Edition)
			if err := json.Unmarshal(data, e); err != nil {
				c.Fatal(err)
			}
			es[i] = append(es[i], e)
		}
	}
	out, err := json.Marshal(edition.DiffAll(es[0], es[1]))
	if err != nil {
		c.Fatal(err)
	}
	return out
}

// Revise publishes the story of a name again, with another number. If somebody else does so at
// the same time, nothing is done.
func (c *Crowd) Revise(ctx context.Context, name string) error {
	ids, err := c.Find(ctx, name, 1)
	if err != nil {
		return err
	}
	es, err := c.Standing(ctx, ids...)
	if err != nil {
		return err
	}
	e, err := c.Edition(ctx, es[0].Seq)
	if err != nil {
		return err
	}
	was, now := `"120`, `"130`
	if !bytes.Contains(e.JSON, []byte(was)) {
		was, now = now, was
	}
	old := e.JSON
	e.JSON = bytes.ReplaceAll(old, []byte(was), []byte(now))
	_, err = c.Publish(ctx, store.Revision{At: time.Now(), Changes: c.diff(old, e.JSON), Replaces: []store.Seq{e.Seq}, Editions: []store.Edition{e}})
	if errors.Is(err, store.ErrConflict) {
		return nil
	}
	return err
}

// Write keeps the stories with these numbers, each of which is given once, and returns their
// names. It may be called by several at once: who loses a race does it again.
func (c *Crowd) Write(ctx context.Context, numbers ...int) ([]string, error) {
	var a addition
	var names []string
	for _, n := range numbers {
		names = append(names, a.one(c, n))
	}
	if _, err := c.Arrive(ctx, a.arrivals...); err != nil {
		return nil, err
	}
	if err := c.Keep(ctx, stemma.Rules, a.made...); err != nil {
		return nil, err
	}
	for {
		from, err := c.Place(ctx)
		if err != nil {
			return nil, err
		}
		to := from
		if _, to.Made, err = c.MadeAfter(ctx, stemma.Rules, from.Made, 4096); err != nil {
			return nil, err
		}
		if err = c.Group(ctx, from, to, nil, a.groups); err == nil {
			break
		} else if ctx.Err() != nil || !errors.Is(err, store.ErrConflict) {
			return nil, err
		}
	}
	for i, e := range a.editions {
		if _, err := c.Publish(ctx, store.Revision{At: time.Now(), Changes: a.changes[i], Editions: []store.Edition{e}}); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// Fill adds stories until there are so many, the first with number 1.
func (c *Crowd) Fill(stories int) {
	c.Helper()
	var numbers []int
	for n := len(c.Names); n < stories; n++ {
		numbers = append(numbers, n+1)
	}
	for part := range slices.Chunk(numbers, 64) {
		names, err := c.Write(context.Background(), part...)
		if err != nil {
			c.Fatal(err)
		}
		c.Names = append(c.Names, names...)
	}
}
