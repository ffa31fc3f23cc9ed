package main

import (
	"fmt"
	"runtime"

	"stemma"
	"stemma/edition"
)

// versionCmd prints the version.
type versionCmd struct{}

func (versionCmd) Run(w *world) error {
	_, err := fmt.Fprintf(w.stdout, "stemma %s, edition schema %d, %s %s/%s\n", stemma.Version, edition.Schema, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
