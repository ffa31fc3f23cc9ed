package desk

import (
	"context"
	"slices"

	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

// A Memory remembers the readings that were edited last, decoded, and the editions that were
// made of them, so that for one more report in a story of many only that report is loaded.
// It forgets all when a reading may have been replaced. The zero value is ready to use; a
// nil *Memory remembers nothing.
type Memory struct {
	rules      string
	epoch      int64
	young, old map[report.ID]*claim.Reading // two generations: the older one goes when the younger is full
	editions   map[editionKey]*edition.Edition
}

// An editionKey names an edition by what it was made of: equal keys are equal editions.
type editionKey struct{ story, digest, rules string }

// mostReadings is how many readings a Memory holds: about 100 MB of those of usual reports.
// Ours.
const mostReadings = 1024

// mostEditions is how many editions a Memory holds. Ours.
const mostEditions = 64

// edition returns a standing edition, as LoadEdition does.
func (m *Memory) edition(ctx context.Context, s store.Editions, e store.Edition) (*edition.Edition, error) {
	if m != nil {
		if have, ok := m.editions[editionKey{e.Story, e.Digest, e.Rules}]; ok {
			return have, nil
		}
	}
	return LoadEdition(ctx, s, e.Seq)
}

// keep remembers an edition, without what LoadEdition would not return.
func (m *Memory) keep(e *edition.Edition, digest, rules string) {
	if m == nil {
		return
	}
	if len(m.editions) >= mostEditions {
		m.editions = nil
	}
	if m.editions == nil {
		m.editions = map[editionKey]*edition.Edition{}
	}
	bare := *e
	bare.Witnesses = slices.Clone(e.Witnesses)
	for i := range bare.Witnesses {
		bare.Witnesses[i].Text = ""
	}
	m.editions[editionKey{e.Story.ID, digest, rules}] = &bare
}

// turn forgets all unless what is remembered is of these rules and of the store's epoch. It
// must be called after the groups were asked for whose readings are then loaded.
func (m *Memory) turn(ctx context.Context, s store.Readings, rules string) error {
	if m == nil {
		return nil
	}
	epoch, err := s.Epoch(ctx)
	if err != nil {
		return err
	}
	if m.rules != rules || m.epoch != epoch {
		*m = Memory{rules: rules, epoch: epoch}
	}
	return nil
}

func (m *Memory) get(id report.ID) *claim.Reading {
	if m == nil {
		return nil
	}
	if r, ok := m.young[id]; ok {
		return r
	}
	r := m.old[id]
	if r != nil {
		m.put(id, r) // it is used again
	}
	return r
}

func (m *Memory) put(id report.ID, r *claim.Reading) {
	if m == nil {
		return
	}
	if len(m.young) >= mostReadings/2 {
		m.old, m.young = m.young, nil
	}
	if m.young == nil {
		m.young = map[report.ID]*claim.Reading{}
	}
	m.young[id] = r
}
