package finding

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every kind of the table is produced by a rule of a package below, and a row says all
// that is to be said of it.
func TestEveryKindIsProduced(t *testing.T) {
	used := map[string]bool{}
	files, err := filepath.Glob("*/*.go") // of the rooms
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				used[id.Name] = true
			}
			return true
		})
	}
	seen := map[string]bool{}
	for _, k := range Kinds {
		var ident string // hedge_dropped → HedgeDropped
		for word := range strings.SplitSeq(k.Name, "_") {
			ident += strings.ToUpper(word[:1]) + word[1:]
		}
		if !used[ident] {
			t.Errorf("%s is in the table and no rule names it", k.Name)
		}
		if seen[k.Name] || seen[k.Label] {
			t.Errorf("%s (%s) stands twice", k.Name, k.Label)
		}
		seen[k.Name], seen[k.Label] = true, true
		if k.Label == "" || k.About == "" || k.Means == "" || strings.Contains(k.Label, "_") {
			t.Errorf("%s: a row of the table is not whole: %+v", k.Name, k)
		}
		switch k.Severity {
		case Note, Differs, Serious:
		default:
			t.Errorf("%s: no such severity: %q", k.Name, k.Severity)
		}
		if got := KindOf(k.Name); got != k {
			t.Errorf("KindOf(%s) = %+v", k.Name, got)
		}
	}
	if KindOf("headline") != (Kind{}) {
		t.Error("KindOf knows a kind that is not there")
	}
}
