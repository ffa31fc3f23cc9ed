// Command score scores stemma on stories with known truth.
//
//	go run ./eval/witness/score -n 300 -seed 1
//	go run ./eval/witness/score -n 300 -seed 500000 -unread
//
// The errors that it makes in stories of the scenes kept for measuring are read by nobody,
// and not printed.
package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"

	"stemma/eval/ledger"
	"stemma/eval/witness"
)

func main() {
	seed := flag.Uint64("seed", 1, "seed of the first story; the others follow it")
	n := flag.Uint64("n", 100, "number of stories")
	unread := flag.Bool("unread", false, "score the scenes that are kept for measuring")
	verbose := flag.Bool("v", false, "print the errors")
	flag.Parse()
	var sum witness.Scores
	for i := range *n {
		s := witness.Make(*seed+i, *unread)
		e, number := witness.Edit(s)
		sum.Add(witness.Score(s, e, number))
	}
	if *verbose && !*unread {
		for _, l := range sum.Log {
			fmt.Println(l)
		}
	}
	fmt.Printf("%d stories, %d reports\n", sum.Stories, sum.Reports)
	fmt.Printf("ties      %s, %d of %d independent pairs tied\n", prf(sum.Ties), sum.Ties.FP, sum.Independent)
	fmt.Printf("parents   %s\n", prf(sum.Edges))
	for _, k := range slices.Sorted(maps.Keys(sum.Split)) {
		x := sum.Split[k]
		fmt.Printf("  %-12s %4d true, tied %.2f, parent named %.2f\n", k, x[0], share(x[1], x[0]), share(x[2], x[0]))
	}
	count("lines", sum.Lines)
	count("origins", sum.Origins)
	for _, k := range slices.Sorted(maps.Keys(sum.Findings)) {
		fmt.Printf("finding %-22s %s\n", k, prf(sum.Findings[k]))
	}
}

func prf(p ledger.PRF) string {
	return fmt.Sprintf("P %.3f R %.3f of %d", p.P(), p.R(), p.TP+p.FN)
}

func count(what string, c witness.Count) {
	fmt.Printf("%-9s right %.3f, in the interval %.3f, within one %.3f of %d\n", what, share(c.Right, c.Of), share(c.Within, c.Of), share(c.Near, c.Of), c.Of)
}

func share(a, b int) float64 { return float64(a) / float64(max(1, b)) }
