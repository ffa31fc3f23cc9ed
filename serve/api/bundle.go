package api

import (
	"bytes"
	"context"

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
	e, err := a.Whole(ctx, b)
	if err != nil {
		return nil, err
	}
	s := bundle.Source{Edition: e.Edition, Reports: e.Reports, Program: a.o.Version, Version: int64(b.Version())}
	var w bytes.Buffer
	if err := bundle.Write(&w, s); err != nil {
		return nil, err
	}
	return &rawOut{b.ETag(), forNow, "application/zip", w.Bytes()}, nil
}
