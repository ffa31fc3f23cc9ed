package file

import (
	"path/filepath"
	"slices"
	"strings"
)

// Formats lists all formats that are read.
var Formats = []Format{
	{Name: "text", Says: "text", Endings: []string{".txt", ".text"}, whole: readText, heads: true},
	{Name: "md", Says: "Markdown", Endings: []string{".md", ".markdown"}, whole: readText, heads: true},
	{Name: "html", Says: "HTML", Endings: []string{".html", ".htm", ".xhtml"}, whole: readHTML},
	{Name: "pdf", Says: "PDF", Endings: []string{".pdf"}, whole: readPDF, binary: true, heads: true},
	{Name: "docx", Says: "Word", Endings: []string{".docx", ".docm"}, stream: (*walker).zip, single: true},
	{Name: "odt", Says: "OpenDocument", Endings: []string{".odt"}, stream: (*walker).zip, single: true},
	{Name: "eml", Says: "mail", Endings: []string{".eml", ".mhtml", ".mht"}, whole: readMail},
	{Name: "json", Says: "JSON", Endings: []string{".json"}, stream: (*walker).jsonValues},
	{Name: "jsonl", Says: "JSON Lines", Endings: []string{".jsonl", ".ndjson"}, stream: (*walker).jsonLines},
	{Name: "csv", Says: "CSV", Endings: []string{".csv", ".tsv", ".tab"}, stream: (*walker).table},
	{Name: "feed", Says: "feeds (RSS, Atom, JSON Feed)", Endings: []string{".rss", ".atom", ".rdf"}, stream: (*walker).feed},
	{Name: "mbox", Says: "mailboxes", Endings: []string{".mbox"}, stream: (*walker).mbox},
	{Name: "warc", Says: "web archives (WARC, WACZ)", Endings: []string{".warc"}, stream: (*walker).warc},
	{Name: "wacz", Says: "WACZ", Endings: []string{".wacz"}, stream: (*walker).zip},
	{Name: "epub", Says: "EPUB", Endings: []string{".epub"}, stream: (*walker).zip},
	{Name: "zip", Says: "ZIP files of all these", Endings: []string{".zip"}, stream: (*walker).zip},
}

// named returns the format with the given name, or nil if there is none.
func named(name string) *Format {
	if i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name }); i >= 0 {
		return &Formats[i]
	}
	return nil
}

// byEnding returns the name of the format that path's ending belongs to, or "".
func byEnding(path string) string {
	end := strings.ToLower(filepath.Ext(path))
	for i := range Formats {
		if slices.Contains(Formats[i].Endings, end) {
			return Formats[i].Name
		}
	}
	return ""
}
