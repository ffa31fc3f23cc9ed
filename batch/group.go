package batch

import (
	"context"
	"encoding/json"
	"io"
	"runtime/debug"

	"stemma/story"
)

// The files of the steps of grouping.
const (
	reportsFile    = "work/reports.parquet"
	keysFile       = "work/keys.parquet"
	pairsFile      = "work/pairs.parquet"
	componentsFile = "work/components.parquet"
	storiesFile    = "work/stories.jsonl"
)

// group gathers the reports into stories, step by step. A step whose file is there is done.
func (b *batch) group(ctx context.Context) error {
	if err := b.sweep("work"); err != nil {
		return err
	}
	// The sketches of an archive stay from the beginning of a step to its end, and little
	// else is made: so it takes little time to look for garbage often.
	defer debug.FreeOSMemory()
	defer debug.SetGCPercent(debug.SetGCPercent(thrifty))
	for _, s := range []struct {
		name, file string
		do         func() error
	}{
		{"order", reportsFile, b.order},
		{"key", keysFile, b.keys},
		{"pair", pairsFile, b.pairs},
		{"tie", componentsFile, b.components},
		{"gather", storiesFile, b.stories},
	} {
		if err := ctx.Err(); err != nil {
			return err
		}
		if b.exists(s.file) {
			continue
		}
		b.Progress(s.name, 0, 0)
		if err := s.do(); err != nil {
			return err
		}
	}
	return nil
}

// sketches returns the sketches in order.
func (b *batch) sketches() (sk []*story.Sketch, err error) {
	err = readRows(b.folder, reportsFile, func(r sketchRow) error {
		s := &story.Sketch{}
		sk = append(sk, s)
		return s.UnmarshalBinary(r.Sketch)
	})
	return sk, err
}

// thrifty is by how many per cent memory may grow before garbage is looked for. Ours.
const thrifty = 25

func (b *batch) keys() error {
	sk, err := b.sketches()
	if err != nil {
		return err
	}
	return writeRows(b.folder, keysFile, func(yield func(keyRow) bool) {
		for _, p := range story.Postings(sk) {
			if !yield(keyRow{int64(p.Key), p.Report}) {
				return
			}
		}
	})
}

func (b *batch) pairs() error {
	sk, err := b.sketches()
	if err != nil {
		return err
	}
	var postings []story.Posting
	err = readRows(b.folder, keysFile, func(r keyRow) error {
		postings = append(postings, story.Posting{Key: uint32(r.Key), Report: r.Number})
		return nil
	})
	if err != nil {
		return err
	}
	return writeRows(b.folder, pairsFile, func(yield func(pairRow) bool) {
		for p := range story.Pairs(sk, postings) {
			if !yield(pairRow{p.A, p.B, p.Score}) {
				return
			}
		}
	})
}

// scored returns the pairs.
func (b *batch) scored() (out []story.Scored, err error) {
	err = readRows(b.folder, pairsFile, func(r pairRow) error {
		out = append(out, story.Scored{A: r.A, B: r.B, Score: r.Score})
		return nil
	})
	return out, err
}

func (b *batch) components() error {
	pairs, err := b.scored()
	if err != nil {
		return err
	}
	n := 0
	if err := readRows(b.folder, reportsFile, func(pageRow) error { n++; return nil }); err != nil {
		return err
	}
	return writeRows(b.folder, componentsFile, func(yield func(componentRow) bool) {
		for i, c := range story.Components(n, pairs) {
			if !yield(componentRow{int32(i), c}) {
				return
			}
		}
	})
}

// A component is the reports and pairs of one component.
type component struct {
	sk    []*story.Sketch
	pairs []story.Scored // their ends are indexes of sk
}

// stories writes the stories, component by component.
func (b *batch) stories() error {
	sk, err := b.sketches()
	if err != nil {
		return err
	}
	pairs, err := b.scored()
	if err != nil {
		return err
	}
	var of []int32
	if err := readRows(b.folder, componentsFile, func(r componentRow) error { of = append(of, r.Component); return nil }); err != nil {
		return err
	}
	pages, err := b.pages()
	if err != nil {
		return err
	}
	_, err = b.write(storiesFile, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		for _, c := range split(sk, pairs, of) {
			ss := story.Compose(c.sk, c.pairs)
			if err := story.Digested(ss, c.sk, pages.reading); err != nil {
				return err
			}
			for _, s := range ss {
				if err := enc.Encode(s); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return err
}

// split deals sketches and pairs to their components, in the order of their first reports.
func split(sk []*story.Sketch, pairs []story.Scored, of []int32) []component {
	index := make([]int32, len(sk)) // of the component of a report
	place := make([]int32, len(sk)) // in it
	var out []component
	for i, first := range of {
		if int(first) == i {
			index[i] = int32(len(out))
			out = append(out, component{})
		} else {
			index[i] = index[first]
		}
		c := &out[index[i]]
		place[i] = int32(len(c.sk))
		c.sk = append(c.sk, sk[i])
	}
	for _, p := range pairs {
		c := &out[index[p.A]]
		c.pairs = append(c.pairs, story.Scored{A: place[p.A], B: place[p.B], Score: p.Score})
	}
	return out
}
