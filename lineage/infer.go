package lineage

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"

	"stemma/collate"
	"stemma/report"
)

// Thresholds of the log-odds that one text stands behind two witnesses.
const (
	possible  = -1.2 // from here a tie is as likely as not by what was learnt, and collapses lines in the lower count
	probable  = 0.0  // from here an edge is drawn
	likelyTie = 0.6  // from here it collapses them in the upper count too: .99 of such ties of generated stories are true
	certain   = 2.2  // from here it is beyond doubt: none of such ties of generated or invented stories is false
	decided   = 2.0  // log-odds from which a direction is said
)

// Infer draws the stemma of a collation.
func Infer(c *collate.Collation) *Stemma {
	st := &Stemma{}
	for i := range c.Witnesses {
		st.Nodes = append(st.Nodes, Node{ID: c.Witnesses[i].Siglum, Witness: i})
	}
	decl, held := declarations(c)
	w := weigh(c, decl, held)
	for _, t := range w.kept {
		st.Edges = append(st.Edges, st.between(c, w.ps, t))
	}
	st.declared(c, decl, held, w)
	st.syndicated()
	st.quotes(c)
	st.lines(len(c.Witnesses))
	for _, t := range w.ties {
		if t.score >= possible && t.score < probable && st.Root[t.a] != st.Root[t.b] {
			st.Possible = append(st.Possible, [2]int{t.a, t.b})
		}
	}
	return st
}

// A weighing is what is weighed between the witnesses of a collation.
type weighing struct {
	ps   []*profile
	ties []*tie // between any two that share something
	kept []*tie // those that are drawn, with their courses
	*matcher
}

// weigh weighs the witnesses of a collation against each other. Twins take long to find. They
// are looked for where they decide whether a tie is drawn, and between those that are.
func weigh(c *collate.Collation, decl []declaration, held *published) *weighing {
	if len(c.Witnesses) < 2 {
		return &weighing{}
	}
	ps, stems := profiles(c)
	ts, class, at := ties(c, ps, stems)
	x := &weighing{ps: ps, ties: ts, matcher: newMatcher(balanceOf(ps, stems))}
	credited := creditsOf(decl)
	var open []*tie
	for _, t := range ts {
		t.credit = shareKey(credited, t.a, t.b)
		t.outlet = held.own[t.a] != "" && held.own[t.a] == held.own[t.b]
		if t.weigh(ps); t.score < t.bar(class) {
			open = append(open, t)
		}
	}
	x.twin(open)
	x.kept = forest(ts, ps, stems, class)
	if x.hold(c) {
		x.kept = forest(ts, ps, stems, class)
	}
	x.twin(x.kept)
	slices.SortStableFunc(x.kept, func(x, y *tie) int { return cmp.Compare(y.score, x.score) })
	at.runs(ps, x.kept)
	direct(x.kept, changesOf(c, ps, x.matcher, decl, held))
	return x
}

// twin looks for the twins of ties, with all that are of one later witness at once.
func (x *weighing) twin(ts []*tie) {
	later := make([][]*tie, len(x.ps))
	for _, t := range ts {
		later[t.b] = append(later[t.b], t)
	}
	for _, row := range later {
		for _, t := range row {
			t.twin(x.ps, x.matcher)
		}
	}
}

// Weigh returns what is weighed between the witnesses of a collation.
func Weigh(c *collate.Collation) []Weighed {
	decl, held := declarations(c)
	x := weigh(c, decl, held)
	x.twin(x.ties)
	var out []Weighed
	for _, t := range x.ties {
		w := Weighed{A: t.a, B: t.b, Score: t.score, Grounds: t.grounds(x.ps), Drawn: t.drawn != nil, Held: t.held}
		if w.Drawn {
			w.Votes = t.votes
		}
		out = append(out, w)
	}
	return out
}

func creditsOf(decl []declaration) map[int][]string {
	m := map[int][]string{}
	for _, d := range decl {
		if d.kind == credited {
			m[d.witness] = append(m[d.witness], d.key)
		}
	}
	return m
}

func shareKey(m map[int][]string, a, b int) bool {
	for _, x := range m[a] {
		for _, y := range m[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}

// between makes the edge of a tie, with its direction where the evidence for
// one is enough.
func (st *Stemma) between(c *collate.Collation, ps []*profile, t *tie) Edge {
	e := Edge{Child: t.b, Parent: t.a, Probability: logistic(t.score)}
	if t.course.up > t.course.down {
		e.Child, e.Parent = t.a, t.b
	}
	e.Direct = t.direct
	if e.Relation = t.relation(ps, e); e.Relation == SharesPassages {
		e.Direct = false
	}
	flip := e.Child == t.a
	id := func(w int, s report.Span) report.Passage {
		return report.Passage{Report: c.Witnesses[w].Report.ID, Span: s}
	}
	put := func(class, kind string, w float64, pairs [][2]report.Span) {
		ev := Evidence{Class: class, Kind: kind, Weight: math.Round(w*100) / 100}
		for _, p := range pairs {
			a, b := id(t.a, p[0]), id(t.b, p[1])
			if !flip {
				a, b = b, a
			}
			ev.Passages = append(ev.Passages, [2]report.Passage{a, b})
		}
		e.Evidence = append(e.Evidence, ev)
	}
	if len(t.runs) > 0 {
		sort.SliceStable(t.runs, func(i, j int) bool { return t.runs[i][0].Len() > t.runs[j][0].Len() })
		put("textual", "verbatim_run", tieWeights[tieCover]*math.Max(t.coverA, t.coverB), t.runs[:min(8, len(t.runs))])
	}
	if len(t.shared) > 0 {
		put("textual", "shared_rare_words", tieWeights[tieExcess]*t.rate, heaviest(t.shared, 8))
	}
	if len(t.figures) > 0 {
		put("factual", "exclusive_figure", tieWeights[tieFigure]*float64(min(3, len(t.figures))), t.figures)
	}
	if len(t.shares) > 0 {
		put("factual", "held_facts", t.held.odds()-heldBias, t.shares)
	}
	if t.votes[voteTime] != 0 {
		put("temporal", "published", directionWeights[voteTime], nil)
	}
	return e
}

// relation returns what the child of an edge is to its parent. Of two reports of one outlet it is
// seldom more than that, for what they share may be what the outlet says of every such event.
func (t *tie) relation(ps []*profile, e Edge) Relation {
	coverA, coverB := ps[t.a].ofOwn(t.coverA), ps[t.b].ofOwn(t.coverB)
	cover := coverB
	if e.Child == t.a {
		cover = coverA
	}
	longer, shorter := len(ps[e.Parent].words), len(ps[e.Child].words)
	retold := t.told
	if t.twins != nil {
		retold = max(retold, t.twins.share)
	}
	switch {
	case cover >= copied && (!t.outlet || min(coverA, coverB) >= copied || retold >= wholly):
		return Copy
	case t.outlet:
		return OneOutlet
	case retold < retells && max(t.coverA, t.coverB) >= passages && t.votes[voteCredit] == 0:
		return SharesPassages
	case shorter*2 < longer && e.Direct:
		return Summary
	case !e.Direct && (t.course.lost >= 0.5 || max(t.coverA, t.coverB) < 0.3):
		return Sibling
	}
	return Rewrite
}

const (
	// retells is the share of its sentences that a report must have from another to retell it.
	retells = 0.45
	// wholly is the share from which a report has nothing of its own beside another of its outlet.
	wholly = 0.7
	// passages is the share of its words in verbatim runs from which a report shares passages.
	passages = 0.08
)

// logit returns the log-odds of a probability.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }

// heaviest returns the n weightiest shared features that do not overlap.
func heaviest(fs []sharedFeature, n int) [][2]report.Span {
	s := append([]sharedFeature(nil), fs...)
	sort.SliceStable(s, func(i, j int) bool { return s[i].weight > s[j].weight })
	var out [][2]report.Span
next:
	for _, f := range s {
		for _, o := range out {
			if f.a.Overlaps(o[0]) || f.b.Overlaps(o[1]) {
				continue next
			}
		}
		if out = append(out, [2]report.Span{f.a, f.b}); len(out) == n {
			break
		}
	}
	return out
}

func logistic(x float64) float64 { return math.Round(1000/(1+math.Exp(-x))) / 1000 }

// declared adds the texts that witnesses name and we do not hold, and ties to
// witnesses that are the outlet named. Two witnesses share a lost text only if
// their own words are tied too: one agency sends many texts.
func (st *Stemma) declared(c *collate.Collation, decl []declaration, held *published, x *weighing) {
	tied := newUnion(len(c.Witnesses))
	for _, t := range x.kept {
		tied.join(t.a, t.b)
	}
	lost := map[string]int{}
	edges := map[[2]int]int{} // of a pair of witnesses its first edge
	for i, e := range st.Edges {
		if k := pairOf(e.Child, e.Parent); edges[k] == 0 {
			edges[k] = i + 1
		}
	}
	shares := x.sharing(c)
	for _, d := range decl {
		p := report.Passage{Report: c.Witnesses[d.witness].Report.ID, Span: d.at}
		ev := Evidence{Class: "declared", Kind: d.kind, Weight: 4, Passages: [][2]report.Passage{{p, {}}}}
		if ws := held.of(d); len(ws) > 0 || d.kind == namedOutlet || d.kind == listedSource {
			if w := shares.with(d, ws); w >= 0 {
				st.declare(edges, d.witness, w, ev)
				continue
			}
			if d.kind == namedOutlet || d.kind == listedSource {
				continue
			}
		}
		key := fmt.Sprintf("%s %d", d.key, tied.find(d.witness))
		n, ok := lost[key]
		if !ok {
			n = len(st.Nodes)
			lost[key] = n
			st.Nodes = append(st.Nodes, Node{ID: fmt.Sprintf("*%d", n-len(c.Witnesses)+1), Witness: -1})
		}
		st.Nodes[n].Named = append(st.Nodes[n].Named, p)
		rel := Cites
		if d.kind == credited {
			rel = Copy
		}
		prob := 0.6
		if d.strong {
			prob = 0.99
		}
		st.Edges = append(st.Edges, Edge{Child: d.witness, Parent: n, Relation: rel, Direct: true, Probability: prob, Evidence: []Evidence{ev}})
	}
}

// syndicated takes back the direction of a copy whose parent is itself, by its credit, a copy
// of a text that is not held, as of an agency: the child may have it from there.
func (st *Stemma) syndicated() {
	credits := map[int]bool{}
	for _, e := range st.Edges {
		if e.Relation == Copy && e.Direct && st.Nodes[e.Parent].Witness < 0 {
			credits[e.Child] = true
		}
	}
	for i := range st.Edges {
		e := &st.Edges[i]
		declared := slices.ContainsFunc(e.Evidence, func(v Evidence) bool { return v.Class == "declared" })
		if e.Relation == Copy && e.Direct && !declared && credits[e.Parent] {
			e.Direct = false
		}
	}
}

func pairOf(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// declare adds a declared tie between witnesses to their first edge, or a new one;
// edges holds one more than the index of each pair's.
func (st *Stemma) declare(edges map[[2]int]int, child, parent int, ev Evidence) {
	if i := edges[pairOf(child, parent)] - 1; i >= 0 {
		e := &st.Edges[i]
		e.Child, e.Parent, e.Direct = child, parent, true
		e.Probability = max(e.Probability, 0.99)
		if e.Relation == Sibling {
			e.Relation = Rewrite
		}
		e.Evidence = append([]Evidence{ev}, e.Evidence...)
		return
	}
	st.Edges = append(st.Edges, Edge{Child: child, Parent: parent, Relation: Cites, Direct: true, Probability: 0.9, Evidence: []Evidence{ev}})
	edges[pairOf(child, parent)] = len(st.Edges)
}

// crowd is the number of readings of an utterance beyond which each witness is
// shown to share it with the first only.
const crowd = 12

// quotes adds an edge for two witnesses that share a quotation and nothing
// else.
func (st *Stemma) quotes(c *collate.Collation) {
	joined := map[[2]int]bool{}
	for _, e := range st.Edges {
		joined[[2]int{min(e.Child, e.Parent), max(e.Child, e.Parent)}] = true
	}
	for _, u := range c.Utterances {
		for i, a := range u.Readings {
			if i > 0 && len(u.Readings) > crowd {
				break
			}
			for _, b := range u.Readings[i+1:] {
				k := [2]int{min(a.Witness, b.Witness), max(a.Witness, b.Witness)}
				if a.Witness == b.Witness || joined[k] {
					continue
				}
				joined[k] = true
				pa := report.Passage{Report: c.Witnesses[a.Witness].Report.ID, Span: c.Witnesses[a.Witness].Quotes[a.Quote].Span}
				pb := report.Passage{Report: c.Witnesses[b.Witness].Report.ID, Span: c.Witnesses[b.Witness].Quotes[b.Quote].Span}
				st.Edges = append(st.Edges, Edge{Child: b.Witness, Parent: a.Witness, Relation: SharesQuote,
					Evidence: []Evidence{{Class: "textual", Kind: "shared_quote", Passages: [][2]report.Passage{{pb, pa}}}}})
			}
		}
	}
}
