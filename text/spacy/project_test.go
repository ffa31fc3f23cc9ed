package spacy

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// lowerPlainly is lower word by word: all tokens between the edges are looked
// at.
func lowerPlainly(w *workspace, out []Token) {
	for i := range out {
		var label, want string
		if n, _ := fmt.Sscanf(out[i].Label, "%1s||%1s", &label, &want); n < 2 {
			continue
		}
		head := out[i].Head
		queue := []int{head}
	search:
		for at := 0; at < len(queue) && at <= len(out); at++ {
			q := queue[at]
			for c := int(w.ledge[q]); c <= int(w.redge[q]); c++ {
				if c == q || c == i || out[c].Head != q || w.lex[c].IsSpace {
					continue
				}
				if out[c].Label == want {
					head = c
					break search
				}
				queue = append(queue, c)
			}
		}
		out[i].Head, out[i].Label = head, label
	}
}

// newTree returns n tokens without arcs, and a workspace for them.
func newTree(n int) (*workspace, []Token) {
	w := new(workspace)
	w.add(0, n)
	newState(w)
	clear(w.lex)
	return w, make([]Token, n)
}

// TestLower compares lower with its plain form, on random trees, crossing and
// with cycles, many of whose arcs are lifted.
func TestLower(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	labels := []string{"a", "b", "a||b", "b||c", "c"}
	moved := 0
	for range 2000 {
		n := 2 + rng.IntN(25)
		w, toks := newTree(n)
		for i := range toks {
			head := rng.IntN(n)
			if rng.IntN(8) > 0 { // mostly trees
				head = rng.IntN(i + 1)
			}
			toks[i].Head, toks[i].Label = head, labels[rng.IntN(len(labels))]
			if head == i {
				toks[i].Label = root
			}
			w.lex[i].IsSpace = rng.IntN(10) == 0
		}
		edges(w, toks)
		got, want := slices.Clone(toks), slices.Clone(toks)
		lower(w, got)
		lowerPlainly(w, want)
		if !slices.Equal(got, want) {
			t.Fatalf("%+v is lowered to\n%+v, want\n%+v", toks, got, want)
		}
		for i := range got {
			if got[i].Head != toks[i].Head {
				moved++
			}
		}
	}
	if moved < 1000 {
		t.Errorf("only %d arcs were lowered", moved)
	}
}

// TestLowerDoubling lifts the arcs of trees whose searches are long: the work is
// bounded by the patience, and doubles as the tree does.
func TestLowerDoubling(t *testing.T) {
	for name, head := range map[string]func(i, n int) int{
		"wide": func(i, n int) int { return 0 },
		"deep": func(i, n int) int { // half of it one chain, the rest hangs from its top
			if i < n/2 {
				return max(0, i-1)
			}
			return 0
		},
	} {
		var steps [2]int
		for k, n := range []int{2000, 4000} {
			w, toks := newTree(n)
			for i := range toks {
				toks[i].Head, toks[i].Label = head(i, n), "a||b"
			}
			toks[0].Label = root
			edges(w, toks)
			counted = func(s int) { steps[k] += s }
			lower(w, toks)
			counted = nil
			if most := (patienceEach + 3) * n; steps[k] > most {
				t.Errorf("%s: %d steps for %d tokens, want at most %d", name, steps[k], n, most)
			}
		}
		if r := float64(steps[1]) / float64(steps[0]); r > 2.3 {
			t.Errorf("%s: %.2f times the steps for twice the tokens", name, r)
		}
		t.Logf("%s: %d, %d steps", name, steps[0], steps[1])
	}
}
