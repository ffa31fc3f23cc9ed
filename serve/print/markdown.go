package print

import (
	"bufio"
	"fmt"
	"io"

	"stemma/edition"
	"stemma/internal/plain"
)

// Markdown writes editions as Markdown: the same sections as the terminal
// board, whole, with a table where a table reads better. Only the addresses of
// reports are links.
func Markdown(w io.Writer, es []*edition.Edition) error {
	b := bufio.NewWriter(w)
	m := &paper{b}
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

// A paper is Markdown under way.
type paper struct{ io.Writer }

// markup is Markdown; a string is text that becomes markup by plain.Markdown.
type markup string

// printf writes Markdown. A string is escaped on the way, whoever wrote it.
func (m *paper) printf(format string, a ...any) {
	for i, v := range a {
		if s, ok := v.(string); ok {
			a[i] = markup(plain.Markdown(s))
		}
	}
	fmt.Fprintf(m.Writer, format, a...)
}

func (m *paper) head(e *edition.Edition) {
	s := e.Story
	if s.Lead != nil {
		m.printf("# %s\n\n", s.Lead.Exact)
	} else {
		m.printf("# %s\n\n", s.ID)
	}
	m.printf("%s, %s", plural(s.Reports, "report"), lines(s.Lines))
	if s.LeadBy.Reports > 1 {
		m.printf("; lead claim: %s, %s, %s", plural(s.LeadBy.Reports, "report"), lines(s.LeadBy.Lines), plural(s.LeadBy.Origins, "origin"))
	}
	m.printf("\n\n| | outlet | published | title | address |\n| --- | --- | --- | --- | --- |\n")
	for _, w := range e.Witnesses {
		m.printf("| %s | %s | %s | %s | %s |\n", w.Siglum, witnessName(w), dated(w), w.Title, address(w.URL))
	}
	if len(e.Moved) > 0 {
		m.printf("\n## Moved\n\n")
		for _, x := range e.Moved {
			m.printf("- %s: %s → %s\n", say(x.Kind), passage(x.From), passage(x.To))
		}
	}
}

func (m *paper) figures(e *edition.Edition) {
	if len(e.Series) == 0 {
		return
	}
	m.printf("\n## Figures\n\n| what | reading | as of | witness | words | |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, x := range e.Series {
		for _, p := range x.Points {
			m.printf("| %s | %s | %s | %s | %s | %s |\n", laneName(x), number(p, x.Unit), p.AsOf, p.Siglum, exact(p.Passage), say(x.Relation))
		}
	}
}

func (m *paper) apparatus(e *edition.Edition) {
	if len(e.Loci) == 0 {
		return
	}
	m.printf("\n## Apparatus\n\n")
	for _, l := range e.Loci {
		m.printf("- **%s** %s", l.ID, say(l.Relation))
		if len(l.Silent) > 0 {
			m.printf("; silent:")
			m.sigla(l.Silent)
		}
		m.printf("\n")
		for _, v := range l.Variants {
			m.printf("  -")
			m.sigla(v.Sigla)
			m.printf(" %s", exact(v.Passage))
			if f := say(v.Firmness); f != "" {
				m.printf(" (%s)", f)
			}
			for _, c := range v.Chain {
				m.printf(" ← %s", exact(c))
			}
			m.printf("\n")
		}
	}
}

func (m *paper) sigla(ss []string) {
	for _, s := range ss {
		m.printf(" %s", s)
	}
}

func (m *paper) changed(e *edition.Edition) {
	if len(e.Findings) == 0 {
		return
	}
	m.printf("\n## Changed on the way\n\n| kind | from | to | |\n| --- | --- | --- | --- |\n")
	for _, f := range e.Findings {
		from := markup("")
		if f.Against != nil {
			from = passage(*f.Against)
		}
		m.printf("| %s | %s | %s | %s |\n", say(f.Kind), from, passage(f.Suspect), say(f.Tie))
	}
}

func (m *paper) quotes(e *edition.Edition) {
	if len(e.Quotes) == 0 {
		return
	}
	m.printf("\n## Quotes\n\n")
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

// rest writes the sums, the descent, and what was not used.
func (m *paper) rest(e *edition.Edition) {
	if len(e.Checks) > 0 {
		m.printf("\n## Checks\n\n")
		for _, c := range e.Checks {
			m.printf("- %s: %s — %s\n", c.Formula, c.Result, say(c.Verdict))
		}
	}
	if len(e.Stemma.Edges) > 0 {
		m.printf("\n## Descent\n\n")
		for _, x := range e.Stemma.Edges {
			m.printf("- %s %s %s (", x.Child, say(x.Relation), x.Parent)
			for i, v := range x.Evidence {
				if i > 0 {
					m.printf("; ")
				}
				m.printf("%s: %s", v.Class, say(v.Kind))
			}
			m.printf(")\n")
		}
	}
	if len(e.Unused) > 0 {
		m.printf("\n## Not used\n\n")
		for _, u := range e.Unused {
			m.printf("- %s: %s\n", say(u.Why), passage(u.Passage))
		}
	}
}

func (m *paper) possible(e *edition.Edition) {
	if len(e.Possible) == 0 {
		return
	}
	m.printf("\n## Possible members\n\nLike this story, not like enough; counted nowhere above.\n\n| | published | title | address | like | why |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, p := range e.Possible {
		m.printf("| %s | %s | %s | %s | %s | %s |\n", possibleName(p), possibleDate(p), p.Title, address(p.URL), p.Like, why(p, 0))
	}
}

// passage is a passage in quotation marks with its siglum and its bytes.
func passage(p edition.Passage) markup {
	return exact(p) + markup(fmt.Sprintf(" %s %d–%d", plain.Markdown(p.Siglum), p.Start, p.End))
}

func exact(p edition.Passage) markup { return markup(`"` + plain.Markdown(p.Exact) + `"`) }

// address is the address of a report, which becomes a link where it is one of the
// web, and is text where not.
func address(url string) markup {
	if a, ok := plain.Address(url); ok {
		return markup(a)
	}
	return markup(plain.Markdown(url))
}
