package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"stemma/desk"
	"stemma/report"
	"stemma/store"
	"stemma/store/postgres"
	"stemma/store/sqlite"
)

// data are the flags that say where the store is.
type data struct {
	Data  string `placeholder:"DIR" help:"Folder of the store; by default stemma's own in the folder for data of your system."`
	Store string `placeholder:"ADDRESS" env:"STEMMA_STORE" help:"Where the store is if not in that folder: a file, or postgres://USER@HOST/DATABASE. A password is better kept in the environment (STEMMA_STORE, PGPASSWORD) or in a file (PGPASSFILE)."`
}

// folder returns the folder of the store: by default that which the system has for data of
// programs (on Unix by the XDG Base Directory Specification).
func (d data) folder() (string, error) {
	if d.Data != "" {
		return d.Data, nil
	}
	if d.Store != "" && !postgres.IsAddress(d.Store) {
		return filepath.Dir(storePath(d.Store)), nil
	}
	home, err := os.UserHomeDir()
	var base string
	switch runtime.GOOS {
	case "windows":
		base = os.Getenv("LocalAppData")
	case "darwin", "ios":
		base = filepath.Join(home, "Library", "Application Support")
	default:
		if base = os.Getenv("XDG_DATA_HOME"); !filepath.IsAbs(base) { // others are to be ignored
			base = filepath.Join(home, ".local", "share")
		}
	}
	if !filepath.IsAbs(base) {
		return "", fmt.Errorf("%w: no folder for data is known (%w); say --data DIR", errUsage, err)
	}
	return filepath.Join(base, "stemma"), nil
}

// storeFile is the name of the store in its folder.
const storeFile = "stemma.sqlite"

// open opens the store. If there is none it makes one, or fails if it must be there.
func (d data) open(ctx context.Context, mustExist bool) (kept, error) {
	if d.Store != "" {
		return openStore(ctx, d.Store, mustExist)
	}
	dir, err := d.folder()
	if err != nil {
		return nil, err
	}
	if !mustExist {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	s, err := sqlite.Open(ctx, filepath.Join(dir, storeFile), sqlite.Options{Existing: mustExist})
	if errors.Is(err, store.ErrNotFound) {
		return nil, fmt.Errorf("nothing is kept in %s yet; stemma add PATH keeps reports", dir)
	}
	if err != nil {
		return nil, err // not s, which would be a kept that is not nil
	}
	return s, nil
}

// desk returns a desk that works on a store, with the alerts of its folder.
func (d data) desk(s kept) (*desk.Desk, error) {
	dir, err := d.folder()
	if err != nil {
		return nil, err
	}
	rules, senders, err := alerts(dir)
	if err != nil {
		return nil, err
	}
	host, _ := os.Hostname() // only for people
	return &desk.Desk{
		Store: s, Program: program, Alerts: rules, Senders: senders,
		// The text makes the holder of a lease its only one; pids are used again.
		Holder: fmt.Sprintf("process %d on %s (%s)", os.Getpid(), host, rand.Text()[:8]),
	}, nil
}

// reportNamed returns the report that the user names by the beginning of its ID or by its
// address.
func reportNamed(ctx context.Context, s store.Store, name string) (report.ID, error) {
	const least = 4 // of the letters of an ID
	var found []report.ID
	var err error
	if len(name) >= least {
		if found, err = s.Find(ctx, name, 2); err != nil {
			return "", err
		}
	}
	if len(found) == 0 {
		if found, err = s.Versions(ctx, name); err != nil {
			return "", err
		}
	}
	switch {
	case len(found) == 0:
		return "", fmt.Errorf("no report is called %s: name it by the beginning of its ID, or by its address", name)
	case len(found) > 1:
		return "", fmt.Errorf("%s names several reports, as %s and %s", name, found[0].Short(), found[1].Short())
	}
	return found[0], nil
}

// since reads a time as people write it: a date, RFC 3339, or how long ago (90m, 12h, 3d).
func since(s string, now time.Time) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04", time.DateOnly} {
		if t, err := time.ParseInLocation(layout, s, now.Location()); err == nil {
			return t, nil
		}
	}
	var days int
	if n, err := fmt.Sscanf(s+"\n", "%dd\n", &days); err == nil && n == 1 && days >= 0 {
		return now.AddDate(0, 0, -days), nil
	}
	if d, err := time.ParseDuration(s); err == nil && d >= 0 {
		return now.Add(-d), nil
	}
	return time.Time{}, fmt.Errorf("%w: %s is no time: say 2031-05-02, 2031-05-02T14:00, 12h or 3d", errUsage, s)
}
