package file

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// stored returns s as one gzip member without compression, so that tests can change
// or cut off bytes of the text.
func stored(s string) []byte {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, flate.NoCompression)
	z.Write([]byte(s))
	z.Close()
	return b.Bytes()
}

// The data before a fault of a gzip file is read, and the fault is reported once.
func TestReadBeforeGzipFault(t *testing.T) {
	one, two := `{"text":"The ferry sank."}`+"\n", `{"text":"It was raised."}`+"\n"
	badSum := func(b []byte) []byte { b[len(b)-6] ^= 1; return b }
	flip := func(b []byte, part string) []byte { // damages the block header after part
		b = bytes.Clone(b)
		i := bytes.Index(b, []byte(part)) + len(part)
		b[i] ^= 0xff
		return b
	}
	twoBlocks := func(a, b string) []byte {
		var out bytes.Buffer
		z, _ := gzip.NewWriterLevel(&out, flate.NoCompression)
		z.Write([]byte(a))
		z.Flush()
		z.Write([]byte(b))
		z.Close()
		return out.Bytes()
	}
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	text := "The ferry sank. Nobody was hurt, its owners said. It held 150 people."
	page := "<html><body><p>The ferry sank off Oldwick.</p><p>Nobody was hurt, its owners said.</p><p>It held 150 people."
	cut := func(s, last string) []byte { // cuts off all after last
		b := stored(s)
		return b[:bytes.Index(b, []byte(last))+len(last)]
	}
	for _, tt := range []struct {
		name, file string
		data       []byte
		texts      []string
		note       string
		fault      string
	}{
		{"a wrong sum", "a.jsonl.gz", badSum(stored(one)), []string{"The ferry sank."}, "", "a.jsonl.gz:2: malformed: the gzip file is damaged: its checksum is wrong"},
		{"a wrong sum, no line feed", "a.jsonl.gz", badSum(stored(strings.TrimSpace(one))), []string{"The ferry sank."}, "", "checksum"},
		{"a wrong sum of an array", "a.json.gz", badSum(stored("[" + one + "," + two + "]")), []string{"The ferry sank.", "It was raised."}, "", "checksum"},
		{"a wrong sum of a text", "a.txt.gz", badSum(stored(text)), []string{text}, "words in it may be damaged", "a.txt.gz: malformed: the gzip file is damaged: its checksum is wrong"},
		{"lines cut", "a.jsonl.gz", cut(one+two, `"text":"It`), []string{"The ferry sank."}, "", "a.jsonl.gz:2: malformed: the gzip file breaks off"},
		{"an array cut", "a.json.gz", cut("["+one+","+two+"]", `"text":"It`), []string{"The ferry sank."}, "", "breaks off"},
		{"a text cut inside a number", "a.txt.gz", cut(text, "It held 1"), []string{"The ferry sank. Nobody was hurt, its owners said."}, "the last whole sentence", "a.txt.gz: malformed: the gzip file breaks off"},
		{"lines of text cut", "a.txt.gz", cut("The ferry sank\nnobody was hurt\nit held 150", "it held 1"), []string{"The ferry sank\nnobody was hurt\n"}, "breaks off", "breaks off"},
		{"a text cut in its first word", "a.txt.gz", cut(text, "The fe"), nil, "", "breaks off"},
		{"a page cut", "a.html.gz", cut(page, "It held 1"), []string{"The ferry sank off Oldwick.\n\nNobody was hurt, its owners said."}, "breaks off", "breaks off"},
		{"UTF-16 cut", "a.txt.gz", cut(utf16le(text, true), utf16le("It held 1", false)), []string{"The ferry sank. Nobody was hurt, its owners said."}, "breaks off", "breaks off"},
		{"only a header", "a.txt.gz", stored(text)[:10], nil, "", "breaks off"},
		{"half a header", "a.txt.gz", stored(text)[:5], nil, "", "breaks off"},
		{"a bad header", "a.txt.gz", append([]byte{0x1f, 0x8b, 7}, stored(text)[3:]...), nil, "", "a.txt.gz: malformed: the gzip file is damaged"},
		{"a flipped byte", "a.jsonl.gz", flip(twoBlocks(one, two), one), []string{"The ferry sank."}, "", "the gzip file is damaged"},
		{"two members", "a.jsonl.gz", join(stored(one), stored(two)), []string{"The ferry sank.", "It was raised."}, "", ""},
		{"an empty member between", "a.jsonl.gz", join(stored(one), stored(""), stored(two)), []string{"The ferry sank.", "It was raised."}, "", ""},
		{"zeros that fill the block", "a.jsonl.gz", join(stored(one), make([]byte, 1000)), []string{"The ferry sank."}, "", ""},
		{"something else behind it", "a.jsonl.gz", join(stored(one), []byte("and so on")), []string{"The ferry sank."}, "", "a.jsonl.gz:2: malformed: what follows member 1 of the gzip file is no gzip"},
		{"a second member cut", "a.jsonl.gz", join(stored(one), cut(two, `{"text`)), []string{"The ferry sank."}, "", "breaks off"},
		{"a second member cut in its header", "a.jsonl.gz", join(stored(one), stored(two)[:4]), []string{"The ferry sank."}, "", "breaks off"},
		{"the first of two with a wrong sum", "a.jsonl.gz", join(badSum(stored(one)), stored(two)), []string{"The ferry sank."}, "", "checksum"},
		{"nothing in it", "a.txt.gz", stored(""), nil, "", "no text: the file is empty"},
	} {
		path := filepath.Join(writeFiles(t, map[string]string{tt.file: string(tt.data)}), tt.file)
		reports, errs := read(Options{}, path)
		var texts []string
		for _, r := range reports {
			texts = append(texts, r.Text)
			if notes := strings.Join(r.Notes, " "); !strings.Contains(notes, tt.note) || tt.note == "" && notes != "" {
				t.Errorf("%s: notes %q, want %q", tt.name, notes, tt.note)
			}
		}
		if strings.Join(texts, "|") != strings.Join(tt.texts, "|") {
			t.Errorf("%s: texts %q, want %q", tt.name, texts, tt.texts)
		}
		switch {
		case tt.fault == "" && len(errs) == 0:
		case len(errs) != 1 || tt.fault == "" || !strings.Contains(errs[0].Error(), tt.fault):
			t.Errorf("%s: faults %v, want %q", tt.name, errs, tt.fault)
		}
	}
	if reports, errs := read(Options{}, "testdata/badcrc.jsonl.gz"); len(reports) != 1 || len(errs) != 1 || !errors.Is(errs[0], ErrFormat) {
		t.Errorf("testdata/badcrc.jsonl.gz: %d reports, faults %v", len(reports), errs)
	}
}

// Wherever a file is cut or a bit of it is flipped, the first record is read if the
// fault comes after it, and there is an error if any record is missing.
func TestReadGzipDamagedAnywhere(t *testing.T) {
	whole := stored(`{"text":"The ferry sank."}` + "\n" + `{"text":"It was raised."}` + "\n")
	first := bytes.Index(whole, []byte("\n")) + 1
	dir := t.TempDir()
	path := filepath.Join(dir, "a.jsonl.gz")
	check := func(fault string, offset int, data []byte) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		reports, errs := read(Options{}, path)
		if offset >= first && (len(reports) == 0 || reports[0].Text != "The ferry sank.") {
			t.Errorf("%s %d: the first record is lost: %v", fault, offset, errs)
		}
		if len(errs) == 0 && len(reports) != 2 {
			t.Errorf("%s %d: %d reports and no fault", fault, offset, len(reports))
		}
	}
	for i := 1; i < len(whole); i++ {
		check("cut at", i, whole[:i])
		b := bytes.Clone(whole)
		b[i] ^= 0x10
		check("flipped at", i, b)
	}
}
