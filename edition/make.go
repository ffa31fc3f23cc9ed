package edition

import (
	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/finding"
	"stemma/lineage"
	"stemma/report"
	"stemma/story"
)

// Make writes the edition of a story from what was found out about it.
func Make(s *story.Story, readings []*claim.Reading, c *collate.Collation, st *lineage.Stemma, checks []coherence.Check, fs []finding.Finding) *Edition {
	m := &maker{s: s, c: c, st: st, counter: st.Counter(), byID: map[report.ID]int{}, offices: lineage.Offices(c), weak: map[string][]string{}}
	for i := range c.Witnesses {
		m.byID[c.Witnesses[i].Report.ID] = i
	}
	m.retells = retellers(c, st)
	openers := m.openers(false)
	m.core = m.centralOf(openers)
	e := &Edition{Schema: Schema}
	e.Witnesses = m.witnesses()
	e.Loci = m.loci()
	e.Series = m.series(checks)
	e.Moved = m.moved()
	var ids []string
	e.People, ids = m.people()
	e.Quotes = m.utterances(ids)
	e.Stemma = m.stemma()
	e.Checks = m.checks(checks)
	e.Findings = m.findings(fs)
	e.Alike = m.alike()
	e.Timeline = m.timeline()
	e.Places = m.places()
	e.Unused = m.unused()
	e.Possible = m.possible(story.ByReport(readings))
	lead := m.lead(openers)
	main := e.Loci[:len(m.c.Loci)]
	locus := leadLocus(main, lead)
	e.Situation = m.situation(main, lead)
	e.Story = m.story(e, lead, locus)
	e.Alone = m.alone(e.Story.Lines)
	return e
}

// retellers returns for every witness those of other outlets that its report retells, in
// other words or in fewer.
func retellers(c *collate.Collation, st *lineage.Stemma) [][]int {
	out := make([][]int, len(c.Witnesses))
	for _, e := range st.Edges {
		child, parent := st.Nodes[e.Child].Witness, st.Nodes[e.Parent].Witness
		if !e.Direct || e.Relation != lineage.Rewrite && e.Relation != lineage.Summary || child < 0 || parent < 0 {
			continue
		}
		if c.Witnesses[child].Report.Outlet != c.Witnesses[parent].Report.Outlet {
			out[child] = append(out[child], parent)
		}
	}
	return out
}
