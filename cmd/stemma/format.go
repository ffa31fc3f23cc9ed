package main

import (
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"stemma/edition"
	"stemma/intake/file"
	"stemma/serve/print"
	"stemma/serve/web"
	"stemma/story"
)

// A format is an output format of editions.
type format struct {
	name    string   // the value of --format
	endings []string // the endings of file names; the help names the first one
	write   func(io.Writer, []*edition.Edition, print.Style) error
}

// formats lists all output formats.
var formats = []format{
	{"html", []string{".html", ".htm"}, unstyled(web.Boards)},
	{"md", []string{".md"}, unstyled(print.Markdown)},
	{"json", []string{".json"}, unstyled(print.JSON)},
	{"csv", []string{".csv"}, unstyled(print.CSV)},
	{"text", []string{".txt"}, print.Boards},
}

// unstyled returns a write function that ignores the style.
func unstyled(write func(io.Writer, []*edition.Edition) error) func(io.Writer, []*edition.Edition, print.Style) error {
	return func(w io.Writer, es []*edition.Edition, _ print.Style) error { return write(w, es) }
}

// formatNamed returns the format with the given name, or nil if there is none.
func formatNamed(name string) *format {
	if i := slices.IndexFunc(formats, func(f format) bool { return f.name == name }); i >= 0 {
		return &formats[i]
	}
	return nil
}

// A storyFormat is an output format of the subcommand stories.
type storyFormat struct {
	name, says string
	write      func(io.Writer, *story.Story, refsOf, bool) error
}

var storyFormats = []storyFormat{{"text", "a table", storyTable}, {"jsonl", "a story a line", storyLine}}

// vars returns the variables in the tags and the description of the command line that
// come from the tables of formats.
func vars() kong.Vars {
	inputs, outputs, endings, tables := []string{auto}, []string{}, []string{}, []string{}
	var reports, streams, described []string
	for _, f := range file.Formats {
		inputs = append(inputs, f.Name)
		if f.OneReport() {
			reports = append(reports, f.Says)
		} else {
			streams = append(streams, f.Says)
		}
	}
	for _, f := range formats {
		outputs, endings = append(outputs, f.name), append(endings, f.endings[0])
	}
	for _, f := range storyFormats {
		tables, described = append(tables, f.name), append(described, f.name+" ("+f.says+")")
	}
	return kong.Vars{
		"inputs": strings.Join(inputs, ","), "inputs_or": either(inputs, "or"),
		"formats": strings.Join(append([]string{auto}, outputs...), ","), "formats_or": either(outputs, "or"), "endings_or": either(endings, "or"),
		"tables": strings.Join(tables, ","), "tables_or": either(described, "or"),
		"reads": either(reports, "and") + " files, folders of them, " + either(streams, "and"),
	}
}

// auto is the default value of --format and --input.
const auto = "auto"

// either returns a list of words as in a sentence: "a, b or c", where last is "or".
func either(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}
