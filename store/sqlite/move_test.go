package sqlite

import (
	"context"
	"errors"
	"testing"

	"stemma/report"
	"stemma/store"
	"stemma/store/move"
)

// What is written while a store is moved is found when both are compared.
func TestMoveFindsWrites(t *testing.T) {
	from, to := fresh(t, Options{}), fresh(t, Options{Moving: true})
	if err := errors.Join(arrive(from, 1, 2, 3), from.SetMark(ctx, "ada", 1)); err != nil {
		t.Fatal(err)
	}
	words := func(*report.Report, []byte) (store.Words, error) { return store.Words{}, nil }
	_, err := move.Move(ctx, from, &late{to, from}, "rules", words)
	if !errors.Is(err, move.ErrDifferent) {
		t.Errorf("got %v", err)
	}
	if _, err := Open(ctx, to.path, Options{}); !errors.Is(err, store.ErrMoving) {
		t.Errorf("a store that is not the other was opened: %v", err)
	}
}

// late is a target whose source is written to when its marks are there.
type late struct {
	*Store
	from *Store
}

func (l *late) PutRows(c context.Context, t move.Table, rows [][]any) error {
	err := l.Store.PutRows(c, t, rows)
	if t.Name == "mark" {
		err = errors.Join(err, l.from.SetMark(c, "ada", 2))
	}
	return err
}
