package lineage

import (
	"math"
	"sort"
	"stemma/collate"
	"stemma/report"
)

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
