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
	f, err := b.open(at.segment)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	page := make([]byte, at.length)
	if _, err := f.ReadAt(page, at.offset); err != nil {
		return nil, err
	}
	return unpack(id, page, head)
}

// pages finds the readings of reports. It may be used by several goroutines.
type pages struct {
	in    *batch
	at    map[report.ID]place
	heads map[report.ID][]byte // of those that were merged

	mu         sync.Mutex
	young, old map[report.ID]*claim.Reading // those used last; the older go when the younger are full
}

// mostHeld is how many readings are held for those that ask again: the stories of a
// component are next to each other, and each may ask for reports of the others. Ours: about
// 50 MB of usual reports.
const mostHeld = 512

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

// reading returns the reading of a report. It must not be changed.
func (p *pages) reading(id report.ID) (*claim.Reading, error) {
	if r := p.held(id); r != nil {
		return r, nil
	}
	at, ok := p.at[id]
	if !ok {
		return nil, errDamaged
	}
	r, err := p.in.reading(id, at, p.heads[id])
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Join(p.in.root, filepath.FromSlash(at.segment)), err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.hold(id, r)
	return r, nil
}

// held returns a reading that is held, or nil.
func (p *pages) held(id report.ID) *claim.Reading {
	p.mu.Lock()
	defer p.mu.Unlock()
	if r := p.young[id]; r != nil {
		return r
	}
	r := p.old[id]
	if r != nil {
		p.hold(id, r) // it is used again
	}
	return r
}

func (p *pages) hold(id report.ID, r *claim.Reading) {
	if len(p.young) >= mostHeld/2 || p.young == nil {
		p.old, p.young = p.young, map[report.ID]*claim.Reading{}
	}
	p.young[id] = r
}
