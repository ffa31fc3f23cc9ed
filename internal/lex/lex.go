// Package lex reads lexicons: facts about a language, one on each line, each with an
// example that is tested.
//
// The format:
//
//	# A comment. The first comment says where the facts come from.
//	≤  up_to            = up to 8,000 troops → ≤8000 troop
//	│  │                  │                    └ what reading the example must give
//	│  │                  └ an example that needs the fact
//	└──┴ fields, separated by two or more spaces or a tab; "_" stands for a space
//
// A lexicon holds facts, and never patterns to be combined; combining them is code.
package lex

import (
	"fmt"
	"strings"

	"stemma/report"
)

// A Lexicon holds the lines of one file, in file order.
type Lexicon struct {
	File  string
	Lines []Line
}

// A Line is one fact.
type Line struct {
	Fields  []string  // as written, with "_" replaced by spaces
	Example string    // a text that needs the fact
	Want    string    // what reading Example must give, in the notation of the package that uses the lexicon
	By      report.By // "bound.en.lex:5"
}

// Field returns field i, or "" if the line has fewer.
func (l Line) Field(i int) string {
	if i < len(l.Fields) {
		return l.Fields[i]
	}
	return ""
}

// Read is Parse for embedded files. It panics if there is an error.
func Read(file, src string, n int) *Lexicon {
	l, err := Parse(file, src, n)
	if err != nil {
		panic(err)
	}
	return l
}

// Parse parses src, the content of file. Every line must have n fields or more and an
// example.
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

// cut splits a line into the fields and the example, at the first "=" with white space
// around it.
func cut(line string) (left, right string, ok bool) {
	for _, sep := range []string{" = ", "\t= "} {
		if l, r, found := strings.Cut(line, sep); found {
			return l, r, true
		}
	}
	return line, "", false
}

// split returns the fields in s.
func split(s string) []string {
	var out []string
	for f := range strings.SplitSeq(strings.ReplaceAll(s, "\t", "  "), "  ") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, strings.ReplaceAll(f, "_", " "))
		}
	}
	return out
}
