// Package storytest makes small stories of a few sentences for tests, and returns what
// was found in them as text, so that tests are easy to read.
//
// A report is given as a string. Its first line may name the outlet and the time of
// publication:
//
//	@Merrow Post, 2031-05-02
//	@Merrow Post, 2031-05-02T09:00:00Z
//	@Merrow Post
package storytest

import (
	"fmt"
	"strings"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/collate"
	"stemma/lineage"
	"stemma/report"
	"stemma/story"
)

// Report returns the report that s describes.
func Report(s string) *report.Report {
	r := &report.Report{}
	if head, rest, ok := strings.Cut(s, "\n"); ok && strings.HasPrefix(head, "@") {
		outlet, published, _ := strings.Cut(head[1:], ", ")
		r.Outlet = outlet
		r.Published = stamp(published)
		s = rest
	}
	r.Text = s
	r.Seal()
	return r
}

// stamp parses a day or an RFC 3339 time. It panics for anything else.
func stamp(s string) report.Stamp {
	if s == "" {
		return report.Stamp{}
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return report.Stamp{Time: t, Day: true}
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(fmt.Sprintf("storytest: %q is neither a day nor an RFC 3339 time", s))
	}
	return report.Stamp{Time: t}
}

// Read returns the reading of one report.
func Read(s string) *claim.Reading { return stemma.Read(stemma.English(), Report(s)) }

// Story returns one story of the reports, which need not belong together, and their
// readings. The witnesses are in the order given: A is the first.
func Story(reports ...string) (*story.Story, []*claim.Reading) {
	s := &story.Story{ID: "test"}
	var readings []*claim.Reading
	for _, r := range reports {
		rd := Read(r)
		readings = append(readings, rd)
		s.Reports = append(s.Reports, rd.Report.ID)
	}
	return s, readings
}

// Collate returns the collation of one story of the reports.
func Collate(reports ...string) *collate.Collation { return collate.Collate(Story(reports...)) }

// Made returns the stemma in which witness B was made from A.
func Made(c *collate.Collation) *lineage.Stemma {
	st := Strangers(c)
	st.Edges = []lineage.Edge{{Child: 1, Parent: 0, Relation: lineage.Rewrite, Direct: true, Probability: 0.99}}
	return st
}

// Tied returns the stemma in which A and B share a text, but it is not decided which
// was made from which.
func Tied(c *collate.Collation) *lineage.Stemma {
	st := Made(c)
	st.Edges[0].Direct = false
	return st
}

// Strangers returns the stemma without edges.
func Strangers(c *collate.Collation) *lineage.Stemma {
	st := &lineage.Stemma{}
	for i := range c.Witnesses {
		st.Nodes = append(st.Nodes, lineage.Node{ID: c.Witnesses[i].Siglum, Witness: i})
		st.Lines = append(st.Lines, lineage.Line{Head: i, Witnesses: []int{i}})
		st.Root = append(st.Root, i)
	}
	return st
}

// Words returns the siglum and the words of a passage, or "" for an empty one.
func Words(c *collate.Collation, p report.Passage) string {
	if p.Span.Empty() {
		return ""
	}
	for i := range c.Witnesses {
		if w := &c.Witnesses[i]; w.Report.ID == p.Report {
			if !p.Span.In(w.Report.Text) {
				return fmt.Sprintf("%s %v outside the text", w.Siglum, p.Span)
			}
			return w.Siglum + ": " + p.Span.Of(w.Report.Text)
		}
	}
	return "no witness " + string(p.Report)
}
