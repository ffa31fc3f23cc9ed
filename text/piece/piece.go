// Package piece cuts the sentences of a text into pieces: words, runs of digits
// and single marks.
//
// A tokeniser cuts "43-minute", "$5bn" and "10-12" in many ways, and now one way,
// now another. What is read sign by sign (numbers, units, dates) is read from
// pieces, which are cut anew from the bytes of the tokens and do not depend on
// where the tokeniser drew its lines; each keeps the token that it begins in, for
// its tag and its arcs. The package stands with text and not with mention: it
// knows letters and digits, and no word and no figure.
package piece

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/report"
	"stemma/text"
)

// A Piece is a word, a run of digits with the marks between them, or one mark.
type Piece struct {
	report.Span
	Lower  string // in lower case, with typographic apostrophes made straight
	Kind   Kind
	Glued  bool   // no white space stands before it
	Upper  bool   // it holds a capital: "Ostrel", "iOS"
	Token  int    // index in Doc.Tokens of the token that it begins in
	Plural bool   // a plural noun, by the tag of its token
	Lemma  string // of the token, for words only
	Tag    string // of the token, for words only
}

// A Kind says what a piece is made of.
type Kind uint8

// The kinds of pieces.
const (
	Word   Kind = iota // letters, with apostrophes inside and the dots of "U.S."
	Digits             // digits, with single marks between two of them: "6,000"
	Mark               // one character of any other kind
)

// A List is the pieces of a sentence in order. It can be searched for the phrases
// of a lex.Table.
type List []Piece

// Len returns the number of pieces.
func (ps List) Len() int { return len(ps) }

// Word returns piece i in lower case, or "" where there is none.
func (ps List) Word(i int) string {
	if i < 0 || i >= len(ps) {
		return ""
	}
	return ps[i].Lower
}

// TagAt returns the tag of piece i, or "" where there is none.
func (ps List) TagAt(i int) string {
	if i < 0 || i >= len(ps) {
		return ""
	}
	return ps[i].Tag
}

// Cut appends the pieces of one sentence to ps, which is empty: its memory is
// used again. Tokens that touch are read as one run, so that "1" "," "000" is the
// number it was written as.
func Cut(ps List, d *text.Doc, s text.Sent) List {
	for i := s.First; i < s.Last; {
		j := i + 1
		for j < s.Last && d.Tokens[j].Start == d.Tokens[j-1].End {
			j++
		}
		if j == i+1 && d.Letters(i) {
			ps = append(ps, whole(d, i))
			i = j
			continue
		}
		n := len(ps)
		ps = cut(ps, d.Text, d.Tokens[i].Start, d.Tokens[j-1].End)
		t := i
		for k := n; k < len(ps); k++ {
			for t < j-1 && d.Tokens[t].End <= ps[k].Start {
				t++
			}
			x := &d.Tokens[t]
			ps[k].Token = t
			if ps[k].Span == x.Span && plain(x) {
				ps[k].Lower = x.Lower
			} else {
				ps[k].Lower = lower(ps[k].Of(d.Text))
			}
			if ps[k].Kind == Word {
				ps[k].Lemma, ps[k].Tag = x.Lemma, x.Tag
				ps[k].Plural = x.Tag == "NNS" || x.Tag == "NNPS"
			}
		}
		i = j
	}
	return ps
}

// whole is what Cut makes of a token of ASCII letters that touches no other, as most are.
func whole(d *text.Doc, i int) Piece {
	x := &d.Tokens[i]
	return Piece{
		Span: x.Span, Lower: x.Lower, Kind: Word, Token: i, Lemma: x.Lemma, Tag: x.Tag,
		Upper:  capital(d.Text[x.Start]) || x.Len() > 1 && capital(d.Text[x.Start+1]),
		Plural: x.Tag == "NNS" || x.Tag == "NNPS",
	}
}

// capital reports whether c is an ASCII capital.
func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

// LastOf appends to last, which is empty, for each token of the sentence its last piece,
// or -1: the last word of it where it has words.
func LastOf(last []int, ps List, s text.Sent) []int {
	for range s.Last - s.First {
		last = append(last, -1)
	}
	for k, p := range ps {
		if i := p.Token - s.First; p.Kind == Word || last[i] < 0 {
			last[i] = k
		}
	}
	for i := 1; i < len(last); i++ {
		if last[i] < 0 {
			last[i] = last[i-1] // a piece may hold several tokens: "gonna"
		}
	}
	return last
}

// CutText appends the pieces of text[start:end]. They have no token.
func CutText(ps List, text string, start, end int) List {
	n := len(ps)
	ps = cut(ps, text, start, end)
	for k := n; k < len(ps); k++ {
		ps[k].Lower = lower(ps[k].Of(text))
	}
	return ps
}

// plain reports whether the token is all ASCII: then its Lower is what lower makes of it,
// and is taken, since most pieces are a token. A character beyond ASCII takes more bytes
// than an ASCII one in its place.
func plain(t *text.Token) bool {
	if len(t.Lower) != t.Len() {
		return false
	}
	for i := range len(t.Lower) {
		if t.Lower[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lower returns s in lower case, its apostrophes straight.
func lower(s string) string {
	s = strings.ToLower(s)
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// cut is CutText without Lower.
func cut(ps List, text string, start, end int) List {
	glued := false
	for i := start; i < end; {
		r, w := utf8.DecodeRuneInString(text[i:end])
		j, kind := i+w, Mark
		switch {
		case unicode.IsSpace(r):
			glued = false
			i = j
			continue
		case unicode.Is(unicode.Nd, r):
			j, kind = digitsEnd(text, i, end), Digits
		case unicode.IsLetter(r):
			j, kind = wordEnd(text, i, end), Word
		}
		ps = append(ps, Piece{
			Span: report.Span{Start: i, End: j}, Kind: kind,
			Glued: glued, Upper: unicode.IsUpper(r) || inner(text[i+w:j]),
		})
		glued = true
		i = j
	}
	return ps
}

// digitsEnd returns the end of the number that begins at i: digits, single
// marks between two digits, and an exponent ("1e999").
func digitsEnd(text string, i, end int) int {
	for i < end {
		r, w := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.Is(unicode.Nd, r):
			i += w
			continue
		case (r == '.' || r == ',' || r == '٫' || r == '٬') && digitAt(text, i+w, end):
			i += w
			continue
		case r == 'e' || r == 'E':
			k := i + 1
			if k < end && (text[k] == '+' || text[k] == '-') {
				k++
			}
			for k < end && '0' <= text[k] && text[k] <= '9' {
				k++
			}
			if k > i+1 && '0' <= text[k-1] && text[k-1] <= '9' && !letterAt(text, k, end) {
				return k
			}
		}
		return i
	}
	return i
}

// wordEnd returns the end of the word that begins at i: letters, apostrophes
// inside, and the dots of "U.S." and "p.m.".
func wordEnd(text string, i, end int) int {
	start := i
	for i < end {
		r, w := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			i += w
			continue
		case (r == '\'' || r == '’') && letterAt(text, i+w, end):
			i += w
			continue
		case r == '.' && dotted(text[start:i]) && letterAt(text, i+1, end) && (i+2 >= end || !letterAt(text, i+2, end)):
			i++
			continue
		case r == '.' && dotted(text[start:i]) && strings.IndexByte(text[start:i], '.') >= 0:
			return i + 1
		}
		return i
	}
	return i
}

// dotted reports whether s ends as a dotted abbreviation does: one letter at
// its start or after a dot.
func dotted(s string) bool {
	if len(s) > 16 {
		return false
	}
	k := strings.LastIndexByte(s, '.')
	return utf8.RuneCountInString(s[k+1:]) == 1
}

func digitAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.Is(unicode.Nd, r)
}

func letterAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsLetter(r)
}

// inner reports whether a word goes on with a capital, as "iOS" and "eBay" do.
func inner(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}

// EndsClause reports whether p is a mark that ends a clause.
func (p *Piece) EndsClause() bool {
	if p.Kind != Mark {
		return false
	}
	switch p.Lower {
	case ";", ":", "(", ")", "—", "–", ".", "?", "!", "“", "”", "\"":
		return !(p.IsHyphen() && p.Glued)
	}
	return false
}

// IsHyphen reports whether p is a hyphen, a dash or a minus sign.
func (p *Piece) IsHyphen() bool { return IsHyphen(p.Lower) }

// IsHyphen reports whether s is a hyphen, a dash or a minus sign.
func IsHyphen(s string) bool {
	switch s {
	case "-", "‐", "‑", "–", "—", "−":
		return true
	}
	return false
}
