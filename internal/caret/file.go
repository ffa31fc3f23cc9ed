package caret

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"stemma/report"
)

// A caseOf is one text with its marks, and the lines of the file.
type caseOf struct {
	title string // after "---", or ""
	line  int    // number of its first line in the file
	lines []line // text and comment lines, in file order
	text  string
	marks []Mark
}

// A line is a line of text or, when comment is set, one that is not part of it.
type line struct {
	s       string
	comment bool
	start   int // byte of the text at which it starts; -1 outside the text
}

// name returns the title of a case or, if it has none, the beginning of its text.
func (c *caseOf) name() string {
	if c.title != "" {
		return c.title
	}
	first, _, _ := strings.Cut(c.text, "\n")
	if r := []rune(first); len(r) > 40 {
		first = string(r[:40])
	}
	return first
}

// A file is a .caret file.
type file struct {
	head  []string // lines before the first "---"
	ruled bool     // whether cases are separated by "---" and not by blank lines
	cases []caseOf
}

func isRule(s string) bool    { return s == "---" || strings.HasPrefix(s, "--- ") }
func isComment(s string) bool { return s == "#" || strings.HasPrefix(s, "# ") }

// carets parses a line that draws a span: the columns of the carets, half-open, the label,
// and whether the span begins on an earlier line or ends on a later one. ok is false for
// other lines.
func carets(s string) (from, to int, label string, before, after, ok bool) {
	from = len(s) - len(strings.TrimLeft(s, " "))
	to = from
	for to < len(s) && strings.IndexByte("^<>", s[to]) >= 0 {
		to++
	}
	row := s[from:to]
	if row == "" || to < len(s) && s[to] != ' ' {
		return 0, 0, "", false, false, false
	}
	before, after = row[0] == '<', row[len(row)-1] == '>'
	if before && from > 0 || strings.Trim(strings.TrimSuffix(strings.TrimPrefix(row, "<"), ">"), "^") != "" {
		return 0, 0, "", false, false, false
	}
	return from, to, strings.TrimSpace(s[to:]), before, after, true
}

// parse parses a .caret file. Its errors begin with the line number.
func parse(src string) (*file, error) {
	f := &file{}
	raw := strings.Split(strings.TrimRight(strings.ReplaceAll(src, "\r\n", "\n"), "\n"), "\n")
	for _, s := range raw {
		f.ruled = f.ruled || isRule(s)
	}
	var part []string
	partLine, title, open := 1, "", !f.ruled
	flush := func() error {
		if open && len(part) > 0 {
			c, err := parseCase(title, partLine, part)
			if err != nil {
				return err
			}
			f.cases = append(f.cases, c)
		} else if !open {
			f.head = append(f.head, part...)
		}
		part = nil
		return nil
	}
	for i, s := range raw {
		switch {
		case f.ruled && isRule(s):
			if err := flush(); err != nil {
				return nil, err
			}
			open, title, partLine = true, strings.TrimSpace(strings.TrimPrefix(s, "---")), i+2
		case !f.ruled && strings.TrimSpace(s) == "":
			if err := flush(); err != nil {
				return nil, err
			}
			partLine = i + 2
		default:
			part = append(part, s)
		}
	}
	return f, flush()
}

// parseCase parses the lines of one case, the first of which has the given number.
func parseCase(title string, number int, part []string) (caseOf, error) {
	c := caseOf{title: title, line: number}
	for len(part) > 0 && strings.TrimSpace(part[len(part)-1]) == "" {
		part = part[:len(part)-1]
	}
	type piece struct {
		start int
		label string
	}
	var (
		b     strings.Builder
		above = -1 // index in c.lines of the text line above
		wait  []piece
	)
	for i, s := range part {
		if isComment(s) {
			c.lines = append(c.lines, line{s, true, -1})
			continue
		}
		from, to, label, before, after, ok := carets(s)
		if !ok || above < 0 {
			if above < 0 && strings.TrimSpace(s) == "" {
				continue
			}
			if above >= 0 {
				b.WriteByte('\n')
			}
			above = len(c.lines)
			c.lines = append(c.lines, line{s, false, b.Len()})
			b.WriteString(s)
			continue
		}
		l := c.lines[above]
		start, okS := column(l.s, from)
		end, okE := column(l.s, to)
		if !okS || !okE {
			return c, fmt.Errorf("%d: carets run over the end of the line above", number+i)
		}
		m := Mark{report.Span{Start: l.start + start, End: l.start + end}, label}
		if before {
			k := len(wait) - 1
			for k >= 0 && wait[k].label != label {
				k--
			}
			if k < 0 {
				return c, fmt.Errorf("%d: \"<\" without a \">\" of the same label before", number+i)
			}
			m.Span.Start = wait[k].start
			wait = append(wait[:k], wait[k+1:]...)
		}
		if after {
			wait = append(wait, piece{m.Span.Start, label})
			continue
		}
		c.marks = append(c.marks, m)
	}
	if len(wait) > 0 {
		return c, fmt.Errorf("%d: \">\" without its \"<\": %s", number, wait[0].label)
	}
	c.text = b.String()
	if above < 0 {
		return c, fmt.Errorf("%d: a case without text", number)
	}
	return c, nil
}

// column returns the offset of the n-th character of s; ok is false if s is too short.
func column(s string, n int) (int, bool) {
	i := 0
	for ; n > 0; n-- {
		if i >= len(s) {
			return 0, false
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return i, true
}

// format returns the content of the file with the current marks of its cases.
func (f *file) format() []byte {
	var b strings.Builder
	for _, s := range f.head {
		b.WriteString(s + "\n")
	}
	for i := range f.cases {
		c := &f.cases[i]
		if f.ruled {
			b.WriteString(strings.TrimRight("--- "+c.title, " ") + "\n")
		}
		marks := sorted(c.marks)
		for _, l := range c.lines {
			b.WriteString(l.s + "\n")
			if !l.comment {
				drawLine(&b, l.s, l.start, marks)
			}
		}
		if i < len(f.cases)-1 {
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}
