package desk

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

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
	at       store.Place             // what the index holds
	readings map[report.ID]string    // digests of the readings held
	groups   map[string]string       // digests of the groups as they are kept
	told     map[string]*story.Story // the stories of these digests; the index does not change them
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
	overlay, err := g.load(ctx, s, p)
	if err != nil || g.at == from {
		return 0, err
	}
	var put []store.Group
	told := map[string]*story.Story{}
	gone := make(map[string]bool, len(g.groups))
	for name := range g.groups {
		gone[name] = true
	}
	for _, st := range g.index.Stories(overlay) {
		delete(gone, st.ID)
		if g.told[st.ID] == st {
			continue
		}
		told[st.ID] = st
		if d := g.digest(st); g.groups[st.ID] != d {
			put = append(put, store.Group{Story: st, Digest: d})
		}
	}
	maps.Copy(g.told, told)
	names := make([]string, 0, len(gone))
	for name := range gone {
		names = append(names, name)
	}
	slices.Sort(names)
	if err := s.Group(ctx, from, g.at, names, put); err != nil {
		return 0, err
	}
	for _, name := range names {
		delete(g.groups, name)
		delete(g.told, name)
	}
	for _, x := range put {
		g.groups[x.Story.ID] = x.Digest
	}
	return len(put) + len(names), nil
}

// load brings the index up to what was read, and returns what people decided.
func (g *Gatherer) load(ctx context.Context, s store.Store, p Program) (o story.Overlay, err error) {
	epoch, err := s.Epoch(ctx)
	if err != nil {
		return o, err
	}
	if g.index == nil || g.at.Epoch != epoch || g.at.Rules != p.Rules {
		*g = Gatherer{index: story.NewIndex(), at: store.Place{Rules: p.Rules, Epoch: epoch}, readings: map[report.ID]string{}, told: map[string]*story.Story{}}
		if g.groups, err = s.Digests(ctx); err != nil {
			return o, err
		}
	}
	for {
		made, last, err := s.MadeAfter(ctx, p.Rules, g.at.Made, page)
		if err != nil {
			return o, err
		}
		if len(made) == 0 {
			break
		}
		for _, m := range made {
			sk := &story.Sketch{}
			if err := sk.UnmarshalBinary(m.Sketch); err != nil {
				return o, errors.Join(store.ErrDamaged, err)
			}
			g.index.Add(sk)
			g.readings[m.Report] = m.Digest
		}
		g.at.Made = last
	}
	o, g.at.Overlay, err = s.Overlay(ctx)
	return o, err
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
