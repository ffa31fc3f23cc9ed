package print

import (
	"fmt"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// possible lists the reports that may belong to the story, and why each of them is
// not counted.
func (b *board) possible() {
	if len(b.e.Possible) == 0 {
		return
	}
	b.section(label.Possible, len(b.e.Possible))
	b.printf("  %s\n", b.faint(label.NotCounted))
	for i, p := range b.e.Possible {
		if i == mostPossible && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("and %d more", len(b.e.Possible)-i)))
			break
		}
		b.printf("  %s  %s  like %s\n", clip(plain.Line(possibleName(p)), 40), clip(plain.Line(possibleDate(p)), 22), b.sig(p.Like))
		b.flow("    ", []ink{text(why(p, 3))}, "")
	}
}

// mostPossible is the number of possible members on a board that shows not all. Ours.
const mostPossible = 5

func possibleName(p edition.Possible) string {
	return witnessName(edition.Witness{Outlet: p.Outlet, Ref: p.Ref})
}

func possibleDate(p edition.Possible) string { return dated(edition.Witness{Published: p.Published}) }

// why says what joined a possible member and what spoke against it, the n heaviest
// reasons of each; all where n is 0.
func why(p edition.Possible, n int) string {
	s := label.JoinedBy + ": " + reasons(p.JoinedBy, n)
	if len(p.Against) > 0 {
		s += "; " + label.Against + ": " + reasons(p.Against, n)
	}
	return s
}

func reasons(rs []edition.Reason, n int) string {
	if n > 0 && len(rs) > n {
		rs = rs[:n]
	}
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = fmt.Sprintf("%s %+.1f", label.Features.Say(r.Feature), r.Weight)
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
