package batch

import (
	"fmt"
	"path/filepath"

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

// pages finds the pages of reports.
type pages struct {
	in    *batch
	at    map[report.ID]place
	heads map[report.ID][]byte // of those that were merged
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

func (p *pages) reading(id report.ID) (*claim.Reading, error) {
	at, ok := p.at[id]
	if !ok {
		return nil, errDamaged
	}
	r, err := p.in.reading(id, at, p.heads[id])
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Join(p.in.root, filepath.FromSlash(at.segment)), err)
	}
	return r, nil
}
