package stemma

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// lattice says which package may import which. A line names packages and, after
// the colon, what they may import of this module; a name stands for itself and
// what is below it, "^" before it for all it may import too. What is not allowed
// is forbidden: imports flow one way, and adapters never import each other.
const lattice = `
# the pure middle
report:
internal/lex:            report
internal/plain:
text/spacy:             text/spacy
text:                   report internal/lex text/spacy
text/arc:               report text internal/lex
mention:                report text internal/lex
mention/name:           report text mention internal/lex
mention/event:          report text mention internal/lex
mention/figure:         report text mention internal/lex mention/event
mention/quote:          report text mention internal/lex
mention/when:           report text mention internal/lex
mention/where:          report text mention internal/lex mention/name
mention/hedge:          report text mention internal/lex
mention/attribution:    report text mention internal/lex mention/name mention/quote
claim:                  report text mention internal/lex
story:                  ^claim claim
collate:                ^story story
lineage:                ^collate collate
coherence:              ^collate collate lineage
finding:                ^coherence coherence
edition/label:          ^finding finding
edition:                ^finding finding edition/label
.:                      ^edition edition

# the world
internal/plain:
intake/article:         report intake/internal
intake/file:            report intake/internal intake/article internal/plain
intake/internal:        report intake/internal
serve/print:            edition internal/plain
serve/web:              edition internal/plain

# the command and the proof
cmd/stemma:             ^. . intake serve internal/plain
eval:                   ^. . intake serve eval
internal/caret:         report
internal/cputime:

# what tests share
internal/storytest:     ^. .
internal/hostile:      ^edition edition
`

// pure lists the packages that do no I/O, and what they may not import: they
// see no network, disk, database, clock or chance, and no regular expression,
// which is quadratic on hostile text.
var (
	pure      = strings.Fields("report internal/lex internal/plain text mention claim story collate lineage coherence finding edition .")
	forbidden = strings.Fields("net os database/sql math/rand math/rand/v2 regexp os/exec syscall log")
	// tools are programs that make data for a package and are no part of it.
	tools = strings.Fields("mention/where/convert text/spacy/convert text/spacy/internal/kernel/gen")
)

func TestLattice(t *testing.T) {
	allowed := parseLattice(t)
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		file = filepath.ToSlash(file)
		if d.IsDir() {
			if _, err := os.Stat(filepath.Join(file, "go.mod")); err == nil && file != "." {
				return filepath.SkipDir // a module of its own
			}
			if name := d.Name(); name == "testdata" || name != "." && strings.HasPrefix(name, ".") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		dir := path.Dir(file)
		if below(dir, tools) {
			return nil
		}
		ok, known := allowed[nearest(allowed, dir)]
		if !known {
			t.Errorf("%s: package %s is not in the lattice", file, dir)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		if strings.HasSuffix(file, "_test.go") {
			return nil // a test may look up to what it proves
		}
		for _, imp := range f.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			if inside, isOurs := strings.CutPrefix(p+"/", "stemma/"); isOurs {
				inside = strings.TrimSuffix(inside, "/")
				if inside == "" {
					inside = "."
				}
				if inside != dir && !below(inside, ok) {
					t.Errorf("%s imports %s: the lattice does not allow it", file, p)
				}
				continue
			}
			if below(dir, pure) && !strings.HasPrefix(dir, "cmd") && isPure(dir) {
				for _, no := range forbidden {
					if p == no {
						t.Errorf("%s imports %s: a pure package does not", file, p)
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func isPure(dir string) bool {
	if dir == "." {
		return true
	}
	for _, p := range pure {
		if p != "." && (dir == p || strings.HasPrefix(dir, p+"/")) {
			return true
		}
	}
	return false
}

// below reports whether dir is one of the names or lies below one.
func below(dir string, names []string) bool {
	for _, n := range names {
		if dir == n || n != "." && strings.HasPrefix(dir, n+"/") {
			return true
		}
	}
	return false
}

// nearest is dir, or the package above it that the lattice names.
func nearest(m map[string][]string, dir string) string {
	for d := dir; ; d = path.Dir(d) {
		if _, ok := m[d]; ok || d == "." {
			if d == "." && dir != "." {
				return dir
			}
			return d
		}
	}
}

func parseLattice(t *testing.T) map[string][]string {
	m := map[string][]string{}
	for _, line := range strings.Split(lattice, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, list, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("lattice: %q", line)
		}
		var out []string
		for _, w := range strings.Fields(list) {
			if up, yes := strings.CutPrefix(w, "^"); yes {
				if m[up] == nil {
					t.Fatalf("lattice: %s comes before %s", name, up)
				}
				out = append(out, m[up]...)
				continue
			}
			out = append(out, w)
		}
		m[name] = append(out, "")
	}
	return m
}
