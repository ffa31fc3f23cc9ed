package lru

import (
	"errors"
	"testing"
)

// A cache keeps no more than it may, and nothing that was made while it was cleared.
func TestCache(t *testing.T) {
	c := New[int, int](10)
	made := 0
	load := func(k, weight int) int {
		v, err := c.Load(k, func() (int, int, error) { made++; return k * k, weight, nil })
		if err != nil || v != k*k {
			t.Fatal(v, err)
		}
		return v
	}
	load(1, 4)
	load(2, 4)
	load(1, 4)
	load(3, 4) // drops 2
	load(1, 4)
	if made != 3 {
		t.Errorf("made %d", made)
	}
	load(2, 4)
	if made != 4 || c.weight > 10 {
		t.Errorf("made %d, weight %d", made, c.weight)
	}
	load(9, 11) // too heavy to be kept
	load(9, 11)
	if made != 6 {
		t.Errorf("made %d", made)
	}
	c.Load(7, func() (int, int, error) { c.Clear(); return 49, 1, nil })
	load(7, 1)
	if made != 7 {
		t.Error("what was made while it was cleared was kept")
	}
	fault := errors.New("x")
	if _, err := c.Load(8, func() (int, int, error) { return 0, 0, fault }); err != fault {
		t.Error(err)
	}
}

// A value that became heavier counts as such, and others go for it.
func TestWeigh(t *testing.T) {
	c := New[int, int](10)
	made := 0
	load := func(k int) {
		c.Load(k, func() (int, int, error) { made++; return k, 2, nil })
	}
	load(1)
	load(2)
	c.Weigh(2, 9)
	c.Weigh(3, 9) // it is not there
	load(2)
	load(1)
	if made != 3 || c.weight > 10 {
		t.Errorf("made %d, weight %d", made, c.weight)
	}
	c.Weigh(1, 11) // too heavy to be kept
	if load(1); made != 4 || c.weight > 10 {
		t.Errorf("made %d, weight %d", made, c.weight)
	}
}
