package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The package states its affixes as regular expressions in Python's syntax.
// They are alternatives of a few forms, which the functions here take apart; a
// form that package spacy has no scanner for is an error.

// A runeRange is a range of characters, both ends inside.
type runeRange struct{ lo, hi rune }

// alternatives cuts a pattern at the bars that stand in no bracket.
func alternatives(p string) []string {
	var out []string
	from, depth, class := 0, 0, false
	for i := 0; i < len(p); i++ {
		switch c := p[i]; {
		case c == '\\':
			i++
		case class:
			class = c != ']'
		case c == '[':
			class = true
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			out = append(out, p[from:i])
			from = i + 1
		}
	}
	return append(out, p[from:])
}

// form replaces the character classes of a pattern by "[]" and returns them.
func form(p string) (string, []string) {
	var b strings.Builder
	var classes []string
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			b.WriteString(p[i : i+2])
			i++
		case '[':
			from := i + 1
			for i++; p[i] != ']'; i++ {
				if p[i] == '\\' {
					i++
				}
			}
			classes = append(classes, p[from:i])
			b.WriteString("[]")
		default:
			b.WriteByte(p[i])
		}
	}
	return b.String(), classes
}

// literal returns the text that a pattern without operators matches.
func literal(p string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(p); i++ {
		switch {
		case p[i] == '\\' && i+1 < len(p) && !isWordByte(p[i+1]):
			i++
			b.WriteByte(p[i])
		case strings.IndexByte(`\.+*?()[]{}|^$`, p[i]) >= 0:
			return "", false
		default:
			b.WriteByte(p[i])
		}
	}
	return b.String(), b.Len() > 0
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// class reads the inside of a character class.
func class(s string) ([]runeRange, error) {
	var out []runeRange
	next := func() (rune, error) {
		r, n := utf8.DecodeRuneInString(s)
		if r != '\\' {
			s = s[n:]
			return r, nil
		}
		digits := map[byte]int{'u': 4, 'U': 8}[s[1]]
		if digits == 0 {
			if isWordByte(s[1]) {
				return 0, fmt.Errorf("class escape %q", s[:2])
			}
			r, n := utf8.DecodeRuneInString(s[1:])
			s = s[1+n:]
			return r, nil
		}
		v, err := strconv.ParseUint(s[2:2+digits], 16, 32)
		s = s[2+digits:]
		return rune(v), err
	}
	for s != "" {
		lo, err := next()
		if err != nil {
			return nil, err
		}
		hi := lo
		if len(s) > 1 && s[0] == '-' {
			s = s[1:]
			if hi, err = next(); err != nil {
				return nil, err
			}
		}
		out = append(out, runeRange{lo, hi})
	}
	return merge(out), nil
}

// merge sorts ranges and joins those that touch.
func merge(in []runeRange) []runeRange {
	slices.SortFunc(in, func(a, b runeRange) int { return int(a.lo - b.lo) })
	var out []runeRange
	for _, r := range in {
		if n := len(out); n > 0 && r.lo <= out[n-1].hi+1 {
			out[n-1].hi = max(out[n-1].hi, r.hi)
			continue
		}
		out = append(out, r)
	}
	return out
}
