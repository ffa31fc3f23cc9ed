package quote

import (
	"unicode"
	"unicode/utf8"

	"stemma/report"
)

// role says what a mark can do where it stands.
type role uint8

const (
	opens  role             = 1 << iota // text follows, none precedes
	closes                              // text precedes, none follows
	either = opens | closes             // the place does not tell
)

// A mark is one quotation mark of a paragraph.
type mark struct {
	report.Span
	role   role
	single bool
	sure   bool // a typographic mark whose shape and place agree
	low    bool // „, which “ closes
	first  bool // nothing but white space stands before it in its paragraph
	prev   rune // the character before it, 0 at an edge of the text read
	next   rune
}

// scan lists the marks of a paragraph, given as the pieces of it that are to
// be read. Single marks that stand inside a word are apostrophes and left out.
func scan(text string, pieces []report.Span) []mark {
	var out []mark
	blank := true
	for _, p := range pieces {
		var prev rune
		for i := p.Start; i < p.End; {
			if c := text[i]; c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' {
				blank = blank && space(rune(c))
				prev, i = rune(c), i+1
				continue
			}
			r, n := utf8.DecodeRuneInString(text[i:p.End])
			j := i + n
			m := mark{Span: report.Span{Start: i, End: j}, prev: prev, first: blank}
			ok := true
			switch r {
			case '“', '«':
				m.role, m.sure = opens, true
			case '”', '»':
				m.role, m.sure = closes, true
			case '„', '‟':
				m.role, m.sure, m.low = opens, true, true
			case '"', '＂':
				m.role = either
			case '‘', '‛':
				m.single, m.role, m.sure = true, opens, true
			case '’':
				m.single, m.role, m.sure = true, closes, true
			case '\'', '`', '´':
				m.single, m.role = true, either
			default:
				ok = false
			}
			if ok && m.single {
				// Two single marks side by side do the work of a double one.
				if r2, n2 := utf8.DecodeRuneInString(text[j:p.End]); n2 > 0 && r2 == r {
					m.single = false
					m.End, j = j+n2, j+n2
				}
			}
			if ok {
				m.next, _ = utf8.DecodeRuneInString(text[j:p.End])
				if j >= p.End {
					m.next = 0
				}
				m.place()
				if !(m.single && wordy(m.prev) && wordy(m.next)) {
					out = append(out, m)
				}
			}
			if !space(r) {
				blank = false
			}
			prev, i = r, j
			if ok {
				prev, _ = utf8.DecodeLastRuneInString(text[m.Start:m.End])
			}
		}
	}
	return out
}

// place corrects a mark's role by what stands beside it.
func (m *mark) place() {
	leftFree := m.prev == 0 || space(m.prev) || opening(m.prev)
	rightFree := m.next == 0 || space(m.next) || closing(m.next)
	switch {
	case m.role == either && leftFree && !rightFree:
		m.role = opens
	case m.role == either && !leftFree && rightFree:
		m.role = closes
	case m.role == opens && !m.low && !leftFree && rightFree:
		m.role, m.sure = closes, false // “word“
	case m.role == closes && leftFree && !rightFree && wordy(m.next):
		m.role, m.sure = opens, false // ”word”
	}
}

func space(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }
func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// opening reports whether a mark that opens may follow r without a space.
func opening(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '“', '‘', '"', '\'', '«', '„', '…', ':', '|', '•', '>':
		return true
	}
	return false
}

// closing reports whether a mark that closes may stand before r without a space.
func closing(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '—', '–', '-', '/', '”', '’', '"', '\'', '»', '…', '|', '<':
		return true
	}
	return false
}

// ended reports whether r may end a sentence or a clause before a closing mark.
func ended(r rune) bool {
	switch r {
	case '.', ',', '!', '?', '…', ';', '—', '–', '-':
		return true
	}
	return false
}
