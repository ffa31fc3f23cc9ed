package label

import (
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// Unit is the sign or name of a unit, as it stands beside a number.
func Unit(unit string) string { return quantity.RowUnit(unit) }

// A Sign is how a writer marks a bound or a change before a number: in the letters of
// every terminal, or in those of a page. Words says what the sign of a bound means.
type Sign struct{ Value, ASCII, Page, Words string }

// Signs lists values that are marked so.
type Signs []Sign

// Of returns the sign of a value; without letters for a value that has none.
func (s Signs) Of(value string) Sign {
	for _, x := range s {
		if x.Value == value {
			return x
		}
	}
	return Sign{Value: value}
}

// Bounds are the signs of bounds. Of a range both ends are written, with Dash between.
var Bounds = func() (out Signs) {
	for _, b := range quantity.BoundSigns {
		out = append(out, Sign{string(b.Bound), b.ASCII, b.Sign, b.Words})
	}
	return out
}()

// Changes are the signs of a movement. One that is told without its direction has none
// in a terminal.
var Changes = Signs{{string(figure.Up), "+", "+", ""}, {string(figure.Down), "-", "−", ""}, {string(figure.By), "", "±", ""}}

// Dash stands between the ends of a range.
var Dash = Sign{"range", "-", "–", ""}

// Hedged stands behind a figure that is not stated flat.
const Hedged = "?"

// Term returns what an entry of the Legend is called where it has no sign of its own: as it is
// called where it stands on the board.
func Term(entry string) string {
	switch entry {
	case "within":
		return Ties.Say(entry)
	case "rounding", "scope":
		return Relations.Say(entry)
	}
	return strings.ReplaceAll(entry, "_", " ")
}

// Magnitudes are the short names of powers of ten, the greatest first.
var Magnitudes = [...]struct {
	Zeros int
	Name  string
}{{12, "tn"}, {9, "bn"}, {6, "m"}}
