package mention

import "testing"

func TestLadder(t *testing.T) {
	down := []Firmness{Confirmed, Stated, Expected, Reportedly, Alleged, Possible, Conditional}
	for i, a := range down {
		for j, b := range down {
			if got, want := Weaker(a, b), i > j; got != want {
				t.Errorf("Weaker(%s, %s) = %v, want %v", a, b, got, want)
			}
		}
		for _, b := range []Firmness{Denied, Negated, "", "loud"} {
			if Weaker(a, b) || Weaker(b, a) || b.Rank() != 0 {
				t.Errorf("%s and %q can be compared", a, b)
			}
		}
	}
}
