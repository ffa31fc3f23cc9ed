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
	first, last Dict[[]*Entry[T]]
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
	e := &Entry[T]{words, value, by}
	a, z := words[0], words[len(words)-1]
	t.first.Put(a, longest(t.first.Get(a), e))
	t.last.Put(z, longest(t.last.Get(z), e))
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
		if i < 0 || i >= ws.Len() {
			return
		}
		for _, e := range t.first.Get(ws.Word(i)) {
			if end := i + len(e.Words); stands(e.Words[1:], ws, i+1) && !yield(e, end) {
				return
			}
		}
	}
}

// Upto yields the phrases of t that end with word i, the longest first, each with
// the index of its first word.
func Upto[T any, W Words](t *Table[T], ws W, i int) iter.Seq2[*Entry[T], int] {
	return func(yield func(*Entry[T], int) bool) {
		if i < 0 || i >= ws.Len() {
			return
		}
		for _, e := range t.last.Get(ws.Word(i)) {
			last := len(e.Words) - 1
			if k := i - last; stands(e.Words[:last], ws, k) && !yield(e, k) {
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
type Set struct{ by Dict[report.By] }

// ReadSet returns the words of an embedded file, of each line the fields from the given one on.
// It panics if there is an error.
func ReadSet(file, src string, from int) *Set {
	out := new(Set)
	for _, l := range Read(file, src, from+1).Lines {
		for _, w := range l.Fields[from:] {
			out.Add(w, l.By)
		}
	}
	return out
}

// Has reports whether w, in lower case, is in the set.
func (s *Set) Has(w string) bool { return s.by.Has(w) }

// HasBytes is Has for a word that stands in a buffer.
func (s *Set) HasBytes(w []byte) bool { return s.by.HasBytes(w) }

// By returns the line of the lexicon that lists w, or "" if w is not in the set.
func (s *Set) By(w string) report.By { return s.by.Get(w) }

// All yields the words of the set in alphabetical order.
func (s *Set) All() iter.Seq[string] { return s.by.words() }

// Add adds the word w, in lower case; of two lines that name it the first counts.
func (s *Set) Add(w string, by report.By) {
	if !s.by.Has(w) {
		s.by.Put(w, by)
	}
}

// A Map maps single words to values, such as plurals to singulars. The zero Map is empty.
type Map struct{ of Dict[given] }

// given is the value of a word, and the line of the lexicon that gives it.
type given struct {
	value string
	by    report.By
}

// Get returns the value of w, or "" if it has none.
func (m *Map) Get(w string) string { return m.of.Get(w).value }

// Has reports whether w has a value.
func (m *Map) Has(w string) bool { return m.Get(w) != "" }

// By returns the line of the lexicon that gives w its value, or "" if it has none.
func (m *Map) By(w string) report.By { return m.of.Get(w).by }

// All yields the words of the map in alphabetical order.
func (m *Map) All() iter.Seq[string] { return m.of.words() }

func (m *Map) add(w, value string, by report.By) {
	if !m.of.Has(w) {
		m.of.Put(w, given{value, by})
	}
}
