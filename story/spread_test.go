package story

import (
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/report"
)

// Spread over keys, the pairs are those of Pairs.
func TestSpread(t *testing.T) {
	sk := crowdSketches(150)
	Order(sk)
	want := slices.Collect(Pairs(sk, Postings(sk)))
	bear := map[uint32][]int{}
	for i, s := range sk {
		for _, k := range s.Keys() {
			bear[k] = append(bear[k], i)
		}
	}
	speak := map[[2]int]int{}
	for k, places := range bear {
		for i, j := range Reach(len(places)) {
			speak[[2]int{places[i], places[j]}] += Speaks(k)
		}
	}
	var got []Scored
	for p, n := range speak {
		a, b := sk[p[0]], sk[p[1]]
		if z, ok := Meet(a, b); ok && Enough(len(a.Keys()), len(b.Keys()), n) {
			got = append(got, Scored{int32(p[0]), int32(p[1]), z})
		}
	}
	slices.SortFunc(got, func(a, b Scored) int { return int(a.A-b.A)*1000 + int(a.B-b.B) })
	if !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("%d pairs, want %d", len(got), len(want))
	}
}

// Ranks sort as Order does: by time, those of which only the day is known after the others of it, undated ones last.
func TestRank(t *testing.T) {
	var sk []*Sketch
	for i, at := range []string{"", "1931-05-02", "2031-05-02", "2031-05-02T00:00:00Z", "2031-05-02T09:00:00Z", "2031-05-03", "1969-12-31T23:00:00Z"} {
		r := of(string(rune('a'+i)), "", "A ferry ran aground.")
		if when, err := time.Parse(time.DateOnly, at); err == nil {
			r.Published = report.Stamp{Time: when, Day: true}
		} else if when, err := time.Parse(time.RFC3339, at); err == nil {
			r.Published = report.Stamp{Time: when}
		}
		r.URL = at
		r.Seal()
		sk = append(sk, SketchOf(read(r)))
	}
	Order(sk)
	if !slices.IsSortedFunc(sk, func(a, b *Sketch) int { return strings.Compare(a.Rank(), b.Rank()) }) {
		for _, s := range sk {
			t.Errorf("%+v %x", s.when, s.Rank()[:RankBytes])
		}
	}
	for _, s := range sk {
		if s.Rank()[RankBytes:] != string(s.ID()) {
			t.Errorf("%q", s.Rank())
		}
	}
}
