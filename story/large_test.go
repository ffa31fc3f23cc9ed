package story

import (
	"flag"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

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

var grow = flag.Int("grow", 0, "how many reports TestGrow groups at most")

// TestGrow measures how the time of each step of grouping grows with reports that come as
// densely at the end as at the beginning, ten times as many each time. Nearly all that a pair
// has is shared with the reports of the weeks around it, so all are one component.
//
//	go test ./story -run TestGrow -grow 1000000 -v -timeout 1h
func TestGrow(t *testing.T) {
	if *grow == 0 {
		t.Skip("-grow says to how many reports")
	}
	const most = 1.15 // of the slope of log time over log reports
	var last time.Duration
	for n := 10_000; n <= *grow; n *= 10 {
		sk := lookAlikes(n)
		at := cputime.Used()
		lap := func() time.Duration {
			d := cputime.Used() - at
			at += d
			return d
		}
		postings := Postings(sk)
		key := lap()
		pairs := slices.Collect(Pairs(sk, postings))
		pair := lap()
		Components(n, pairs)
		tie := lap()
		stories := Compose(sk, pairs)
		compose := lap()
		all := key + pair + tie + compose
		t.Logf("%d reports: keys %v, %d pairs %v, components %v, %d stories %v; %v a report", n, key, len(pairs), pair, tie, len(stories), compose, all/time.Duration(n))
		if last > 0 {
			slope := math.Log10(float64(all) / float64(last))
			t.Logf("slope %.3f", slope)
			if slope > most {
				t.Errorf("from %d to %d reports the slope is %.3f", n/10, n, slope)
			}
		}
		last = all
	}
}
