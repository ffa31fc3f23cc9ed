package print

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
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
		p := front.Of(e)
		m.head(e)
		m.rows(label.Differ, "", p.Differ, false)
		m.rows(label.Moved, label.InTheOrder, p.Moved, true)
		m.alone(p.Alone)
		m.situation(p.Situation)
		m.rows(label.Tolls, label.InTheOrder, p.Tolls, true)
		m.figures(e)
		m.changed(p.Changed)
		m.apparatus(p.Apparatus, e.Loci)
		m.quotes(e)
		m.descent(e)
		m.sums(append(p.Sums[:len(p.Sums):len(p.Sums)], p.Held...))
		m.unused(e)
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

// head writes the lead, the counts and the witnesses.
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
}

// rows writes a section of rows: what reports say of each thing.
func (m *markdown) rows(title, note string, rows []front.Row, told bool) {
	if len(rows) == 0 {
		return
	}
	if note != "" {
		title += ", " + note
	}
	m.section(title)
	for _, r := range rows {
		name, sep := r.Name(), "; "
		if r.Series != nil {
			name = laneName(*r.Series)
		}
		readings := r.Numbers()
		if told {
			readings, sep = r.Steps(), " → "
		}
		m.printf("- **%s**: ", name)
		for i, x := range readings {
			if i > 0 {
				m.printf("%s", markup(sep))
			}
			if told {
				m.printf("%s: ", label.Told(x.Told))
			}
			m.reading(r, x)
			m.sigla(x.Sigla)
		}
		m.printf("\n")
	}
}

// reading writes a value, or the words of a claim.
func (m *markdown) reading(r front.Row, x front.Reading) {
	switch {
	case x.Point == nil && x.Variant != nil && x.Variant.Firmness != "stated":
		m.printf("%s %s", label.Firmness.Say(x.Variant.Firmness), exact(x.Passages[0]))
	case x.Point == nil:
		m.printf("%s", exact(x.Passages[0]))
	case x.Point.Vague():
		m.printf("%s", exact(x.Point.Passage))
	default:
		t := figure(*x.Point, r.Series.Unit)
		if hedged(x.Point.Firmness) {
			t += label.Hedged
		}
		m.printf("%s", t)
	}
}

// alone writes what only one report has and should be checked.
func (m *markdown) alone(as []edition.Alone) {
	if len(as) == 0 {
		return
	}
	m.section(label.Alone + ", " + label.ToCheck)
	for _, a := range as {
		m.printf("- **%s**: %s\n", a.Figure.Exact, passage(a.Passage))
	}
}

// situation writes what several reports tell.
func (m *markdown) situation(ts []edition.Tile) {
	if len(ts) == 0 {
		return
	}
	m.section(label.Situation)
	for _, t := range ts {
		m.printf("- **%s**: %s;", label.Themes.Say(t.Theme), exact(t.Lead))
		m.sigla(t.Sigla)
		if t.Firmness != "stated" && t.Firmness != "negated" {
			m.printf("; %s", label.Firmness.Say(t.Firmness))
		}
		m.printf("; %s, %s", plural(t.Count.Reports, "report"), lineCount(t.Count.Lines))
		if s := front.Source(t.Count); s != nil {
			m.printf(", %s: %s", plural(t.Count.Origins, "origin"), exact(*s))
		}
		m.printf("\n")
	}
}

// figures writes a table of all figures. Those that say the same in the same words share a
// row.
func (m *markdown) figures(e *edition.Edition) {
	if len(e.Series) == 0 {
		return
	}
	m.section(label.Figures)
	m.printf("| what | reading | as of | witness | words | |\n| --- | --- | --- | --- | --- | --- |\n")
	type row struct{ reading, day, words string }
	for _, x := range e.Series {
		at := map[row]int{}
		var rows []row
		var sigla [][]string
		for _, p := range x.Points {
			day := p.AsOf
			if strings.HasPrefix(day, "XXXX") { // of an unknown year
				day = label.Day(day)
			}
			r := row{figure(p, x.Unit), day, p.Passage.Exact}
			i, ok := at[r]
			if !ok {
				i = len(rows)
				at[r] = i
				rows, sigla = append(rows, r), append(sigla, nil)
			}
			if !slices.Contains(sigla[i], p.Siglum) {
				sigla[i] = append(sigla[i], p.Siglum)
			}
		}
		for i, r := range rows {
			m.printf("| %s | %s | %s | %s | %s | %s |\n", laneName(x), r.reading, r.day, strings.Join(sigla[i], " "), markup(`"`+plain.Markdown(r.words)+`"`), label.Relations.Say(x.Relation))
		}
	}
}

// apparatus writes the loci with their variants, those of several reports in their order,
// then the others of all.
func (m *markdown) apparatus(several, all []edition.Locus) {
	if len(all) == 0 {
		return
	}
	m.section(label.Apparatus)
	met := map[string]bool{}
	for _, l := range several {
		met[l.ID] = true
	}
	for _, l := range slices.Concat(several, slices.DeleteFunc(slices.Clone(all), func(l edition.Locus) bool { return met[l.ID] })) {
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

// changed writes a table of the findings.
func (m *markdown) changed(fs []edition.Finding) {
	if len(fs) == 0 {
		return
	}
	m.section(label.Changed)
	m.printf("| kind | from | to | |\n| --- | --- | --- | --- |\n")
	for _, f := range fs {
		from := markup("")
		if f.Against != nil {
			from = passage(*f.Against)
		}
		m.printf("| %s | %s | %s | %s |\n", label.Kinds.Say(f.Kind), from, passage(f.Suspect), label.Ties.Say(f.Tie))
	}
}

// quotes writes the readings of each quotation.
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

// sums writes the checks.
func (m *markdown) sums(cs []edition.Check) {
	if len(cs) == 0 {
		return
	}
	m.section(label.Sums)
	for _, c := range cs {
		m.printf("- %s: %s — %s\n", c.Formula, c.Result, label.Verdicts.Say(c.Verdict))
	}
}

// descent writes the edges of the stemma.
func (m *markdown) descent(e *edition.Edition) {
	if len(e.Stemma.Edges) == 0 {
		return
	}
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

// unused writes the passages that were not read.
func (m *markdown) unused(e *edition.Edition) {
	if len(e.Unused) == 0 {
		return
	}
	m.section(label.NotUsed)
	for _, u := range e.Unused {
		m.printf("- %s: %s\n", label.Unused.Say(u.Why), passage(u.Passage))
	}
}

// possible writes a table of the reports that may belong to the story.
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
