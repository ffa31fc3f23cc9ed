package spacy

import "strings"

// arcEager parses as spaCy does: arc-eager transitions (Nivre, An efficient
// algorithm for projective dependency parsing, IWPT 2003), non-monotonic
// (Honnibal and Johnson, An improved non-monotonic transition system for
// dependency parsing, EMNLP 2015), and a move that ends a sentence; greedily,
// the best-scoring move that is valid.
type arcEager struct {
	scorer
	labels []string // of every move
	// Moves are numbered by kind: shift 0, reduce 1, then left arcs, right arcs
	// and at last the break.
	right, brk int
}

// Moves with one label only.
const (
	shift  = 0
	reduce = 1
	lefts  = 2
)

// root is the label of a token without head.
const root = "ROOT"

func newArcEager(s sections) arcEager {
	names := s.lines("parser/moves")
	a := arcEager{scorer: newScorer(s, "parser", 8, len(names)), brk: len(names) - 1}
	for i, n := range names {
		kind, label, _ := strings.Cut(n, "-")
		a.labels = append(a.labels, label)
		if kind == "R" && a.right == 0 {
			a.right = i
		}
	}
	return a
}

// parse sets Head, Label and SentStart of all tokens.
func (a *arcEager) parse(w *workspace, out []Token) {
	st := newState(w)
	var tokens [8]int32
	for !st.final() {
		work(1)
		s0, b0 := st.top(0), st.ahead(0)
		tokens = [8]int32{
			b0, st.ahead(1), s0, st.top(1), st.top(2),
			st.lastLeft(b0), st.lastLeft(s0), st.lastRight(s0),
		}
		a.score(w, tokens[:])
		a.do(&st, a.choose(w, &st))
	}
	a.finish(w, out)
}

// choose returns the valid move that scores highest, the first of equals; -1
// where none is valid.
func (a *arcEager) choose(w *workspace, st *state) int {
	best, score := -1, none
	depth, ahead := len(st.stack), st.buffered()
	starts := st.starts(st.ahead(0))
	if depth == 0 || ahead >= 2 && !starts && !st.marked(st.ahead(0), unshiftable) {
		best, score = a.top(w, best, score, shift, shift+1)
	}
	if depth > 0 {
		best, score = a.top(w, best, score, reduce, reduce+1)
		if ahead > 0 && !starts {
			best, score = a.top(w, best, score, lefts, a.brk)
		}
	}
	if b1 := st.ahead(1); !st.whole && b1 >= 0 && b1 == st.ahead(0)+1 && !st.starts(b1) {
		best, _ = a.top(w, best, score, a.brk, a.brk+1)
	}
	return best
}

// do carries out a move.
func (a *arcEager) do(st *state, move int) {
	switch {
	case move < 0:
		// Not reached as long as one of shift and reduce is always valid.
		st.stack, st.next, st.back = st.stack[:0], int32(st.n), st.back[:0]
	case move == shift:
		st.push()
	case move == reduce:
		s0 := st.top(0)
		if st.heads[s0] < 0 && len(st.stack) > 1 {
			st.back = append(st.back, s0)
			st.marks[s0] |= unshiftable
		}
		st.stack = st.stack[:len(st.stack)-1]
	case move < a.right:
		s0, b0 := st.top(0), st.ahead(0)
		st.attach(b0, s0, move)
		st.marks[b0] &^= unshiftable
		st.stack = st.stack[:len(st.stack)-1]
	case move < a.brk:
		st.attach(st.top(0), st.ahead(0), move)
		st.push()
	default:
		st.marks[st.ahead(1)] |= sentStart
	}
}

// A state is a stack, a buffer and the arcs so far. The buffer is what was put
// back, last first, and then the text from next on.
type state struct {
	n           int
	stack, back []int32
	next        int32
	heads       []int32 // -1: none yet
	moves       []int32 // the move that made the arc to the head
	left, right []int32 // the child attached last, on either side; -1: none
	older       []int32 // of a right child: the one attached before; -1: none
	marks       []uint8
	whole       bool // sentence starts are given: no others are made
}

const (
	unshiftable = 1 << iota // was put back: must not be shifted again
	sentStart
)

func newState(w *workspace) state {
	n := w.n
	w.stack, w.buf = grow(w.stack, n), grow(w.buf, n)
	w.heads, w.moves = grow(w.heads, n), grow(w.moves, n)
	w.left, w.right, w.older = grow(w.left, n), grow(w.right, n), grow(w.older, n)
	w.marks = grow(w.marks, n)
	for i := range n {
		w.heads[i], w.left[i], w.right[i], w.older[i] = -1, -1, -1, -1
	}
	clear(w.marks)
	if w.sents {
		for i, g := range w.given[:n] {
			if g && i > 0 {
				w.marks[i] = sentStart
			}
		}
	}
	return state{
		n: n, whole: w.sents, stack: w.stack[:0], back: w.buf[:0],
		heads: w.heads, moves: w.moves, left: w.left, right: w.right, older: w.older, marks: w.marks,
	}
}

// top returns the token i below the top of the stack, -1 where there is none.
func (s *state) top(i int) int32 {
	if i >= len(s.stack) {
		return -1
	}
	return s.stack[len(s.stack)-1-i]
}

// ahead returns token i of the buffer, -1 where there is none.
func (s *state) ahead(i int) int32 {
	if i < len(s.back) {
		return s.back[len(s.back)-1-i]
	}
	if t := int(s.next) + i - len(s.back); t < s.n {
		return int32(t)
	}
	return -1
}

// buffered returns the length of the buffer.
func (s *state) buffered() int { return s.n - int(s.next) + len(s.back) }

func (s *state) final() bool { return len(s.stack) == 0 && s.buffered() == 0 }

func (s *state) marked(t int32, m uint8) bool { return t >= 0 && s.marks[t]&m != 0 }

func (s *state) starts(t int32) bool { return s.marked(t, sentStart) }

func (s *state) lastLeft(t int32) int32 {
	if t < 0 {
		return -1
	}
	return s.left[t]
}

func (s *state) lastRight(t int32) int32 {
	if t < 0 {
		return -1
	}
	return s.right[t]
}

// push moves the first token of the buffer onto the stack.
func (s *state) push() {
	if k := len(s.back); k > 0 {
		s.stack = append(s.stack, s.back[k-1])
		s.back = s.back[:k-1]
		return
	}
	s.stack = append(s.stack, s.next)
	s.next++
}

// attach makes an arc, in place of the one that child had. A child that has a
// head and is still on the stack is its head's last right child.
func (s *state) attach(head, child int32, move int) {
	if old := s.heads[child]; old >= 0 && old < child && s.right[old] == child {
		s.right[old] = s.older[child]
	}
	s.heads[child], s.moves[child] = head, int32(move)
	if head > child {
		s.left[head] = child
	} else {
		s.older[child] = s.right[head]
		s.right[head] = child
	}
}

// finish writes the arcs into the tokens and sets sentence starts.
func (a *arcEager) finish(w *workspace, out []Token) {
	lifted := false
	for i := range out {
		t := &out[i]
		if h := w.heads[i]; h >= 0 {
			t.Head, t.Label = int(h), a.labels[w.moves[i]]
			lifted = lifted || strings.Contains(t.Label, lift)
		} else {
			t.Head, t.Label = i, root
		}
	}
	edges(w, out)
	if lifted {
		lower(w, out)
		edges(w, out)
	}
	if w.sents {
		return
	}
	for i := range out {
		if out[i].Head == i {
			out[w.ledge[i]].SentStart = true
		}
	}
}
