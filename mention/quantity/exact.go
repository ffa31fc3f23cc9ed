package quantity

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
	"unicode"

	"stemma/text/piece"
)

// maxDigits caps how long a written number may be: 10^400 fits, a line of a
// million digits is no figure of the news. Any cap from 401 up would do.
const maxDigits = 1000

// A decimal is a number written in digits, exactly.
type decimal struct {
	val     *big.Rat
	places  int  // digits after the decimal mark
	grouped bool // written with grouping marks: "6,000"
	plain   string
}

// parseDecimal reads digits with grouping and decimal marks and an exponent:
// "6,000", "1.5", "1,00,000", "1.000.000", "1e6". It fails on what is no number
// ("1,2,3,4", "3.10.2017") and on what exceeds the cap.
func parseDecimal(s string) (decimal, bool) {
	if v, ok := fewDigits(s); ok {
		return decimal{val: Rat(v), plain: s}, true // as most are
	}
	var d decimal
	if len(s) > 4*maxDigits {
		return d, false
	}
	s = asciiDigits(s)
	exp := ""
	if k := strings.IndexAny(s, "eE"); k >= 0 {
		s, exp = s[:k], s[k+1:]
	}
	whole, frac, ok := split(s)
	if !ok || len(whole)+len(frac) > maxDigits {
		return d, false
	}
	d.grouped = strings.ContainsAny(s, ",") || strings.Count(s, ".") > 1
	d.places = len(frac)
	d.plain = whole
	num, ok := new(big.Int).SetString(whole+frac, 10)
	if !ok {
		return d, false
	}
	d.val = new(big.Rat).SetFrac(num, Pow10(len(frac)))
	if exp != "" {
		e, ok := smallInt(strings.TrimLeft(exp, "+-"))
		if !ok || e > maxDigits {
			return d, false
		}
		p := new(big.Rat).SetInt(Pow10(e))
		if exp[0] == '-' {
			p.Inv(p)
		}
		d.val.Mul(d.val, p)
	}
	return d, true
}

// fewDigits returns the value of up to 18 ASCII digits.
func fewDigits(s string) (v int64, ok bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = v*10 + int64(s[i]-'0')
	}
	return v, true
}

// split parts a written number into its whole and decimal digits, taking the
// grouping marks out.
func split(s string) (whole, frac string, ok bool) {
	commas, dots := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case commas == 0 && dots == 0:
		return s, "", s != ""
	case commas == 0 && dots == 1:
		whole, frac, _ = strings.Cut(s, ".")
		return whole, frac, true
	case commas == 0: // 1.000.000
		whole, ok = ungroup(s, ".")
		return whole, "", ok
	case dots <= 1:
		head, tail, _ := strings.Cut(s, ".")
		if strings.Contains(tail, ",") {
			return "", "", false
		}
		whole, ok = ungroup(head, ",")
		return whole, tail, ok
	}
	return "", "", false
}

// ungroup joins groups of three, or the Indian groups of two before a last
// group of three.
func ungroup(s, sep string) (string, bool) {
	g := strings.Split(s, sep)
	if len(g[0]) == 0 || len(g[0]) > 3 || len(g[len(g)-1]) != 3 {
		return "", false
	}
	three, two := true, len(g[0]) <= 2
	for _, x := range g[1 : len(g)-1] {
		three = three && len(x) == 3
		two = two && len(x) == 2
	}
	return strings.Join(g, ""), three || two
}

// asciiDigits writes the decimal digits of any script in ASCII, and the Arabic
// marks as "." and ",".
func asciiDigits(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		plain = plain && s[i] < 0x80
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '٫':
			b.WriteByte('.')
		case r == '٬':
			b.WriteByte(',')
		case r >= 0x80 && unicode.Is(unicode.Nd, r):
			b.WriteByte('0' + digitValue(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// digitValue returns the worth of a decimal digit: in Unicode the ten digits
// of a script stand in order, in runs of ten.
func digitValue(r rune) byte {
	n := byte(0)
	for n < 9 && unicode.Is(unicode.Nd, r-1) && !runStart(r) {
		r--
		n++
	}
	return n
}

// runStart reports whether r is the zero of its script: it begins a range of
// the Nd table, or stands a multiple of ten behind its beginning.
func runStart(r rune) bool {
	for _, x := range unicode.Nd.R16 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return (r-rune(x.Lo))%10 == 0
		}
	}
	for _, x := range unicode.Nd.R32 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return (r-rune(x.Lo))%10 == 0
		}
	}
	return true
}

func Pow10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// smallInt reads up to five ASCII digits.
func smallInt(s string) (int, bool) {
	if s == "" || len(s) > 5 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// Rat returns n/1, in one piece of memory with its digits: readings hold many.
func Rat(n int64) *big.Rat {
	x := new(struct {
		rat  big.Rat
		word [1]big.Word
	})
	if n <= 0 || bits.UintSize < 64 {
		return x.rat.SetInt64(n)
	}
	x.word[0] = big.Word(n)
	x.rat.Num().SetBits(x.word[:]) // without a denominator it is 1
	return &x.rat
}

// Ratio returns a/b.
func Ratio(a, b int64) *big.Rat { return big.NewRat(a, b) }

func mul(a, b *big.Rat) *big.Rat {
	if m, n, ok := wholes(a, b); ok {
		return Rat(m * n)
	}
	return new(big.Rat).Mul(a, b)
}

// Add returns a + b.
func Add(a, b *big.Rat) *big.Rat {
	if m, n, ok := wholes(a, b); ok {
		return Rat(m + n)
	}
	return new(big.Rat).Add(a, b)
}

func sub(a, b *big.Rat) *big.Rat {
	if m, n, ok := wholes(a, b); ok {
		return Rat(m - n)
	}
	return new(big.Rat).Sub(a, b)
}

// wholes returns a and b if both are whole numbers of 31 bits, as most are.
func wholes(a, b *big.Rat) (m, n int64, ok bool) {
	if !a.IsInt() || !b.IsInt() || a.Num().BitLen() > 31 || b.Num().BitLen() > 31 {
		return 0, 0, false
	}
	return a.Num().Int64(), b.Num().Int64(), true
}

// Quo returns a / b.
func Quo(a, b *big.Rat) *big.Rat {
	if m, n, ok := wholes(a, b); ok && n != 0 && m%n == 0 {
		return Rat(m / n)
	}
	return new(big.Rat).Quo(a, b)
}

// Log returns the natural logarithm of a / b, both above zero.
func Log(a, b *big.Rat) float64 {
	if m, n, ok := wholes(a, b); ok {
		return math.Log(float64(m) / float64(n)) // rounded as the quotient is
	}
	r, _ := new(big.Rat).Quo(a, b).Float64()
	return math.Log(r)
}

// String writes a rational as RatString does, and quicker where it is a small whole number,
// as nearly all are.
func String(r *big.Rat) string {
	if n := r.Num(); r.IsInt() && n.IsInt64() {
		return strconv.FormatInt(n.Int64(), 10)
	}
	return r.RatString()
}

// Append appends what String returns.
func Append(b []byte, r *big.Rat) []byte {
	if n := r.Num(); r.IsInt() && n.IsInt64() {
		return strconv.AppendInt(b, n.Int64(), 10)
	}
	return append(b, r.RatString()...)
}

// Decimal writes a rational exactly: as a decimal where it is one of at most
// thirty places, else as a fraction.
func Decimal(r *big.Rat) string {
	if r == nil {
		return "∞"
	}
	if r.IsInt() {
		return r.Num().String()
	}
	if n, exact := r.FloatPrec(); exact && n <= 30 {
		return r.FloatString(n)
	}
	return r.String()
}

// before reports whether the limit a is known to lie below the limit b.
func before(a, b *big.Rat) bool { return a != nil && b != nil && less(a, b) }

func less(a, b *big.Rat) bool { return Cmp(a, b) < 0 }

// Cmp is big.Rat.Cmp, which allocates, without: stories compare figures by the million. It
// compares whole numbers as such, and multiplies in machine words where both are small.
func Cmp(a, b *big.Rat) int {
	if a.IsInt() && b.IsInt() {
		return a.Num().Cmp(b.Num())
	}
	an, ad, ok1 := small(a)
	bn, bd, ok2 := small(b)
	if ok1 && ok2 {
		return cmp.Compare(an*bd, bn*ad)
	}
	return a.Cmp(b)
}

// small returns numerator and denominator where each fits in 31 bits, so that a
// product of two fits in 64.
func small(r *big.Rat) (num, denom int64, ok bool) {
	denom = 1
	if !r.IsInt() {
		d := r.Denom()
		if d.BitLen() > 31 {
			return 0, 0, false
		}
		denom = d.Int64()
	}
	if r.Num().BitLen() > 31 {
		return 0, 0, false
	}
	return r.Num().Int64(), denom, true
}

func scaled(v, k *big.Rat) *big.Rat {
	if v == nil {
		return nil
	}
	return mul(v, k)
}

// Words cuts a phrase of a lexicon as a text is cut.
func Words(s string) []string {
	var out []string
	for _, p := range piece.CutText(nil, s, 0, len(s)) {
		out = append(out, p.Lower)
	}
	return out
}

// Digits counts the significant digits of a number, as far as six decimals.
func Digits(v *big.Rat) int {
	n, zeros := 0, 0
	for _, c := range v.FloatString(6) {
		switch {
		case c == '0' && n > 0:
			zeros++
		case c >= '1' && c <= '9':
			n += zeros + 1
			zeros = 0
		}
	}
	return n
}
