package lineage

import (
	"math"
	"strings"

	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// mostChanges is the number of changes of one kind beyond which more tell nothing new. Ours.
const mostChanges = 3

func clamp(n int) float64 { return float64(max(-mostChanges, min(mostChanges, n))) }

// A changes compares tied witnesses.
type changes struct {
	c      *collate.Collation
	ps     []*profile
	w      *matcher
	decl   map[[2]int]bool // child and parent: the child names the parent's outlet
	credit map[int]bool    // carries a credit
	own    []bool          // an agency's own report
	sents  []sentenceFacts // of every witness
	quotes []map[int]int   // of every witness: of an utterance the words it has
	names  []map[int]naming
}

// sentenceFacts holds of every sentence of a witness what may be lost.
type sentenceFacts struct {
	hedges, sources []int
	figures         [][]int
}

// A naming is how a witness names an actor.
type naming struct{ title bool }

func changesOf(c *collate.Collation, ps []*profile, w *matcher, decl []declaration, held *published) *changes {
	n := len(c.Witnesses)
	x := &changes{c: c, ps: ps, w: w, decl: map[[2]int]bool{}, credit: map[int]bool{}, own: make([]bool, n)}
	for _, d := range decl {
		if d.kind == credited {
			x.credit[d.witness] = true
		}
		for _, p := range held.of(d.key, d.witness) {
			x.decl[[2]int{d.witness, p}] = true
		}
	}
	for w := range c.Witnesses {
		x.own[w] = held.agency[w]
		x.sents = append(x.sents, factsOf(&c.Witnesses[w]))
		x.quotes, x.names = append(x.quotes, map[int]int{}), append(x.names, map[int]naming{})
	}
	for u := range c.Utterances {
		for _, r := range c.Utterances[u].Readings {
			w := &c.Witnesses[r.Witness]
			first, last := w.WordsIn(w.Quotes[r.Quote].Span)
			x.quotes[r.Witness][u] += last - first
		}
	}
	for a := range c.Cast {
		for _, m := range c.Cast[a].Members {
			k := &c.Witnesses[m.Witness].Cast.Members[m.Member]
			x.names[m.Witness][a] = naming{x.names[m.Witness][a].title || !k.Title.Empty()}
		}
	}
	return x
}

// factsOf lists what stands in every sentence of a witness.
func factsOf(w *story.Witness) sentenceFacts {
	n := len(w.Sents)
	f := sentenceFacts{make([]int, n), make([]int, n), make([][]int, n)}
	for _, h := range w.Hedges {
		if i := sentAt(w, h.Span); i >= 0 {
			f.hedges[i]++
		}
	}
	for _, a := range w.Attributions {
		if a.Sent >= 0 && a.Sent < n {
			f.sources[a.Sent] += len(a.Chain)
		}
	}
	for i := range w.Figures {
		if k := sentAt(w, w.Figures[i].Span); k >= 0 && !inQuote(w, w.Figures[i].Number) {
			f.figures[k] = append(f.figures[k], i)
		}
	}
	return f
}

// between returns how the changes between the ends of a tie vote on a being the parent.
func (x *changes) between(t *tie) Votes {
	var v Votes
	x.declared(&v, t)
	twins := x.w.twins(x.ps[t.a], x.ps[t.b])
	hedge, source, bound, round := 0, 0, 0, 0
	for _, tw := range twins {
		i, j := x.ps[t.a].sents[tw.a].index, x.ps[t.b].sents[tw.b].index
		hedge += sign(x.sents[t.a].hedges[i] - x.sents[t.b].hedges[j])
		source += sign(x.sents[t.a].sources[i] - x.sents[t.b].sources[j])
		for _, f := range x.sents[t.a].figures[i] {
			for _, g := range x.sents[t.b].figures[j] {
				b, r := lossOf(&x.c.Witnesses[t.a].Figures[f], &x.c.Witnesses[t.b].Figures[g])
				bound += b
				round += r
			}
		}
	}
	v[voteHedge], v[voteSource], v[voteBound], v[voteRound] = clamp(hedge), clamp(source), clamp(bound), clamp(round)
	quote, title := 0, 0
	for u, n := range x.quotes[t.a] {
		if m, ok := x.quotes[t.b][u]; ok && (n-m > 1 || m-n > 1) {
			quote += sign(n - m)
		}
	}
	for a, n := range x.names[t.a] {
		if m, ok := x.names[t.b][a]; ok && n.title != m.title {
			title += 1
			if m.title {
				title -= 2
			}
		}
	}
	v[voteQuote], v[voteTitle] = clamp(quote), clamp(title)
	na, nb := len(x.ps[t.a].sents), len(x.ps[t.b].sents)
	if na > 0 && nb > 0 {
		v[voteHeld] = elsewhere(len(twins), nb) - elsewhere(len(twins), na)
	}
	if len(t.shares) > 0 {
		v[voteFacts] = t.more
	}
	return v
}

// elsewhere returns the share of n sentences that stands elsewhere too, smoothed.
func elsewhere(twins, n int) float64 { return float64(twins) / float64(n+2) }

func sign(n int) int { return max(-1, min(1, n)) }

// declared sets the votes of time and of credits.
func (x *changes) declared(v *Votes, t *tie) {
	ta, tb := x.c.Witnesses[t.a].Report.Published, x.c.Witnesses[t.b].Report.Published
	if ta.Known() && tb.Known() {
		before := 0
		if ta.Day || tb.Day {
			before = ta.Date().Compare(tb.Date())
		} else {
			before = ta.Time.Compare(tb.Time)
		}
		v[voteTime] = float64(-before)
	}
	diff := func(a, b bool) float64 {
		switch {
		case a && !b:
			return 1
		case b && !a:
			return -1
		}
		return 0
	}
	v[voteCredit] = diff(x.decl[[2]int{t.b, t.a}], x.decl[[2]int{t.a, t.b}])
	v[voteBare] = diff(x.credit[t.a], x.credit[t.b])
	v[voteAgency] = diff(x.own[t.a], x.own[t.b])
}

// lossOf tells whether the figure g lost the bound of f, or was rounded from it: 1, or -1 for
// the reverse. Figures that do not say the same tell nothing.
func lossOf(f, g *figure.Figure) (bound, round int) {
	if f.Value == nil || g.Value == nil || f.Dimension != g.Dimension || f.Per != g.Per {
		return 0, 0
	}
	x, _ := f.Value.Float64()
	y, _ := g.Value.Float64()
	if f.Unit != g.Unit || x == 0 || math.Abs(x-y) > nearly*math.Abs(x) {
		return 0, 0
	}
	if x == y {
		exact := func(b figure.Bound) bool { return b == figure.Exact }
		return sign(one(exact(g.Bound)) - one(exact(f.Bound))), 0
	}
	return 0, sign(digits(quantity.String(f.Value)) - digits(quantity.String(g.Value)))
}

// nearly is how far a rounded number may be from the exact one. Ours.
const nearly = 0.12

// digits counts the digits of a number up to the last that is no zero.
func digits(s string) int { return len(strings.TrimRight(strings.Split(s, "/")[0], "0")) }
