package store

import "time"

// FarFuture is later than any revision: what stands before it is what stands now.
var FarFuture = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
