package lineage

import "math"

// directionWeights holds, in log-odds, what each vote says of the direction: those of a fit on
// made stories (eval/witness/fit), rounded.
var directionWeights = Votes{
	voteTime: 2.8, voteCredit: 4, voteBare: 1, voteAgency: 1.5, voteHedge: 0.4, voteSource: 0.3,
	voteBound: 1.4, voteRound: 2, voteQuote: 2.2, voteTitle: 1.2, voteHeld: 10,
}

// direct decides the courses of ties. Those of trees are decided jointly; one beside a tree
// is by its own evidence. Time alone decides nothing: who published first may have copied
// faster. So a direction must be likely without it too.
func direct(kept []*tie, x *changes) {
	for _, t := range kept {
		t.votes = x.between(t)
	}
	untimed := courses(kept, len(x.ps), func(k int) bool { return k != voteTime })
	for i, c := range courses(kept, len(x.ps), func(int) bool { return true }) {
		t := kept[i]
		t.course = c
		down, up := math.Min(c.down, untimed[i].down), math.Min(c.up, untimed[i].up)
		t.direct = logit(max(c.down, c.up)) >= decided && logit(max(down, up)) >= likely && !t.vetoed()
	}
}

// vetoed reports whether the child of a tie is the earlier by the clock and does not name
// the parent's outlet: nobody is said to have made a report from one that came later.
func (t *tie) vetoed() bool {
	toward := 1.0
	if t.course.up > t.course.down {
		toward = -1
	}
	return t.votes[voteTime]*toward < 0 && t.votes[voteCredit]*toward <= 0
}

// courses returns the course of every tie by the votes that count.
func courses(kept []*tie, witnesses int, counts func(vote int) bool) []course {
	g := newGraph(witnesses)
	out := make([]course, len(kept))
	var of []int
	for i, t := range kept {
		t.toward = 0
		for k, v := range t.votes {
			if counts(k) {
				t.toward += v * directionWeights[k]
			}
		}
		if !t.beside {
			g.add(t)
			of = append(of, i)
			continue
		}
		w := t.weights()
		w.lost *= math.Exp(besideLost)
		sum := w.down + w.up + w.lost
		out[i] = course{w.down / sum, w.up / sum, w.lost / sum}
	}
	for i, c := range g.orient() {
		out[of[i]] = c
	}
	return out
}

const (
	// likely is the log-odds that a direction must have without time.
	likely = 0.4
	// besideLost is by how much more a tie beside a tree is of a text not held.
	besideLost = 2.0
)
