package story

import (
	"fmt"
	"slices"
	"testing"

	"stemma/internal/cputime"
)

// lookAlikes returns n sketches, seven of an event, whose neighbours in time share so much
// that all are one component.
func lookAlikes(n int) (sk []*Sketch) {
	for i := range n {
		b := bag{}
		for k := range 10 {
			b.add(key('t', fmt.Sprint("own", i/7, k)), 5, word, k < 8)
		}
		for k := range 24 { // of the events of some weeks
			b.add(key('t', fmt.Sprint("near", i/7+k)), 6, word, k < 3)
		}
		terms := pick(nil, b.heaviest(), ^kind(0), mostWords)
		slices.SortFunc(terms, byKey)
		r := of(fmt.Sprintf("%06d", i), "2031-01-01", fmt.Sprint("report ", i))
		day := dayNumber(r.Published.Date()) + int32(i/7)
		sk = append(sk, &Sketch{id: r.ID, ref: r.Ref, when: moment{day: day, only: true}, day: day, terms: terms, norms: lengths(terms)})
	}
	Order(sk)
	return sk
}

// A component of twice the reports is composed in about twice the time, however large.
func TestLargeComponent(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	const n = 4000
	compose := func(n int) func() {
		sk := lookAlikes(n)
		pairs := slices.Collect(Pairs(sk, Postings(sk)))
		if first := Components(n, pairs); slices.ContainsFunc(first, func(c int32) bool { return c != 0 }) {
			t.Fatal("they are not one component")
		}
		return func() {
			if ss := Compose(sk, pairs); len(ss) < 2 {
				t.Fatalf("%d stories", len(ss))
			}
		}
	}
	one, two := cputime.Growth(compose(n), compose(2*n))
	t.Logf("%v, and %v of twice the reports", one, two)
	if !cputime.Within(one, two) {
		t.Errorf("%v, and %v of twice the reports", one, two)
	}
}
