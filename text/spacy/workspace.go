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

// There are two encoders: one for tags and arcs, one for names.
const (
	syntax = iota
	naming
	encoders
)

// layers is the number of layers of an encoder.
const layers = 4

// margin is the number of rows kept on either side of a text's vectors: with
// four layers, as far as a token at the edge can see. They begin as zeros, and
// are then computed like any other row, as far as a token sees them.
const margin = layers

// workspace is the memory of one call; what a slice is for, its user says.
type workspace struct {
	stretches []stretch
	rows      int // of all pieces and the gaps between them
	tokens    int // of all pieces
	all       features

	features                     // of the piece at hand
	n, row   int                 // its tokens, and the row of the first
	first    int                 // the place of the first among all tokens
	types    []*embedded         // of the rows, margin rows on either side
	vec      [encoders][]float32 // rows of width, as many
	other    []float32           // the encoder's second buffer
	reach    []int               // the rows that a layer is to compute
	encoded  []float32           // the tokens' vectors with context, one after the other

	missing       []*kept[wordType, embedded] // yet to be computed
	norms, mixed  []float32
	shares, strip []float32
	windows       []float32
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
	w.n, w.row, w.first = n, s.row, s.at
	w.lex, w.space, w.given = w.all.lex[s.at:s.at+n], w.all.space[s.at:s.at+n], w.all.given[s.at:s.at+n]
}

// makeRows makes the rows of all pieces, those between and beside them being padding.
func (w *workspace) makeRows() {
	rows := w.rows + 2*margin
	w.types = grow(w.types, rows)
	for i := range w.types {
		w.types[i] = &padding
	}
	for k := range w.vec {
		w.vec[k] = grow(w.vec[k], rows*width)
	}
	w.other = grow(w.other, rows*width)
}

// reached sets w.reach to the rows of all tokens and those that lie so near to one.
func (w *workspace) reached(near int) {
	w.reach = w.reach[:0]
	next := 0
	for _, s := range w.stretches {
		for next = max(next, margin+s.row-near); next < margin+s.row+s.to-s.from+near; next++ {
			w.reach = append(w.reach, next)
		}
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
