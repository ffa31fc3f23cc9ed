package lineage

import (
	"math"
	"slices"
)

// The prior of a tree, in log-odds: that both ends of a tie come from a text not held, and
// that a report was made from two. Set on generated stories, of which a tenth of the ties
// are of either kind.
const (
	byLost    = -1.6
	byParents = -2.2
)

// orient decides the direction of the ties of a tree jointly: every report but the first
// was made from another, and few from two. So the direction of one tie tells of its
// neighbours, and three weak votes for one head make it the head. It returns the course of
// each of g's ties, exactly, by sum-product over the tree (Pearl, "Reverend Bayes on
// inference engines", 1982): the states of a tie are the fields of course, and a witness
// weighs how many of its ties lead to it.
func (g *graph) orient() []course {
	index := map[*tie]int{}
	for i, t := range g.ties {
		index[t] = i
	}
	// From the leaves of each tree to a root, and back.
	order, up := g.order()
	to := make([][2][2]float64, len(g.ties)) // of a tie and its end (0: a) what the end's other ties say, by whether this one leads to it
	for _, w := range slices.Backward(order) {
		if up[w] != nil {
			g.message(w, up[w], index, to)
		}
	}
	for _, w := range order {
		g.messages(w, up[w], index, to)
	}
	out := make([]course, len(g.ties))
	for i, t := range g.ties {
		x := t.weights()
		a, b := to[i][0], to[i][1]
		c := course{down: x.down * a[0] * b[1], up: x.up * a[1] * b[0], lost: x.lost * a[1] * b[1]}
		sum := c.down + c.up + c.lost
		out[i] = course{c.down / sum, c.up / sum, c.lost / sum}
	}
	return out
}

// weights returns how likely each course of a tie is by its own evidence.
func (t *tie) weights() course {
	x := math.Max(-8, math.Min(8, t.toward))
	return course{math.Exp(x / 2), math.Exp(-x / 2), math.Exp(byLost)}
}

// order returns the witnesses of all trees, each tree from a root down, and the tie by
// which each is reached.
func (g *graph) order() (order []int, up []*tie) {
	up = make([]*tie, len(g.at))
	seen := make([]bool, len(g.at))
	for r := range g.at {
		if seen[r] || len(g.at[r]) == 0 {
			continue
		}
		seen[r] = true
		order = append(order, r)
		for i := len(order) - 1; i < len(order); i++ {
			for _, t := range g.at[order[i]] {
				if o := t.other(order[i]); !seen[o] {
					seen[o], up[o] = true, t
					order = append(order, o)
				}
			}
		}
	}
	return order, up
}

// incoming holds, by how many ties lead to a witness (none, one, more), how likely that is.
type incoming [3]float64

func (x incoming) and(y [2]float64) incoming {
	return incoming{x[0] * y[0], x[1]*y[0] + x[0]*y[1], (x[1]+x[2])*y[1] + x[2]*y[0]}
}

func (x incoming) with(y incoming) incoming {
	return incoming{x[0] * y[0], x[1]*y[0] + x[0]*y[1], x[2]*(y[0]+y[1]+y[2]) + x[1]*(y[1]+y[2]) + x[0]*y[2]}
}

// seen returns what a tie says to its end w: how likely it is that it does not lead to w,
// and that it does.
func (g *graph) seen(t *tie, w int, index map[*tie]int, to [][2][2]float64) [2]float64 {
	x := t.weights()
	i := index[t]
	if w == t.a {
		m := to[i][1]
		return [2]float64{x.down * m[1], x.up*m[0] + x.lost*m[1]}
	}
	m := to[i][0]
	return [2]float64{x.up * m[1], x.down*m[0] + x.lost*m[1]}
}

// say notes what w's other ties, of which in tells, say to t.
func (g *graph) say(t *tie, w int, in incoming, index map[*tie]int, to [][2][2]float64) {
	two := math.Exp(byParents)
	m := [2]float64{in[0] + in[1] + two*in[2], in[0] + two*(in[1]+in[2])}
	sum := m[0] + m[1]
	end := 0
	if w == t.b {
		end = 1
	}
	to[index[t]][end] = [2]float64{m[0] / sum, m[1] / sum}
}

func (g *graph) message(w int, t *tie, index map[*tie]int, to [][2][2]float64) {
	in := incoming{1, 0, 0}
	for _, o := range g.at[w] {
		if o != t {
			in = in.and(g.seen(o, w, index, to)).normal()
		}
	}
	g.say(t, w, in, index, to)
}

// messages says to every tie of w but up what the others say.
func (g *graph) messages(w int, up *tie, index map[*tie]int, to [][2][2]float64) {
	n := len(g.at[w])
	after := make([]incoming, n+1)
	after[n] = incoming{1, 0, 0}
	for i := n - 1; i >= 0; i-- {
		after[i] = after[i+1].and(g.seen(g.at[w][i], w, index, to)).normal()
	}
	before := incoming{1, 0, 0}
	for i, t := range g.at[w] {
		if t != up {
			g.say(t, w, before.with(after[i+1]), index, to)
		}
		before = before.and(g.seen(t, w, index, to)).normal()
	}
}

func (x incoming) normal() incoming {
	sum := x[0] + x[1] + x[2]
	return incoming{x[0] / sum, x[1] / sum, x[2] / sum}
}
