package desk

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"

	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// A Gatherer groups reports into stories. It holds the sketches of all reports in memory,
// and makes them anew of the store when it is new, or a reading was replaced or
// forgotten. Of several, all but one find that another came before; so there should be
// one, under a lease. The zero value is ready to use.
type Gatherer struct {
	index    *story.Index
	at       store.Place          // what the index holds
	kept     store.Place          // what the groups of the store were made from when groups was what they are
	readings map[report.ID]string // digests of the readings held
	groups   map[string]string    // digests of the groups as they are kept
	settled  bool                 // whether the groups were those of the index once, so that only what moves is looked at
}

// page is how many sketches are loaded at a time: 2 MB of them. Ours.
const page = 1024

// Gather brings the groups up to what was read, and returns how many changed, came or went.
//
// When the rules of reading have changed it waits until all reports are read anew, and the
// groups stand as they were: of half of its reports a story would be another.
func (g *Gatherer) Gather(ctx context.Context, s store.Store, p Program) (changed int, err error) {
	defer func() {
		if err != nil {
			*g = Gatherer{} // so that it begins anew
		}
	}()
	from, err := s.Place(ctx)
	if err != nil {
		return 0, err
	}
	if from.Rules != p.Rules && from.Rules != "" {
		if unread, err := s.Unread(ctx, p.Rules, 1); err != nil || len(unread) > 0 {
			return 0, err
		}
	}
	if from != g.kept {
		*g = Gatherer{} // another grouped meanwhile, and what groups there are is not known
	}
	overlay, err := g.load(ctx, s, p, from)
	if err != nil {
		return 0, err
	}
	if g.at == from {
		g.kept = from
		return 0, nil
	}
	gone, put, err := g.moved(ctx, s, overlay)
	if err != nil {
		return 0, err
	}
	if err := s.Group(ctx, from, g.at, gone, put); err != nil {
		return 0, err
	}
	for _, name := range gone {
		delete(g.groups, name)
	}
	for _, x := range put {
		g.groups[x.Story.ID] = x.Digest
	}
	g.settled, g.kept = true, g.at
	return len(put) + len(gone), nil
}

// moved returns the names of the groups that went, in order, and the groups that came or
// changed.
func (g *Gatherer) moved(ctx context.Context, s store.Store, o story.Overlay) (gone []string, put []store.Group, err error) {
	left := map[string]bool{}
	var current []*story.Story
	known := g.settled && !g.index.Anew(o)
	if known {
		previous, lost, moved := g.index.Moved(o)
		current = moved
		for _, st := range previous {
			left[st.ID] = true
		}
		var was []store.Group
		if len(lost) > 0 {
			was, err = s.GroupsOf(ctx, lost...)
		}
		for _, x := range was {
			left[x.Story.ID] = true
		}
		if known = !errors.Is(err, store.ErrDamaged); known && err != nil {
			return nil, nil, err
		}
	}
	if !known { // all are held against those that are kept
		current = g.index.Stories(o)
		for name := range g.groups {
			left[name] = true
		}
	}
	for _, st := range current {
		delete(left, st.ID)
		if d := g.digest(st); g.groups[st.ID] != d {
			put = append(put, store.Group{Story: st, Digest: d})
		}
	}
	for name := range left {
		if g.groups[name] != "" {
			gone = append(gone, name)
		}
	}
	slices.Sort(gone)
	slices.SortFunc(put, func(a, b store.Group) int { return strings.Compare(a.Story.ID, b.Story.ID) })
	return gone, put, nil
}

// load brings the index up to what was read, and returns what people decided. from is what
// the groups of the store are made from.
func (g *Gatherer) load(ctx context.Context, s store.Store, p Program, from store.Place) (o story.Overlay, err error) {
	epoch, err := s.Epoch(ctx)
	if err != nil {
		return o, err
	}
	fresh := false
	if g.index == nil || g.at.Epoch != epoch || g.at.Rules != p.Rules {
		*g = Gatherer{index: story.NewIndex(), at: store.Place{Rules: p.Rules, Epoch: epoch}, readings: map[report.ID]string{}}
		if g.groups, err = s.Digests(ctx); err != nil {
			return o, err
		}
		fresh = true
	}
	if o, g.at.Overlay, err = s.Overlay(ctx); err != nil {
		return o, err
	}
	last := store.Seq(math.MaxInt64)
	if fresh && from.Rules == p.Rules && from.Epoch == epoch && from.Overlay == g.at.Overlay {
		// The groups are those that the index would make, so it need not make them.
		if err := g.take(ctx, s, from.Made); err != nil {
			return o, err
		}
		g.index.Settle(o)
		g.settled, g.kept = true, from
	}
	return o, g.take(ctx, s, last)
}

// take adds to the index what was read, up to a place in the log of readings.
func (g *Gatherer) take(ctx context.Context, s store.Store, upTo store.Seq) error {
	var all []*story.Sketch
	for g.at.Made < upTo {
		made, last, err := s.MadeAfter(ctx, g.at.Rules, g.at.Made, page)
		if err != nil {
			return err
		}
		for _, m := range made {
			if m.Seq > upTo {
				last = upTo
				break
			}
			sk := &story.Sketch{}
			if err := sk.UnmarshalBinary(m.Sketch); err != nil {
				return errors.Join(store.ErrDamaged, err)
			}
			all = append(all, sk)
			g.readings[m.Report] = m.Digest
		}
		if len(made) == 0 {
			break
		}
		g.at.Made = last
	}
	g.index.Fill(all)
	return nil
}

// digest returns the digest of a group: of the story and of the readings that its edition
// is made of.
func (g *Gatherer) digest(s *story.Story) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a struct of strings and finite numbers
	}
	for _, id := range reportsOf(s) {
		b = append(b, g.readings[id]...)
	}
	return store.Digest(b)
}

// reportsOf lists the reports that the edition of a story is made of: its own, and those
// that may belong to it.
func reportsOf(s *story.Story) []report.ID {
	out := slices.Clone(s.Reports)
	for _, j := range s.Possible {
		id, _ := s.Outsider(j)
		out = append(out, id)
	}
	return out
}
