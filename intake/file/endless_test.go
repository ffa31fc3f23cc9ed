package file

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

// forever is a reader that repeats s without end. read is the number of bytes read.
type forever struct {
	s    string
	read int
}

func (f *forever) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = f.s[(f.read+i)%len(f.s)]
	}
	f.read += len(p)
	return len(p), nil
}

// In every format, an endless stream is given up after a bounded number of bytes,
// with a message.
func TestEndlessIsGivenUp(t *testing.T) {
	const maxFile, maxLine = 1 << 20, 1 << 16
	for _, tt := range []struct {
		name, head, tail, input string
		most                    int
	}{
		{"text", "", "y\n", "", maxFile},
		{"text without lines", "", "y", "", maxFile},
		{"zeros", "", "\x00", "", sniffLen},
		{"zeros said to be text", "", "\x00", "text", maxFile},
		{"a page", "<html>", "<p>y", "", maxFile},
		{"mail", "", "From: y\n", "eml", maxFile},
		{"a PDF", "%PDF-1.7\n", "y", "", maxFile},
		{"a line", `{"text":"`, "y", "jsonl", maxLine * maxSkip},
		{"a line of an object", `{"text":"`, "y", "", maxLine * maxSkip},
		{"blank lines", "{}\n", "\n", "jsonl", maxLine * maxSkip},
		{"blanks", "{}\n", " ", "json", maxLine * maxSkip},
		{"an element of an array", `[{"text":"`, "y", "", maxLine * maxSkip},
		{"a value in a value", "", `{"a":`, "json", maxLine * maxSkip},
		{"commas", "[", ",", "json", maxLine * maxSkip},
		{"zeros after gzip", gz("{}\n"), "\x00", "jsonl", maxPadding},
		{"empty members", "", gz(""), "", maxEmpty * len(gz(""))},
	} {
		in := &forever{s: tt.tail}
		opt := Options{Input: tt.input, MaxFile: maxFile, MaxLine: maxLine, Stdin: io.MultiReader(strings.NewReader(tt.head), in)}
		reports, errs := read(opt, "-")
		if len(reports) > 0 || len(errs) == 0 || len(errs) > 2 {
			t.Errorf("%s: %d reports, faults %v", tt.name, len(reports), errs)
		}
		if most := tt.most + 1<<17; in.read > most { // with room for buffers
			t.Errorf("%s: %d bytes were read, more than %d", tt.name, in.read, most)
		}
	}
}

// The reports of an endless stream are yielded as they come.
func TestEndlessLinesAreRead(t *testing.T) {
	in := &forever{s: `{"text":"The ferry sank."}` + "\n\n"}
	n := 0
	for r, err := range Read(context.Background(), Options{Input: "jsonl", MaxLine: 64, Stdin: in}, "-") {
		if err != nil || r.Text != "The ferry sank." {
			t.Fatal(r, err)
		}
		if n++; n == 1000 {
			break
		}
	}
	if n != 1000 || in.read > 1000*len(in.s)+1<<17 {
		t.Errorf("%d reports of %d bytes", n, in.read)
	}
}

// Input is read up to an error of the system.
func TestReadBeforeSystemFault(t *testing.T) {
	broken := errors.New("the cable was pulled")
	for input, want := range map[string]string{
		"text": "The ferry sank. Nobody was hurt.", "jsonl": "The ferry sank.",
	} {
		head := "The ferry sank. Nobody was hurt. It held 1"
		if input == "jsonl" {
			head = `{"text":"The ferry sank."}` + "\n" + `{"te`
		}
		in := io.MultiReader(strings.NewReader(head), failing{broken})
		reports, errs := read(Options{Input: input, Stdin: in}, "-")
		if len(reports) != 1 || reports[0].Text != want || len(errs) != 1 || !errors.Is(errs[0], broken) {
			t.Errorf("%s: %d reports, faults %v", input, len(reports), errs)
		}
	}
}

// failing is a reader that returns err.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// A members reader returns an error for any input that is not gzip, and beforeFault
// accepts any data.
func FuzzMembers(f *testing.F) {
	f.Add([]byte(gz(ferry)))
	f.Add([]byte(gz(ferry) + gz("") + gz("x")))
	f.Add([]byte(gz(ferry) + "\x00\x00"))
	f.Add([]byte(gz(ferry)[:30]))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := io.ReadAll(&members{in: bufio.NewReader(bytes.NewReader(data))})
		if err == nil && len(data) > 0 && !bytes.HasPrefix(data, gzipMagic) {
			t.Errorf("no fault of %q", data)
		}
		if err != nil {
			beforeFault(false, got, err)
		}
	})
}
