// Command stemma reads every report of a developing news story and prints its
// critical edition.
//
//	stemma reports/
//	stemma reports/ -o board.html
//	stemma read reports/ > readings.jsonl
//
// See stemma --help, or docs/ in the repository.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// The exit codes, which are a contract with scripts.
const (
	exitOK      = 0
	exitFailed  = 1 // nothing could be read, or the output could not be written
	exitUsage   = 2 // the command line was not understood
	exitPartial = 3 // done, but some of the input could not be read; each fault is one line on standard error
)

// commands is the command line: one field a subcommand.
type commands struct {
	Edit    editCmd    `cmd:"" default:"withargs" help:"Print the critical edition of the reports in files and folders (the default command)."`
	Read    readCmd    `cmd:"" help:"Write what is read in each report, one JSON object a line, in input order."`
	Parse   parseCmd   `cmd:"" help:"Write the words of each report with their tags, heads and names."`
	Stories storiesCmd `cmd:"" help:"Tell which reports belong to one story, and why."`
	Demo    demoCmd    `cmd:"" help:"Print the edition of an invented story that comes with the program."`
	Schema  schemaCmd  `cmd:"" help:"Print the JSON Schema of the JSON that is written."`
	Version versionCmd `cmd:"" help:"Print the version."`
}

const description = `stemma reads every report of a developing news story and prints its critical edition: what is reported, by whom, how firmly; how the figures differ and move; how one quote reads in each report; which report was made from which; and what changed on the way.

It reads text, Markdown, HTML, PDF and mail files, folders of them, and JSON Lines. Everything it shows is a span of a report or a fixed label; it needs no network and writes nothing unless told to.

  stemma reports/                        the board in the terminal
  stemma reports/ -o board.html          one file to mail: open it, hover, see the source
  stemma - --input jsonl < feed.jsonl    reports from a stream
  stemma read page.html | jq .figures    what is read in one report
  stemma stories --format jsonl all/     which reports tell one event

It exits with 0 when all was read, with 3 when some input could not be read (a line on standard error says which and why), with 1 when nothing could be done, and with 2 when the command line was not understood.`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// world is what the command may touch outside itself.
type world struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

// run is main without the process.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c commands
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("stemma"), kong.Description(description), kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exited = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 96}),
	)
	if err != nil {
		panic(err) // the grammar above is wrong: a programmer's error
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	k, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(stderr, "stemma: %v\nTry stemma --help.\n", err)
		return exitUsage
	}
	err = k.Run(&world{ctx, stdin, stdout, stderr})
	var p partialError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitOK
	case errors.As(err, &p):
		return exitPartial
	case errors.Is(err, errUsage):
		fmt.Fprintf(stderr, "stemma: %v\nTry stemma --help.\n", err)
		return exitUsage
	default:
		fmt.Fprintf(stderr, "stemma: %v\n", err)
		return exitFailed
	}
}

// partialError tells that n inputs could not be read. The faults themselves
// have been printed.
type partialError struct{ n int }

func (e partialError) Error() string { return fmt.Sprintf("%d inputs could not be read", e.n) }

// errUsage marks errors of the command line.
var errUsage = errors.New("usage")
