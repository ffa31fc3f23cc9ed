package sqlite

import (
	"testing"

	"stemma/report"
	"stemma/store"
)

// Of a word that many reports have, the newest of them are put in order of where it stands.
func TestRankOfCommonWords(t *testing.T) {
	s := fresh(t, Options{})
	const n = mostRanked + 20
	ns := make([]int, n)
	var ms []store.Made
	var all []report.ID
	for i := range ns {
		ns[i] = i
		r := aReport(i)
		all = append(all, r.ID)
		m := store.Made{Report: r.ID, Head: store.HeadDigest(r), Digest: "d", Words: store.Words{Text: "the ferry sank off Norvane"}}
		switch n - 1 - i {
		case 5:
			m.Words.Quotes = "we saw the ferry go"
		case 9:
			m.Words.Speakers = "ferry master"
		case 15, 400, n - 2: // the last is too old
			m.Words.Title = "Ferry sinks"
		}
		ms = append(ms, m)
	}
	if err := arrive(s, ns...); err != nil {
		t.Fatal(err)
	}
	if err := s.Keep(ctx, "rules", ms...); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		query     string
		max, skip int
		want      []int // how many came after
	}{
		{"ferry", 6, 0, []int{15, 400, 9, 5, 0, 1}},
		{"ferry", 3, 3, []int{5, 0, 1}},
		{"fer* norvane", 3, 0, []int{0, 1, 2}},
		{"title:ferry norvane", 5, 0, []int{15, 400, n - 2}}, // few have both
		{"ferry -sinks", 2, 0, []int{9, 5}},
	} {
		q, err := store.ParseQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		q.Ranked, q.Max, q.Skip = true, c.max, c.skip
		got, err := s.Search(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %d found, want %d", c.query, len(got), len(c.want))
			continue
		}
		for i, after := range c.want {
			if got[i] != all[n-1-after] {
				t.Errorf("%s: the %d-th is not the one %d before the last", c.query, i+1, after)
			}
		}
	}
}
