package lex

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

type said []string

func (s said) Len() int          { return len(s) }
func (s said) Word(i int) string { return s[i] }

func TestTable(t *testing.T) {
	var tab Table[int]
	ws := said(strings.Fields("as many as 9 boats as many"))
	if e, i := LongestFrom(&tab, ws, 0); e != nil || i != 0 {
		t.Errorf("the empty table finds %v", e)
	}
	for k, p := range []string{"as", "as many as", "as many", "many as", "as many boats", "as"} {
		tab.Add(strings.Fields(p), k, "x.lex:1")
	}
	from := func(i int) (got []int) {
		for e, end := range From(&tab, ws, i) {
			if !slices.Equal(e.Words, ws[i:end]) {
				t.Errorf("%q is found as %q", e.Words, ws[i:end])
			}
			got = append(got, e.Value)
		}
		return got
	}
	upto := func(i int) (got []int) {
		for e, k := range Upto(&tab, ws, i) {
			if !slices.Equal(e.Words, ws[k:i+1]) {
				t.Errorf("%q is found as %q", e.Words, ws[k:i+1])
			}
			got = append(got, e.Value)
		}
		return got
	}
	for i, want := range map[int][]int{0: {1, 2, 0, 5}, 1: {3}, 2: {0, 5}, 3: nil, 5: {2, 0, 5}, 6: nil, 7: nil, -1: nil} {
		if got := from(i); !slices.Equal(got, want) {
			t.Errorf("from word %d: %d, want %d", i, got, want)
		}
	}
	for i, want := range map[int][]int{0: {0, 5}, 1: {2}, 2: {1, 3, 0, 5}, 3: nil, 6: {2}, 7: nil, -1: nil} {
		if got := upto(i); !slices.Equal(got, want) {
			t.Errorf("up to word %d: %d, want %d", i, got, want)
		}
	}
	if e, i := LongestUpto(&tab, ws, 2); e == nil || e.Value != 1 || i != 0 {
		t.Errorf("the longest up to word 2 is %v from %d", e, i)
	}
}

// grammar is a struct as a package declares it for Fill.
type grammar struct {
	Motion    Set
	OpenBound Phrases
	Singular  Map
	other     Set // not filled: it is the package's own
}

func TestFill(t *testing.T) {
	var g grammar
	Fill(&g, Read("x.lex", "motion  go|come  = They go. → go\nopen_bound  as_many_as|some  = some 9 → 9\nsingular  feet  foot  = 9 feet → 9 foot\nmotion  go|run  = They run. → run\n", 2))
	if got := slices.Collect(g.Motion.All()); !slices.Equal(got, []string{"come", "go", "run"}) {
		t.Errorf("motions: %q", got)
	}
	if !g.Motion.Has("run") || g.Motion.Has("gun") || g.Motion.Has("") || g.other.Has("go") {
		t.Error("Has")
	}
	if by := g.Motion.By("go"); by != "x.lex:1" {
		t.Errorf("go is by %q", by)
	}
	if g.Singular.Get("feet") != "foot" || g.Singular.Get("goose") != "" || !g.Singular.Has("feet") || g.Singular.By("feet") != "x.lex:3" {
		t.Error("Singular")
	}
	if e, end := LongestFrom(&g.OpenBound, said{"as", "many", "as", "nine"}, 0); e == nil || end != 3 || e.By != "x.lex:2" {
		t.Errorf("as many as: %v", e)
	}
}

func TestFillPanics(t *testing.T) {
	for src, want := range map[string]string{
		"motion  go  = a → b\n":    "no line for openbound",
		"speed  go  = a → b\n":     `x.lex:1: lex.grammar has no field "speed"`,
		"motion  go_on  = a → b\n": `x.lex:1: the phrase "go on" in a list of words`,
		"other  go_on  = a → b\n":  `x.lex:1: lex.grammar has no field "other"`,
	} {
		func() {
			defer func() {
				if got, _ := recover().(string); !strings.Contains(got, want) {
					t.Errorf("%q: %q, want %q", src, got, want)
				}
			}()
			Fill(new(grammar), Read("x.lex", src, 2))
		}()
	}
	if reflect.TypeFor[grammar]().NumField() != 4 {
		t.Error("a field has no test")
	}
}
