package lineage

import "math"

// direct decides the courses of ties. Those of trees are decided jointly; one beside a tree
// is by its own evidence. Time alone decides nothing: who published first may have copied
// faster. So a direction must be likely without it too.
func decideCourses(kept []*tie, x *changes) {
	for _, t := range kept {
		t.votes = x.between(t)
	}
	untimed := courses(kept, len(x.ps), func(k int) bool { return k != voteTime })
	for i, c := range courses(kept, len(x.ps), func(int) bool { return true }) {
		t := kept[i]
		t.course = c
		down, up := math.Min(c.down, untimed[i].down), math.Min(c.up, untimed[i].up)
		t.direct = logit(max(c.down, c.up)) >= decided && logit(max(down, up)) >= likely && !t.vetoed() && !t.brothers(x)
	}
}

// vetoed reports whether the child of a tie is the earlier by the clock and does not name
// the parent's outlet: nobody is said to have made a report from one that came later. Of two
// reports of one outlet the clock alone knows which was written over the other: the later may
// tell more or less.
func (t *tie) vetoed() bool {
	toward := 1.0
	if t.course.up > t.course.down {
		toward = -1
	}
	if t.outlet {
		return t.votes[voteTime]*toward <= 0
	}
	return t.votes[voteTime]*toward < 0 && t.votes[voteCredit]*toward <= 0
}

// brothers reports whether the ends of a tie may well both be copies of an agency's text that is
// not held: one of them credits an agency, or one stands nearly whole in the other, while the child names neither the
// parent's outlet, nor is the parent an agency's own text, nor was much more rounded, cut or left out on the way.
// So it is, too, where less was.
func (t *tie) brothers(x *changes) bool {
	toward, parent, child := 1.0, t.a, t.b
	if t.course.up > t.course.down {
		toward, parent, child = -1, t.b, t.a
	}
	if x.own[parent] || t.outlet || t.votes[voteCredit]*toward > 0 {
		return false
	}
	lost := 0.0
	for _, k := range [...]int{voteSource, voteBound, voteRound, voteQuote, voteTitle} {
		lost += t.votes[k] * toward
	}
	return x.credit[child] || x.credit[parent] || lost < 0 || max(t.coverA, t.coverB) >= copied && lost < leastLost
}

// leastLost is how many sources, bounds, roundings, cuts and titles more were lost in one direction
// than in the other where a rewriter shows in a copy. Ours.
const leastLost = 2

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
