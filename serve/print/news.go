package print

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/internal/plain"
)

// News writes what changed between old editions and the new ones in their place: each
// change with what stood and what stands now, and where. Reports that came are counted. Of a
// story that is new only that is said.
func News(w io.Writer, was, is []*edition.Edition, changes []edition.Change, st Style) error {
	if st.Width > 0 {
		st.Width = max(st.Width, leastWidth)
		w = &folder{w: w, width: st.Width}
	} else {
		st.Width = fileWidth
	}
	n := &news{board: board{Writer: bufio.NewWriter(w), st: st}, from: map[string]string{}, lanes: map[string]string{}}
	for _, es := range [][]*edition.Edition{was, is} {
		for _, e := range es {
			for _, x := range e.Witnesses {
				n.from[x.Report] = source(x)
			}
			for _, s := range e.Series {
				n.lanes[s.ID] = plain.Line(laneName(s))
			}
		}
	}
	n.write(was, is, changes)
	return n.Flush()
}

// A news writes changes.
type news struct {
	board
	from  map[string]string // where a report comes from
	lanes map[string]string // what a series is of
}

// source returns what people know a report by: its outlet and ref.
func source(w edition.Witness) string {
	if w.Outlet == "" || w.Outlet == w.Ref {
		return w.Ref
	}
	return w.Outlet + ", " + w.Ref
}

func (n *news) write(was, is []*edition.Edition, changes []edition.Change) {
	es := is
	if len(es) == 0 {
		es = was
	}
	for _, e := range es {
		lead := ""
		if e.Story.Lead != nil {
			lead = quoted(*e.Story.Lead, max(n.st.Width-30, leastPassage))
		}
		n.printf("%s  %s  %s\n", n.bold(e.Story.ID), lead, n.faint(plural(e.Story.Reports, "report")))
	}
	came := 0
	for _, c := range changes {
		switch {
		case c.Kind == edition.ReportAdded:
			came++
		case len(was) == 0 && c.Kind != edition.StoryNew: // of a new story all is new
		default:
			n.change(c)
		}
	}
	if came > 0 {
		n.printf("  %s\n", n.faint(plural(came, "report")+" added"))
	}
}

// change writes one change.
func (n *news) change(c edition.Change) {
	what := told(string(c.Kind))
	for _, x := range c.Of {
		what += ", " + told(string(x))
	}
	if c.Finding != "" {
		what += ": " + told(c.Finding)
	}
	of := ""
	for _, id := range slices.Concat(c.Now, c.Was) {
		if of = n.lanes[id]; of != "" {
			of = "  " + of
			break
		}
	}
	n.printf("  %s%s\n", n.rubric(what), of)
	for _, side := range []struct {
		label string
		p     *edition.Passage
	}{{"was", c.Old}, {"now", c.New}, {"against", c.Against}} {
		if side.p != nil {
			n.printf("    %s %s  %s\n", text(pad(side.label, 7)), quoted(*side.p, max(n.st.Width-40, leastPassage)),
				n.faint(plain.Line(n.from[side.p.Report])+":"+itoa(side.p.Start)+"-"+itoa(side.p.End)))
		}
	}
}

// told writes the name of a kind in words.
func told(kind string) string { return strings.ReplaceAll(kind, "_", " ") }
