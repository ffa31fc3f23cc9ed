package lineage

import (
	"fmt"
	"slices"

	"stemma/collate"
	"stemma/report"
)

// Infer draws the stemma of a collation.
func Infer(c *collate.Collation) *Stemma {
	st := &Stemma{}
	for i := range c.Witnesses {
		st.Nodes = append(st.Nodes, Node{ID: c.Witnesses[i].Siglum, Witness: i})
	}
	decl, held := declarations(c)
	w := weighAll(c, decl, held)
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
		if ws := held.of(d.key, d.witness); len(ws) > 0 || d.kind == namedOutlet || d.kind == listedSource {
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

// quotes adds an edge for two witnesses that share a quotation, where no descent is shown: they
// stand in no edge and in no line together.
func (st *Stemma) quotes(c *collate.Collation) {
	lines, _ := st.joined(Edge.descends)
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
				if joined[k] || lines.find(a.Witness) == lines.find(b.Witness) {
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
