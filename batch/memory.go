package batch

import (
	"math"
	"runtime/debug"
)

const (
	// limit is the memory from which on garbage is looked for more often while stories
	// are edited: what is in use then is some 100 MB, whatever the archive, and on a busy
	// machine the collector else falls behind. Ours.
	limit = 320 << 20
	// ofReport is what of a report stays in memory then: its ID and where its page is.
	ofReport = 512
	// growth is by how many per cent memory may grow below the limit before garbage is looked
	// for: an edition is thrown away when its rows are written. Ours.
	growth = 200
)

// frugal sets the limit of memory for n reports, unless the user has set one, until restore
// is called.
func frugal(n int) (restore func()) {
	if debug.SetMemoryLimit(-1) != math.MaxInt64 {
		return func() {}
	}
	debug.SetMemoryLimit(limit + int64(n)*ofReport)
	percent := debug.SetGCPercent(growth)
	if percent != usualGrowth {
		debug.SetGCPercent(percent) // the user has set it
	}
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(math.MaxInt64)
	}
}

// usualGrowth is the growth where the user has set none.
const usualGrowth = 100
