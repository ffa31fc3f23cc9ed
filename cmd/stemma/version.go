package main

import (
	"fmt"
	"runtime"

	"github.com/alecthomas/kong"

	"stemma"
	"stemma/edition"
)

// versionCmd prints the version of the program, and the rules by which it reads.
type versionCmd struct{}

func (versionCmd) Run(w *world) error {
	_, err := fmt.Fprintf(w.stdout, "stemma %s, rules %s, edition schema %d, %s %s/%s\n", stemma.Version, stemma.Rules, edition.Schema, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// versionFlag is --version, which does what the subcommand does.
type versionFlag bool

// BeforeReset prints the version before anything else of the command line is
// looked at.
func (versionFlag) BeforeReset(app *kong.Kong, w *world) error {
	if err := (versionCmd{}).Run(w); err != nil {
		return err
	}
	app.Exit(exitOK)
	return nil
}
