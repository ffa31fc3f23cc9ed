package figure

import (
	"strings"

	"stemma/mention/quantity"
)

// String writes the figure in the short notation of the lexicons' examples:
// "≤400 goat", "~43 minute", "10–12 percent", "+5 percent", "90 egg/day".
func (f Figure) String() string {
	var b strings.Builder
	switch f.Change {
	case quantity.Up:
		b.WriteString("+")
	case quantity.Down:
		b.WriteString("-")
	case quantity.By:
		b.WriteString("±")
	}
	switch f.Bound {
	case quantity.AtMost:
		b.WriteString("≤")
	case quantity.AtLeast:
		b.WriteString("≥")
	case quantity.MoreThan:
		b.WriteString(">")
	case quantity.LessThan:
		b.WriteString("<")
	case quantity.Approx:
		b.WriteString("~")
	}
	if f.Bound == quantity.Range {
		b.WriteString(quantity.Decimal(f.Low) + "–" + quantity.Decimal(f.High))
	} else {
		b.WriteString(quantity.Decimal(f.Value))
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
