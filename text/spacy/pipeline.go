package spacy

import (
	"sync"
)

// A Pipeline reads text. It is safe for concurrent use.
type Pipeline struct {
	words

	embed  [encoders]embedder
	encode [encoders]encoder
	tagger linear
	tags   []string
	arcs   arcEager
	names  biluo
	types  cache[wordType, embedded]
	traits cache[trait, [encoders]share]
	work   sync.Pool // of *workspace
}

// Load returns the embedded pipeline. The first call prepares it.
var Load = sync.OnceValue(load)

func load() *Pipeline {
	s, err := readSections(model)
	if err != nil {
		panic(err) // the embedded file is the programmer's
	}
	p := &Pipeline{
		tags:   s.lines("tags"),
		types:  make(cache[wordType, embedded], typePairs),
		traits: make(cache[trait, [encoders]share], traitPairs),
	}
	p.embed[syntax] = newEmbedder(s, "tok2vec/", []int{28, 30, 32, 34, 36, 38}, 39)
	p.embed[naming] = newEmbedder(s, "ner/", []int{32, 34, 36, 38}, 39)
	p.encode[syntax] = newEncoder(s, "tok2vec/", 57)
	p.encode[naming] = newEncoder(s, "ner/", 57)
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
	w.words = grow(w.words, len(toks))
	for from := 0; from < len(toks); {
		to := pieceEnd(text, toks, from)
		w.clear()
		w.add(from, to)
		for i, t := range toks[from:to] {
			w.words[from+i] = p.word(text[t.Start:t.End])
			w.lex[i] = w.words[from+i].Lexeme
			if t.Norm != 0 {
				w.lex[i].Norm = t.Norm
			}
			w.space[i] = t.Space
			out[from+i] = Token{Start: t.Start, End: t.End, Space: t.Space}
		}
		p.annotate(w, out)
		from = to
	}
	p.finish(text, out, w.words)
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
	p.encode[syntax].run(w, syntax)
	p.tag(w, toks)
	p.arcs.prepare(w)
	for _, s := range w.stretches {
		w.at(s)
		p.arcs.parse(w, toks[s.from:s.to])
	}
	p.encode[naming].run(w, naming)
	p.names.prepare(w)
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

// keptTokens is the length of text up to which a workspace is kept for the next
// call; it holds some 6 KB a token. Ours: few news reports are longer.
const keptTokens = 2000

// release keeps w for the next call, unless a long text has made it large.
func (p *Pipeline) release(w *workspace) {
	clear(w.words)
	clear(w.types)
	if cap(w.all.lex) <= keptTokens {
		p.work.Put(w)
	}
}
