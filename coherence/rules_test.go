package coherence_test

import (
	_ "embed"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/internal/lex"
	"stemma/internal/storytest"
)

//go:embed rules.en.lex
var rulesSource string

// TestRules: the example of every rule, one or more reports parted by " | ", gives
// a check by that rule, and every rule of types.go has an example.
func TestRules(t *testing.T) {
	without := declared(t)
	for _, line := range lex.Read("rules.en.lex", rulesSource, 1).Lines {
		rule := line.Field(0)
		var got []string
		for _, c := range coherence.Reckon(storytest.Collate(reports(line.Example)...)) {
			if slices.Contains(c.By.Rules(), rule) {
				got = append(got, string(c.Kind)+": "+c.Formula+", "+string(c.Verdict))
			}
		}
		if s := strings.Join(got, "; "); s != line.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, s, line.Want)
		}
		without = slices.DeleteFunc(without, func(r string) bool { return r == rule })
	}
	if len(without) > 0 {
		t.Errorf("rules without an example: %q", without)
	}
}

// reports cuts an example into reports as package storytest takes them.
func reports(example string) []string {
	out := strings.Split(example, " | ")
	for i, r := range out {
		if strings.HasPrefix(r, "@") {
			out[i] = strings.Replace(r, ": ", "\n", 1)
		}
	}
	return out
}

// declared lists the rules that types.go declares.
func declared(t *testing.T) (out []string) {
	f, err := parser.ParseFile(token.NewFileSet(), "types.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if s, _ := strconv.Unquote(l.Value); strings.HasPrefix(s, "coherence.") {
				out = append(out, s)
			}
		}
		return true
	})
	return out
}
