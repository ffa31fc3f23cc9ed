// Package lex reads lexicons: facts about a language, one a line, each proved
// by an example.
//
// The format:
//
//	# A comment. The head comment names where the facts come from.
//	≤  up_to            = up to 8,000 troops → ≤8000 troop
//	│  │                  │                    └ what the example must give
//	│  │                  └ an example in which the fact is used
//	└──┴ fields, parted by two or more spaces or a tab; "_" stands for a space
//
// A lexicon holds facts, never patterns that compose: composing is code.
package lex

import (
	"fmt"
	"strings"

	"stemma/report"
)

// A Lexicon is the lines of one file, in file order.
type Lexicon struct {
	File  string
	Lines []Line
}

// A Line is one fact.
type Line struct {
	Fields  []string  // as written, "_" turned into spaces
	Example string    // text that uses the fact
	Want    string    // what reading Example must give; its meaning is the user's
	By      report.By // "bound.en.lex:5"
}

// Field returns field i, or "" where the line has fewer.
func (l Line) Field(i int) string {
	if i < len(l.Fields) {
		return l.Fields[i]
	}
	return ""
}

// Read parses src, the contents of file, which must hold n fields or more a
// line and an example on each. It is meant for embedded files, whose errors are
// the programmer's: it panics.
func Read(file, src string, n int) *Lexicon {
	l, err := Parse(file, src, n)
	if err != nil {
		panic(err)
	}
	return l
}

// Parse is Read for lexicons that a user may have written.
func Parse(file, src string, n int) (*Lexicon, error) {
	lx := &Lexicon{File: file}
	no := 0
	for raw := range strings.Lines(src) {
		no++
		line := strings.TrimRight(raw, "\r\n")
		if s := strings.TrimSpace(line); s == "" || strings.HasPrefix(s, "#") {
			continue
		}
		left, right, ok := cut(line)
		if !ok {
			return nil, fmt.Errorf("%s:%d: no example (\" = text → result\")", file, no)
		}
		example, want, ok := strings.Cut(right, "→")
		if !ok {
			return nil, fmt.Errorf("%s:%d: example without \"→\"", file, no)
		}
		fields := split(left)
		if len(fields) < n {
			return nil, fmt.Errorf("%s:%d: %d fields, want %d or more", file, no, len(fields), n)
		}
		lx.Lines = append(lx.Lines, Line{
			Fields:  fields,
			Example: strings.TrimSpace(example),
			Want:    strings.TrimSpace(want),
			By:      report.By(fmt.Sprintf("%s:%d", file, no)),
		})
	}
	return lx, nil
}

// cut parts the facts from the example at the first "=" that stands alone.
func cut(line string) (left, right string, ok bool) {
	for _, sep := range []string{" = ", "\t= "} {
		if l, r, found := strings.Cut(line, sep); found {
			return l, r, true
		}
	}
	return line, "", false
}

func split(s string) []string {
	var out []string
	for f := range strings.SplitSeq(strings.ReplaceAll(s, "\t", "  "), "  ") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, strings.ReplaceAll(f, "_", " "))
		}
	}
	return out
}
