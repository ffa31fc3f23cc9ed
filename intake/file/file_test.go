package file

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"stemma/report"
)

// writeFiles writes files into a new folder and returns its path.
func writeFiles(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// read returns all that Read yields.
func read(opt Options, paths ...string) (reports []*report.Report, errs []error) {
	for r, err := range Read(context.Background(), opt, paths...) {
		if err != nil {
			errs = append(errs, err)
		} else {
			reports = append(reports, r)
		}
	}
	return reports, errs
}

// readOne reads a file with the given name and content, which must be one report.
func readOne(t *testing.T, name, content string) *report.Report {
	t.Helper()
	reports, errs := read(Options{}, filepath.Join(writeFiles(t, map[string]string{name: content}), name))
	if len(reports) != 1 || len(errs) != 0 {
		t.Fatalf("%s: %d reports, faults %v", name, len(reports), errs)
	}
	return reports[0]
}

// gz returns s as a gzip file.
func gz(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// utf16le returns s in UTF-16, little endian, with or without a byte order mark.
func utf16le(s string, bom bool) string {
	var b strings.Builder
	if bom {
		b.WriteString("\xff\xfe")
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

const ferry = "The ferry from Oldwick sank on Monday.\n\nNobody was hurt, its owners said.\n"

// A folder is read in sorted order. Files that are not reports are left out, with a
// message if they may have been meant as reports.
func TestReadFolder(t *testing.T) {
	dir := writeFiles(t, map[string]string{
		"b.txt": ferry, "a.md": "# Ferry sinks\n\n" + ferry, "c/one.txt": ferry, "c.txt": ferry, "B.TXT": ferry,
		"notes": ferry, ".hidden": ferry, ".git/config": ferry, "a.meta.json": `{"outlet":"The Courier"}`,
		"photo.jpg": "\xff\xd8\xff\xe0\x00\x10JFIF\x00", "empty.txt": "", "lines.jsonl": `{"text":"The ferry sank."}`,
	})
	reports, errs := read(Options{}, dir)
	var got []string
	for _, r := range reports {
		rel, _ := filepath.Rel(dir, r.Ref)
		got = append(got, filepath.ToSlash(rel))
		if r.ID == "" {
			t.Errorf("%s is not sealed", rel)
		}
	}
	if want := "B.TXT a.md b.txt c/one.txt c.txt lines.jsonl:1 notes"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if reports[1].Outlet != "The Courier" || reports[1].Path == "" || reports[5].Path != "" {
		t.Errorf("the sidecar was not read, or paths are wrong: %+v", reports[1])
	}
	if len(errs) != 2 || !errors.Is(errs[0], ErrEmpty) || !errors.Is(errs[1], ErrSkipped) || !errors.Is(errs[1], ErrBinary) {
		t.Errorf("faults: %v", errs)
	}
}

// Every error is one line that names the file and the line, and reading goes on with
// the next file.
func TestReadFaults(t *testing.T) {
	long := `{"text":"` + strings.Repeat("x", defaultMaxLine) + `"}`
	dir := writeFiles(t, map[string]string{
		"z.txt": ferry, "empty.txt": "", "blank.txt": " \n\t\n", "binary.txt": strings.Repeat("\x00\x01\x02\x03word", 500), "zip.txt": "PK\x03\x04" + strings.Repeat("\x00\x08\x00\x13", 200),
		"zip":    "PK\x03\x04" + strings.Repeat("\x00\x08\x00\x13", 200),
		"no.pdf": "This is no PDF.", "broken.pdf": "%PDF-1.7\nxref", "locked.pdf": "%PDF-1.4 1 0 obj <</Type /Catalog>> endobj trailer <</Root 1 0 R /Encrypt <</V 1>>>>",
		"broken.jsonl": `{"text":"One."}` + "\n\n" + `{"text":` + "\n" + `{"text":"Two."}`,
		"long.jsonl":   `{"text":"One."}` + "\n" + long + "\n" + `{"text":"Two."}`,
		"types.jsonl":  "[1]\n17\n\"x\"\n{\"text\":17}\n{}\n{\"text\":\"  \"}\n{\"text\":\"One.\"} x\n\x00\x01\n",
		"deep.jsonl":   strings.Repeat("[", 20000),
		"broken.json":  `[{"text":"One."}, {"text":}, {"text":"Two."}`, "cut.json": `[{"text":"One."},` + "\n" + `{"text":"Two`,
		"cut.jsonl.gz": gz(`{"text":"One."}` + "\n" + strings.Repeat(`{"text":"Two."}`+"\n", 5000))[:100],
		"bomb.txt.gz":  gz(strings.Repeat("The ferry sank. ", defaultMaxFile/16+1)), "twice.gz": gz(gz(ferry)),
		"side.txt": ferry, "side.meta.json": `{"outlet":`,
		"no.eml": "This is no mail\n\nat all.", "quotes.txt": strings.Repeat(`"`, 300000), "quotes.md": "A ferry sank. " + strings.Repeat(`“`, 300000),
		"tags.html": "<html><body>" + strings.Repeat("<div>", 100000) + "<p>The ferry sank.", "big.html": strings.Repeat("<p>The ferry sank.</p>", 3<<18), "void.html": "<html><body><img src=x></body></html>",
		"page.html": "<html><body><p>The ferry sank <b>off Oldwick</p><!-- ",
	})
	for _, tt := range []struct {
		name    string
		reports int
		want    []string // a part of each fault
	}{
		{"missing.txt", 0, []string{"missing.txt: no such file or folder"}},
		{"empty.txt", 0, []string{"empty.txt: no text: the file is empty"}},
		{"blank.txt", 0, []string{"no text"}},
		{"binary.txt", 0, []string{"binary.txt: binary file"}},
		{"zip.txt", 0, []string{"malformed: a ZIP file that is damaged"}},
		{"zip", 0, []string{"zip: malformed: a ZIP file that is damaged"}},
		{"no.pdf", 0, []string{"malformed: this is no PDF"}},
		{"broken.pdf", 0, []string{"no page was found"}},
		{"locked.pdf", 0, []string{"encrypted"}},
		{"broken.jsonl", 2, []string{"broken.jsonl:3: malformed: not JSON: it breaks off"}},
		{"long.jsonl", 2, []string{"long.jsonl:2: too large: the line holds more than"}},
		{"types.jsonl", 0, []string{":1: malformed: JSON, but not an object", ":2: ", ":3: ", ":4: no text", ":5: no text", ":6: no text", ":7: malformed: not JSON: more after", ":8: malformed: not JSON: invalid character"}},
		{"deep.jsonl", 0, []string{":1: malformed: not JSON"}},
		{"broken.json", 2, []string{"broken.json:1: malformed: not JSON: invalid character"}},
		{"cut.json", 1, []string{"cut.json:2: malformed: not JSON: it breaks off"}},
		{"cut.jsonl.gz", -1, []string{"breaks off"}},
		{"bomb.txt.gz", 0, []string{"too large"}},
		{"twice.gz", 0, []string{"no report inside the gzip file"}},
		{"side.txt", 1, []string{"side.meta.json: malformed: not JSON"}},
		{"no.eml", 0, []string{"malformed: no mail"}},
		{"quotes.txt", 0, []string{"no text"}},
		{"quotes.md", 1, nil},
		{"tags.html", 1, nil},
		{"page.html", 1, nil},
		{"big.html", 0, []string{"too large: the page holds more than 15 MB"}},
		{"void.html", 0, []string{"no text"}},
	} {
		reports, errs := read(Options{}, filepath.Join(dir, tt.name), filepath.Join(dir, "z.txt"))
		if n := len(reports) - 1; n != tt.reports && tt.reports >= 0 || n < 0 || filepath.Base(reports[n].Ref) != "z.txt" {
			t.Errorf("%s: %d reports before the last, want %d", tt.name, n, tt.reports)
		}
		if tt.name == "cut.jsonl.gz" && len(errs) > 1 {
			errs = errs[len(errs)-1:] // the line cut off may be an error, too
		}
		if len(errs) != len(tt.want) {
			t.Errorf("%s: faults %v, want %q", tt.name, errs, tt.want)
			continue
		}
		for i, err := range errs {
			var e *Error
			if !errors.As(err, &e) || !strings.Contains(err.Error(), tt.want[i]) || strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "read ") || len(err.Error()) > 300 {
				t.Errorf("%s: fault %q, want %q", tt.name, err, tt.want[i])
			}
		}
	}
}

func TestReadStdin(t *testing.T) {
	for _, tt := range []struct{ in, input, want string }{
		{ferry, "", ferry},
		{`{"text":"One."}` + "\n" + `{"id":"x","text":"Two."}`, "", "One."},
		{"<html><body><p>One.</p></body></html>", "", "One."},
		{`{"text":"One."}`, "text", `{"text":"One."}`},
	} {
		reports, errs := read(Options{Stdin: strings.NewReader(tt.in), Input: tt.input}, "-")
		if len(errs) > 0 || len(reports) == 0 || reports[0].Text != tt.want || reports[0].Path != "" {
			t.Errorf("%q: got %v, %v", tt.in, reports, errs)
		}
	}
	if _, errs := read(Options{Stdin: strings.NewReader(ferry), Input: "doc"}, "-"); len(errs) != 1 || !strings.Contains(errs[0].Error(), "no such input format") {
		t.Errorf("an unknown format: %v", errs)
	}
}

// The text of a UTF-8 file is the file's bytes, and what is not prose is in Skip.
func TestReadTextUnchanged(t *testing.T) {
	for _, tt := range []struct{ name, content, skip string }{
		{"plain.txt", ferry, ""},
		{"mark.txt", "\uFEFF" + ferry, "\uFEFF"},
		{"crlf.txt", strings.ReplaceAll(ferry, "\n", "\r\n"), ""},
		{"front.md", "---\ntitle: Ferry sinks\n---\n" + ferry, "---\ntitle: Ferry sinks\n---\n"},
		{"both.md", "\uFEFF---\r\ntitle: Ferry sinks\r\n---\r\n" + ferry, "\uFEFF---\r\ntitle: Ferry sinks\r\n---\r\n"},
		{"toml.md", "+++\ntitle = \"Ferry sinks\"\n+++\n" + ferry, "+++\ntitle = \"Ferry sinks\"\n+++\n"},
		{"rule.txt", "---\nThe ferry sank.\n---\n" + ferry, ""},
		{"open.txt", "---\ntitle: Ferry sinks\n" + ferry, ""},
		{"damaged.txt", "Café, naïve, Zoë, Åse, élan: the ferry \xff sank.", ""},
	} {
		r := readOne(t, tt.name, tt.content)
		if r.Text != tt.content {
			t.Errorf("%s: the text is %q", tt.name, r.Text)
		}
		skip := ""
		for _, s := range r.Skip {
			skip += s.Of(r.Text)
		}
		if skip != tt.skip {
			t.Errorf("%s: skips %q, want %q", tt.name, skip, tt.skip)
		}
		if (tt.name == "damaged.txt") != (len(r.Notes) == 1) {
			t.Errorf("%s: notes %q", tt.name, r.Notes)
		}
	}
}

func TestReadEncodings(t *testing.T) {
	want := "“Up to 40” boats sank off Nørrehavn, the café’s owner said.\n"
	for name, content := range map[string]string{
		"utf16le-mark.txt": utf16le(want, true),
		"utf16le.txt":      utf16le(want, false),
		"windows.txt":      "\x93Up to 40\x94 boats sank off N\xf8rrehavn, the caf\xe9\x92s owner said.\n",
	} {
		if r := readOne(t, name, content); r.Text != want || len(r.Notes) != 1 {
			t.Errorf("%s: got %q, notes %q", name, r.Text, r.Notes)
		}
	}
	if r := readOne(t, "wide.jsonl", utf16le(`{"text":"Nørrehavn"}`+"\n", true)); r.Text != "Nørrehavn" {
		t.Errorf("UTF-16 lines: %q", r.Text)
	}
	if r := readOne(t, "mark.jsonl", "\uFEFF"+`{"text":"Nørrehavn"}`+"\r\n\r\n"); r.Text != "Nørrehavn" {
		t.Errorf("lines with a mark: %q", r.Text)
	}
}

func TestFrontMatterAndSidecar(t *testing.T) {
	r := readOne(t, "a.md", "---\ntitle: \"Ferry: 40 lost\"\nauthor: [Ada Penrose, Ben Oyelaran]\nDate: 2031-03-04 05:06:07 +0100\npublisher: The Courier\nlink: https://courier.example/a?utm_source=x&id=7#top\nlang: en-GB\nunknown: {a: 1}\n---\n"+ferry)
	if r.Title != "Ferry: 40 lost" || r.Byline != "Ada Penrose, Ben Oyelaran" || r.Published.String() != "2031-03-04T05:06:07+01:00" ||
		r.Outlet != "The Courier" || r.URL != "https://courier.example/a?id=7" || r.Language != "en-GB" || len(r.Notes) != 0 {
		t.Errorf("front matter: %+v", r)
	}
	// An unquoted colon is not valid YAML, but common.
	if r := readOne(t, "b.md", "---\ntitle: Ferry: 40 lost\ndate: some day\n---\n"+ferry); r.Title != "Ferry: 40 lost" || len(r.Notes) != 1 {
		t.Errorf("loose front matter: %+v", r)
	}
	dir := writeFiles(t, map[string]string{
		"a.txt": ferry, "a.txt.meta.json": `{"outlet":"The Courier","date":1930367167,"author":{"name":"Ada Penrose"}}`,
		"b.md": "---\noutlet: The Gazette\n---\n" + ferry, "b.meta.json": `{"outlet":"The Courier","url":"javascript:alert(1)"}`,
	})
	reports, errs := read(Options{}, dir)
	if len(errs) > 0 || len(reports) != 2 {
		t.Fatal(reports, errs)
	}
	if a := reports[0]; a.Outlet != "The Courier" || a.Published.String() != "2031-03-04T05:06:07Z" || a.Byline != "Ada Penrose" {
		t.Errorf("sidecar: %+v", a)
	}
	if b := reports[1]; b.Outlet != "The Gazette" || b.URL != "" || len(b.Notes) != 1 {
		t.Errorf("front matter must win over the sidecar, and a script is not an address: %+v", b)
	}
}

func TestReadShapes(t *testing.T) {
	for _, tt := range []struct{ name, line, want string }{
		{"own", `{"id":"7","url":"https://a.example/x","title":"T","outlet":"O","published":"2031-03-04","text":" The ferry\n sank. "}`,
			`7|true|https://a.example/x|T|O||2031-03-04|| The ferry` + "\n sank. "},
		{"own, more", `{"text":"The ferry sank.","date":"2031-03-04T05:06:07Z","byline":"Ada Penrose","language":"en"}`,
			`x.jsonl:1|false||||Ada Penrose|2031-03-04T05:06:07Z|en|The ferry sank.`},
		{"news-please", `{"authors":["Ada Penrose","Ben Oyelaran"],"date_download":"2031-03-09 00:00:00","date_publish":"2031-03-04 05:06:07","description":null,"filename":"f.json","image_url":null,"language":"en","localpath":null,"maintext":"The ferry sank.","source_domain":"courier.example","title":"Ferry sinks","title_page":null,"url":"https://courier.example/a"}`,
			`x.jsonl:1|false|https://courier.example/a|Ferry sinks|courier.example|Ada Penrose, Ben Oyelaran|2031-03-04T05:06:07Z|en|The ferry sank.`},
		{"Fundus", `{"title":"Ferry sinks","authors":["Ada Penrose"],"publishing_date":"2031-03-04 05:06:07+01:00","lang":"en","body":{"summary":["A ferry sank."],"sections":[{"headline":[],"paragraphs":["It was old.","Nobody was hurt."]},{"headline":["What next"],"paragraphs":["It will be raised."]}]},"html":{"requested_url":"https://courier.example/r","responded_url":"https://courier.example/a","content":"<html></html>","source_info":{"publisher":"The Courier"}}}`,
			`x.jsonl:1|false|https://courier.example/a|Ferry sinks|The Courier|Ada Penrose|2031-03-04T05:06:07+01:00|en|A ferry sank.` + "\n\nIt was old.\n\nNobody was hurt.\n\nWhat next\n\nIt will be raised."},
		{"Fundus, plain text", `{"title":"Ferry sinks","plaintext":"The ferry sank.","publishing_date":null}`, `x.jsonl:1|false||Ferry sinks||||` + `|The ferry sank.`},
		{"passim", `{"id":"courier/1","series":"courier","text":"The ferry sank.","date":"1901-03-04"}`, `courier/1|true|||courier||1901-03-04||The ferry sank.`},
		{"a page", `{"id":7,"outlet":"O","html":"<html><head><title>Ferry sinks</title></head><body><p>The ferry sank off Oldwick.</p></body></html>"}`,
			`7|true||Ferry sinks|O||||Ferry sinks` + "\n\nThe ferry sank off Oldwick."},
	} {
		r := readOne(t, "x.jsonl", tt.line+"\n")
		got := strings.Join([]string{filepath.Base(r.Ref), fmt.Sprint(r.GivenID), r.URL, r.Title, r.Outlet, r.Byline, r.Published.String(), r.Language, r.Text}, "|")
		if tt.name == "passim" {
			got = strings.Replace(got, "1|", "courier/1|", 1)
		}
		if got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// Arrays, single objects, objects one after another and gzip are read. A value above
// the limit does not prevent the others from being read.
func TestReadJSONForms(t *testing.T) {
	two := `{"text":"One \" ] }."}, {"text":"Two."}`
	for name, content := range map[string]string{
		"array.json": "[" + two + "]", "pretty.json": "[\n  " + strings.ReplaceAll(two, ", ", ",\n  ") + "\n]\n",
		"after.json": strings.ReplaceAll(two, ", ", "\n"), "lines.ndjson": strings.ReplaceAll(two, ", ", "\r\n"),
		"lines.jsonl.gz": gz(strings.ReplaceAll(two, ", ", "\n")), "array.json.gz": gz("[" + two + "]"), "bare": "[" + two + "]",
		"big.json": "[" + strings.ReplaceAll(two, ", ", `, {"text":"`+strings.Repeat("x", 200)+`"}, `) + "]",
	} {
		dir := writeFiles(t, map[string]string{name: content})
		reports, errs := read(Options{MaxLine: 100}, filepath.Join(dir, name))
		if len(reports) != 2 || reports[0].Text != `One " ] }.` || reports[1].Text != "Two." {
			t.Errorf("%s: %d reports, faults %v", name, len(reports), errs)
		}
		if name == "big.json" != (len(errs) == 1 && errors.Is(errs[0], ErrTooLarge)) {
			t.Errorf("%s: faults %v", name, errs)
		}
	}
}

func TestReadStops(t *testing.T) {
	dir := writeFiles(t, map[string]string{"a.jsonl": strings.Repeat(`{"text":"One."}`+"\n", 100), "b.txt": ferry})
	n := 0
	for range Read(context.Background(), Options{}, dir) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("went on after the caller stopped: %d", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	n = 0
	for r, err := range Read(ctx, Options{}, dir) {
		if n++; r != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("after the end of the context: %v, %v", r, err)
		}
	}
	if n != 1 {
		t.Errorf("yielded %d times after the end of the context", n)
	}
}

func TestCollapse(t *testing.T) {
	mk := func(ref, text, title string) *report.Report {
		r := &report.Report{Ref: ref, Text: text, Title: title}
		r.Seal()
		return r
	}
	a, b, c, d := mk("b.txt", ferry, ""), mk("x.txt", "Other.", ""), mk("a.txt", ferry, "Ferry"), mk("c.txt", ferry, "Other title")
	for _, order := range [][]*report.Report{{a, b, c, d}, {d, b, a, c}, {c, d, a, b}} {
		got := Collapse(order)
		if len(got) != 2 {
			t.Fatalf("%d reports", len(got))
		}
		r := got[0]
		if r.Text != ferry {
			r = got[1]
		}
		if r.Ref != "a.txt" || r.Title != "Ferry" || strings.Join(r.Also, " ") != "b.txt c.txt" {
			t.Errorf("got %+v", r)
		}
	}
	if a.Also != nil || a.Title != "" {
		t.Error("a report given was changed")
	}
}
