package batch

import (
	"bytes"
	"cmp"
	"slices"

	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// order writes the reports in the order of time. Of a report that was given several times
// the heads are merged, as intake merges them; its reading is that of the one whose
// reference comes first.
func (b *batch) order() error {
	all := map[report.ID]*known{}
	for n := range b.Shards {
		var s shardDone
		if err := b.load(b.shardFile(n, doneFile), &s); err != nil {
			return err
		}
		for _, name := range s.Segments {
			_, err := b.scan(name, func(e entry) error { return note(all, name, e) })
			if err != nil {
				return err
			}
		}
	}
	sk := make([]*story.Sketch, 0, len(all))
	heads := map[report.ID][]byte{}
	for id, k := range all {
		if len(k.more) > 0 {
			var err error
			if heads[id], err = b.merge(id, k); err != nil {
				return err
			}
		}
		sk = append(sk, k.sketch)
	}
	story.Order(sk)
	return writeRows(b.folder, reportsFile, func(yield func(reportRow) bool) {
		for i, s := range sk {
			k := all[s.ID()]
			sketch, err := s.MarshalBinary()
			if err != nil {
				panic(err) // it was read from this form
			}
			r := reportRow{Number: int64(i), Report: string(s.ID()), Seen: int64(max(1, len(k.more))), Head: heads[s.ID()],
				Segment: k.segment, Offset: k.offset, Length: int64(k.length), Sketch: sketch}
			if d, ok := s.Day(); ok {
				r.Day = &d
			}
			if !yield(r) {
				return
			}
		}
	})
}

// note adds an entry of a segment to what is known.
func note(all map[report.ID]*known, segment string, e entry) error {
	if e.kind == 'f' {
		return nil
	}
	x := sighting{digest: e.digest, head: e.head}
	if e.kind == 'r' {
		x.place, x.sketch = place{segment, e.page}, &story.Sketch{}
		if err := x.sketch.UnmarshalBinary(e.sketch); err != nil {
			return err
		}
	}
	switch k := all[e.id]; {
	case k != nil && k.more == nil:
		k.more = []sighting{k.first, x}
	case k != nil:
		k.more = append(k.more, x)
	case x.sketch == nil:
		return errDamaged // seen again before it was seen
	default:
		all[e.id] = &known{place: x.place, sketch: x.sketch, first: x}
	}
	return nil
}

// merge merges the heads of a report that was given several times, and chooses its page: that
// of the head which stays, or of one that says the same. It returns the merged head. The
// order in which the report was given changes nothing.
func (b *batch) merge(id report.ID, k *known) ([]byte, error) {
	for i := range k.more {
		x := &k.more[i]
		if x.head == nil {
			r, err := b.reading(id, x.place, nil)
			if err != nil {
				return nil, err
			}
			x.head = store.AppendHead(nil, r.Report)
		}
		var err error
		if x.report, err = store.DecodeHead(x.head, id, ""); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(k.more, func(a, b sighting) int {
		return cmp.Or(report.Compare(a.report, b.report), bytes.Compare(a.head, b.head))
	})
	same := make([]*report.Report, len(k.more))
	for i, x := range k.more {
		same[i] = x.report
	}
	merged := report.Merge(same)
	head := store.AppendHead(nil, merged)
	for _, x := range k.more {
		if x.sketch != nil && x.digest == k.more[0].digest {
			k.place = x.place
			break
		}
	}
	r, err := b.reading(id, k.place, head)
	if err != nil {
		return nil, err
	}
	k.sketch = story.SketchOf(r)
	return head, nil
}
