package file

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzRead checks that any bytes, read in any format, give only sealed reports and
// errors of one line, and that each span in Skip lies in its text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		ferry, "---\ntitle: x\n---\n" + ferry, "\uFEFF+++\na = 1\n+++\nx", utf16le(ferry, true), gz(`{"text":"x"}`),
		`{"id":1,"text":"x","date":"2031-03-04"}`, `[{"body":{"sections":[{"paragraphs":["x"]}]}}, 1]`, `{"html":{"content":"<p>x"}}`,
		mailHead + "Content-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\n\r\nx\r\n--A--", "<html><p>x", "%PDF-1.4\n1 0 obj <</Type /Page>> endobj",
	} {
		for kind := range inputs {
			f.Add(s, uint8(kind))
		}
	}
	f.Fuzz(func(t *testing.T, data string, kind uint8) {
		opt := Options{Input: inputs[int(kind)%len(inputs)], Stdin: strings.NewReader(data), MaxLine: 1 << 12}
		for r, err := range Read(context.Background(), opt, "-") {
			if err != nil {
				var e *Error
				if r != nil || !errors.As(err, &e) || strings.ContainsAny(err.Error(), "\n\x00") {
					t.Fatalf("fault %q", err)
				}
				continue
			}
			if r.ID == "" || r.Ref == "" || needText(r.Text) != nil && len(r.Skip) == 0 {
				t.Fatalf("report %+v", r)
			}
			for _, s := range r.Skip {
				if !s.In(r.Text) {
					t.Fatalf("span %v of %d bytes", s, len(r.Text))
				}
			}
		}
	})
}

// inputs lists the values of Options.Input.
var inputs = func() []string {
	out := []string{"auto"}
	for _, f := range Formats {
		out = append(out, f.Name)
	}
	return out
}()

// FuzzSidecar checks that a report is read whatever its sidecar contains.
func FuzzSidecar(f *testing.F) {
	f.Add(`{"outlet":"x","published":"2031-03-04","author":[{"name":"y"},["z"]]}`)
	f.Fuzz(func(t *testing.T, side string) {
		dir := t.TempDir()
		os.WriteFile(filepath.Join(dir, "a.txt"), []byte(ferry), 0o644)
		os.WriteFile(filepath.Join(dir, "a.meta.json"), []byte(side), 0o644)
		if reports, _ := read(Options{}, dir); len(reports) != 1 || reports[0].Text != ferry {
			t.Fatalf("%d reports", len(reports))
		}
	})
}

// A line above the limit is never held in memory whole.
func TestReadLineIsBounded(t *testing.T) {
	in := strings.NewReader(strings.Repeat("x", 1<<24))
	allocs := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			in.Seek(0, 0)
			_, errs := read(Options{Input: "jsonl", Stdin: in, MaxLine: 1 << 16}, "-")
			if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
				b.Fatal(errs)
			}
		}
	}).AllocedBytesPerOp()
	if allocs > 1<<20 {
		t.Errorf("a line of 16 MB above the limit took %d bytes of memory", allocs)
	}
}
