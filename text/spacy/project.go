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
	c := newChildren(w, out)
	for i := range out {
		label, want, ok := strings.Cut(out[i].Label, lift)
		if !ok {
			continue
		}
		out[i].Label = label
		if c.patience > 0 {
			c.move(i, out[i].Head, -1)
			head := c.newHead(w, out, i, want)
			c.move(i, -1, head)
			out[i].Head = head
		}
	}
}

// patienceEach times the tokens of a piece is how many tokens are looked at for
// new heads, all together; the arcs that are still lifted then stay where they
// are. spaCy has no such bound. Ours: for an arc, each token is looked at three
// times at most where no cycle is, so 85 lifted arcs a piece are always taken
// down; the golden texts have 32 in 79,646 tokens.
const patienceEach = 256

// newHead returns the head that token i is to have. The search stops once it
// has seen as many tokens as the text has: arcs lowered before may have closed
// a cycle.
func (c *children) newHead(w *workspace, out []Token, i int, want string) int {
	head := out[i].Head
	queue := []int32{int32(head)}
	for at := 0; at < len(queue) && at <= len(out); at++ {
		q := queue[at]
		for k := c.first[q]; k >= 0; k = c.next[k] {
			if !c.look() {
				return head
			}
			if k < w.ledge[q] || k > w.redge[q] || w.lex[k].IsSpace {
				continue
			}
			if out[k].Label == want {
				return int(k)
			}
			queue = append(queue, k)
		}
	}
	return head
}

// children are the tokens' children, from left to right: the first of each
// token, and the next one of the same head; -1 where there is none.
type children struct {
	first, next []int32
	patience    int // how many may still be looked at
}

// newChildren finds all children, in memory that the arcs' state has done with.
func newChildren(w *workspace, out []Token) *children {
	n := len(out)
	c := &children{w.left[:n], w.older[:n], patienceEach * n}
	for i := range c.first {
		c.first[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := out[i].Head; h != i {
			c.next[i] = c.first[h]
			c.first[h] = int32(i)
		}
	}
	return c
}

// look tells whether one more child may be looked at.
func (c *children) look() bool {
	work(1)
	c.patience--
	return c.patience >= 0
}

// move takes a child from the children of one token, or puts it among those of
// another; -1 is no token. A child whose place is far is moved all the same.
func (c *children) move(child, from, to int) {
	at := &c.first[max(from, to)]
	for *at >= 0 && int(*at) < child {
		c.look()
		at = &c.next[*at]
	}
	if from >= 0 {
		*at = c.next[child]
	} else {
		c.next[child] = *at
		*at = int32(child)
	}
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
		work(3 * n)
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
