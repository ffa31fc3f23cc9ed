package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"stemma/desk"
	"stemma/internal/plain"
	"stemma/store"
	"stemma/store/postgres"
	"stemma/store/sqlite"
)

// forgetCmd removes a report.
type forgetCmd struct {
	data
	Report string `arg:"" help:"The beginning of its ID, or its address."`
}

func (c *forgetCmd) Help() string {
	return `The report goes with all that holds a word of it: its reading, editions, changes and what was decided about it. The stories that held it are edited anew. Backups and what was exported are yours to forget.

  stemma forget 3f2a91
  stemma forget https://post.example/a`
}

func (c *forgetCmd) Run(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	s, err := c.open(ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := c.desk(s)
	if err != nil {
		return err
	}
	id, err := reportNamed(ctx, s, c.Report)
	if err != nil {
		return err
	}
	if err := s.Forget(ctx, id); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w.stdout, "%s is forgotten\n", id.Short()); err != nil {
		return err
	}
	err = d.Hold(ctx, d.Settle)
	var taken *desk.TakenError
	if errors.As(err, &taken) {
		return nil // the desk that runs does it
	}
	return err
}

// backupCmd copies the store.
type backupCmd struct {
	data
	File string `arg:"" help:"A file that is not there yet."`
}

func (c *backupCmd) Run(w *world) error {
	s, err := c.open(w.ctx, true)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Backup(w.ctx, c.File); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.stdout, "the store is in %s; stemma restore brings it back\n", plain.Message(c.File))
	return err
}

// restoreCmd makes the store of a backup.
type restoreCmd struct {
	data
	File string `arg:"" help:"A file that stemma backup wrote."`
}

func (c *restoreCmd) Help() string {
	return `It checks the backup first. A store that is there is not replaced: name another folder, or move the store away.

  stemma restore monday.sqlite --data desk2`
}

func (c *restoreCmd) Run(w *world) error {
	if postgres.IsAddress(c.Store) {
		return fmt.Errorf("%w: a backup is restored to a file; stemma move brings it to PostgreSQL", errUsage)
	}
	dir, err := c.folder()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	file := filepath.Join(dir, storeFile)
	if c.Store != "" {
		file = storePath(c.Store)
	}
	if err := sqlite.Restore(w.ctx, c.File, file); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.stdout, "the store is in %s\n", plain.Message(dir))
	return err
}

// doctorCmd checks the store.
type doctorCmd struct{ data }

func (c *doctorCmd) Help() string {
	return `It reads the whole store and changes nothing. It exits with 1 if something is wrong.`
}

func (c *doctorCmd) Run(w *world) error {
	ctx := w.ctx
	s, err := c.open(ctx, true)
	if err != nil {
		return fmt.Errorf("%w%s", err, remedy(err))
	}
	defer s.Close()
	if err := s.Check(ctx); err != nil {
		return fmt.Errorf("%w%s", err, remedy(err))
	}
	x, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(w.stdout, "%s: sound\n%s, seen in %s; %s, %s; %s\n%d MB, and %d MB of log\n", plain.Message(s.Path()),
		counted(x.Reports, "report"), counted(x.Sightings, "way"), counted(x.Stories, "story"), counted(x.Revisions, "revision"), counted(x.Editions, "edition"), x.Size>>20, x.Log>>20)
	wrong, err := c.symptoms(ctx, s, x)
	if err != nil {
		return err
	}
	for _, s := range wrong {
		w.complain("%s", s)
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%s to mend", counted(len(wrong), "thing"))
	}
	return nil
}

// symptoms lists what is wrong with a sound store, each with what mends it.
func (c *doctorCmd) symptoms(ctx context.Context, s kept, x store.Stats) (wrong []string, err error) {
	const many = 10_000
	unread, err := s.Unread(ctx, desk.English.Rules, many)
	if err != nil {
		return nil, err
	}
	unedited, err := s.Unedited(ctx, desk.English.EditRules, many)
	if err != nil {
		return nil, err
	}
	if len(unread)+len(unedited) > 0 {
		wrong = append(wrong, fmt.Sprintf("%s to be read and %s to be edited; stemma serve does it", counted(len(unread), "report"), counted(len(unedited), "story")))
	}
	if x.Log > mostLog {
		wrong = append(wrong, fmt.Sprintf("the write-ahead log has %d MB: another program keeps the store open for reading; end it", x.Log>>20))
	}
	if x.Faulty > 0 {
		wrong = append(wrong, fmt.Sprintf("%s of %d with a fault; stemma feed list --faulty says which", counted(x.Faulty, "feed"), x.Feeds))
	}
	if x.GivenUp > 0 {
		wrong = append(wrong, fmt.Sprintf("%s could not be sent", counted(x.GivenUp, "alert")))
	}
	return wrong, nil
}

// mostLog is the size of the write-ahead log beyond which it is no longer kept short.
const mostLog = 64 << 20

// remedy says what to do about an error of a store.
func remedy(err error) string {
	switch {
	case errors.Is(err, store.ErrDamaged), errors.Is(err, store.ErrForeign):
		return "; move the file away, then stemma restore FILE brings back a backup"
	case errors.Is(err, store.ErrNewer):
		return "; install that version"
	case errors.Is(err, store.ErrBusy):
		return "; end it, or wait"
	case errors.Is(err, store.ErrFull):
		return "; make room on the disk, nothing is lost"
	}
	return ""
}
