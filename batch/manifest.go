package batch

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// finished returns the manifest if all is done, else nil. It fails if an input is no longer
// what was read.
func (b *batch) finished(ctx context.Context) (*manifest, error) {
	var m manifest
	if err := b.load(manifestFile, &m); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	for _, in := range b.plan.Inputs {
		if err := cmp.Or(ctx.Err(), b.same(in)); err != nil {
			return nil, err
		}
	}
	return &m, nil
}

// finish writes the errors and the manifest.
func (b *batch) finish(parts []part) (*manifest, error) {
	if err := b.sweep(""); err != nil {
		return nil, err
	}
	m := &manifest{plan: *b.plan}
	m.plan.Shards = 0 // the tables do not depend on it
	for _, f := range b.plan.Passed {
		m.add(f.counts())
	}
	var faults []entry
	for n := range b.Shards {
		var s shardDone
		if err := b.load(b.shardFile(n, doneFile), &s); err != nil {
			return nil, err
		}
		m.add(s.Counts)
		for _, name := range s.Segments {
			if _, err := b.scan(name, func(e entry) error {
				if e.kind == 'f' {
					faults = append(faults, e)
				}
				return nil
			}); err != nil {
				return nil, err
			}
		}
	}
	slices.SortStableFunc(faults, func(a, b entry) int {
		switch {
		case a.at.before(b.at):
			return -1
		case b.at.before(a.at):
			return 1
		}
		return 0
	})
	all := slices.Clone(b.plan.Passed)
	for _, e := range faults {
		all = append(all, e.fault)
	}
	for _, p := range parts {
		all = append(all, p.Faults...)
		m.Bad += len(p.Faults)
	}
	w, err := b.write(errorsFile, func(w io.Writer) error {
		for _, f := range all {
			if _, err := w.Write(append(f.line(), '\n')); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	m.Files = append(m.Files, w)
	for _, p := range parts {
		m.Stories += p.Stories - p.broken()
		m.Files = append(m.Files, p.Files...)
	}
	return m, b.save(manifestFile, m)
}
