package batch

import (
	"fmt"
	"path/filepath"
	"sync"

	"stemma/claim"
	"stemma/report"
)

// A place is where the page of a report is.
type place struct {
	segment string
	extent
}

// reading returns the reading of a report from its page. A head that is not nil stands in
// place of its own.
func (b *batch) reading(id report.ID, at place, head []byte) (*claim.Reading, error) {
	page, err := b.page(at)
	if err != nil {
		return nil, err
	}
	return unpack(id, page, head)
}

// page returns a page.
func (b *batch) page(at place) ([]byte, error) {
	f, err := b.open(at.segment)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	page := make([]byte, at.length)
	_, err = f.ReadAt(page, at.offset)
	return page, err
}

// pages finds what the segments hold of reports. It may be used by several goroutines.
type pages struct {
	in    *batch
	at    map[report.ID]place
	heads map[report.ID][]byte // of those that were merged
	kept  shelf                // what the segments hold of them
	read  shelf                // their readings, where the segments hold less
	bare  shelf                // what was read of them only to name them
}

func (b *batch) pages() (*pages, error) {
	p := &pages{in: b, at: map[report.ID]place{}, heads: map[report.ID][]byte{}}
	names := map[string]string{} // each held once
	err := readRows(b.folder, reportsFile, func(r pageRow) error {
		name, ok := names[r.Segment]
		if !ok {
			name = r.Segment
			names[name] = name
		}
		p.at[report.ID(r.Report)] = place{name, extent{r.Offset, int(r.Length)}}
		if r.Head != nil {
			p.heads[report.ID(r.Report)] = r.Head
		}
		return nil
	})
	return p, err
}

// reading returns what the segments hold of a report. It must not be changed.
func (p *pages) reading(id report.ID) (*claim.Reading, error) {
	if r := p.kept.get(id); r != nil {
		return r, nil
	}
	at, ok := p.at[id]
	if !ok {
		return nil, errDamaged
	}
	r, err := p.in.reading(id, at, p.heads[id])
	if err != nil {
		return nil, p.fault(at, err)
	}
	p.kept.put(id, r)
	return r, nil
}

// outsider returns a reading of a report of which the report alone is wanted: it may hold
// nothing else. It must not be changed.
func (p *pages) outsider(id report.ID) (*claim.Reading, error) {
	for _, s := range [...]*shelf{&p.read, &p.kept, &p.bare} {
		if r := s.get(id); r != nil {
			return r, nil
		}
	}
	at, ok := p.at[id]
	if !ok {
		return nil, errDamaged
	}
	page, err := p.in.page(at)
	if err != nil {
		return nil, p.fault(at, err)
	}
	r, _, err := unpackReport(id, page, p.heads[id])
	if err != nil {
		return nil, p.fault(at, err)
	}
	out := &claim.Reading{Report: r}
	p.bare.put(id, out)
	return out, nil
}

func (p *pages) fault(at place, err error) error {
	return fmt.Errorf("read %s: %w", filepath.Join(p.in.root, filepath.FromSlash(at.segment)), err)
}

// A shelf holds the readings used last. It may be used by several goroutines.
type shelf struct {
	mu         sync.Mutex
	young, old map[report.ID]*claim.Reading // the older go when the younger are full
}

// mostHeld is how many readings are held for those that ask again: the stories of a
// component are next to each other, and each may ask for reports of the others. Ours: about
// 50 MB of usual reports.
const mostHeld = 512

// get returns a reading that is held, or nil.
func (s *shelf) get(id report.ID) *claim.Reading {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.young[id]; r != nil {
		return r
	}
	r := s.old[id]
	if r != nil {
		s.hold(id, r) // it is used again
	}
	return r
}

func (s *shelf) put(id report.ID, r *claim.Reading) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hold(id, r)
}

func (s *shelf) hold(id report.ID, r *claim.Reading) {
	if len(s.young) >= mostHeld/2 || s.young == nil {
		s.old, s.young = s.young, map[report.ID]*claim.Reading{}
	}
	s.young[id] = r
}
