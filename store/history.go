package store

import (
	"context"
	"time"

	"stemma/report"
)

// History is what stood before.
type History interface {
	// Past lists up to max editions that have one of the reports as a witness and whose Seq is
	// below before, whether they stand or not, the newest first, without their JSON. A before
	// of 0 lists from the newest.
	Past(ctx context.Context, before Seq, max int, ids ...report.ID) ([]Past, error)
}

// A Past is an edition that stands or stood.
type Past struct {
	Edition
	At   time.Time
	Gone Seq // the revision that replaced it; 0 while it stands
}
