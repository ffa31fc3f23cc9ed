package quantity

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"stemma/internal/lex"
)

//go:embed dimension.lex
var DimensionLex string

// A vector is a dimension as exponents over the base quantities, in the order of
// baseQuantities. Vectors of products are sums, of quotients differences.
type vector [len(baseQuantities)]int8

var baseQuantities = [...]string{"L", "M", "T", "I", "Θ", "N", "J", "D"}

// vectors returns the dimensions that have one, read once; money has none.
var vectors = sync.OnceValue(func() map[string]vector {
	m := map[string]vector{}
	for _, l := range lex.Read(dimensionFile, DimensionLex, 2).Lines {
		v, ok := parseVector(l.Field(1))
		if !ok {
			panic(string(l.By) + ": vector " + l.Field(1))
		}
		m[strings.ReplaceAll(l.Field(0), " ", "_")] = v
	}
	return m
})

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
