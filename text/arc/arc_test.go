package arc

import (
	"slices"
	"strings"
	"testing"

	"stemma/text"
)

// read parses rules of one question without examples, a line each.
func read(t testing.TB, lines ...string) *Rules {
	r, err := Parse("test.rules", strings.Join(lines, " = a → b\n")+" = a → b\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// find returns the first token of d that reads as word.
func find(t testing.TB, d *text.Doc, word string) int {
	i := slices.IndexFunc(d.Tokens, func(x text.Token) bool { return x.Lower == word })
	if i < 0 {
		t.Fatalf("no %q in %q", word, d.Text)
	}
	return i
}

const sentence = "The gunmen shot three clerks and a guard dead near the bridge on Monday."

// TestMoves goes every kind of step from one word of a sentence.
func TestMoves(t *testing.T) {
	d := text.ParseString(sentence)
	for _, c := range []struct{ from, path, want string }{
		{"clerks", "here", "clerks"},
		{"clerks", "<", "shot"},
		{"clerks", "<dobj", "shot"},
		{"clerks", "<-dobj", "shot"},
		{"clerks", "<+dobj", ""},
		{"clerks", "<nsubj|dobj >-nsubj", "gunmen"},
		{"clerks", "<nsubj", ""},
		{"shot", "<", ""}, // a root
		{"clerks", ">conj", "guard"},
		{"clerks", ">-conj", ""},
		{"clerks", ">", "three"},
		{"shot", ">{pos:NOUN}", "gunmen"},
		{"shot", ">{pos:NOUN} >conj", "guard"}, // goes back for the second child
		{"clerks", "+1", "and"},
		{"clerks", "-1{pos:NUM}", "three"},
		{"the", "-1", ""},
		{".", "+1", ""},
		{"shot", "{lemma:shoot}", "shot"},
		{"shot", "{lemma:shoot; !word:shot}", ""},
		{"shot", "{end:ot}", "shot"},
		{"shot", "{tag:VBD} (>dobj >conj) >nsubj", "gunmen"},
		{"shot", "!(>neg|auxpass) >nsubj", "gunmen"},
		{"shot", "!(>nsubj)", ""},
		{"shot", "(here)", "shot"},
		{"clerks", "<dobj@ >nsubj", "shot"},
		{"clerks", "{in:trade}", "clerks"},
		{"guard", "{!in:trade}", "guard"},
	} {
		r := read(t, "list  trade  clerk|smith", "q  "+c.path+"  yes")
		got := ""
		if m := r.Match(d, "q", find(t, d, c.from)); m != nil {
			got = d.Tokens[m.Token].Lower
		}
		if got != c.want {
			t.Errorf("%s from %q: got %q, want %q", c.path, c.from, got, c.want)
		}
	}
}

// TestOrder: the first rule wins; a question that has no answer leaves the next
// rule its turn; "none" ends the question.
func TestOrder(t *testing.T) {
	d := text.ParseString(sentence)
	for _, c := range []struct {
		from, want string
		rules      []string
	}{
		{"clerks", "first test.rules:1", []string{"q  here  first", "q  here  second"}},
		{"clerks", "second test.rules:2", []string{"q  <nsubj  first", "q  here  second"}},
		{"clerks", "agent test.rules:3", []string{"q  <dobj  ask p", "q  here  last", "p  >nsubj  agent"}},
		{"clerks", "last test.rules:2", []string{"q  <dobj  ask p", "q  here  last", "p  >neg  agent"}},
		{"clerks", "", []string{"q  {pos:NOUN}  none", "q  here  last"}},
		{"clerks", "last test.rules:2", []string{"q  here  ask p", "q  here  last", "p  here  none", "p  here  agent"}},
		{"guard", "dobj test.rules:2", []string{"q  <conj  ask q", "q  <dobj  dobj"}},
		{"shot", "", []string{"q  here  ask q"}}, // asks itself for ever
	} {
		m := read(t, c.rules...).Match(d, "q", find(t, d, c.from))
		got := ""
		if m != nil {
			got = m.Answer + " " + string(m.By)
		}
		if got != c.want {
			t.Errorf("%q from %q: got %q, want %q", c.rules, c.from, got, c.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for line, want := range map[string]string{
		"q  here":                          "r:1: 2 fields, want 3 or more",
		"q  <dobj|  yes":                   `r:1: "dobj|": an empty label`,
		"q  nsubj  yes":                    `r:1: "nsubj": no move, test or bracket`,
		"q  >{tag:NN  yes":                 `r:1: "tag:NN": no "}"`,
		"q  >{colour:red}  yes":            `r:1: no test "colour"`,
		"q  >{in:trade}  yes":              `r:1: no list "trade"`,
		"q  (>neg  yes":                    `r:1: no ")"`,
		"q  >neg)  yes":                    `r:1: ")" behind the path`,
		"q  here>neg  yes":                 `r:1: ">neg" behind "here"`,
		"q  >neg   ask p":                  `r:1: no rule answers "p"`,
		"q  ((((((((((>neg))))))))))  yes": `r:1: brackets in brackets in brackets`,
	} {
		if _, err := Parse("r", line+" = a → b", nil); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", line, err, want)
		}
	}
}

// FuzzParse: no rules crash the parser, or the matching of what it takes.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"q  here  yes", "q  <-dobj|nsubj{tag:NN;!in:x}@ !(>neg (+1)) -1  ask q", "q  >+{word:a|b}  none", "list  x  a|b", "q  (((>) >)  yes"} {
		f.Add(s)
	}
	d := text.ParseString(sentence)
	f.Fuzz(func(t *testing.T, s string) {
		r, err := Parse("r", "list  x  clerk = a → b\n"+s+" = a → b", nil)
		if err != nil {
			return
		}
		for i := range d.Tokens {
			for _, rule := range r.All {
				if m, n := r.count(d, rule.Question, i); n > maxSteps || m != nil && (m.Token < 0 || m.Token >= len(d.Tokens)) {
					t.Fatalf("%q at %d: %+v in %d steps", s, i, m, n)
				}
			}
		}
	})
}

// TestLinear doubles sentences whose arcs fan out or run deep, under rules that go
// back as often as they can, and counts steps.
func TestLinear(t *testing.T) {
	r := read(t, "q  > > > > >{word:never}  yes", "q  <  ask q", "q  >  ask q", "q  +1 (> < > <) !(+1 +1)  ask q")
	for name, write := range map[string]func(n int) string{
		"list":  func(n int) string { return "He saw men" + strings.Repeat(", men", n) + "." },
		"chain": func(n int) string { return "He saw the dog" + strings.Repeat(" of the man", n) + "." },
		"deep":  func(n int) string { return "He said" + strings.Repeat(" that he said", n) + "." },
	} {
		steps := func(n int) (sum int) {
			d := text.ParseString(write(n))
			for i := range d.Tokens {
				_, k := r.count(d, "q", i)
				sum += k
			}
			return sum
		}
		if a, b := steps(60), steps(120); float64(b) > 2.3*float64(a) {
			t.Errorf("%s: %d steps, %d for twice the text", name, a, b)
		}
	}
}
