package print

import (
	"bufio"
	"io"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
	"stemma/finding"
)

// How much of each kind a brief has: about a page. Ours.
const (
	briefRows     = 8
	briefClaims   = 6
	briefFindings = 8
)

// Brief writes editions as a page of Markdown each, to be sent to somebody: the reports,
// then the first of what the board begins with, in its order: what they disagree on, what
// moved, what is said and by how many, and what was changed on the way. The whole edition
// is Markdown.
func Brief(w io.Writer, es []*edition.Edition) error {
	b := bufio.NewWriter(w)
	m := &markdown{b}
	for i, e := range es {
		if i > 0 {
			m.printf("\n---\n\n")
		}
		p := front.Of(e)
		m.head(e)
		m.rows(label.Differ, "", first(p.Differ, briefRows), false)
		m.rows(label.Moved, label.InTheOrder, first(p.Moved, briefRows), true)
		m.situation(first(p.Situation, briefClaims))
		m.briefFindings(first(p.Changed, briefFindings))
	}
	return b.Flush()
}

// first returns at most the first n of s.
func first[T any](s []T, n int) []T { return s[:min(n, len(s))] }

// briefFindings writes findings.
func (m *markdown) briefFindings(fs []edition.Finding) {
	for i, f := range fs {
		if i == 0 {
			m.section(label.Changed)
		}
		m.printf("- %s: ", label.Kinds.Say(f.Kind))
		if f.Against != nil {
			sign := "/"
			if f.Tie == finding.MadeFrom {
				sign = "→"
			}
			m.printf("%s %s ", passage(*f.Against), sign)
		}
		m.printf("%s\n", passage(f.Suspect))
	}
}
