package spacy

import (
	"strings"
	"unicode/utf8"
)

// affixes hold the characters and texts that come off words.
type affixes struct {
	prefixes, suffixes  *class            // that come off by themselves
	longPrefix          []string          // such of several characters: "US$"
	longSuffix          map[byte][]string // by last byte: "'s"
	units               map[byte][]string // by last byte, that come off after a digit: "km"
	beforeStop, upper   *class            // characters after which a full stop comes off
	icons               *class            // signs and pictures that stand alone inside words, too
	stopLeft, stopRight *class            // of a full stop inside a word: "end.Start"
	alpha, wordly       *class            // letters; letters and digits
	hyphens             []string          // in the order they are tried
	domain              *class            // letters of a top-level domain
}

// prefix returns the length of the prefix of s, 0 where there is none.
func (a *affixes) prefix(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case n == 0:
		return 0
	case a.prefixes.has(r):
		return n
	case r == '+':
		if n < len(s) && isDigit(s[n]) {
			return 0
		}
		return n
	case r == '.':
		return dots(s, 0)
	}
	for _, p := range a.longPrefix {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}

// suffix returns the length of the longest suffix of s, 0 where there is none.
func (a *affixes) suffix(s string) int {
	if s == "" {
		return 0
	}
	last := s[len(s)-1]
	longest := 0
	if r, n := utf8.DecodeLastRuneInString(s); a.suffixes.has(r) {
		longest = n
	}
	for _, t := range a.longSuffix[last] {
		if len(t) > longest && strings.HasSuffix(s, t) {
			longest = len(t)
		}
	}
	for _, u := range a.units[last] {
		if n := len(s) - len(u); len(u) > longest && n > 0 && isDigit(s[n-1]) && s[n:] == u {
			longest = len(u)
		}
	}
	if longest > 0 || len(s) == 1 {
		return longest
	}
	switch before := s[:len(s)-1]; last {
	case '+':
		if isDigit(before[len(before)-1]) {
			return 1
		}
	case '.':
		if before[len(before)-1] == '.' {
			n := len(s)
			for n > 0 && s[n-1] == '.' {
				n--
			}
			return len(s) - n
		}
		if a.stopComesOff(before) {
			return 1
		}
	}
	return 0
}

// stopComesOff tells whether a full stop after s is a token of its own. It stays
// after a single capital: "J."
func (a *affixes) stopComesOff(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if a.beforeStop.has(r) {
		return true
	}
	r2, n2 := utf8.DecodeLastRuneInString(s[:len(s)-n])
	if n2 == 0 {
		return false
	}
	return a.upper.has(r) && a.upper.has(r2) || r2 == '°' && strings.ContainsRune("FfCcKk", r)
}

// infix returns the first infix of s at or after byte at; lo is -1 where there
// is none. What stands before at is seen as context.
func (a *affixes) infix(s string, at int) (lo, hi int) {
	prev, _ := utf8.DecodeLastRuneInString(s[:at])
	hasPrev := at > 0
	for i := at; i < len(s); {
		work(1)
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
			if r == '…' || a.icons.has(r) {
				return i, i + n
			}
		}
		if r == '.' {
			if n := dots(s, i); n > 0 {
				return i, i + n
			}
		}
		if hasPrev {
			if n := a.joint(s, i, prev, r, n); n > 0 {
				return i, i + n
			}
		}
		prev, hasPrev = r, true
		i += n
	}
	return -1, -1
}

// joint returns the length of the infix at s[i:] among those that need a
// character of some kind on both sides; r, n bytes long, is its first.
func (a *affixes) joint(s string, i int, prev, r rune, n int) int {
	if r < utf8.RuneSelf && strings.IndexByte("+-*^.,~:<>=/", byte(r)) < 0 {
		return 0
	}
	next, size := utf8.DecodeRuneInString(s[i+n:])
	after := func(c *class) bool { return size > 0 && c.has(next) }
	switch r {
	case '+', '-', '*', '^':
		if prev >= '0' && prev <= '9' && size > 0 && (next >= '0' && next <= '9' || next == '-') {
			return n
		}
	case '.':
		if a.stopLeft.has(prev) && after(a.stopRight) {
			return n
		}
	case ',':
		if a.alpha.has(prev) && after(a.alpha) {
			return n
		}
	case ':', '<', '>', '=', '/':
		if a.wordly.has(prev) && after(a.alpha) {
			return n
		}
	}
	if !a.wordly.has(prev) {
		return 0
	}
	for _, h := range a.hyphens {
		if strings.HasPrefix(s[i:], h) {
			if next, size := utf8.DecodeRuneInString(s[i+len(h):]); size > 0 && a.alpha.has(next) {
				return len(h)
			}
		}
	}
	return 0
}

// dots returns the length of the row of two or more full stops at s[i:].
func dots(s string, i int) int {
	n := i
	for n < len(s) && s[n] == '.' {
		n++
	}
	if n-i < 2 {
		return 0
	}
	work(n - i)
	return n - i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
