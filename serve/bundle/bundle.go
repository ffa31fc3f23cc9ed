// Package bundle writes a story as evidence: a ZIP file with the edition, the texts that
// its passages are of, citations and the page, and the hashes of all. Another can check,
// with stemma or without, that nothing in it was changed, and with stemma that each passage
// stands where the edition says.
//
//	manifest.json    what is in it, and how the reports are called
//	edition.json     the edition, as schema.json describes it
//	schema.json      the JSON Schema of editions
//	page.html        the edition as a page, to be opened without a network
//	reports/A.txt    the text of each report, in UTF-8, by its letter
//	citations.json   the reports as CSL-JSON
//	citations.wiki   and as {{cite news}}
//	SHA256SUMS       of all other files, for sha256sum -c
//
// The same edition of the same texts by the same program gives the same bytes: nothing in
// it is of the time or the machine.
package bundle

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	kflate "github.com/klauspost/compress/flate"

	"stemma/edition"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/serve/export"
)

// Format is the version of the form of bundles; it grows when older programs could not
// check a new one.
const Format = 1

// The names of files in a bundle.
const (
	manifestFile = "manifest.json"
	editionFile  = "edition.json"
	schemaFile   = "schema.json"
	pageFile     = "page.html"
	cslFile      = "citations.json"
	wikiFile     = "citations.wiki"
	sumsFile     = "SHA256SUMS"
	reportsDir   = "reports/"
	textEnding   = ".txt"
)

// A Manifest says what a bundle holds.
type Manifest struct {
	Format  int      `json:"bundle"`
	Program string   `json:"program"`           // version of stemma that wrote it
	Story   string   `json:"story"`             // ID
	Version int64    `json:"version,omitempty"` // of the edition in the store that it is from
	Reports []Report `json:"reports"`
}

// A Report is a report whose text is in the bundle. Its ID is the SHA-256 of its address,
// a zero byte and its text.
type Report struct {
	Siglum  string `json:"siglum"`
	ID      string `json:"id"`
	Address string `json:"address"`
	Text    string `json:"text"`   // file in the bundle
	SHA256  string `json:"sha256"` // of the text
	Bytes   int    `json:"bytes"`
}

// A Source is what a bundle is made of.
type Source struct {
	Edition *edition.Edition // with the texts of its witnesses
	Reports []*report.Report // the witnesses
	Program string           // version of stemma
	Version int64            // of the edition in the store that it is from; 0 for none
}

// Write writes a bundle.
func Write(w io.Writer, s Source) error {
	files, err := s.files()
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	// The library's own compressor may give other bytes with another version of Go.
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return kflate.NewWriter(w, flate.DefaultCompression) })
	for _, f := range files {
		out, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := out.Write(f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// A file is a file of a bundle.
type file struct {
	name string
	data []byte
}

// files returns the files of a bundle in order of name, the sums last.
func (s Source) files() ([]file, error) {
	var out []file
	var failed error
	add := func(name string, write func(io.Writer) error) {
		var b bytes.Buffer
		failed = cmp.Or(failed, write(&b))
		out = append(out, file{name, b.Bytes()})
	}
	one := []export.Story{{Edition: s.Edition}}
	add(manifestFile, func(w io.Writer) error { return indented(w, s.manifest()) })
	add(editionFile, func(w io.Writer) error { return indented(w, s.Edition) })
	add(schemaFile, func(w io.Writer) error {
		_, err := w.Write(edition.JSONSchema)
		return err
	})
	for name, format := range map[string]string{pageFile: "html", cslFile: "csl", wikiFile: "wikitext"} {
		add(name, func(w io.Writer) error { return export.Named(format).Write(w, one) })
	}
	for _, x := range s.Edition.Witnesses {
		out = append(out, file{textOf(x.Siglum), []byte(x.Text)})
	}
	if failed != nil {
		return nil, failed
	}
	slices.SortFunc(out, func(a, b file) int { return cmp.Compare(a.name, b.name) })
	var sums bytes.Buffer
	for _, f := range out {
		fmt.Fprintf(&sums, "%s  %s\n", sum(f.data), f.name)
	}
	return append(out, file{sumsFile, sums.Bytes()}), nil
}

func (s Source) manifest() Manifest {
	address := map[string]string{}
	for _, r := range s.Reports {
		address[string(r.ID)] = r.Address()
	}
	m := Manifest{Format: Format, Program: s.Program, Story: s.Edition.Story.ID, Version: s.Version, Reports: []Report{}}
	for _, x := range s.Edition.Witnesses {
		m.Reports = append(m.Reports, Report{x.Siglum, x.Report, address[x.Report], textOf(x.Siglum), x.SHA256, x.Bytes})
	}
	return m
}

// textOf returns the name of the file of a report's text.
func textOf(siglum string) string { return reportsDir + siglum + textEnding }

func indented(w io.Writer, v any) error {
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// decode reads JSON, which must be one value and no more; unknown fields are let through.
func decode(data []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("more than one value")
	}
	return nil
}
