package api

import (
	"bytes"
	"context"

	"stemma/report"
	"stemma/serve/bundle"
)

func (a *api) bundle(ctx context.Context, in *Versioned) (*rawOut, error) {
	b, err := a.chosen(ctx, in)
	if err != nil {
		return nil, err
	}
	if err := in.fresh(b.ETag()); err != nil {
		return nil, err
	}
	e, _, err := a.Whole(ctx, b)
	if err != nil {
		return nil, err
	}
	s := bundle.Source{Edition: e, Addresses: map[string]string{}, Program: a.o.Version, Version: int64(b.Version())}
	for _, w := range e.Witnesses {
		r, err := a.Report(ctx, report.ID(w.Report))
		if err != nil {
			return nil, err
		}
		s.Addresses[w.Report] = r.Address()
	}
	var w bytes.Buffer
	if err := bundle.Write(&w, s); err != nil {
		return nil, err
	}
	return &rawOut{b.ETag(), forNow, "application/zip", w.Bytes()}, nil
}
