package print

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"stemma/edition"
	"stemma/internal/plain"
)

// words returns a passage as one line of at most n columns; dots show a cut. Control
// and direction characters are made visible.
func words(p edition.Passage, n int) string { return clip(plain.Line(p.Exact), n) }

// quoted is words in quotation marks.
func quoted(p edition.Passage, n int) string { return `"` + words(p, n-2) + `"` }

// clip returns s cut to at most n characters, with dots for what is cut.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n || n < 4 {
		return s
	}
	r := []rune(s)
	cut := n - 3
	for i := cut; i > cut-12 && i > 0; i-- {
		if r[i] == ' ' {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(r[:cut]), " ,;") + "..."
}

// flow writes head and parts on one line and, if they do not fit the width, on further
// lines that begin below the first part.
func (b *board) flow(head string, parts []ink, sep ink) {
	indent := visible(text(head))
	column := indent
	b.printf("%s", head)
	for i, p := range parts {
		if n := visible(p); i > 0 && column+visible(sep)+n > b.st.Width {
			b.printf("\n%s", strings.Repeat(" ", indent))
			column = indent
		} else if i > 0 {
			b.printf("%s", sep)
			column += visible(sep)
		}
		b.printf("%s", p)
		column += visible(p)
	}
	b.printf("\n")
}

// visible returns the number of columns that s takes: its characters without colour
// codes.
func visible(s ink) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] == 0x1b {
			if j := strings.IndexByte(string(s[i:]), 'm'); j > 0 {
				i += j + 1
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(string(s[i:]))
		i += size
		n++
	}
	return n
}

// plural returns n and a noun, in the plural unless n is 1.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// lines returns a count of lines of transmission between two limits.
func lines(l [2]int) string {
	if l[0] == l[1] {
		return plural(l[0], "line") + " of transmission"
	}
	return fmt.Sprintf("%d-%d lines of transmission", l[0], l[1])
}

// lineCount is lines without "of transmission".
func lineCount(l [2]int) string {
	if l[0] == l[1] {
		return plural(l[0], "line")
	}
	return fmt.Sprintf("%d-%d lines", l[0], l[1])
}

func itoa(n int) string { return strconv.Itoa(n) }

// pad returns s with spaces up to n characters.
func pad(s string, n int) string {
	if k := utf8.RuneCountInString(s); k < n {
		return s + strings.Repeat(" ", n-k)
	}
	return s
}

// wrap returns s in at most rows lines of n columns; the last one is clipped.
func wrap(s string, n, rows int) []string {
	var out []string
	for len(out) < rows-1 && utf8.RuneCountInString(s) > n {
		r := []rune(s)
		cut := n
		for cut > n/2 && r[cut] != ' ' {
			cut--
		}
		out = append(out, string(r[:cut]))
		s = strings.TrimLeft(string(r[cut:]), " ")
	}
	return append(out, clip(s, n))
}
