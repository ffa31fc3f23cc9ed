package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
)

func newestFirst(es []Entry) {
	slices.SortStableFunc(es, func(a, b Entry) int { return cmp.Or(b.Updated.Compare(a.Updated), cmp.Compare(a.ID, b.ID)) })
}

// Summary says in some lines what a story is, for feeds, in the order of the board: how many
// reports tell it, what they disagree on, what moved, and what was changed on the way.
func Summary(e *edition.Edition) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d reports\n", e.Story.Reports)
	row := func(title string, readings []front.Reading, sep string) {
		var said []string
		for _, r := range front.Stated(readings) {
			said = append(said, Cited(r.Passages[0], e))
		}
		if n := len(said); n > mostSaid { // the first and the last ones are the news
			said = slices.Concat(said[:mostSaid/2], []string{"…"}, said[n-mostSaid/2:])
		}
		fmt.Fprintf(&b, "%s: %s\n", title, strings.Join(said, sep))
	}
	p := front.Of(e)
	for i, r := range p.Differ {
		if i == mostRows {
			break
		}
		row(label.Differ, r.Numbers(), " / ")
	}
	for i, r := range p.Moved {
		if i == mostRows {
			break
		}
		row(label.Moved, r.Steps(), " → ")
	}
	for i, f := range p.Changed {
		if i == mostFindings {
			break
		}
		fmt.Fprintf(&b, "%s: %s", label.Kinds.Say(f.Kind), Cited(f.Suspect, e))
		if f.Against != nil {
			fmt.Fprintf(&b, " / %s", Cited(*f.Against, e))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// How much of each kind a summary names. Ours.
const (
	mostRows     = 5
	mostSaid     = 4 // readings of a row
	mostFindings = 5
)

// Cited returns a passage in quotation marks, with who published it as far as the first of
// the editions that has its report knows.
func Cited(p edition.Passage, es ...*edition.Edition) string {
	for _, e := range es {
		for _, w := range e.Witnesses {
			if w.Report == p.Report {
				return fmt.Sprintf("“%s” (%s)", p.Exact, cmp.Or(w.Outlet, w.Siglum))
			}
		}
	}
	return fmt.Sprintf("“%s”", p.Exact)
}

// Changes says in some lines what changed between old editions and e, for feeds: what stood
// and what stands now, in the words of reports. Sigla are given anew in each edition, so
// reports are looked up by their IDs, in e and then in the old ones.
func Changes(old []*edition.Edition, e *edition.Edition, cs []edition.Change) string {
	es := append([]*edition.Edition{e}, old...)
	var b strings.Builder
	for i, c := range cs {
		if i == mostChanges {
			fmt.Fprintf(&b, "+ %d\n", len(cs)-i)
			break
		}
		fmt.Fprintf(&b, "%s:", strings.ReplaceAll(string(c.Kind), "_", " "))
		if c.Old != nil {
			fmt.Fprintf(&b, " %s →", Cited(*c.Old, es...))
		}
		if c.New != nil {
			fmt.Fprintf(&b, " %s", Cited(*c.New, es...))
		}
		if c.Against != nil {
			fmt.Fprintf(&b, " / %s", Cited(*c.Against, es...))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// mostChanges is how many changes an entry of a feed names. Ours.
const mostChanges = 20
