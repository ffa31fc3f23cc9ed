package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stemma/report"
)

// A shard is a shard that is being read.
type shard struct {
	in     *batch
	number int
	dir    string
	from   position // of the first that an earlier run had not kept
	next   position // of the first that this one has not kept
	names  []string // of its segments
	counts Counts
	seen   map[seen]bool
	draft  *draft // of the next segment; nil before its first entry
	held   int    // reports in it
	all    int    // entries in it
}

// A seen is a report with its head.
type seen struct {
	id report.ID
	digest
}

func (b *batch) shardFile(n int, base string) string {
	return fmt.Sprintf("work/read/%d-of-%d/%s", n, b.Shards, base)
}

// missing lists the shards that are not read to their ends.
func (b *batch) missing() (out []int, err error) {
	for n := range b.Shards {
		if !b.exists(b.shardFile(n, doneFile)) {
			out = append(out, n)
		}
	}
	return out, nil
}

// resume returns shard n as an earlier run left it, nil if it is done.
func (b *batch) resume(n int) (*shard, error) {
	s := &shard{in: b, number: n, dir: strings.TrimSuffix(b.shardFile(n, ""), "/"), seen: map[seen]bool{}}
	if b.exists(b.shardFile(n, doneFile)) {
		return nil, nil
	}
	if err := b.sweep(s.dir); err != nil {
		return nil, err
	}
	found, err := os.ReadDir(filepath.Join(b.root, filepath.FromSlash(s.dir)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, f := range found { // in the order of their numbers
		name := join(s.dir, f.Name())
		if !strings.HasSuffix(name, segmentEnding) {
			continue
		}
		if want := fmt.Sprintf("%06d-", len(s.names)); !strings.HasPrefix(f.Name(), want) {
			return nil, fmt.Errorf("%s: no segment %s is before %s", filepath.Join(b.root, s.dir), want[:6], f.Name())
		}
		end, err := b.scan(name, func(e entry) error {
			s.note(e)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("%w; remove it and the later ones of its folder, and run again", err)
		}
		s.names = append(s.names, name)
		s.from, s.next = end.at, end.at
		if end.last {
			return nil, s.done()
		}
	}
	return s, nil
}

const segmentEnding = ".segment"

// note counts an entry that was kept.
func (s *shard) note(e entry) {
	switch e.kind {
	case 'r':
		first := !s.knows(e.id)
		s.counts.add(given(first))
		s.seen[seen{id: e.id}], s.seen[seen{e.id, e.digest}] = true, true
	case 's':
		s.counts.add(given(false))
	case 'f':
		s.counts.add(e.fault.counts())
	}
}

// given returns what a report adds to the counts.
func given(first bool) Counts {
	if first {
		return Counts{Records: 1, Reports: 1}
	}
	return Counts{Records: 1, Again: 1}
}

func (s *shard) knows(id report.ID) bool { return s.seen[seen{id: id}] }

// put adds an encoded entry to the segment at hand.
func (s *shard) put(kind byte, data []byte, next position) (err error) {
	if s.draft == nil {
		if s.draft, err = s.in.draft(s.dir); err != nil {
			return s.fault(err)
		}
		if _, err := s.draft.Write([]byte(segmentMagic)); err != nil {
			return s.fault(err)
		}
	}
	if _, err := s.draft.Write(data); err != nil {
		return s.fault(err)
	}
	s.next = next
	s.all++
	if kind == 'r' {
		s.held++
	}
	if s.held >= s.in.size.segment || s.all >= s.in.size.entries {
		return s.close(false)
	}
	return nil
}

// close closes the segment at hand.
func (s *shard) close(last bool) (err error) {
	if s.draft == nil {
		if s.draft, err = s.in.draft(s.dir); err != nil {
			return s.fault(err)
		}
		if _, err := s.draft.Write([]byte(segmentMagic)); err != nil {
			return s.fault(err)
		}
	}
	end := append(appendEntry(nil, 'e', s.next), 0)
	if last {
		end[len(end)-1] = 1
	}
	if _, err := s.draft.Write(end); err != nil {
		return s.fault(err)
	}
	sum, err := s.draft.sum()
	if err != nil {
		return s.fault(err)
	}
	w, err := s.draft.keep(fmt.Sprintf("%06d-%s%s", len(s.names), sum[:sumLength], segmentEnding))
	if err != nil {
		return s.fault(err)
	}
	s.names = append(s.names, w.Path)
	s.draft, s.held, s.all = nil, 0, 0
	return nil
}

// fault drops the segment at hand.
func (s *shard) fault(err error) error {
	s.drop()
	return fmt.Errorf("write %s: %w", filepath.Join(s.in.root, filepath.FromSlash(s.dir)), bare(err))
}

func (s *shard) drop() {
	if s.draft != nil {
		s.draft.drop()
		s.draft = nil
	}
}

// done marks the shard as read to its end.
func (s *shard) done() error {
	return s.in.save(s.in.shardFile(s.number, doneFile), shardDone{s.names, s.counts})
}
