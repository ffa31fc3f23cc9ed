package main

import (
	"fmt"
	"runtime"

	"github.com/alecthomas/kong"

	"stemma"
	"stemma/edition"
)

// versionCmd prints the versions of the program, its rules and its edition schema.
type versionCmd struct{}

func (versionCmd) Run(w *world) error {
	_, err := fmt.Fprintf(w.stdout, "stemma %s, rules %s, edition schema %d, %s %s/%s\n", stemma.Version, stemma.Rules, edition.Schema, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// versionFlag is the flag --version, which does the same as the subcommand.
type versionFlag bool

// BeforeReset prints the version. Kong calls it before it checks the rest of the command
// line.
func (versionFlag) BeforeReset(app *kong.Kong, w *world) error {
	if err := (versionCmd{}).Run(w); err != nil {
		return err
	}
	app.Exit(exitOK)
	return nil
}
