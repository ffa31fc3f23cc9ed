package stemma

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Files returns the paths of the files in and below the folder top, with slashes, except
// those in hidden folders and in other modules.
func Files(t *testing.T, top string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(top, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !d.IsDir():
			out = append(out, filepath.ToSlash(file))
		case file == top:
		case strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		default:
			if _, err := os.Stat(filepath.Join(file, "go.mod")); err == nil {
				return filepath.SkipDir
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Parsed returns what is parsed of a file of Go, with its comments, and in which file set. Each
// file is parsed once for all tests, which must not change it.
func Parsed(t *testing.T, file string) (*token.FileSet, *ast.File) {
	t.Helper()
	f := parsed[file]
	if f == nil {
		var err error
		if f, err = parser.ParseFile(parsedFiles, file, nil, parser.ParseComments); err != nil {
			t.Fatal(err)
		}
		parsed[file] = f
	}
	return parsedFiles, f
}

var (
	parsed      = map[string]*ast.File{} // by path; see Parsed
	parsedFiles = token.NewFileSet()     // of them
)

// Sources returns those files of Files that are Go, but neither tests nor part of tools or ofTests.
func Sources(t *testing.T, top string) []string {
	t.Helper()
	return slices.DeleteFunc(Files(t, top), func(file string) bool {
		return !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") || below(file, tools) || below(file, ofTests)
	})
}
