package file

import (
	"bufio"
	"path/filepath"
	"slices"
	"strings"

	"stemma/report"
)

// A Format is a way in which reports are kept. Either the whole of a file is one
// report, or reports follow one another in a stream.
type Format struct {
	Name    string   // as Options.Input has it
	Says    string   // as a sentence has it: "Markdown"
	Endings []string // of names of files, in lower case

	whole  func(data []byte) (*report.Report, error)
	stream func(w *walker, path string, in *bufio.Reader)
	binary bool // its bytes are no text, in which the last whole sentence could be looked for
}

// Formats is the one table of the formats that are read.
var Formats = []Format{
	{Name: "text", Says: "text", Endings: []string{".txt", ".text"}, whole: readText},
	{Name: "md", Says: "Markdown", Endings: []string{".md", ".markdown"}, whole: readText},
	{Name: "html", Says: "HTML", Endings: []string{".html", ".htm", ".xhtml"}, whole: readHTML},
	{Name: "pdf", Says: "PDF", Endings: []string{".pdf"}, whole: readPDF, binary: true},
	{Name: "eml", Says: "mail", Endings: []string{".eml"}, whole: readMail},
	{Name: "json", Says: "JSON", Endings: []string{".json"}, stream: (*walker).jsonValues},
	{Name: "jsonl", Says: "JSON Lines", Endings: []string{".jsonl", ".ndjson"}, stream: (*walker).jsonLines},
}

// OneReport reports whether a file of the format is one report.
func (f *Format) OneReport() bool { return f.whole != nil }

// named returns the format of a name, or nil.
func named(name string) *Format {
	if i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name }); i >= 0 {
		return &Formats[i]
	}
	return nil
}

// byEnding returns the name of the format that a path's ending says, or "".
func byEnding(path string) string {
	end := strings.ToLower(filepath.Ext(path))
	for i := range Formats {
		if slices.Contains(Formats[i].Endings, end) {
			return Formats[i].Name
		}
	}
	return ""
}
