package claim

import (
	"errors"
	"fmt"

	"stemma/internal/wire"
	"stemma/report"
)

// A reading is stored without its report, which is stored beside it, in the form
// of package wire:
//
//	┌────────────────┬──────────────────────────────────────────────┐
//	│ ID of the      │ the fields of Reading from Anchor to Partial, │
//	│ report         │ in the order of their declaration             │
//	└────────────────┴──────────────────────────────────────────────┘
//
// The shape in its head is its version: a reading of another version is refused
// and made anew. What was read by other rules in the same shape is told apart by
// the digest of the rules under which it is kept.
type stored struct {
	Report  report.ID
	Reading *Reading
}

// ErrOther says that a stored reading is one of another report.
var ErrOther = errors.New("reading of another report")

// AppendReading appends the stored form of r to b.
func AppendReading(b []byte, r *Reading) []byte {
	return wire.Append(b, &stored{r.Report.ID, r})
}

// DecodeReading returns the reading of r whose stored form is b. It fails with
// wire.ErrShape where b was written by another version, and with another error
// where b is damaged or of another report.
func DecodeReading(r *report.Report, b []byte) (*Reading, error) {
	var s stored
	if err := wire.Decode(b, &s); err != nil {
		return nil, fmt.Errorf("decode reading of %s: %w", r.ID.Short(), err)
	}
	if s.Report != r.ID || s.Reading == nil {
		return nil, fmt.Errorf("decode reading of %s: %w: %s", r.ID.Short(), ErrOther, s.Report.Short())
	}
	s.Reading.Report = r
	return s.Reading, nil
}
