// Package storytest makes small stories for tests out of a few sentences, and
// writes down what was found in them in one line each, so that a test reads as
// the text and what is said of it.
//
// A report is given as a string. Its first line may be a head that names the
// outlet and the time of publication:
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

// Report makes the report that s writes down.
func Report(s string) *report.Report {
	r := &report.Report{}
	if head, rest, ok := strings.Cut(s, "\n"); ok && strings.HasPrefix(head, "@") {
		outlet, at, _ := strings.Cut(head[1:], ", ")
		r.Outlet = outlet
		r.Published = stamp(at)
		s = rest
	}
	r.Text = s
	r.Seal()
	return r
}

// stamp reads a day or an RFC 3339 time; anything else is a mistake in a test.
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

// Read reads one report.
func Read(s string) *claim.Reading { return stemma.Read(Report(s)) }

// Story makes one story of the reports, its witnesses in the order given: A is
// the first. Whether they belong together is not asked.
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

// Collate lays the reports side by side.
func Collate(reports ...string) *collate.Collation { return collate.Collate(Story(reports...)) }

// Made is the stemma in which witness B was made from A, for tests of what
// follows from that.
func Made(c *collate.Collation) *lineage.Stemma {
	st := Strangers(c)
	st.Edges = []lineage.Edge{{Child: 1, Parent: 0, Relation: lineage.Rewrite, Direct: true, Probability: 0.99}}
	return st
}

// Tied is the stemma in which A and B share a text and it is open which was
// made from which.
func Tied(c *collate.Collation) *lineage.Stemma {
	st := Made(c)
	st.Edges[0].Direct = false
	return st
}

// Strangers is the stemma without an edge.
func Strangers(c *collate.Collation) *lineage.Stemma {
	st := &lineage.Stemma{}
	for i := range c.Witnesses {
		st.Nodes = append(st.Nodes, lineage.Node{ID: c.Witnesses[i].Siglum, Witness: i})
		st.Lines = append(st.Lines, lineage.Line{Head: i, Witnesses: []int{i}})
		st.Root = append(st.Root, i)
	}
	return st
}

// Words writes down a passage: its siglum and its words. An empty one is "".
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
