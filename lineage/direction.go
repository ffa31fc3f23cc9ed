package lineage

import "math"

// directionWeights holds, in log-odds, what each vote says of the direction. See votes.
var directionWeights = Votes{
	voteTime: 0.8, voteVeto: 2, voteCredit: 4, voteBare: 0.8, voteAgency: 1.0, voteHedge: 0.6, voteSource: 0.5,
	voteBound: 0.5, voteRound: 0.8, voteQuote: 0.8, voteTitle: 0.4, voteHeld: 3, voteOwn: 1,
}

// direct decides the courses of ties. Those of trees are decided jointly; one beside a tree
// is by its own evidence.
func direct(kept []*tie, x *changes) {
	g := newGraph(len(x.ps))
	for _, t := range kept {
		t.votes = x.between(t)
		for k, v := range t.votes {
			t.toward += v * directionWeights[k]
		}
		if !t.beside {
			g.add(t)
		}
	}
	for i, c := range g.orient() {
		g.ties[i].course = c
	}
	for _, t := range kept {
		if t.beside {
			w := t.weights()
			w.lost *= math.Exp(besideLost)
			sum := w.down + w.up + w.lost
			t.course = course{w.down / sum, w.up / sum, w.lost / sum}
		}
	}
}

// besideLost is by how much more a tie beside a tree is of a text not held.
const besideLost = 2.0
