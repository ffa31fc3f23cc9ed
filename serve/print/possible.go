package print

import (
	"fmt"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// possible writes the reports that may belong to the story, with the reasons for and
// against each.
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

// mostPossible is the number of possible members shown unless Style.All is set. The
// value is ours.
const mostPossible = 5

// possibleName returns the name of a possible member, as witnessName does.
func possibleName(p edition.Possible) string {
	return witnessName(edition.Witness{Outlet: p.Outlet, Ref: p.Ref})
}

// possibleDate returns the date of a possible member, as dated does.
func possibleDate(p edition.Possible) string { return dated(edition.Witness{Published: p.Published}) }

// why returns the reasons for and against a possible member: the n heaviest of each, or
// all if n is 0.
func why(p edition.Possible, n int) string {
	s := label.JoinedBy + ": " + reasons(p.JoinedBy, n)
	if len(p.Against) > 0 {
		s += "; " + label.Against + ": " + reasons(p.Against, n)
	}
	return s
}

// reasons returns the first n reasons with their weights, or all if n is 0.
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
