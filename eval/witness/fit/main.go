// Command fit learns the weights of package lineage on generated stories: those of the
// evidence that two reports come from one text, and those of the votes on which was made
// from which. It prints them as Go, and how well they do on stories that it did not learn
// from.
//
//	go run ./eval/witness/fit -n 600
//
// Both are logistic regressions with a small penalty on large weights, by gradient descent
// from zero: the same seeds give the same weights.
package main

import (
	"flag"
	"fmt"
	"math"
	"strings"

	"stemma"
	"stemma/claim"
	"stemma/collate"
	"stemma/eval/witness"
	"stemma/lineage"
)

// tiesPrior is what we expect of the evidence of ties, from reading reports. A generator
// cannot say how often strangers share a name or a figure.
var tiesPrior = lineage.Grounds{14, 35, 2.5, 0.6, 0.3, 1, 3, 3, 1}

// The names of the evidence of a tie and of the votes, in the order of package lineage.
var (
	tieNames  = strings.Fields("cover excess told figure name credit twins order alike")
	voteNames = strings.Fields("time veto credit bare agency hedge source bound round quote title held own")
)

// An example is what was weighed of two reports, and whether it is so.
type example struct {
	x   []float64
	yes bool
}

func main() {
	n := flag.Uint64("n", 400, "number of stories to learn from")
	seed := flag.Uint64("seed", 1000, "seed of the first")
	penalty := flag.Float64("penalty", 0.02, "on the distance of the weights of ties from what is expected of them")
	flag.Parse()
	var ties, votes []example
	for i := range *n {
		t, v := examples(*seed + i)
		ties, votes = append(ties, t...), append(votes, v...)
	}
	cut := func(e []example) ([]example, []example) { return e[:len(e)*4/5], e[len(e)*4/5:] }
	learn, check := cut(ties)
	print("ties", append([]string{"bias"}, tieNames...), fit(learn, append([]float64{-3.9}, tiesPrior[:]...), 1, *penalty), learn, check)
	learn, check = cut(votes)
	print("votes", voteNames, fit(learn, make([]float64, len(voteNames)), 0, 0.0005), learn, check)
}

// examples weighs the pairs of a story. Pairs that share an account but no fact of it are
// no examples. A vote is an example in both directions.
func examples(seed uint64) (ties, votes []example) {
	s := witness.Make(seed, false)
	var rs []*claim.Reading
	of := map[string]int{}
	for i := range s.Reports {
		r := s.Report(i)
		of[string(r.ID)] = i
		rs = append(rs, stemma.Read(stemma.English(), r))
	}
	c := collate.Collate(stemma.GatherAsOne(rs)[0], rs)
	for _, w := range lineage.Weigh(c) {
		a, b := of[string(c.Witnesses[w.A].Report.ID)], of[string(c.Witnesses[w.B].Report.ID)]
		switch {
		case s.Independent(a, b):
			ties = append(ties, example{append([]float64{1}, w.Grounds[:]...), false})
		case s.Share(a, b) > 1:
			ties = append(ties, example{append([]float64{1}, w.Grounds[:]...), true})
		}
		if !w.Drawn || !s.Made(a, b) && !s.Made(b, a) {
			continue
		}
		votes = append(votes, example{w.Votes[:], s.Made(b, a)}, example{minus(w.Votes[:]), s.Made(a, b)})
	}
	return ties, votes
}

func minus(x []float64) []float64 {
	out := make([]float64, len(x))
	for i := range x {
		out[i] = -x[i]
	}
	return out
}

func dot(w, x []float64) float64 {
	sum := 0.0
	for i := range w {
		sum += w[i] * x[i]
	}
	return sum
}

// fit returns the weights of a logistic regression, those from free on not below zero.
func fit(es []example, prior []float64, free int, penalty float64) []float64 {
	const rounds, rate = 3000, 0.5
	n := len(es[0].x)
	scale := make([]float64, n) // so that one rate serves all
	for _, e := range es {
		for i, v := range e.x {
			scale[i] += v * v / float64(len(es))
		}
	}
	for i := range scale {
		scale[i] = math.Sqrt(scale[i] + 1e-12)
	}
	w := make([]float64, n)
	for range rounds {
		g := make([]float64, n)
		for _, e := range es {
			p := 0.0
			for i, v := range e.x {
				p += w[i] * v / scale[i]
			}
			d := -1 / (1 + math.Exp(-p))
			if e.yes {
				d++
			}
			for i, v := range e.x {
				g[i] += d * v / scale[i] / float64(len(es))
			}
		}
		for i := range w {
			if w[i] += rate * (g[i] - penalty*(w[i]-prior[i]*scale[i])); w[i] < 0 && i >= free {
				w[i] = 0 // evidence does not speak against what it is evidence of
			}
		}
	}
	for i := range w {
		w[i] /= scale[i]
	}
	return w
}

func print(what string, names []string, w []float64, learn, check []example) {
	fmt.Printf("%s: %d examples\n", what, len(learn)+len(check))
	for i, n := range names {
		fmt.Printf("\t%-8s %6.2f\n", n, w[i])
	}
	for _, at := range []float64{0, 1, 2, 3} {
		said, right, all := 0, 0, 0
		for _, e := range check {
			if e.yes {
				all++
			}
			if dot(w, e.x) >= at {
				said++
				if e.yes {
					right++
				}
			}
		}
		fmt.Printf("\tfrom %.0f: P %.3f R %.3f\n", at, float64(right)/float64(max(1, said)), float64(right)/float64(max(1, all)))
	}
}
