package figure

import (
	"math/big"
	"strings"
)

// String writes the figure in the short notation of the lexicons' examples:
// "≤400 goat", "~43 minute", "10–12 percent", "+5 percent", "90 egg/day".
func (f Figure) String() string {
	var b strings.Builder
	switch f.Change {
	case Up:
		b.WriteString("+")
	case Down:
		b.WriteString("-")
	case By:
		b.WriteString("±")
	}
	switch f.Bound {
	case AtMost:
		b.WriteString("≤")
	case AtLeast:
		b.WriteString("≥")
	case MoreThan:
		b.WriteString(">")
	case LessThan:
		b.WriteString("<")
	case Approx:
		b.WriteString("~")
	}
	if f.Bound == Range {
		b.WriteString(Decimal(f.Low) + "–" + Decimal(f.High))
	} else {
		b.WriteString(Decimal(f.Value))
	}
	if f.Unit != "" {
		b.WriteString(" " + f.Unit)
	}
	if f.Counted.Head != "" {
		b.WriteString(" " + f.Counted.Head)
	}
	if f.Per != "" {
		b.WriteString("/" + f.Per)
	}
	return b.String()
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
