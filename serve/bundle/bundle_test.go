package bundle_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/internal/hostile"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/serve/bundle"
	"stemma/story"
)

// source returns a story of two reports, of which one is not all UTF-8.
func source(t *testing.T) bundle.Source {
	t.Helper()
	rs := []*report.Report{
		storytest.Report("@Merrow Post, 2031-05-02\nAt least nine people were killed when a ferry capsized off Molle on Friday, the harbour master, Ada Moor, said. “The sea was calm,” Moor said."),
		storytest.Report("@Tarn Daily, 2031-05-03\nNineteen people were killed when a ferry capsized off Molle on Friday, the harbour\xff master, Ada Moor, said. “The sea was calm and flat,” Moor said."),
	}
	rs[0].URL = "https://merrow.example/a"
	s := &story.Story{ID: "0123456789ab"}
	b := bundle.Source{Reports: rs, Program: "1", Version: 7}
	var readings []*claim.Reading
	for _, r := range rs {
		r.Seal()
		readings = append(readings, stemma.Read(stemma.English(), r))
		s.Reports = append(s.Reports, r.ID)
	}
	b.Edition = stemma.Edit(s, readings)
	return b
}

func written(t *testing.T, s bundle.Source) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := bundle.Write(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBundleIsSound(t *testing.T) {
	s := source(t)
	b := written(t, s)
	if !bytes.Equal(b, written(t, source(t))) {
		t.Error("other bytes of the same story")
	}
	c, err := bundle.Check(bytes.NewReader(b), int64(len(b)))
	if err != nil || len(c.Wrong) > 0 || c.Passages < 20 || c.Files != 8 || c.Manifest.Story != s.Edition.Story.ID || c.Manifest.Version != 7 {
		t.Errorf("%v: %+v", err, c)
	}
}

// The sums are those that other programs verify.
func TestSumsAreOfCoreutils(t *testing.T) {
	sha, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("sha256sum is not here")
	}
	dir := t.TempDir()
	b := written(t, source(t))
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	unzip(t, z, dir)
	cmd := exec.Command(sha, "--strict", "-c", "SHA256SUMS")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// remade returns a bundle with its files changed by change, which returns nil for a file to
// be left out.
func remade(t *testing.T, b []byte, change func(name string, data []byte) []byte, more ...string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	add := func(name string, data []byte) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write(data)
	}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(in)
		if data = change(f.Name, data); data != nil {
			add(f.Name, data)
		}
	}
	for _, name := range more {
		add(name, []byte("x"))
	}
	w.Close()
	return out.Bytes()
}

// Whatever is changed in a bundle is found, also if the sums are made to fit.
func TestChangedBundles(t *testing.T) {
	b := written(t, source(t))
	swap := func(file, old, new string) func(string, []byte) []byte {
		return func(name string, data []byte) []byte {
			if name != file {
				return data
			}
			if !bytes.Contains(data, []byte(old)) {
				t.Fatalf("%s has no %q", file, old)
			}
			return bytes.Replace(data, []byte(old), []byte(new), 1)
		}
	}
	for _, c := range []struct {
		name string
		made []byte
		want string
	}{
		{"a text", remade(t, b, swap("reports/A.txt", "nine", "five")), `"reports/A.txt" was changed`},
		{"the page", remade(t, b, swap("page.html", "Moor", "Poor")), `"page.html" was changed`},
		{"a passage", remade(t, b, swap("edition.json", `"exact": "Nineteen"`, `"exact": "Ninety"`)), `stands "Nineteen", not "Ninety"`},
		{"a place", remade(t, b, swap("edition.json", `"start": `, `"start": 9`)), "report"},
		{"an address", remade(t, b, swap("manifest.json", "merrow.example", "other.example")), "its address and text say"},
		{"a file that is gone", remade(t, b, func(name string, data []byte) []byte {
			if name == "reports/B.txt" {
				return nil
			}
			return data
		}), "has no text"},
		{"a file that came", remade(t, b, func(_ string, data []byte) []byte { return data }, "more.txt"), `"more.txt" has no sum`},
		{"a sum", remade(t, b, swap("SHA256SUMS", "  page.html", "  pages.html")), `"pages.html" is not there`},
	} {
		got, err := bundle.Check(bytes.NewReader(c.made), int64(len(c.made)))
		if err != nil || !strings.Contains(strings.Join(got.Wrong, "\n"), c.want) {
			t.Errorf("%s: %v, %q, want %q", c.name, err, got.Wrong, c.want)
		}
	}
	for name, made := range map[string][]byte{
		"no ZIP":      []byte("PK"),
		"no manifest": remade(t, b, func(name string, data []byte) []byte { return map[bool][]byte{true: data}[name != "manifest.json"] }),
		"twice":       remade(t, b, func(_ string, data []byte) []byte { return data }, "page.html"),
		"newer":       remade(t, b, swap("manifest.json", `"bundle": 1`, `"bundle": 2`)),
		"no JSON":     remade(t, b, swap("edition.json", "{", "[")),
	} {
		if got, err := bundle.Check(bytes.NewReader(made), int64(len(made))); err == nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// Whatever an edition holds, its bundle can be written and read.
func TestBundleOfHostileStrings(t *testing.T) {
	e := hostile.Edition(hostile.Strings()...)
	b := written(t, bundle.Source{Edition: e})
	if _, err := bundle.Check(bytes.NewReader(b), int64(len(b))); err != nil {
		t.Error(err)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, b []byte) { bundle.Check(bytes.NewReader(b), int64(len(b))) })
}

func unzip(t *testing.T, z *zip.Reader, dir string) {
	t.Helper()
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
