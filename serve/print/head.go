package print

import (
	"fmt"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// head writes the lead, the counts and the witnesses.
func (b *board) head() {
	s := b.e.Story
	if s.Lead != nil {
		for i, l := range wrap(plain.Line(s.Lead.Exact), b.st.Width-4, 3) {
			if i > 0 {
				b.printf("\n")
			}
			b.printf("%s", b.bold(l))
		}
		b.printf(" %s\n", b.sig(s.Lead.Siglum))
	}
	parts := []ink{text(plural(s.Reports, "report")), text(lines(s.Lines))}
	if s.LeadBy.Reports > 1 {
		lead := fmt.Sprintf("%s: %s, %s, %s", label.LeadClaim, plural(s.LeadBy.Reports, "report"), lineCount(s.LeadBy.Lines), plural(s.LeadBy.Origins, "origin"))
		if s := front.Source(s.LeadBy); s != nil {
			lead += " (" + words(*s, 40) + ")"
		}
		parts = append(parts, text(lead))
	}
	switch {
	case s.From == "":
	case s.To == s.From:
		parts = append(parts, text(s.From))
	default:
		parts = append(parts, text(s.From+" - "+s.To))
	}
	b.flow("", parts, "  ")
	for i, w := range b.e.Witnesses {
		if i == 12 && !b.st.All && len(b.e.Witnesses) > 14 {
			b.printf("  %s\n", b.faint(fmt.Sprintf("and %d more", len(b.e.Witnesses)-i)))
			break
		}
		b.printf("  %s %-28s %-22s %s%s\n", b.sig(pad(w.Siglum, 2)), clip(plain.Line(witnessName(w)), 28), clip(plain.Line(dated(w)), 22), b.lineName(w), b.part(w))
	}
	if s.Reports == 1 {
		b.printf("%s\n", b.faint(label.OneReport))
	}
}

// witnessName returns the outlet of a witness or, if it is not known, the last element
// of its ref.
func witnessName(w edition.Witness) string {
	if w.Outlet != "" {
		return strings.TrimPrefix(w.Outlet, "www.")
	}
	ref := w.Ref
	if i := strings.LastIndexByte(ref, '/'); i >= 0 {
		ref = ref[i+1:]
	}
	return ref
}

// dated returns the date of a witness, to the minute: as published, or else the day of its
// dateline or timestamp.
func dated(w edition.Witness) string {
	switch {
	case len(w.Published) > len("2006-01-02T15:04"): // the other formats have seconds and zone
		return strings.Replace(w.Published[:len("2006-01-02T15:04")], "T", " ", 1)
	case w.Published != "":
		return w.Published
	case w.Made != "":
		return w.Made
	}
	return label.NoDate
}

// part returns a mark for a witness that was not read whole, or "".
func (b *board) part(w edition.Witness) ink {
	if len(w.Partial) == 0 {
		return ""
	}
	return "  " + b.rubric(label.ReadInPart)
}

// lineName returns the name of a witness's line of transmission: the words by which a
// report names the lost text at its head, the siglum of the witness at its head, or
// the label for a line of its own.
func (b *board) lineName(w edition.Witness) string {
	l := b.e.Stemma.Lines[w.Line]
	if n := b.node(l.Head); n != nil && !n.Held {
		return "line " + l.Head + " " + named(n)
	}
	if len(l.Sigla) == 1 {
		return label.OwnLine
	}
	return "line " + l.Head
}

// node returns the node of the stemma with the given id, or nil.
func (b *board) node(id string) *edition.Node {
	for i := range b.e.Stemma.Nodes {
		if b.e.Stemma.Nodes[i].ID == id {
			return &b.e.Stemma.Nodes[i]
		}
	}
	return nil
}

// named returns the words by which a report names the text of n, or "".
func named(n *edition.Node) string {
	if len(n.Named) == 0 {
		return ""
	}
	return quoted(n.Named[0], 30)
}
