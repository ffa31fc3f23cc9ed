package quantity

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
var WordsLex string

// A numWord is what words.en.lex says of a word.
type numWord struct {
	Class class
	val   int64
	ref   report.By
}

func (l *Language) readNumbers() {
	l.NumWords, l.multiples = map[string]numWord{}, map[string]numWord{}
	opens := &lex.Lexicon{File: wordsFile}
	for _, x := range lex.Read(wordsFile, WordsLex, 3).Lines {
		v, err := strconv.ParseInt(x.Field(2), 10, 64)
		if err != nil {
			panic(string(x.By) + ": " + err.Error())
		}
		w := numWord{class(x.Field(1)), v, x.By}
		opens.Lines = append(opens.Lines, lex.Line{Fields: []string{opensField, x.Field(0)}, By: x.By})
		switch w.Class {
		case timesClass:
			l.multiples[x.Field(0)] = w
		case openerClass:
		default:
			l.NumWords[x.Field(0)] = w
		}
	}
	var set struct{ Opens lex.Set }
	lex.Fill(&set, opens)
	l.opens = set.Opens
}

// A numeral is one number as written: pieces [from, to).
type Numeral struct {
	From, To int
	Val      *big.Rat
	Half     *big.Rat // half the worth of its last digit
	Lo, Hi   *big.Rat // of vague words alone
	Mant     *big.Rat // the value without its scale word
	Scale    *big.Rat // the scale word's worth, nil where there is none
	Digits   bool     // begins in digits
	Grouped  bool     // "6,000"
	Places   int
	Plain    string     // ungrouped digits, to know a year by
	Noun     NounPhrase // of "three homes in four" what stands inside
	times    bool       // a multiple in one word: "twice"
	Part     bool       // a fraction: "two-thirds", "one in five"
	Ref      report.By
}

func (n Numeral) Span(ps piece.List) report.Span {
	return report.Span{Start: ps[n.From].Start, End: ps[n.To-1].End}
}

// whole reports whether the number is a whole one, and its small value.
func (n Numeral) Whole() (int64, bool) {
	if !n.Val.IsInt() || !n.Val.Num().IsInt64() {
		return 0, false
	}
	return n.Val.Num().Int64(), true
}

// opensNumeral reports whether a number may begin with p: where it does not,
// numeralAt finds none.
func (s *Sentence) OpensNumeral(p *piece.Piece) bool {
	switch p.Kind {
	case piece.Digits:
		return true
	case piece.Mark:
		return p.Lower[0] >= utf8.RuneSelf
	}
	return s.opens.Has(p.Lower) || strings.HasSuffix(p.Lower, foldSuffix)
}

// numeralAt reads the number that begins at piece i; money tells that a
// currency sign stands before it.
func (s *Sentence) NumeralAt(i int, money bool) (Numeral, bool) {
	ps := s.Ps

	if i >= len(ps) {
		return Numeral{}, false
	}
	switch p := ps[i]; p.Kind {
	case piece.Digits:
		return s.digitsNumeral(i, money)
	case piece.Mark:
		if v, ok := vulgar(p.Lower); ok {
			n := Numeral{From: i, To: i + 1, Val: v, Mant: v, Half: new(big.Rat), Part: true, Digits: true, Ref: byDigits}
			return s.withScale(n, money), true
		}
	case piece.Word:
		if n, ok := s.vagueNumeral(i); ok {
			return n, true
		}
		if n, ok := s.multipleNumeral(i); ok {
			return n, true
		}
		return s.wordNumeral(i)
	}
	return Numeral{}, false
}

// digitsNumeral reads a number that begins in digits, with fraction signs,
// powers and scale words behind it.
func (s *Sentence) digitsNumeral(i int, money bool) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i, Digits: true, Ref: byDigits}
	d, ok := parseDecimal(ps[i].Lower)
	j := i + 1
	if !ok {
		return n, false
	}
	n.Val, n.Places, n.Grouped, n.Plain = d.val, d.places, d.grouped, d.plain
	if k, s := s.spacedGroups(i); k > i+1 {
		if d, ok := parseDecimal(s); ok {
			n.Val, n.Grouped, n.Plain = d.val, true, d.plain
			j = k
		}
	}
	if v, k, ok := s.fractionSign(j); ok && n.Places == 0 && !n.Grouped {
		n.Val, n.Plain, j = Add(n.Val, v), "", k
	} else if v, k, ok := s.slashFraction(i); ok {
		n.Val, n.Part, n.Plain, j = v, true, "", k
	} else if e, k, ok := s.power(j); ok && n.Places == 0 {
		b := n.Val.Num()
		if b.BitLen() > 34 || b.BitLen()*e > 4*maxDigits {
			return n, false
		}
		n.Val = new(big.Rat).SetInt(new(big.Int).Exp(b, big.NewInt(int64(e)), nil))
		n.Grouped, j = true, k
	}
	if k := s.AndHalf(j); k > j && n.Places == 0 && !n.Grouped {
		n.Val, n.Plain, j = Add(n.Val, Ratio(1, 2)), "", k
	}
	n.To, n.Mant = j, n.Val
	if v, whole := n.Whole(); !money && whole && v < 100 && n.Places == 0 && (ps.Word(j) == "in" || ps.Word(j) == "out") {
		if f, ok := s.partBehind(n); ok {
			return f, true
		}
	}
	return s.withScale(n, money), true
}

// spacedGroups joins "10 000" and "1 500 000", where a space of any kind parts
// groups of three. A plain space does so only before "000", for two numbers
// may stand side by side.
func (s *Sentence) spacedGroups(i int) (int, string) {
	ps := s.Ps

	all := ps[i].Lower
	if len(all) > 3 || ps[i].Kind != piece.Digits {
		return i, ""
	}
	j, thousands := i+1, false
	for j < len(ps) && j < i+8 && ps[j].Kind == piece.Digits && !ps[j].Glued && len(ps[j].Lower) == 3 && ps[j].Start-ps[j-1].End <= 3 {
		gap := ps[j].Start - ps[j-1].End
		thousands = thousands || ps[j].Lower == "000" || gap >= 2
		all += ps[j].Lower
		j++
	}
	thousands = thousands || j > i+2 // 1 414 021 100
	if !thousands || (j < len(ps) && ps[j].Kind == piece.Digits && ps[j].Start-ps[j-1].End <= 1) {
		return i, ""
	}
	return j, all
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
	return Ratio(v[0], v[1]), true
}

// fractionSign reads "½" or "1/2" behind a whole number: 3½, 3 1/2.
func (s *Sentence) fractionSign(j int) (*big.Rat, int, bool) {
	ps := s.Ps

	if j >= len(ps) {
		return nil, j, false
	}
	if v, ok := vulgar(ps[j].Lower); ok {
		return v, j + 1, true
	}
	if ps[j].Kind == piece.Digits && !ps[j].Glued {
		return s.slashFraction(j)
	}
	return nil, j, false
}

// slashFraction reads "1/2": a proper fraction of small numbers with a
// denominator that people use, so that 9/11 and 24/7 are left alone.
func (s *Sentence) slashFraction(i int) (*big.Rat, int, bool) {
	ps := s.Ps

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
		return Ratio(int64(a), int64(b)), i + 3, true
	}
	return nil, i, false
}

// power reads "^400" behind a base.
func (s *Sentence) power(j int) (int, int, bool) {
	ps := s.Ps

	if j+1 < len(ps) && ps[j].Lower == "^" && ps[j].Glued && ps[j+1].Glued && ps[j+1].Kind == piece.Digits {
		e, ok := smallInt(ps[j+1].Lower)
		return e, j + 2, ok && e <= maxDigits
	}
	return 0, j, false
}

// withScale takes the scale words behind a number: "1.5 million", "5bn", "3
// hundred thousand", "2 dozen". It sets the rounding.
func (s *Sentence) withScale(n Numeral, money bool) Numeral {
	ps := s.Ps
	for k := 0; k < 3 && n.To < len(ps); k++ {
		j := n.To
		if ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Word {
			j++
		}
		w, ok := s.NumWords[ps[j].Lower]
		switch {
		case !ok || ps[j].Kind != piece.Word:
		case w.Class == scaleClass || w.Class == dozenClass:
		case w.Class == abbrClass && n.Scale == nil && s.abbrFits(j, money):
		default:
			ok = false
		}
		if !ok {
			break
		}
		if n.Scale == nil {
			n.Scale = Rat(1)
		}
		if n.Scale.Num().BitLen() > 200 {
			break
		}
		n.Scale = mul(n.Scale, Rat(w.val))
		n.Val = mul(n.Val, Rat(w.val))
		n.Ref = w.ref
		n.To = j + 1
	}
	n.Half = halfStep(n.Mant, n.Places, n.Scale)
	return n
}

// abbrFits decides whether the letters at j are a scale: "5m" is five million
// behind a currency sign and before a plural ("5m people"), else five metres;
// "5b" wants a currency; "bn" is never anything else.
func (s *Sentence) abbrFits(j int, money bool) bool {
	ps := s.Ps

	switch ps[j].Lower {
	case billionLetter:
		return money && ps[j].Glued
	case thousandLetter:
		if !ps[j].Glued {
			return false
		}
		return money || (j+1 < len(ps) && ps[j+1].Kind == piece.Word && !ps[j+1].IsHyphen() && (ps[j+1].Plural || s.unitHere(j+1)))
	case millionLetter:
		if money {
			return true
		}
		if j+1 >= len(ps) || ps[j+1].Kind != piece.Word || ps[j+1].Glued {
			return false
		}
		return ps[j].Glued && (ps[j+1].Plural || s.unitHere(j+1))
	}
	return true
}

func (s *Sentence) unitHere(i int) bool {
	u, _ := s.UnitAt(i)
	return u != nil && !u.Soft
}
