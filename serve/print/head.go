package print

import (
	"fmt"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

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
		if len(s.LeadBy.Sources) > 0 {
			lead += " (" + words(s.LeadBy.Sources[0], 40) + ")"
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

// witnessName is what a witness is called: its outlet, else the end of its ref.
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

func dated(w edition.Witness) string {
	switch {
	case len(w.Published) > len("2006-01-02T15:04"): // seconds and zone stand in the other formats
		return strings.Replace(w.Published[:len("2006-01-02T15:04")], "T", " ", 1)
	case w.Published != "":
		return w.Published
	case w.Dated != nil:
		return quoted(*w.Dated, 22)
	}
	return label.NoDate
}

// part tells of a witness that was not read whole.
func (b *board) part(w edition.Witness) ink {
	if len(w.Partial) == 0 {
		return ""
	}
	return "  " + b.rubric(label.ReadInPart)
}

// lineName names the line a witness comes down: by the lost text's own name in
// a report, by the siglum at its head, or "own".
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

func (b *board) node(id string) *edition.Node {
	for i := range b.e.Stemma.Nodes {
		if b.e.Stemma.Nodes[i].ID == id {
			return &b.e.Stemma.Nodes[i]
		}
	}
	return nil
}

func named(n *edition.Node) string {
	if len(n.Named) == 0 {
		return ""
	}
	return quoted(n.Named[0], 30)
}

func (b *board) moved() {
	if len(b.e.Moved) == 0 {
		return
	}
	b.section(label.Moved, 0)
	for _, m := range b.e.Moved {
		b.printf("  %s  %s %s -> %s %s\n", b.rubric(pad(label.Moves.Say(m.Kind), 7)), quoted(m.From, 40), b.sig(m.From.Siglum), quoted(m.To, 40), b.sig(m.To.Siglum))
	}
}
