package spacy

import (
	"sync"

	"stemma/text/spacy/internal/kernel"
)

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

// A Pipeline reads text. It is safe for concurrent use.
type Pipeline struct {
	words

	embed  embedder // of tags and arcs
	nembed embedder // of names
	encode encoder
	nencod encoder
	tagger linear
	tags   []string
	arcs   arcEager
	names  biluo
	types  typeCache
	work   sync.Pool // of *workspace
}

// Load returns the embedded pipeline. The first call prepares it.
var Load = sync.OnceValue(load)

func load() *Pipeline {
	s, err := readSections(model)
	if err != nil {
		panic(err) // the embedded file is the programmer's
	}
	p := &Pipeline{tags: s.lines("tags")}
	p.embed = newEmbedder(s, "tok2vec/", []int{28, 30, 32, 34, 36, 38}, 39)
	p.nembed = newEmbedder(s, "ner/", []int{32, 34, 36, 38}, 39)
	p.encode = newEncoder(s, "tok2vec/", 57)
	p.nencod = newEncoder(s, "ner/", 57)
	p.tagger = newLinear(s, "tagger/3", width, len(p.tags))
	p.arcs = newArcEager(s)
	p.names = newBiluo(s)
	p.work.New = func() any { return new(workspace) }
	p.loadWords(s)
	return p
}

// MaxTokens is the length of text, in tokens, that is read in one piece. A
// longer text is cut after the last full stop, question or exclamation mark,
// or line break in the last 1,000 tokens of a piece, and just there where there
// is none: memory stays bounded, and arcs, names and sentences end at the cut.
// spaCy reads any text in one piece; up to this length nothing differs.
const MaxTokens = 8000

// Parse reads a text.
func (p *Pipeline) Parse(text string) []Token {
	toks := p.Tokenize(text)
	out := make([]Token, len(toks))
	w := p.work.Get().(*workspace)
	defer p.release(w)
	for from := 0; from < len(toks); {
		to := pieceEnd(text, toks, from)
		w.clear()
		w.add(from, to)
		for i, t := range toks[from:to] {
			w.lex[i] = p.lexeme(text[t.Start:t.End])
			if t.Norm != 0 {
				w.lex[i].Norm = t.Norm
			}
			w.space[i] = t.Space
			out[from+i] = Token{Start: t.Start, End: t.End, Space: t.Space}
		}
		p.annotate(w, out)
		from = to
	}
	p.finish(text, out)
	return out
}

// annotate fills tags, arcs and names of the tokens whose features stand in w, in one
// pass through the network.
func (p *Pipeline) annotate(w *workspace, toks []Token) {
	if len(w.stretches) == 0 {
		return
	}
	w.makeRows()
	p.embedAll(w)
	p.encode.run(w, w.vec)
	p.tag(w, toks)
	p.arcs.prepare(w, w.vec)
	for _, s := range w.stretches {
		w.at(s)
		p.arcs.parse(w, toks[s.from:s.to])
	}
	p.nencod.run(w, w.nvec)
	p.names.prepare(w, w.nvec)
	for _, s := range w.stretches {
		w.at(s)
		p.names.find(w, toks[s.from:s.to])
	}
	for _, s := range w.stretches {
		for i := s.from; i < s.to; i++ {
			toks[i].Head += s.from
		}
	}
}

// pieceEnd returns the end of the piece of toks that begins at from.
func pieceEnd(text string, toks []Tok, from int) int {
	end := from + MaxTokens
	if end >= len(toks) {
		return len(toks)
	}
	for i := end; i > end-1000; i-- {
		switch t := toks[i-1]; text[t.Start] {
		case '.', '?', '!', '\n':
			return i
		}
	}
	return end
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
const gap = len(encoder{})

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

// keptTokens is the length of text up to which a workspace is kept for the next
// call; it holds some 6 KB a token. Ours: few news reports are longer.
const keptTokens = 2000

// release keeps w for the next call, unless a long text has made it large.
func (p *Pipeline) release(w *workspace) {
	if cap(w.all.lex) <= keptTokens {
		p.work.Put(w)
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
