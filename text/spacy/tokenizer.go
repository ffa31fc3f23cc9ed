package spacy

import (
	"strings"
	"unicode/utf8"
)

// A Tok is a token's place in the text.
type Tok struct {
	Start, End int    // in bytes
	Space      bool   // one space follows, which belongs to no token
	Norm       uint64 // the norm that an exception gives the token; 0 where the word's own holds
}

// A tokenizer splits text as spaCy's does. Its method, chunk by chunk of what
// white space parts:
//
//  1. A chunk that is an exception ("don't", "a.m.", ":)") is split as the
//     exception says.
//  2. Else a prefix and a suffix are taken off it, again and again, until
//     nothing comes off or what is left is an exception. If taking off the
//     prefix alone, or the suffix alone, uncovers an exception, the other stays.
//  3. What is left in the middle is one token if it is a web address, and is
//     else cut at its infixes, which are tokens of their own.
//  4. Exceptions that the steps above tore apart, since they hold affixes or
//     stand beside some, are found in the row of tokens and put together again.
//
// White space beyond the one space between two words makes tokens, too.
type tokenizer struct {
	affixes
	exceptions
}

// Tokenize splits a text as spaCy does.
func (p *Pipeline) Tokenize(text string) []Tok {
	out := p.chunks(make([]Tok, 0, len(text)/5+8), text, true)
	return p.mend(out, text)
}

// chunks appends the tokens of a text, by steps 1 to 3, or without step 1 and
// regard for exceptions in step 2.
func (t *tokenizer) chunks(out []Tok, text string, exceptions bool) []Tok {
	if text == "" {
		return out
	}
	start := 0
	first, _ := utf8.DecodeRuneInString(text)
	inSpace := isSpace(first)
	for i := 0; i < len(text); {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		if isSpace(c) != inSpace {
			if start < i {
				out = t.chunk(out, text, start, i, exceptions)
			}
			start = i
			if c == ' ' {
				out[len(out)-1].Space = true
				start++
			}
			inSpace = !inSpace
		}
		i += size
	}
	if start < len(text) {
		out = t.chunk(out, text, start, len(text), exceptions)
	}
	return out
}

// chunk appends the tokens of text[from:to], which is all white space or none.
func (t *tokenizer) chunk(out []Tok, text string, from, to int, exceptions bool) []Tok {
	special := func(s string) *exception {
		if !exceptions {
			return nil
		}
		return t.find(s)
	}
	if e := special(text[from:to]); e != nil {
		return e.split(out, from)
	}
	if allLetters(text[from:to]) {
		return append(out, Tok{Start: from, End: to})
	}
	var few [16]Tok
	suffixes := few[:0]
	for from < to {
		work(1)
		s := text[from:to]
		if special(s) != nil {
			break
		}
		pre := t.prefix(s)
		if pre > 0 && pre < len(s) && special(s[pre:]) != nil {
			out = append(out, Tok{Start: from, End: from + pre})
			from += pre
			break
		}
		suf := t.suffix(s[pre:])
		if suf > 0 && suf < len(s) && special(s[:len(s)-suf]) != nil {
			suffixes = append(suffixes, Tok{Start: to - suf, End: to})
			to -= suf
			break
		}
		if pre == 0 && suf == 0 {
			break
		}
		if pre > 0 {
			out = append(out, Tok{Start: from, End: from + pre})
			from += pre
		}
		if suf > 0 {
			suffixes = append(suffixes, Tok{Start: to - suf, End: to})
			to -= suf
		}
	}
	out = t.middle(out, text, from, to, special)
	for i := len(suffixes) - 1; i >= 0; i-- {
		out = append(out, suffixes[i])
	}
	return out
}

// middle appends the tokens of what prefixes and suffixes leave of a chunk.
func (t *tokenizer) middle(out []Tok, text string, from, to int, special func(string) *exception) []Tok {
	if from == to {
		return out
	}
	s := text[from:to]
	if e := special(s); e != nil {
		return e.split(out, from)
	}
	if !mayHoldInfix(s) || t.isURL(s) {
		return append(out, Tok{Start: from, End: to})
	}
	start := 0
	for at := 0; ; {
		lo, hi := t.infix(s, at)
		if lo < 0 {
			break
		}
		at = hi
		if lo == 0 {
			continue // an infix at the start is none: it stays with what follows
		}
		if lo > start {
			out = append(out, Tok{Start: from + start, End: from + lo})
		}
		out = append(out, Tok{Start: from + lo, End: from + hi})
		start = hi
	}
	if start < len(s) {
		out = append(out, Tok{Start: from + start, End: to})
	}
	return out
}

// allLetters tells whether s is made of unaccented Latin letters: most words
// are, and nothing can come off them.
func allLetters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// mayHoldInfix is false of texts that hold none of the characters infixes and
// web addresses are made with.
func mayHoldInfix(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || strings.IndexByte(".,-~:<>=/+*^", c) >= 0 {
			return true
		}
	}
	return false
}

// isSpace is what Python takes for white space.
func isSpace(c rune) bool {
	if c < utf8.RuneSelf {
		return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f
	}
	switch c {
	case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return c >= 0x2000 && c <= 0x200a
}
