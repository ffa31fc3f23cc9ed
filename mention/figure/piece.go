package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/report"
	"stemma/text"
)

// A piece is the smallest thing this package looks at: a word, a run of digits
// with its marks, or one mark. Tokenisers cut "43-minute", "$5bn" and "10-12"
// in many ways; pieces are cut anew from the bytes of the tokens, so nothing
// here hangs on where the tokeniser drew its lines.
type piece struct {
	report.Span
	low        string // lower case, typographic apostrophes made straight
	kind       pieceKind
	glued      bool // nothing stands between it and the piece before
	upper      bool // begins with a capital
	tok        int  // index in Doc.Tokens
	pl         bool // a plural noun, by its tag
	lemma, tag string
}

type pieceKind uint8

const (
	word pieceKind = iota
	digits
	mark
)

// pieces appends the pieces of one sentence to ps, which is empty. Tokens that
// touch are read as one run, so that "1" "," "000" is the number it was written
// as.
func pieces(ps []piece, d *text.Doc, s text.Sent) []piece {
	for i := s.First; i < s.Last; {
		j := i + 1
		for j < s.Last && d.Tokens[j].Start == d.Tokens[j-1].End {
			j++
		}
		n := len(ps)
		ps = cutRun(ps, d.Text, d.Tokens[i].Start, d.Tokens[j-1].End)
		t := i
		for k := n; k < len(ps); k++ {
			for t < j-1 && d.Tokens[t].End <= ps[k].Start {
				t++
			}
			ps[k].tok = t
			if x := &d.Tokens[t]; ps[k].kind == word {
				_, odd := singulars[ps[k].low]
				ps[k].lemma, ps[k].tag = x.Lemma, x.Tag
				ps[k].pl = x.Tag == "NNS" || x.Tag == "NNPS" || odd && strings.HasPrefix(x.Tag, "N")
			}
		}
		i = j
	}
	return ps
}

// lastPieces gives for each token of the sentence the last piece of it, or -1.
func lastPieces(ps []piece, s text.Sent) []int {
	last := make([]int, s.Last-s.First)
	for i := range last {
		last[i] = -1
	}
	for k, p := range ps {
		if i := p.tok - s.First; p.kind == word || last[i] < 0 {
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

// cutRun appends the pieces of text[start:end], which may hold white space of
// its own only where a token does.
func cutRun(ps []piece, text string, start, end int) []piece {
	glued := false
	for i := start; i < end; {
		r, w := utf8.DecodeRuneInString(text[i:end])
		j, kind := i+w, mark
		switch {
		case unicode.IsSpace(r):
			glued = false
			i = j
			continue
		case unicode.Is(unicode.Nd, r):
			j, kind = digitsEnd(text, i, end), digits
		case unicode.IsLetter(r):
			j, kind = wordEnd(text, i, end), word
		}
		low := strings.ToLower(text[i:j])
		if strings.Contains(low, "’") {
			low = strings.ReplaceAll(low, "’", "'")
		}
		ps = append(ps, piece{
			Span: report.Span{Start: i, End: j}, low: low, kind: kind,
			glued: glued, upper: unicode.IsUpper(r) || inner(text[i+w:j]),
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

// inner reports that a word goes on with a capital, as "iOS" and "eBay" do.
func inner(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}

// clauseMark reports a mark that ends a clause for the search of aspects.
func clauseMark(p piece) bool {
	if p.kind != mark {
		return false
	}
	switch p.low {
	case ";", ":", "(", ")", "—", "–", ".", "?", "!", "“", "”", "\"":
		return !(hyphen(p.low) && p.glued)
	}
	return false
}
