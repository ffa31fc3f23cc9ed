package stemma

import (
	"go/ast"
	"go/token"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stemma/internal/lex"
)

// The house inside: where words stand, how long files are, which rules there are.

// mostWords bounds the English words and phrases that stand in Go in one pure
// package, and in all: what stands there today. Words belong into lexicons; what may
// stay is function words and names of values. The bounds go down, and up only by names of values: five features of
// story are the last.
const (
	mostWords    = 48
	mostWordsAll = 426
	mostLines    = 400 // of a Go file
)

func TestWordsStandInLexicons(t *testing.T) {
	all := 0
	for dir, files := range pureFiles(t) {
		words := map[string]bool{}
		for _, f := range files {
			for _, w := range wordsIn(f.tree) {
				words[w] = true
			}
		}
		all += len(words)
		if len(words) > mostWords {
			t.Errorf("%s holds %d English words in Go, more than %d: a list of words belongs into a lexicon", dir, len(words), mostWords)
		}
	}
	if all > mostWordsAll {
		t.Errorf("the pure packages hold %d English words in Go, more than %d", all, mostWordsAll)
	}
	t.Logf("%d English words in Go", all)
}

func TestFilesAreOneThought(t *testing.T) {
	for _, files := range pureFiles(t) {
		for _, f := range files {
			if f.lines > mostLines {
				t.Errorf("%s has %d lines, more than %d", f.path, f.lines, mostLines)
			}
		}
	}
}

// Every rule in Go is declared once, as a constant of type report.By that begins
// with its package, and has a line with an example in the rules.en.lex beside it,
// which the package's own test reads. Every such line names a rule that is declared.
func TestRulesInGo(t *testing.T) {
	for dir, files := range pureFiles(t) {
		declared := map[string]bool{}
		for _, f := range files {
			for _, by := range rulesIn(f.tree) {
				if !strings.HasPrefix(by, path.Base(dir)+".") {
					t.Errorf("%s: the rule %q does not begin with its package", f.path, by)
				}
				if declared[by] {
					t.Errorf("%s: the rule %q is declared twice", f.path, by)
				}
				declared[by] = true
			}
		}
		shown := map[string]bool{}
		file := path.Join(dir, "rules.en.lex")
		if src, err := os.ReadFile(file); err == nil {
			lx, err := lex.Parse(file, string(src), 1)
			if err != nil {
				t.Error(err)
				continue
			}
			for _, l := range lx.Lines {
				shown[strings.ReplaceAll(l.Field(0), " ", "_")] = true
			}
		}
		for by := range declared {
			if !shown[by] {
				t.Errorf("%s: the rule %s has no example in %s", dir, by, file)
			}
		}
		for by := range shown {
			if !declared[by] {
				t.Errorf("%s: there is no rule %s", file, by)
			}
		}
	}
}

// DeclaredRules returns the rules that are declared in Go.
func DeclaredRules(t *testing.T) map[string]bool {
	known := map[string]bool{}
	for _, files := range pureFiles(t) {
		for _, f := range files {
			for _, by := range rulesIn(f.tree) {
				known[by] = true
			}
		}
	}
	return known
}

// A goFile is a Go file of a pure package, no test.
type goFile struct {
	path  string
	tree  *ast.File
	lines int
}

// pureFiles returns the Go files of the pure packages by folder.
func pureFiles(t *testing.T) map[string][]goFile {
	t.Helper()
	out := map[string][]goFile{}
	for _, top := range pure {
		if top == "." || strings.HasPrefix(top, "internal/") {
			continue
		}
		for _, file := range Sources(t, top) {
			fset, f := Parsed(t, file)
			if !ast.IsGenerated(f) {
				dir := path.Dir(file)
				out[dir] = append(out[dir], goFile{file, f, fset.Position(f.FileEnd).Line})
			}
		}
	}
	return out
}

// rulesIn lists the rules that a file declares: constants of type report.By.
func rulesIn(f *ast.File) (out []string) {
	ast.Inspect(f, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := v.Type.(*ast.SelectorExpr); ok && typ.Sel.Name == "By" {
			for _, x := range v.Values {
				if lit, ok := x.(*ast.BasicLit); ok {
					s, _ := strconv.Unquote(lit.Value)
					out = append(out, s)
				}
			}
		}
		return true
	})
	return out
}

var (
	english = regexp.MustCompile(`^[a-zA-Z’'][a-zA-Z’' .-]*$`)
	arcs    = strings.Fields("acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp")
)

// wordsIn lists the words and phrases that stand as strings in a file. Constants
// are names of values, upper case and the labels of arcs are no English.
func wordsIn(f *ast.File) (out []string) {
	skip := map[ast.Node]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			skip[n.Tag] = true
		case *ast.GenDecl:
			return n.Tok != token.CONST
		case *ast.CallExpr: // what a panic says is for programmers
			if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "panic" {
				return false
			}
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && !skip[n] && english.MatchString(s) && strings.ToUpper(s) != s && !slices.Contains(arcs, s) {
				out = append(out, s)
			}
		}
		return true
	})
	return out
}
