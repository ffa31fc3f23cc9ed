package sense

import (
	"slices"
	"strings"
	"testing"
)

// TestLikeWordsAreAlike: words that papers use for each other are more alike than others of
// the same subject.
func TestLikeWordsAreAlike(t *testing.T) {
	m := English()
	for _, c := range []string{
		"arrest detain rain", "kill dead bridg", "girl schoolgirl tax", "sack dismiss river", "court judg river",
		"flood water salari", "doctor physician roof", "illeg unlaw green", "pay wage fog", "blaze fire vote",
	} {
		f := strings.Fields(c)
		a, b, other := of(t, m, f[0]), of(t, m, f[1]), of(t, m, f[2])
		if Likeness(a, b) < Likeness(a, other)+.2 {
			t.Errorf("%s: %.2f like %s, %.2f like %s", f[0], Likeness(a, b), f[1], Likeness(a, other), f[2])
		}
	}
}

func of(t *testing.T, m *Model, stem string) *Vector {
	t.Helper()
	v, weight, ok := m.Of(stem)
	if !ok || weight <= 0 {
		t.Fatalf("%s has no vector", stem)
	}
	return v
}

// TestFunctionWordsWeighLess: what every sentence has counts less than what it is about.
func TestFunctionWordsWeighLess(t *testing.T) {
	m := English()
	for _, light := range []string{"the", "of", "was", "on"} {
		for _, heavy := range []string{"earthquak", "hostag", "cathedr"} {
			_, a, _ := m.Of(light)
			if _, b, ok := m.Of(heavy); !ok || a >= b {
				t.Errorf("%s weighs %.2f, %s %.2f", light, a, heavy, b)
			}
		}
	}
}

// TestEveryStemIsFound, and no other.
func TestEveryStemIsFound(t *testing.T) {
	m := English()
	for i := range m.Len() {
		v, _, ok := m.Of(m.Stem(i))
		if !ok {
			t.Fatalf("stem %d, %q, is not found", i, m.Stem(i))
		}
		if n := Dot(v, v); n < Unit*Unit*95/100 || n > Unit*Unit*105/100 {
			t.Fatalf("%q has length² %d", m.Stem(i), n)
		}
	}
	for _, no := range []string{"", "\n", "zzzz", "aa\nab", "~"} {
		if _, _, ok := m.Of(no); ok {
			t.Errorf("%q has a vector", no)
		}
	}
	if slices.ContainsFunc([]int{1, 2, 7, m.Len() - 1}, func(i int) bool { return m.Stem(i-1) >= m.Stem(i) }) {
		t.Error("the stems are not sorted")
	}
}

// TestDamagedModel: a model that is cut or changed in its head is none.
func TestDamagedModel(t *testing.T) {
	for _, bad := range []string{"", model[:10], model[:len(Magic)+4], model[:len(model)-1], model + "x", "x" + model[1:]} {
		if _, ok := load(bad); ok {
			t.Errorf("a model of %d bytes is taken", len(bad))
		}
	}
}

func TestSum(t *testing.T) {
	var s Sum
	if _, ok := s.Direction(); ok {
		t.Error("nothing has a direction")
	}
	m := English()
	a, b := of(t, m, "river"), of(t, m, "court")
	s.Add(a, 2)
	s.Add(b, 1)
	d, _ := s.Direction()
	if Likeness(&d, a) <= Likeness(&d, b) {
		t.Error("a sum is less like what it has more of")
	}
	var less Sum
	less.Add(b, 1)
	s.Subtract(&less)
	s.Divide(3)
	if d, _ = s.Direction(); Likeness(&d, a) < .99 {
		t.Errorf("what is left has likeness %.2f", Likeness(&d, a))
	}
}

// TestAmong: what is told of many vectors at once is what Dot says of two.
func TestAmong(t *testing.T) {
	m := English()
	for _, n := range []int{0, 1, 2, 63, 64, 65, 200} {
		var vs []*Vector
		for i := range n {
			v, _, _ := m.Of(m.Stem(i * 97 % m.Len()))
			vs = append(vs, v)
		}
		told := 0
		Among(vs, func(i int, dots []float32) {
			for j, d := range dots {
				if int(d) != Dot(vs[i], vs[j]) {
					t.Fatalf("%d vectors: %d and %d: %v, want %d", n, i, j, d, Dot(vs[i], vs[j]))
				}
				told++
			}
		})
		if told != n*n {
			t.Errorf("%d vectors: told of %d pairs", n, told)
		}
	}
}
