package storytest

import (
	"fmt"
	"sync"

	"stemma/claim"
	"stemma/report"
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
