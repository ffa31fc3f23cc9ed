package site

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An edit is a part of two texts: in both, only in the old, or only in the new.
type edit struct {
	Kind string `json:"kind"` // same, gone or come
	Text string `json:"text"`
}

// mostEdits bounds the work: texts that differ in more words are shown one after the other.
// Ours; the time grows with its square.
const mostEdits = 1500

// diff returns the least edits, by words, that make one text of another. The algorithm is
// the greedy one of Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations",
// Algorithmica 1, 1986, section 4, on words, for what is left between a common beginning and
// a common end.
func diff(old, new string) []edit {
	a, b := fields(old), fields(new)
	head := 0
	for head < len(a) && head < len(b) && equal(a[head], b[head]) {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && equal(a[len(a)-1-tail], b[len(b)-1-tail]) {
		tail++
	}
	var e editor
	e.add("same", a[:head]...)
	e.between(a[head:len(a)-tail], b[head:len(b)-tail])
	e.add("same", a[len(a)-tail:]...)
	e.flush()
	return e.out
}

// equal reports whether two words are one, whatever white space is behind them.
func equal(a, b string) bool {
	return a == b || strings.TrimRightFunc(a, unicode.IsSpace) == strings.TrimRightFunc(b, unicode.IsSpace)
}

// fields cuts a text into words with the white space behind them.
func fields(s string) (out []string) {
	for len(s) > 0 {
		i, space := 0, false
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				space = true
			} else if space {
				break
			}
			i += n
		}
		out = append(out, s[:i])
		s = s[i:]
	}
	return out
}

// An editor joins words of one kind that follow each other into edits.
type editor struct {
	out  []edit
	kind string
	text strings.Builder
}

func (e *editor) add(kind string, words ...string) {
	if len(words) > 0 && kind != e.kind {
		e.flush()
		e.kind = kind
	}
	for _, w := range words {
		e.text.WriteString(w)
	}
}

func (e *editor) flush() {
	if e.text.Len() > 0 {
		e.out = append(e.out, edit{e.kind, e.text.String()})
		e.text.Reset()
	}
}

// between adds the edits between two lists of words.
func (e *editor) between(a, b []string) {
	path := furthest(a, b)
	if path == nil {
		e.add("gone", a...)
		e.add("come", b...)
		return
	}
	type step struct {
		kind string
		word string
	}
	var back []step
	x, y := len(a), len(b)
	for d := len(path) - 1; d > 0; d-- {
		v, off := path[d-1], mid(path[d-1])
		k := x - y
		from := k - 1
		if k == -d || k != d && v[off+k-1] < v[off+k+1] {
			from = k + 1
		}
		px := v[off+from]
		py := px - from
		for x > px && y > py {
			x, y = x-1, y-1
			back = append(back, step{"same", a[x]})
		}
		if x == px {
			y--
			back = append(back, step{"come", b[y]})
		} else {
			x--
			back = append(back, step{"gone", a[x]})
		}
	}
	for ; x > 0; x-- {
		back = append(back, step{"same", a[x-1]})
	}
	slices.Reverse(back)
	for _, s := range back {
		e.add(s.kind, s.word)
	}
}

// mid returns the index of diagonal 0 in a row of furthest.
func mid(row []int) int { return len(row) / 2 }

// furthest returns, for 0, 1, … edits, how far into a one comes on each diagonal, up to the
// number of edits that makes b of a; nil if that is more than mostEdits.
func furthest(a, b []string) (path [][]int) {
	for d := 0; d <= min(len(a)+len(b), mostEdits); d++ {
		row := make([]int, 2*d+3)
		off := mid(row)
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				last := path[d-1]
				lo := mid(last)
				down, right := -1, -1
				if k+1 <= d-1 {
					down = last[lo+k+1]
				}
				if k-1 >= -(d - 1) {
					right = last[lo+k-1] + 1
				}
				x = right
				if k == -d || k != d && right-1 < down {
					x = down
				}
			}
			y := x - k
			for x < len(a) && y < len(b) && equal(a[x], b[y]) {
				x, y = x+1, y+1
			}
			row[off+k] = x
			if x >= len(a) && y >= len(b) {
				return append(path, row)
			}
		}
		path = append(path, row)
	}
	return nil
}
