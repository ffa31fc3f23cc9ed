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
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// commands is the grammar of the command line, with a field for each subcommand.
type commands struct {
	Edit    editCmd    `cmd:"" default:"withargs" help:"Print the critical edition of the reports in files and folders (the default command)."`
	Changed changedCmd `cmd:"" help:"Print what changed on the way from one report to another, and where reports disagree."`
	Figures figuresCmd `cmd:"" help:"Print the figures of each story, a row for each thing measured."`
	Quotes  quotesCmd  `cmd:"" help:"Print the quotations that several reports have, and how their readings differ."`
	Why     whyCmd     `cmd:"" help:"Tell why a figure, claim, quotation or change is so, or what ties two reports."`
	Read    readCmd    `cmd:"" help:"Write what is read in each report, one JSON object a line, in input order."`
	Parse   parseCmd   `cmd:"" help:"Write the words of each report with their tags, heads and names."`
	Stories storiesCmd `cmd:"" help:"Tell which reports belong to one story, and why."`
	Check   checkCmd   `cmd:"" help:"Hold a draft against reports: what they have, what they have otherwise, what none has."`
	Cite    citeCmd    `cmd:"" help:"Cite the best report of each line of a claim or a story."`
	Batch   batchCmd   `cmd:"" help:"Make tables of an archive of any size, in steps that can be gone on with."`
	Demo    demoCmd    `cmd:"" help:"Print the edition of an invented story that comes with the program."`
	Add     addCmd     `cmd:"" group:"desk" help:"Keep the reports in files and folders, and edit the stories that they change."`
	Serve   serveCmd   `cmd:"" group:"desk" help:"Run the desk: keep what comes into the inbox, and print what changes."`
	Feed    feedCmd    `cmd:"" group:"desk" help:"Look at feeds."`
	Changes changesCmd `cmd:"" group:"desk" help:"Print what changed since you last looked."`
	List    listCmd    `cmd:"" group:"desk" help:"List the stories that are kept, the newest first."`
	Merge   mergeCmd   `cmd:"" group:"desk" help:"Decide that two stories are one."`
	Split   splitCmd   `cmd:"" group:"desk" help:"Decide that reports do not belong to one story."`
	Pin     pinCmd     `cmd:"" group:"desk" help:"Decide which story a report belongs to."`
	Mute    muteCmd    `cmd:"" group:"desk" help:"Decide that a report belongs to no story."`
	Undo    undoCmd    `cmd:"" group:"desk" help:"Take back a decision."`
	Decided decidedCmd `cmd:"" name:"decisions" group:"desk" help:"List what was decided, by whom and when."`
	Search  searchCmd  `cmd:"" group:"desk" help:"Find reports by words, quotes, speakers and figures."`
	Export  exportCmd  `cmd:"" group:"desk" help:"Write what is kept to files for other programs: JSON Lines, tables, pages, citations."`
	Bundle  bundleCmd  `cmd:"" group:"desk" help:"Write a story as evidence, with all hashes, and check one."`
	Forget  forgetCmd  `cmd:"" group:"desk" help:"Remove a report, as if it had never been read."`
	Backup  backupCmd  `cmd:"" group:"desk" help:"Copy the store into a file, while others use it."`
	Restore restoreCmd `cmd:"" group:"desk" help:"Make the store of a backup."`
	Move    moveCmd    `cmd:"" group:"desk" help:"Copy the store into another: from a file to PostgreSQL, or back."`
	Doctor  doctorCmd  `cmd:"" group:"desk" help:"Say what is wrong with the store, and which command mends it."`
	Mcp     mcpCmd     `cmd:"" help:"Serve what is kept, or reports in files, to agents by the Model Context Protocol."`
	Schema  schemaCmd  `cmd:"" help:"Print the JSON Schema of the JSON that is written."`
	Version versionCmd `cmd:"" help:"Print the version."`

	ShowVersion versionFlag `name:"version" help:"Print the version."`
}

const description = `stemma reads every report of a developing news story and prints its critical edition: what is reported, by whom, how firmly; how the figures differ and move; how one quote reads in each report; which report was made from which; and what changed on the way.

It reads ${reads}. Everything it shows is a span of a report or a fixed label; it needs no network and writes nothing unless told to.

  stemma reports/                        the board in the terminal
  stemma reports/ -o board.html          one file to mail: open it, hover, see the source
  stemma - --input jsonl < feed.jsonl    reports from a stream
  stemma read page.html | jq .figures    what is read in one report
  stemma stories --format jsonl all/     which reports tell one event
  stemma check draft.txt --against all/  what of a draft the reports have
  stemma add new/ && stemma changes      what is new since you last looked

It exits with 0 when all was read, with 3 when some input could not be read (a line on standard error says which and why), with 1 when nothing could be done, with 2 when the command line was not understood or the output is one of the inputs, and with 130 (SIGINT) or 143 (SIGTERM) when it was interrupted: the first interrupt leaves no file half-written, the second kills.`

func main() {
	surviveSizeLimit()
	w := &world{ctx: context.Background(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	os.Exit(untilSignal(w, func() int { return w.run(os.Args[1:]) }))
}

// run runs the command and returns its exit code.
func (w *world) run(args []string) int {
	var c commands
	exited := false
	stdout := &checked{Writer: w.stdout}
	w.stdout = stdout
	parser, err := kong.New(&c,
		kong.Name("stemma"), kong.Description(description), kong.PostBuild(fillIn), kong.Bind(w),
		kong.ExplicitGroups([]kong.Group{{Key: "desk", Title: "Commands of the desk, which keeps reports for weeks:"}}),
		kong.Exit(func(int) { exited = true }),
		kong.KindMapper(reflect.String, kong.MapperFunc(asWritten)),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 96}),
		// For the help, kong needs the file itself to find the terminal's width.
		kong.Writers(stdout.Writer, w.stderr),
		kong.Help(func(o kong.HelpOptions, k *kong.Context) error {
			stdout.err = kong.DefaultHelpPrinter(o, k)
			return nil
		}),
	)
	if err != nil {
		panic(err) // the grammar in commands is wrong: a bug
	}
	for _, n := range parser.Model.Children {
		w.subcommands = append(w.subcommands, n.Name)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	k, err := parser.Parse(args)
	switch {
	case exited || stdout.err != nil: // by --help or --version
		err = nil
	case err != nil:
		err = fmt.Errorf("%w: %w", errUsage, err)
	default:
		err = k.Run()
	}
	if err == nil || isPartial(err) {
		err = cmp.Or(stdout.err, err) // the command may have ignored an error of stdout
	}
	var exit *exitError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitOK
	case isPartial(err):
		return exitPartial
	case errors.As(err, &exit):
		if exit.err != nil {
			w.complain("%v", exit)
		}
		return exit.code
	case errors.Is(err, errUsage):
		w.complain("%s", strings.TrimPrefix(err.Error(), errUsage.Error()+": "))
		fmt.Fprintln(w.stderr, "Try stemma --help.")
		return exitUsage
	default:
		w.complain("%v", err)
		return exitFailed
	}
}

// asWritten sets a flag or argument to the bytes that the user gave. By default kong
// converts them through JSON, which changes file names that are not UTF-8.
func asWritten(ctx *kong.DecodeContext, to reflect.Value) error {
	t, err := ctx.Scan.PopValue("string")
	if err != nil {
		return err
	}
	to.SetString(fmt.Sprint(t.Value))
	return nil
}
