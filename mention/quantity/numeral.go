package quantity

import (
	"math/big"
	"strings"

	"stemma/report"
	"stemma/text/piece"
)

func (n Numeral) Span(ps piece.List) report.Span {
	return report.Span{Start: ps[n.From].Start, End: ps[n.To-1].End}
}

// Whole reports whether the number is a whole one, and its small value.
func (n Numeral) Whole() (int64, bool) {
	if !n.Val.IsInt() || !n.Val.Num().IsInt64() {
		return 0, false
	}
	return n.Val.Num().Int64(), true
}

// digitsNumeral reads a number that begins in digits, with fraction signs,
// powers and scale words behind it.
func (s *Sentence) digitsNumeral(i int, money bool) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i, Digits: true, Ref: byDigits}
	d, ok := parseDecimal(ps[i].Lower)
	if !ok && s.Habits.Spaced {
		d, ok = parseDecimal(strings.Replace(ps[i].Lower, ",", ".", 1)) // "9,2 million"
	}
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
	if s.bareDecimal(i) && !n.Grouped && n.Places == 0 {
		n.Places, n.Plain = len(ps[i].Lower), ""
		n.Val = Quo(n.Val, new(big.Rat).SetInt(Pow10(n.Places)))
		n.From = i - 1
	} else if v, k, ok := s.fractionSign(j); ok && n.Places == 0 && !n.Grouped {
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

// bareDecimal reports whether the digits at piece i stand behind a decimal point with no
// zero before it: ".85", "$.85".
func (s *Sentence) bareDecimal(i int) bool {
	ps := s.Ps
	if i < 1 || ps[i-1].Lower != "." || !ps[i].Glued {
		return false
	}
	return !ps[i-1].Glued && i > 1 || i > 1 && ps[i-2].Kind == piece.Mark && len(s.preNames.Get(ps[i-2].Lower)) > 0
}

// markedGroups joins "1'250'000", as the Swiss write it.
func (s *Sentence) markedGroups(i int) (int, string) {
	ps, all, j := s.Ps, s.Ps[i].Lower, i+1
	if len(all) > 3 {
		return i, ""
	}
	for j+1 < len(ps) && (ps[j].Lower == "'" || ps[j].Lower == "’") && ps[j].Glued && ps[j+1].Kind == piece.Digits && ps[j+1].Glued && len(ps[j+1].Lower) == 3 {
		all += ps[j+1].Lower
		j += 2
	}
	return j, all
}

// spacedGroups joins "10 000" and "1 500 000", where a space of any kind parts
// groups of three. A plain space does so only before "000", for two numbers
// may stand side by side, and in a text that writes so.
func (s *Sentence) spacedGroups(i int) (int, string) {
	ps := s.Ps

	if j, all := s.markedGroups(i); j > i+1 {
		return j, all
	}
	all := ps[i].Lower
	if len(all) > 3 || ps[i].Kind != piece.Digits {
		return i, ""
	}
	j, thousands := i+1, s.Habits.Spaced
	for j < len(ps) && j < i+8 && ps[j].Kind == piece.Digits && !ps[j].Glued && len(ps[j].Lower) == 3 && ps[j].Start-ps[j-1].End <= 3 {
		gap := ps[j].Start - ps[j-1].End
		thousands = thousands || ps[j].Lower == "000" || gap >= 2
		all += ps[j].Lower
		j++
	}
	thousands = j > i+1 && (thousands || j > i+2) // 1 414 021 100
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
		w, ok := s.NumWords.Find(ps[j].Lower)
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

	if j+1 < len(ps) && ps[j+1].Kind == piece.Mark && ps[j+1].Glued && s.unitHere(j+1) {
		return true // 4.5M€
	}
	switch ps[j].Lower {
	case billionLetter:
		return money && (ps[j].Glued || ps[j].Upper)
	case croreLetters, millionLetters:
		return money
	case lakhLetter:
		return money && ps[j].Glued && ps[j].Upper
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

// halfStep is half the worth of the last digit that a writer can have meant:
// the rounding of a written number. Rules of ours, where the texts leave it
// open:
//   - Below 100 every digit of a whole number counts: reports write "20 dead"
//     of a count, not of a rounding.
//   - From 100 up closing zeros are rounding: 6,000 is 5,500 to 6,500.
//   - A lone leading 1 has a step five to ten times as coarse as its
//     neighbours', so it is given two digits: 1,000 is 950 to 1,050, or
//     it would swallow 1,200.
func halfStep(mant *big.Rat, places int, scale *big.Rat) *big.Rat {
	half := Ratio(1, 2)
	switch {
	case places > 0:
		half.Quo(half, new(big.Rat).SetInt(Pow10(places)))
	case mant.IsInt() && mant.Num().CmpAbs(big.NewInt(100)) >= 0:
		if v := mant.Num(); v.IsInt64() {
			half.SetFrac64(leastStep(v.Int64()), 2)
			break
		}
		s := mant.Num().String()
		n := 0
		for n < len(s) && s[len(s)-1-n] == '0' {
			n++
		}
		sig := len(s) - n
		if s[0] == '-' {
			sig--
		}
		if sig == 1 && s[len(s)-1-n] == '1' {
			n--
		}
		half.Mul(half, new(big.Rat).SetInt(Pow10(n)))
	case !mant.IsInt():
		return new(big.Rat) // a fraction in words or strokes is meant exactly
	}
	if scale != nil {
		half.Mul(half, scale)
	}
	return half
}

// leastStep returns the worth of the last digit that halfStep takes to be meant, of a
// whole number of 100 or more either way.
func leastStep(v int64) int64 {
	step := int64(1)
	for ; v%10 == 0; v /= 10 {
		step *= 10
	}
	if v == 1 || v == -1 {
		step /= 10
	}
	return step
}
