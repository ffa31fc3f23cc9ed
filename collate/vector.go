package collate

import "math"

// A term is a stem and how much it weighs in a vector of them.
type term struct {
	stem string
	w    float64
}

// dot returns the product of two vectors sorted by stem, and how many stems they share.
func dot(a, b []term) (float64, int) {
	s, n := 0.0, 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].stem < b[j].stem:
			i++
		case a[i].stem > b[j].stem:
			j++
		default:
			s += a[i].w * b[j].w
			n++
			i++
			j++
		}
	}
	return s, n
}

// unit makes the length of a vector 1.
func unit(v []term) {
	sum := 0.0
	for _, t := range v {
		sum += t.w * t.w
	}
	n := math.Sqrt(sum)
	for i := range v {
		if n > 0 {
			v[i].w /= n
		}
	}
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
