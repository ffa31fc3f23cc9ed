package spacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The functions here follow Python's, which differ from Go's in corners.

// lowerCase is str.lower: as Go's, but a capital sigma at the end of a word becomes
// ς, and a dotted capital I keeps its dot.
func lowerCase(s string) string {
	if !strings.ContainsAny(s, "Σİ") {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == 'İ':
			b.WriteString("i̇")
		case r == 'Σ' && endsWord(s, i):
			b.WriteRune('ς')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// endsWord tells whether the sigma at byte i follows a letter with case and
// precedes none, marks that do not count left aside (Unicode, Final_Sigma).
func endsWord(s string, i int) bool {
	cased := func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsTitle(r) }
	before := strings.TrimRightFunc(s[:i], ignorable)
	r, n := utf8.DecodeLastRuneInString(before)
	if n == 0 || !cased(r) {
		return false
	}
	after := strings.TrimLeftFunc(s[i+len("Σ"):], ignorable)
	r, n = utf8.DecodeRuneInString(after)
	return n == 0 || !cased(r)
}

// ignorable is Unicode's Case_Ignorable.
func ignorable(r rune) bool {
	return strings.ContainsRune("'.:·’‘․﹒＇．：︓﹕", r) || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

// shape writes letters as x or X and digits as d; of a run of one of these, or
// of one other character, it keeps the first four.
func shape(s string) string {
	if len(s) >= 100 && utf8.RuneCountInString(s) >= 100 {
		return "LONG"
	}
	var few [64]byte
	out := few[:0]
	last, run := rune(-1), 0
	for i, r := range s {
		c := r
		switch {
		case 'a' <= r && r <= 'z':
			c = 'x'
		case 'A' <= r && r <= 'Z':
			c = 'X'
		case '0' <= r && r <= '9':
			c = 'd'
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case isDigitRune(r):
			c = 'd'
		}
		run++
		if c != last {
			run, last = 1, c
		}
		if run > 4 {
			continue
		}
		if c == utf8.RuneError {
			_, n := utf8.DecodeRuneInString(s[i:])
			out = append(out, s[i:i+n]...)
			continue
		}
		out = utf8.AppendRune(out, c)
	}
	return string(out)
}

// otherDigits are the characters that str.isdigit takes for digits besides
// decimal ones: superscripts, subscripts, circled numbers (Unicode 14,
// Numeric_Type=Digit).
var otherDigits = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0xb2, Hi: 0xb3, Stride: 1}, {Lo: 0xb9, Hi: 0xb9, Stride: 1}, {Lo: 0x1369, Hi: 0x1371, Stride: 1},
		{Lo: 0x19da, Hi: 0x19da, Stride: 1}, {Lo: 0x2070, Hi: 0x2070, Stride: 1}, {Lo: 0x2074, Hi: 0x2079, Stride: 1},
		{Lo: 0x2080, Hi: 0x2089, Stride: 1}, {Lo: 0x2460, Hi: 0x2468, Stride: 1}, {Lo: 0x2474, Hi: 0x247c, Stride: 1},
		{Lo: 0x2488, Hi: 0x2490, Stride: 1}, {Lo: 0x24ea, Hi: 0x24ea, Stride: 1}, {Lo: 0x24f5, Hi: 0x24fd, Stride: 1},
		{Lo: 0x24ff, Hi: 0x24ff, Stride: 1}, {Lo: 0x2776, Hi: 0x277e, Stride: 1}, {Lo: 0x2780, Hi: 0x2788, Stride: 1},
		{Lo: 0x278a, Hi: 0x2792, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x10a40, Hi: 0x10a43, Stride: 1}, {Lo: 0x10e60, Hi: 0x10e68, Stride: 1},
		{Lo: 0x11052, Hi: 0x1105a, Stride: 1}, {Lo: 0x1f100, Hi: 0x1f10a, Stride: 1},
	},
	LatinOffset: 2,
}

func isDigitRune(r rune) bool { return unicode.IsDigit(r) || unicode.Is(otherDigits, r) }

// isAlpha is str.isalpha.
func isAlpha(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return s != ""
}

func allSpace(s string) bool {
	for _, r := range s {
		if !isSpace(r) {
			return false
		}
	}
	return s != ""
}

func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// lastRunes returns the last n characters of s.
func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}
