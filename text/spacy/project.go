package spacy

import "strings"

// lift parts the label of an arc that was lifted to make the tree projective
// from the label of its true head: "relcl||dobj" (Nivre and Nilsson,
// Pseudo-projective dependency parsing, ACL 2005, scheme "head").
const lift = "||"

// lower takes lifted arcs down again: the new head is the first token with the
// wanted label among the descendants of the head, level by level and from left
// to right. Where there is none, the head stays. White space is passed over.
// Children are looked for between the edges that the tree had before the first
// arc was lowered.
func lower(w *workspace, out []Token) {
	for i := range out {
		label, want, ok := strings.Cut(out[i].Label, lift)
		if !ok {
			continue
		}
		out[i].Head = newHead(w, out, i, want)
		out[i].Label = label
	}
}

// newHead returns the head that token i is to have. The search stops once it
// has seen as many tokens as the text has: arcs lowered before may have closed
// a cycle.
func newHead(w *workspace, out []Token, i int, want string) int {
	queue := []int{out[i].Head}
	for at := 0; at < len(queue) && at <= len(out); at++ {
		q := queue[at]
		for c := int(w.ledge[q]); c <= int(w.redge[q]); c++ {
			if c == q || c == i || out[c].Head != q || w.lex[c].IsSpace {
				continue
			}
			if out[c].Label == want {
				return c
			}
			queue = append(queue, c)
		}
	}
	return out[i].Head
}

// edges finds the first and last token below every token. In a tree with
// crossing arcs one pass to either side does not find all; as in spaCy, passes
// are made until every head lies in its own sentence, twelve at most.
func edges(w *workspace, out []Token) {
	n := len(out)
	w.ledge, w.redge = grow(w.ledge, n), grow(w.redge, n)
	w.starts = grow(w.starts, n)
	for i := range n {
		w.ledge[i], w.redge[i] = int32(i), int32(i)
	}
	for range 12 {
		for i := range n {
			widen(w, i, out[i].Head)
		}
		for i := n - 1; i >= 0; i-- {
			widen(w, i, out[i].Head)
		}
		if within(w, out) {
			return
		}
	}
}

// widen makes the head's edges take in the child's.
func widen(w *workspace, child, head int) {
	w.ledge[head] = min(w.ledge[head], w.ledge[child])
	w.redge[head] = max(w.redge[head], w.redge[child])
}

// within tells whether all heads lie in the sentences of their tokens, as far
// as sentences are known: they begin at the left edges of roots. The last token
// is not looked at, as in spaCy.
func within(w *workspace, out []Token) bool {
	n := len(out)
	starts := w.starts
	clear(starts)
	for i := range n {
		if out[i].Head == i {
			starts[w.ledge[i]] = true
		}
	}
	from := 0
	for i := range n {
		if i > 0 && starts[i] || i == n-1 {
			for _, t := range out[from:i] {
				if t.Head < from || t.Head > i {
					return false
				}
			}
			from = i
		}
	}
	return true
}
