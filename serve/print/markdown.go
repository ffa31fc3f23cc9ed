package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"stemma/edition"
)

// Markdown writes editions as Markdown: the same sections as the terminal
// board, whole, with a table where a table reads better.
func Markdown(w io.Writer, es []*edition.Edition) error {
	b := bufio.NewWriter(w)
	for i, e := range es {
		if i > 0 {
			fmt.Fprint(b, "\n---\n\n")
		}
		markdown(b, e)
	}
	return b.Flush()
}

func markdown(b *bufio.Writer, e *edition.Edition) {
	s := e.Story
	if s.Lead != nil {
		fmt.Fprintf(b, "# %s\n\n", md(oneLine(s.Lead.Exact)))
	} else {
		fmt.Fprintf(b, "# %s\n\n", s.ID)
	}
	fmt.Fprintf(b, "%s, %s", plural(s.Reports, "report"), lines(s.Lines))
	if s.LeadBy.Reports > 1 {
		fmt.Fprintf(b, "; lead claim: %s, %s, %s", plural(s.LeadBy.Reports, "report"), lines(s.LeadBy.Lines), plural(s.LeadBy.Origins, "origin"))
	}
	fmt.Fprint(b, "\n\n| | outlet | published | title | address |\n| --- | --- | --- | --- | --- |\n")
	for _, w := range e.Witnesses {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", w.Siglum, cell(md(witnessName(w))), cell(md(dated(w))), cell(md(w.Title)), cell(md(w.URL)))
	}
	if len(e.Moved) > 0 {
		fmt.Fprint(b, "\n## Moved\n\n")
		for _, m := range e.Moved {
			fmt.Fprintf(b, "- %s: %s → %s\n", say(m.Kind), mdPassage(m.From), mdPassage(m.To))
		}
	}
	if len(e.Series) > 0 {
		fmt.Fprint(b, "\n## Figures\n\n| what | reading | as of | witness | words | |\n| --- | --- | --- | --- | --- | --- |\n")
		for _, x := range e.Series {
			for _, p := range x.Points {
				fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s |\n", cell(md(laneName(x))), cell(number(p, x.Unit)), cell(p.AsOf), p.Siglum, cell(mdWords(p.Passage)), cell(say(x.Relation)))
			}
		}
	}
	if len(e.Loci) > 0 {
		fmt.Fprint(b, "\n## Apparatus\n\n")
		for _, l := range e.Loci {
			fmt.Fprintf(b, "- **%s** %s", l.ID, say(l.Relation))
			if len(l.Silent) > 0 {
				fmt.Fprintf(b, "; silent: %s", strings.Join(l.Silent, " "))
			}
			fmt.Fprintln(b)
			for _, v := range l.Variants {
				fmt.Fprintf(b, "  - %s %s", strings.Join(v.Sigla, " "), mdWords(v.Passage))
				if f := say(v.Firmness); f != "" {
					fmt.Fprintf(b, " (%s)", f)
				}
				for _, c := range v.Chain {
					fmt.Fprintf(b, " ← %s", mdWords(c))
				}
				fmt.Fprintln(b)
			}
		}
	}
	if len(e.Findings) > 0 {
		fmt.Fprint(b, "\n## Changed on the way\n\n| kind | from | to | |\n| --- | --- | --- | --- |\n")
		for _, f := range e.Findings {
			from := ""
			if f.Against != nil {
				from = mdPassage(*f.Against)
			}
			fmt.Fprintf(b, "| %s | %s | %s | %s |\n", say(f.Kind), cell(from), cell(mdPassage(f.Suspect)), say(f.Tie))
		}
	}
	if len(e.Quotes) > 0 {
		fmt.Fprint(b, "\n## Quotes\n\n")
		for _, u := range e.Quotes {
			for _, r := range u.Readings {
				who := ""
				if r.Speaker != nil {
					who = mdWords(*r.Speaker) + ": "
				}
				fmt.Fprintf(b, "- %s%s\n", who, mdPassage(r.Passage))
			}
			fmt.Fprintln(b)
		}
	}
	if len(e.Checks) > 0 {
		fmt.Fprint(b, "\n## Checks\n\n")
		for _, c := range e.Checks {
			fmt.Fprintf(b, "- `%s` %s — %s\n", c.Formula, md(c.Result), say(c.Verdict))
		}
	}
	if len(e.Stemma.Edges) > 0 {
		fmt.Fprint(b, "\n## Descent\n\n")
		for _, x := range e.Stemma.Edges {
			var ev []string
			for _, v := range x.Evidence {
				ev = append(ev, v.Class+": "+say(v.Kind))
			}
			fmt.Fprintf(b, "- %s %s %s (%s)\n", x.Child, say(x.Relation), x.Parent, strings.Join(ev, "; "))
		}
	}
	if len(e.Unused) > 0 {
		fmt.Fprint(b, "\n## Not used\n\n")
		for _, u := range e.Unused {
			fmt.Fprintf(b, "- %s: %s\n", say(u.Why), mdPassage(u.Passage))
		}
	}
	if len(e.Possible) > 0 {
		fmt.Fprint(b, "\n## Possible members\n\nLike this story, not like enough; counted nowhere above.\n\n| | published | title | address | like | why |\n| --- | --- | --- | --- | --- | --- |\n")
		for _, p := range e.Possible {
			fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s |\n", cell(md(possibleName(p))), cell(md(possibleDate(p))), cell(md(p.Title)), cell(md(p.URL)), p.Like, cell(why(p, 0)))
		}
	}
}

// mdPassage is a passage in quotation marks with its siglum and its bytes.
func mdPassage(p edition.Passage) string {
	return fmt.Sprintf("%s %s %d–%d", mdWords(p), p.Siglum, p.Start, p.End)
}

func mdWords(p edition.Passage) string { return `"` + md(oneLine(p.Exact)) + `"` }

// md escapes what Markdown would read as markup, so that a report's text is
// only ever text.
func md(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|!&~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cell makes s fit a table cell: one line, no bare bar.
func cell(s string) string {
	s = oneLine(s)
	var b strings.Builder
	for i, r := range s {
		if r == '|' && (i == 0 || s[i-1] != '\\') {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
