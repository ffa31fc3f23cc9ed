package edition

import (
	"math/big"
	"strings"

	"stemma/mention/quantity"
)

// Number is an exact decimal, written in JSON as a number. A fraction without
// finite decimals is cut after twelve places.
type Number string

// Num returns r as a Number.
func Num(r *big.Rat) Number {
	if r.IsInt() {
		return Number(quantity.String(r))
	}
	if prec, exact := r.FloatPrec(); exact && prec <= 12 {
		return Number(r.FloatString(prec))
	}
	return Number(strings.TrimRight(r.FloatString(12), "0"))
}

// NumPtr is Num for a limit that may be open.
func NumPtr(r *big.Rat) *Number {
	if r == nil {
		return nil
	}
	n := Num(r)
	return &n
}

// MarshalJSON writes n as a JSON number.
func (n Number) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	return []byte(strings.TrimSuffix(string(n), ".")), nil
}

// UnmarshalJSON reads a JSON number.
func (n *Number) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = ""
		return nil
	}
	*n = Number(b)
	return nil
}
