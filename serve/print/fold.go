package print

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"stemma/edition"
	"stemma/internal/plain"
)

// words is a passage as one line of at most n columns; what is cut is shown by
// dots. Control and direction characters are made visible.
func words(p edition.Passage, n int) string { return clip(plain.Line(p.Exact), n) }

func quoted(p edition.Passage, n int) string { return `"` + words(p, n-2) + `"` }

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

// flow writes head and parts on one line, and on further lines under the first
// part where the width is used up.
func (b *board) flow(head string, parts []ink, sep ink) {
	indent := visible(text(head))
	at := indent
	b.printf("%s", head)
	for i, p := range parts {
		if n := visible(p); i > 0 && at+visible(sep)+n > b.st.Width {
			b.printf("\n%s", strings.Repeat(" ", indent))
			at = indent
		} else if i > 0 {
			b.printf("%s", sep)
			at += visible(sep)
		}
		b.printf("%s", p)
		at += visible(p)
	}
	b.printf("\n")
}

// visible is the number of columns a string takes: its characters without the
// colour codes.
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

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

func lines(l [2]int) string {
	if l[0] == l[1] {
		return plural(l[0], "line") + " of transmission"
	}
	return fmt.Sprintf("%d-%d lines of transmission", l[0], l[1])
}

// lineCount is lines without saying of what.
func lineCount(l [2]int) string {
	if l[0] == l[1] {
		return plural(l[0], "line")
	}
	return fmt.Sprintf("%d-%d lines", l[0], l[1])
}

func itoa(n int) string { return strconv.Itoa(n) }

func pad(s string, n int) string {
	if k := utf8.RuneCountInString(s); k < n {
		return s + strings.Repeat(" ", n-k)
	}
	return s
}

// wrap folds s into at most rows lines of n columns, the last one clipped.
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
