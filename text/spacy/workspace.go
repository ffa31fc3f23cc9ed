package spacy

import "stemma/internal/kernel"

// A Token is a token and all that was read of it. White space other than one
// space between two words makes tokens of its own, as in spaCy.
type Token struct {
	Start, End int  // span in the text, in bytes, half-open
	Space      bool // one space follows
	Tag        string
	POS        string
	Morph      string
	Lemma      string
	Label      string // of the arc from Head
	Head       int    // index of the head; a root is its own
	SentStart  bool
	Name       string // "B-ORG", "I-ORG", "O"
}

// width is the width of a token's vector.
const width = kernel.Row

// layers is the number of layers of an encoder.
const layers = 4

// margin is the number of rows kept on either side of a text's vectors: with
// four layers, as far as a layer at the edge can see. They begin as zeros, and
// are then computed like any other row; one more row of zeros lies beyond, in
// no layer's output.
const margin = layers + 1

// missing is a row whose word's type is not in the cache.
type missing struct {
	key wordType
	row int
}

// workspace is the memory of one call; what a slice is for, its user says.
type workspace struct {
	stretches []stretch
	rows      int // of all pieces and the gaps between them
	tokens    int // of all pieces
	all       features

	features           // of the piece at hand
	n, row   int       // its tokens, and the row of the first
	vec      []float32 // rows of width, margin rows on either side
	nvec     []float32 // the same for names
	other    []float32 // the encoder's second buffer

	missing       []missing
	concat, mixed []float32
	strip         []float32
	scores        []float32
	states        []float32
	hidden        [kernel.HiddenWidth]float32

	stack, buf, heads, moves, left, right, older []int32
	marks                                        []uint8
	ledge, redge                                 []int32
	starts                                       []bool

	words []*word // of all tokens of the text

	sents bool // sentences are given
}

// A stretch is tokens that see one another, and the row of the first; at is its place
// among the features.
type stretch struct{ from, to, at, row int }

// Features are what is known of tokens before they are read.
type features struct {
	lex   []Lexeme
	space []bool // one space follows
	given []bool // where sentences start, if they are given
}

// batchRows is the number of rows up to which pieces are read in one pass: at that
// size what is computed of them stays in the second cache. Ours, by BenchmarkAnnotate.
const batchRows = 384

// gap is the number of rows of zeros between two pieces: as far as a token sees.
const gap = layers

// clear takes all pieces out.
func (w *workspace) clear() { w.stretches, w.rows, w.tokens = w.stretches[:0], 0, 0 }

// add makes room for a piece and puts it at hand.
func (w *workspace) add(from, to int) {
	if len(w.stretches) > 0 {
		w.rows += gap
	}
	s := stretch{from, to, w.tokens, w.rows}
	w.stretches = append(w.stretches, s)
	w.rows += to - from
	w.tokens += to - from
	w.all.lex = extend(w.all.lex, w.tokens)
	w.all.space = extend(w.all.space, w.tokens)
	w.all.given = extend(w.all.given, w.tokens)
	w.at(s)
}

// at puts a piece at hand.
func (w *workspace) at(s stretch) {
	n := s.to - s.from
	w.n, w.row = n, s.row
	w.lex, w.space, w.given = w.all.lex[s.at:s.at+n], w.all.space[s.at:s.at+n], w.all.given[s.at:s.at+n]
}

// makeRows makes the rows of all pieces, those between them being zeros.
func (w *workspace) makeRows() {
	size := (w.rows + 2*margin) * width
	w.vec = grow(w.vec, size)
	w.nvec = grow(w.nvec, size)
	w.other = grow(w.other, size)
	for _, s := range w.stretches[1:] {
		between := (margin + s.row - gap) * width
		clear(w.vec[between:][:gap*width])
		clear(w.nvec[between:][:gap*width])
	}
}

// grow returns a slice of n elements, s's own memory where that suffices; what
// it holds is left over from earlier use.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// extend is grow that keeps what s holds.
func extend[T any](s []T, n int) []T {
	if cap(s) < n {
		return append(make([]T, 0, n+n/4), s...)[:n]
	}
	return s[:n]
}

// wordType is what the embeddings depend on.
type wordType struct {
	norm, prefix, suffix, shape uint64
	space, isSpace              bool
}
