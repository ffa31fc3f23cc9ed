package print

import (
	"bufio"
	"io"

	"stemma/edition"
	"stemma/edition/label"
)

// How much of each kind a brief has: about a page. Ours.
const (
	briefClaims   = 6
	briefFindings = 8
	briefFigures  = 8
)

// Brief writes editions as a page of Markdown each, to be sent to somebody: what is said
// and by how many, what moved, the figures that differ, what was changed on the way, and
// the reports. The whole edition is Markdown.
func Brief(w io.Writer, es []*edition.Edition) error {
	b := bufio.NewWriter(w)
	m := &markdown{b}
	for i, e := range es {
		if i > 0 {
			m.printf("\n---\n\n")
		}
		m.head(e)
		m.briefClaims(e)
		m.briefFigures(e)
		m.briefFindings(e)
	}
	return b.Flush()
}

// briefClaims writes the claims that most reports have, each with who stands behind it.
func (m *markdown) briefClaims(e *edition.Edition) {
	n := 0
	for _, l := range e.Loci {
		if n == briefClaims || l.Independence.Reports < 2 {
			break
		}
		if n == 0 {
			m.section(label.Apparatus)
		}
		n++
		m.printf("- %s: %s, %s", passage(l.Variants[0].Passage), plural(l.Independence.Reports, "report"), lineCount(l.Independence.Lines))
		for _, s := range l.Independence.Sources {
			m.printf(" ← %s", exact(s))
		}
		if l.Relation == "disputed" || l.Relation == "differs" {
			m.printf(" — %s", label.Relations.Say(l.Relation))
		}
		m.printf("\n")
	}
}

// briefFigures writes the figures that moved or on which reports differ.
func (m *markdown) briefFigures(e *edition.Edition) {
	n := 0
	for _, s := range e.Series {
		if n == briefFigures || s.Relation != "differs" && s.Relation != "disputed" && s.Relation != "moved" {
			continue
		}
		if n == 0 {
			m.section(label.Figures)
		}
		n++
		m.printf("- %s (%s):", laneName(s), label.Relations.Say(s.Relation))
		sep := ""
		for _, p := range s.Points {
			if p.Derived { // no report says it
				continue
			}
			m.printf("%s %s %s", markup(sep), number(p, s.Unit), p.Siglum)
			if p.AsOf != "" {
				m.printf(" (%s)", p.AsOf)
			}
			sep = ";"
		}
		m.printf("\n")
	}
}

// briefFindings writes the first findings, which are the gravest.
func (m *markdown) briefFindings(e *edition.Edition) {
	for i, f := range e.Findings {
		if i == briefFindings {
			break
		}
		if i == 0 {
			m.section(label.Changed)
		}
		m.printf("- %s: ", label.Kinds.Say(f.Kind))
		if f.Against != nil {
			m.printf("%s → ", passage(*f.Against))
		}
		m.printf("%s\n", passage(f.Suspect))
	}
}
