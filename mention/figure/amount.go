package figure

import (
	"math/big"

	"stemma/mention/quantity"
)

// What a figure says of its amount is named in package quantity. Those who read
// figures find the names here too.
type (
	Bound  = quantity.Bound
	Change = quantity.Change
	Extent = quantity.Extent
)

// The bounds and changes of package quantity.
const (
	Exact    = quantity.Exact
	Approx   = quantity.Approx
	AtMost   = quantity.AtMost
	AtLeast  = quantity.AtLeast
	MoreThan = quantity.MoreThan
	LessThan = quantity.LessThan
	Range    = quantity.Range

	Level = quantity.Level
	Up    = quantity.Up
	Down  = quantity.Down
	By    = quantity.By
)

// Agrees reports whether the amounts of two figures can both be right: see
// quantity.Agrees.
func Agrees(a, b *Figure) bool { return quantity.Agrees(&a.Amount, &b.Amount) }

// Decimal writes a rational exactly: see quantity.Decimal.
func Decimal(r *big.Rat) string { return quantity.Decimal(r) }

// In gives the figure in another unit of its dimension: see quantity.Amount.
func (f *Figure) In(unit string) (low, value, high *big.Rat, ok bool) { return f.Amount.In(unit) }
