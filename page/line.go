package page

import (
	"strings"
	"unicode/utf8"

	"stemma/internal/char"
	"stemma/report"
)

// A line is a line of the text without the white space at its ends.
type line struct {
	report.Span
	runes int  // characters
	gap   bool // a blank line stands before it
	mark  int  // length in bytes of the ">" before it by which it is set off, or 0
}

// lines parts text at line ends of any system, form feeds and the Unicode line
// and paragraph separators. Blank lines are left out.
func lines(text string) []line {
	var out []line
	gap, start := false, 0
	for i := 0; i <= len(text); {
		w := 0
		if i < len(text) {
			switch c := text[i]; {
			case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
				w = 2
			case c == '\n' || c == '\r' || c == '\f' || c == '\v':
				w = 1
			case c == 0xe2 && i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xa8 || text[i+2] == 0xa9):
				w = 3
			default:
				i++
				continue
			}
		}
		if s := char.Trim(text, report.Span{Start: start, End: i}); s.Empty() {
			gap = true
		} else {
			out = append(out, line{Span: s, runes: utf8.RuneCountInString(s.Of(text)), gap: gap && len(out) > 0})
			gap = false
		}
		i += max(w, 1)
		start = i
	}
	return out
}

// wrapWidth returns the column at which text was wrapped by hand or by a
// printer, or 0 where every line is a paragraph. A text is wrapped when of the
// lines that another follows without a gap and that are nearly as long as any,
// half or more break off without a closing stop, and a quarter are followed by
// a small letter; in prose wrapped anywhere about 19 of 20 and 17 of 20 do. Text
// in capitals has no small letters: there nine in ten must break off.
func wrapWidth(text string, ls []line) int {
	var hist [maxWrap + 1]int // of the lengths of lines within a group
	n := 0
	for i := range ls {
		inGroup := i > 0 && !ls[i].gap || i+1 < len(ls) && !ls[i+1].gap
		if inGroup && strings.IndexByte(ls[i].Of(text), ' ') > 0 {
			hist[min(ls[i].runes, maxWrap)]++
			n++
		}
	}
	if n < 3 {
		return 0
	}
	// The width is the 95th percentile: a stray long line is no width.
	width, above := maxWrap, 0
	for above+hist[width] <= n/20 && width > 0 {
		above += hist[width]
		width--
	}
	if width < minWrap || width >= maxWrap {
		return 0
	}
	pairs, open, low := 0, 0, 0
	for i := 0; i+1 < len(ls); i++ {
		if ls[i+1].gap || ls[i].runes < width*6/10 {
			continue
		}
		pairs++
		if !stopped(text, ls[i].Span) {
			open++
		}
		if char.IsLower(text[ls[i+1].Start:]) {
			low++
		}
	}
	if pairs < 2 || open*2 < pairs || low*4 < pairs && open*10 < pairs*9 {
		return 0
	}
	return width
}

// Widths at which prose is wrapped: 60 to 110 columns and some slack.
const (
	minWrap = 40
	maxWrap = 135
)

// wraps reports whether line b goes on with the paragraph of line a: its first
// word would not have fitted on a, or a broke off and b begins with a small letter.
func wraps(text string, a, b line, width int) bool {
	if width == 0 || b.gap || (a.mark > 0) != (b.mark > 0) || isAddress(a.Of(text)) || isAddress(b.Of(text)) {
		return false
	}
	if bullet(b.Of(text)) > 0 && (stopped(text, a.Span) || a.runes < width*7/10) {
		return false // else a dash or a number that fell at the head of a line
	}
	if !stopped(text, a.Span) && char.IsLower(text[b.Start:]) || text[a.End-1] == ',' {
		return true
	}
	word := b.Of(text)
	if n := strings.IndexAny(word, " \t"); n > 0 {
		word = word[:n]
	}
	// Printers set words at their own widths, so a line may look shorter in
	// characters than one that holds more: a fifth is left for that.
	return a.runes+1+utf8.RuneCountInString(word) > width*8/10
}

// stopped reports whether s ends in a mark that closes a sentence, quotation
// marks and brackets after it left out.
func stopped(text string, s report.Span) bool {
	for i := s.End; i > s.Start; {
		r, w := utf8.DecodeLastRuneInString(text[s.Start:i])
		switch r {
		case '.', '!', '?', '…', ':':
			return true
		case '"', '\'', '”', '’', '»', ')', ']':
			i -= w
		default:
			return false
		}
	}
	return false
}

// bullet returns the length of the mark with which a list item begins, the
// white space after it included, or 0.
func bullet(s string) int {
	for _, b := range [...]string{"•", "‣", "▪", "●", "◦", "■", "·", "*", "-", "–", "►", "▶"} {
		if rest, ok := strings.CutPrefix(s, b); ok && rest != "" {
			if w := char.SpaceAt(rest, 0); w > 0 {
				return len(b) + w
			}
			return 0
		}
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(s) && (s[n] == ')' || s[n] == '.') && s[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// isAddress reports whether every word of s is a web or mail address.
func isAddress(s string) bool {
	if len(s) > 2000 {
		return false
	}
	some := false
	for w := range strings.FieldsSeq(s) {
		if char.Address(w, 0, len(w)) == 0 {
			return false
		}
		some = true
	}
	return some
}
