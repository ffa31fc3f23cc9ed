package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/report"
	"stemma/store"
)

// Dump returns everything in a store as text, but for the places in logs and the times of
// publication: it is equal for stores that came to hold the same by other ways.
func Dump(t testing.TB, s store.Store, rules string) string {
	t.Helper()
	var b strings.Builder
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	all, _, err := s.Arrived(ctx, 0, 1<<30)
	must(err)
	for _, id := range all {
		r, err := s.Report(ctx, id)
		must(err)
		fmt.Fprintf(&b, "report %s %s %q\n", id, store.AppendHead(nil, r), r.Text)
		seen, err := s.Sightings(ctx, id)
		must(err)
		for _, x := range seen {
			fmt.Fprintf(&b, "  seen %s %d %s\n", x.Via, x.Times, store.AppendHead(nil, x.Head))
		}
		made, err := s.Made(ctx, rules, id)
		must(err)
		for _, m := range made {
			fmt.Fprintf(&b, "  made %s %s %x %x\n", m.Head, m.Digest, m.Reading, m.Sketch)
		}
	}
	words := map[string]bool{}
	for _, id := range all {
		r, err := s.Report(ctx, id)
		must(err)
		for w := range strings.FieldsSeq(r.Text) {
			words[w] = true
		}
	}
	var queries []string
	for w := range words {
		queries = append(queries, w)
	}
	slices.Sort(queries)
	for i, w := range queries {
		if testing.Short() && i%5 != 0 {
			continue // an index that lost a report, or has it twice, is wrong for these too
		}
		if q, err := store.ParseQuery(w); err == nil {
			q.Max = 1 << 30
			found, err := s.Search(ctx, q)
			must(err)
			fmt.Fprintf(&b, "word %s %v\n", w, found)
		}
	}
	dumpStories(t, &b, s, all)
	ds, err := s.Decisions(ctx)
	must(err)
	for _, d := range ds {
		d.Seq = 0
		fmt.Fprintf(&b, "decision %+v\n", d)
	}
	return b.String()
}

// dumpStories writes the groups, the standing editions and what changed.
func dumpStories(t testing.TB, b *strings.Builder, s store.Store, all []report.ID) {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	groups, err := s.GroupsOf(ctx, all...)
	must(err)
	for _, g := range groups {
		fmt.Fprintf(b, "group %s %+v\n", g.Digest, *g.Story)
	}
	standing, err := s.Standing(ctx)
	must(err)
	for _, e := range standing {
		whole, err := s.Edition(ctx, e.Seq)
		must(err)
		fmt.Fprintf(b, "edition %s %s %s %v %s\n", e.Story, e.Rules, e.Digest, e.Reports, whole.JSON)
	}
	revs, _, err := s.Revisions(ctx, 0, 1<<30)
	must(err)
	for _, r := range revs {
		fmt.Fprintf(b, "changes %s\n", r.Changes)
	}
}
