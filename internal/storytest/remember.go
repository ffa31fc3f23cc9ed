package storytest

import (
	"crypto/sha256"
	"fmt"
	"sync"

	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/story"
)

// Remember returns a reader that reads each report once, for tests that read the same reports
// again and again. It returns a new reading each time, as a store would.
func Remember(read func(*report.Report) *claim.Reading) func(*report.Report) *claim.Reading {
	var mu sync.Mutex
	known := map[string][]byte{}
	return func(r *report.Report) *claim.Reading {
		key := fmt.Sprintf("%+v", *r)
		mu.Lock()
		raw, ok := known[key]
		mu.Unlock()
		if !ok {
			raw = claim.AppendReading(nil, read(r))
			mu.Lock()
			known[key] = raw
			mu.Unlock()
		}
		rd, err := claim.DecodeReading(r, raw)
		if err != nil {
			panic(err)
		}
		return rd
	}
}

// RememberEdited returns an editor that edits once what is the same in all that an editor is
// given, byte by byte, for tests that edit the same stories again and again. Nobody may change
// its editions.
func RememberEdited(edit func(*story.Story, []*claim.Reading) *edition.Edition) func(*story.Story, []*claim.Reading) *edition.Edition {
	var known sync.Map
	return func(s *story.Story, rs []*claim.Reading) *edition.Edition {
		h := sha256.New()
		fmt.Fprintf(h, "%+v", *s)
		for _, rd := range rs {
			fmt.Fprintf(h, "%+v", *rd.Report)
			h.Write(claim.AppendReading(nil, rd))
		}
		key := [sha256.Size]byte(h.Sum(nil))
		if e, ok := known.Load(key); ok {
			return e.(*edition.Edition)
		}
		e := edit(s, rs)
		known.Store(key, e)
		return e
	}
}
