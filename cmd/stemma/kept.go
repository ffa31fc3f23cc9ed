package main

import (
	"context"
	"fmt"
	"strings"

	"stemma/internal/plain"
	"stemma/store"
	"stemma/store/postgres"
	"stemma/store/sqlite"
)

// A kept is a store with what the command needs beside the port.
type kept interface {
	store.Store
	// Changed returns a number that changes when another process has written.
	Changed(ctx context.Context) (int64, error)
	// Check fails with store.ErrDamaged unless the store is sound.
	Check(ctx context.Context) error
	Stats(ctx context.Context) (store.Stats, error)
	// Backup writes the store into a new file.
	Backup(ctx context.Context, path string) error
	// Path returns where the store is, for people: without a password.
	Path() string
}

// storePath returns the file that the address of a store names.
func storePath(address string) string { return strings.TrimPrefix(address, "sqlite:") }

// openStore opens the store at an address: postgres://…, sqlite:FILE or FILE. If there is none
// it makes one, or fails if it must be there.
func openStore(ctx context.Context, address string, mustExist bool) (kept, error) {
	if postgres.IsAddress(address) {
		s, err := postgres.Open(ctx, address, postgres.Options{Existing: mustExist})
		if err != nil {
			return nil, err
		}
		return s, nil
	}
	if scheme, _, ok := strings.Cut(address, "://"); ok {
		return nil, fmt.Errorf("%w: a store is kept in a file or at postgres://…, not at %s://…", errUsage, plain.Message(scheme))
	}
	s, err := sqlite.Open(ctx, storePath(address), sqlite.Options{Existing: mustExist})
	if err != nil {
		return nil, err
	}
	return s, nil
}
