package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

// Root returns the directory of go.mod, above the package under test.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, e := os.Stat(filepath.Join(dir, "go.mod")); e == nil {
			return dir
		}
		if up := filepath.Dir(dir); up != dir {
			dir = up
			continue
		}
		break
	}
	t.Fatal("no go.mod above ", dir)
	return ""
}

// Long skips a test of quality under -short, because it reads thousands of texts. It has
// garbage collected more rarely than usual: of thousands of texts little lives for long.
func Long(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: quality is not measured")
	}
	debug.SetGCPercent(400)
}

// Lines returns the values in a JSON Lines file under ../shared/data, and its hash. It skips
// the test under -short, and if the file does not exist.
func Lines[T any](t testing.TB, name string) ([]T, string) {
	t.Helper()
	Long(t)
	raw := Read(t, name)
	var out []T
	for i, line := range bytes.Split(raw, []byte{'\n'}) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatalf("%s:%d: %v", name, i+1, err)
		}
		out = append(out, v)
	}
	return out, Hash(raw)
}

// Read returns the bytes of a file under ../shared/data. It skips the test if the file does
// not exist.
func Read(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(Root(t), "..", "shared", "data", filepath.FromSlash(name)))
	if err != nil {
		t.Skipf("../shared/data/%s is not here", name)
	}
	return raw
}

// Hash returns the first digits of the SHA-256 of texts.
func Hash(raw ...[]byte) string {
	h := sha256.New()
	for _, r := range raw {
		h.Write(r)
	}
	return fmt.Sprintf("sha256 %x", h.Sum(nil)[:4])
}

// Bytes returns the byte offset of each character of text, and of its end. The sets count
// characters, the program counts bytes.
func Bytes(text string) []int {
	off := make([]int, 0, len(text)+1)
	for i := range text {
		off = append(off, i)
	}
	return append(off, len(text))
}

var showErrors = flag.Int("errors", 0, "log that many errors of each kind, spread over the texts")

// Errors collects errors by kind. The zero value is ready to use.
type Errors struct {
	kinds []string
	of    map[string][]string
}

// Add adds an error, if the flag -errors is set.
func (e *Errors) Add(kind, format string, a ...any) {
	if *showErrors == 0 {
		return
	}
	if e.of == nil {
		e.of = map[string][]string{}
	}
	if e.of[kind] == nil {
		e.kinds = append(e.kinds, kind)
	}
	e.of[kind] = append(e.of[kind], fmt.Sprintf(format, a...))
}

// Log logs as many errors of each kind as the flag -errors says, at regular intervals.
func (e *Errors) Log(t testing.TB) {
	for _, k := range e.kinds {
		all := e.of[k]
		n := min(len(all), *showErrors)
		t.Logf("%s: %d of %d", k, n, len(all))
		for i := range n {
			t.Log("    " + all[i*len(all)/n])
		}
	}
}

// Around returns text[a:b] in brackets with some of the text around it, on one line.
func Around(text string, a, b int) string {
	s := text[max(0, a-70):a] + "[" + text[a:b] + "]" + text[b:min(len(text), b+70)]
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
}
