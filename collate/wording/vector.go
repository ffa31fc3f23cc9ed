package wording

import "math"

// A Term is a stem and how much it weighs in a vector of them.
type Term struct {
	Stem string
	W    float64 // how much it weighs
}

// Dot returns the product of two vectors sorted by stem, and how many stems they share.
func Dot(a, b []Term) (float64, int) {
	s, n := 0.0, 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Stem < b[j].Stem:
			i++
		case a[i].Stem > b[j].Stem:
			j++
		default:
			s += a[i].W * b[j].W
			n++
			i++
			j++
		}
	}
	return s, n
}

// Unit makes the length of a vector 1.
func Unit(v []Term) {
	sum := 0.0
	for _, t := range v {
		sum += t.W * t.W
	}
	n := math.Sqrt(sum)
	for i := range v {
		if n > 0 {
			v[i].W /= n
		}
	}
}

// Yes is 1 for true.
func Yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
