package text

import (
	"strings"

	"stemma/internal/char"
)

// sentenceEnd returns the index after the last token of the sentence that
// starts at first. It never passes the last token.
func (r *reader) sentenceEnd(first int) int {
	toks := r.Tokens
	for i := first; i < len(toks); i++ {
		k := r.stop(first, i)
		if k == noStop {
			continue
		}
		// Closing quotes and brackets stay with their sentence, further stops too.
		end := i + 1
		quoted := false
		for end < len(toks) && end-i < 8 {
			n := &toks[end]
			c := r.Text[n.Start]
			glued := n.Start == toks[end-1].End
			if n.Kind == Quote && (glued || r.closing(n, end)) {
				quoted = true
			} else if glued && (c == ')' || c == ']' || c == '.' || c == '!' || c == '?') {
				if c == '.' || c == '!' || c == '?' {
					k = max(k, hardStop)
				}
			} else {
				break
			}
			end++
		}
		if end >= len(toks) {
			return end
		}
		if r.begins(k, end, quoted) {
			return end
		}
		i = end - 1
	}
	return len(toks)
}

// How surely a token ends a sentence.
type stopKind uint8

const (
	noStop   stopKind = iota
	weakStop          // an abbreviation that may: the next word must look like a beginning
	timeStop          // p.m., a.m.: weekdays, months and zones go on
	dots              // an ellipsis
	hardStop          // a full stop
	askStop           // ? and !
)

func (r *reader) stop(first, i int) stopKind {
	t := &r.Tokens[i]
	c := r.Text[t.Start]
	if t.Kind == Punct {
		switch {
		case c == '.' && t.Len() == 1:
			// "1. Name" at the head of a sentence is a list's number.
			if i == first+1 && r.Tokens[first].Kind == Number && t.Space {
				return noStop
			}
			return hardStop
		case c == '.' || strings.HasPrefix(r.Text[t.Start:], "…"):
			if i == first {
				return noStop // "... and they left": it opens the sentence
			}
			return dots
		case c == '?' || c == '!':
			return askStop
		}
		return noStop
	}
	if t.Kind != Word || r.Text[t.End-1] != '.' {
		return noStop
	}
	switch r.lang.abbrs.Get(char.Lower(t.Of(r.Text))) {
	case abbrTitle, abbrNumber, abbrDigit, abbrInner:
		return noStop
	case abbrTime:
		return timeStop
	}
	return weakStop
}

// closing reports whether the quotation mark at index i, which white space
// parts from the word before, closes: a mark that can only close, or one that
// white space or nothing follows.
func (r *reader) closing(t *Token, i int) bool {
	switch {
	case strings.HasPrefix(r.Text[t.Start:], "”"), strings.HasPrefix(r.Text[t.Start:], "»"):
		return true
	case strings.HasPrefix(r.Text[t.Start:], "\""), strings.HasPrefix(r.Text[t.Start:], "''"):
		return t.Space || i+1 == len(r.Tokens)
	}
	return false
}

// begins reports whether a sentence begins at token i after a stop of kind k; quoted
// tells that a quotation was closed between.
func (r *reader) begins(k stopKind, i int, quoted bool) bool {
	toks := r.Tokens
	j := i
	for j < len(toks) && j-i < 4 && (toks[j].Kind == Quote || r.opener(&toks[j])) {
		j++
	}
	if j >= len(toks) {
		return true
	}
	n := &toks[j]
	word := n.Of(r.Text)
	c, w := char.At(word, 0)
	glued := toks[i-1].End == toks[i].Start
	switch {
	case c == char.Letter && char.IsLower(word):
		// "iPhone" begins a sentence in small letters; nothing else does.
		return len(word) > w && k >= hardStop && !quoted && char.IsUpper(word[w:])
	case word == "-" || word == "—" || word == "–":
		// A dash goes on, but before a signature: "… at dusk. — Jane Roe".
		return !glued && j+1 < len(toks) && char.IsUpper(r.Text[toks[j+1].Start:])
	}
	ellipsis := word == "…" || word == "..."
	if n.Kind == Punct && !ellipsis && !strings.HasPrefix(word, "…") && word != "•" {
		return false
	}
	capital := c == char.Letter && char.IsUpper(word)
	afterMark := j > i && toks[j-1].Kind == Quote
	switch k {
	case askStop:
		return !quoted || !r.speaks(j)
	case hardStop:
		switch {
		case glued && n.Kind != Word:
			return j > i // .”“
		case n.Kind == Punct, n.Kind == Symbol && c != char.Sign:
			return ellipsis || word == "•" || !glued
		}
		return true
	case dots:
		return !glued && capital && (j > i || quoted || r.lang.words.Stop.Has(char.Lower(word)))
	case timeStop:
		return afterMark || capital && !r.lang.words.AfterClock.Has(strings.TrimSuffix(char.Lower(word), ".")) && !char.AllCapitals(word)
	}
	return capital && (r.starts(char.Lower(word)) || afterMark)
}

// opener reports whether a token is a bracket that opens.
func (r *reader) opener(t *Token) bool {
	c := r.Text[t.Start]
	return c == '(' || c == '['
}

// speaks reports whether, from token i, a short name and a verb of speech
// follow: `"Will it hold?" Jane Roe asked.`
func (r *reader) speaks(i int) bool {
	for n := 0; n < 5 && i < len(r.Tokens); n++ {
		w := r.Tokens[i].Of(r.Text)
		if r.lang.words.Speech.Has(w) {
			return n > 0
		}
		if !char.IsUpper(w) {
			return false
		}
		i++
	}
	return false
}

// starts reports whether a capital word, after an abbreviation, begins a sentence
// rather than going on with a name: it is a function word.
func (r *reader) starts(lower string) bool {
	words := &r.lang.words
	return words.Stop.Has(lower) && !words.NoStarter.Has(lower) || words.Starter.Has(lower)
}
