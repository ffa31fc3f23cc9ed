package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
)

func newestFirst(es []Entry) {
	slices.SortStableFunc(es, func(a, b Entry) int { return cmp.Or(b.Updated.Compare(a.Updated), cmp.Compare(a.ID, b.ID)) })
}

// Summary says in some lines what a story is, for feeds: how many reports tell it, what
// moved, and what was changed on the way.
func Summary(e *edition.Edition) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d reports\n", e.Story.Reports)
	for _, m := range e.Moved {
		fmt.Fprintf(&b, "%s: %s → %s\n", label.Moves.Say(m.Kind), Cited(e, m.From), Cited(e, m.To))
	}
	for i, f := range e.Findings {
		if i == mostFindings {
			break
		}
		fmt.Fprintf(&b, "%s: %s", label.Kinds.Say(f.Kind), Cited(e, f.Suspect))
		if f.Against != nil {
			fmt.Fprintf(&b, " / %s", Cited(e, *f.Against))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// mostFindings is how many findings a summary names. Ours.
const mostFindings = 5

// Cited returns a passage in quotation marks, with who published it.
func Cited(e *edition.Edition, p edition.Passage) string {
	who := p.Siglum
	for _, x := range e.Witnesses {
		if x.Siglum == p.Siglum && x.Outlet != "" {
			who = x.Outlet
		}
	}
	return fmt.Sprintf("“%s” (%s)", p.Exact, who)
}

// Changes says in some lines what changed, for feeds: what stood and what stands now, in
// the words of reports.
func Changes(e *edition.Edition, cs []edition.Change) string {
	var b strings.Builder
	for i, c := range cs {
		if i == mostChanges {
			fmt.Fprintf(&b, "+ %d\n", len(cs)-i)
			break
		}
		fmt.Fprintf(&b, "%s:", strings.ReplaceAll(string(c.Kind), "_", " "))
		if c.Old != nil {
			fmt.Fprintf(&b, " %s →", Cited(e, *c.Old))
		}
		if c.New != nil {
			fmt.Fprintf(&b, " %s", Cited(e, *c.New))
		}
		if c.Against != nil {
			fmt.Fprintf(&b, " / %s", Cited(e, *c.Against))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// mostChanges is how many changes an entry of a feed names. Ours.
const mostChanges = 20
