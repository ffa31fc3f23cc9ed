package story

import "testing"

// The company of two reports is the others that both are like, as a share of those like
// the one with fewer.
func TestCompany(t *testing.T) {
	const far = -9.0
	score := [][]float64{
		{0, 2, 2, 2, far},
		{2, 0, 2, 2, far},
		{2, 2, 0, 2, far},
		{2, 2, 2, 0, 1},
		{far, far, far, 1, 0},
	}
	got := company(score)
	for _, c := range []struct {
		i, j int
		want float64
	}{
		{0, 1, 2 / 3.5}, // of three each, two are the same
		{3, 0, 2 / 3.5},
		{4, 0, 1 / 1.5}, // 3, whom 4 is like, is like 0
		{4, 3, 0},       // but nobody is like 4 and 3
	} {
		if d := got[c.i][c.j] - c.want; d > 1e-9 || d < -1e-9 || got[c.i][c.j] != got[c.j][c.i] {
			t.Errorf("company of %d and %d: %v, want %v", c.i, c.j, got[c.i][c.j], c.want)
		}
	}
}
