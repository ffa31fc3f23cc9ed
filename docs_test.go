package stemma_test

import (
	"bytes"
	"go/ast"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stemma"
	"stemma/finding"
)

// readAll returns the content of file.
func readAll(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Every folder with Go files, or a folder above it, has a heading in
// ARCHITECTURE.md, and every heading names a folder that exists.
func TestArchitectureNamesEveryFolder(t *testing.T) {
	heading := regexp.MustCompile(`(?m)^## ([a-z/]+)(:|$)`)
	named := map[string]bool{}
	for _, m := range heading.FindAllStringSubmatch(readAll(t, "ARCHITECTURE.md"), -1) {
		named[m[1]] = true
		if info, err := os.Stat(m[1]); err != nil || !info.IsDir() {
			t.Errorf("ARCHITECTURE.md: no folder %s", m[1])
		}
	}
	folders := map[string]bool{}
	for _, file := range stemma.Files(t, ".") {
		if strings.HasSuffix(file, ".go") && path.Dir(file) != "." {
			folders[path.Dir(file)] = true
		}
	}
	for dir := range folders {
		found := false
		for d := dir; d != "."; d = path.Dir(d) {
			found = found || named[d]
		}
		if !found {
			t.Errorf("ARCHITECTURE.md: no heading for %s", dir)
		}
	}
}

// Every work in docs/references.md is cited in a comment of the code, by the
// words that the table gives.
func TestReferencesAreCited(t *testing.T) {
	var comments strings.Builder
	for _, file := range stemma.Files(t, ".") {
		switch {
		case strings.HasSuffix(file, "_test.go"):
		case strings.HasSuffix(file, ".go"):
			_, f := stemma.Parsed(t, file)
			for _, g := range f.Comments {
				comments.WriteString(strings.Join(strings.Fields(g.Text()), " ") + "\n")
			}
		}
	}
	n := 0
	for _, row := range tableRows(readAll(t, "docs/references.md")) {
		n++
		if cited := strings.Trim(row[0], "`* "); !strings.Contains(comments.String(), cited) {
			t.Errorf("docs/references.md: no comment cites %q", cited)
		}
	}
	if n == 0 {
		t.Error("docs/references.md: no table")
	}
}

// tableRows returns the cells of all rows of Markdown tables except the heads.
func tableRows(md string) [][]string {
	var out [][]string
	body := false
	for line := range strings.Lines(md) {
		line = strings.TrimSpace(line)
		switch {
		case !strings.HasPrefix(line, "|"):
			body = false
		case strings.Trim(line, "|-: ") == "":
			body = true
		case body:
			cells := strings.Split(strings.Trim(line, "|"), "|")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			out = append(out, cells)
		}
	}
	return out
}

// docs/dependencies.md lists the modules that go.mod requires directly.
func TestDependenciesAreAccountedFor(t *testing.T) {
	var direct []string
	for line := range strings.Lines(readAll(t, "go.mod")) {
		f := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(f) == 2 && strings.HasPrefix(f[1], "v") && strings.Contains(f[0], ".") {
			direct = append(direct, f[0])
		}
	}
	var documented []string
	for _, row := range tableRows(readAll(t, "docs/dependencies.md")) {
		for m := range strings.SplitSeq(row[0], ",") {
			documented = append(documented, strings.Trim(strings.TrimSpace(m), "`"))
		}
	}
	for _, m := range direct {
		if !slices.Contains(documented, m) {
			t.Errorf("docs/dependencies.md does not list %s", m)
		}
	}
	for _, m := range documented {
		if !slices.Contains(direct, m) {
			t.Errorf("docs/dependencies.md lists %s, which go.mod does not require directly", m)
		}
	}
}

// The command can be installed by module path: go.mod replaces and excludes nothing, which go
// install refuses, and has all that the command needs without go.work, which only a clone has.
func TestInstallable(t *testing.T) {
	mod := readAll(t, "go.mod")
	for line := range strings.Lines(mod) {
		if f := strings.Fields(line); len(f) > 0 && slices.Contains([]string{"replace", "exclude", "toolchain"}, f[0]) {
			t.Errorf("go.mod: %s", line)
		}
	}
	work := readAll(t, "go.work")
	for _, dir := range []string{"./intake/nodateparser", "./intake/nolanguage"} {
		if !strings.Contains(work, "=> "+dir) {
			t.Errorf("go.work does not build with %s", dir)
		}
	}
	if testing.Short() {
		t.Skip("-short: nothing is asked of the command go")
	}
	list := exec.Command("go", "list", "-mod=readonly", "-deps", "-f", "{{with .Module}}{{.Path}} {{with .Replace}}{{.Path}}{{end}}{{end}}", "./cmd/stemma")
	list.Env = append(os.Environ(), "GOWORK=off")
	out, err := list.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	modules := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		if len(f) == 2 {
			t.Errorf("%s is replaced by %s", f[0], f[1])
		}
		if len(f) > 0 {
			modules[f[0]] = true
		}
	}
	if !modules["github.com/markusmobius/go-dateparser"] {
		t.Error("the command does not need go-dateparser: its stand-in can go")
	}
}

// The glossary's table of the kinds of finding is that of package finding.
func TestGlossaryListsTheKinds(t *testing.T) {
	_, section, found := strings.Cut(readAll(t, "docs/glossary.md"), "\n## Kinds of finding\n")
	if !found {
		t.Fatal("docs/glossary.md has no section on the kinds of finding")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	var want [][]string
	for _, k := range finding.Kinds {
		want = append(want, []string{k.Name, k.Label, string(k.About), k.Severity, k.Means})
	}
	if got := tableRows(section); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("docs/glossary.md has the kinds\n%q, package finding\n%q", got, want)
	}
}

// Files named in documents and comments exist.
func TestNamedFilesExist(t *testing.T) {
	named := regexp.MustCompile(`docs/[a-z0-9/_-]+\.md`)
	for _, file := range stemma.Files(t, ".") {
		if !strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, ".md") && file != "go.mod" {
			continue
		}
		for _, doc := range named.FindAllString(readAll(t, file), -1) {
			if _, err := os.Stat(doc); err != nil {
				t.Errorf("%s names %s, which does not exist", file, doc)
			}
		}
	}
}

// The README is short, and the commands in it are valid.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Skip("no README.md yet")
	}
	if n := bytes.Count(readme, []byte("\n")); n > 150 {
		t.Errorf("README.md has %d lines, more than 150", n)
	}
	subcommands, flags := commandLine(t)
	fenced := false
	for line := range strings.Lines(string(readme)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
			continue
		}
		line = strings.TrimPrefix(line, "$ ")
		words := strings.Fields(line)
		if !fenced || len(words) == 0 {
			continue
		}
		switch {
		case len(words) > 2 && words[0] == "go" && words[1] == "run":
			if _, err := os.Stat(words[2]); err != nil {
				t.Errorf("README.md: %q: no folder %s", line, words[2])
			}
			if path.Base(words[2]) != "stemma" {
				continue // another program of the repository
			}
			words = words[3:]
		case path.Base(words[0]) == "stemma" && !strings.HasSuffix(words[0], "/cmd/stemma"):
			words = words[1:]
		default:
			continue
		}
		for i, w := range words {
			if w == "|" || w == ">" || w == "<" || w == "&&" || w == "#" || w == ";" {
				break
			}
			name, _, _ := strings.Cut(w, "=")
			if strings.HasPrefix(w, "-") && w != "-" && !flags[name] {
				t.Errorf("README.md: %q: no flag %s", line, name)
			}
			// A first word that is no path is a subcommand.
			if i == 0 && regexp.MustCompile(`^[a-z]+$`).MatchString(w) && !subcommands[w] {
				t.Errorf("README.md: %q: no subcommand %s", line, w)
			}
		}
	}
}

// commandLine returns the subcommands and flags of the program, from its sources.
func commandLine(t *testing.T) (subcommands, flags map[string]bool) {
	subcommands, flags = map[string]bool{}, map[string]bool{"--help": true, "-h": true}
	short := regexp.MustCompile(`short:"(.)"`)
	files, err := filepath.Glob("cmd/stemma/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		_, f := stemma.Parsed(t, file)
		ast.Inspect(f, func(n ast.Node) bool {
			field, ok := n.(*ast.Field)
			if !ok || field.Tag == nil || len(field.Names) != 1 {
				return true
			}
			name := strings.ToLower(field.Names[0].Name)
			switch tag := field.Tag.Value; {
			case strings.Contains(tag, `cmd:""`):
				subcommands[name] = true
			case strings.Contains(tag, `help:`) && !strings.Contains(tag, `arg:`):
				flags["--"+name] = true
				if m := short.FindStringSubmatch(tag); m != nil {
					flags["-"+m[1]] = true
				}
			}
			return true
		})
	}
	if len(subcommands) < 4 || !flags["--format"] || !flags["-o"] {
		t.Fatalf("subcommands or flags were not found in the sources: %v %v", subcommands, flags)
	}
	return subcommands, flags
}

// No text file of the repository contains a path of the machine it was written on.
func TestNoPathsOfAMachine(t *testing.T) {
	out, err := exec.Command("git", "ls-files", "-z").Output()
	if err != nil || len(out) == 0 {
		t.Skip("git ls-files failed: the files of the repository are not known")
	}
	tops := []string{"work", "root", "tmp"}
	place := regexp.MustCompile(`(?:^|[^A-Za-z0-9_./-])/(` + strings.Join(tops, "|") + `)/`)
	for file := range strings.SplitSeq(strings.TrimRight(string(out), "\x00"), "\x00") {
		if strings.HasSuffix(file, ".lex") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil || !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
			continue // deleted, or not a text file
		}
		if !slices.ContainsFunc(tops, func(top string) bool { return bytes.Contains(b, []byte("/"+top+"/")) }) {
			continue
		}
		for i, line := range strings.Split(string(b), "\n") {
			if m := place.FindString(line); m != "" {
				t.Errorf("%s:%d contains a path of a machine: %s", file, i+1, strings.TrimSpace(m))
			}
		}
	}
}

// The origin of every embedded data file is stated in its first lines, or in a file
// LICENSE… or README.md beside it.
func TestEmbeddedDataNamesItsOrigin(t *testing.T) {
	directive := regexp.MustCompile(`(?m)^\s*//go:embed (.+)$`)
	origin := regexp.MustCompile(`(?i)licen[cs]e|made (by|of)|general knowledge|own work|CC BY|invented`)
	n := 0
	for _, file := range stemma.Files(t, ".") {
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, m := range directive.FindAllStringSubmatch(readAll(t, file), -1) {
			for pattern := range strings.FieldsSeq(m[1]) {
				n++
				if strings.HasSuffix(pattern, ".en.lex") || strings.HasSuffix(pattern, ".en.rules") {
					// Lexicons are written for stemma; the head comment says where
					// the facts come from.
					if head := readAll(t, path.Join(path.Dir(file), pattern)); !strings.HasPrefix(head, "#") {
						t.Errorf("%s has no head comment", pattern)
					}
					continue
				}
				if strings.HasSuffix(pattern, ".sql") || strings.HasSuffix(pattern, ".html") {
					continue // code, under the program's licence
				}
				data := path.Join(path.Dir(file), strings.TrimPrefix(pattern, "all:"))
				beside, _ := filepath.Glob(path.Join(path.Dir(data), "LICENSE*"))
				readmes, _ := filepath.Glob(path.Join(path.Dir(data), "README.md"))
				if len(beside)+len(readmes) > 0 {
					continue
				}
				if all, _ := filepath.Glob(data); len(all) > 0 {
					data = all[0] // of a pattern the first states the origin for all
				}
				info, err := os.Stat(data)
				if err != nil {
					t.Errorf("%s embeds %s: %v", file, pattern, err)
					continue
				}
				if info.IsDir() {
					continue // pages and styles are code, under the program's licence
				}
				head := readAll(t, data)
				if head = head[:min(len(head), 2000)]; !origin.MatchString(head) {
					t.Errorf("the origin of %s is not stated", data)
				}
			}
		}
	}
	if n == 0 {
		t.Error("nothing is embedded")
	}
}

// The board in the README consists of rows of the demo's board, in order; "…" stands
// for rows left out.
func TestReadmeBoard(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(readme), "```board\n")
	shown, _, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatal("README.md has no board")
	}
	whole, err := os.ReadFile("testdata/golden/border.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows, leftOut := strings.Split(string(whole), "\n"), false
	for row := range strings.Lines(shown) {
		row = strings.TrimSuffix(row, "\n")
		if row == "…" {
			leftOut = true
			continue
		}
		i := slices.Index(rows, row)
		if i < 0 || i > 0 && !leftOut {
			t.Fatalf("README.md has %q, which is not the next row of the demo's board", row)
		}
		rows, leftOut = rows[i+1:], false
	}
}
