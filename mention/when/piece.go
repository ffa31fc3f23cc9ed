package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/report"
	"stemma/text"
)

// A piece is a part of a token that can mean something in a date: a run of
// letters (with the dots of an abbreviation), a run of digits (with grouping
// and decimal marks), or one mark. "third-quarter" has three pieces, "5pm" two.
type piece struct {
	report.Span
	s    string // lower case, without the dots of an abbreviation, apostrophes straight
	num  int    // the value of plain digits up to nine of them, else -1
	kind pieceKind
	gap  bool // white space or the end of the sentence follows
	cap  bool // begins with a capital letter
	up   bool // two capital letters or more, and nothing else
	dot  bool // an abbreviation's dot ends it
	tok  int  // the token it is a part of
}

type pieceKind uint8

const (
	letters pieceKind = iota
	digits            // "31", "1990"
	figures           // digits with grouping or decimal marks: "8,000", "1.5"
	mark
)

// maxPiece is the length in bytes beyond which a run of letters or digits is
// cut: no word of time is as long, and comparing stays bounded.
const maxPiece = 64

// pieces appends what the tokens of one sentence are cut into to out, which is
// empty.
func pieces(out []piece, d *text.Doc, s text.Sent) []piece {
	for t := s.First; t < s.Last; t++ {
		n := len(out)
		if x := &d.Tokens[t]; x.Len() <= maxPiece && d.Letters(t) {
			out = append(out, whole(d.Text, x))
		} else {
			out = cut(out, d.Text, x.Span)
		}
		for ; n < len(out); n++ {
			out[n].tok = t
		}
	}
	for i := range out {
		out[i].gap = i+1 == len(out) || out[i+1].Start > out[i].End
	}
	return out
}

// whole is what cut makes of a token of ASCII letters, as most are.
func whole(src string, x *text.Token) piece {
	word := x.Of(src)
	return piece{
		Span: x.Span, s: x.Lower, num: -1, kind: letters,
		cap: word[0] >= 'A' && word[0] <= 'Z', up: len(word) > 1 && strings.IndexFunc(word, small) < 0,
	}
}

func cut(out []piece, src string, sp report.Span) []piece {
	for i := sp.Start; i < sp.End; {
		r, n := utf8.DecodeRuneInString(src[i:sp.End])
		j := i + n
		p := piece{num: -1, kind: mark}
		switch {
		case isDigit(r):
			p.kind = digits
			for j < sp.End && j-i < maxPiece && (isDigit(rune(src[j])) || grouping(src, j, sp.End)) {
				if !isDigit(rune(src[j])) {
					p.kind = figures
				}
				j++
			}
		case unicode.IsLetter(r):
			p.kind = letters
			p.cap = unicode.IsUpper(r)
			j = endOfLetters(src, j, sp.End, i+maxPiece)
		case (r == '\'' || r == '’') && (src[j:sp.End] == "s" || src[j:sp.End] == "S"): // a token of its own: 's
			p.kind = letters
			j = sp.End
		default:
			for j < sp.End && unicode.IsSpace(r) {
				r, n = utf8.DecodeRuneInString(src[j:sp.End])
				if !unicode.IsSpace(r) {
					break
				}
				j += n
			}
		}
		p.Span = report.Span{Start: i, End: j}
		word := src[i:j]
		switch p.kind {
		case digits:
			p.s, p.num = word, valueOf(word)
		case letters:
			i = j
			out = lettered(out, p, word)
			continue
		default:
			p.s = word
			switch r {
			case '’', '‘':
				p.s = "'"
			case '–', '—', '‑', '−':
				p.s = "-"
			}
			if strings.TrimSpace(word) == "" {
				i = j
				continue
			}
		}
		out = append(out, p)
		i = j
	}
	return out
}

// valueOf returns the value of up to nine digits, else -1.
func valueOf(word string) int {
	if len(word) > 9 {
		return -1
	}
	n := 0
	for _, c := range []byte(word) {
		n = n*10 + int(c-'0')
	}
	return n
}

// lettered appends the piece p of the letters of word to out, and the "'s" at its end as
// a piece of its own.
func lettered(out []piece, p piece, word string) []piece {
	p.dot = strings.HasSuffix(word, ".")
	p.up = len(word) > 1 && strings.IndexFunc(word, small) < 0
	p.s = strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(word, ".", ""), "’", "'"))
	k := strings.TrimSuffix(p.s, "'s")
	if k == p.s || k == "" {
		return append(out, p)
	}
	tail := piece{Span: report.Span{Start: p.Start + strings.LastIndexAny(word, "'’"), End: p.End}, s: "'s", num: -1, kind: letters}
	p.End, p.s = tail.Start, k // "year's"
	return append(out, p, tail)
}

// small reports whether a letter has a capital other than itself.
func small(r rune) bool { return unicode.ToUpper(r) != r }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// grouping reports whether src[j] is a comma or point between two digits.
func grouping(src string, j, end int) bool {
	return (src[j] == ',' || src[j] == '.') && j+1 < end && isDigit(rune(src[j+1]))
}

// endOfLetters returns where a run of letters ends: dots and apostrophes stay
// inside it ("p.m.", "o'clock"), and so does the dot of an abbreviation that
// the token kept.
func endOfLetters(src string, j, end, limit int) int {
	for j < end && j < limit {
		r, n := utf8.DecodeRuneInString(src[j:end])
		if unicode.IsLetter(r) {
			j += n
			continue
		}
		if r == '.' && j+n == end {
			return end
		}
		if (r == '.' || r == '\'' || r == '’') && j+n < end {
			if next, _ := utf8.DecodeRuneInString(src[j+n : end]); unicode.IsLetter(next) {
				j += n
				continue
			}
		}
		break
	}
	return j
}
