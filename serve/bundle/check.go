package bundle

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"stemma/edition"
	"stemma/report"
)

// Bounds of a bundle, so that none takes more time or memory than an honest one. Ours.
const (
	mostFiles = 20_000
	mostBytes = 1 << 30 // of all files, unpacked
)

// Checked is what came of a check.
type Checked struct {
	Manifest Manifest
	Files    int      // whose hash was verified
	Passages int      // that stand where the edition says
	Wrong    []string // what does not hold, a line each; none if the bundle is sound
}

// Check verifies a bundle: that it holds the files that its sums name and no others, with
// these sums; that each report is called by the hash of its address and text; and that each
// passage of the edition has the words that stand at its place in a text of the bundle. An
// error means that it could not be read at all.
func Check(r io.ReaderAt, size int64) (*Checked, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	c := &Checked{}
	files, err := c.unpack(z)
	if err != nil {
		return nil, err
	}
	c.sums(files)
	if err := decode(files[manifestFile], &c.Manifest); err != nil {
		return nil, fmt.Errorf("%s: %w", manifestFile, err)
	}
	if c.Manifest.Format > Format {
		return nil, fmt.Errorf("the bundle is of a newer stemma (%s)", c.Manifest.Program)
	}
	var e edition.Edition
	if err := decode(files[editionFile], &e); err != nil {
		return nil, fmt.Errorf("%s: %w", editionFile, err)
	}
	if e.Story.ID != c.Manifest.Story {
		c.wrong("%s is of story %q, the manifest of %q", editionFile, e.Story.ID, c.Manifest.Story)
	}
	texts := c.reports(&e, files)
	c.passages(reflect.ValueOf(&e), texts, "")
	return c, nil
}

// mostWrong is how many faults are told. Ours.
const mostWrong = 100

func (c *Checked) wrong(format string, args ...any) {
	if len(c.Wrong) < mostWrong {
		c.Wrong = append(c.Wrong, fmt.Sprintf(format, args...))
	}
}

// unpack returns the files by name.
func (c *Checked) unpack(z *zip.Reader) (map[string][]byte, error) {
	if len(z.File) > mostFiles {
		return nil, fmt.Errorf("more than %d files", mostFiles)
	}
	files := map[string][]byte{}
	left := int64(mostBytes)
	for _, f := range z.File {
		if _, twice := files[f.Name]; twice {
			return nil, fmt.Errorf("%q is there twice", f.Name)
		}
		in, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%q: %w", f.Name, err)
		}
		var b bytes.Buffer
		n, err := io.Copy(&b, io.LimitReader(in, left+1))
		in.Close()
		if err != nil {
			return nil, fmt.Errorf("%q: %w", f.Name, err)
		}
		if left -= n; left < 0 {
			return nil, fmt.Errorf("more than %d MB unpacked", mostBytes>>20)
		}
		files[f.Name] = b.Bytes()
	}
	for _, name := range []string{manifestFile, editionFile, sumsFile} {
		if files[name] == nil {
			return nil, errors.New("it has no " + name)
		}
	}
	return files, nil
}

// sums verifies the sums of all files.
func (c *Checked) sums(files map[string][]byte) {
	told := map[string]bool{sumsFile: true}
	for line := range strings.Lines(string(files[sumsFile])) {
		want, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		data, there := files[name]
		switch {
		case !ok:
			c.wrong("%s: no sum: %q", sumsFile, line)
		case !there:
			c.wrong("%q is not there", name)
		case sum(data) != want:
			c.wrong("%q was changed: its sum is %s, not %s", name, sum(data), want)
		default:
			c.Files++
		}
		told[name] = true
	}
	for name := range files {
		if !told[name] {
			c.wrong("%q has no sum", name)
		}
	}
}

// reports verifies the names and sums of the reports, and returns the texts by report.
func (c *Checked) reports(e *edition.Edition, files map[string][]byte) map[string]string {
	texts := map[string]string{}
	listed := map[string]Report{}
	for _, r := range c.Manifest.Reports {
		listed[r.ID] = r
	}
	for _, w := range e.Witnesses {
		r, ok := listed[w.Report]
		text, there := files[r.Text]
		if !ok || !there || !strings.HasPrefix(r.Text, reportsDir) {
			c.wrong("report %s (%.12s) has no text", w.Siglum, w.Report)
			continue
		}
		if sum(text) != w.SHA256 || len(text) != w.Bytes || r.SHA256 != w.SHA256 || r.Siglum != w.Siglum {
			c.wrong("the text of report %s is not that of the edition", w.Siglum)
		}
		if id := idOf(r.Address, string(text)); id != w.Report {
			c.wrong("report %s is called %.12s, its address and text say %.12s", w.Siglum, w.Report, id)
		}
		texts[w.Report] = string(text)
	}
	return texts
}

// idOf returns the ID of a report with an address and a text.
func idOf(address, text string) string {
	r := report.Report{URL: address, Text: text}
	r.Seal()
	return string(r.ID)
}

var passageType = reflect.TypeFor[edition.Passage]()

// passages verifies all passages in v; path says where it stands in the edition.
func (c *Checked) passages(v reflect.Value, texts map[string]string, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.passages(v.Elem(), texts, path)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			c.passages(v.Index(i), texts, fmt.Sprintf("%s[%d]", path, i))
		}
	case reflect.Struct:
		if v.Type() == passageType {
			c.passage(v.Interface().(edition.Passage), texts, path)
			return
		}
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			c.passages(v.Field(i), texts, path+"."+name)
		}
	}
}

// passage verifies one passage.
func (c *Checked) passage(p edition.Passage, texts map[string]string, path string) {
	if p.None() && p.Exact == "" {
		return
	}
	text, ok := texts[p.Report]
	if !ok {
		c.wrong("%s is of no report of the bundle", path)
		return
	}
	spans := p.Segments
	if len(spans) == 0 {
		spans = [][2]int{{p.Start, p.End}}
	}
	var parts []string
	for _, s := range spans {
		if s[0] < p.Start || s[1] > p.End || s[0] >= s[1] || s[0] < 0 || s[1] > len(text) {
			c.wrong("%s: %d-%d is not in report %s", path, s[0], s[1], p.Siglum)
			return
		}
		parts = append(parts, text[s[0]:s[1]])
	}
	// JSON has U+FFFD for each byte that is not UTF-8, of which a text may have some.
	if string([]rune(strings.Join(parts, " "))) != p.Exact {
		c.wrong("%s: at %d-%d of report %s stands %.80q, not %.80q", path, p.Start, p.End, p.Siglum, strings.Join(parts, " "), p.Exact)
		return
	}
	c.Passages++
}
