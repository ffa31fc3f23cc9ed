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
		w.reset(to - from)
		for i, t := range toks[from:to] {
			w.lex[i] = p.lexeme(text[t.Start:t.End])
			if t.Norm != 0 {
				w.lex[i].Norm = t.Norm
			}
			w.space[i] = t.Space
			out[from+i] = Token{Start: t.Start, End: t.End, Space: t.Space}
		}
		p.annotate(w, out[from:to])
		for i := from; i < to; i++ {
			out[i].Head += from
		}
		from = to
	}
	p.rule(text, out)
	for i := range out {
		if t := &out[i]; t.Lemma == "" {
			t.Lemma = p.lemma(text[t.Start:t.End], t.POS, t.Morph)
		}
	}
	return out
}

// annotate fills tags, arcs and names of the tokens whose features stand in w.
func (p *Pipeline) annotate(w *workspace, out []Token) {
	p.embedAll(w)
	p.encode.run(w, w.vec)
	p.tag(w, out)
	p.arcs.parse(w, out)
	p.nencod.run(w, w.nvec)
	p.names.find(w, out)
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
	n     int // tokens
	lex   []Lexeme
	space []bool    // one space follows
	vec   []float32 // rows of width, margin rows on either side
	nvec  []float32 // the same for names
	other []float32 // the encoder's second buffer

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

	given []bool // where sentences start, if sents
	sents bool   // sentences are given
}

// reset makes room for n tokens.
func (w *workspace) reset(n int) {
	w.n = n
	w.lex = grow(w.lex, n)
	w.space = grow(w.space, n)
	rows := (n + 2*margin) * width
	w.vec = grow(w.vec, rows)
	w.nvec = grow(w.nvec, rows)
	w.other = grow(w.other, rows)
}

// keptTokens is the length of text up to which a workspace is kept for the next
// call; it holds some 6 KB a token. Ours: few news reports are longer.
const keptTokens = 2000

// release keeps w for the next call, unless a long text has made it large.
func (p *Pipeline) release(w *workspace) {
	if cap(w.lex) <= keptTokens {
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
