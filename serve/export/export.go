// Package export writes stories in the formats of other programs: maps, spreadsheets,
// tables for analysis, citations, feeds and documents.
//
// All formats stand in one table, from which the command takes its flags and the API its
// routes. Nothing is written that an edition or a reading does not hold: spans of reports,
// values, and numbers computed from them.
package export

import (
	"io"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/edition"
	"stemma/serve/print"
	"stemma/serve/web"
)

// A Story is a story to be written.
type Story struct {
	*edition.Edition
	// Readings are those of the witnesses, for tables; other formats need none.
	Readings []*claim.Reading
}

// A Format is a format in which stories are written.
type Format struct {
	Name    string   // for --format and for addresses
	Endings []string // of file names, the usual one first; none for a format that only its name chooses
	Media   string   // the media type
	Says    string   // what it is, in a few words
	// Text reports whether the format needs the texts of the witnesses.
	Text bool
	// Write writes stories. It is nil for a format of tables.
	Write func(io.Writer, []Story) error
	// Tables are the tables of a format that has a file for each.
	Tables []Table
}

// A Table is a table of a format.
type Table struct {
	Name, Says string
	// Open returns a writer of the table to a file.
	Open func(io.Writer) Rows
}

// Rows writes the rows of stories into a table, which is whole when it was closed.
type Rows interface {
	Add(*Sheet) error
	Close() error
	Count() int64 // how many rows were written
}

// Write writes the rows of all stories.
func (t *Table) Write(w io.Writer, ss []Story) error {
	rows := t.Open(w)
	for _, s := range ss {
		if err := rows.Add(NewSheet(s)); err != nil {
			return err
		}
	}
	return rows.Close()
}

// Formats lists all formats.
var Formats = []Format{
	{Name: "html", Endings: []string{".html", ".htm"}, Media: "text/html; charset=utf-8", Says: "the whole edition as one page", Text: true, Write: editions(web.Boards)},
	{Name: "md", Endings: []string{".md"}, Media: "text/markdown; charset=utf-8", Says: "the whole edition as Markdown", Write: editions(print.Markdown)},
	{Name: "brief", Endings: []string{".brief.md"}, Media: "text/markdown; charset=utf-8", Says: "a page of Markdown: what is said, what moved, what differs", Write: editions(print.Brief)},
	{Name: "json", Endings: []string{".json"}, Media: "application/json", Says: "the edition for programs", Write: editions(print.JSON)},
	{Name: "csv", Endings: []string{".csv"}, Media: "text/csv; charset=utf-8", Says: "claims and figures for a spreadsheet", Write: editions(print.CSV)},
	{Name: "parquet", Endings: []string{".parquet"}, Media: "application/vnd.apache.parquet", Says: "tables for analysis", Tables: Tables},
	{Name: "geojson", Endings: []string{".geojson"}, Media: "application/geo+json", Says: "places, each with its precision", Write: GeoJSON},
	{Name: "csl", Endings: []string{".csl.json"}, Media: "application/vnd.citationstyles.csl+json", Says: "the reports for programs that manage citations", Write: CSL},
	{Name: "wikitext", Endings: []string{".wiki", ".wikitext"}, Media: "text/plain; charset=utf-8", Says: "the reports as {{cite news}}", Write: Wikitext},
	{Name: "atom", Endings: []string{".atom"}, Media: "application/atom+xml; charset=utf-8", Says: "a feed of the stories", Write: Atom},
}

// editions returns the Write of a format that knows editions only.
func editions(write func(io.Writer, []*edition.Edition) error) func(io.Writer, []Story) error {
	return func(w io.Writer, ss []Story) error {
		es := make([]*edition.Edition, len(ss))
		for i, s := range ss {
			es[i] = s.Edition
		}
		return write(w, es)
	}
}

// Named returns the format with a name, or nil.
func Named(name string) *Format {
	if i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name }); i >= 0 {
		return &Formats[i]
	}
	return nil
}

// ByEnding returns the format that the ending of a file name chooses, or nil. Of two
// endings that fit, as .json and .csl.json, the longer one chooses.
func ByEnding(file string) *Format {
	var best *Format
	length := 0
	for i := range Formats {
		for _, end := range Formats[i].Endings {
			if len(end) > length && len(file) >= len(end) && strings.EqualFold(file[len(file)-len(end):], end) {
				best, length = &Formats[i], len(end)
			}
		}
	}
	return best
}

// Table returns the table of f with a name, or nil.
func (f *Format) Table(name string) *Table {
	if i := slices.IndexFunc(f.Tables, func(t Table) bool { return t.Name == name }); i >= 0 {
		return &f.Tables[i]
	}
	return nil
}
