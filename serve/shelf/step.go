package shelf

import (
	"context"
	"errors"
	"fmt"

	"stemma/edition"
	"stemma/store"
)

// A Step is a version of a story, with what was made of it and of the one before it.
type Step[T any] struct {
	store.Past
	Made T
}

// mostSteps is the most weight of what is kept of steps: bytes of text. Ours.
const mostSteps = 8 << 20

// Steps makes something of each of some versions of a story, which are listed with the newest
// first, and of the one before it; was is nil for the last. It is made once of two versions
// for those who ask by the same name, since they do not change, and weighs what weight says.
// A version that was forgotten meanwhile is left out.
func Steps[T any](ctx context.Context, s *Shelf, name string, past []store.Past, make func(was, is *edition.Edition) T, weight func(T) int) (out []Step[T], err error) {
	if _, err := s.Standing(ctx); err != nil { // drops what was forgotten
		return nil, err
	}
	for i, p := range past {
		before := store.Seq(0)
		if i+1 < len(past) {
			before = past[i+1].Seq
		}
		made, err := s.steps.Load(fmt.Sprint(name, " ", before, " ", p.Seq), func() (any, int, error) {
			is, err := s.Book(ctx, p.Seq)
			if err != nil {
				return nil, 0, err
			}
			var was *edition.Edition
			if before > 0 {
				b, err := s.Book(ctx, before)
				if err != nil {
					return nil, 0, err
				}
				was = b.Edition
			}
			t := make(was, is.Edition)
			return t, weight(t), nil
		})
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, Step[T]{p, made.(T)})
	}
	return out, nil
}
