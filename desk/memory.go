package desk

import (
	"context"

	"stemma/claim"
	"stemma/report"
	"stemma/store"
)

// A Memory remembers the readings that were edited last, decoded, so that for one more
// report in a story of many only that report is loaded. It forgets all when a reading may
// have been replaced. The zero value is ready to use; a nil *Memory remembers nothing.
type Memory struct {
	rules      string
	epoch      int64
	young, old map[report.ID]*claim.Reading // two generations: the older one goes when the younger is full
}

// mostReadings is how many readings a Memory holds: about 100 MB of those of usual reports.
// Ours.
const mostReadings = 1024

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
