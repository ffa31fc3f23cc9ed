package quantity

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
)

// A sign is how a unit is written beside a number, in a row of figures and in a worked
// sum. Where either is "" the unit is written out there.
type sign struct {
	row, sum string
	side     side
}

// A side says where the sign of a unit stands in a worked sum.
type side string

const (
	behindNumber side = ""       // behind the number, after a space
	tight        side = "tight"  // right behind the number
	beforeNumber side = "before" // right before the number
	noSign       side = "bare"   // nowhere: the sum names no unit
)

//go:embed sign.lex
var SignLex string

// signs returns the signs of sign.lex by unit, read once.
var signs = sync.OnceValue(func() map[string]sign {
	m := map[string]sign{}
	for _, l := range lex.Read(signFile, SignLex, 3).Lines {
		unit := strings.ReplaceAll(l.Field(0), " ", "_")
		m[unit] = sign{row: written(l.Field(1)), sum: written(l.Field(2)), side: side(l.Field(3))}
	}
	return m
})

// written returns a field of sign.lex, or "" for "-".
func written(field string) string {
	if field == "-" {
		return ""
	}
	return field
}

// RowUnit writes a unit as it stands beside a number in a row of figures.
func RowUnit(unit string) string {
	if s := signs()[unit].row; s != "" {
		return s
	}
	return strings.ReplaceAll(unit, "_", " ")
}

// InSum joins a written number and its unit as a worked sum has them.
func InSum(number, unit string) string {
	s, known := signs()[unit]
	switch {
	case unit == "" || s.side == noSign:
		return number
	case !known || s.sum == "":
		return number + " " + strings.ReplaceAll(unit, "_", " ")
	case s.side == beforeNumber:
		return s.sum + number
	case s.side == tight:
		return number + s.sum
	}
	return number + " " + s.sum
}

// A BoundSign is how a bound is written before a number: as a sign, in letters that
// every terminal has, and in words.
type BoundSign struct {
	Bound              Bound
	Sign, ASCII, Words string
}

// BoundSigns lists the bounds that have a sign. Of a range both ends are written.
var BoundSigns = []BoundSign{
	{Approx, "≈", "~", "about"}, {AtMost, "≤", "<=", "at most"}, {AtLeast, "≥", ">=", "at least"},
	{MoreThan, ">", ">", "more than"}, {LessThan, "<", "<", "less than"},
}

// SignOf returns how a bound is written; nothing where it has no sign.
func SignOf(b Bound) BoundSign {
	for _, s := range BoundSigns {
		if s.Bound == b {
			return s
		}
	}
	return BoundSign{Bound: b}
}
