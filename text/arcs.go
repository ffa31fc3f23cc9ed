package text

import "iter"

// link fills in the ways down of a sentence's tokens.
func (d *Doc) link(s *Sent) {
	for i := s.First; i < s.Last; i++ {
		d.Tokens[i].arcs = arcs{}
	}
	for i := s.Last - 1; i >= s.First; i-- {
		t := &d.Tokens[i]
		if t.Head == i {
			continue
		}
		h := &d.Tokens[t.Head]
		if k := h.arcs.kid; k != 0 {
			t.arcs.next = int16(t.Head + int(k) - i)
		}
		h.arcs.kid = int16(i - t.Head)
	}
	// Edges travel up. Arcs may cross, so two passes do not reach all; the third
	// and fourth find what deeper crossings leave, and no more than that is asked.
	for range 2 {
		for i := s.First; i < s.Last; i++ {
			d.widen(i)
		}
		for i := s.Last - 1; i >= s.First; i-- {
			d.widen(i)
		}
	}
}

func (d *Doc) widen(i int) {
	head := d.Tokens[i].Head
	t, h := &d.Tokens[i].arcs, &d.Tokens[head].arcs
	by := int16(i - head)
	h.left, h.right = min(h.left, t.left+by), max(h.right, t.right+by)
}

// Kids yields the tokens that hang on token i, in text order.
func (d *Doc) Kids(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		k := i
		for step := d.Tokens[i].arcs.kid; step != 0; step = d.Tokens[k].arcs.next {
			if k += int(step); !yield(k) {
				return
			}
		}
	}
}

// FirstKid returns the first token that hangs on token i, and NextKid the one
// that follows token i among those of its head; -1 where there is none.
func (d *Doc) FirstKid(i int) int {
	if k := d.Tokens[i].arcs.kid; k != 0 {
		return i + int(k)
	}
	return -1
}

// NextKid: see FirstKid.
func (d *Doc) NextKid(i int) int {
	if k := d.Tokens[i].arcs.next; k != 0 {
		return i + int(k)
	}
	return -1
}

// Kid returns the first token that hangs on token i by an arc of one of the
// labels, or -1.
func (d *Doc) Kid(i int, labels ...string) int {
	for k := d.FirstKid(i); k >= 0; k = d.NextKid(k) {
		label := d.Tokens[k].Label
		for _, l := range labels {
			if label == l {
				return k
			}
		}
	}
	return -1
}

// Subtree returns the half-open range of tokens from the first to the last that
// hangs on token i, itself included. Arcs may cross: a token in the range need
// not hang on i.
func (d *Doc) Subtree(i int) (first, last int) {
	a := d.Tokens[i].arcs
	return i + int(a.left), i + int(a.right) + 1
}

// Above reports whether token i hangs on token a, over any number of arcs, or
// is a itself.
func (d *Doc) Above(a, i int) bool {
	for n := 0; n < maxSentence; n++ {
		if i == a {
			return true
		}
		h := d.Tokens[i].Head
		if h == i {
			return false
		}
		i = h
	}
	return false
}
