package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// Listen calls hint when somebody has written to the store, until ctx is done. A hint may be
// late, doubled or, while there is no connection, lost: hint is also called each time that
// there is one again, and whoever needs to know must look at times.
func (s *Store) Listen(ctx context.Context, hint func()) error {
	for {
		s.listen(ctx, hint) // what was wrong will be again, or not
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(mostPause):
		}
	}
}

func (s *Store) listen(ctx context.Context, hint func()) error {
	// A connection of its own: those of the pool go from one to another.
	c, err := pgx.ConnectConfig(ctx, s.pool.Config().ConnConfig)
	if err != nil {
		return err
	}
	defer c.Close(context.WithoutCancel(ctx))
	if _, err := c.Exec(ctx, `LISTEN `+pgx.Identifier{channel(s.schema)}.Sanitize()); err != nil {
		return err
	}
	for {
		hint()
		if _, err := c.WaitForNotification(ctx); err != nil {
			return err
		}
	}
}
