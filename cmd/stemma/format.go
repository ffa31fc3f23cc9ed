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

// A format is a way in which editions are written.
type format struct {
	name    string   // as --format has it
	endings []string // of the names of files that are written so; the first is told in the help
	write   func(io.Writer, []*edition.Edition, print.Style) error
}

// formats is the one table of them.
var formats = []format{
	{"html", []string{".html", ".htm"}, unstyled(web.Boards)},
	{"md", []string{".md"}, unstyled(print.Markdown)},
	{"json", []string{".json"}, unstyled(print.JSON)},
	{"csv", []string{".csv"}, unstyled(print.CSV)},
	{"text", []string{".txt"}, print.Boards},
}

// unstyled is a writer that looks the same everywhere.
func unstyled(write func(io.Writer, []*edition.Edition) error) func(io.Writer, []*edition.Edition, print.Style) error {
	return func(w io.Writer, es []*edition.Edition, _ print.Style) error { return write(w, es) }
}

// formatNamed returns the format of a name, or nil.
func formatNamed(name string) *format {
	if i := slices.IndexFunc(formats, func(f format) bool { return f.name == name }); i >= 0 {
		return &formats[i]
	}
	return nil
}

// A storyFormat is a way in which stories are written that no edition is made of.
type storyFormat struct {
	name, says string
	write      func(io.Writer, *story.Story, refsOf, bool) error
}

var storyFormats = []storyFormat{{"text", "a table", storyTable}, {"jsonl", "a story a line", storyLine}}

// vars are what the tags of the command line and its description take from the tables
// of formats.
func vars() kong.Vars {
	inputs, outputs, endings, tables := []string{auto}, []string{}, []string{}, []string{}
	var reports, streams, told []string
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
		tables, told = append(tables, f.name), append(told, f.name+" ("+f.says+")")
	}
	return kong.Vars{
		"inputs": strings.Join(inputs, ","), "inputs_or": either(inputs, "or"),
		"formats": strings.Join(append([]string{auto}, outputs...), ","), "formats_or": either(outputs, "or"), "endings_or": either(endings, "or"),
		"tables": strings.Join(tables, ","), "tables_or": either(told, "or"),
		"reads": either(reports, "and") + " files, folders of them, " + either(streams, "and"),
	}
}

// auto is the format that is asked for where none is.
const auto = "auto"

// either lists words as a sentence does: "a, b or c".
func either(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}
