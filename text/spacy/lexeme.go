package spacy

import (
	"encoding/binary"
	"strings"
	"sync/atomic"
)

// A Lexeme is what the networks see of a word: the numbers of its forms. Prefix
// is its first character, Suffix its last three, Shape has letters as x or X and
// digits as d, in runs of four at most.
type Lexeme struct {
	Orth, Lower, Norm, Prefix, Suffix, Shape uint64
	IsSpace                                  bool
}

// A lexicon gives words their lexemes.
type lexicon struct {
	symbols map[string]uint64 // texts that spaCy numbers itself
	norms   map[uint64]uint64 // the norm, by the number of the form
	normed  map[string]bool   // words to which an exception gives another norm than their own
	cache   *[1 << 15]atomic.Pointer[word]
}

// A word is a lexeme with the texts that later steps need.
type word struct {
	text, lower string
	normed      bool // some exception gives it another norm than its own
	Lexeme
}

// cachedLength bounds the words that are kept, in bytes: with longer ones a
// hostile text could fill the memory.
const cachedLength = 40

// lexeme returns the features of a word.
func (p *Pipeline) lexeme(text string) Lexeme { return p.word(text).Lexeme }

// word returns what is known of a word. It keeps the words met last, the newest
// where two fall on one place: most of a text's tokens are of few words. Full,
// the 32,768 places hold 6 MB.
func (l *lexicon) word(text string) *word {
	hash := hash64(text)
	place := &l.cache[hash%uint64(len(l.cache))]
	if w := place.Load(); w != nil && w.text == text {
		return w
	}
	w := l.read(text, hash)
	if len(text) <= cachedLength {
		w.text = strings.Clone(text)
		if w.lower == text {
			w.lower = w.text
		}
		place.Store(w)
	}
	return w
}

// read computes a word from its text.
func (l *lexicon) read(text string, hash uint64) *word {
	w := &word{text: text, lower: lowerCase(text)}
	w.Orth = hash
	if id, ok := l.symbols[text]; ok {
		w.Orth = id
	}
	w.Lower = l.number(w.lower)
	w.Norm = w.Lower
	if norm, ok := l.norms[w.Orth]; ok {
		w.Norm = norm
	}
	w.Prefix = l.number(firstRune(text))
	w.Suffix = l.number(lastRunes(text, 3))
	w.Shape = l.number(shape(text))
	w.IsSpace = allSpace(text)
	w.normed = l.normed[text]
	return w
}

// number is spaCy's number of a text: 0 of the empty one, a symbol's own, else
// the hash of its UTF-8.
func (l *lexicon) number(s string) uint64 {
	if s == "" {
		return 0
	}
	if id, ok := l.symbols[s]; ok {
		return id
	}
	return hash64(s)
}

// hash64 is MurmurHash64A (Austin Appleby, 2008, public domain) with seed 1.
func hash64(s string) uint64 {
	const m = 0xc6a4a7935bd1e995
	h := 1 ^ uint64(len(s))*m
	for ; len(s) >= 8; s = s[8:] {
		k := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		k *= m
		h = (h ^ (k^k>>47)*m) * m
	}
	if s != "" {
		var tail uint64
		for i := len(s) - 1; i >= 0; i-- {
			tail = tail<<8 | uint64(s[i])
		}
		h = (h ^ tail) * m
	}
	h = (h ^ h>>47) * m
	return h ^ h>>47
}

// loadLexicon reads two sections: the symbols, one a line, number and name; and
// the norms, each the number of a form (u64, little-endian), the norm's text and
// a zero byte.
func (l *lexicon) loadLexicon(symbols, norms string) {
	l.cache = new([1 << 15]atomic.Pointer[word])
	l.symbols = make(map[string]uint64)
	for line := range strings.Lines(symbols) {
		digits, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		var id uint64
		for i := range len(digits) {
			id = id*10 + uint64(digits[i]-'0')
		}
		l.symbols[name] = id
	}
	l.norms = make(map[uint64]uint64)
	for len(norms) > 8 {
		id := binary.LittleEndian.Uint64([]byte(norms[:8]))
		norm, rest, _ := strings.Cut(norms[8:], "\x00")
		l.norms[id] = l.number(norm)
		norms = rest
	}
}
