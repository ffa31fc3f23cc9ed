package lex

import (
	"iter"
	"slices"

	"stemma/report"
)

// Words is a text divided into words: tokens, or smaller pieces. Word returns word i in
// lower case, for i from 0 to Len()-1.
type Words interface {
	Len() int
	Word(i int) string
}

// A Table holds phrases of one or more words, each with a value, and finds them in a text.
// The zero Table is empty. A look-up compares only the phrases that begin (or end) with
// the given word, so looking up all words of a text takes linear time.
type Table[T any] struct {
	first, last map[string][]*Entry[T]
	opens, ends filter
}

// An Entry is a phrase of a Table.
type Entry[T any] struct {
	Words []string // never empty
	Value T
	By    report.By // the line of the lexicon
}

// Add adds a phrase. Of several phrases with the same words, the one added first is found
// first.
func (t *Table[T]) Add(words []string, value T, by report.By) {
	if t.first == nil {
		t.first, t.last = map[string][]*Entry[T]{}, map[string][]*Entry[T]{}
	}
	e := &Entry[T]{words, value, by}
	a, z := words[0], words[len(words)-1]
	t.opens.add(a)
	t.ends.add(z)
	t.first[a] = longest(t.first[a], e)
	t.last[z] = longest(t.last[z], e)
}

// longest inserts e into es, which is sorted from long to short, after the entries of the
// same length.
func longest[T any](es []*Entry[T], e *Entry[T]) []*Entry[T] {
	i := len(es)
	for i > 0 && len(es[i-1].Words) < len(e.Words) {
		i--
	}
	return slices.Insert(es, i, e)
}

// From yields the phrases of t that begin at word i, the longest first, each with the
// index after its last word.
func From[T any, W Words](t *Table[T], ws W, i int) iter.Seq2[*Entry[T], int] {
	return func(yield func(*Entry[T], int) bool) {
		if i < 0 || i >= ws.Len() || !t.opens.may(ws.Word(i)) {
			return
		}
		for _, e := range t.first[ws.Word(i)] {
			if end := i + len(e.Words); stands(e.Words, ws, i) && !yield(e, end) {
				return
			}
		}
	}
}

// Upto yields the phrases of t that end with word i, the longest first, each with
// the index of its first word.
func Upto[T any, W Words](t *Table[T], ws W, i int) iter.Seq2[*Entry[T], int] {
	return func(yield func(*Entry[T], int) bool) {
		if i < 0 || i >= ws.Len() || !t.ends.may(ws.Word(i)) {
			return
		}
		for _, e := range t.last[ws.Word(i)] {
			if k := i + 1 - len(e.Words); stands(e.Words, ws, k) && !yield(e, k) {
				return
			}
		}
	}
}

// LongestFrom returns the longest phrase of t that begins at word i and the index after
// its last word, or nil and i if there is none.
func LongestFrom[T any, W Words](t *Table[T], ws W, i int) (*Entry[T], int) {
	for e, end := range From(t, ws, i) {
		return e, end
	}
	return nil, i
}

// LongestUpto returns the longest phrase of t that ends with word i and the index
// of its first word, or nil and i if there is none.
func LongestUpto[T any, W Words](t *Table[T], ws W, i int) (*Entry[T], int) {
	for e, k := range Upto(t, ws, i) {
		return e, k
	}
	return nil, i
}

// stands reports whether words are in ws from word i on.
func stands[W Words](words []string, ws W, i int) bool {
	if i < 0 || i+len(words) > ws.Len() {
		return false
	}
	for k, w := range words {
		if ws.Word(i+k) != w {
			return false
		}
	}
	return true
}

// A Set is a set of single words. The zero Set is empty.
type Set struct {
	by   map[string]report.By
	seen filter
}

// Has reports whether w, in lower case, is in the set.
func (s *Set) Has(w string) bool {
	if !s.seen.may(w) {
		return false
	}
	_, ok := s.by[w]
	return ok
}

// By returns the line of the lexicon that lists w, or "" if w is not in the set.
func (s *Set) By(w string) report.By {
	if !s.seen.may(w) {
		return ""
	}
	return s.by[w]
}

// All yields the words of the set in alphabetical order.
func (s *Set) All() iter.Seq[string] { return sorted(s.by) }

// Add adds the word w, in lower case; of two lines that name it the first counts.
func (s *Set) Add(w string, by report.By) {
	if s.by == nil {
		s.by = map[string]report.By{}
	}
	if _, ok := s.by[w]; !ok {
		s.by[w] = by
		s.seen.add(w)
	}
}

// A Map maps single words to values, such as plurals to singulars. The zero Map is empty.
type Map struct {
	of   map[string]string
	by   map[string]report.By
	seen filter
}

// Get returns the value of w, or "" if it has none.
func (m *Map) Get(w string) string {
	if !m.seen.may(w) {
		return ""
	}
	return m.of[w]
}

// Has reports whether w has a value.
func (m *Map) Has(w string) bool { return m.Get(w) != "" }

// By returns the line of the lexicon that gives w its value, or "" if it has none.
func (m *Map) By(w string) report.By { return m.by[w] }

// All yields the words of the map in alphabetical order.
func (m *Map) All() iter.Seq[string] { return sorted(m.of) }

func (m *Map) add(w, value string, by report.By) {
	if m.of == nil {
		m.of, m.by = map[string]string{}, map[string]report.By{}
	}
	if _, ok := m.of[w]; !ok {
		m.of[w], m.by[w] = value, by
		m.seen.add(w)
	}
}

// A filter rejects most words that are not in a list without a map look-up: one bit for
// the length of a word and its first, middle and last byte, hashed.
type filter [1 << filterBits / 64]uint64

// filterBits: the 2,048 bits are 256 bytes, and a list of a hundred words sets a
// twentieth of them.
const filterBits = 11

// bit returns the bit of w, which is not empty.
func (f *filter) bit(w string) (word int, mask uint64) {
	n := len(w)
	h := uint32(w[0]) | uint32(w[n/2])<<8 | uint32(w[n-1])<<16 | uint32(n)<<24
	h = h * 0x9e3779b1 >> (32 - filterBits) // the golden ratio mixes the bytes
	return int(h / 64), 1 << (h % 64)
}

// add adds w to the words that may be in the list.
func (f *filter) add(w string) {
	if w != "" {
		k, mask := f.bit(w)
		f[k] |= mask
	}
}

// may reports whether w may be in the list.
func (f *filter) may(w string) bool {
	if w == "" {
		return false
	}
	k, mask := f.bit(w)
	return f[k]&mask != 0
}
