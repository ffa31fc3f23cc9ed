package stemma

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"go/scanner"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var updateRules = flag.Bool("rules", false, "write the digest of the rules into rules.go")

// analysers lists the folders with the code and data on which readings and sketches
// depend.
var analysers = strings.Fields("report page text mention claim story internal/lex internal/char internal/kernel internal/wire")

// callers lists the files of this folder that call them, in which order and with what.
var callers = strings.Fields("stemma.go skim.go")

// editors lists the folders with the code and data by which stories are edited.
var editors = strings.Fields("collate lineage coherence finding edition")

// TestRules checks that Rules is the digest of the analysers, and EditRules of the editors.
func TestRules(t *testing.T) {
	for name, x := range map[string]struct {
		is   string
		dirs []string
	}{"Rules": {Rules, analysers}, "EditRules": {EditRules, editors}} {
		want := digestOf(t, x.dirs)
		if x.is == want {
			continue
		}
		if !*updateRules {
			t.Errorf("%s has changed (%s in rules.go, now %s): go test -run TestRules -rules .", name, x.is, want)
			continue
		}
		src, err := os.ReadFile("rules.go")
		if err != nil {
			t.Fatal(err)
		}
		src = regexp.MustCompile(`(?m)^const `+name+` = .*$`).ReplaceAll(src, []byte("const "+name+" = \""+want+"\""))
		if err := os.WriteFile("rules.go", src, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// digestOf returns the digest of the paths and contents of callers and of all files in some
// folders that are compiled or embedded. Of Go files it leaves out comments.
func digestOf(t *testing.T, dirs []string) string {
	files := map[string][]byte{}
	sources := slices.Clone(callers)
	for _, dir := range dirs {
		sources = append(sources, Sources(t, dir)...)
	}
	for _, file := range sources {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, pattern := range embedded(src) {
			data, err := filepath.Glob(path.Join(path.Dir(file), pattern))
			if err != nil || len(data) == 0 {
				t.Fatalf("%s embeds %s, which does not exist", file, pattern)
			}
			for _, f := range data {
				if files[filepath.ToSlash(f)], err = os.ReadFile(f); err != nil {
					t.Fatal(err)
				}
			}
		}
		files[file] = uncommented(src)
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

// embedded returns the patterns of the go:embed lines in a Go file.
func embedded(src []byte) (out []string) {
	for line := range bytes.Lines(src) {
		if rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("//go:embed ")); ok {
			out = append(out, strings.Fields(string(rest))...)
		}
	}
	return out
}

// uncommented returns the tokens of a Go file without comments, so that a change of a
// comment does not make stored readings invalid. Assembly files are not part of the digest,
// because they give the same numbers as the Go code beside them.
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
