package figure

import (
	_ "embed"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text/piece"
)

//go:embed words.en.lex
var wordsLex string

// A numWord is what words.en.lex says of a word.
type numWord struct {
	class string
	val   int64
	ref   report.By
}

var numWords = map[string]numWord{}

func init() {
	for _, l := range lex.Read("words.en.lex", wordsLex, 3).Lines {
		v, err := strconv.ParseInt(l.Field(2), 10, 64)
		if err != nil {
			panic(string(l.By) + ": " + err.Error())
		}
		numWords[l.Field(0)] = numWord{l.Field(1), v, l.By}
	}
}

// A numeral is one number as written: pieces [from, to).
type numeral struct {
	from, to int
	val      *big.Rat
	half     *big.Rat // half the worth of its last digit
	lo, hi   *big.Rat // of vague words alone
	mant     *big.Rat // the value without its scale word
	scale    *big.Rat // the scale word's worth, nil where there is none
	digits   bool     // begins in digits
	grouped  bool     // "6,000"
	places   int
	plain    string     // ungrouped digits, to know a year by
	noun     nounPhrase // of "three homes in four" what stands inside
	times    bool       // a multiple in one word: "twice"
	part     bool       // a fraction: "two-thirds", "one in five"
	ref      report.By
}

func (n numeral) span(ps piece.List) report.Span {
	return report.Span{Start: ps[n.from].Start, End: ps[n.to-1].End}
}

// whole reports whether the number is a whole one, and its small value.
func (n numeral) whole() (int64, bool) {
	if !n.val.IsInt() || !n.val.Num().IsInt64() {
		return 0, false
	}
	return n.val.Num().Int64(), true
}

// numeralWords are the words that a number may begin with, but for those in
// "fold".
var numeralWords = map[string]bool{}

func init() {
	for w := range numWords {
		numeralWords[w] = true
	}
	for w := range multiples {
		numeralWords[w] = true
	}
	for _, w := range []string{"a", "an", "several", "few", "many", "half", "quarter"} {
		numeralWords[w] = true
	}
}

// opensNumeral reports whether a number may begin with p: where it does not,
// numeralAt finds none.
func opensNumeral(p *piece.Piece) bool {
	switch p.Kind {
	case piece.Digits:
		return true
	case piece.Mark:
		return p.Lower[0] >= utf8.RuneSelf
	}
	return numeralWords[p.Lower] || strings.HasSuffix(p.Lower, "fold")
}

// numeralAt reads the number that begins at piece i; money tells that a
// currency sign stands before it.
func numeralAt(ps piece.List, i int, money bool) (numeral, bool) {
	if i >= len(ps) {
		return numeral{}, false
	}
	switch p := ps[i]; p.Kind {
	case piece.Digits:
		return digitsNumeral(ps, i, money)
	case piece.Mark:
		if v, ok := vulgar(p.Lower); ok {
			n := numeral{from: i, to: i + 1, val: v, mant: v, half: new(big.Rat), part: true, digits: true, ref: "digits"}
			return n.withScale(ps, money), true
		}
	case piece.Word:
		if n, ok := vagueNumeral(ps, i); ok {
			return n, true
		}
		if n, ok := multipleNumeral(ps, i); ok {
			return n, true
		}
		return wordNumeral(ps, i)
	}
	return numeral{}, false
}

// digitsNumeral reads a number that begins in digits, with fraction signs,
// powers and scale words behind it.
func digitsNumeral(ps piece.List, i int, money bool) (numeral, bool) {
	n := numeral{from: i, digits: true, ref: "digits"}
	d, ok := parseDecimal(ps[i].Lower)
	j := i + 1
	if !ok {
		return n, false
	}
	n.val, n.places, n.grouped, n.plain = d.val, d.places, d.grouped, d.plain
	if k, s := spacedGroups(ps, i); k > i+1 {
		if d, ok := parseDecimal(s); ok {
			n.val, n.grouped, n.plain = d.val, true, d.plain
			j = k
		}
	}
	if v, k, ok := fractionSign(ps, j); ok && n.places == 0 && !n.grouped {
		n.val, n.plain, j = add(n.val, v), "", k
	} else if v, k, ok := slashFraction(ps, i); ok {
		n.val, n.part, n.plain, j = v, true, "", k
	} else if e, k, ok := power(ps, j); ok && n.places == 0 {
		b := n.val.Num()
		if b.BitLen() > 34 || b.BitLen()*e > 4*maxDigits {
			return n, false
		}
		n.val = new(big.Rat).SetInt(new(big.Int).Exp(b, big.NewInt(int64(e)), nil))
		n.grouped, j = true, k
	}
	if k := andHalf(ps, j); k > j && n.places == 0 && !n.grouped {
		n.val, n.plain, j = add(n.val, ratio(1, 2)), "", k
	}
	n.to, n.mant = j, n.val
	if v, whole := n.whole(); !money && whole && v < 100 && n.places == 0 && (ps.Word(j) == "in" || ps.Word(j) == "out") {
		if f, ok := partBehind(ps, n); ok {
			return f, true
		}
	}
	return n.withScale(ps, money), true
}

// spacedGroups joins "10 000" and "1 500 000", where a space of any kind parts
// groups of three. A plain space does so only before "000", for two numbers
// may stand side by side.
func spacedGroups(ps piece.List, i int) (int, string) {
	s := ps[i].Lower
	if len(s) > 3 || ps[i].Kind != piece.Digits {
		return i, ""
	}
	j, thousands := i+1, false
	for j < len(ps) && j < i+8 && ps[j].Kind == piece.Digits && !ps[j].Glued && len(ps[j].Lower) == 3 && ps[j].Start-ps[j-1].End <= 3 {
		gap := ps[j].Start - ps[j-1].End
		thousands = thousands || ps[j].Lower == "000" || gap >= 2
		s += ps[j].Lower
		j++
	}
	thousands = thousands || j > i+2 // 1 414 021 100
	if !thousands || (j < len(ps) && ps[j].Kind == piece.Digits && ps[j].Start-ps[j-1].End <= 1) {
		return i, ""
	}
	return j, s
}

var vulgars = map[string][2]int64{
	"½": {1, 2}, "⅓": {1, 3}, "⅔": {2, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅕": {1, 5}, "⅖": {2, 5}, "⅗": {3, 5}, "⅘": {4, 5},
	"⅙": {1, 6}, "⅚": {5, 6}, "⅛": {1, 8}, "⅜": {3, 8}, "⅝": {5, 8}, "⅞": {7, 8}, "⅐": {1, 7}, "⅑": {1, 9}, "⅒": {1, 10},
}

// vulgar returns the worth of a fraction written as one sign.
func vulgar(s string) (*big.Rat, bool) {
	v, ok := vulgars[s]
	if !ok {
		return nil, false
	}
	return ratio(v[0], v[1]), true
}

// fractionSign reads "½" or "1/2" behind a whole number: 3½, 3 1/2.
func fractionSign(ps piece.List, j int) (*big.Rat, int, bool) {
	if j >= len(ps) {
		return nil, j, false
	}
	if v, ok := vulgar(ps[j].Lower); ok {
		return v, j + 1, true
	}
	if ps[j].Kind == piece.Digits && !ps[j].Glued {
		return slashFraction(ps, j)
	}
	return nil, j, false
}

// slashFraction reads "1/2": a proper fraction of small numbers with a
// denominator that people use, so that 9/11 and 24/7 are left alone.
func slashFraction(ps piece.List, i int) (*big.Rat, int, bool) {
	if i+2 >= len(ps) || ps[i].Kind != piece.Digits || (ps[i+1].Lower != "/" && ps[i+1].Lower != "⁄") || !ps[i+1].Glued || !ps[i+2].Glued || ps[i+2].Kind != piece.Digits {
		return nil, i, false
	}
	if i+3 < len(ps) && ps[i+3].Lower == "/" && ps[i+3].Glued {
		return nil, i, false
	}
	a, ok1 := smallInt(ps[i].Lower)
	b, ok2 := smallInt(ps[i+2].Lower)
	if !ok1 || !ok2 || a == 0 || a >= b {
		return nil, i, false
	}
	switch b {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 1000:
		return ratio(int64(a), int64(b)), i + 3, true
	}
	return nil, i, false
}

// power reads "^400" behind a base.
func power(ps piece.List, j int) (int, int, bool) {
	if j+1 < len(ps) && ps[j].Lower == "^" && ps[j].Glued && ps[j+1].Glued && ps[j+1].Kind == piece.Digits {
		e, ok := smallInt(ps[j+1].Lower)
		return e, j + 2, ok && e <= maxDigits
	}
	return 0, j, false
}

// withScale takes the scale words behind a number: "1.5 million", "5bn", "3
// hundred thousand", "2 dozen". It sets the rounding.
func (n numeral) withScale(ps piece.List, money bool) numeral {
	for k := 0; k < 3 && n.to < len(ps); k++ {
		j := n.to
		if ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Word {
			j++
		}
		w, ok := numWords[ps[j].Lower]
		switch {
		case !ok || ps[j].Kind != piece.Word:
		case w.class == "scale" || w.class == "dozen":
		case w.class == "abbr" && n.scale == nil && abbrFits(ps, j, money):
		default:
			ok = false
		}
		if !ok {
			break
		}
		if n.scale == nil {
			n.scale = rat(1)
		}
		if n.scale.Num().BitLen() > 200 {
			break
		}
		n.scale = mul(n.scale, rat(w.val))
		n.val = mul(n.val, rat(w.val))
		n.ref = w.ref
		n.to = j + 1
	}
	n.half = halfStep(n.mant, n.places, n.scale)
	return n
}

// abbrFits decides whether the letters at j are a scale: "5m" is five million
// behind a currency sign and before a plural ("5m people"), else five metres;
// "5b" wants a currency; "bn" is never anything else.
func abbrFits(ps piece.List, j int, money bool) bool {
	switch ps[j].Lower {
	case "b":
		return money && ps[j].Glued
	case "k":
		if !ps[j].Glued {
			return false
		}
		return money || (j+1 < len(ps) && ps[j+1].Kind == piece.Word && !ps[j+1].IsHyphen() && (ps[j+1].Plural || unitHere(ps, j+1)))
	case "m":
		if money {
			return true
		}
		if j+1 >= len(ps) || ps[j+1].Kind != piece.Word || ps[j+1].Glued {
			return false
		}
		return ps[j].Glued && (ps[j+1].Plural || unitHere(ps, j+1))
	}
	return true
}

func unitHere(ps piece.List, i int) bool {
	u, _ := unitAt(ps, i)
	return u != nil && !u.soft
}
