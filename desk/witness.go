package desk

import (
	"context"
	"errors"

	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

// Witnesses returns the readings of the witnesses of an edition that was published, and
// gives the witnesses their texts, which the store keeps apart. The reading of a report
// that was not yet read under these rules is left out.
func Witnesses(ctx context.Context, s Held, p Program, e *edition.Edition) ([]*claim.Reading, error) {
	var out []*claim.Reading
	for i := range e.Witnesses {
		w := &e.Witnesses[i]
		r, err := s.Report(ctx, report.ID(w.Report))
		if err != nil {
			return nil, err
		}
		w.Text = r.Text
		made, err := s.Made(ctx, p.Rules, r.ID)
		if err != nil {
			return nil, err
		}
		for _, m := range made {
			rd, err := claim.DecodeReading(r, m.Reading)
			if err != nil {
				return nil, errors.Join(store.ErrDamaged, err)
			}
			out = append(out, rd)
		}
	}
	return out, nil
}

// Held is what Witnesses needs of a store.
type Held interface {
	Report(ctx context.Context, id report.ID) (*report.Report, error)
	Made(ctx context.Context, rules string, ids ...report.ID) ([]store.Made, error)
}
