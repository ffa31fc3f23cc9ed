package story

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/report"
)

// stepwise groups sketches step by step.
func stepwise(t *testing.T, sk []*Sketch, readings []*claim.Reading) []*Story {
	t.Helper()
	sk = slices.Clone(sk)
	Order(sk)
	pairs := slices.Collect(Pairs(sk, Postings(sk)))
	component := Components(len(sk), pairs)
	var out []*Story
	for first := range sk {
		if component[first] != int32(first) {
			continue
		}
		var own []*Sketch
		place := map[int32]int32{}
		for i, c := range component {
			if c == int32(first) {
				place[int32(i)] = int32(len(own))
				own = append(own, sk[i])
			}
		}
		var ties []Scored
		for _, p := range pairs {
			if component[p.A] == int32(first) {
				ties = append(ties, Scored{place[p.A], place[p.B], p.Score})
			}
		}
		stories := Compose(own, ties)
		if readings != nil {
			of := ByReport(readings)
			if err := Digested(stories, own, func(id report.ID) (*claim.Reading, error) { return of[id], nil }); err != nil {
				t.Fatal(err)
			}
		}
		out = append(out, stories...)
	}
	slices.SortFunc(out, larger)
	return out
}

// Step by step the stories are those of an index, whichever part of a crowd is taken, and
// in whatever order: block keys are common there, and reports out of each other's reach.
func TestSteps(t *testing.T) {
	sk := crowdSketches(200)
	seeds := 30
	if testing.Short() {
		seeds = 10
	}
	for seed := range seeds {
		some := shuffle(sk, uint64(seed))[:10+seed*180/seeds]
		if got, want := stepwise(t, some, nil), GatherSketches(some); !reflect.DeepEqual(got, want) {
			t.Fatalf("%d sketches (seed %d):\n%s\nwant\n%s", len(some), seed, canon(got), canon(want))
		}
	}
	if got := stepwise(t, nil, nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

// The pairs are those that the index holds in the end.
func TestPairs(t *testing.T) {
	sk := slices.Clone(crowdSketches(200))
	Order(sk)
	x := NewIndex()
	for _, s := range sk {
		x.Add(s)
	}
	var want []Scored
	for a, ties := range x.edges {
		for _, e := range ties {
			if int32(a) < e.to {
				want = append(want, Scored{int32(a), e.to, e.score})
			}
		}
	}
	slices.SortFunc(want, func(p, q Scored) int { return int(p.A-q.A)*1000 + int(p.B-q.B) })
	if got := slices.Collect(Pairs(sk, Postings(sk))); !slices.Equal(got, want) || len(got) < 50 {
		t.Errorf("got %d pairs, want %d", len(got), len(want))
	}
	for p := range Pairs(sk, Postings(sk)) {
		if p != want[0] {
			t.Errorf("first %v", p)
		}
		break
	}
}

// The paragraphs of a round-up are given to its stories step by step as at once.
func TestDigested(t *testing.T) {
	rs := reports()
	var texts []string
	for _, n := range []int{0, 5} {
		texts = append(texts, rs[n].Text, rs[n+1].Text, rs[n+3].Text)
	}
	var in []*claim.Reading
	var sk []*Sketch
	for _, r := range append(rs[:10:10], of("digest", "2031-04-05", "The week in brief\n\n"+strings.Join(texts, "\n\n"))) {
		in = append(in, read(r))
		sk = append(sk, SketchOf(in[len(in)-1]))
	}
	got, want := stepwise(t, sk, in), Gather(in)
	if !reflect.DeepEqual(got, want) || !slices.ContainsFunc(got, func(s *Story) bool { return len(s.Passages) > 0 }) {
		t.Errorf("%s\nwant\n%s", canon(got), canon(want))
	}
}
