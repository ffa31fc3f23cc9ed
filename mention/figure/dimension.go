package figure

import (
	_ "embed"
	"strconv"
	"strings"

	"stemma/internal/lex"
)

//go:embed dimension.lex
var dimensionLex string

// A vector is a dimension as exponents over the base quantities, in the order of
// baseQuantities. Vectors of products are sums, of quotients differences.
type vector [len(baseQuantities)]int8

var baseQuantities = [...]string{"L", "M", "T", "I", "Θ", "N", "J", "D"}

// vectors holds the dimensions that have one; money has none.
var vectors = map[string]vector{}

func init() {
	for _, l := range lex.Read("dimension.lex", dimensionLex, 2).Lines {
		v, ok := parseVector(l.Field(1))
		if !ok {
			panic(string(l.By) + ": vector " + l.Field(1))
		}
		vectors[strings.ReplaceAll(l.Field(0), " ", "_")] = v
	}
}

// parseVector reads "M L^2 T^-2"; "1" is the vector of a number.
func parseVector(s string) (v vector, ok bool) {
	for _, f := range strings.Fields(s) {
		q, exp, pow := strings.Cut(f, "^")
		e := 1
		if pow {
			n, err := strconv.Atoi(exp)
			if err != nil {
				return v, false
			}
			e = n
		}
		found := q == "1"
		for i, b := range baseQuantities {
			if b == q {
				v[i] += int8(e)
				found = true
			}
		}
		if !found {
			return v, false
		}
	}
	return v, true
}

func (v vector) minus(w vector) vector {
	for i := range v {
		v[i] -= w[i]
	}
	return v
}
