package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"stemma/edition"
	"stemma/intake/file"
	"stemma/serve/export"
	"stemma/serve/print"
)

// A format is an output format of editions: one of package export, or the board.
type format struct {
	export.Format
	write func(io.Writer, []export.Story, print.Style) error // nil for a format of tables
}

// formats lists all output formats.
var formats = append(exported(), format{
	export.Format{Name: "text", Endings: []string{".txt"}, Says: "the board"},
	func(w io.Writer, ss []export.Story, st print.Style) error { return print.Boards(w, editionsOf(ss), st) },
})

// editionsOf returns the editions of stories.
func editionsOf(ss []export.Story) []*edition.Edition {
	es := make([]*edition.Edition, len(ss))
	for i, s := range ss {
		es[i] = s.Edition
	}
	return es
}

// exported returns the formats of package export, which have no style.
func exported() (out []format) {
	for _, f := range export.Formats {
		x := format{Format: f}
		if f.Write != nil {
			x.write = func(w io.Writer, ss []export.Story, _ print.Style) error { return f.Write(w, ss) }
		}
		out = append(out, x)
	}
	return out
}

// formatNamed returns the format with the given name, or nil if there is none.
func formatNamed(name string) *format {
	if i := slices.IndexFunc(formats, func(f format) bool { return f.Name == name }); i >= 0 {
		return &formats[i]
	}
	return nil
}

// table returns the format that writes one table of f: that which the name of the output
// says, as in figures.parquet.
func (f *format) table(name string) (*format, error) {
	base := strings.ToLower(filepath.Base(name))
	base = strings.TrimSuffix(base, f.Endings[0])
	t := f.Table(base)
	if t == nil {
		var names []string
		for _, t := range f.Tables {
			names = append(names, t.Name+f.Endings[0])
		}
		return nil, fmt.Errorf("%w: the output of %s is named for a table: %s; or it is a folder, for all of them", errUsage, f.Name, either(names, "or"))
	}
	return &format{f.Format, func(w io.Writer, ss []export.Story, _ print.Style) error { return t.Write(w, ss) }}, nil
}

// fillIn puts what comes from the tables of formats into the tags and the description of the
// command line, where it stands as ${name}. Kong would do it, too, but looks for variables in
// all variables anew for each flag, which took most of the time of a start.
func fillIn(k *kong.Kong) error {
	var pairs []string
	for name, value := range vars() {
		pairs = append(pairs, "${"+name+"}", value)
	}
	values := strings.NewReplacer(pairs...)
	return kong.Visit(k.Model, func(v kong.Visitable, next kong.Next) error {
		switch v := v.(type) {
		case *kong.Application:
			v.Help = values.Replace(v.Help)
		case *kong.Node:
			v.Help = values.Replace(v.Help)
		case *kong.Value:
			for _, s := range []*string{&v.Default, &v.Enum, &v.Help} {
				*s = values.Replace(*s)
			}
		}
		return next(nil)
	})
}

// vars returns the variables in the tags and the description of the command line that
// come from the tables of formats.
func vars() map[string]string {
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
		outputs = append(outputs, f.Name)
		endings = append(endings, f.Endings[0])
	}
	for _, f := range storyFormats {
		tables, described = append(tables, f.name), append(described, f.name+" ("+f.says+")")
	}
	return map[string]string{
		"exports": strings.Join(append([]string{auto, jsonl}, outputs...), ","), "exports_or": either(outputs, "or"), "exports_endings_or": either(append([]string{"." + jsonl}, endings...), "or"),
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

// jsonl is the format of a JSON object a line, which is of this command only.
const jsonl = "jsonl"
