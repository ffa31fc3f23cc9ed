package stemma

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var updateRules = flag.Bool("rules", false, "write the digest of the rules into rules.go")

// analysers are the folders whose code and data decide what a reading and a
// sketch hold.
var analysers = strings.Fields("report page text mention claim story internal/lex")

// TestRules holds Rules to what it names.
func TestRules(t *testing.T) {
	want := digestOf(t)
	if Rules == want {
		return
	}
	if !*updateRules {
		t.Fatalf("the analysers are not those that rules.go names (%s, now %s): go test -run TestRules -rules .", Rules, want)
	}
	src, err := os.ReadFile("rules.go")
	if err != nil {
		t.Fatal(err)
	}
	src = regexp.MustCompile(`(?m)^const Rules = .*$`).ReplaceAll(src, []byte("const Rules = \""+want+"\""))
	if err := os.WriteFile("rules.go", src, 0o666); err != nil {
		t.Fatal(err)
	}
}

// digestOf hashes every file of the analysers that is compiled or embedded: its
// path and its content, of Go files without comments.
func digestOf(t *testing.T) string {
	files := map[string][]byte{}
	for _, dir := range analysers {
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
			file = filepath.ToSlash(file)
			switch {
			case err != nil:
				return err
			case d.IsDir() && (d.Name() == "testdata" || slices.Contains(tools, file)):
				return filepath.SkipDir
			case d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
				return nil
			}
			src, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			for _, pattern := range embedded(src) {
				data, err := filepath.Glob(path.Join(path.Dir(file), pattern))
				if err != nil || len(data) == 0 {
					return fmt.Errorf("%s embeds %s: %w", file, pattern, fs.ErrNotExist)
				}
				for _, f := range data {
					if files[filepath.ToSlash(f)], err = os.ReadFile(f); err != nil {
						return err
					}
				}
			}
			files[file] = uncommented(src)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	names := make([]string, 0, len(files))
	for f := range files {
		names = append(names, f)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, f := range names {
		fmt.Fprintf(h, "%s %d\n", f, len(files[f]))
		h.Write(files[f])
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// embedded lists the patterns of the go:embed lines in a Go file.
func embedded(src []byte) (out []string) {
	for line := range bytes.Lines(src) {
		if rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("//go:embed ")); ok {
			out = append(out, strings.Fields(string(rest))...)
		}
	}
	return out
}

// uncommented returns the tokens of a Go file without its comments, so that a
// better comment does not make what is kept worthless. Assembly is not here: it
// stands in .s files, which give the same numbers as the Go beside them.
func uncommented(src []byte) []byte {
	var (
		b    bytes.Buffer
		s    scanner.Scanner
		fset = token.NewFileSet()
	)
	s.Init(fset.AddFile("", -1, len(src)), src, nil, 0)
	for {
		_, tok, lit := s.Scan()
		if tok == token.EOF {
			return b.Bytes()
		}
		fmt.Fprintf(&b, "%s %q\n", tok, lit)
	}
}
