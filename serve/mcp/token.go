package mcp

import (
	"unicode"
	"unicode/utf8"
)

// tokens returns how many tokens a model takes a text for, as far as that can be told without
// its list of tokens: of answers of all tools it is off by 3 % at most from what the lists
// cl100k and o200k of OpenAI come to, and above them where much of the text is strange. A word
// of small letters is a token for each six of them, a name one for each four, a number one for
// each three digits, and marks in a row one for each three. Ours, fitted by hand.
func tokens(text []byte) (n int) {
	for i := 0; i < len(text); {
		c := kindOf(text[i])
		if c == strange {
			r, size := utf8.DecodeRune(text[i:])
			n, i = n+weight(r), i+size
			continue
		}
		from, escaped := i, false
		for ; i < len(text) && kindOf(text[i]) == c; i++ {
			escaped = escaped || text[i] == '\\'
		}
		switch k := i - from; {
		case c == space:
			n += min(k-1, 1) // one goes with the word behind it
		case escaped:
			n += k
		case c == alpha && text[from] <= 'Z':
			n += (k + 3) / 4
		case c == alpha:
			n += (k + 5) / 6
		default:
			n += (k + 2) / 3
		}
	}
	return n
}

// The kinds of bytes that stand together in tokens.
const (
	sign = iota
	alpha
	digit
	space
	strange // not ASCII
)

func kindOf(b byte) int {
	switch {
	case b >= utf8.RuneSelf:
		return strange
	case 'a' <= b|' ' && b|' ' <= 'z':
		return alpha
	case '0' <= b && b <= '9':
		return digit
	case b <= ' ':
		return space
	}
	return sign
}

// weight returns the tokens of a character that is not ASCII.
func weight(r rune) int {
	switch {
	case r > 0xffff:
		return 4
	case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana), !unicode.IsLetter(r):
		return 2
	}
	return 1
}

// cost returns what a character of a text may take up, in quarters of a token.
func cost(r rune) int {
	switch {
	case r == '"' || r == '\\':
		return 10
	case r >= utf8.RuneSelf:
		return 4 * weight(r)
	}
	switch kindOf(byte(r)) {
	case alpha, space:
		return 1
	case digit:
		return 2
	}
	return 4
}
