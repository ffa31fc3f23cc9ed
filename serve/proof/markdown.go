package proof

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"stemma/check"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// Markdown writes a proof as Markdown: a table of items for each status, and what the draft
// leaves out.
func Markdown(w io.Writer, p *check.Proof) error {
	m := &markdown{bufio.NewWriter(w), newRuler(p.Draft.Text)}
	m.printf("# %s\n\n", p.Draft.Ref)
	m.printf("%s, %s; %s %d, %s %d, %s %d.\n\n", counted(len(p.Witnesses), "report"), counted(p.Lines, "line"), label.Statuses.Say(check.Differs), p.Count.Differs,
		label.Statuses.Say(check.NotFound), p.Count.NotFound, label.Statuses.Say(check.Traced), p.Count.Traced)
	m.printf("| | outlet | published | title | address |\n| --- | --- | --- | --- | --- |\n")
	for _, x := range p.Witnesses {
		name := x.Outlet
		if name == "" {
			name = x.Ref
		}
		m.printf("| %s | %s | %s | %s | %s |\n", x.Siglum, name, x.Published, x.Title, address(x.URL))
	}
	for _, s := range statuses {
		if its := of(p, s); len(its) > 0 {
			m.printf("\n## %s\n\n| at | | draft | reports | |\n| --- | --- | --- | --- | --- |\n", capital(label.Statuses.Say(s)))
			for _, it := range its {
				m.item(it)
			}
		}
	}
	if len(p.LeftOut) > 0 {
		m.printf("\n## %s\n\n", label.LeftOut)
		for _, x := range p.LeftOut {
			m.printf("- %s (%s)\n", passages(x.Passages), lines(x.Count))
		}
	}
	return m.Flush()
}

type markdown struct {
	*bufio.Writer
	ruler *ruler
}

// markup is Markdown, as opposed to a string, which is text and must be escaped.
type markup string

// printf formats like fmt.Fprintf. Arguments of type string are escaped.
func (m *markdown) printf(format string, a ...any) {
	for i, v := range a {
		if s, ok := v.(string); ok {
			a[i] = markup(plain.Markdown(s))
		}
	}
	fmt.Fprintf(m, format, a...)
}

func (m *markdown) item(it *check.Item) {
	var ps []edition.Passage
	said := how(it)
	for _, d := range it.Differs {
		ps = append(ps, d.Against)
		for _, o := range d.Ops {
			a, b := "", ""
			if o.Against != nil {
				a = `"` + o.Against.Exact + `" `
			}
			if o.Draft != nil {
				b = ` "` + o.Draft.Exact + `"`
			}
			said += "; " + a + label.Ops.Say(o.Kind) + b
		}
	}
	if len(it.Traced) > 0 {
		ps = append(ps, it.Traced[0].Passage)
		said = strings.TrimPrefix(said+"; ", "; ") + strings.Join(sigla(it), " ") + ", " + behind(it)
	}
	m.printf("| %s | %s | %s | %s | %s |\n", m.ruler.at(it.Passage.Start), label.Items.Say(it.Kind), exact(it.Passage), passages(ps), said)
}

// passages returns passages in quotation marks with their sigla.
func passages(ps []edition.Passage) markup {
	var out []string
	for _, p := range ps {
		out = append(out, string(exact(p))+" "+plain.Markdown(p.Siglum))
	}
	return markup(strings.Join(out, " · "))
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

// capital returns s with its first letter, which is ASCII, in upper case.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
