package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// Markdown writes editions as Markdown, with the sections of the board in full length.
// Only the addresses of reports are links.
func Markdown(w io.Writer, es []*edition.Edition) error {
	b := bufio.NewWriter(w)
	m := &markdown{b}
	for i, e := range es {
		if i > 0 {
			m.printf("\n---\n\n")
		}
		m.head(e)
		m.figures(e)
		m.apparatus(e)
		m.changed(e)
		m.quotes(e)
		m.rest(e)
		m.possible(e)
	}
	return b.Flush()
}

// A markdown writes Markdown.
type markdown struct{ io.Writer }

// markup is Markdown, as opposed to a string, which is text and must be escaped.
type markup string

// printf formats like fmt.Printf. Arguments of type string are escaped.
func (m *markdown) printf(format string, a ...any) {
	for i, v := range a {
		if s, ok := v.(string); ok {
			a[i] = markup(plain.Markdown(s))
		}
	}
	fmt.Fprintf(m.Writer, format, a...)
}

// section writes the heading of a section.
func (m *markdown) section(title string) { m.printf("\n## %s\n\n", title) }

// capital returns s with its first letter, which is ASCII, in upper case.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (m *markdown) head(e *edition.Edition) {
	s := e.Story
	if s.Lead != nil {
		m.printf("# %s\n\n", s.Lead.Exact)
	} else {
		m.printf("# %s\n\n", s.ID)
	}
	m.printf("%s, %s", plural(s.Reports, "report"), lines(s.Lines))
	if s.LeadBy.Reports > 1 {
		m.printf("; %s: %s, %s, %s", label.LeadClaim, plural(s.LeadBy.Reports, "report"), lines(s.LeadBy.Lines), plural(s.LeadBy.Origins, "origin"))
	}
	m.printf("\n\n| | outlet | published | title | address |\n| --- | --- | --- | --- | --- |\n")
	for _, w := range e.Witnesses {
		m.printf("| %s | %s | %s | %s | %s |\n", w.Siglum, witnessName(w), dated(w), w.Title, address(w.URL))
	}
	if len(e.Moved) > 0 {
		m.section(label.Moved)
		for _, x := range e.Moved {
			m.printf("- %s: %s → %s\n", label.Moves.Say(x.Kind), passage(x.From), passage(x.To))
		}
	}
}

func (m *markdown) figures(e *edition.Edition) {
	if len(e.Series) == 0 {
		return
	}
	m.section(label.Figures)
	m.printf("| what | reading | as of | witness | words | |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, x := range e.Series {
		for _, p := range x.Points {
			m.printf("| %s | %s | %s | %s | %s | %s |\n", laneName(x), number(p, x.Unit), p.AsOf, p.Siglum, exact(p.Passage), label.Relations.Say(x.Relation))
		}
	}
}

func (m *markdown) apparatus(e *edition.Edition) {
	if len(e.Loci) == 0 {
		return
	}
	m.section(label.Apparatus)
	for _, l := range e.Loci {
		m.printf("- **%s** %s", l.ID, label.Relations.Say(l.Relation))
		if len(l.Silent) > 0 {
			m.printf("; silent:")
			m.sigla(l.Silent)
		}
		m.printf("\n")
		for _, v := range l.Variants {
			m.printf("  -")
			m.sigla(v.Sigla)
			m.printf(" %s", exact(v.Passage))
			if v.Firmness != "" && v.Firmness != "stated" {
				m.printf(" (%s)", label.Firmness.Say(v.Firmness))
			}
			for _, c := range v.Chain {
				m.printf(" ← %s", exact(c))
			}
			m.printf("\n")
		}
	}
}

func (m *markdown) sigla(ss []string) {
	for _, s := range ss {
		m.printf(" %s", s)
	}
}

func (m *markdown) changed(e *edition.Edition) {
	if len(e.Findings) == 0 {
		return
	}
	m.section(label.Changed)
	m.printf("| kind | from | to | |\n| --- | --- | --- | --- |\n")
	for _, f := range e.Findings {
		from := markup("")
		if f.Against != nil {
			from = passage(*f.Against)
		}
		m.printf("| %s | %s | %s | %s |\n", label.Kinds.Say(f.Kind), from, passage(f.Suspect), label.Ties.Say(f.Tie))
	}
}

func (m *markdown) quotes(e *edition.Edition) {
	if len(e.Quotes) == 0 {
		return
	}
	m.section(label.Quotes)
	for _, u := range e.Quotes {
		for _, r := range u.Readings {
			who := markup("")
			if r.Speaker != nil {
				who = exact(*r.Speaker) + ": "
			}
			m.printf("- %s%s\n", who, passage(r.Passage))
		}
		m.printf("\n")
	}
}

// rest writes the sums, the descent and the passages that were not used.
func (m *markdown) rest(e *edition.Edition) {
	if len(e.Checks) > 0 {
		m.section(label.Sums)
		for _, c := range e.Checks {
			m.printf("- %s: %s — %s\n", c.Formula, c.Result, label.Verdicts.Say(c.Verdict))
		}
	}
	if len(e.Stemma.Edges) > 0 {
		m.section(label.Descent)
		for _, x := range e.Stemma.Edges {
			m.printf("- %s %s %s (", x.Child, label.Edge(x.Relation, x.Direct), x.Parent)
			for i, v := range x.Evidence {
				if i > 0 {
					m.printf("; ")
				}
				m.printf("%s: %s", label.Classes.Say(v.Class), label.Evidence.Say(v.Kind))
			}
			m.printf(")\n")
		}
	}
	if len(e.Unused) > 0 {
		m.section(label.NotUsed)
		for _, u := range e.Unused {
			m.printf("- %s: %s\n", label.Unused.Say(u.Why), passage(u.Passage))
		}
	}
}

func (m *markdown) possible(e *edition.Edition) {
	if len(e.Possible) == 0 {
		return
	}
	m.section(label.Possible)
	m.printf("%s.\n\n| | published | title | address | like | why |\n| --- | --- | --- | --- | --- | --- |\n", capital(label.NotCounted))
	for _, p := range e.Possible {
		m.printf("| %s | %s | %s | %s | %s | %s |\n", possibleName(p), possibleDate(p), p.Title, address(p.URL), p.Like, why(p, 0))
	}
}

// passage returns a passage in quotation marks with its siglum and span.
func passage(p edition.Passage) markup {
	return exact(p) + markup(fmt.Sprintf(" %s %d–%d", plain.Markdown(p.Siglum), p.Start, p.End))
}

// exact returns the words of a passage in quotation marks.
func exact(p edition.Passage) markup { return markup(`"` + plain.Markdown(p.Exact) + `"`) }

// address returns the address of a report: a link if it is a web address, else text.
func address(url string) markup {
	if a, ok := plain.Address(url); ok {
		return markup(a)
	}
	return markup(plain.Markdown(url))
}
