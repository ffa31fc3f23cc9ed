package site

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// TestSearchLeavesOut: no find is of a report that has an excluded word, whatever else is asked
// for: words, which the index of the store answers, or operators, for which stories are looked
// through.
func TestSearchLeavesOut(t *testing.T) {
	b := told(t)
	for _, c := range []struct {
		query, not string
		none       bool
	}{
		{"outlet:wire", "", false},
		{"outlet:wire", "ferry", true},
		{"figure:>100", "ferry", true},
		{"after:2031-05-01", "ferry", false}, // the bank
		{"ferry", "overloaded", false},
		{"figure:>100", "overloaded", false},
		{"overloaded", "strand", true},
	} {
		query := c.query
		if c.not != "" {
			query += " -" + c.not
		}
		r := httptest.NewRequest(http.MethodGet, "/search?q="+url.QueryEscape(query), nil)
		p, err := b.site.search(r)
		if err != nil {
			t.Fatal(err)
		}
		m := p.Model.(searchModel)
		if none := m.Finds == 0; none != c.none {
			t.Errorf("%s: %d finds", query, m.Finds)
		}
		for _, s := range m.Stories {
			for _, f := range s.Finds {
				for _, w := range append(first, second...) {
					if x := w.report(); c.not != "" && string(x.ID) == f.Words.Report && strings.Contains(strings.ToLower(x.Text), c.not) {
						t.Errorf("%s: found in %s", query, w.url)
					}
				}
			}
		}
	}
}
