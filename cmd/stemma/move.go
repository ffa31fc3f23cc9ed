package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"stemma/desk"
	"stemma/internal/plain"
	"stemma/store/move"
	"stemma/store/postgres"
	"stemma/store/sqlite"
)

// moveCmd copies a store into another.
type moveCmd struct {
	From string `required:"" placeholder:"ADDRESS" help:"The store to copy: sqlite:FILE or postgres://USER@HOST/DATABASE."`
	To   string `required:"" placeholder:"ADDRESS" help:"Where to copy it: as --from. Nothing may be kept there."`
}

func (c *moveCmd) Help() string {
	return `Everything is copied, row by row, and then read again in both stores: the move has succeeded if both have the same SHA-256. The old store stays; remove it when you trust the new one. A move that was interrupted goes on when it is begun again. No desk may run meanwhile, and nothing be added.

Files in the folder of the store (alerts.json, tokens, inbox) stay where they are. A password is better kept in the environment (PGPASSWORD) or in a file (PGPASSFILE) than in the address.

  stemma move --from sqlite:desk/stemma.sqlite --to postgres://stemma@db.example/news
  stemma move --from postgres://stemma@db.example/news --to sqlite:back.sqlite`
}

func (c *moveCmd) Run(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	from, err := openMove(ctx, c.From, true)
	if err != nil {
		return fmt.Errorf("%w%s", err, remedy(err))
	}
	defer from.Close()
	to, err := openMove(ctx, c.To, false)
	if err != nil {
		return fmt.Errorf("%w%s", err, remedy(err))
	}
	defer to.Close()
	if from.Path() == to.Path() {
		return fmt.Errorf("%w: --from and --to are one store", errUsage)
	}
	d := &desk.Desk{Store: from, Program: program, Holder: fmt.Sprintf("move of process %d", os.Getpid())}
	var res move.Result
	err = d.Hold(ctx, func(ctx context.Context) (err error) {
		res, err = move.Move(ctx, from, to, desk.English.Rules, desk.WordsOf)
		return err
	})
	var taken *desk.TakenError
	switch {
	case errors.As(err, &taken):
		return fmt.Errorf("the desk of %s runs (%s): end it first", from.Path(), taken.By.Holder)
	case errors.Is(err, move.ErrNotEmpty):
		return fmt.Errorf("%w; name another file, database or search_path", err)
	case err != nil:
		return err
	}
	again := ""
	if res.Resumed {
		again = ", going on with what was begun"
	}
	_, err = fmt.Fprintf(w.stdout, "%s, %s and %s moved to %s%s\nboth stores have the SHA-256 %s\n", counted(res.Rows["report"], "report"), counted(res.Rows["revision"], "revision"),
		counted(res.Rows["edition"], "edition"), plain.Message(to.Path()), again, res.Sum)
	return err
}

// openMove opens one side of a move. The source must be whole; the target may be half filled.
func openMove(ctx context.Context, address string, source bool) (move.Target, error) {
	if postgres.IsAddress(address) {
		s, err := postgres.Open(ctx, address, postgres.Options{Existing: source, Moving: !source})
		if err != nil {
			return nil, err
		}
		return s, nil
	}
	path, err := filepath.Abs(storePath(address)) // a move goes on from any folder
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, path, sqlite.Options{Existing: source, Moving: !source})
	if err != nil {
		return nil, err
	}
	return s, nil
}
