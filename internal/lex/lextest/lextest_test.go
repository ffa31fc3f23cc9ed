package lextest_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

// A recorder is a testing.TB that notes the first line of each error.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Errorf(format string, args ...any) {
	line, _, _ := strings.Cut(fmt.Sprintf(format, args...), "\n")
	r.errors = append(r.errors, line)
}

func (r *recorder) Fatal(args ...any) { panic(fmt.Sprint(args...)) }

// check runs f over a lexicon and compares the errors.
func check(t *testing.T, src string, f func(t testing.TB), want ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("x.lex", []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	r := &recorder{TB: t}
	func() {
		defer func() {
			if e := recover(); e != nil {
				r.errors = append(r.errors, fmt.Sprint(e))
			}
		}()
		f(r)
	}()
	if !slices.Equal(r.errors, want) {
		t.Errorf("%q: errors %q, want %q", src, r.errors, want)
	}
}

const lines = "# fruits\nround  plum|pear  = two plum → plum\nlong  bean  = a bean → pear\n"

// listed returns those words of an example that stand in a lexicon.
func listed(lx *lex.Lexicon, l lex.Line) string {
	var out []string
	for w := range strings.FieldsSeq(l.Example) {
		if slices.ContainsFunc(lx.Lines, func(l lex.Line) bool { return slices.Contains(strings.Split(l.Field(1), "|"), w) }) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func TestExamples(t *testing.T) {
	run := func(t testing.TB) {
		lx := lextest.Read(t, "x.lex", 2)
		lextest.Examples(t, "x.lex", func(l lex.Line) string { return listed(lx, l) })
	}
	check(t, lines, run, "x.lex:3: a bean")
	check(t, "# nothing\n", func(t testing.TB) { lextest.Read(t, "x.lex", 1) }, "x.lex: no lines")
	check(t, "a  b  = → x\n", func(t testing.TB) { lextest.Read(t, "x.lex", 1) }, "x.lex:1: no example")
	check(t, "a  b\n", func(t testing.TB) { lextest.Read(t, "x.lex", 1) }, `x.lex:1: no example (" = text → result")`)
}

func TestRules(t *testing.T) {
	check(t, "fruit.round  = plum → plum\nfruit.odd  = pear → plum\n", func(t testing.TB) {
		lextest.Rules(t, "x.lex", func(l lex.Line) (string, []string) { return l.Example, []string{"fruit.round"} })
	}, "x.lex:2: pear", "x.lex:2: pear")
}

func TestLines(t *testing.T) {
	check(t, lines, func(t testing.TB) {
		lextest.Lines(t, "x.lex", func(l lex.Line) (string, []string) { return l.Want, []string{"x.lex:2"} })
	}, "x.lex:3: a bean")
}

func TestNeeded(t *testing.T) {
	check(t, lines+"flat  leek|kale  = an apple → none\n", func(t testing.TB) {
		lextest.Needed(t, "x.lex", func(lx *lex.Lexicon, l lex.Line) string {
			return listed(lx, l)
		})
	}, "x.lex:4: an apple: the same without the line")
}
