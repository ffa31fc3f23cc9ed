package desk

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"stemma/claim"
	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// Read reads up to max reports that are unread, on all processors, and keeps what it read
// in them. It returns how many it read, and the faults of those that it could not.
func Read(ctx context.Context, s store.Store, p Program, max int) (int, error) {
	ids, err := s.Unread(ctx, p.Rules, max)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	made := make([]store.Made, len(ids))
	errs := make([]error, len(ids))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				made[i], errs[i] = readOne(ctx, s, p, ids[i])
			}
		})
	}
	given := 0
	for ; given < len(ids) && ctx.Err() == nil; given++ {
		next <- given
	}
	close(next)
	wg.Wait()
	made, errs = made[:given], errs[:given] // what was read is kept, also if the desk is to end
	good := made[:0]
	for i, m := range made {
		if errors.Is(errs[i], store.ErrNotFound) {
			errs[i] = nil // it was forgotten
		} else if errs[i] == nil {
			good = append(good, m)
		}
	}
	keep, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTime)
	defer cancel()
	if err := s.Keep(keep, p.Rules, good...); err != nil {
		return 0, err
	}
	return len(good), errors.Join(errs...)
}

func readOne(ctx context.Context, s store.Store, p Program, id report.ID) (store.Made, error) {
	r, err := s.Report(ctx, id)
	if err != nil {
		return store.Made{}, err
	}
	return MadeOf(p.Read(r))
}

// MadeOf returns a reading as it is kept.
func MadeOf(r *claim.Reading) (store.Made, error) {
	sketch, err := story.SketchOf(r).MarshalBinary()
	if err != nil {
		return store.Made{}, fmt.Errorf("%s: %w", r.Report.ID.Short(), err)
	}
	m := store.Made{Report: r.Report.ID, Head: store.HeadDigest(r.Report), Reading: claim.AppendReading(nil, r), Sketch: sketch, Words: wordsOf(r)}
	m.Digest = store.Digest([]byte(m.Head), m.Reading)
	return m, nil
}
